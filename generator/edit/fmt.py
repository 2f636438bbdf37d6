"""Laying fact files out in their canonical form, and lifting facts of an older format to the present one."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.config import FORMAT
from generator.edit.changes import Changes
from generator.errors import StoreError
from generator.model import MODELS, FieldPath
from generator.store.expected import known_fields
from generator.store.fact_files import fact_files
from generator.store.layout import EXTRACTED, FOLDERS, REDIRECTS, SUFFIX, shown
from generator.store.lift import lift
from generator.store.write import schema_line
from generator.yamlio import Document, read, read_bytes
from generator.yamlio.layout import Order, layout


@dataclass(frozen=True)
class Formatted:
    """What laying out would change.

    Attributes:
        changes: The files that are not in canonical form.
        files: How many files were looked at.
        faulty: Files that cannot be laid out, with the reason; they stay as they are.
    """

    changes: Changes
    files: int
    faulty: tuple[str, ...]


def fmt(facts: Path, root: Path, only: Collection[PurePosixPath] | None = None, version: int = FORMAT) -> Formatted:
    """Lay out the fact files of a folder.

    Args:
        facts: The facts folder.
        root: The project's root, for the schema's place.
        only: Paths of the files to look at, below the facts folder; None for all.
        version: The format that the facts are of.

    Raises:
        StoreError: A file cannot be opened.
    """
    changed: dict[PurePosixPath, str | None] = {}
    faulty: list[str] = []
    paths = [path for path in _paths(facts, root, version) if only is None or path in only]
    for path in paths:
        name = shown(facts / path, root)
        content = _content(facts / path, name)
        document = read_bytes(content, name)
        if document.problems:
            first = document.problems[0]
            faulty.append(f"{first.path}:{first.line}:{first.column}: {first.message}")
            continue
        try:
            text = _laid_out(path, _lifted(path, document) if version < FORMAT else document, facts, root)
        except StoreError as error:
            faulty.append(str(error))
            continue
        if text.encode() != content:
            changed[path] = text
    return Formatted(Changes(changed), len(paths), tuple(faulty))


def _paths(facts: Path, root: Path, version: int) -> Iterator[PurePosixPath]:
    for path in fact_files(facts, root).paths:
        yield PurePosixPath(path.parent.name, path.name)
    if (facts / REDIRECTS).is_file():
        yield PurePosixPath(REDIRECTS)
    if version < FORMAT:
        yield from (PurePosixPath(EXTRACTED, path.name) for path in sorted((facts / EXTRACTED).glob(f"*{SUFFIX}")))


def _content(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise StoreError(f"{name}: {error.strerror or error}") from None


def _lifted(path: PurePosixPath, document: Document) -> Document:
    records: list[FieldPath] = [()]
    if path.parts[0] == EXTRACTED:
        rows = document.data.get("records")
        records = [("records", number, "data") for number in range(len(rows or []))]
    return read(lift(document, records), document.path)


def _laid_out(path: PurePosixPath, document: Document, facts: Path, root: Path) -> str:
    kind = FOLDERS.get(path.parts[0])
    if kind is None:
        return layout(document, _by_id(document) if path.name == REDIRECTS else lambda _: ())
    return layout(document, order_of(kind), schema_line(facts, root, kind))


def order_of(kind: str) -> Order:
    """The order of fields in a record of a kind."""
    return lambda path: known_fields(MODELS[kind], path)


def _by_id(redirects: Document) -> Order:
    """Redirects kind by kind, and by former id."""

    def order(path: FieldPath) -> Sequence[str]:
        moved = redirects.data.get(str(path[0])) if path else None
        return sorted(moved) if isinstance(moved, dict) else list(FOLDERS)

    return order
