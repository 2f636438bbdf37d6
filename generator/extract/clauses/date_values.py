"""What the words of a date say, as EDTF."""

import re
from datetime import date, timedelta

from generator.extract.clauses.relative_dates import month_near, nearest_year, numeric, valid, weekday
from generator.vocab.calendar import months, weekdays

STEPS = {"last": -1, "this": 0, "next": 1}


def date_value(match: re.Match[str], reference: date | None, ahead: bool) -> str | None:
    """What a match of one of the patterns of dates says in EDTF; None where that is no day, or cannot be told.

    Args:
        match: Of one of `date_patterns`.
        reference: The day from which days without a year count, or None.
        ahead: Whether what is told is still to come.
    """
    parts = match.groupdict()
    if iso := parts.get("iso"):
        return valid(iso)
    if parts.get("mark"):
        return numeric(int(parts["one"]), int(parts["two"]), int(parts["in_year"]), parts["mark"])
    if parts.get("last_weekday"):
        return _days_of_week(parts["weekday"] or "", parts["last_weekday"] or "", reference, ahead)
    return _in_month(parts, reference, ahead) if parts.get("month") else parts.get("year")


def _in_month(parts: dict[str, str | None], reference: date | None, ahead: bool) -> str | None:
    """A month, or days in it, with its year, or with the nearest one where the text gives none."""
    name = str(parts["month"])
    if name in ("may", "march"):
        return None
    month = months()[name.lower()]
    day = int(parts["day"] or 0) or None if "day" in parts else None
    year = int(parts["year"] or 0) or None if "year" in parts else None
    if (which := parts.get("which")) and reference:
        year = reference.year + STEPS[which.lower()]
    if year is None and day is None:
        return month_near(month, "next or this" if ahead else "past or this", reference) if reference else None
    nearest = nearest_year(month, day, reference, ahead) if year is None else None
    year = year or (int(nearest[:4]) if nearest else None)
    return valid(_days(year, month, day, parts)) if year else None


def _days(year: int, month: int, day: int | None, parts: dict[str, str | None]) -> str:
    """A day, month or run of days as EDTF."""
    start = f"{year:04}-{month:02}" + (f"-{day:02}" if day else "")
    if last := parts.get("last_day"):
        last_month = months()[str(parts["last_month"]).lower()]
        return f"{start}/{year + (last_month < month):04}-{last_month:02}-{int(last):02}"
    last = parts.get("last")
    return f"{start}/{year:04}-{month:02}-{int(last):02}" if last else start


def _days_of_week(first: str, last: str, reference: date | None, ahead: bool) -> str | None:
    """“Friday and Saturday” as a run of days."""
    if reference is None:
        return None
    pair = [weekdays()[name.lower()] for name in (first, last)]
    length = (pair[1] - pair[0]) % 7
    if ahead:
        start = weekday(pair[0], "coming", reference)
        return f"{start}/{start + timedelta(days=length)}"
    end = weekday(pair[1], "nearest", reference)
    return f"{end - timedelta(days=length)}/{end}"
