"""Spans of time for comparing: from when to when articles say something; unknown where none is dated."""

from dataclasses import dataclass
from datetime import date

from generator import dates


@dataclass(frozen=True)
class Times:
    """From the first to the last day, as ordinals; None where nothing is known."""

    first: int | None = None
    last: int | None = None

    def __or__(self, other: "Times") -> "Times":
        if self.first is None or self.last is None:
            return other
        if other.first is None or other.last is None:
            return self
        return Times(min(self.first, other.first), max(self.last, other.last))


NO_TIME = Times()


def read_times(text: object) -> Times:
    """The span of an EDTF date; unknown for anything else, and for one without beginning or end."""
    if not isinstance(text, str) or not text:
        return NO_TIME
    try:
        found = dates.parse(text)
    except dates.DateError:
        return NO_TIME
    if found.earliest == date.min or found.latest == date.max:
        return NO_TIME
    return Times(found.earliest.toordinal(), found.latest.toordinal())


def are_near(one: Times, other: Times, days: int, unknown: bool) -> bool:
    """Whether two spans are at most so many days apart; `unknown` where one is not known."""
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return unknown
    return one.first - other.last <= days and other.first - one.last <= days
