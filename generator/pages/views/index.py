"""The lists of all actors, agreements, meetings, pairs of states and sources."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from generator.model import Actor, ActorKind, Agreement, Entry, Meeting, Source
from generator.pages import facets, whole_list, words
from generator.pages.checked import checked
from generator.pages.links import Link, index_url, pair_url, part_url, relative
from generator.pages.page import SECTIONS, Outline, Page, Planned, Section
from generator.pages.parts import Part, by_letter, by_year
from generator.pages.rows import agreement_row, in_time, meeting_row
from generator.pages.sheet import Sheet
from generator.pages.template import render
from generator.pages.views.frame import section
from generator.pages.when import newest_first, sort_key, when
from generator.pages.world import Pair, World, held

T = TypeVar("T")
_Parts = Sequence[tuple[Part[Any], str]]
"""The parts of a list, each with its address."""


@dataclass(frozen=True)
class _List(Generic[T]):
    """How the list of one folder is made.

    Attributes:
        sentence: What the list is of.
        items: All its rows' records, in the order of the list.
        parts: Takes a long list apart.
        sections: Makes the tables of a page, from the records that stand on it.
    """

    sentence: str
    items: Callable[[World], list[T]]
    parts: Callable[[list[T]], tuple[Part[T], ...]]
    sections: Callable[[Sheet, Sequence[T]], tuple[Section, ...]]


def plan(world: World) -> Iterator[Planned]:
    """One list a folder of the site; a long one on several pages."""
    for folder in SECTIONS:
        yield from _planned(world, folder, _LISTS[folder])


def _planned(world: World, folder: str, made: _List[Any]) -> Iterator[Planned]:
    parts = made.parts(made.items(world))
    first = Outline(index_url(folder), SECTIONS[folder], hint="List")
    if len(parts) == 1:
        yield Planned(first, partial(_rows, world, first, made, parts[0], ()))
        return
    whole = [(part, part_url(folder, part.key)) for part in parts]
    yield Planned(first, partial(_overview, first, made, whole))
    for part, url in whole:
        known = Outline(url, f"{SECTIONS[folder]}: {part.name}", hint="List")
        yield Planned(known, partial(_rows, world, known, made, part, whole))


def _overview(known: Outline, made: _List[Any], parts: _Parts) -> Page:
    """The first page of a long list: what its parts are."""
    overview = section("parts", "All parts", "part_list.html", parts=_links(parts, known.url))
    return _page(known, made, (overview,), (), is_overview=True)


def _rows(world: World, known: Outline, made: _List[Any], part: Part[Any], parts: _Parts) -> Page:
    """A list that stays whole, or one part of a long one."""
    sheet = Sheet(world, known.url, is_list=True)
    return _page(known, made, made.sections(sheet, part.items), _links(parts, known.url))


def _links(parts: _Parts, here: str) -> list[tuple[Link, int]]:
    """The parts of a list, and how much each holds; that on which one is has no address."""
    return [(Link(part.name, "" if url == here else relative(here, url)), len(part.items)) for part, url in parts]


def _page(
    known: Outline,
    made: _List[Any],
    sections: tuple[Section, ...],
    parts: Sequence[tuple[Link, int]],
    *,
    is_overview: bool = False,
) -> Page:
    body = sections or (section("none", "Nothing yet", "nothing.html", text="There is no record of this kind yet."),)
    whole = whole_list.NAME if parts or is_overview else ""
    lead = render("index_lead.html", sentence=made.sentence, parts=parts, whole=whole)
    return Page(**vars(known), label="", description=made.sentence, lead=lead, sections=body)


def _all_actors(world: World) -> list[Entry[Actor]]:
    return sorted(world.actors.values(), key=lambda entry: (entry.name.casefold(), entry.id))


def _actors(sheet: Sheet, entries: Sequence[Entry[Actor]]) -> tuple[Section, ...]:
    found = {kind: [entry for entry in entries if entry.record.kind is kind] for kind in words.KINDS}
    return tuple(_actors_of(sheet, kind, of_kind) for kind, of_kind in found.items() if of_kind)


def _actors_of(sheet: Sheet, kind: ActorKind, entries: Sequence[Entry[Actor]]) -> Section:
    world = sheet.world
    rows = [
        (
            sheet.link("actor", entry.id),
            [
                (sheet.link("role", role.id).capitalised, sheet.maybe("actor", role.record.organisation))
                for role in world.roles_of.get(entry.id, ())
                if role.record.person == entry.id
            ],
            _country(sheet, entry.record.country),
            held(world.meetings_of.get(entry.id, ())),
            len(world.agreements_of.get(entry.id, ())),
            sheet.cite(entry),
            checked(entry),
            facets.of_actor(entry),
        )
        for entry in entries
    ]
    return section(
        f"{kind.value}s", words.KINDS[kind], "actors.html", rows=rows, kind=kind.value, caption=words.KINDS[kind]
    )


def _country(sheet: Sheet, code: str | None) -> Link | None:
    state = sheet.world.state_of_country.get(code) if code else None
    return sheet.link("actor", state) if state else Link(code, "") if code else None


def _agreements(sheet: Sheet, entries: Sequence[Entry[Agreement]]) -> tuple[Section, ...]:
    rows = [agreement_row(sheet, entry) for entry in entries]
    return (section("all", "All agreements", "agreements.html", rows=rows),) if rows else ()


def _meetings(sheet: Sheet, entries: Sequence[Entry[Meeting]]) -> tuple[Section, ...]:
    rows = [meeting_row(sheet, entry) for entry in entries]
    return (section("all", "All meetings", "meetings.html", rows=rows),) if rows else ()


def _all_pairs(world: World) -> list[Pair]:
    return sorted(world.pairs.values(), key=lambda p: (-p.strength, p.ids))


def _relations(sheet: Sheet, pairs: Sequence[Pair]) -> tuple[Section, ...]:
    rows = [
        (_pair_link(sheet, pair.ids), pair.held, len(pair.agreements), facets.of_pair(sheet.world, pair))
        for pair in pairs
    ]
    return (section("all", "All pairs of states", "pairs.html", rows=rows),) if rows else ()


def _pair_link(sheet: Sheet, ids: tuple[str, str]) -> Link:
    return Link(" and ".join(sheet.world.actors[actor].name for actor in ids), sheet.to(pair_url(*ids)), "relation")


def _all_sources(world: World) -> list[Entry[Source]]:
    return sorted(world.sources.values(), key=lambda e: (newest_first(e.record.published), e.id))


def _sources(sheet: Sheet, entries: Sequence[Entry[Source]]) -> tuple[Section, ...]:
    rows = [
        (
            sheet.link("source", e.id),
            e.record.publisher or "",
            when(e.record.published),
            _used(sheet, e.id),
            facets.of_source(e),
            sort_key(e.record.published),
        )
        for e in entries
    ]
    return (section("all", "All sources", "source_list.html", rows=rows),) if rows else ()


def _used(sheet: Sheet, source_id: str) -> int:
    kinds = ("actor", "role", "meeting", "agreement")
    return sum(
        sheet.world.entry(kind, e.id) is not None
        for kind in kinds
        for e in sheet.world.base.referring("source", source_id, kind)
    )


_LISTS: dict[str, _List[Any]] = {
    "actors": _List(
        "The states, organisations and people that the sources report on.",
        _all_actors,
        lambda entries: by_letter(entries, lambda entry: entry.name),
        _actors,
    ),
    "agreements": _List(
        "What sides have agreed, or put forward to agree, with the latest status that a source reports.",
        lambda world: in_time(world.agreements.values()),
        lambda entries: by_year(entries, lambda entry: entry.record.date),
        _agreements,
    ),
    "meetings": _List(
        "Occasions on which people or sides got together, or planned to.",
        lambda world: in_time(world.meetings.values()),
        lambda entries: by_year(entries, lambda entry: entry.record.date),
        _meetings,
    ),
    "relations": _List(
        "Every two states with a meeting or an agreement between them.",
        _all_pairs,
        lambda pairs: by_letter(pairs, lambda pair: pair.ids[0]),
        _relations,
    ),
    "sources": _List(
        "The articles that everything on this site rests on.",
        _all_sources,
        lambda entries: by_year(entries, lambda entry: entry.record.published),
        _sources,
    ),
}
