"""Which words of headlines of capitals are read as everyday ones, so that no name takes them in."""

import pytest

from generator.extract.mentions.title_case import with_small_words
from generator.extract.mentions.tokens import tokenize
from generator.spans import Span

LOWERED = [
    ("Foreign Minister Jane Doe Visits Estonia", "", "visits"),
    ("Kenya’s New President Pays State Visit to Peru", "", "pays visit"),
    ("Presidents Otieno and Ruiz Stress Common Interests", "", "stress"),
    ("PRESIDENT OTIENO RECEIVES PERUVIAN ENVOY", "", "receives"),
    ("Minister Holm Lauds Torvald Bridge", "It is a bridge that she had lauded before.", "lauds bridge"),
]
KEPT = [
    ("United States and Peru: Heads of State Gather", "", "gather"),
    ("Green Climate Fund Opens Halden Office", "", "opens"),
    ("President Grace Mark Opens Halden Fair", "In Lima President Grace Mark saw a film.", "opens"),
    ("Ana Ruiz, Minister of Foreign Affairs", "", ""),
    ("President Otieno Visits Peru and says that fish are good for all who eat them", "", ""),
    ("The ministers met Grant Halden in Lima.", "", ""),
]


@pytest.mark.parametrize(("headline", "body", "words"), LOWERED + KEPT)
def test_everyday_words(headline: str, body: str, words: str) -> None:
    before = [tokenize(text, Span(0, len(text))) for text in (headline, body)]
    after = with_small_words(before)
    lowered = [b.text for a, b in zip(before[0], after[0], strict=True) if a.is_capitalised and not b.is_capitalised]
    assert " ".join(lowered) == words
    assert after[1] == before[1]
