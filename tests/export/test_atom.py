"""The feed: what RFC 4287 demands of one, whatever names hold."""

from datetime import UTC, datetime
from xml.etree import ElementTree as ET

from generator.changes import History, Sides, Step, compare
from generator.export import atom
from generator.model import FactBase
from tests.factories import actor, base

NS = "{http://www.w3.org/2005/Atom}"
WHEN = datetime(2031, 3, 5, 8, tzinfo=UTC)


def _base(name: str) -> FactBase:
    return base(actor("ada", name=name, kind="person", country=None))


def _feed(name: str, site_url: str = "https://example.org/w/") -> ET.Element:
    after = _base(name)
    step = Step("c" * 40, WHEN, compare(Sides(base(with_source=True), after)), 1)
    return ET.fromstring(atom(History(steps=(step,)), after, "A & B", site_url))  # noqa: S314 our own


def test_everything_that_must_be_there_is_there_once() -> None:
    feed = _feed("Ada")
    (entry,) = feed.findall(f"{NS}entry")
    for element in (feed, entry):
        for name in ("id", "title", "updated"):
            assert len(element.findall(NS + name)) == 1, name
    assert feed.findtext(f"{NS}author/{NS}name") == "A & B"
    assert [link.get("href") for link in feed.findall(f"{NS}link[@rel='self']")] == [
        "https://example.org/w/changes.atom"
    ]
    assert entry.find(f"{NS}link").get("href") == "https://example.org/w/actors/ada.html"  # type: ignore[union-attr]
    assert entry.findtext(f"{NS}id", "").startswith("urn:uuid:")


def test_names_are_text_and_what_xml_cannot_hold_is_left_out() -> None:
    feed = _feed("<b>Ada</b> & علي \x0b\x00")
    assert feed.findtext(f"{NS}entry/{NS}title") == "<b>Ada</b> & علي : added"


def test_a_feed_without_history_is_empty_and_valid_and_knows_no_clock() -> None:
    feed = ET.fromstring(atom(History(), FactBase(), "World"))  # noqa: S314 our own
    assert feed.findall(f"{NS}entry") == []
    assert feed.findtext(f"{NS}id", "").startswith("urn:uuid:")
    assert feed.findtext(f"{NS}updated") == "1970-01-01T00:00:00Z"
