"""Months, weekdays and expressions for dates that depend on another one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.vocab.load import rows

_DAYS = {"name": str, "number": str, "abbr": list, "ambiguous": str}


@cache
def months() -> dict[str, int]:
    """Number of each month by its name and abbreviations, lower case."""
    return {form.lower(): int(str(row["number"])) for row in rows("calendar", "months", _DAYS) for form in _forms(row)}


@cache
def weekdays() -> dict[str, int]:
    """ISO number of each weekday (Monday 1) by its name and abbreviations, lower case."""
    return {
        form.lower(): int(str(row["number"])) for row in rows("calendar", "weekdays", _DAYS) for form in _forms(row)
    }


@cache
def never_names() -> frozenset[str]:
    """Capitalised words of the calendar that are not the name of a person or place."""
    return frozenset(str(row["name"]) for key in ("months", "weekdays") for row in rows("calendar", key, _DAYS))


@cache
def ambiguous_months() -> frozenset[str]:
    """Months whose name is another word, too (“May”, a verb and a surname)."""
    return frozenset(str(row["name"]) for row in rows("calendar", "months", _DAYS) if row["ambiguous"] == "yes")


def _forms(row: dict[str, str | list[str]]) -> Iterator[str]:
    yield str(row["name"])
    yield from row["abbr"]


@dataclass(frozen=True)
class Relative:
    """An expression such as “last month”.

    Attributes:
        phrase: Lower case; may hold `{weekday}`, `{month}` or `{n}`.
        unit: day, week, month or year.
        offset: Units from the day of reference, or past, next, nearest.
        precision: How exact the result may be.
    """

    phrase: str
    unit: str
    offset: str
    precision: str


@cache
def relatives() -> tuple[Relative, ...]:
    """All expressions that depend on a day of reference, longer ones first."""
    return _expressions("relative")


@cache
def anchored() -> tuple[Relative, ...]:
    """All expressions that depend on the date before them, longer ones first."""
    return _expressions("anchored")


def _expressions(key: str) -> tuple[Relative, ...]:
    fields = {"phrase": str, "unit": str, "offset": str, "precision": str}
    found = [Relative(*(str(row[field]) for field in fields)) for row in rows("calendar", key, fields)]
    return tuple(sorted(found, key=lambda row: (-len(row.phrase), row.phrase)))


@cache
def numbers() -> dict[str, int]:
    """Small numbers by their words, lower case."""
    return {
        str(row["word"]): int(str(row["value"])) for row in rows("calendar", "numbers", {"word": str, "value": str})
    }
