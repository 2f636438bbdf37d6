"""Dates as precise as their source: a subset of the Extended Date/Time Format (EDTF, ISO 8601-2), levels 0 and 1.

Accepted: a year, month or day (`2025`, `2025-10`, `2025-10-16`), each uncertain (`?`), approximate (`~`) or both
(`%`), and intervals of two such dates, one of which may be open or unknown (`2025-05-05/2025-05-06`, `2024/..`).
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_POINT_PATTERN = r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[?~%]?"
PATTERN = rf"^({_POINT_PATTERN}(/({_POINT_PATTERN}|\.\.)?)?|(\.\.)?/{_POINT_PATTERN})$"
"""The accepted forms, for JSON Schema; it does not know how long a month is."""
_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([?~%]?)")
_QUALIFIERS = {"?": "possibly ", "~": "about ", "%": "possibly about "}
MONTHS = [name for name in calendar.month_name if name]
WEEKDAYS = list(calendar.day_name)


class DateError(ValueError):
    """The text is not a date of the accepted forms; the message says why."""


@dataclass(frozen=True)
class Point:
    """A year, a month or a day.

    Attributes:
        year: 1 to 9999.
        month: 1 to 12, or None.
        day: 1 to 31, or None.
        qualifier: `""`, `"?"` (uncertain), `"~"` (approximate) or `"%"` (both).
    """

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: str = ""

    @property
    def earliest(self) -> date:
        """The first day that the point may mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that the point may mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        text = f"{self.year:04}"
        text += f"-{self.month:02}" if self.month else ""
        text += f"-{self.day:02}" if self.day else ""
        return text + self.qualifier

    @property
    def words(self) -> str:
        """For people: `16 October 2025`, `October 2025`, `2025`, `possibly October 2025`."""
        parts = [str(self.day)] if self.day else []
        parts += [MONTHS[self.month - 1]] if self.month else []
        return _QUALIFIERS.get(self.qualifier, "") + " ".join([*parts, str(self.year)])


@dataclass(frozen=True)
class PartialDate:
    """A point in time or an interval, never more precise than its text.

    Attributes:
        start: First point; None where the interval has no known beginning.
        end: Last point; equal to `start` for a single point, None where the end is not known.
        is_interval: Whether the text was an interval.
    """

    start: Point | None
    end: Point | None
    is_interval: bool = False

    @property
    def earliest(self) -> date:
        """The first day that the date may mean; `date.min` for an open beginning."""
        return self.start.earliest if self.start else date.min

    @property
    def latest(self) -> date:
        """The last day that the date may mean; `date.max` for an open end."""
        return self.end.latest if self.end else date.max

    @property
    def day(self) -> date | None:
        """The one day that is meant, or None when the date is less precise than that."""
        exact = self.start is not None and self.start.day is not None and self.start == self.end
        return self.earliest if exact else None

    def __str__(self) -> str:
        if not self.is_interval:
            return str(self.start)
        return f"{self.start or '..'}/{self.end or '..'}"

    @property
    def words(self) -> str:
        """For people: `5–6 May 2025`, `from 2024`, `until October 2025`."""
        if not self.is_interval:
            return self.start.words if self.start else ""
        if self.start is None or self.end is None:
            return f"from {self.start.words}" if self.start else f"until {self.end.words if self.end else ''}"
        return _interval_words(self.start, self.end)


def _interval_words(start: Point, end: Point) -> str:
    if start.qualifier or end.qualifier:
        return f"{start.words} to {end.words}"
    if start.day and end.day and (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end.words}"
    if start.month and end.month and start.year == end.year:
        head = start.words.rsplit(" ", 1)[0]
        return f"{head} – {end.words}" if start.day or end.day else f"{head}–{end.words}"
    return f"{start.words} – {end.words}"


@lru_cache(maxsize=4096)
def parse(text: str) -> PartialDate:
    """Read a date.

    Raises:
        DateError: The text has another form, names a day that does not exist, or an interval that runs backwards.
    """
    if "/" not in text:
        point = _point(text)
        return PartialDate(point, point)
    first, _, last = text.partition("/")
    start = None if first in ("", "..") else _point(first, text)
    end = None if last in ("", "..") else _point(last, text)
    if start is None and end is None:
        raise DateError(f"`{text}` has neither a beginning nor an end")
    if start and end and start.earliest > end.latest:
        raise DateError(f"`{text}` ends before it begins")
    return PartialDate(start, end, is_interval=True)


def _point(text: str, whole: str = "") -> Point:
    match = _POINT.fullmatch(text)
    if not match:
        raise DateError(f"`{whole or text}` is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    if not year:
        raise DateError(f"`{text}` has no year 0")
    if month is not None and not 1 <= month <= 12:
        raise DateError(f"`{text}` has no month {month:02}")
    if month and day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise DateError(f"`{text}` names a day that {MONTHS[month - 1]} {year} does not have")
    return Point(year, month, day, match[4])


def may_overlap(a: PartialDate, b: PartialDate) -> bool:
    """Whether the two may speak of the same day."""
    return a.earliest <= b.latest and b.earliest <= a.latest
