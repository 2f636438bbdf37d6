"""A page as a Markdown file for any site engine: front matter, headings, and each body in one `<div>`.

Engines put the title of the front matter into every page as it is, and Markdown may take any mark for its own: so what
comes from facts is written there as letters, digits and blanks, and everything else of ASCII as a character reference.
"""

import re

from markupsafe import Markup

from generator.pages.links import Link, relative
from generator.pages.page import SECTIONS, Page
from generator.pages.template import render

_MARK = re.compile(r"[!-/:-@\[-`{-~\x00-\x1f\x7f]")
_BLANKS = re.compile(r"\s+")


def as_markdown(page: Page, hand_written: str = "") -> str:
    """The whole file of a page.

    Args:
        page: The page.
        hand_written: Markdown of a person, with its own title; lead and sections then stand below it.
    """
    parts = [hand_written.strip()] if hand_written else [_front_matter(page), *_opening(page)]
    parts.append(_body(page.lead + render("jump.html", page=page)))
    for section in page.sections:
        parts += [f"## {encoded(section.heading)} {{: #{section.id} }}", _body(section.html)]
    if not hand_written:
        data = page.data and relative(page.url, page.data)
        parts.append(_body(render("place.html", page=page, data=data) + _script(page.linked_data)))
    return "\n\n".join(filter(None, parts)) + "\n"


def encoded(text: str) -> str:
    """A text that neither YAML, HTML nor Markdown can take for anything else, on one line."""
    return _MARK.sub(lambda mark: f"&#{ord(mark[0])};", _BLANKS.sub(" ", text).strip())


def _front_matter(page: Page) -> str:
    return f'---\ntitle: "{encoded(page.title)}"\ndescription: "{encoded(page.description)}"\n---'


def _opening(page: Page) -> list[str]:
    crumb = Link(SECTIONS[page.folder], "index.html") if page.folder in SECTIONS and not page.is_index else None
    return [_body(render("crumb.html", page=page, crumb=crumb)), f'# {encoded(page.title)} {{: #top dir="auto" }}']


def _script(linked_data: str) -> Markup:
    """What is otherwise in the document's head, which belongs to the engine."""
    script = f'<script type="application/ld+json">{linked_data}</script>' if linked_data else ""
    return Markup(f"\n{script}")  # noqa: S704 its encoder leaves nothing that could end the element


def _body(html: Markup) -> str:
    """A block of HTML; one without blank lines, at which an engine might take it to end."""
    lines = [line for line in str(html).splitlines() if line.strip()]
    return "\n".join(["<div>", *lines, "</div>"]) if lines else ""
