"""What the rows of a list can be filtered by: country, kind, status, year, state of review.

The script of the lists reads them from the rows; a row without one is found under “not stated”.
"""

from collections.abc import Iterable

from generator import dates
from generator.model import Actor, Agreement, Entry, Meeting, Source
from generator.pages import words
from generator.pages.checked import checked
from generator.pages.world import Pair, World
from generator.quotes import squeeze
from generator.vocab.countries import countries

Facets = tuple[tuple[str, tuple[str, ...]], ...]
"""Names and their values, as people read them; those without a value are left out."""


def of_actor(entry: Entry[Actor]) -> Facets:
    """Country, kind and review."""
    actor = entry.record
    kind, review = words.KIND[actor.kind], checked(entry).short
    return _filled(country=_countries([actor.country]), kind=(kind,), review=(review,))


def of_agreement(world: World, entry: Entry[Agreement]) -> Facets:
    """The countries of all who have a part in it, its type, status, year and review."""
    agreement = entry.record
    return _filled(
        country=_countries_of(world, world.bound(agreement)),
        kind=(words.capital(agreement.type.value),),
        status=(words.STATUS[agreement.status],),
        year=years(agreement.date),
        review=(checked(entry).short,),
    )


def of_meeting(world: World, entry: Entry[Meeting]) -> Facets:
    """The countries of all who have a part in it, its type, status, year and review."""
    meeting = entry.record
    return _filled(
        country=_countries_of(world, world.involved(meeting)),
        kind=(words.capital(meeting.type.value),),
        status=(words.MEETING_STATUS[meeting.status],),
        year=years(meeting.date),
        review=(checked(entry).short,),
    )


def of_pair(world: World, pair: Pair) -> Facets:
    """Both countries, what lies between them, and the years of that."""
    kinds = [name for name, found in (("Meeting", pair.meetings), ("Agreement", pair.agreements)) if found]
    between = [*(entry.record.date for entry in pair.meetings), *(entry.record.date for entry in pair.agreements)]
    found = sorted({year for date in between for year in years(date)})
    return _filled(country=_countries_of(world, pair.ids), kind=tuple(kinds), year=tuple(found))


def of_source(entry: Entry[Source]) -> Facets:
    """Publisher and year."""
    publisher = squeeze(entry.record.publisher or "")
    return _filled(publisher=(publisher,) if publisher else (), year=years(entry.record.published))


def years(date: str | None) -> tuple[str, ...]:
    """The year in which something was, for an interval also that of its end; none where that is open."""
    if date is None:
        return ()
    parsed = dates.parse(date)
    return tuple(dict.fromkeys(point.year_words for point in (parsed.start, parsed.end) if point))


def _countries_of(world: World, actors: Iterable[str]) -> tuple[str, ...]:
    return _countries(world.codes_of(actors))


def _countries(codes: Iterable[str | None]) -> tuple[str, ...]:
    known = countries()
    return tuple(sorted({known[code].name if code in known else code for code in codes if code}))


def _filled(**found: tuple[str, ...]) -> Facets:
    return tuple((name, values) for name, values in found.items() if values)
