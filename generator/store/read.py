"""Reading a facts folder into a fact base, with every fault of form on the way."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator import ids
from generator.errors import StoreError
from generator.model import KINDS, MODELS, Entry, FactBase, Record
from generator.problems import Problem
from generator.store.fact_files import MISPLACED_FILE, FactFiles, fact_files
from generator.store.layout import FOLDERS, REDIRECTS, SUFFIX, shown
from generator.store.lenient import lenient
from generator.store.redirects import Redirects, loose_ends, read_redirects
from generator.store.unfilled import without_marks
from generator.store.validate import BAD_ID, validate
from generator.vocab.own import use
from generator.yamlio import Document, read_bytes
from generator.yamlio.reader import MAX_BYTES

_USUAL = 1 << 15
"""Bytes that are asked for at first: for as many as may be, a big buffer would be made for each small file."""


@dataclass(frozen=True)
class Loaded:
    """What a facts folder holds.

    Attributes:
        base: The records that could be read and typed.
        problems: Faults of form, sorted.
        broken: (kind, id) of files that are there but hold no usable record; references to them do not dangle.
        files: How many fact files there are.
        partial: What can be known of broken files, for finding their other faults; see `lenient`.
        strays: What lies in the folder and is no fact file, as messages name it.
    """

    base: FactBase
    problems: tuple[Problem, ...] = ()
    broken: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    files: int = 0
    partial: tuple[Entry[Record], ...] = ()
    strays: tuple[str, ...] = ()

    def with_partial(self) -> FactBase:
        """The records, and what can be known of the broken ones."""
        if not self.partial:
            return self.base
        entries = {(entry.kind, entry.id): entry for entry in (*self.partial, *self.base)}
        return _base((entry for _, entry in sorted(entries.items())), self.base.redirects)


class FileRead(NamedTuple):
    """One fact file as read.

    Attributes:
        entry: Its record, perhaps with unknown values; None where nothing of it can be read.
        is_usable: Whether the record is whole, and lies where it should.
        problems: Its faults of form.
    """

    entry: Entry[Record] | None
    is_usable: bool
    problems: list[Problem]


Reader = Callable[[Path, str, str], FileRead]
"""Reads a fact file as `read_file` does."""


def load(facts: Path, root: Path, part: FactFiles | None = None, reader: Reader | None = None) -> Loaded:
    """Read every fact file below `facts`.

    Args:
        facts: The facts folder; a missing one is an empty base.
        root: The project's root; problems name files relative to it.
        part: The files to read in place of all.
        reader: Reads a file in place of `read_file`.

    Raises:
        StoreError: The folder or a file in it cannot be read at all.
    """
    found = part or fact_files(facts, root)
    problems, broken = [*found.problems, *use(facts, shown(facts, root))], set(found.meant)
    usable: list[Entry[Record]] = []
    partial: list[Entry[Record]] = []
    name = shown(facts, root)
    for path in found.paths:
        kind = FOLDERS[path.parent.name]
        entry, is_usable, faults = (reader or read_file)(path, kind, f"{name}/{path.parent.name}/{path.name}")
        problems += faults
        if entry:
            (usable if is_usable else partial).append(entry)
        if not is_usable:
            broken |= {(kind, path.stem), (entry.kind if entry else kind, ids.slug(path.stem))}
    redirects = _redirects(facts, root, name)
    there = broken | {(entry.kind, entry.id) for entry in usable}
    problems += [*redirects.problems, *loose_ends(redirects, lambda kind, record_id: (kind, record_id) in there)]
    base = _base(usable, redirects.ids)
    strays = tuple(sorted(problem.path for problem in found.problems if problem.code == MISPLACED_FILE))
    return Loaded(base, tuple(sorted(problems)), frozenset(broken), len(found.paths), tuple(partial), strays)


def _redirects(facts: Path, root: Path, name: str) -> Redirects:
    try:
        return read_redirects(facts, root)
    except OSError as error:
        raise StoreError(f"{name}/{REDIRECTS}: {error.strerror or error}") from None


def _base(entries: Iterable[Entry[Record]], redirects: Mapping[tuple[str, str], str]) -> FactBase:
    found: dict[str, dict[str, Entry[Record]]] = {kind: {} for kind in KINDS}
    for entry in entries:
        found[entry.kind][entry.id] = entry
    return FactBase(**{f"{kind}s": found[kind] for kind in KINDS}, redirects=redirects)  # type: ignore[arg-type]


def read_file(path: Path, kind: str, name: str) -> FileRead:
    """Read a fact file that lies among the records of a kind; `name` is the file's in problems."""
    return _read(read_document(path, name), path.stem, kind)


def read_record(content: bytes, stem: str, kind: str, name: str) -> FileRead:
    """Read the content of a fact file, wherever it is kept; else as `read_file`."""
    return _read(read_bytes(content, name), stem, kind)


def _read(document: Document, stem: str, kind: str) -> FileRead:
    name, document = document.path, without_marks(document)
    meant = _kind(document, kind)
    record, problems = validate(document, MODELS[meant])
    if meant != kind:
        hint = f"move it to {meant}s/{stem}{SUFFIX}, or correct its fields"
        problems.append(Problem(name, 0, 0, MISPLACED_FILE, f"the file has the fields of a record of {meant}s", hint))
    is_id = ids.is_id(stem)
    is_usable = record is not None and meant == kind and is_id
    if not is_id:
        hint = f"rename the file to `{ids.slug(stem)}{SUFFIX}`"
        problems.append(Problem(name, 0, 0, BAD_ID, f"`{stem}` is not an id", hint))
    record = record or lenient(document, MODELS[meant])
    record_id = stem if is_id else ids.slug(stem)
    entry = Entry(record_id, record, name, document.marks, document.text) if record else None
    return FileRead(entry, is_usable, problems)


def _kind(document: Document, kind: str) -> str:
    """The kind that a file among the records of `kind` belongs to: another one only where its fields leave no doubt."""
    given = document.data.keys()
    if _required(kind) <= given:
        return kind
    return next((other for other in KINDS if _required(other) <= given), kind)


@cache
def _required(kind: str) -> set[str]:
    return {name for name, info in MODELS[kind].model_fields.items() if info.is_required()}


def read_document(path: Path, name: str) -> Document:
    """The values and marks of one fact file.

    Raises:
        StoreError: The file cannot be opened.
    """
    try:
        with open(path, "rb") as file:  # noqa: PTH123 takes half the time of `path.open`, and there are many files
            content = file.read(_USUAL)
            if len(content) == _USUAL:
                content += file.read(MAX_BYTES + 1 - _USUAL)
    except OSError as error:
        raise StoreError(f"{name}: {error.strerror or error}") from None
    return read_bytes(content, name)
