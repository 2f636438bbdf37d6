"""Verbatim passages of a source, as evidence that is ready to be pasted into a record."""

from collections.abc import Sequence
from typing import NamedTuple

from generator import quotes
from generator.spans import Span
from generator.yamlio import Value, writer
from generator.yamlio.document import position

_ALIKE = 60.0
"""Below this, in percent, the nearest passage is no help."""


class Passage(NamedTuple):
    """A passage of a source.

    Attributes:
        line: 1-based line of the source's text on which it begins.
        evidence: The evidence item for it.
    """

    line: int
    evidence: dict[str, Value]


class Found(NamedTuple):
    """What was found for some words.

    Attributes:
        passages: All passages, in order; empty where nothing is like the words.
        likeness: How alike they are to the words, in percent; 100 for the very words.
    """

    passages: tuple[Passage, ...]
    likeness: int


def find(source: str, text: str, words: str) -> Found:
    """The places where some words stand in a source's text, else the passage most like them.

    Args:
        source: Id of the source.
        text: Its text.
        words: The words looked for.
    """
    if spans := quotes.find(text, words):
        return Found(_passages(source, text, spans), 100)
    near, percent = quotes.nearest_passage(text, words)
    if percent < _ALIKE:
        return Found((), 0)
    return Found(_passages(source, text, quotes.find(text, near)), min(99, int(percent)))


def _passages(source: str, text: str, spans: Sequence[Span]) -> tuple[Passage, ...]:
    return tuple(passage_at(source, text, span, len(spans) > 1) for span in spans)


def passage_at(source: str, text: str, span: Span, is_one_of_several: bool) -> Passage:
    """A place of a source's text as evidence, told apart from other places of the same words."""
    quote = quotes.squeeze(span.of(text))
    evidence: dict[str, Value] = {"source": source, "quote": quote}
    field, beside = quotes.told_apart(text, quote, span) if is_one_of_several else ("", "")
    if field:
        evidence[field] = beside
    return Passage(position(text, span.start)[0], evidence)


def as_yaml(passage: Passage, file: str) -> str:
    """The evidence item, indented as it stands below `evidence:`, with its place above it."""
    return f"  # {file}, line {passage.line}\n{writer.sequence([passage.evidence], 2)}"
