"""Pages as a preview shows them: one page of all changes, and a mark on the page of each changed record."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from generator.changes import Comparison, Fate, RecordChange
from generator.model import FactBase, Role
from generator.pages.links import page_url
from generator.pages.page import Page, Planned, Section
from generator.pages.settings import DEFAULTS, Settings
from generator.pages.sheet import Sheet
from generator.pages.template import render
from generator.pages.views import changes
from generator.pages.world import TextOf, World

_HERE = "changed-here"


def previewed(
    pages: Iterable[Planned], comparison: Comparison, base: FactBase, text_of: TextOf, settings: Settings = DEFAULTS
) -> tuple[Planned, ...]:
    """The pages with their changes marked, and the page of all changes.

    Args:
        pages: Every page of the newer side.
        comparison: What changed.
        base: The facts of the newer side.
        text_of: The stored text of a source.
        settings: As for `build`.
    """
    world = World(base, text_of, settings)
    marked: defaultdict[str, list[RecordChange]] = defaultdict(list)
    for record in comparison.records:
        for url in _pages_of(record):
            marked[url].append(record)
    found = [
        _planned(page, world, comparison, marked[url]) if (url := page.outline.url) in marked else page
        for page in pages
    ]
    whole = Planned(changes.OUTLINE, partial(changes.page, world, comparison))
    return tuple(sorted([*found, whole], key=lambda page: page.outline.url))


def _planned(page: Planned, world: World, comparison: Comparison, records: list[RecordChange]) -> Planned:
    return Planned(page.outline, lambda: _marked(page.make(), world, comparison, records))


def _pages_of(record: RecordChange) -> list[str]:
    """Where a record is shown: an office on the page of its holder, one that was merged on that of its heir."""
    entry = record.after if record.fate is Fate.MERGED else record.entry
    if entry is None:
        return []
    if isinstance(entry.record, Role):
        return [page_url("actor", entry.record.person)]
    return [page_url(entry.kind, entry.id)]


def _marked(page: Page, world: World, comparison: Comparison, records: list[RecordChange]) -> Page:
    sheet = Sheet(world, page.url)
    cards = [changes.told(sheet, comparison, record, has_passages=False) for record in records]
    is_added = [record.fate is Fate.ADDED for record in records if page.url == page_url(record.kind, record.id)]
    heading = "Added in this preview" if any(is_added) else "Changed in this preview"
    banner = render("changed_banner.html", heading=heading, anchor=_HERE)
    body = render("changed_here.html", cards=cards, whole=sheet.to(changes.URL))
    section = Section(_HERE, heading, body)
    return replace(page, lead=banner + page.lead, sections=(section, *page.sections))
