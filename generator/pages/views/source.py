"""The page of a source: every fact that rests on it, in the order in which the article tells them."""

from dataclasses import dataclass

from generator import quotes
from generator.model import Entry, Record, Source, TextState
from generator.pages import words
from generator.pages.filename import FileName
from generator.pages.links import Link, anchor, page_url
from generator.pages.page import Page
from generator.pages.phrase import Phrase, plain
from generator.pages.sheet import Checked, Sheet, checked, place_of
from generator.pages.views.frame import Fact, lead, section
from generator.pages.when import when
from generator.pages.world import World


@dataclass(frozen=True)
class Used:
    """One fact of a source.

    Attributes:
        anchor: Its id on the page.
        kind: What it is, for people.
        link: The record.
        quotes: The source's words, in reading order.
        offset: Where the first of them begins in the text; unknown ones come last.
        checked: The record's review state.
    """

    anchor: str
    kind: str
    link: Link
    quotes: tuple[str, ...]
    offset: tuple[bool, int]
    checked: Checked


def page(world: World, entry: Entry[Source]) -> Page:
    """A source's page."""
    source = entry.record
    sheet = Sheet(world, page_url("source", entry.id))
    used = _all_used(sheet, entry)
    sentence = _sentence(source, len(used))
    checkable = source.text is TextState.KEPT and world.text_of(entry) is not None
    body = section(
        "facts", "Facts in reading order", "facts.html", used=used, language=source.language or "", checkable=checkable
    )
    return Page(
        url=sheet.url,
        title=entry.name,
        label="Source",
        description=plain(sentence),
        lead=lead(sheet, entry, sentence, _facts),
        sections=(body,),
        place=place_of(world, entry),
        terms=tuple(filter(None, [source.publisher, source.author])),
        hint=", ".join(
            filter(None, ["Source", source.publisher, when(source.published).words if source.published else ""])
        ),
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


def _all_used(sheet: Sheet, entry: Entry[Source]) -> list[Used]:
    text = sheet.world.text_of(entry)
    used = [_used(sheet, entry.id, fact, text) for fact in sheet.world.facts_of.get(entry.id, ())]
    return sorted(used, key=lambda item: (item.offset, item.anchor))


def _used(sheet: Sheet, source_id: str, fact: Entry[Record], text: str | None) -> Used:
    parts = (*getattr(fact.record, "evidence", ()), *getattr(fact.record, "history", ()))
    found = dict.fromkeys(part.quote for part in parts if part.source == source_id)
    placed = sorted((_offset(text, quote), quote) for quote in found)
    link = sheet.link(fact.kind, fact.id)
    return Used(
        anchor=anchor(fact.kind, fact.id),
        kind=words.capital("office" if fact.kind == "role" else link.kind),
        link=link.capitalised,
        quotes=tuple(quote for _, quote in placed),
        offset=placed[0][0],
        checked=checked(fact),
    )


def _offset(text: str | None, quote: str) -> tuple[bool, int]:
    spans = quotes.find(text, quote) if text else []
    return (False, spans[0].start) if spans else (True, 0)
