"""Which files of a facts folder are records, and which do not belong there."""

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from generator import ids
from generator.errors import StoreError
from generator.model import KINDS
from generator.problems import Problem
from generator.store.layout import FOLDERS, REDIRECTS, STAGING, SUFFIX, shown
from generator.store.write import is_half_written
from generator.vocab.own import VOCABULARY

HALF_WRITTEN, MISPLACED_FILE = "F106", "F209"
_IGNORED = {REDIRECTS, ".gitkeep", ".gitignore", ".DS_Store", "README.md", "Thumbs.db"}
_BACKUP = re.compile(r"\..*|.*~|#.*#|.*\.sw[a-p]")
"""Hidden files, and what editors leave beside a file."""


@dataclass
class FactFiles:
    """The files of a facts folder.

    Attributes:
        paths: The record files, in order of kind and name.
        problems: The files that do not belong there.
        meant: (kind, id) of the records that these are probably meant to be.
    """

    paths: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    meant: set[tuple[str, str]] = field(default_factory=set)

    def misplaced(self, path: Path, folder: str, kinds: Iterable[str], hint: str) -> None:
        """Note that a file (or a folder with files), called `path.name` in `folder`, does not belong there."""
        self.problems.append(
            Problem(f"{folder}/{path.name}", 0, 0, MISPLACED_FILE, f"`{path.name}` is not a fact file", hint)
        )
        inside = sorted(path.glob("*.y*ml")) if path.is_dir() else [path]
        self.meant.update((kind, ids.slug(_stem(file))) for kind in kinds for file in inside)


def fact_files(facts: Path, root: Path) -> FactFiles:
    """The files of a facts folder; a missing folder has none.

    Raises:
        StoreError: The folder cannot be listed.
    """
    found = FactFiles()
    if not facts.exists():
        return found
    if not facts.is_dir():
        raise StoreError(f"{shown(facts, root)} is not a folder")
    name = shown(facts, root)
    for item in _listed(facts, name):
        if item.name == VOCABULARY and item.is_dir():
            continue
        if not (item.name in FOLDERS and item.is_dir()):
            near = ids.nearest(item.name, FOLDERS)
            hint = ids.did_you_mean(item.name, FOLDERS) or f"records lie in {', '.join(sorted(FOLDERS))}"
            found.misplaced(Path(item.path), name, [FOLDERS[near]] if near else KINDS, hint)
    if is_half_written(facts):
        hint = "run the command again, or any other that writes: it finishes first"
        message = "a command was stopped while it wrote; some files are new, others old"
        found.problems.append(Problem(f"{name}/{STAGING}", 0, 0, HALF_WRITTEN, message, hint))
    for folder in FOLDERS:
        if (facts / folder).is_dir():
            _record_files(facts / folder, f"{name}/{folder}", found)
    return found


def _record_files(folder: Path, name: str, found: FactFiles) -> None:
    kinds = (FOLDERS[folder.name],)
    seen: dict[str, str] = {}
    for entry in _listed(folder, name):
        item = Path(entry.path)
        if item.suffix != SUFFIX or not entry.is_file(follow_symlinks=False):
            found.misplaced(item, name, kinds, _remedy(item))
        elif (twin := seen.setdefault(item.name.casefold(), item.name)) != item.name:
            hint = f"`{twin}` has the same name but for upper and lower case; rename one"
            found.misplaced(item, name, kinds, hint)
        else:
            found.paths.append(item)


def _remedy(item: Path) -> str:
    if item.is_symlink():
        return "put the file itself here; links are not followed"
    return (
        f"rename it to `{ids.slug(item.stem)}{SUFFIX}`" if _is_yml(item) else f"only plain `{SUFFIX}` files belong here"
    )


def _is_yml(item: Path) -> bool:
    return item.suffix.lower() in (".yml", SUFFIX) and item.is_file()


def _stem(path: Path) -> str:
    """A file's name without extensions: of `italy.yaml.orig` too it is `italy`."""
    return path.name.partition(".")[0]


def _listed(folder: Path, name: str) -> "list[os.DirEntry[str]]":
    try:
        found = [item for item in os.scandir(folder) if not _is_ignored(item.name)]
    except OSError as error:
        raise StoreError(f"{name}: {error.strerror or error}") from None
    return sorted(found, key=_in_order)


def _is_ignored(name: str) -> bool:
    return name in _IGNORED or bool(_BACKUP.fullmatch(name))


def _in_order(item: "os.DirEntry[str]") -> tuple[str, str, str]:
    """By id; of names that differ by capitals only, the one without capitals first."""
    stem = item.name.rpartition(".")[0] or item.name
    return stem.lower(), stem.swapcase(), item.name
