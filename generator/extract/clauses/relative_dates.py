"""Expressions for dates that depend on another one: “on Saturday”, “last month”, “five days later”."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache, lru_cache

from generator import dates
from generator.spans import Span
from generator.vocab.calendar import Relative, months, numbers, weekdays

_LONGEST_ABBREVIATION = 5  # characters of a weekday
_LATELY = 130  # days before the reference


def expressions(
    text: str, span: Span, rows: Callable[[], tuple[Relative, ...]]
) -> Iterator[tuple[Span, Relative, dict[str, str | None]]]:
    """The expressions of a list, which has longer ones first, that a stretch holds, none inside another."""
    taken: list[Span] = []
    words = text[span.start : span.end].lower()
    for word, row in _told(text, rows):
        if word not in words:
            continue  # much faster than the pattern
        for match in _relative_pattern(row.phrase).finditer(text, span.start, span.end):
            here = Span(match.start(), match.end())
            if not any(here.touches(other) for other in taken):
                taken.append(here)
                yield here, row, match.groupdict()


@lru_cache(maxsize=8)
def _told(text: str, rows: Callable[[], tuple[Relative, ...]]) -> list[tuple[str, Relative]]:
    """Those expressions whose longest word the article has; asked for many stretches of it."""
    words = text.lower()
    return [(word, row) for word, row in _rarest(rows) if word in words]


@cache
def _rarest(rows: Callable[[], tuple[Relative, ...]]) -> list[tuple[str, Relative]]:
    """Each expression of a list with the longest word that it always has; empty where all of it is left open."""
    words = ([word for word in row.phrase.lower().split() if "{" not in word] for row in rows())
    return [(max(own, key=len, default=""), row) for own, row in zip(words, rows(), strict=True)]


@cache
def _relative_pattern(phrase: str) -> re.Pattern[str]:
    """Finds an expression of the calendar's list, with a weekday or month where it leaves one open."""
    blanks = {
        # "the Monday Club" is no day.
        "{weekday}": rf"(?<!the )(?P<weekday>{weekday_names()})(?!\s+(?-i:[A-Z]))",
        "{month}": f"(?P<month>{'|'.join(sorted(months()))})",
        "{n}": f"(?P<n>\\d{{1,3}}|{'|'.join(sorted(numbers()))})",
    }
    pattern = re.escape(phrase).replace(r"\ ", r"\s+")
    for blank, words in blanks.items():
        pattern = pattern.replace(re.escape(blank), words)
    # "the last week of May" is no last week.
    return re.compile(rf"\b{pattern}\b(?!\s+of\b)", re.IGNORECASE)


def weekday_names() -> str:
    """The weekdays in full, as an alternative of a pattern."""
    return "|".join(sorted(word for word in weekdays() if len(word) > _LONGEST_ABBREVIATION))


def moved(row: Relative, blanks: dict[str, str | None], reference: date, ahead: bool) -> str | None:
    """The day, month or year that lies as far from the day of reference as the expression says.

    A week is told by its month, if it lies in one.
    """
    if name := blanks.get("weekday"):
        offset = "coming" if ahead and row.offset == "nearest" else row.offset
        return weekday(weekdays()[name.lower()], offset, reference).isoformat()
    if name := blanks.get("month"):
        return month_near(months()[name.lower()], row.offset, reference)
    steps = _steps(row.offset, blanks.get("n"))
    if row.unit == "day":
        return (reference + timedelta(days=steps)).isoformat()
    if row.unit == "week":
        monday = reference + timedelta(days=7 * steps - reference.weekday())
        return f"{monday:%Y-%m}" if monday.month == (monday + timedelta(days=6)).month else None
    if row.unit == "month":
        return month_after(reference, steps)
    return f"{reference.year + steps:04}" if row.unit == "year" else None


def month_after(reference: date, steps: int) -> str:
    """The month so many months after that of the day of reference, or before it."""
    number = reference.year * 12 + reference.month - 1 + steps
    return f"{number // 12:04}-{number % 12 + 1:02}"


def _steps(offset: str, number: str | None) -> int:
    """How many units an expression goes; `n` in the offset is the number that the text gives."""
    if number is None:
        return int(offset)
    count = int(number) if number.isdecimal() else numbers()[number.lower()]
    return -count if offset.startswith("-") else count


def weekday(number: int, offset: str, reference: date) -> date:
    """“On Saturday” is the last one, today included; “next Saturday” is one to come."""
    back = (reference.isoweekday() - number) % 7
    forth = (number - reference.isoweekday()) % 7
    if offset == "next":
        return reference + timedelta(days=forth or 7)
    if offset == "coming":
        return reference + timedelta(days=forth)
    return reference - timedelta(days=back or (7 if offset == "past" else 0))


def month_near(number: int, offset: str, reference: date) -> str | None:
    """“Last May” is the last one before this month, “May last year” that of the year before."""
    year = reference.year
    match offset:
        case "past":
            year -= number >= reference.month
        case "past or this":
            year -= number > reference.month
        case "next":
            year += number <= reference.month
        case "next or this":
            year += number < reference.month
        case "nearest":
            return nearest_year(number, None, reference)
        case _:
            year += int(offset)
    return f"{year:04}-{number:02}"


def nearest_year(month: int, day: int | None, reference: date | None, ahead: bool = False) -> str | None:
    """A day or month without a year: that of the three years around the reference that lies nearest to it.

    Of what is to come it is the next one, unless the last one was not long ago.
    """
    if reference is None:
        return None
    days = [value for year in (-1, 0, 1) if (value := valid(f"{reference.year + year:04}-{month:02}-{day or 15:02}"))]
    if ahead:
        since = (reference - timedelta(days=_LATELY)).isoformat()
        days = [value for value in days if value >= since]
    nearest = min(days, key=lambda value: abs((date.fromisoformat(value) - reference).days), default=None)
    return nearest if day or nearest is None else nearest[:7]


def valid(value: str) -> str | None:
    """The date, if there is such a day."""
    try:
        dates.parse(value)
    except dates.DateError:
        return None
    return value


def numeric(one: int, two: int, year: int, mark: str) -> str | None:
    """“16.10.2025” and “16/10/2025”; None for “5/6/2025”, which may be of May or of June."""
    day, month = (two, one) if mark == "/" and two > 12 else (one, two)
    return None if mark == "/" and max(day, month) <= 12 and day != month else valid(f"{year:04}-{month:02}-{day:02}")
