"""FactBase to pages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from generator.model import Entry, FactBase, Record
from generator.pages import citing, facets
from generator.pages.linked_data import linked_data
from generator.pages.links import data_url
from generator.pages.page import Outline, Page, Planned
from generator.pages.parts import MOST
from generator.pages.settings import DEFAULTS, Settings
from generator.pages.views import actor, agreement, home, index, meeting, relation, source, stub
from generator.pages.world import Rules, TextOf, World

R = TypeVar("R", bound=Record)
Dates = Mapping[tuple[str, str], datetime]
"""A time for each (kind, id)."""
_OutlineOf = Callable[[World, Entry[R]], Outline]
_FacetsOf = Callable[[World, Entry[R]], facets.Facets]
_View = Callable[[World, Entry[R], Outline], Page]


def build(
    base: FactBase,
    text_of: TextOf,
    settings: Settings = DEFAULTS,
    rules: Rules | None = None,
    changed: Dates | None = None,
) -> tuple[Page, ...]:
    """Every page of the site that is made from facts, in order of addresses; `plan` has the arguments."""
    return tuple(planned.make() for planned in plan(base, text_of, settings, rules, changed))


def plan(
    base: FactBase,
    text_of: TextOf,
    settings: Settings = DEFAULTS,
    rules: Rules | None = None,
    changed: Dates | None = None,
) -> tuple[Planned, ...]:
    """The pages that `build` makes, each made only when it is asked for.

    Args:
        base: The facts; those with faults are shown as far as they go.
        text_of: The stored text of a source, None when it is withheld or missing.
        settings: What the site's owner decided.
        rules: Which rule of extraction found a quote.
        changed: When each record last changed, as far as that is known.
    """
    world = World(base, text_of, settings, rules or {})
    pages = [Planned(home.OUTLINE, partial(home.page, world)), *index.plan(world)]
    pages += _of_records(
        world, changed or {}, world.actors, actor.outline, actor.page, lambda _, entry: facets.of_actor(entry)
    )
    pages += _of_records(world, changed or {}, world.agreements, agreement.outline, agreement.page, facets.of_agreement)
    pages += _of_records(world, changed or {}, world.meetings, meeting.outline, meeting.page, facets.of_meeting)
    pages += _of_records(
        world, changed or {}, world.sources, source.outline, source.page, lambda _, entry: facets.of_source(entry)
    )
    pages += _of_pairs(world)
    pages += [Planned.of(stub.page(world, entry)) for entry in base if entry.is_rejected and entry.kind != "role"]
    return tuple(sorted(pages, key=lambda page: page.outline.url))


def _of_pairs(world: World) -> Iterator[Planned]:
    for pair in world.pairs.values():
        found = facets.of_pair(world, pair) if len(world.pairs) > MOST else ()
        known = replace(relation.outline(world, pair), facets=found)
        yield Planned(known, partial(relation.page, world, pair, known))


def _of_records(
    world: World,
    changed: Dates,
    entries: Mapping[str, Entry[R]],
    outline: _OutlineOf[R],
    view: _View[R],
    facets_of: _FacetsOf[R],
) -> Iterator[Planned]:
    """A page for each entry."""
    for entry in entries.values():
        found = facets_of(world, entry) if len(entries) > MOST else ()
        known = replace(outline(world, entry), changed=_day(world, changed, entry), facets=found)
        yield Planned(known, partial(_of_record, world, entry, known, view))


def _of_record(world: World, entry: Entry[R], known: Outline, view: _View[R]) -> Page:
    """A record's page, with the record as data, and with how to cite it."""
    page = view(world, entry, known)
    return replace(
        page,
        data=data_url(entry.kind, entry.id),
        linked_data=linked_data(world, entry),
        sections=(*page.sections, citing.section(world.settings, page, entry.kind, entry.id)),
    )


def _day(world: World, changed: Dates, entry: Entry[Record]) -> str:
    """The day on which a page's record last changed; an office stands on its person's page, and counts there."""
    offices = world.roles_of.get(entry.id, ()) if entry.kind == "actor" else ()
    keys = [(entry.kind, entry.id), *(("role", role.id) for role in offices if role.record.person == entry.id)]
    known = [changed[key] for key in keys if key in changed]
    return max(known).date().isoformat() if known else ""
