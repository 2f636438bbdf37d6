"""The words that a record quotes, in their context: the sentences that hold them, one before and one after."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.check.quoted import Quoted, find_all
from generator.check.source_texts import SourceTexts
from generator.model import Entry, Record
from generator.sentences import of_text
from generator.spans import Span


@dataclass(frozen=True)
class Stretch:
    """Some words of a text.

    Attributes:
        text: The words.
        is_quoted: Whether the record quotes them.
    """

    text: str
    is_quoted: bool = False


@dataclass(frozen=True)
class Passage:
    """A part of a source's text that holds quotes of a record, or words that could not be found.

    Attributes:
        source: Id of the source.
        line: 1-based line of the text on which the passage begins; 0 for words without context.
        stretches: The passage, quoted and not.
        remark: What is to be known of it; may be empty.
    """

    source: str
    line: int
    stretches: tuple[Stretch, ...]
    remark: str = ""


def passages(entry: Entry[Record], texts: SourceTexts) -> list[Passage]:
    """Where a record's words stand, source by source and in reading order; words that are not there come last."""
    quoted = find_all([entry], texts).get((entry.kind, entry.id), ())
    found: list[Passage] = []
    for source in dict.fromkeys(item.source for item in quoted):
        of_source = [item for item in quoted if item.source == source]
        text = texts.get(source)
        found += _in_context(source, text.text if text else "", of_source)
        found += [
            Passage(source, 0, (Stretch(item.words, True),), _absent(item)) for item in of_source if not item.spans
        ]
    return found


def _absent(item: Quoted) -> str:
    return "the text is not here: this cannot be compared" if item.spans is None else "NOT IN THE SOURCE"


def _in_context(source: str, text: str, quoted: Iterable[Quoted]) -> Iterator[Passage]:
    placed = [item for item in quoted if item.spans]
    marked = sorted({item.spans[0] for item in placed if item.spans})
    often = {item.spans[0] for item in placed if item.spans and len(item.spans) > 1 and item.must_be_unique}
    sentences = sentences_of(text)
    windows: list[tuple[int, int]] = []
    for span in marked:
        touched = [number for number, sentence in enumerate(sentences) if sentence.touches(span)]
        first, last = max(touched[0] - 1, 0), min(touched[-1] + 1, len(sentences) - 1)
        if windows and first <= windows[-1][1]:
            windows[-1] = windows[-1][0], max(last, windows[-1][1])
        else:
            windows.append((first, last))
    for first, last in windows:
        span = Span(sentences[first].start, sentences[last].end)
        inside = [mark for mark in marked if span.touches(mark)]
        remark = "the quote stands in the text more than once" if often & set(inside) else ""
        yield Passage(source, text.count("\n", 0, span.start) + 1, tuple(_stretches(text, span, inside)), remark)


def _stretches(text: str, span: Span, marked: Iterable[Span]) -> Iterator[Stretch]:
    at = span.start
    for mark in marked:
        if at < mark.start:
            yield Stretch(text[at : mark.start])
        if max(at, mark.start) < mark.end:
            yield Stretch(text[max(at, mark.start) : mark.end], True)
        at = max(at, mark.end)
    if at < span.end:
        yield Stretch(text[at : span.end])


@lru_cache(maxsize=64)
def sentences_of(text: str) -> tuple[Span, ...]:
    """The sentences of a text: worked out once, since a record often quotes one text several times."""
    return tuple(of_text(text))
