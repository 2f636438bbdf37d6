"""Whatever a field holds, it is text on the page: no element, no attribute, no address comes of it."""

import re
from xml.etree.ElementTree import Element

import html5lib
import pytest

from generator.engine.shell import values
from generator.pages import Page, compose
from generator.pages.search import hits, script
from tests.pages.hostile import BENIGN, STRINGS, TITLE, pages, previews

_ADDRESSES = {"href", "src", "action", "formaction", "srcset"}


@pytest.fixture(scope="module")
def twin() -> dict[str, list[str]]:
    """The outline of each page of a world of the same shape with harmless words."""
    return {page.url: outline(page) for page in pages([BENIGN], markdown=False)}


@pytest.fixture(scope="module")
def previewed_twin() -> list[tuple[str, list[str]]]:
    """The same of previews."""
    return [(page.url, outline(page)) for page in previews([BENIGN], markdown=False)]


def outline(page: Page) -> list[str]:
    """Elements and their attributes' names, in order; `lang` apart, which says how a quote is read."""
    found = []
    for element in parsed(compose(page)).iter():
        names = sorted(name for name in element.attrib if name != "lang")
        found.append(f"{element.tag} {' '.join(names)}")
    return found


def parsed(html: str) -> Element:
    tree: Element = html5lib.parseFragment(html, namespaceHTMLElements=False)
    return tree


@pytest.mark.parametrize("text", STRINGS)
def test_no_element_or_attribute_more_than_in_the_harmless_twin(text: str, twin: dict[str, list[str]]) -> None:
    for page in pages([text], markdown=False):
        assert outline(page) == twin[page.url]


@pytest.mark.parametrize("text", STRINGS)
def test_nor_in_a_preview(text: str, previewed_twin: list[tuple[str, list[str]]]) -> None:
    assert [(page.url, outline(page)) for page in previews([text], markdown=False)] == previewed_twin


@pytest.mark.parametrize("text", STRINGS)
def test_markdown_makes_no_element_that_runs_or_fetches(text: str) -> None:
    for page in (*pages([text]), *previews([text])):
        for element in parsed(compose(page)).iter():
            assert element.tag not in {"script", "img", "iframe", "svg", "style", "base", "meta", "form", "object"}
            assert not [name for name in element.attrib if name.startswith("on")]
            for name in _ADDRESSES & set(element.attrib):
                assert re.match(r"https?://|[#./\w-]*$", element.attrib[name]), element.attrib


@pytest.mark.parametrize("text", STRINGS)
def test_slots_hold_no_markup(text: str) -> None:
    for page in pages([text]):
        filled = values(page, "https://example.org/", compose(page))
        for slot in ("title", "description", "canonical"):
            assert not re.search(r"[<>\"']", filled[slot]), slot


def test_titles_are_what_the_field_holds() -> None:
    found = {page.url: page for page in pages([TITLE])}
    heading = parsed(compose(found["actors/norway.html"])).find(".//h1")
    assert heading is not None
    assert heading.text == TITLE


@pytest.mark.parametrize("text", STRINGS)
def test_the_search_index_is_inert_wherever_it_is_put(text: str) -> None:
    index = script(hits(pages([text])))
    assert not re.search("[<>&\u2028\u2029]", index)
    assert "\n" not in index.rstrip("\n")
