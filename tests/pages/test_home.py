"""The home page of a base in which there is nothing, or little."""

import pytest

from generator.model import Entry, Record
from generator.pages.page import Page
from generator.pages.views import home
from generator.pages.world import World
from tests.factories import actor, base, source


def page(*entries: Entry[Record]) -> Page:
    return home.page(World(base(*entries, with_source=False), lambda source: None))


def test_an_empty_base_claims_nothing() -> None:
    found = page()
    assert found.description == "Nothing is here yet: no article has been read."
    assert [section.id for section in found.sections] == ["contents", "reading"]


@pytest.mark.parametrize(
    ("entries", "sentence", "asks"),
    [
        ((source(),), "No actors, no meetings and no agreements, as 1 source reports them.", False),
        ((source(), actor()), "1 actor, no meetings and no agreements, as 1 source reports them.", True),
    ],
)
def test_a_base_with_little_says_how_much(entries: tuple[Entry[Record], ...], sentence: str, asks: bool) -> None:
    found = page(*entries)
    assert found.description == sentence
    assert ("open" in [section.id for section in found.sections]) is asks
