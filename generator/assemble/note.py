"""What a run of the extractor has to tell a person."""

from dataclasses import dataclass
from enum import StrEnum


class NoteKind(StrEnum):
    """What happened."""

    SKIPPED = "skipped"
    NOT_ENGLISH = "not English"
    LEFT_OUT = "left out"
    DOUBT = "doubt"
    CONFLICT = "conflict"
    CONTRADICTION = "sources differ"
    GONE = "article gone"
    LOST = "no longer said"
    LEFT_ALONE = "left alone"
    NOT_KEPT = "text not kept"


@dataclass(frozen=True, order=True)
class Note:
    """One thing to tell.

    Attributes:
        kind: What happened.
        place: Article or fact file that it is about.
        message: One sentence without a full stop.
    """

    kind: NoteKind
    place: str
    message: str
