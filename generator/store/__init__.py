"""Fact files on disk: reading them into a fact base, and writing them so that nothing is lost."""

from generator.store.read import Loaded, load

__all__ = ["Loaded", "load"]
