"""Dates as precise as their source: a subset of the Extended Date/Time Format (EDTF, ISO 8601-2), levels 0 and 1.

Accepted: a year, month or day (`2025`, `2025-10`, `2025-10-16`), whose last digits may not be known (`203X`,
`20XX`, `2031-XX`, `2031-10-XX`), a season (`2031-21` to `2031-24`), each uncertain (`?`), approximate (`~`) or both
(`%`), and intervals of two such dates, one of which may be open or unknown (`2025-05-05/2025-05-06`, `2024/..`).
Years before 1 and after 9999 are refused.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_REST_PATTERN = r"-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]|XX))?|-2[1-4]|-XX(-XX)?"
_POINT_PATTERN = rf"([0-9]{{4}}({_REST_PATTERN})?|[0-9]{{3}}X|[0-9]{{2}}XX)[?~%]?"
PATTERN = rf"^({_POINT_PATTERN}(/({_POINT_PATTERN}|\.\.)?)?|(\.\.)?/{_POINT_PATTERN})$"
"""The accepted forms, for JSON Schema; it does not know how long a month is."""
_POINT = re.compile(
    r"(?:(?=[0-9X]{4}(?![0-9X]))(?P<head>[0-9]{2,3})(?P<digits>XX?)"
    r"|(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<left>-XX|-XX-XX)?)(?P<qualifier>[?~%]?)"
)
_OUTSIDE = re.compile(r"Y-?[0-9]+|-[0-9]{4,}")
_QUALIFIERS = {"?": "possibly ", "~": "about ", "%": "possibly about "}
MONTHS = [name for name in calendar.month_name if name]
WEEKDAYS = list(calendar.day_name)
_SEASONS = {21: ("spring", 3, 6), 22: ("summer", 6, 9), 23: ("autumn", 9, 12), 24: ("winter", 1, 12)}
"""The seasons of the northern half of the earth by their numbers, with the first and last month of each; a winter lies
at both ends of its year."""


class DateError(ValueError):
    """The text is not a date of the accepted forms; the message says why."""


@dataclass(frozen=True)
class Point:
    """A year, a month, a season or a day, some digits of which may not be known.

    Attributes:
        year: 1 to 9999; of several years that may be meant the first, which may be 0.
        month: 1 to 12, or None.
        day: 1 to 31, or None.
        qualifier: `""`, `"?"` (uncertain), `"~"` (approximate) or `"%"` (both).
        rest: What is written behind or in place of the digits that are known: `-XX` and `-XX-XX` for a month and a day,
            `X` and `XX` for the last digits of the year, `-21` to `-24` for a season; mostly empty.
    """

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: str = ""
    rest: str = ""

    @property
    def _season(self) -> tuple[str, int, int] | None:
        return _SEASONS[int(self.rest[1:])] if self.rest[1:].isdigit() else None

    @property
    def last_year(self) -> int:
        """The last year that the point may mean; mostly that of `year`."""
        return self.year + 10 ** len(self.rest) - 1 if self.rest.startswith("X") else self.year

    @property
    def earliest(self) -> date:
        """The first day that the point may mean."""
        first = self._season[1] if self._season else 1
        return date(max(self.year, 1), self.month or first, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day that the point may mean."""
        month = self.month or (self._season[2] if self._season else 12)
        return date(self.last_year, month, self.day or calendar.monthrange(self.last_year, month)[1])

    @property
    def means_day(self) -> bool:
        """Whether it is a day that is meant, known or not."""
        return self.day is not None or self.rest == "-XX-XX" or (self.month is not None and self.rest == "-XX")

    def __str__(self) -> str:
        text = f"{self.year:04}"
        if self.rest.startswith("X"):
            return text[: -len(self.rest)] + self.rest + self.qualifier
        text += f"-{self.month:02}" if self.month else ""
        text += f"-{self.day:02}" if self.day else ""
        return text + self.rest + self.qualifier

    @property
    def year_words(self) -> str:
        """The year in four digits, or the years that it may be: `2031`, `2030s`, `2000–2099`."""
        if not self.rest.startswith("X"):
            return f"{self.year:04}"
        return f"{self.year:04}s" if self.rest == "X" else f"{self.year:04}–{self.last_year:04}"

    @property
    def words(self) -> str:
        """For people: `16 October 2025`, `October 2025`, `possibly 2025`, `the 2030s`, `spring 2031`."""
        return _QUALIFIERS.get(self.qualifier, "") + self._plain_words

    @property
    def _plain_words(self) -> str:
        if self.rest.startswith("X"):
            one_of = f"a year from {max(self.year, 1)} to {self.last_year}"
            return f"the {self.year}s" if self.rest == "X" and self.year else one_of
        parts = [str(self.day)] if self.day else []
        parts += [MONTHS[self.month - 1]] if self.month else []
        parts += [self._season[0]] if self._season else []
        known = " ".join([*parts, str(self.year)])
        if not self.rest or self._season:
            return known
        return f"a day of {known}" if self.means_day else f"some month of {known}"


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
    if start.qualifier or end.qualifier or start.rest or end.rest:
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
    if _OUTSIDE.fullmatch(text):
        raise DateError(f"`{whole or text}` cannot be used: only years from 0001 to 9999 are known here")
    if not match:
        raise DateError(f"`{whole or text}` is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")
    if match["head"]:
        return Point(int(match["head"]) * 10 ** len(match["digits"]), None, None, match["qualifier"], match["digits"])
    year, month, day = (int(match[part]) if match[part] else None for part in ("year", "month", "day"))
    rest = match["left"] or ""
    if not year:
        raise DateError(f"`{text}` has no year 0")
    if month in _SEASONS:
        if day is not None or rest:
            raise DateError(f"`{text}` names a day of a season; a season is written as `{year:04}-{month}` alone")
        return Point(year, None, None, match["qualifier"], f"-{month}")
    if rest and (day is not None or (month is not None and rest == "-XX-XX")):
        raise DateError(f"`{whole or text}` is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")
    if month is not None and not 1 <= month <= 12:
        raise DateError(f"`{text}` has no month {month:02}")
    if month and day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise DateError(f"`{text}` names a day that {MONTHS[month - 1]} {year} does not have")
    return Point(year, month, day, match["qualifier"], rest)


def may_overlap(a: PartialDate, b: PartialDate) -> bool:
    """Whether the two may speak of the same day."""
    return a.earliest <= b.latest and b.earliest <= a.latest
