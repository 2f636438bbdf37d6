"""Words under which people look for a thing that are not in its name: days, and what a country is also called."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

from generator import dates
from generator.vocab.countries import countries

_MOST_DAYS = 31
"""Days of an interval that are all findable; of a longer one its ends are."""
_FEWEST_LETTERS = 3


def days(date: str | None) -> Iterator[str]:
    """The days, or else the months or years, that a date names: `2025-10-16`, `2025-10`."""
    if date is None:
        return
    parsed = dates.parse(date)
    points = [point for point in (parsed.start, parsed.end) if point]
    length = (parsed.latest - parsed.earliest).days
    if len(points) == 2 and all(point.day for point in points) and length <= _MOST_DAYS:
        yield from (str(parsed.earliest + timedelta(day)) for day in range(length + 1))
        return
    yield from dict.fromkeys(_known(point) for point in points)


def _known(point: dates.Point) -> str:
    """What is known of a point: `2025-10`, also of a day in it; of several years their words."""
    month = f"-{point.month:02}" if point.month else ""
    return f"{point.year_words}{month}" + (f"-{point.day:02}" if point.day else "")


def called(codes: Iterable[str | None]) -> Iterator[str]:
    """What countries and their people are called beside the name: “Italian”, “Italians”, “Italian Republic”."""
    known = countries()
    for code in sorted({code for code in codes if code in known}):
        country = known[code]
        yield from (country.name, *country.adjectives, *country.people, *country.aliases)


def adjectives(codes: Iterable[str | None]) -> Iterator[str]:
    """“Italy”, “Italian”: for what belongs to a country."""
    known = countries()
    for code in sorted({code for code in codes if code in known}):
        yield from (known[code].name, *known[code].adjectives)


def initials(title: str) -> Iterator[str]:
    """The letters with which people shorten a name of three capitalised words or more: `MLAT`."""
    letters = [word[0] for word in title.replace("-", " ").split() if word[0].isupper()]
    if len(letters) >= _FEWEST_LETTERS:
        yield "".join(letters)
