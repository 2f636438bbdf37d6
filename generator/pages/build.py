"""FactBase to pages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from generator.model import Entry, FactBase, Record
from generator.pages import citing
from generator.pages.linked_data import linked_data
from generator.pages.links import data_url
from generator.pages.page import Page
from generator.pages.settings import DEFAULTS, Settings
from generator.pages.views import actor, agreement, home, index, meeting, relation, source, stub
from generator.pages.world import Rules, TextOf, World

R = TypeVar("R", bound=Record)
Dates = Mapping[tuple[str, str], datetime]
"""A time for each (kind, id)."""


def build(
    base: FactBase,
    text_of: TextOf,
    settings: Settings = DEFAULTS,
    rules: Rules | None = None,
    changed: Dates | None = None,
) -> tuple[Page, ...]:
    """Every page of the site that is made from facts, in order of addresses.

    Args:
        base: The facts; those with faults are shown as far as they go.
        text_of: The stored text of a source, None when it is withheld or missing.
        settings: What the site's owner decided.
        rules: Which rule of extraction found a quote.
        changed: When each record last changed, as far as that is known.
    """
    world = World(base, text_of, settings, rules or {})
    pages = [home.page(world), *index.pages(world)]
    pages += _of_records(world, changed or {}, world.actors, actor.page)
    pages += _of_records(world, changed or {}, world.agreements, agreement.page)
    pages += _of_records(world, changed or {}, world.meetings, meeting.page)
    pages += _of_records(world, changed or {}, world.sources, source.page)
    pages += [relation.page(world, pair) for pair in world.pairs.values()]
    pages += [stub.page(world, entry) for entry in base if entry.is_rejected and entry.kind != "role"]
    return tuple(sorted(pages, key=lambda page: page.url))


def _of_records(
    world: World, changed: Dates, entries: Mapping[str, Entry[R]], view: Callable[[World, Entry[R]], Page]
) -> Iterator[Page]:
    """A page for each entry, with its record as data, and with how to cite it."""
    for entry in entries.values():
        page = replace(view(world, entry), changed=_day(world, changed, entry))
        yield replace(
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
