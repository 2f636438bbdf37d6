"""A small project to edit."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.edit.base import read_base
from generator.edit.changes import Changes
from generator.edit.merge import merge
from generator.edit.rename import rename
from generator.store.write import commit, locked
from tests.check.worlds import check_world, make_world


@dataclass(frozen=True)
class World:
    """The faultless world of the rules' cases, perhaps changed.

    Attributes:
        root: Its folder.
    """

    root: Path

    def rename(self, old: str, new: str) -> Changes:
        """Rename a record, and write."""
        return self._write(rename(read_base(self.root / "facts", self.root), old, new))

    def merge(self, into: str, former: str) -> Changes:
        """Merge a record, and write."""
        return self._write(merge(read_base(self.root / "facts", self.root), into, former))

    def _write(self, changes: Changes) -> Changes:
        with locked(self.root / "facts"):
            commit(self.root / "facts", changes.files)
        return changes

    def faults(self) -> list[str]:
        """Codes of the faults in it."""
        return [problem.code for problem in check_world(self.root).problems]

    def files(self) -> dict[str, str]:
        """Text of every file below `facts/`, by path."""
        facts = self.root / "facts"
        return {p.relative_to(facts).as_posix(): p.read_text("utf-8") for p in facts.rglob("*") if p.is_file()}


@pytest.fixture
def world(tmp_path: Path) -> World:
    """The world as it is."""
    return changed(tmp_path, {})


def changed(folder: Path, case: dict[str, Any]) -> World:
    """The world changed as a case says."""
    return World(make_world(folder, case))
