"""What an agreement's page cites for what it has from its meeting."""

import re

import pytest

from generator.model import Entry, Record
from generator.pages import build, compose
from tests.factories import actor, agreement, base, evidence, meeting, source

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


NEWS = [
    source("report", "Norway and Kenya negotiate. Norway and Kenya signed the treaty.", published="2031-03-05"),
    source("later", "Parliament ratified the treaty. The treaty of 2031 is long.", published="2031-09"),
    source("earlier", "A treaty on fish.", published="2030"),
]
NEGOTIATE, SIGNED, RATIFIED = "Norway and Kenya negotiate", "Norway and Kenya signed", "Parliament ratified the treaty"


def moving(items: list[object], **fields: object) -> str:
    """The page of a ratified treaty that was under negotiation before."""
    step = {"status": "negotiating", "source": "report", "quote": NEGOTIATE}
    given: dict[str, object] = {"status": "ratified", "history": [step], "evidence": items, **fields}
    pages = build(base(*NEWS, actor("norway"), actor("kenya"), agreement("treaty", **given)), lambda _: None)
    return str(compose(next(page for page in pages if page.url == "agreements/treaty.html")))


def rung(html: str) -> list[str]:
    """The quotes of the rung where the agreement stands."""
    found = re.search(r'aria-current="step">(.*?)</li>', html, re.S)
    assert found
    return re.findall(r"<q[^>]*>(.*?)</q>", found[1])


@pytest.mark.parametrize(
    "items",
    [
        [evidence(NEGOTIATE), evidence(SIGNED), evidence(RATIFIED, "later")],
        [evidence(NEGOTIATE), evidence(RATIFIED, "later"), evidence("A treaty on fish", "earlier")],
        [evidence("The treaty of 2031", "later"), evidence(RATIFIED, "later"), evidence(SIGNED)],
        [evidence(NEGOTIATE, supports=["status"]), evidence(RATIFIED, "later", supports=["status"])],
        [evidence(SIGNED), evidence(RATIFIED, "later", supports=["status"])],
    ],
    ids=["older source first", "older source last", "words of the status", "an earlier status's own", "said to be"],
)
def test_the_status_rests_on_the_latest_words_that_give_it(items: list[object]) -> None:
    html = moving(items)
    assert rung(html) == [RATIFIED]
    assert cited(html, "Status") == [RATIFIED]
    assert re.search(r'<p class="fs-sentence">.*?\[1\]', html)
    assert re.search(rf'id="e1".*?<blockquote[^>]*>{RATIFIED}<', html, re.S)


def test_a_status_that_rests_on_nothing_but_an_earlier_one_s_words_says_so_by_them() -> None:
    assert rung(moving([evidence(NEGOTIATE)])) == [NEGOTIATE]
