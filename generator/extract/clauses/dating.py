"""Dates in the text, as precise as the text, relative ones only against a date that the article gives."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from generator import dates
from generator.spans import Span
from generator.vocab.calendar import Relative, months, relatives, weekdays


class Dated(NamedTuple):
    """A date in a text.

    Attributes:
        span: Its characters.
        value: EDTF.
    """

    span: Span
    value: str


_DAYS_OF_WEEK = r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_WEEKDAY_BEFORE = re.compile(rf"\b{_DAYS_OF_WEEK},?\s+(?:the\s+)?\(?\Z", re.IGNORECASE)
_WEEKDAY_BEHIND = re.compile(rf"(?:,\s*|\s+\(|,?\s+a\s+){_DAYS_OF_WEEK}\b", re.IGNORECASE)


@cache
def _patterns() -> list[re.Pattern[str]]:
    month = (
        "(?P<month>" + "|".join(sorted((re.escape(form) for form in months()), key=lambda m: (-len(m), m))) + r")\.?"
    )
    day, year = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>(?:19|20)\d\d)"
    last = r"(?:\s*[-–—]\s*|\s+(?:to|and)\s+)(?P<last>\d{1,2})(?:st|nd|rd|th)?"
    until = r"(?P<last_day>\d{1,2})(?:st|nd|rd|th)?\s+" + month.replace("<month>", "<last_month>") + ",?"
    forms = [
        r"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)",
        r"(?P<one>\d{1,2})(?P<mark>[./])(?P<two>\d{1,2})(?P=mark)(?P<in_year>(?:19|20)\d\d)",
        rf"{day}\s+{month}(?:\s*[-–—]\s*|\s+to\s+){until}\s+{year}",
        rf"{day}{last}\s+{month},?\s+{year}",
        rf"{month}\s+{day}{last},?\s+{year}",
        rf"{day}(?:\s+of)?\s+{month},?\s+{year}",
        rf"{month}\s+{day},?\s+{year}",
        rf"{month},?\s+{year}",
        rf"{day}(?:\s+of)?\s+{month}(?!\s*,?\s*\d)",
        rf"{month}\s+{day}(?!\s*,?\s*\d)",
    ]
    return [re.compile(rf"(?<![\w-]){form}(?![\w-])", re.IGNORECASE) for form in forms]


@cache
def _relative_pattern(phrase: str) -> re.Pattern[str]:
    """Finds an expression of the calendar's list, with a weekday or month where it leaves one open."""
    names = [name for name in weekdays() if len(name) > 5]
    blanks = {
        "{weekday}": f"(?P<weekday>{'|'.join(sorted(names))})",
        "{month}": f"(?P<month>{'|'.join(sorted(months()))})",
    }
    pattern = re.escape(phrase).replace(r"\ ", r"\s+")
    for blank, words in blanks.items():
        pattern = pattern.replace(re.escape(blank), words)
    return re.compile(rf"\b{pattern}\b", re.IGNORECASE)


def dates_in(text: str, span: Span, published: str | None = None) -> list[Dated]:
    """The dates of a stretch of text, in order.

    Args:
        text: The article's text.
        span: Where to look.
        published: EDTF day on which the article was published, if it says so; without it “on Saturday” and “5 May”
            yield nothing.
    """
    reference = dates.parse(published).day if published else None
    found: list[Dated] = []
    taken: list[Span] = []
    for pattern in _patterns():
        for match in pattern.finditer(text, span.start, span.end):
            here = Span(match.start(), match.end())
            value = _value(match, reference)
            if value and _weekday_fits(text, span, here, value) and not any(other.touches(here) for other in taken):
                found.append(Dated(here, value))
            # A day that does not exist ("31 February 2024") is not its month either.
            taken.append(here)
    found.extend(d for d in _relative(text, span, reference) if not any(o.span.touches(d.span) for o in found))
    return sorted(found)


def _weekday_fits(text: str, span: Span, date_span: Span, value: str) -> bool:
    """Whether a weekday beside a date is the date's own; one that is not leaves it open which of the two is wrong."""
    day = dates.parse(value).day
    beside = _WEEKDAY_BEFORE.search(text, span.start, date_span.start) or _WEEKDAY_BEHIND.match(
        text, date_span.end, span.end
    )
    return day is None or beside is None or weekdays()[beside["day"].lower()] == day.isoweekday()


def _value(match: re.Match[str], reference: date | None) -> str | None:
    parts = match.groupdict()
    if iso := parts.get("iso"):
        return _valid(iso)
    if parts.get("mark"):
        return _numeric(int(parts["one"]), int(parts["two"]), int(parts["in_year"]), parts["mark"])
    if match["month"].lower() in ("may", "march") and match["month"][0].islower():
        return None
    month = months()[match["month"].lower()]
    day = int(parts["day"]) if parts.get("day") else None
    year = int(parts["year"]) if parts.get("year") else None
    return _nearest_year(month, day, reference) if year is None else _valid(_days(year, month, day, parts))


def _days(year: int, month: int, day: int | None, parts: dict[str, str | None]) -> str:
    """A day, month or run of days as EDTF."""
    start = f"{year:04}-{month:02}" + (f"-{day:02}" if day else "")
    if last := parts.get("last_day"):
        return f"{start}/{year:04}-{months()[str(parts['last_month']).lower()]:02}-{int(last):02}"
    last = parts.get("last")
    return f"{start}/{year:04}-{month:02}-{int(last):02}" if last else start


def _numeric(one: int, two: int, year: int, mark: str) -> str | None:
    """“16.10.2025” and “16/10/2025”; None for “5/6/2025”, which may be of May or of June."""
    day, month = (two, one) if mark == "/" and two > 12 else (one, two)
    return None if mark == "/" and max(day, month) <= 12 and day != month else _valid(f"{year:04}-{month:02}-{day:02}")


def _valid(value: str) -> str | None:
    try:
        dates.parse(value)
    except dates.DateError:
        return None
    return value


def _nearest_year(month: int, day: int | None, reference: date | None) -> str | None:
    """A day or month without a year: that of the three years around the reference that lies nearest to it."""
    if reference is None:
        return None
    days = [value for year in (-1, 0, 1) if (value := _valid(f"{reference.year + year:04}-{month:02}-{day or 15:02}"))]
    nearest = min(days, key=lambda value: abs((date.fromisoformat(value) - reference).days), default=None)
    return nearest if day or nearest is None else nearest[:7]


def _relative(text: str, span: Span, reference: date | None) -> Iterator[Dated]:
    """Dates of “on Saturday”, “next month” and the like, each as exact as the expression; longer expressions first."""
    if reference is None:
        return
    taken: list[Span] = []
    for row in sorted(relatives(), key=lambda row: (-len(row.phrase), row.phrase)):
        for match in (
            _relative_pattern(row.phrase).finditer(text, span.start, span.end) if "{n}" not in row.phrase else ()
        ):
            here = Span(match.start(), match.end())
            value = _moved(row, match.groupdict(), reference)
            if value and not any(here.touches(other) for other in taken):
                taken.append(here)
                yield Dated(here, value)


def _moved(row: Relative, blanks: dict[str, str | None], reference: date) -> str | None:
    """The day, month or year that lies as far from the day of reference as the expression says; None for weeks."""
    if name := blanks.get("weekday"):
        return _weekday(weekdays()[name.lower()], row.offset, reference).isoformat()
    if name := blanks.get("month"):
        return _month(months()[name.lower()], row.offset, reference)
    if row.unit == "day":
        return (reference + timedelta(days=int(row.offset))).isoformat()
    if row.unit == "month":
        number = reference.year * 12 + reference.month - 1 + int(row.offset)
        return f"{number // 12:04}-{number % 12 + 1:02}"
    return f"{reference.year + int(row.offset):04}" if row.unit == "year" else None


def _weekday(number: int, offset: str, reference: date) -> date:
    """“On Saturday” is the last one, today included; “next Saturday” is one to come."""
    back = (reference.isoweekday() - number) % 7
    if offset == "next":
        return reference + timedelta(days=(number - reference.isoweekday()) % 7 or 7)
    return reference - timedelta(days=back or (7 if offset == "past" else 0))


def _month(number: int, offset: str, reference: date) -> str | None:
    """“Last May” is the last one before this month, “May last year” that of the year before."""
    year = reference.year
    match offset:
        case "past":
            year -= number >= reference.month
        case "next":
            year += number <= reference.month
        case "nearest":
            return _nearest_year(number, None, reference)
        case _:
            year += int(offset)
    return f"{year:04}-{number:02}"
