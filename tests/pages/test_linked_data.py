"""What pages say in schema.org's words."""

import json

import pytest

from generator.model import Entry, Record
from generator.pages.linked_data import linked_data
from generator.pages.world import World
from tests.factories import actor, agreement, base, meeting, source


def said(entry: Entry[Record], *others: Entry[Record]) -> dict[str, object]:
    """The data of a record in a world of itself and others."""
    world = World(base(entry, *others), lambda source: None)
    data = json.loads(linked_data(world, entry))
    assert data.pop("@context") == "https://schema.org"
    return dict(data)


def test_an_actor() -> None:
    given = actor("norway", aliases=["Oslo"], identifiers={"wikidata": "Q20", "own": "7"})
    assert said(given) == {
        "@type": "Country",
        "name": "Norway",
        "alternateName": ["Oslo"],
        "sameAs": ["https://www.wikidata.org/wiki/Q20"],
    }


def test_a_meeting_names_who_took_part_and_none_that_was_rejected() -> None:
    given = meeting(date="2031-03-03/2031-03-05", place="Nairobi", status="cancelled")
    rejected = actor("kenya", review={"status": "rejected", "by": "ab", "on": "2031-06-01"})
    assert said(given, actor("norway"), rejected) == {
        "@type": "Event",
        "name": "Talks of Norway and Kenya",
        "startDate": "2031-03-03",
        "endDate": "2031-03-05",
        "eventStatus": "https://schema.org/EventCancelled",
        "location": {"@type": "Place", "name": "Nairobi"},
        "attendee": [{"@type": "Country", "name": "Norway"}],
    }


@pytest.mark.parametrize(
    ("date", "start"),
    [
        ("2031-03", "2031-03"),
        ("2031", "2031"),
        ("2031-03?", None),
        ("../2031", None),
        ("203X", None),
        ("2031-21", None),
    ],
)
def test_a_date_is_no_more_precise_than_the_record(date: str, start: str | None) -> None:
    assert said(meeting(date=date)).get("startDate") == start


def test_an_agreement_has_its_status() -> None:
    data = said(agreement(status="in-force", short="FT"), actor("norway"), actor("kenya"))
    assert (data["@type"], data["creativeWorkStatus"], data["alternateName"]) == ("CreativeWork", "in-force", "FT")


def test_a_source() -> None:
    given = source(published="2031-03-05", author="A. B.", publisher="The Invented Herald", language="en")
    assert said(given) == {
        "@type": "Article",
        "headline": "Talks in Nairobi",
        "datePublished": "2031-03-05",
        "author": {"@type": "Person", "name": "A. B."},
        "publisher": {"@type": "Organization", "name": "The Invented Herald"},
        "inLanguage": "en",
    }


@pytest.mark.parametrize("name", ["</script><script>alert(1)</script>", "<!--<script>", "&lt;b>", "a\u2028b"])
def test_nothing_ends_the_script_element(name: str) -> None:
    given = actor("norway", aliases=[name])
    text = linked_data(World(base(given), lambda source: None), given)
    assert not set(text) & set("<>&\u2028")
    assert json.loads(text)["alternateName"] == [name]
