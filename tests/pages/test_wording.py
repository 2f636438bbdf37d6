"""What opening sentences, lists and pictures say of states with an article, and of what is not held or not in force."""

import re
from typing import Any

import pytest

from generator.model import Entry, Record
from generator.pages import build, compose
from generator.pages.when import newest_first
from tests.factories import actor, agreement, base, evidence, meeting, role, source


def made(*entries: Entry[Record]) -> dict[str, str]:
    """Pages of some records."""
    return {page.url: str(compose(page)) for page in build(base(*entries), lambda _: None)}


def sentence(html: str) -> str:
    """The opening sentence without its links and numbers."""
    found = re.search(r'<p class="fs-sentence">(.*?)</p>', html, re.S)
    assert found
    return re.sub(r"<.*?>", "", re.sub(r'<span class="fs-cites">.*', "", found[1])).strip()


US, PH = "united-states", "philippines"
BOTH = [{"actor": US}, {"actor": PH}]


def test_sentences_have_the_article_of_a_name() -> None:
    entries = [actor(US), actor(PH), actor("united-nations", kind="organisation"), actor("kenya")]
    pages = made(*entries, meeting("talks", participants=BOTH), agreement("pact", parties=[US, PH]))
    assert sentence(pages["actors/united-states.html"]).startswith("The United States is a state")
    assert sentence(pages["actors/united-nations.html"]).startswith("The United Nations is an organisation")
    assert sentence(pages["actors/kenya.html"]).startswith("Kenya is a state")
    both = "between the United States and the Philippines"
    assert both in sentence(pages["meetings/talks.html"])
    assert both in sentence(pages["agreements/pact.html"])
    assert "between the Philippines and the United States" in sentence(
        pages["relations/philippines--united-states.html"]
    )


@pytest.mark.parametrize(
    ("status", "date", "told"),
    [
        (
            "cancelled",
            "2031-11",
            "A meeting between Norway and Kenya, planned for November 2031, reported as cancelled.",
        ),
        ("planned", "2031-11-03", "A meeting between Norway and Kenya, planned for 3 November 2031."),
        ("planned", "2031/..", "A meeting between Norway and Kenya, planned from 2031."),
        ("cancelled", None, "A meeting between Norway and Kenya, reported as cancelled; the date is not stated."),
        ("planned", None, "A meeting between Norway and Kenya, reported as planned; the date is not stated."),
        ("held", "2031-11", "A meeting between Norway and Kenya, held in November 2031."),
    ],
)
def test_the_day_of_a_meeting_that_was_not_held_is_that_of_the_plan(status: str, date: str | None, told: str) -> None:
    pages = made(actor("norway"), actor("kenya"), meeting("talks", status=status, date=date))
    assert sentence(pages["meetings/talks.html"]) == told


@pytest.mark.parametrize(("status", "is_there"), [("held", True), ("planned", False), ("cancelled", False)])
def test_only_of_a_meeting_that_was_held_is_it_said_that_nothing_came_of_it(status: str, is_there: bool) -> None:
    pages = made(actor("norway"), actor("kenya"), meeting("talks", status=status))
    assert ("No agreement is reported from this occasion" in pages["meetings/talks.html"]) is is_there


def test_what_has_no_end_stands_where_it_begins() -> None:
    days = ["2031/..", "2032-05-01", "2031-06", "2030", "../2031-12-30", None]
    expected = ["2032-05-01", "../2031-12-30", "2031-06", "2031/..", "2030", None]
    assert sorted(days, key=newest_first) == expected


def test_marks_tell_what_was_planned_or_called_off() -> None:
    met = [
        meeting(f"m-{status}", status=status, date=f"2031-0{month}-01", title=f"Talks {month}")
        for month, status in ((1, "held"), (2, "planned"), (3, "cancelled"))
    ]
    agreed = [
        agreement(f"a-{status}", status=status, date=f"2031-0{month}-01")
        for month, status in ((4, "signed"), (5, "proposed"), (6, "terminated"))
    ]
    pages = made(actor("norway"), actor("kenya"), *met, *agreed)
    for url in ("index.html", "relations/kenya--norway.html"):
        hooks = re.findall(r'<title>(.*?)</title>\s*<.*?class="fs-mark (.*?)"', pages[url], re.S)
        told = {title.partition(":")[0]: (hook, title.rpartition(" (")[2].rstrip(")")) for title, hook in hooks}
        assert told["1 January 2031"][0] == "fs-mark--meeting"
        assert told["1 February 2031"] == ("fs-mark--meeting fs-mark--open", "planned")
        assert told["1 March 2031"] == ("fs-mark--meeting fs-mark--ended", "cancelled")
        assert told["1 April 2031"][0] == "fs-mark--agreement"
        assert told["1 May 2031"] == ("fs-mark--agreement fs-mark--open", "proposed")
        assert told["1 June 2031"] == ("fs-mark--agreement fs-mark--ended", "terminated")
        assert "Hollow marks are planned, proposed or under negotiation" in pages[url]


def office(**fields: Any) -> str:
    """The page of a minister of whom two papers speak."""
    papers = [source("report", published="2031-03-05"), source("later", published="2031-05")]
    said = [evidence("Minister Ada Testberg", "later"), evidence("Minister Ada Testberg of Norway")]
    holder = actor("ada-testberg", kind="person")
    return made(*papers, holder, role(evidence=said, **fields))["actors/ada-testberg.html"]


def test_an_office_is_current_as_at_the_latest_source_that_says_so() -> None:
    assert re.search(r"Current as at <time[^>]*>May 2031</time>", office())
    step = {"tenure": "designate", "source": "later", "quote": "Minister Ada Testberg"}
    assert re.search(r"Current as at <time[^>]*>5 March 2031</time>", office(history=[step]))
    assert "as at" not in office(tenure="former", until="2031-06")


def test_a_bar_of_an_office_without_a_term_says_that_it_is_none() -> None:
    html = office()
    assert 'class="fs-bar fs-bar--reported"' in html
    assert "not a term of office" in html
    assert 'class="fs-bar fs-bar--open"' in office(since="2030")
    assert "not a term of office" not in office(since="2030")
