"""A page is data: a title, a lead and sections with ids, headings and HTML bodies."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from generator.pages.links import Link, relative
from generator.pages.template import render

SECTIONS = {
    "actors": "Actors",
    "agreements": "Agreements",
    "meetings": "Meetings",
    "relations": "Relations",
    "sources": "Sources",
}
"""Folders of the site that hold generated pages, and what people call them."""


class Place(NamedTuple):
    """Where a fact can be edited.

    Attributes:
        path: The YAML file, relative to the project's root.
        line: 1-based line.
        url: Address of that line; empty when none is configured.
    """

    path: str
    line: int
    url: str = ""


class Section(NamedTuple):
    """One part of a page.

    Attributes:
        id: Anchor, unique on the page.
        heading: Plain text.
        html: Body, already escaped.
    """

    id: str
    heading: str
    html: Markup


@dataclass(frozen=True)
class Outline:
    """What the rest of the site has to know of a page; it takes a small part of the time that the page takes.

    Attributes:
        url: Path from the site's root, such as `actors/italy.html`.
        title: Plain text.
        terms: Further words under which search finds it.
        hint: What search shows beside the title.
        listed: Whether search and sitemap hold it.
        changed: The day on which its record last changed, ISO 8601; empty where that is not known.
        facets: By what a list that is in parts filters it; none where its list is whole.
        names: What else it is called itself: search puts it first when one of them is asked for.
    """

    url: str
    title: str
    terms: tuple[str, ...] = ()
    hint: str = ""
    listed: bool = True
    changed: str = ""
    facets: tuple[tuple[str, tuple[str, ...]], ...] = ()
    names: tuple[str, ...] = ()

    @property
    def folder(self) -> str:
        """The folder of the site that it lies in, such as `actors`; empty for the home page."""
        return self.url.rpartition("/")[0]

    @property
    def is_index(self) -> bool:
        """Whether it is the first page of its folder."""
        return self.url.rpartition("/")[2] == "index.html"


@dataclass(frozen=True, kw_only=True)
class Page(Outline):
    """A page of the site, without the theme's frame.

    Attributes:
        label: What kind of thing it is about, such as `Person`; empty on the home page.
        description: One plain sentence, for the page's head and for search engines.
        lead: HTML above the first section.
        sections: In reading order.
        place: Where its record is edited; None for pages that are made of many records.
        data: Path, from the site's root, of its record as JSON; empty for pages that are made of many records.
        linked_data: What its record says in schema.org's words: JSON-LD, safe in a script element; may be empty.
    """

    label: str
    description: str
    lead: Markup
    sections: tuple[Section, ...] = ()
    place: Place | None = None
    data: str = ""
    linked_data: str = ""


@dataclass(frozen=True)
class Planned:
    """A page that the site has, and that is made only when it is asked for.

    Attributes:
        outline: What is known of it without making it.
        make: Makes it; the same each time.
    """

    outline: Outline
    make: Callable[[], Page]

    @classmethod
    def of(cls, page: Page) -> "Planned":
        """A page that is made already."""
        return cls(page, lambda: page)


def compose(page: Page) -> Markup:
    """The page's whole article as HTML: crumbs, title, lead, sections, place."""
    crumb = Link(SECTIONS[page.folder], "index.html") if page.folder in SECTIONS and not page.is_index else None
    return render("page.html", page=page, crumb=crumb, data=page.data and relative(page.url, page.data))


def compose_below(page: Page) -> Markup:
    """The page's lead and sections without its title, to stand below a hand-written text."""
    return render("below.html", page=page)


def table_of_contents(page: Page) -> Markup:
    """Links to the page's sections, as the items of a list."""
    return render("contents.html", sections=page.sections)


def head(page: Page) -> Markup:
    """What the page adds to the document's head: where its record is as data, and the record in schema.org's words."""
    linked = Markup(page.linked_data)  # noqa: S704 its encoder leaves nothing that could end the element
    return render("head.html", data=page.data and relative(page.url, page.data), linked_data=linked)
