"""Finding listed phrases in tokens."""

import pytest

from generator.extract.mentions.phrases import Phrases
from generator.extract.mentions.tokens import tokenize
from generator.spans import Span

LISTED = Phrases(
    [("prime minister", 1), ("prime minister designate", 2), ("minister", 3), ("Oslo", 4), ("minister", 5)]
)
ANY_CASE = Phrases([("Prime Minister", 1)], ignore_case=True)

HITS = {
    "prime minister of": (2, 1),
    "prime minister designate": (3, 2),
    "minister": (1, 3),
    "Oslo": (1, 4),
}
MISSES = ["prime", "Prime minister", "oslo", "the minister", "", "prime ministers", "OSLO"]


@pytest.mark.parametrize(("text", "hit"), HITS.items())
def test_longest_phrase_and_first_value(text: str, hit: tuple[int, int]) -> None:
    found = LISTED.at(tokenize(text, Span(0, len(text))), 0)
    assert found is not None
    assert (found.end, found.value) == hit


@pytest.mark.parametrize("text", MISSES)
def test_nothing_begins_here(text: str) -> None:
    assert LISTED.at(tokenize(text, Span(0, len(text))), 0) is None


@pytest.mark.parametrize("text", ["prime minister", "PRIME MINISTER", "Prime Minister"])
def test_case_may_be_ignored(text: str) -> None:
    assert ANY_CASE.at(tokenize(text, Span(0, len(text))), 0) is not None


def test_behind_the_last_token_is_nothing() -> None:
    assert LISTED.at([], 0) is None
