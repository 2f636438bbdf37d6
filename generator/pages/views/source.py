"""The page of a source: every fact that rests on it, in the order in which the article tells them."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Entry, Record, Source, TextState
from generator.pages import words
from generator.pages.checked import Checked, checked, place_of
from generator.pages.excerpts import Excerpt, quoted
from generator.pages.filename import FileName
from generator.pages.highlights import Passage, Quoted, all_quoted, left_out, passages
from generator.pages.links import Link, anchor, page_url
from generator.pages.page import Outline, Page, Section
from generator.pages.phrase import Phrase, plain
from generator.pages.sheet import Sheet
from generator.pages.terms import days
from generator.pages.views.frame import Fact, lead, present, section
from generator.pages.when import when
from generator.pages.world import World
from generator.spans import Span

_MISSED = ("missed", "Facts whose quotes do not stand in the text")


@dataclass(frozen=True)
class Used:
    """One fact of a source.

    Attributes:
        anchor: Its id on the page; empty where the fact was told before.
        kind: What it is, for people.
        link: The record.
        checked: The record's review state.
        quotes: The source's words, where they are not shown in place.
    """

    anchor: str
    kind: str
    link: Link
    checked: Checked
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Read:
    """A passage of the article, and the facts that rest on it.

    Attributes:
        passage: Its words.
        told: For each of its quotes the number, and the facts.
    """

    passage: Passage
    told: tuple[tuple[int, tuple[Used, ...]], ...]


def outline(_: World, entry: Entry[Source]) -> Outline:
    """What the site knows of a source's page."""
    source = entry.record
    return Outline(
        url=page_url("source", entry.id),
        title=entry.name,
        terms=(*filter(None, [source.publisher, source.author]), *days(source.published)),
        hint=", ".join(
            filter(None, ["Source", source.publisher, when(source.published).words if source.published else ""])
        ),
    )


def page(world: World, entry: Entry[Source], known: Outline) -> Page:
    """A source's page."""
    source = entry.record
    sheet = Sheet(world, known.url)
    used = world.facts_of.get(entry.id, ())
    sentence = _sentence(source, len(used))
    return Page(
        **vars(known),
        label="Source",
        description=plain(sentence),
        lead=lead(sheet, entry, sentence, _facts),
        sections=_sections(sheet, entry, used),
        place=place_of(world, entry),
    )


def _sentence(source: Source, used: int) -> Phrase:
    date = f" {words.on(source.published)}" if source.published else ""
    publisher = f" by {source.publisher}" if source.publisher else ""
    missing = [name for name, known in (("publisher", publisher), ("date of publication", date)) if not known]
    published = f" published{publisher}{date}" if len(missing) < 2 else ""
    unstated = f" without a stated {' or '.join(missing)}" if missing else ""
    rest = f"{words.count(used, 'record')} on this site {'rests' if used == 1 else 'rest'} on its words."
    return (f"An article{published}{unstated}; {rest}",)


def _facts(_: Sheet, entry: Entry[Source]) -> list[Fact]:
    source = entry.record
    original = Link(source.url, source.url, "external") if source.url else words.NOT_STATED
    facts = [
        Fact("Publisher", source.publisher or words.NOT_STATED),
        Fact("Author", source.author or words.NOT_STATED),
        Fact("Published", when(source.published)),
        Fact("Original", original),
        Fact("Language", source.language or words.NOT_STATED),
        Fact("Licence", source.licence or words.NOT_STATED),
        Fact("Stored as", FileName(source.file)),
        Fact(
            "Text",
            "kept; quotes are checked against it"
            if source.text is TextState.KEPT
            else "withheld; quotes are not checkable here",
        ),
    ]
    return [*facts, Fact("Retrieved", when(source.retrieved))] if source.retrieved else facts


def _sections(sheet: Sheet, entry: Entry[Source], used: Sequence[Entry[Record]]) -> tuple[Section, ...]:
    excerpt = sheet.world.excerpt(entry)
    if excerpt is None or not used:
        return (_listed(sheet, entry, ("facts", "Facts"), used),)
    every = all_quoted(excerpt.text, used, entry.id)
    placed = {(fact.kind, fact.id) for quote in every for fact in quote.facts}
    others = [fact for fact in used if (fact.kind, fact.id) not in placed]
    missed = _listed(sheet, entry, _MISSED, others) if others else None
    return present(_in_place(sheet, entry, excerpt, every), missed)


def _in_place(sheet: Sheet, entry: Entry[Source], excerpt: Excerpt, every: Sequence[Quoted]) -> Section:
    """The facts in reading order, their quotes marked where they stand."""
    told: set[tuple[str, str]] = set()
    read = [
        Read(passage, tuple((quote.number, _resting(sheet, quote, told)) for quote in passage.quotes))
        for passage in passages(excerpt, every)
    ]
    last = Span(excerpt.shown[-1].end if excerpt.shown else 0, len(excerpt.text))
    return section(
        "facts",
        "Facts in reading order",
        "reading_order.html",
        read=read,
        end=left_out(excerpt, last),
        language=entry.record.language or "",
        sentences=len(excerpt.sentences),
        unused=len(excerpt.unused),
        percent=sheet.world.settings.excerpts if excerpt.is_limited else None,
    )


def _resting(sheet: Sheet, quote: Quoted, told: set[tuple[str, str]]) -> tuple[Used, ...]:
    """The facts of a quote; each has its anchor where it is told first."""
    made = tuple(_used(sheet, fact, is_new=(fact.kind, fact.id) not in told) for fact in quote.facts)
    told.update((fact.kind, fact.id) for fact in quote.facts)
    return made


def _listed(sheet: Sheet, entry: Entry[Source], name: tuple[str, str], used: Sequence[Entry[Record]]) -> Section:
    """Facts with their quotes alone, where the text is not at hand or does not hold them."""
    items = [_used(sheet, fact, is_new=True, source_id=entry.id) for fact in used]
    return section(*name, "facts.html", used=items, language=entry.record.language or "")


def _used(sheet: Sheet, fact: Entry[Record], *, is_new: bool, source_id: str = "") -> Used:
    link = sheet.link(fact.kind, fact.id)
    return Used(
        anchor=anchor(fact.kind, fact.id) if is_new else "",
        kind=words.capital("office" if fact.kind == "role" else link.kind),
        link=link.capitalised,
        checked=checked(fact),
        quotes=tuple(dict.fromkeys(item.quote for item in quoted(fact, source_id))) if source_id else (),
    )
