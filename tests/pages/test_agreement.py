"""What an agreement's page cites for what it has from its meeting."""

import re

import pytest

from generator.model import Entry, Record
from generator.pages import build, compose
from tests.factories import actor, agreement, base, evidence, meeting

OWN, HELD = "agreed to set up a dialogue", "met in Nairobi on 3 March 2031"


def page(**fields: object) -> str:
    """The page of an agreement reached at a meeting of 3 March 2031."""
    given: dict[str, object] = {"date": "2031-03-03", "meeting": "talks", "evidence": [evidence(OWN)], **fields}
    held = meeting("talks", date="2031-03-03", place="Nairobi", evidence=[evidence(HELD)])
    entries: list[Entry[Record]] = [actor("norway"), actor("kenya"), held, agreement("dialogue", **given)]
    pages = build(base(*entries), lambda _: None)
    return str(compose(next(page for page in pages if page.url == "agreements/dialogue.html")))


def cited(html: str, name: str) -> list[str]:
    """The quotes that a line of the box rests on."""
    line = re.search(rf"<dt>{name}</dt><dd>(.*?)</dd>", html)
    assert line, name
    numbers = re.findall(r'href="#e(\d+)"', line[1])
    found = {
        number: re.search(rf'id="e{number}".*?<blockquote[^>]*>(.*?)</blockquote>', html, re.S) for number in numbers
    }
    return [match[1] for match in found.values() if match]


@pytest.mark.parametrize("name", ["Date of that status", "Where"])
@pytest.mark.parametrize(
    ("fields", "quote"),
    [
        ({}, HELD),
        ({"date": "2031-03-04"}, OWN),
        ({"evidence": [evidence(OWN, supports=["date", "meeting"])]}, OWN),
    ],
    ids=["inherited", "another date", "its own quote says so"],
)
def test_date_and_place_are_cited_by_the_words_that_hold_them(name: str, fields: dict[str, object], quote: str) -> None:
    assert cited(page(**fields), name) == [quote]


def test_the_opening_sentence_and_the_ladder_cite_the_inherited_date_too() -> None:
    html = page()
    assert re.search(r'<p class="fs-sentence".*\[1\].*\[2\].*</p>', html)
    assert re.search(r"date of the status: .*\[2\]", html)


def test_an_agreement_without_a_date_cites_none() -> None:
    assert "dated" not in page(date=None)
    assert cited(page(date=None), "Date of that status") == []


def test_every_party_has_a_citation() -> None:
    rows = re.findall(r'<th role="rowheader" scope="row">(.*?)</th>', page(signatories=[{"actor": "norway"}]))
    assert len(rows) == 3
    assert all("fs-cite" in row for row in rows)
