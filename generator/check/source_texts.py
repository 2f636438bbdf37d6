"""The texts of the sources as `check` sees them: each read once, or why it cannot be read."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from generator import texts
from generator.errors import ArticleError
from generator.model import Entry, FactBase, Source, TextState
from generator.quotes import squeeze
from generator.store.layout import shown
from generator.store.texts import stored_text, text_file

_FOREIGN = re.compile(r"\\|^[A-Za-z]:")
"""What only some systems take for part of a path: backslashes, and the letter of a drive."""


class Absence(StrEnum):
    """Why a source has no text here."""

    WITHHELD = "withheld"
    OUTSIDE = "outside"
    MISSING = "missing"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class SourceText:
    """A source's text, or why there is none.

    Attributes:
        file: The file that holds the text, as shown in messages.
        text: The text; empty where there is none.
        absence: Why there is none; None where there is one.
        reason: In words, for a text that is there and cannot be read.
    """

    file: str
    text: str = ""
    absence: Absence | None = None
    reason: str = ""

    @cached_property
    def sha256(self) -> str:
        """The hash of the text, in hexadecimal."""
        return texts.digest(self.text)

    @cached_property
    def squeezed(self) -> str:
        """The text without differences in white space, for a first look whether words may stand in it."""
        return squeeze(self.text)

    def line(self, offset: int) -> int:
        """1-based line of a character of the text."""
        return self.text.count("\n", 0, offset) + 1


def is_plain(file: str) -> bool:
    """Whether a source's `file` is the one way to write its path: below the seeds folder, with `/`, without dots."""
    return not _FOREIGN.search(file) and not any(part in ("", ".", "..") for part in file.split("/"))


class SourceTexts:
    """The texts of a fact base's sources, read when they are first asked for."""

    def __init__(self, base: FactBase, seeds: Path, root: Path) -> None:
        self._base, self._seeds, self._root = base, seeds, root
        self._read: dict[str, SourceText] = {}

    def get(self, source_id: str) -> SourceText | None:
        """The text of a source, or None where there is no such source, or its file is not known."""
        entry = self._base.sources.get(source_id)
        if entry is None or not entry.record.file or not entry.record.text:
            return None
        if source_id not in self._read:
            self._read[source_id] = _read(entry, self._seeds, self._root)
        return self._read[source_id]

    def files(self) -> list[str]:
        """Paths of all visible files below the seeds folder, relative to it, sorted; for hints."""
        found = (path.relative_to(self._seeds) for path in self._seeds.rglob("*") if path.is_file())
        return sorted(path.as_posix() for path in found if not any(part.startswith(".") for part in path.parts))


def _read(entry: Entry[Source], seeds: Path, root: Path) -> SourceText:
    path = text_file(seeds, entry.record.file)
    if path is None:
        return SourceText(entry.record.file, absence=Absence.OUTSIDE)
    name = shown(path, root)
    if entry.record.text is TextState.WITHHELD:
        return SourceText(name, absence=Absence.WITHHELD)
    if not path.is_file():
        return SourceText(name, absence=Absence.MISSING)
    try:
        return SourceText(name, stored_text(path, name))
    except ArticleError as error:
        return SourceText(name, absence=Absence.UNREADABLE, reason=str(error))
