"""What stands at the old address of a record that was renamed or merged: the way to its page of today.

It works from a folder and without JavaScript, and without the site's theme.
"""

from collections.abc import Iterable, Iterator
from itertools import product

from markupsafe import Markup

from generator.model import FactBase
from generator.pages.links import page_url, pair_url, relative
from generator.pages.page import Outline
from generator.pages.template import render


def moved_pages(base: FactBase, pages: Iterable[Outline], is_preview: bool = False) -> dict[str, Markup]:
    """The whole HTML of each page at a former address, by that address.

    Args:
        base: The facts with their redirects.
        pages: Outlines of all pages of the site; none of them is ever hidden by an old address.
        is_preview: Whether they are to say that they are not published.
    """
    titles = {page.url: page.title for page in pages}
    ways = dict(sorted((*_records(base), *_pairs(base, titles))))
    return {
        old: render("moved.html", title=titles[new], href=relative(old, new), is_preview=is_preview)
        for old, new in ways.items()
        if new in titles and old not in titles
    }


def _records(base: FactBase) -> Iterator[tuple[str, str]]:
    """Old and new address of each record that has a page of its own."""
    for (kind, present), former in base.former.items():
        yield from ((page_url(kind, old), page_url(kind, present)) for old in former)


def _pairs(base: FactBase, urls: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Old and new address of each page of two states of which one had another id."""
    for url in urls:
        folder, _, name = url.removesuffix(".html").partition("/")
        pair = name.split("--")
        if folder == "relations" and len(pair) == 2:
            for one, other in product(*((state, *base.former.get(("actor", state), ())) for state in pair)):
                yield pair_url(one, other), url
