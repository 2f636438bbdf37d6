"""The seed articles about other people, offices, countries, places, dates and instruments: the facts follow."""

import pytest

from generator.extract.run import extract
from generator.ingest.read import article_from_text
from tests.extract.marks import differences
from tests.extract.worlds import ARTICLES, WORLDS, rewritten_gold, rewritten_text, world


@pytest.mark.parametrize("article", ARTICLES)
@pytest.mark.parametrize("name", WORLDS)
def test_facts_follow_the_words(name: str, article: str) -> None:
    table = world(name)
    facts = extract(article_from_text(rewritten_text(table, article), f"{article}.txt"))
    assert differences(rewritten_gold(table, article), facts) == []


def test_there_are_worlds_and_articles() -> None:
    assert len(WORLDS) >= 12
    assert len(ARTICLES) == 2
