"""How much of an article the site shows, and how a source's page shows it."""

from dataclasses import replace

import pytest

from generator.pages.excerpts import Excerpt, excerpt
from generator.pages.highlights import all_quoted, passages
from tests.factories import actor, evidence, meeting, source

TEXT = (
    "Ministers meet at sea\n\n"
    "Ada Testberg of Norway spoke first. She met Juma Mfano on the quay. Nobody counted the gulls.\n\n"
    "The wind was from the north. It rained. The cranes stood still all day and the harbour was closed.\n"
)
MET = evidence("met Juma Mfano", context="Ada Testberg of Norway")


def shown(percent: int, *facts: object, **fields: object) -> Excerpt:
    return excerpt(source("report", TEXT, **fields), TEXT, facts, percent)  # type: ignore[arg-type]


def words(found: Excerpt) -> list[str]:
    return [span.of(found.text) for span in found.shown]


@pytest.mark.parametrize(
    ("percent", "expected"),
    [
        (0, ["met Juma Mfano"]),
        (11, ["Ada Testberg of Norway", "met Juma Mfano"]),
        (18, ["Ada Testberg of Norway", "She met Juma Mfano on the quay."]),
        (30, ["Ada Testberg of Norway spoke first. She met Juma Mfano on the quay."]),
        (100, ["Ada Testberg of Norway spoke first. She met Juma Mfano on the quay. Nobody counted the gulls."]),
    ],
    ids=["quotes alone", "contexts first", "then the quote's sentence", "then its neighbours", "all neighbours"],
)
def test_what_goes_beyond_quotes_is_let_in_while_it_fits(percent: int, expected: list[str]) -> None:
    assert words(shown(percent, meeting(evidence=[MET]))) == expected


def test_the_quotes_of_facts_always_show_and_cost_nothing() -> None:
    whole = evidence("The cranes stood still all day and the harbour was closed.")
    assert words(shown(0, meeting(evidence=[whole]))) == [whole.quote]


def test_no_percent_is_ever_passed() -> None:
    facts = [meeting(evidence=[MET]), actor(evidence=[evidence("It rained", context="The wind was from the north")])]
    for percent in range(101):
        assert shown(percent, *facts).beyond <= len(TEXT) * percent // 100


def test_a_piece_that_does_not_fit_is_passed_over_for_smaller_ones() -> None:
    long = evidence("It rained", context="The cranes stood still all day and the harbour was closed")
    found = shown(11, meeting(evidence=[MET]), actor(evidence=[long]))
    assert found.contexts == {"Ada Testberg of Norway"}


def test_a_context_may_show_only_where_the_budget_lets_it() -> None:
    fact = meeting(evidence=[MET])
    assert not shown(10, fact).contexts
    assert shown(11, fact).contexts == {"Ada Testberg of Norway"}


@pytest.mark.parametrize(("licence", "is_whole"), [("CC BY 4.0", True), ("CC BY-NC 4.0", False), (None, False)])
def test_a_free_licence_has_no_limit(licence: str | None, is_whole: bool) -> None:
    found = shown(0, meeting(evidence=[MET]), licence=licence)
    assert ("gulls" in " ".join(words(found))) is is_whole
    assert ("cranes" in " ".join(words(found))) is is_whole


def test_unused_sentences_are_those_without_a_quote() -> None:
    found = shown(100, meeting(evidence=[MET]))
    assert [span.of(TEXT) for span in found.unused] == [
        "Ministers meet at sea",
        "Ada Testberg of Norway spoke first.",
        "Nobody counted the gulls.",
        "The wind was from the north.",
        "It rained.",
        "The cranes stood still all day and the harbour was closed.",
    ]


def test_a_passage_ends_with_its_paragraph() -> None:
    found = shown(0, meeting(evidence=[MET]), licence="Public domain")
    assert [part.count("\n") for part in words(found)] == [0, 0, 0]


def test_a_page_tells_quotes_apart_and_counts_what_it_leaves_out() -> None:
    inner = actor(evidence=[evidence("Juma Mfano")])
    facts = [inner, meeting(evidence=[MET]), replace(inner, id="other")]
    found = shown(0, *facts)
    quotes = all_quoted(TEXT, facts, "report")
    assert [(quote.number, [fact.id for fact in quote.facts]) for quote in quotes] == [
        (1, ["talks"]),
        (2, [inner.id, "other"]),
    ]
    (passage,) = passages(found, quotes)
    assert [(piece.text, piece.is_quoted, piece.ends) for piece in passage.pieces] == [
        ("met ", True, ()),
        ("Juma Mfano", True, (1, 2)),
    ]
    assert (passage.skipped, passage.is_cut) == (2, True)
