"""What an edit would change: files of the facts folder, and what a person should know."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath


@dataclass(frozen=True)
class Changes:
    """The outcome of an edit, not yet written.

    Attributes:
        files: New text of each file that changes, by path below the facts folder; None for one that is deleted.
        notes: What a person should know, a sentence each.
        first: Of the files those that are to be told first, each with the reason.
    """

    files: Mapping[PurePosixPath, str | None] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    first: Mapping[PurePosixPath, str] = field(default_factory=dict)

    def before(self, facts: Path) -> dict[PurePosixPath, str | None]:
        """The present text of each file that changes; None for a new one."""
        there = {path: facts / path for path in self.files}
        return {path: file.read_text("utf-8") if file.is_file() else None for path, file in there.items()}
