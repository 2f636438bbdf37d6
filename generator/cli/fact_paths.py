"""Fact files that a person names on the command line."""

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.errors import FactsheetError

if TYPE_CHECKING:
    from generator.config import Project


def named(here: "Project", paths: tuple[Path, ...]) -> frozenset[PurePosixPath]:
    """The fact files, and the file of redirects, that are or lie in these paths, as paths below the facts folder.

    Raises:
        FactsheetError: A path does not exist, or is no fact file.
    """
    from generator.store.layout import FOLDERS, REDIRECTS, SUFFIX, shown

    facts = here.facts.resolve()
    files = [file for folder in FOLDERS for file in (facts / folder).glob(f"*{SUFFIX}")]
    files += [facts / REDIRECTS] if (facts / REDIRECTS).is_file() else []
    found: set[Path] = set()
    for path in paths:
        full = path.resolve()
        inside = {file for file in files if file == full or full in file.parents}
        if not inside:
            reason = "is not a fact file" if path.exists() else "does not exist"
            hint = f"fact files lie in {shown(here.facts, here.root)}/<kind>s/<id>{SUFFIX}"
            raise FactsheetError(f"{path} {reason}", hint)
        found |= inside
    return frozenset(PurePosixPath(file.relative_to(facts).as_posix()) for file in found)
