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
    folders, redirects = [facts / folder for folder in FOLDERS], facts / REDIRECTS
    found: set[Path] = set()
    for path in paths:
        full = path.resolve()
        if full == redirects or (full.parent in folders and full.suffix == SUFFIX):
            inside = {full} if full.is_file() else set()
        else:
            within = [folder for folder in folders if full in (folder, *folder.parents)]
            inside = {file for folder in within for file in folder.glob(f"*{SUFFIX}")}
            inside |= {redirects} if full in redirects.parents and redirects.is_file() else set()
        if not inside:
            reason = "is not a fact file" if path.exists() else "does not exist"
            hint = f"fact files lie in {shown(here.facts, here.root)}/<kind>s/<id>{SUFFIX}"
            raise FactsheetError(f"{path} {reason}", hint)
        found |= inside
    return frozenset(PurePosixPath(file.relative_to(facts).as_posix()) for file in found)
