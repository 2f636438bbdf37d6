"""What it means that one value took the place of another: a date more or less precise, a status further up or down."""

from generator import dates
from generator.changes.change import Sense
from generator.model import AgreementStatus, MeetingStatus, Tenure

_LADDERS: dict[tuple[str, str], tuple[tuple[str, ...], ...]] = {
    ("agreement", "status"): tuple((status.value,) for status in AgreementStatus),
    ("meeting", "status"): ((MeetingStatus.PLANNED,), (MeetingStatus.HELD, MeetingStatus.CANCELLED)),
    ("role", "tenure"): ((Tenure.DESIGNATE,), (Tenure.ACTING,), (Tenure.CURRENT,), (Tenure.FORMER,)),
}
_SELECTORS = ("prefix", "suffix")
"""They only tell one place of a quote from another."""
_DATES = ("date", "since", "until", "published", "retrieved", "on")


def sense(kind: str, field: str, part: str, before: str, after: str) -> tuple[Sense, int]:
    """What a change of a plain value does, and by how many steps of its ladder.

    Args:
        kind: Kind of the record.
        field: Its field.
        part: Field of a list item; empty for a plain value.
        before: Old text; empty for none.
        after: New text; empty for none.
    """
    if part in _SELECTORS:
        return Sense.CHANGED, 0
    if not before or not after:
        return (Sense.SET if after else Sense.CLEARED), 0
    if (part or field) in _DATES:
        return _of_dates(before, after), 0
    ladder = _LADDERS.get((kind, field), ()) if not part else ()
    steps = _rung(ladder, after) - _rung(ladder, before)
    return (Sense.ADVANCED if steps > 0 else Sense.SET_BACK if steps < 0 else Sense.CHANGED), steps


def _rung(ladder: tuple[tuple[str, ...], ...], status: str) -> int:
    return next((index for index, rung in enumerate(ladder) if status in rung), 0)


def _of_dates(before: str, after: str) -> Sense:
    old, new = dates.parse(before), dates.parse(after)
    if (old.earliest, old.latest) == (new.earliest, new.latest):
        doubts = _doubts(new) - _doubts(old)
        return Sense.LESS_PRECISE if doubts > 0 else Sense.MORE_PRECISE if doubts < 0 else Sense.CHANGED
    if old.earliest <= new.earliest and new.latest <= old.latest:
        return Sense.MORE_PRECISE
    if new.earliest <= old.earliest and old.latest <= new.latest:
        return Sense.LESS_PRECISE
    return Sense.CHANGED


def _doubts(date: dates.PartialDate) -> int:
    """How many of its ends are uncertain or approximate; both at once counts twice."""
    return sum(len(point.qualifier) + (point.qualifier == "%") for point in (date.start, date.end) if point)
