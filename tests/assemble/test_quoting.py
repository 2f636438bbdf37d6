"""Evidence items from stretches of text."""

import pytest

from generator import quotes
from generator.assemble.quoting import affixes, evidence, whole_words
from generator.extract.candidate import Quoted
from generator.spans import Span

TEXT = "Wekesa7 met Solbakken. Later Wekesa met Otieno, and Wekesa\n met Otieno\u00ad again."


def span(words: str, start: int = 0) -> Span:
    """Where words stand in the text."""
    at = TEXT.index(words, start)
    return Span(at, at + len(words))


@pytest.mark.parametrize(
    ("part", "whole"),
    [("Wekesa", "Wekesa7"), ("olbakke", "Solbakken"), ("met Solbakken", "met Solbakken"), (". Later", ". Later")],
)
def test_whole_words(part: str, whole: str) -> None:
    assert whole_words(TEXT, span(part)).of(TEXT) == whole


def test_quotes_are_squeezed_and_found() -> None:
    items = evidence(TEXT, "a", [Quoted(Span(TEXT.index("and Wekesa"), len(TEXT) - 1), span("Solbakken"), ("date",))])
    assert items == [
        {"source": "a", "quote": "and Wekesa met Otieno again", "supports": ["date"], "context": "Solbakken"}
    ]


def test_a_quote_that_opens_the_text_and_its_title_is_taken_where_it_can_be_told_apart() -> None:
    line = "Oslo, 3 May: the minister of fish met the minister of forests and they spoke of boats and trees at length."
    text = f"{line}\n\n{line}\n"
    (item,) = evidence(text, "a", [Quoted(Span(0, 4))])
    assert isinstance(item, dict)
    assert len(quotes.find(text, "Oslo", str(item.get("prefix", "")), str(item.get("suffix", "")))) == 1


def test_repeated_quote_is_told_apart_by_the_words_around_it() -> None:
    first, second = span("Wekesa met Otieno"), Span(TEXT.index("Wekesa\n"), TEXT.index("\u00ad"))
    for stretch in (first, second):
        item = affixes(TEXT, stretch)
        found = quotes.find(TEXT, stretch.of(TEXT), str(item.get("prefix", "")), str(item.get("suffix", "")))
        assert [place.start for place in found] == [stretch.start]


def test_the_same_words_are_one_item() -> None:
    assert len(evidence(TEXT, "a", [Quoted(span("Solbakken")), Quoted(span("Solbakken"))])) == 1
