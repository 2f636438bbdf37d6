"""What a person says of a record, and the record's file with it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath

from generator.errors import FactsheetError
from generator.model import Entry, FactBase, Record, Review, ReviewStatus
from generator.model.walk import references
from generator.store.layout import relative_path
from generator.store.write import field_order
from generator.yamlio import Value, patch, read
from generator.yamlio.characters import forbidden

Texts = dict[PurePosixPath, str | None]
"""Text of files by path below the facts folder; None for one that is not there."""


@dataclass(frozen=True)
class Verdict:
    """What a person found.

    Attributes:
        status: Confirmed, disputed or rejected.
        by: Who.
        on: When, as a day.
        comment: Why; needed unless confirmed.
    """

    status: ReviewStatus
    by: str
    on: str
    comment: str = ""

    def __post_init__(self) -> None:
        """Refuses a verdict that lacks a part, or could not stand in a fact file.

        Raises:
            FactsheetError: With what is wrong.
        """
        if not self.by.strip():
            raise FactsheetError("a review needs a name", "give it with `--as NAME`")
        try:
            date.fromisoformat(self.on)
        except ValueError:
            raise FactsheetError(f"`{self.on}` is not a day", "write it as 2025-10-16") from None
        if self.status is not ReviewStatus.CONFIRMED and not self.comment.strip():
            raise FactsheetError(f"a record that is {self.status} needs a comment", "say why")
        for text in (self.by, self.comment):
            if found := next(forbidden(text), None):
                raise FactsheetError(f"the text has the character {found[1]}, which no fact may have", "delete it")

    def is_said_by(self, review: Review) -> bool:
        """Whether a review says this already; the same again without a comment, or on another day, is nothing new."""
        return review.status is self.status and self.comment.strip() in ("", review.comment or "")


def judged(entry: Entry[Record], verdict: Verdict) -> str:
    """The record's file with the verdict in place of what was said before; nothing else changes.

    Raises:
        StoreError: The file cannot be patched.
    """
    document = read(entry.text, entry.path)
    said = {"status": str(verdict.status), "by": verdict.by.strip(), "on": verdict.on}
    if verdict.comment.strip():
        said["comment"] = verdict.comment.strip()
    review: dict[str, Value] = {**said}
    return patch.edit(document, {**document.data, "review": review}, field_order(entry.kind))


def path_of(entry: Entry[Record]) -> PurePosixPath:
    """Path of a record's file below the facts folder."""
    return relative_path(entry.kind, entry.id)


def text_at(facts: Path, path: PurePosixPath) -> str | None:
    """The text of a file below the facts folder, its line ends as they are; None where it is not there."""
    file = facts / path
    return file.read_bytes().decode("utf-8", "surrogateescape") if file.is_file() else None


def resting_on(base: FactBase, entry: Entry[Record]) -> list[Entry[Record]]:
    """The records that refer to one and are not rejected; those that only say that they are not the same do not."""
    found = (link.entry for link in base.backlinks.get((entry.kind, entry.id), ()) if link.field != "not_same_as")
    return list({(other.kind, other.id): other for other in found if not other.is_rejected}.values())


def rejected_under(base: FactBase, entry: Entry[Record]) -> list[Entry[Record]]:
    """The rejected records that one refers to."""
    found = ((path, base.get(kind, record_id)) for path, kind, record_id in references(entry.record))
    return [target for path, target in found if target and target.is_rejected and path[0] != "not_same_as"]
