"""The extractor holds the floors of every corpus that is there."""

import pytest

from generator.evaluate.floors import Floors, read_floors, shortfalls
from generator.evaluate.tally import Tally
from tests.evaluate.corpora import FLOORS, VARIABLE, further, own
from tests.evaluate.page import PAGE, accuracy_page

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


def test_the_page_shows_the_floors() -> None:
    assert PAGE.read_text("utf-8") == accuracy_page(read_floors(FLOORS)), UPDATE


def test_a_row_of_the_page() -> None:
    floors = {name: Floors("a1", 4, {"actors": Tally(6, 2, 3, 5)}) for name in read_floors(FLOORS)}
    assert "| actors | 0.67 | 0.75 | 0.71 | 0.59 | 6 | 2 | 3 |" in accuracy_page(floors)
