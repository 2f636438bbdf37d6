"""What all record pages share: the lead, the sources and the evidence list."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from generator.ids import slug
from generator.model import Entry, Record
from generator.pages import notes
from generator.pages.filename import FileName
from generator.pages.links import Link
from generator.pages.page import Section
from generator.pages.phrase import Phrase
from generator.pages.sheet import Checked, Cites, Sheet, checked
from generator.pages.template import render
from generator.pages.when import When, when

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Topics:
    """Topics, each with the quotes that hold its words.

    Attributes:
        topics: Each topic and its citations, which may be none.
        passage: Where the others stand in the source; None when each is cited.
    """

    topics: tuple[tuple[str, Cites], ...]
    passage: Link | None


Value = str | Link | When | FileName | Topics | tuple[Link, ...] | tuple[str, ...]


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

    @property
    def anchor(self) -> str:
        """Its id on the page, the same whatever it says."""
        return f"fact-{slug(self.name)}"


def lead(
    sheet: Sheet,
    entry: Entry[R],
    sentence: Phrase,
    facts: Callable[[Sheet, Entry[R]], list[Fact]],
    cites: Cites | None = None,
) -> Markup:
    """The opening of a record's page: state of review, what it is, the box of facts, an editor's note.

    The sentence rests on `cites`; on all of the record's evidence, when they are left out.
    """
    note: str | None = getattr(entry.record, "note", None)
    state: Checked | None = checked(entry) if entry.review_status else None
    cites = cites or sheet.cite(entry)  # before those of the box, so that they are numbered as one reads
    return render(
        "lead.html",
        checked=state,
        sentence=sentence,
        cites=cites,
        facts=facts(sheet, entry),
        note=notes.to_html(note) if note else "",
        name=entry.name,
    )


def topics(sheet: Sheet, entry: Entry[Record], named: tuple[str, ...]) -> Topics:
    """A record's topics: a quote of the record need not hold them, as it does its other fields."""
    cited = tuple((topic, sheet.cite_words(entry, "topics", topic)) for topic in named)
    return Topics(cited, None if all(cites.shown for _, cites in cited) else sheet.passage(entry))


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
