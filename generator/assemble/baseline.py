"""What the extractor said of each article last time: `facts/.extracted/<source>.yaml`, one file an article."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.assemble.draft import Draft
from generator.errors import StoreError
from generator.store.layout import EXTRACTED, SUFFIX
from generator.yamlio import read_bytes, writer
from generator.yamlio.document import Value

_HEAD = "# What the extractor said of this article last time. Not for editing: `factsheet extract` compares with it.\n"


@dataclass(frozen=True)
class Baseline:
    """One article as extracted last time.

    Attributes:
        file: The article's path below the seeds folder.
        published: EDTF day of publication that the extractor knew then; empty where it knew none.
        original: SHA-256 of the article's bytes where its text is kept apart; empty otherwise.
        reader: What read it; empty likewise.
        drafts: Its drafts, the source first, with the ids of the records as they were then.
        path: Path of the file below the facts folder.
    """

    file: str
    drafts: tuple[Draft, ...]
    path: PurePosixPath
    published: str = ""
    original: str = ""
    reader: str = ""

    @property
    def source(self) -> Draft:
        """The draft of the source record."""
        return self.drafts[0]


def read_baselines(facts: Path) -> list[Baseline]:
    """All baselines of a facts folder, in order of their names.

    Raises:
        StoreError: One of them cannot be understood; without it, edits could not be told from the extractor's words.
    """
    folder = facts / EXTRACTED
    return [_read(path) for path in sorted(folder.glob(f"*{SUFFIX}"))] if folder.is_dir() else []


def _read(path: Path) -> Baseline:
    try:
        document = read_bytes(path.read_bytes(), path.name)
    except OSError as error:
        raise StoreError(f"{EXTRACTED}/{path.name}: {error.strerror or error}") from None
    records = document.data.get("records")
    if document.problems or not isinstance(records, list) or not records:
        raise _damaged(path, document.problems[0].line if document.problems else 1)
    drafts = [_draft(row) for row in records]
    if None in drafts or "file" not in document.data:
        raise _damaged(path, 1)
    return Baseline(
        str(document.data["file"]),
        tuple(draft for draft in drafts if draft),
        PurePosixPath(EXTRACTED, path.name),
        str(document.data.get("published") or ""),
        str(document.data.get("original") or ""),
        str(document.data.get("reader") or ""),
    )


def _damaged(path: Path, line: int) -> StoreError:
    message = f"{EXTRACTED}/{path.name}:{line}: the file is damaged"
    return StoreError(message, "restore it from git; it holds what the extractor said last time")


def _draft(row: Value) -> Draft | None:
    data = row.get("data") if isinstance(row, dict) else None
    if not isinstance(row, dict) or not isinstance(data, dict) or "kind" not in row or "id" not in row:
        return None
    return Draft(str(row["kind"]), str(row["id"]), data, str(row.get("rule") or ""))


def baseline_path(source: str) -> PurePosixPath:
    """Path of a source's baseline below the facts folder."""
    return PurePosixPath(EXTRACTED, source + SUFFIX)


def dump(file: str, drafts: Iterable[Draft], published: str = "", original: str = "", reader: str = "") -> str:
    """A baseline file's text; see `Baseline` for the arguments."""
    rows: list[Value] = []
    for draft in drafts:
        row: dict[str, Value] = {"kind": draft.kind, "id": draft.id}
        if draft.rule:
            row["rule"] = draft.rule
        rows.append({**row, "data": draft.data})
    known = {"file": file, "published": published, "original": original, "reader": reader}
    top: dict[str, Value] = {key: value for key, value in known.items() if value}
    return _HEAD + writer.mapping({**top, "records": rows})
