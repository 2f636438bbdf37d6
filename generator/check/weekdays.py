"""Weekdays that stand beside a day in words: “Tuesday, 16 October 2025”, “October 16 (Tuesday)”."""

import re
from collections.abc import Iterator
from datetime import date

from generator.dates import MONTHS, WEEKDAYS, PartialDate

_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_MONTH = rf"(?P<month>{'|'.join(f'{name}|{name[:3]}' for name in MONTHS)}|Sept)\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4}))?"
_DATES = (rf"{_DAY}\s+(?:of\s+)?{_MONTH}{_YEAR}", rf"{_MONTH}\s+{_DAY}(?!\d){_YEAR}")
_PATTERNS = [
    re.compile(pattern)
    for written in _DATES
    for pattern in (rf"\b{_WEEKDAY},?\s+\(?(?:the\s+)?{written}\b", rf"\b{written},?\s*\(?{_WEEKDAY}\b")
]


def dated_weekdays(words: str, meant: PartialDate) -> Iterator[tuple[str, date]]:
    """Each weekday in `words` that is tied to a day within `meant`, and that day; a missing year is that of `meant`."""
    found = {match.start("weekday"): match for pattern in _PATTERNS for match in pattern.finditer(words)}
    for _, match in sorted(found.items()):
        day = _day(match, meant)
        if day and meant.earliest <= day <= meant.latest:
            yield match["weekday"], day


def _day(match: re.Match[str], meant: PartialDate) -> date | None:
    month = next(number for number, name in enumerate(MONTHS, 1) if name.startswith(match["month"][:3]))
    known = meant.start.year if meant.start and meant.start.year == meant.start.last_year else 0
    year = int(match["year"]) if match["year"] else known
    try:
        return date(year, month, int(match["day"]))
    except ValueError:
        return None
