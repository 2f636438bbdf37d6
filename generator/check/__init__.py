"""Checking facts: rules over the whole fact base, every fault at once."""

from generator.check.rule import Fault, Rule
from generator.check.run import Checked, check

__all__ = ["Checked", "Fault", "Rule", "check"]
