"""The facts as they were or are: in a git revision or a folder, read only as far as somebody looks."""

from generator.snapshots.choose import both
from generator.snapshots.history import history
from generator.snapshots.repository import Repository, repository
from generator.snapshots.sides import sides
from generator.snapshots.snapshot import Snapshot
from generator.snapshots.trust import trusted_changes

__all__ = ["Repository", "Snapshot", "both", "history", "repository", "sides", "trusted_changes"]
