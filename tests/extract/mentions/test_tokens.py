"""Cutting sentences into words and marks."""

import pytest

from generator.extract.mentions.tokens import keys, tokenize
from generator.spans import Span

CASES = {
    "the U.S. envoy": ["the", "U.S.", "envoy"],
    "J.R. Doe": ["J.R.", "Doe"],
    "A. Doe": ["A", ".", "Doe"],
    "Peru’s side": ["Peru", "'s", "side"],
    "the Emirates’ envoy": ["the", "Emirates", "'s", "envoy"],
    "the ‘Emirates’.": ["the", "‘", "Emirates", "'", "."],
    "O’Neill": ["O'Neill"],
    "Ng'eno": ["Ng'eno"],
    "N’Djamena": ["N'Djamena"],
    "16th of May": ["16th", "of", "May"],
    "1,200.50 euros": ["1,200.50", "euros"],
    "Waker-Uz": ["Waker", "-", "Uz"],
    "Lima–Oslo": ["Lima", "–", "Oslo"],
    "(Retd)": ["(", "Retd", ")"],
    "Łęcka, Żółć": ["Łęcka", ",", "Żółć"],
    "": [],
    " \n\t": [],
}


@pytest.mark.parametrize(("text", "words"), CASES.items())
def test_tokens(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenize(text, Span(0, len(text)))] == words


def test_places_are_those_of_the_whole_text() -> None:
    text = "no yes no"
    (token,) = tokenize(text, Span(3, 6))
    assert (token.start, token.end, token.lower) == (3, 6, "yes")


def test_capitals() -> None:
    assert [token.is_capitalised for token in tokenize("Ö o 7 „", Span(0, 7))] == [True, False, False, False]


def test_keys_of_a_listed_phrase() -> None:
    assert keys("Lt. Gen. (Retd)") == ("Lt", ".", "Gen", ".", "(", "Retd", ")")
