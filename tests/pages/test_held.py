"""Meetings that were only planned, or were cancelled, are told apart from those that were held."""

import re

import pytest

from generator.model import Entry, Record
from generator.pages import build, compose, words
from generator.pages.world import World
from tests.factories import actor, base, meeting, source

HELD, PLANNED, CANCELLED = ("held", "planned", "cancelled")


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ([], "no meetings"),
        ([HELD, HELD], "2 meetings"),
        ([HELD, HELD, PLANNED, CANCELLED], "2 meetings held (and 1 planned, 1 cancelled)"),
        ([CANCELLED, CANCELLED], "2 meetings cancelled"),
        ([PLANNED, CANCELLED], "1 meeting planned (and 1 cancelled)"),
    ],
)
def test_a_number_of_meetings_says_how_many_were_held(found: list[str], told: str) -> None:
    entries = [meeting(f"m{number}", status=status) for number, status in enumerate(found)]
    assert words.meetings(World(base(*entries), lambda _: None).meetings.values()) == told


STATES = ("chad", "kenya", "norway", "peru")


def pages() -> dict[str, str]:
    """Norway met Peru once, was to meet Kenya twice, and did not meet Chad; each with a minister of the other side."""
    people: list[Entry[Record]] = [actor(f"{state}-man", kind="person", country=state[:2].upper()) for state in STATES]
    states: list[Entry[Record]] = [actor(state, country=state[:2].upper()) for state in STATES]
    plan = [("peru", HELD), ("kenya", PLANNED), ("kenya", PLANNED), ("chad", CANCELLED)]
    met: list[Entry[Record]] = [
        meeting(f"m{number}", status=status, participants=[{"actor": "norway-man"}, {"actor": f"{other}-man"}])
        for number, (other, status) in enumerate(plan)
    ]
    return {page.url: str(compose(page)) for page in build(base(source(), *states, *people, *met), lambda _: None)}


PAGES = pages()
TOLD = r"1 meeting held \(and 2 planned, 1 cancelled\)"


@pytest.mark.parametrize("url", ["index.html", "actors/norway.html", "actors/norway-man.html"])
def test_opening_sentences_count_them_apart(url: str) -> None:
    assert re.search(rf'<p class="fs-sentence">.*{TOLD}.*</p>', PAGES[url])


def test_the_page_of_two_states_counts_them_apart() -> None:
    assert "2 meetings planned and no agreements" in PAGES["relations/kenya--norway.html"]


def test_the_first_page_numbers_those_that_were_held() -> None:
    tile = re.search(r'href="meetings/index.html"><span class="fs-count__number">(.*?)</a>', PAGES["index.html"])
    assert tile
    assert re.sub(r"<.*?>", "", tile[1]) == "1 Meetings held (and 2 planned, 1 cancelled)"
    pairs = re.findall(r'fs-relation"[^>]*>([A-Z]\w+ and [A-Z]\w+)</a>.*?fs-meta">(.*?)<', PAGES["index.html"], re.S)
    assert [names for names, _ in pairs] == ["Norway and Peru", "Chad and Norway", "Kenya and Norway"]
    assert pairs[2][1] == "2 meetings planned, no agreements"


def counterparts(url: str) -> list[tuple[str, str]]:
    """Names and numbers of meetings in the table of counterparts."""
    table = PAGES[url].partition('aria-label="Table of counterparts"')[2]
    return re.findall(r'scope="row"><a[^>]*>([^<]*)</a></th>\s*<td[^>]*>(\d+)<', table)


def test_counterparts_are_those_met() -> None:
    assert counterparts("actors/norway.html") == [("Peru", "1"), ("Chad", "0"), ("Kenya", "0")]
    assert counterparts("actors/norway-man.html") == [("Peru Man", "1")]


def test_lists_count_those_that_were_held() -> None:
    for url, name in (("actors/index.html", "Norway"), ("relations/index.html", "Norway and Peru")):
        row = re.search(rf"<th[^>]*><a[^>]*>{name}</a>.*?</tr>", PAGES[url], re.S)
        assert row
        assert re.search(r"Meetings held</span>\s*1<|Meetings held.*?>1</td>", row[0], re.S), row[0]
