"""What is left of a rejected record: its address, and that a reviewer rejected it."""

from generator.model import Entry, Record
from generator.pages.checked import place_of
from generator.pages.links import page_url
from generator.pages.page import Page
from generator.pages.template import render
from generator.pages.world import World

_TEXT = "A reviewer rejected this record, so it is not shown. Its file and the reason are kept in the repository."


def page(world: World, entry: Entry[Record]) -> Page:
    """A page without the record's name or any of its words."""
    return Page(
        url=page_url(entry.kind, entry.id),
        title="Rejected record",
        label=entry.kind.capitalize(),
        description=_TEXT,
        lead=render("plain_lead.html", sentence=(_TEXT,)),
        place=place_of(world, entry),
        listed=False,
    )
