"""Texts made to be slow are read in a time that grows with their length: 100,000 characters in far less than the bound.

The bound is process time, so that a busy machine does not matter; one line takes about a second, all together five.
"""

import time

import pytest

from generator.extract.run import extract
from generator.ingest.read import article_from_text
from tests.extract.hostile import LINES

LENGTH = 100_000
SENTENCE = 2_900
BOUND = 20.0  # seconds of process time


def _seconds(text: str) -> float:
    begin = time.process_time()
    extract(article_from_text(f"Ministers meet in Oslo\n\nThe two sides met there.\n\n{text}\n", "hostile.txt"))
    return time.process_time() - begin


@pytest.mark.parametrize("name", LINES)
def test_one_long_line(name: str) -> None:
    assert _seconds(LINES[name](LENGTH)) < BOUND


@pytest.mark.parametrize("name", LINES)
def test_longest_sentence_that_is_read(name: str) -> None:
    assert _seconds(LINES[name](SENTENCE)) < BOUND


def test_all_lines_as_one_article() -> None:
    assert _seconds("\n\n".join(line(SENTENCE) for line in LINES.values())) < BOUND
