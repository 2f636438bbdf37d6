"""Changes in words: what every way of showing them has in common."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.changes.change import Change, Comparison, Fate, RecordChange, Said, Sense, Value
from generator.changes.said import said
from generator.changes.worddiff import Mark, Piece, words
from generator.model import Entry, FactBase, Record

Bases: TypeAlias = tuple[FactBase, ...]
"""The fact bases in which a name is looked up, the likelier one first."""

_NOTES = {Sense.MORE_PRECISE: "more precise", Sense.LESS_PRECISE: "less precise"}
_VERBATIM = ("quote", "context", "prefix", "suffix")
_PROSE = ("title", "name", "place", "note", "comment", "short", "publisher", "author", "licence", *_VERBATIM)
_HASH = 12
"""Characters of a hash that are shown."""
_SILENT = ("review", "sha256", "file")
"""Fields that say nothing of the world; left out where a whole record is told."""


@dataclass(frozen=True)
class Line:
    """One change, or one value of a record, as people read it.

    Attributes:
        label: The field, and which item of it.
        mark: Whether this was lost, was gained, or is there on both sides (`kept`), changed.
        before: Old value; empty for none.
        after: New value; empty for none.
        note: What to know beside it; may be empty.
        pieces: Old and new text as one, word by word; empty where the values are no texts.
        is_quote: Whether the values are words of a source.
        source: Id of the source of these words; empty for others.
    """

    label: str
    mark: Mark
    before: str
    after: str
    note: str = ""
    pieces: tuple[Piece, ...] = ()
    is_quote: bool = False
    source: str = ""


def summary(comparison: Comparison) -> str:
    """All changes in one line: `1 record removed, 2 changed`, or `no change in facts`."""
    if comparison.is_empty:
        return "no change in facts"
    counts = [(comparison.count(fate), fate.value) for fate in Fate]
    counts.append((len(comparison.sides.unreadable), "unreadable"))
    told = [(number, word) for number, word in counts if number]
    number, word = told[0]
    noun = "record" if number == 1 else "records"
    rest = [f"{number:,} {word}" for number, word in told[1:]]
    return ", ".join([f"{number:,} {noun} {word}", *rest])


def reviewed(comparison: Comparison) -> str:
    """How many of the changed records a person has looked at; empty where there are none to look at."""
    done, all_of_them = comparison.reviewed
    if not all_of_them:
        return ""
    noun = "record is" if all_of_them == 1 else "records are"
    return f"{done:,} of {all_of_them:,} added or changed {noun} reviewed by a person"


def headline(record: RecordChange) -> str:
    """What became of a record, in a few words."""
    if record.is_withdrawn:
        return "rejected"
    if record.fate is Fate.RENAMED and record.before:
        return f"renamed from {record.before.id}" + (", and changed" if record.changes else "")
    if record.fate is Fate.MERGED and record.after:
        return f"merged into {record.after.id}"
    return record.fate.value


def lines(comparison: Comparison, record: RecordChange, *others: FactBase) -> tuple[Line, ...]:
    """What changed in a record; of a removed or added one all that it said or says.

    A name that neither side knows is looked up in the `others`.
    """
    # A name is looked up on its own side first; a record that was renamed has its present id only on the other one.
    before: Bases = (comparison.sides.before, comparison.sides.after, *others)
    after: Bases = (comparison.sides.after, comparison.sides.before, *others)
    if record.fate is Fate.ADDED and record.after:
        return tuple(_told(record.after, after, Mark.GAINED))
    if record.fate is Fate.REMOVED and record.before:
        return tuple(_told(record.before, before, Mark.LOST))
    return tuple(_line(change, before, after) for change in record.changes)


def _told(entry: Entry[Record], bases: Bases, mark: Mark) -> Iterator[Line]:
    for field, items in said(entry.record).items():
        if field in _SILENT:
            continue
        for item in items:
            line = _whole(field, item.value, bases, mark)
            yield _with_key(line, item.key, item.value)


def _whole(field: str, value: Value, bases: Bases, mark: Mark) -> Line:
    """A whole value or list item on one side."""
    quote = next((item.text for item in value if item.part == "quote"), "")
    if quote:
        rest = tuple(item for item in value if item.part not in ("quote", "source"))
        source = next((item.text for item in value if item.part == "source"), "")
        text, note = quote, shown(rest, bases)
    else:
        text, note, source = shown(value, bases), "", ""
    before, after = (text, "") if mark is Mark.LOST else ("", text)
    return Line(_label(field), mark, before, after, note, is_quote=bool(quote), source=source)


def _line(change: Change, before: Bases, after: Bases) -> Line:
    is_whole = not change.part
    if is_whole and (not change.before or not change.after):
        lost = not change.after
        line = _whole(change.field, change.before or change.after, before if lost else after, _mark(change))
        return _with_key(line, change.item, change.before or change.after)
    field = change.part or change.field
    old, new = shown(change.before, before, plain=True), shown(change.after, after, plain=True)
    if field == "sha256":
        old, new = old[:_HASH], new[:_HASH]
    note = _NOTES.get(change.sense, "")
    if change.steps:
        noun = "step" if abs(change.steps) == 1 else "steps"
        note = f"{abs(change.steps)} {noun} {'up' if change.steps > 0 else 'down'}"
    pieces = words(old, new) if old and new and field in _PROSE else ()
    pieces = pieces if any(piece.mark is Mark.KEPT for piece in pieces) else ()
    return Line(
        _item_label(change, after),
        _mark(change),
        old,
        new,
        note,
        pieces,
        field in _VERBATIM,
        next((item.text for item in change.item if item.part == "source"), "") if field in _VERBATIM else "",
    )


def _with_key(line: Line, key: Value, value: Value) -> Line:
    """Entries of a mapping (`identifiers`) are told with their key."""
    is_mapping = key and key != value and not key[0].part
    return replace(line, label=f"{line.label}: {key[0].text}") if is_mapping else line


def _mark(change: Change) -> Mark:
    if change.before and change.after:
        return Mark.KEPT
    return Mark.LOST if change.before else Mark.GAINED


def _item_label(change: Change, bases: Bases) -> str:
    """`status`, `participants: Anna Berg: part`, `evidence: “the two sides met …”: supports`."""
    quote = next((item.text for item in change.item if item.part == "quote"), "")
    item = f"“{shortened(quote)}”" if quote else shown(change.item[:1], bases, plain=True)
    parts = [_label(change.field), item if change.part != "quote" else "", _label(change.part)]
    return ": ".join(filter(None, parts))


def _label(field: str) -> str:
    return field.replace("_", " ")


def shown(value: Value, bases: Bases, plain: bool = False) -> str:
    """A value for people: records by name and id, the fields of a list item with their names unless `plain`."""
    told = []
    for item in value:
        is_named = item.part and item.part != "actor" and not plain
        told.append(f"{_label(item.part)}: {_text(item, bases)}" if is_named else _text(item, bases))
    return "; ".join(told)


def _text(item: Said, bases: Bases) -> str:
    if not item.refers:
        return item.text
    entry = next((entry for base in bases if (entry := base.get(item.refers, item.text))), None)
    return f"{entry.name} ({item.text})" if entry and entry.name != item.text else item.text


def shortened(text: str, most: int = 60) -> str:
    """The first words of a text."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"
