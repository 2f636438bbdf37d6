"""How much of an article the site shows. The quotes of facts always show; what goes beyond them has a budget.

Beyond them are the contexts of quotes, which say who is meant, and the sentences around quotes. They are let in while
they fit, in this order: contexts, then what is left of the sentences with a quote in them, then the sentences before
and after those; each time in reading order. A piece that does not fit is passed over, and smaller ones after it may
still fit. A text under a free licence has no limit, and of one that is not at hand nothing but quotes is shown.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import quotes, sentences
from generator.model import Entry, Evidence, Record, Source
from generator.spans import Span
from generator.vocab.licences import is_free


@dataclass(frozen=True)
class Excerpt:
    """What the site shows of one article, on all pages together.

    Attributes:
        text: The article's text.
        shown: Stretches of it that are shown, in reading order, apart from one another; none reaches over the end of
            a paragraph unless a quote does.
        sentences: Its sentences.
        unused: Those of them in which no quote of a fact stands.
        beyond: Characters shown beyond the quotes.
        is_limited: Whether the budget applies.
        contexts: The contexts that may be shown, runs of white space made one space.
    """

    text: str
    shown: tuple[Span, ...]
    sentences: tuple[Span, ...]
    unused: tuple[Span, ...]
    beyond: int
    is_limited: bool
    contexts: frozenset[str]


def excerpt(source: Entry[Source], text: str, facts: Iterable[Entry[Record]], percent: int) -> Excerpt:
    """What is shown of a source whose text is at hand.

    Args:
        source: The source.
        text: Its text.
        facts: The records that quote it, in a fixed order.
        percent: How much of the text may be shown beyond the quotes.
    """
    items = [item for fact in facts for item in quoted(fact, source.id)]
    own = _joined({span for item in items for span in located(text, item)[:1]})
    contexts = {quotes.squeeze(item.context): item.context for item in items if item.context}
    limited = not is_free(source.record.licence or "")
    room = len(text) * percent // 100 if limited else len(text)
    every = tuple(sentences.of_text(text))
    placed = {words: quotes.find(text, context)[:1] for words, context in contexts.items()}
    shown, beyond = own, 0
    for piece in [*_contexts(placed.values()), *_around(every, own, limited)]:
        added = len(piece.of(text)) - sum(_overlap(piece, span) for span in shown)
        if added and beyond + added <= room:
            shown, beyond = _joined({*shown, piece}), beyond + added
    return Excerpt(
        text=text,
        shown=_passages(text, shown),
        sentences=every,
        unused=tuple(sentence for sentence in every if not any(sentence.touches(span) for span in own)),
        beyond=beyond,
        is_limited=limited,
        contexts=frozenset(words for words, spans in placed.items() if _is_within(spans, shown)),
    )


def quoted(fact: Entry[Record], source_id: str) -> Iterator[Evidence]:
    """A record's evidence from one source, that of its earlier steps too."""
    for item in getattr(fact.record, "evidence", ()):
        if item.source == source_id:
            yield item
    for step in getattr(fact.record, "history", ()):
        if step.source == source_id:
            yield Evidence(source=step.source, quote=step.quote)


def located(text: str, item: Evidence) -> list[Span]:
    """Where a quote stands, told apart by what stands around it."""
    return quotes.find(text, item.quote, item.prefix or "", item.suffix or "")


def _contexts(placed: Iterable[list[Span]]) -> list[Span]:
    return sorted({span for spans in placed for span in spans})


def _around(every: tuple[Span, ...], own: tuple[Span, ...], limited: bool) -> Iterator[Span]:
    """Sentences with a quote in them, then those beside them; without a limit all."""
    touched = {index for index, sentence in enumerate(every) if any(sentence.touches(span) for span in own)}
    yield from (every[index] for index in sorted(touched))
    beside = {near for index in touched for near in (index - 1, index + 1)} if limited else set(range(len(every)))
    yield from (every[index] for index in sorted(beside - touched) if 0 <= index < len(every))


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _is_within(spans: list[Span], shown: tuple[Span, ...]) -> bool:
    return bool(spans) and all(any(there.covers(span) for there in shown) for span in spans)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Stretches that touch or meet made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = found[-1].join(span)
        else:
            found.append(span)
    return tuple(found)


def _passages(text: str, shown: tuple[Span, ...]) -> tuple[Span, ...]:
    """What only white space parts is one passage, unless a line ends there."""
    found: list[Span] = []
    for span in shown:
        if found and not text[found[-1].end : span.start].strip(" \t"):
            found[-1] = found[-1].join(span)
        else:
            found.append(span)
    return tuple(found)
