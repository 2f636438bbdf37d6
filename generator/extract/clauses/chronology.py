"""The entries of a chronology: what happened stands behind its day, month or year, or in the lines below it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache

from generator.extract.clauses.date_forms import date_patterns
from generator.extract.clauses.date_values import date_value
from generator.extract.clauses.entries import Entry
from generator.spans import Span
from generator.vocab.calendar import months

_FEWEST = 3  # entries
_LINE = re.compile(r"[^\n]+")
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_BULLET = re.compile(rf"(?:[*•·–—-]{{1,2}} ?)?{_WEEKDAY}")
_END = re.compile(r" ?: ?| [-–—]{1,2} |[–—]|\s*\Z")
_YEARS = re.compile(r"(?P<year>1[5-9]\d\d|20\d\d)(?P<more>s|[-–/]\d{2,4})?")
"""“1996”; “1990s” and “1994-96” begin an entry too, whose year is open."""


def entry_of(text: str, at: int, published: str | None) -> Entry | None:
    """The entry of a chronology in which a character stands, with its line's day; None where a text has none.

    An entry without a day or year of its own has an empty one.
    """
    entries = _entries(text, published)
    number = bisect_right(entries, at, key=lambda entry: entry[0].span.start)
    entry, end = entries[number - 1] if number else (None, 0)
    return entry if at < end else None


def middle(day: str) -> date:
    """A day from which days without a year are those of a year or month: one in its middle."""
    return date.fromisoformat((day + ("-07-01" if len(day) == len("2024") else "-15"))[: len("2024-07-01")])


@cache
def _first() -> re.Pattern[str]:
    """With what a day, month or year begins; most lines need no other look."""
    return re.compile(r"\d|" + "|".join(sorted({form[:3] for form in months()})), re.IGNORECASE)


@lru_cache(maxsize=16)
def _entries(text: str, published: str | None) -> tuple[tuple[Entry, int], ...]:
    """All entries with the character behind each: its line's, or the next entry's where only a day stands in it."""
    lines = list(_LINE.finditer(text))
    found: list[tuple[int, Entry, bool]] = []
    year = published
    for number, line in enumerate(lines):
        for entry, alone in _heads(line, year):
            found.append((number, entry, alone))
            year = entry.day if alone and len(entry.day) == len("2024") else year
    if len(found) < _FEWEST:
        return ()
    behind = [number for number, _, _ in found[1:]] + [found[-1][0] + 2]
    ends = [lines[min(next_one, len(lines)) - 1].end() for next_one in behind]
    return tuple(
        (entry, end if alone else lines[number].end()) for (number, entry, alone), end in zip(found, ends, strict=True)
    )


def _heads(line: re.Match[str], year: str | None) -> Iterator[tuple[Entry, bool]]:
    """The entry that a line begins, if it does, and whether nothing but its day stands in the line."""
    bullet = _BULLET.match(line[0])
    start = bullet.end() if bullet else 0
    if not _first().match(line[0], start):
        return
    reference = middle(year) if year else None
    for pattern in (_YEARS, *(pattern for _, pattern in date_patterns())):
        match = pattern.match(line[0], start)
        end = _END.match(line[0], match.end()) if match else None
        if match is None or end is None:
            continue
        day = ("" if match["more"] else match["year"]) if pattern is _YEARS else date_value(match, reference, False)
        if day is not None:
            yield Entry(Span(line.start(), line.start() + match.end()), day), end.end() == len(line[0])
            return
