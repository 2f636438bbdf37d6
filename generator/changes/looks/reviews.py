"""What people said of a record, and whether it still holds."""

from collections.abc import Iterator

from generator.changes.change import Comparison, Fate, Look, RecordChange
from generator.model import Entry, Record, ReviewStatus

_JUDGED = (ReviewStatus.CONFIRMED, ReviewStatus.DISPUTED)


def rejected_or_back(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """A verdict was given or taken back, or went with its record."""
    before, after = _status(record.before), _status(record.after)
    if record.fate in (Fate.REMOVED, Fate.MERGED):
        if before not in (None, ReviewStatus.UNREVIEWED):
            yield _look(record, "reviewed-record-gone", f"a record that was {before} is gone")
    elif before is ReviewStatus.REJECTED and after is not before:
        yield _look(record, "back-from-rejected", "a record that was rejected is shown again")
    elif record.is_withdrawn:
        yield _look(record, "rejected", "the record is rejected now, and will not be shown")
    elif before in _JUDGED and after not in (None, before):
        yield _look(record, "verdict-changed", f"the review said {before}, and says {after} now")


def changed_under_a_review(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """The verdict is that of an older version."""
    if record.before is None or record.after is None or _status(record.before) not in _JUDGED:
        return
    fields = [change.field for change in record.changes]
    if record.fate is not Fate.MERGED and fields and "review" not in fields:
        yield _look(record, "changed-after-review", "it was reviewed before this change, and not since")


def confirmed_at_once(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """Who changed it and who confirmed it may be the same."""
    if _status(record.after) is not ReviewStatus.CONFIRMED or record.fate is Fate.MERGED:
        return
    fields = {change.field for change in record.changes}
    if record.fate is Fate.ADDED:
        yield _look(record, "confirmed-at-once", "it was added and confirmed in one step")
    elif "review" in fields and fields - {"review", "note"}:
        yield _look(record, "confirmed-at-once", "it was changed and confirmed in one step")


def _status(entry: Entry[Record] | None) -> ReviewStatus | None:
    return entry.review_status if entry else None


def _look(record: RecordChange, rule: str, message: str) -> Look:
    return Look(record.kind, record.id, rule, message)
