"""Sentences in signs: every stretch leads back to the article's words."""

import pytest

from generator.extract.chunked import chunk
from generator.extract.mentions.find import find_mentions
from generator.extract.mentions.tokens import tokenize
from generator.spans import Span

TEXT = "Kenya’s envoy Jane Doe met  Prime Minister\nOle Roe in Oslo."
SIGNS = "<P0> met <P1> in <S2>."


def _chunk(text: str) -> str:
    span = Span(0, len(text))
    return chunk(text, span, find_mentions(text, tokenize(text, span))).text


def test_mentions_become_signs() -> None:
    assert _chunk(TEXT) == SIGNS


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("met", "met"),
        ("<P0>", "Kenya’s envoy Jane Doe"),
        ("<P1> in", "Prime Minister\nOle Roe in"),
        (" met ", "met"),
        ("<S2>.", "Oslo."),
    ],
)
def test_back_to_the_words(part: str, words: str) -> None:
    span = Span(0, len(TEXT))
    chunked = chunk(TEXT, span, find_mentions(TEXT, tokenize(TEXT, span)))
    start = SIGNS.index(part)
    assert chunked.original(start, start + len(part)).of(TEXT) == words


@pytest.mark.parametrize("text", ["<P0> met <S1>", "a <A9> b", "<<P0>>"])
def test_a_sign_printed_in_the_text_is_none(text: str) -> None:
    assert "<" not in _chunk(text)


@pytest.mark.parametrize(("offset", "sign"), [(0, 1), (22, 1), (23, 5), (26, 8), (28, 9), (59, len(SIGNS))])
def test_the_sign_behind_a_character(offset: int, sign: int) -> None:
    span = Span(0, len(TEXT))
    chunked = chunk(TEXT, span, find_mentions(TEXT, tokenize(TEXT, span)))
    assert chunked.behind(offset) == sign
