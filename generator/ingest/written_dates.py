"""The date of publication as people and content systems write it, where it can be read in one way only."""

import re
from collections.abc import Iterator

from generator import dates
from generator.vocab.calendar import months

_WEEKDAY = r"(?:[A-Za-z]{3,9}\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[A-Za-z]{3,9}\.?)"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_WEEKDAY}{_DAY}\s+{_MONTH},?\s+{_YEAR}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_YEAR}",
        r"(?P<year>\d{4})(?P<apart>[/.])(?P<month>\d{1,2})(?P=apart)(?P<day>\d{1,2})(?!\d)",
        r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
    )
)
_ISO = 10  # characters of a day; what follows is the time of day


def published(text: str) -> str | None:
    """The day, month or year that a text begins with, as EDTF; None for one that can be read in several ways or none.

    “05/03/2024” is such a one: the fifth of March here, the third of May there.
    """
    return next((date for date in _readings(text.strip()) if _is_date(date)), None)


def _readings(text: str) -> Iterator[str]:
    yield text[:_ISO].strip()
    for form in _FORMS:
        if match := form.match(text):
            given = match.groupdict()
            month = _number(given["month"])
            if month:
                day = given.get("day")
                yield f"{given['year']}-{month:02}" + (f"-{int(day):02}" if day else "")


def _number(month: str) -> int:
    return int(month) if month.isdigit() else months().get(month.lower(), 0)


def _is_date(text: str) -> bool:
    try:
        return dates.parse(text).start is not None
    except dates.DateError:
        return False
