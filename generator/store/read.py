"""Reading a facts folder into a fact base, with every fault of form on the way."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from generator import ids
from generator.errors import StoreError
from generator.model import KINDS, MODELS, Entry, FactBase, Record
from generator.problems import Problem
from generator.store.layout import FOLDERS, SUFFIX, shown
from generator.store.validate import validate
from generator.yamlio import Document, read_bytes
from generator.yamlio.reader import MAX_BYTES

MISPLACED_FILE = "F209"
_IGNORED = {".gitkeep", ".gitignore", ".DS_Store", "README.md", "Thumbs.db"}


@dataclass(frozen=True)
class Loaded:
    """What a facts folder holds.

    Attributes:
        base: The records that could be read and typed.
        problems: Faults of form, sorted.
        broken: (kind, id) of files that are there but hold no usable record; references to them do not dangle.
        files: How many fact files there are.
    """

    base: FactBase
    problems: tuple[Problem, ...] = ()
    broken: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    files: int = 0


def load(facts: Path, root: Path) -> Loaded:
    """Read every fact file below `facts`.

    Args:
        facts: The facts folder; a missing one is an empty base.
        root: The project's root; problems name files relative to it.

    Raises:
        StoreError: The folder or a file in it cannot be read at all.
    """
    problems: list[Problem] = []
    found: dict[str, dict[str, Entry[Record]]] = {kind: {} for kind in KINDS}
    broken: set[tuple[str, str]] = set()
    files = 0
    shown_folders = {folder: shown(facts / folder, root) for folder in FOLDERS}
    for path in fact_files(facts, root, problems):
        files += 1
        kind = FOLDERS[path.parent.name]
        entry, faults = read_file(path, kind, f"{shown_folders[path.parent.name]}/{path.name}")
        problems.extend(faults)
        if entry:
            found[kind][entry.id] = entry
        else:
            broken.add((kind, path.stem))
    base = FactBase(**{f"{kind}s": found[kind] for kind in KINDS})  # type: ignore[arg-type]
    return Loaded(base, tuple(sorted(problems)), frozenset(broken), files)


def read_file(path: Path, kind: str, name: str) -> tuple[Entry[Record] | None, list[Problem]]:
    """One fact file as a typed record, or None with the reasons; `name` is the file's in problems."""
    document = read_document(path, name)
    record, problems = validate(document, MODELS[kind])
    if not ids.is_id(path.stem):
        problems.append(
            Problem(
                name, 0, 0, "F206", f"`{path.stem}` is not an id", f"rename the file to `{ids.slug(path.stem)}{SUFFIX}`"
            )
        )
    entry = Entry(path.stem, record, name, document.marks, document.text) if record else None
    return entry, problems


def read_document(path: Path, name: str) -> Document:
    """The values and marks of one fact file.

    Raises:
        StoreError: The file cannot be opened.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise StoreError(f"{name}: {error.strerror or error}") from None
    return read_bytes(content, name)


def fact_files(facts: Path, root: Path, problems: list[Problem]) -> list[Path]:
    """The record files below `facts` in order of kind and name; files that do not belong there go to `problems`."""
    paths: list[Path] = []
    if not facts.exists():
        return paths
    if not facts.is_dir():
        raise StoreError(f"{shown(facts, root)} is not a folder")
    for item in _listed(facts, root):
        if item.name.startswith(".") or item.name in _IGNORED:
            continue
        if item.name in FOLDERS and item.is_dir():
            continue
        near = ids.did_you_mean(item.name, FOLDERS)
        problems.append(_misplaced(item, root, near or f"records lie in {', '.join(sorted(FOLDERS))}"))
    for folder in FOLDERS:
        if (facts / folder).is_dir():
            paths += _record_files(facts / folder, root, problems)
    return paths


def _record_files(folder: Path, root: Path, problems: list[Problem]) -> list[Path]:
    paths: list[Path] = []
    seen: dict[str, str] = {}
    for item in _listed(folder, root):
        if item.name.startswith(".") or item.name in _IGNORED:
            continue
        if item.suffix != SUFFIX or item.is_symlink() or not item.is_file():
            hint = (
                f"rename it to `{item.stem}{SUFFIX}`"
                if item.suffix == ".yml"
                else f"only plain `{SUFFIX}` files belong here"
            )
            problems.append(_misplaced(item, root, hint))
        elif (twin := seen.setdefault(item.name.casefold(), item.name)) != item.name:
            problems.append(
                _misplaced(item, root, f"`{twin}` has the same name but for upper and lower case; rename one")
            )
        else:
            paths.append(item)
    return paths


def _listed(folder: Path, root: Path) -> list[Path]:
    try:
        return sorted((Path(item.path) for item in os.scandir(folder)), key=_in_order)
    except OSError as error:
        raise StoreError(f"{shown(folder, root)}: {error.strerror or error}") from None


def _in_order(path: Path) -> tuple[str, str, str]:
    """By id; of names that differ by capitals only, the one without capitals first."""
    return path.stem.lower(), path.stem.swapcase(), path.name


def _misplaced(path: Path, root: Path, hint: str) -> Problem:
    return Problem(shown(path, root), 0, 0, MISPLACED_FILE, f"`{path.name}` is not a fact file", hint)
