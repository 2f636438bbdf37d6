"""What all record pages share: the lead, the sources and the evidence list."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from generator.model import Entry, Record
from generator.pages import notes
from generator.pages.links import Link
from generator.pages.page import Section
from generator.pages.phrase import Phrase
from generator.pages.sheet import Checked, Cites, Sheet, checked
from generator.pages.template import render
from generator.pages.when import When, when

R = TypeVar("R", bound=Record)
Value = str | Link | When | tuple[Link, ...] | tuple[str, ...]


@dataclass(frozen=True)
class Fact:
    """One line of an infobox.

    Attributes:
        name: What it is.
        value: Text, link, date, or several texts or links.
        cites: What it rests on; None for what is counted or derived from other records.
    """

    name: str
    value: Value
    cites: Cites | None = None


def lead(sheet: Sheet, entry: Entry[R], sentence: Phrase, facts: Callable[[Sheet, Entry[R]], list[Fact]]) -> Markup:
    """The opening of a record's page: state of review, what it is, the box of facts, an editor's note."""
    note: str | None = getattr(entry.record, "note", None)
    state: Checked | None = checked(entry) if entry.review_status else None
    cites = sheet.cite(entry)  # before those of the box, so that they are numbered as one reads
    return render(
        "lead.html",
        checked=state,
        sentence=sentence,
        cites=cites,
        facts=facts(sheet, entry),
        note=notes.to_html(note) if note else "",
        name=entry.name,
    )


def section(anchor: str, heading: str, template: str, **values: object) -> Section:
    """A section from its template."""
    return Section(anchor, heading, render(template, **values))


def closing(sheet: Sheet) -> tuple[Section, ...]:
    """Sources and evidence of everything cited on the page; nothing when nothing was cited."""
    proofs = sheet.proofs()
    if not proofs:
        return ()
    sources = [
        (sheet.link("source", s.id), s.record.publisher or "", when(s.record.published)) for s in sheet.sources()
    ]
    return (
        section("sources", "Sources", "sources.html", sources=sources),
        section("evidence", "Evidence", "evidence.html", proofs=proofs),
    )


def present(*sections: Section | None) -> tuple[Section, ...]:
    """Those that are there, in order."""
    return tuple(section for section in sections if section)
