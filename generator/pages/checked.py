"""Whether a person has checked a record, and where to mend it."""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup

from generator.model import Entry, Record, Review, ReviewStatus, nearest_mark
from generator.model.marks import FieldPath
from generator.pages import notes
from generator.pages.page import Place
from generator.pages.when import when
from generator.pages.world import World


@dataclass(frozen=True)
class Checked:
    """A review state in words.

    Attributes:
        status: The state's value, a CSS hook.
        words: For people.
        short: The same where room is scarce.
        detail: By whom and when; may be empty.
        comment: The reviewer's reason as HTML; may be empty.
    """

    status: str
    words: str
    short: str
    detail: str
    comment: Markup


_REVIEW = {
    ReviewStatus.UNREVIEWED: ("Not yet checked by a person", "Not checked"),
    ReviewStatus.CONFIRMED: ("Checked by a person", "Checked"),
    ReviewStatus.DISPUTED: ("Disputed", "Disputed"),
    ReviewStatus.REJECTED: ("Rejected", "Rejected"),
}


def checked(entry: Entry[Record]) -> Checked:
    """A record's review state; that of a source, which has none, is unreviewed."""
    review: Review | None = entry.record.get("review")
    return _checked(review.status, review.by, review.on, review.comment) if review else _UNREVIEWED


@lru_cache(maxsize=1 << 10)
def _checked(status: ReviewStatus, by: str | None, on: str | None, comment: str | None) -> Checked:
    parts = [f"by {by}" if by else "", f"on {when(on).words}" if on else ""]
    told = notes.to_html(comment) if comment else Markup()
    return Checked(status.value, *_REVIEW[status], " ".join(filter(None, parts)), told)


_UNREVIEWED = _checked(ReviewStatus.UNREVIEWED, None, None, None)


def place_of(world: World, entry: Entry[Record], path: FieldPath = ()) -> Place | None:
    """File and line of a value, with its address when one is configured."""
    if not entry.path:
        return None
    line = nearest_mark(entry.marks, path).line
    edit = world.settings.edit_url
    return Place(entry.path, line, edit and edit.replace("{path}", quote(entry.path)).replace("{line}", str(line)))
