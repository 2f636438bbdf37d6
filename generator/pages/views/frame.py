"""What all record pages share: the lead, the sources and the evidence list."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, TypeVar

from markupsafe import Markup

from generator.ids import slug
from generator.model import Entry, Record
from generator.pages import notes
from generator.pages.checked import Checked, checked
from generator.pages.evidence import Cites
from generator.pages.excerpts import quoted
from generator.pages.filename import FileName
from generator.pages.links import Link
from generator.pages.page import Section
from generator.pages.phrase import Phrase
from generator.pages.sheet import Sheet
from generator.pages.template import render
from generator.pages.when import When, oldest_first, when
from generator.pages.world import quoted_sources

R = TypeVar("R", bound=Record)
_MOST_IN_COLUMN = 3


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


class Fact(NamedTuple):
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
        return _fact_anchor(self.name)

    @property
    def is_wide(self) -> bool:
        """Whether it takes a line of its own: a web address, and what would make its column much longer than others."""
        if isinstance(self.value, Link):
            return self.value.kind == "external"
        return type(self.value) is tuple and len(self.value) > _MOST_IN_COLUMN


@cache
def _fact_anchor(name: str) -> str:
    return f"fact-{slug(name)}"


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


@dataclass(frozen=True)
class Told:
    """What one source says of a record.

    Attributes:
        source: The source.
        published: When it was published.
        language: BCP 47 tag of the quotes; empty when not known.
        quotes: Its words, in the record's order.
        cites: Their numbers.
    """

    source: Link
    published: When
    language: str
    quotes: tuple[str, ...]
    cites: Cites


def side_by_side(sheet: Sheet, entry: Entry[Record]) -> Section | None:
    """The words of each source beside those of the others, oldest first; None where only one speaks of the record."""
    world = sheet.world
    named = [key for key in sorted(quoted_sources(entry.record)) if key in world.sources]
    if len(named) < 2:
        return None
    named.sort(key=lambda key: oldest_first(world.sources[key].record.published))
    told = [
        Told(
            source=sheet.link("source", key),
            published=when(world.sources[key].record.published),
            language=world.sources[key].record.language or "",
            quotes=tuple(dict.fromkeys(item.quote for item in quoted(entry, key))),
            cites=sheet.cite_from(entry, key),
        )
        for key in named
    ]
    return section("each-source", "What each source says", "each_source.html", told=told)


def closing(sheet: Sheet) -> tuple[Section, ...]:
    """Sources and evidence of everything cited on the page; nothing when nothing was cited."""
    proofs = sheet.proofs()
    if not proofs:
        return ()
    sources = [
        (sheet.link("source", s.id), s.record.publisher or "", when(s.record.published), s.record.url or "")
        for s in sheet.sources()
    ]
    return (
        section("sources", "Sources", "sources.html", sources=sources),
        section("evidence", "Evidence", "evidence.html", proofs=proofs),
    )


def present(*sections: Section | None) -> tuple[Section, ...]:
    """Those that are there, in order."""
    return tuple(section for section in sections if section)
