"""An article's shown passages, cut where quotes of facts begin and end."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model import Entry, Record
from generator.pages.excerpts import Excerpt, located, quoted
from generator.spans import Span


@dataclass(frozen=True)
class Quoted:
    """A stretch of an article that facts rest on.

    Attributes:
        number: On the source's page, in order of beginnings.
        span: Where it stands.
        facts: Who rests on it, in order of kinds and ids.
    """

    number: int
    span: Span
    facts: tuple[Entry[Record], ...]


@dataclass(frozen=True)
class Piece:
    """Words between two places where a quote begins or ends.

    Attributes:
        text: The words.
        is_quoted: Whether a quote covers them.
        ends: Numbers of the quotes that end with them.
    """

    text: str
    is_quoted: bool
    ends: tuple[int, ...]


@dataclass(frozen=True)
class Passage:
    """A shown stretch of an article.

    Attributes:
        skipped: Whole sentences left out since the one before (or the beginning).
        is_cut: Whether anything is left out there.
        pieces: Its words.
        quotes: The quotes in it.
    """

    skipped: int
    is_cut: bool
    pieces: tuple[Piece, ...]
    quotes: tuple[Quoted, ...]


def all_quoted(text: str, facts: Iterable[Entry[Record]], source_id: str) -> tuple[Quoted, ...]:
    """The quotes of all facts in reading order, one for each stretch; those that do not stand there are left out."""
    found: dict[Span, dict[tuple[str, str], Entry[Record]]] = defaultdict(dict)
    for fact in facts:
        for item in quoted(fact, source_id):
            for span in located(text, item)[:1]:
                found[span][fact.kind, fact.id] = fact
    ordered = sorted(found.items(), key=lambda item: (item[0].start, -item[0].end))
    return tuple(Quoted(number, span, tuple(there.values())) for number, (span, there) in enumerate(ordered, 1))


def passages(excerpt: Excerpt, every: Sequence[Quoted]) -> tuple[Passage, ...]:
    """The passages in reading order."""
    made: list[Passage] = []
    before = 0
    for span in excerpt.shown:
        skipped, is_cut = left_out(excerpt, Span(before, span.start))
        inside = tuple(quote for quote in every if span.covers(quote.span))
        made.append(Passage(skipped, is_cut, _pieces(excerpt.text, span, inside), inside))
        before = span.end
    return tuple(made)


def left_out(excerpt: Excerpt, gap: Span) -> tuple[int, bool]:
    """How many whole sentences stand in a gap between passages, and whether there are any words in it."""
    return sum(gap.covers(sentence) for sentence in excerpt.sentences), bool(gap.of(excerpt.text).strip())


def _pieces(text: str, passage: Span, inside: Sequence[Quoted]) -> tuple[Piece, ...]:
    cuts = sorted({passage.start, passage.end, *(edge for quote in inside for edge in quote.span)})
    return tuple(
        Piece(
            text[start:end],
            any(quote.span.start <= start and end <= quote.span.end for quote in inside),
            tuple(quote.number for quote in inside if quote.span.end == end),
        )
        for start, end in pairwise(cuts)
    )
