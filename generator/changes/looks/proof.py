"""The quotes that a record rests on: lost, cut short, or taken out of a sentence that says something else."""

import re
from collections.abc import Iterator
from functools import cache

from generator import quotes
from generator.changes.change import Change, Comparison, Fate, Look, RecordChange, Sense
from generator.changes.records import part
from generator.changes.said import said
from generator.model import Entry, Record
from generator.quotes import squeeze
from generator.sentences import around
from generator.vocab.verbs import cues

_BESIDE = 5
"""Words before and after a quote that are looked at."""
_ALWAYS = ("denied", "cancelled")
_OF_WHAT_IS_DONE = (*_ALWAYS, "planned", "possible", "proposed")
_DONE = ("held", "agreed", "signed", "ratified", "in-force", "current", "former")


def quotes_lost(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """Evidence that is gone, and sources on which the record rests no longer."""
    if record.before is None or record.after is None or record.fate is Fate.MERGED:
        return
    lost = [change for change in record.changes if change.field == "evidence" and change.sense is Sense.LOST]
    left = {item.source for item in getattr(record.after.record, "evidence", ())}
    for change in lost:
        quote, source = part(change.before, "quote"), part(change.before, "source")
        if quote:
            dropped = "" if source in left else f"; nothing rests on the source `{source}` any more"
            yield Look(record.kind, record.id, "quote-lost", f"a quote was taken out{dropped}", quote)


def quotes_cut(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """A quote that says less than before, or a context without its “not”."""
    for change in record.changes:
        if change.field != "evidence" or change.part not in ("quote", "context"):
            continue
        old, new = squeeze(part(change.before, change.part)), squeeze(part(change.after, change.part))
        if new and new in old:
            cut_off = _words(old.replace(new, " ", 1))
            no = next((word for word in cut_off if _reads(word, _ALWAYS)), "")
            if no or change.part == "quote":
                message = f"a {change.part} was cut" + (f", and “{no}” was cut off" if no else "")
                yield Look(record.kind, record.id, "quote-cut", message, old)


def words_beside(comparison: Comparison, record: RecordChange) -> Iterator[Look]:
    """Right beside a new quote the source says no, or that it is not done yet."""
    if record.after is None or record.fate is Fate.MERGED:
        return
    readings = _OF_WHAT_IS_DONE if _is_done(record.after) else _ALWAYS
    for source, quote in _new_quotes(record):
        entry = comparison.sides.after.sources.get(source)
        text = comparison.sides.text_after(entry) if entry else None
        found = next((word for word in _beside(text, quote) if _reads(word, readings)), "") if text else ""
        if found:
            yield Look(record.kind, record.id, "words-beside", f"beside the quote the source says “{found}”", quote)


def _is_done(entry: Entry[Record]) -> bool:
    state = getattr(entry.record, "status", None) or getattr(entry.record, "tenure", None)
    return state is not None and state.value in _DONE


def _new_quotes(record: RecordChange) -> Iterator[tuple[str, str]]:
    """Source and words of each quote that was not there before."""
    if record.fate is Fate.ADDED and record.after:
        for item in said(record.after.record).get("evidence", ()):
            yield part(item.value, "source"), part(item.value, "quote")
    for change in record.changes:
        if change.field == "evidence" and (quote := part(change.after, "quote")):
            yield part(change.after, "source") or _source(change), quote


def _source(change: Change) -> str:
    return part(change.item, "source")


def _beside(text: str, quote: str) -> Iterator[str]:
    """The words right before and right after a quote, within its sentence."""
    spans = quotes.find(text, quote)
    if len(spans) == 1:
        before, after = around(text, spans[0], 0)
        yield from _words(before)[-_BESIDE:]
        yield from _words(after)[:_BESIDE]


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", text)


def _reads(word: str, readings: tuple[str, ...]) -> bool:
    """Whether a word alone says so; but for the plainest, one with a capital is a name (May, Will)."""
    plain = word.casefold().replace("’", "'")
    if plain in _single(_ALWAYS) or plain.endswith("n't"):
        return True
    return word.islower() and plain in _single(readings)


@cache
def _single(readings: tuple[str, ...]) -> frozenset[str]:
    """The words that alone say so."""
    return frozenset(form for form, reading in cues().items() if reading in readings and " " not in form)


def text_replaced(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """A source that has another text, date or address than before, or whose text is withheld."""
    if record.kind == "source" and record.fate is not Fate.ADDED:
        for change in record.changes:
            if message := _WEIGHTY.get(change.field):
                yield Look(record.kind, record.id, f"{change.field}-replaced", message)


_WEIGHTY = {
    "sha256": "its text is another one; what rests on it must be read anew",
    "text": "whether its text is kept has changed; quotes of a withheld text cannot be checked",
    "published": "its date of publication has changed; other days are told by it",
    "url": "its address has changed",
}
