"""The extractor holds the floors of every corpus that is there."""

import pytest

from generator.evaluate.floors import read_floors, shortfalls
from tests.evaluate.corpora import FLOORS, VARIABLE, further, own

UPDATE = "`python -m tests.evaluate.update` measures anew"


@pytest.mark.parametrize("name", sorted(read_floors(FLOORS)))
def test_the_floors_hold(name: str) -> None:
    corpus = (own() | further()).get(name)
    if corpus is None:
        pytest.skip(f"the corpus {name} is not in the repository; {VARIABLE} names the folder that holds it")
    assert list(shortfalls(read_floors(FLOORS)[name], corpus.measure())) == [], UPDATE


def test_every_corpus_of_ours_has_floors() -> None:
    assert own().keys() <= read_floors(FLOORS).keys(), UPDATE
    assert "seeds" in own()
