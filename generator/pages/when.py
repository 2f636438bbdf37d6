"""Dates as pages show them, and the order of things in time."""

from dataclasses import dataclass
from functools import lru_cache

from generator import dates
from generator.pages import words


@dataclass(frozen=True)
class When:
    """A date for a template.

    Attributes:
        words: For people; `not stated` when there is none.
        iso: Machine-readable; empty where the date is not a plain day, month or year.
        stated: Whether there is a date at all.
    """

    words: str
    iso: str
    stated: bool


@lru_cache(maxsize=1 << 14)
def when(date: str | None) -> When:
    """A date of a record, never more precise than its text."""
    if date is None:
        return When(words.NOT_STATED, "", stated=False)
    parsed = dates.parse(date)
    plain = not parsed.is_interval and parsed.start is not None and not (parsed.start.qualifier or parsed.start.rest)
    return When(parsed.words, date if plain else "", stated=True)


def oldest_first(date: str | None) -> tuple[bool, int, int]:
    """Sort key; what has no date comes last."""
    if date is None:
        return (True, 0, 0)
    parsed = dates.parse(date)
    return (False, parsed.earliest.toordinal(), parsed.latest.toordinal())


def newest_first(date: str | None) -> tuple[bool, int, int]:
    """Sort key; what has no date comes last, and what has no end stands where it begins."""
    undated, earliest, latest = oldest_first(date)
    parsed = dates.parse(date) if date else None
    if parsed and parsed.start and not parsed.end:
        latest = earliest
    return (undated, -latest, -earliest)


def sort_key(date: str | None) -> str:
    """The first day that a date may mean, by which the script of the lists sorts; empty for none."""
    return dates.parse(date).earliest.isoformat() if date else ""
