"""The small parts of pages: links, dates, citations, states of review, cells.

They are functions and not macros of templates because a page holds a hundred of them, and those that come again are
made once. Like the templates they escape whatever they are given.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from generator.pages.direction import direction
from generator.pages.filename import FileName, pieces
from generator.pages.links import Link
from generator.pages.phrase import Phrase
from generator.pages.when import When
from generator.pages.words import NOT_STATED

if TYPE_CHECKING:
    from generator.pages.checked import Checked
    from generator.pages.evidence import Cites
    from generator.pages.facets import Facets
    from generator.pages.pictures.network import Node
    from generator.pages.views.frame import Topics, Value

_NUMBERS = ("Meetings held", "Agreements", "Records")


_words = lru_cache(maxsize=1 << 12)(escape)
"""Between the links of sentences stand the same words."""


def _html(text: str) -> Markup:
    return Markup(text)  # noqa: S704 every part of it was escaped


@lru_cache(maxsize=1 << 14)
def link(to: Link) -> Markup:
    """A link, or the name alone where it leads nowhere."""
    if not to.href:
        return _html(f'<span class="fs-missing" dir="auto">{escape(to.text)}</span>')
    hook = f" fs-{escape(to.kind)}" if to.kind else ""
    rel = ' rel="noopener nofollow"' if to.kind == "external" else ""
    return _html(f'<a class="fs-link{hook}" href="{escape(to.href)}" dir="auto"{rel}>{escape(to.text)}</a>')


def links(several: Iterable[Link]) -> Markup:
    """Links with commas between them."""
    return _html(", ".join(map(link, several)))


def phrase(parts: Phrase) -> Markup:
    """A sentence with its links."""
    return _html("".join([_words(part) if isinstance(part, str) else link(part) for part in parts]))


@lru_cache(maxsize=1 << 14)
def cites(of: "Cites | None") -> Markup:
    """The numbers of a statement's citations."""
    if of is None or not (of.shown or of.more):
        return Markup()
    shown = "".join(_cite(cite.number, cite.is_first) for cite in of.shown)
    return _html(f'<span class="fs-cites">{shown}{_more(of) if of.more else ""}</span>')


@lru_cache(maxsize=1 << 10)
def _cite(number: int, is_first: bool) -> str:
    anchor = f' id="c{number}"' if is_first else ""
    return f'<a class="fs-cite" href="#e{number}"{anchor} aria-label="Evidence {number}">[{number}]</a>'


def _more(of: "Cites") -> str:
    anchor = f' id="{escape(of.more_id)}"' if of.more_id else ""
    noun = "quote" if of.more == 1 else "quotes"
    label, text = (f"{of.more} more {noun}", f"+{of.more}") if of.shown else (f"{of.more} {noun}",) * 2
    return f'<a class="fs-cite fs-cite--more" href="{escape(of.href)}"{anchor} aria-label="{label}">[{text}]</a>'


@lru_cache(maxsize=1 << 14)
def date(of: When) -> Markup:
    """A date, as precise as it is."""
    if not of.stated:
        return _html(f'<span class="fs-unstated">{escape(of.words)}</span>')
    if of.iso:
        return _html(f'<time datetime="{escape(of.iso)}">{escape(of.words)}</time>')
    return _html(f"<span>{escape(of.words)}</span>")


def badge(state: "Checked") -> Markup:
    """A state of review, and by whom."""
    return _badge(state.status, state.words, state.detail)


def mark(state: "Checked") -> Markup:
    """The same where room is scarce."""
    return _badge(state.status, state.short)


@lru_cache(maxsize=1 << 10)
def _badge(status: str, words: str, detail: str = "") -> Markup:
    by = f" <bdi>{escape(detail)}</bdi>" if detail else ""
    return _html(f'<span class="fs-badge fs-badge--{escape(status)}">{escape(words)}{by}</span>')


@lru_cache(maxsize=1 << 14)
def text(words: str) -> Markup:
    """Text in whatever script, or that it is not stated."""
    hook = 'class="fs-unstated"' if words == NOT_STATED else 'dir="auto"'
    return _html(f"<span {hook}>{escape(words)}</span>")


@lru_cache(maxsize=1 << 14)
def file(name: str) -> Markup:
    """A file's name, which may be broken between its parts."""
    parts, end = pieces(name)
    before = "".join(f"{escape(part)}<wbr>" for part in parts)
    return _html(f'<span class="fs-file">{before}<span class="fs-whole">{escape(end)}</span></span>')


def topics(of: "Topics") -> Markup:
    """Topics with their citations, and where the others stand."""
    items = "".join(f"<li>{text(topic)} {cites(cited)}</li>" for topic, cited in of.topics)
    if of.passage is None:
        return _html(f'<ul class="fs-plain">{items}</ul>')
    href = of.passage.href
    where = f'<a href="{escape(href)}">Passage in the source</a>' if href else "not quoted here"
    return _html(f'<ul class="fs-plain">{items}</ul><span class="fs-meta">{where}</span>')


def value(of: "Value") -> Markup:
    """What a line of the box says, of whatever kind it is."""
    match of:
        case str():
            html = text(of)
        case Link():
            html = link(of)
        case When():
            html = date(of)
        case FileName():
            html = file(of.name)
        case (Link(), *_):
            html = links(item for item in of if isinstance(item, Link))
        case tuple():
            html = _html(f'<ul class="fs-plain">{"".join(f"<li>{value(item)}</li>" for item in of)}</ul>')
        case _:
            html = topics(of)
    return html


@lru_cache(maxsize=1 << 12)
def here(anchor: str, name: str) -> Markup:
    """A fact's own address, for whoever wants to lead others to it."""
    to, label = escape(anchor), escape(name)
    return _html(f'<a class="fs-here" href="#{to}" aria-label="Link to this: {label}" title="Link to this">#</a>')


def node(of: "Node") -> Markup:
    """One in a picture of who is tied to whom."""
    match of.link.kind:
        case "person":
            shape = f'<circle cx="{of.x}" cy="{of.y}" r="6"/>'
        case "organisation":
            corner = f'x="{of.x - 5}" y="{of.y - 5}"'
            shape = f'<rect {corner} width="10" height="10" transform="rotate(45 {of.x} {of.y})"/>'
        case _:
            shape = f'<rect x="{of.x - 6}" y="{of.y - 6}" width="12" height="12"/>'
    around = f"{of.text_x} {of.text_y}"
    turn = f' dominant-baseline="central" transform="rotate({of.turn} {around})"' if of.turn else ""
    name = f'<text x="{of.text_x}" y="{of.text_y}" text-anchor="{escape(of.anchor)}"{turn}>{escape(of.name)}</text>'
    hook, title = escape(of.link.kind), escape(of.link.text)
    return _html(
        f'<a href="{escape(of.link.href)}" class="fs-node fs-node--{hook}"><title>{title}</title>{shape}{name}</a>'
    )


def quote(words: str, language: str) -> Markup:
    """Words of a source within a line."""
    return _html(f'<q class="fs-quote" {runs(language)}>{escape(words)}</q>')


@lru_cache(maxsize=1 << 8)
def runs(language: str) -> Markup:
    """Attributes of an element that holds words of a source: its language, and the way that it runs.

    A sentence runs as its language does, also where it begins with a name from another one.
    """
    lang = f' lang="{escape(language)}"' if language else ""
    return _html(f'dir="{direction(language)}"{lang}')


# The parts of a table: its roles are written out, because a narrow window shows rows as cards, and then browsers
# forget that it is a table.


@lru_cache(maxsize=1 << 6)
def columns(names: tuple[str, ...]) -> Markup:
    """The head of a table."""
    hooks = dict.fromkeys(_NUMBERS, ' class="fs-number"')
    heads = "".join(f'<th role="columnheader" scope="col"{hooks.get(name, "")}>{escape(name)}</th>' for name in names)
    return _html(f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>')


def row(facets: "Facets" = ()) -> Markup:
    """The beginning of a row; of a list it says by what it can be filtered, several values with a tab between them."""
    several = ((name, "\t".join(values)) for name, values in facets)
    data = "".join(f' data-{escape(name)}="{escape(values)}"' for name, values in several)
    return _html(f'<tr role="row"{data}>')


@lru_cache(maxsize=1 << 10)
def cell(label: str, hook: str = "", order: str = "") -> Markup:
    """The beginning of a cell: the name of its column, and by what it sorts."""
    more = f' class="{escape(hook)}"' if hook else ""
    more += f' data-order="{escape(order)}"' if order else ""
    return _html(f'<td role="cell" data-label="{escape(label)}"{more}>')
