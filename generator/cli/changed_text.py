"""What a command changes in fact files, as a diff."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from generator.report.diff import diff
from generator.report.style import Style
from generator.store.layout import shown

if TYPE_CHECKING:
    from generator.config import Project

Files = Mapping[PurePosixPath, str | None]
"""Text of files by path below the facts folder; None for one that is not there."""


def changes_as_diff(before: Files, after: Files, here: "Project", style: Style) -> str:
    """A unified diff; without what only the extractor reads."""
    return diff(_named(before, here), _named(after, here), style)


def _named(files: Files, here: "Project") -> dict[str, str | None]:
    """Fact files by the names that they have in messages."""
    visible_files = {path: text for path, text in files.items() if not path.parts[0].startswith(".")}
    return {shown(here.facts / path, here.root): text for path, text in visible_files.items()}
