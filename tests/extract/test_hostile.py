"""Texts made to be slow are read in a time that grows with their length: 100,000 characters in far less than the bound.

The bound is process time, so that a busy machine does not matter. Each rule is measured by itself too: a sentence four
times as long may not take much more than four times the time.
"""

import time

import pytest

from generator.extract.candidate import ActorRule, AgreementRule, MeetingRule
from generator.extract.document import Document, read_document
from generator.extract.rules import ACTOR_RULES, AGREEMENT_RULES, MEETING_RULES, NAMING_RULES
from generator.extract.run import extract
from generator.ingest.read import article_from_text
from tests.extract.hostile import LINES

LENGTH = 100_000
SENTENCE = 960
BOUND = 20.0  # seconds of process time
GROWTH = 6  # of the time when a sentence is four times as long; quadratic work makes it 16
SHORT = 0.008  # seconds, in which other work on the machine counts for too much
RULES: tuple[MeetingRule | AgreementRule | ActorRule, ...] = (
    *MEETING_RULES,
    *AGREEMENT_RULES,
    *ACTOR_RULES,
    *NAMING_RULES,
)


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


@pytest.mark.parametrize("name", LINES)
def test_work_of_each_rule_grows_with_the_sentence(name: str) -> None:
    quarter, whole = (_document(LINES[name](length)) for length in (SENTENCE // 4, SENTENCE))
    before, behind = _rule_seconds(quarter), _rule_seconds(whole)
    slow = {rule: (before[rule], took) for rule, took in behind.items() if took > GROWTH * before[rule] + SHORT}
    assert not slow


def test_long_sentence_is_read_item_by_item() -> None:
    items = "; ".join([*["it also has a clause about nothing"] * 30, "Kenya and Peru signed a trade pact in Lima"])
    document = _document(items)
    assert any(part.chunked.text.startswith("<S0> and <S1> signed") for part in document.parts)
    assert max(len(part.chunked.text) for part in document.parts) < SENTENCE


def _document(text: str) -> Document:
    return read_document(article_from_text(f"Ministers meet in Oslo\n\nThe two sides met there.\n\n{text}.\n", "a.txt"))


def _rule_seconds(document: Document) -> dict[str, float]:
    """Process time of each rule, the least of a few runs."""
    return {rule.name: min(_took(rule, document) for _ in range(3)) for rule in RULES}


def _took(rule: MeetingRule | AgreementRule | ActorRule, document: Document) -> float:
    begin = time.process_time()
    list(rule.find(document, ()) if isinstance(rule, MeetingRule) else rule.find(document))
    return time.process_time() - begin
