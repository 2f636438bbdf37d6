"""Dates in the text, as precise as the text, relative ones only against a date that the article gives."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from generator import dates
from generator.spans import Span
from generator.vocab.calendar import months, weekdays


class Dated(NamedTuple):
    """A date in a text.

    Attributes:
        span: Its characters.
        value: EDTF.
    """

    span: Span
    value: str


@cache
def _patterns() -> list[re.Pattern[str]]:
    month = "(?P<month>" + "|".join(sorted((re.escape(form) for form in months()), key=lambda m: (-len(m), m))) + r")\.?"
    day, year = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>(?:19|20)\d\d)"
    last = r"(?:\s*[-–—]\s*|\s+(?:to|and)\s+)(?P<last>\d{1,2})(?:st|nd|rd|th)?"
    forms = [
        r"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)",
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
def _weekday_pattern() -> re.Pattern[str]:
    names = "|".join(sorted((re.escape(name) for name in weekdays() if len(name) > 5), key=lambda n: (-len(n), n)))
    return re.compile(rf"\b(?:on|this|last)\s+(?P<weekday>{names})\b|\b(?P<today>today|yesterday)\b", re.IGNORECASE)


def dates_in(text: str, span: Span, published: str | None = None) -> list[Dated]:
    """The dates of a stretch of text, in order.

    Args:
        text: The article's text.
        span: Where to look.
        published: EDTF day on which the article was published, if it says so; without it “on Saturday” and “5 May” yield nothing.
    """
    reference = dates.parse(published).day if published else None
    found: list[Dated] = []
    for pattern in _patterns():
        for match in pattern.finditer(text, span.start, span.end):
            here = Span(match.start(), match.end())
            value = _value(match, reference)
            if value and not any(other.span.touches(here) for other in found):
                found.append(Dated(here, value))
    found.extend(d for d in _relative(text, span, reference) if not any(o.span.touches(d.span) for o in found))
    return sorted(found)


def _value(match: re.Match[str], reference: date | None) -> str | None:
    parts = match.groupdict()
    if iso := parts.get("iso"):
        return _valid(iso)
    if match["month"].lower() in ("may", "march") and match["month"][0].islower():
        return None
    month = months()[match["month"].lower()]
    day = int(parts["day"]) if parts.get("day") else None
    year = int(parts["year"]) if parts.get("year") else None
    if year is None:
        return _nearest_year(month, day or 1, reference)
    start = f"{year:04}-{month:02}" + (f"-{day:02}" if day else "")
    if last := parts.get("last"):
        return _valid(f"{start}/{year:04}-{month:02}-{int(last):02}")
    return _valid(start)


def _valid(value: str) -> str | None:
    try:
        dates.parse(value)
    except dates.DateError:
        return None
    return value


def _nearest_year(month: int, day: int, reference: date | None) -> str | None:
    """A day without a year: that of the three years around the reference that lies nearest to it."""
    if reference is None:
        return None
    days = [value for year in (-1, 0, 1) if (value := _valid(f"{reference.year + year:04}-{month:02}-{day:02}"))]
    return min(days, key=lambda value: abs((date.fromisoformat(value) - reference).days), default=None)


def _relative(text: str, span: Span, reference: date | None) -> Iterator[Dated]:
    if reference is None:
        return
    for match in _weekday_pattern().finditer(text, span.start, span.end):
        back = 0 if match["today"] and match["today"].lower() == "today" else 1
        if name := match["weekday"]:
            back = (reference.isoweekday() - weekdays()[name.lower()]) % 7
        yield Dated(Span(match.start(), match.end()), (reference - timedelta(days=back)).isoformat())
