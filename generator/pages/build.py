"""FactBase to pages."""

from generator.model import FactBase
from generator.pages.page import Page
from generator.pages.views import actor, agreement, home, index, meeting, relation, source, stub
from generator.pages.world import TextOf, World


def build(base: FactBase, text_of: TextOf, edit_url: str = "") -> tuple[Page, ...]:
    """Every page of the site that is made from facts, in order of addresses.

    Args:
        base: The facts; those with faults are shown as far as they go.
        text_of: The stored text of a source, None when it is withheld or missing.
        edit_url: Where a fact is edited, with `{path}` and `{line}`; empty for none.
    """
    world = World(base, text_of, edit_url)
    pages = [home.page(world), *index.pages(world)]
    pages += [actor.page(world, entry) for entry in world.actors.values()]
    pages += [agreement.page(world, entry) for entry in world.agreements.values()]
    pages += [meeting.page(world, entry) for entry in world.meetings.values()]
    pages += [source.page(world, entry) for entry in world.sources.values()]
    pages += [relation.page(world, pair) for pair in world.pairs.values()]
    pages += [stub.page(world, entry) for entry in base if entry.is_rejected and entry.kind != "role"]
    return tuple(sorted(pages, key=lambda page: page.url))
