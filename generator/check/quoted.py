"""All verbatim words of a record, and where they stand in their sources."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator import quotes
from generator.check.source_texts import SourceTexts
from generator.model import Entry, Evidence, FieldPath, Record
from generator.spans import Span


@dataclass(frozen=True)
class Quoted:
    """Words that a record quotes.

    Attributes:
        path: Where the words stand in the record, such as `("evidence", 0, "quote")`.
        source: Id of the source that is said to hold them.
        words: The words.
        prefix: Words that are said to stand right before them; may be empty.
        suffix: Words that are said to stand right after them; may be empty.
        is_placed: Whether `prefix` and `suffix` are known; they are not where these fields are faulty.
        spans: Where they stand in the source's text; None where the text is not here, so that nothing can be checked.
    """

    path: FieldPath
    source: str
    words: str
    prefix: str = ""
    suffix: str = ""
    is_placed: bool = True
    spans: tuple[Span, ...] | None = None

    @property
    def is_verified(self) -> bool:
        """Whether the words stand in the source."""
        return bool(self.spans)

    @property
    def must_be_unique(self) -> bool:
        """Whether the words must be told apart from the same words elsewhere; only quotes of evidence can be."""
        return self.path[0] == "evidence" and self.path[-1] == "quote" and self.is_placed


def find_all(entries: Iterable[Entry[Record]], texts: SourceTexts) -> dict[tuple[str, str], tuple[Quoted, ...]]:
    """For (kind, id) of each record its quoted words, in order. Works source by source: each text is prepared once."""
    pending = [(entry, quoted) for entry in entries for quoted in quoted_words(entry.record)]
    by_source = sorted(range(len(pending)), key=lambda index: pending[index][1].source)
    found = {index: _find(pending[index][1], texts) for index in by_source}
    result: dict[tuple[str, str], list[Quoted]] = {}
    for index, (entry, _) in enumerate(pending):
        result.setdefault((entry.kind, entry.id), []).append(found[index])
    return {key: tuple(items) for key, items in result.items()}


def quoted_words(record: Record) -> Iterator[Quoted]:
    """The words that a record quotes, as far as they are known, not yet looked for."""
    evidence: tuple[Evidence, ...] = record.get("evidence", ())
    for index, item in enumerate(evidence):
        at: FieldPath = ("evidence", index)
        if item.quote:
            is_placed = "" not in (item.prefix, item.suffix)
            yield Quoted((*at, "quote"), item.source, item.quote, item.prefix or "", item.suffix or "", is_placed)
        if item.context:
            yield Quoted((*at, "context"), item.source, item.context)
    for index, step in enumerate(record.get("history", ())):
        if step.quote:
            yield Quoted(("history", index, "quote"), step.source, step.quote)


def _find(quoted: Quoted, texts: SourceTexts) -> Quoted:
    source = texts.get(quoted.source)
    if source is None or source.absence:
        return quoted
    spans = quotes.find(source.text, quoted.words, quoted.prefix, quoted.suffix)
    return replace(quoted, spans=tuple(spans))
