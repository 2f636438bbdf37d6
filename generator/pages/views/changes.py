"""The page of a preview that tells what changed: each record with values and quotes."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import quotes
from generator.changes import Comparison, Fate, Look, RecordChange, Sense, TextOf
from generator.changes.records import part
from generator.changes.wording import Line, headline, lines, reviewed, summary
from generator.model import Entry, Evidence, FactBase, Record, Source
from generator.pages import words
from generator.pages.checked import Checked, checked, place_of
from generator.pages.links import Link, anchor, index_url
from generator.pages.page import Outline, Page, Place, Section
from generator.pages.sheet import Sheet
from generator.pages.template import render
from generator.pages.views.frame import present, section
from generator.pages.world import World
from generator.sentences import around

FOLDER = "changes"
URL = index_url(FOLDER)
TITLE = "Changes"
OUTLINE = Outline(URL, TITLE, listed=False)
_SENTENCES = 2
"""Sentences of the source that are shown on each side of a quote; only a preview shows so many."""
_MOST = 300
"""Records that are told whole in each section; the others are named."""
_WRAPPED = re.compile(r"(?<!\n)[^\S\n]*\n(?![^\S\n]*\n)")
_PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")
_GONE = (Fate.REMOVED, Fate.MERGED)


@dataclass(frozen=True)
class Passage:
    """A quote where it stands in its source.

    Attributes:
        quote: Verbatim words.
        before: What stands before them; empty where the text is not at hand.
        after: What stands after them; likewise.
        context: Verbatim words that say who is meant; may be empty.
        state: `new`, `lost`, or empty.
        source: Its source.
        language: BCP 47 tag of the words; empty when not known.
        checkable: Whether the source's text is at hand, and holds the quote once.
    """

    quote: str
    before: str
    after: str
    context: str
    state: str
    source: Link
    language: str
    checkable: bool


@dataclass(frozen=True)
class Told:
    """One changed record.

    Attributes:
        anchor: Its id on the page.
        kind: What it is, for people.
        link: Its name, and its page where it has one.
        fate: What became of it, in words.
        hook: CSS hook of that: `gone`, `changed` or `added`.
        is_whole: Whether it is told whole, since all of it is gone or new.
        checked: Its review state; None where a source or a record that is gone has none.
        place: Where it is edited; None for one that is gone.
        lines: Its values that changed, or all of them.
        passages: Its quotes.
        looks: Reasons to look twice.
    """

    anchor: str
    kind: str
    link: Link
    fate: str
    hook: str
    is_whole: bool
    checked: Checked | None
    place: Place | None
    lines: tuple[Line, ...]
    passages: tuple[Passage, ...]
    looks: tuple[Look, ...]


def page(world: World, comparison: Comparison) -> Page:
    """The page of everything that changed."""
    sheet = Sheet(world, URL)
    sides = comparison.sides
    sentence = f"{words.capital(summary(comparison))}, from {sides.name_before} to {sides.name_after}."
    done, all_of_them = comparison.reviewed
    lead = render("changes_lead.html", sentence=sentence, reviewed=reviewed(comparison), done=done, most=all_of_them)
    sections = present(
        _looks(comparison),
        _unreadable(comparison),
        *(_records(sheet, comparison, hook, heading) for hook, heading in _HEADINGS.items()),
    )
    return Page(**vars(OUTLINE), label="Preview", description=sentence, lead=lead, sections=sections)


_HEADINGS = {"gone": "Taken out", "changed": "Changed", "added": "Added"}


def told(sheet: Sheet, comparison: Comparison, record: RecordChange, has_passages: bool = True) -> Told:
    """One changed record as a template shows it."""
    entry = record.entry
    is_here = record.after is not None and record.fate is not Fate.MERGED
    link = sheet.link(entry.kind, entry.id) if is_here else Link(entry.name, "")
    return Told(
        anchor=anchor(entry.kind, entry.id),
        kind=_called(entry.kind),
        link=Link(entry.name, link.href, link.kind).capitalised,
        fate=headline(record),
        hook=_hook(record),
        is_whole=record.fate in (Fate.REMOVED, Fate.ADDED),
        checked=checked(entry) if is_here and entry.review_status else None,
        place=place_of(sheet.world, entry) if is_here else None,
        lines=tuple(line for line in lines(comparison, record) if not _is_whole_quote(line)),
        passages=tuple(_passages(sheet, comparison, record)) if has_passages else (),
        looks=tuple(look for look in comparison.looks if (look.kind, look.id) == (entry.kind, entry.id)),
    )


def _hook(record: RecordChange) -> str:
    if record.fate in _GONE or record.is_withdrawn:
        return "gone"
    return "added" if record.fate is Fate.ADDED else "changed"


def _is_whole_quote(line: Line) -> bool:
    """Whether it tells of a quote that was gained or lost: that is shown in its passage."""
    return line.is_quote and line.label == "evidence" and not (line.before and line.after)


def _looks(comparison: Comparison) -> Section | None:
    if not comparison.looks:
        return None
    entries = {(record.kind, record.id): record.entry for record in comparison.records}
    groups: defaultdict[tuple[str, str], list[Look]] = defaultdict(list)
    for look in comparison.looks:
        groups[look.kind, look.id].append(look)
    rows = [(_called(kind), _target(kind, key, entries), looks) for (kind, key), looks in groups.items()]
    return section("looks", "Look at these", "looks.html", rows=rows)


def _target(kind: str, record_id: str, entries: Mapping[tuple[str, str], Entry[Record]]) -> Link:
    """The record's place on this page."""
    entry = entries.get((kind, record_id))
    return Link(entry.name, f"#{anchor(kind, record_id)}").capitalised if entry else Link(record_id, "")


def _called(kind: str) -> str:
    return words.capital("office" if kind == "role" else kind)


def _unreadable(comparison: Comparison) -> Section | None:
    files = comparison.sides.unreadable
    return section("unreadable", "Could not be compared", "unreadable.html", files=files) if files else None


def _records(sheet: Sheet, comparison: Comparison, hook: str, heading: str) -> Section | None:
    found = [record for record in comparison.records if _hook(record) == hook]
    if not found:
        return None
    cards = [told(sheet, comparison, record) for record in found[:_MOST]]
    others = [told(sheet, comparison, record, has_passages=False) for record in found[_MOST:]]
    return section(hook, heading, "changes.html", cards=cards, others=others)


def _passages(sheet: Sheet, comparison: Comparison, record: RecordChange) -> Iterator[Passage]:
    """The quotes of a record: those that it lost, then those that it rests on now (or did), new ones marked."""
    sides = comparison.sides
    if record.fate in _GONE:
        for item in _evidence(record.before):
            yield _passage(sheet, item, "", sides.before, sides.text_before)
        return
    lost = [change.before for change in record.changes if change.field == "evidence" and change.sense is Sense.LOST]
    for item in _evidence(record.before):
        if any(part(value, "quote") == item.quote for value in lost):
            yield _passage(sheet, item, "lost", sides.before, sides.text_before)
    gained = [part(change.after, "quote") for change in record.changes if change.field == "evidence"]
    for item in _evidence(record.after):
        state = "new" if item.quote in gained else ""
        yield _passage(sheet, item, state, sides.after, sides.text_after)


def _evidence(entry: Entry[Record] | None) -> tuple[Evidence, ...]:
    return getattr(entry.record, "evidence", ()) if entry else ()


def _passage(sheet: Sheet, item: Evidence, state: str, base: FactBase, text_of: TextOf) -> Passage:
    source: Entry[Source] | None = base.sources.get(item.source)
    text = text_of(source) if source else None
    spans = quotes.find(text, item.quote, item.prefix or "", item.suffix or "") if text else []
    before, after = map(_flowing, around(text, spans[0], _SENTENCES) if text and len(spans) == 1 else ("", ""))
    here = sheet.link("source", item.source)
    link = here if here.href else Link(source.name if source else item.source, "")
    language = (source.record.language if source else None) or ""
    return Passage(item.quote, before, after, item.context or "", state, link, language, len(spans) == 1)


def _flowing(text: str) -> str:
    """Text of an article in which only paragraphs begin new lines."""
    return _PARAGRAPH.sub("\n", _WRAPPED.sub(" ", text))
