"""The entries of a text that was written as things happened: each has its day and hour above it, “Thu 16.40”."""

import re
from bisect import bisect_right
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from generator import dates
from generator.spans import Span
from generator.vocab.calendar import weekdays

_HALF_A_WEEK = 3  # days
_FEWEST = 2
_DAY = r"(?P<day{}>(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?)"
_HOUR = r"\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?(?: (?:[A-Z]{2,4}|local time))?"
_STAMP = re.compile(rf"^(?:{_DAY.format('')}[.,]? (?:at )?{_HOUR}|{_HOUR},? (?:on )?{_DAY.format('_behind')})$", re.M)


class Entry(NamedTuple):
    """One entry.

    Attributes:
        span: The line with its day and hour.
        day: The day in EDTF.
    """

    span: Span
    day: str


def entry_at(text: str, at: int, published: str | None) -> Entry | None:
    """The entry in which a character stands; None in a text that has none, or does not say when it was published."""
    entries = _entries(text, published) if published else ()
    number = bisect_right(entries, at, key=lambda entry: entry.span.start)
    return entries[number - 1] if number else None


def told_on(text: str, at: int, published: str | None) -> str | None:
    """The day on which a character was written, from which “on Friday” counts: its entry's, else the article's."""
    entry = entry_at(text, at, published)
    return entry.day if entry else published


@lru_cache(maxsize=16)
def _entries(text: str, published: str) -> tuple[Entry, ...]:
    """All entries; their weekdays are those around the day of the article, which may be that of any of them."""
    day = dates.parse(published).day
    found = list(_STAMP.finditer(text)) if day else []
    if day is None or len(found) < _FEWEST:
        return ()
    return tuple(Entry(Span(*m.span()), _nearest(m["day"] or m["day_behind"], day)) for m in found)


def _nearest(name: str, day: date) -> str:
    number = next(number for word, number in weekdays().items() if word.startswith(name.lower()[:3]))
    ahead = (number - day.isoweekday() + _HALF_A_WEEK) % 7 - _HALF_A_WEEK
    return (day + timedelta(days=ahead)).isoformat()
