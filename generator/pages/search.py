"""The search index: a small script of names that the site loads when the search box gets the focus.

A script and not JSON, because a browser that opens the site from a folder lets scripts load, and nothing else.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from generator.ids import plain
from generator.pages.page import Outline


@dataclass(frozen=True, order=True)
class Hit:
    """One thing that search can find.

    Attributes:
        url: Path from the site's root; may end in an anchor.
        title: What is shown.
        hint: What it is, shown smaller.
        terms: Further words that find it.
        names: What else it is called itself; whoever asks for one of them wants it first.
    """

    url: str
    title: str
    hint: str
    terms: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def hits(pages: Iterable[Outline]) -> list[Hit]:
    """What search can find among generated pages, in their order."""
    return [Hit(page.url, page.title, page.hint, page.terms, page.names) for page in pages if page.listed]


def script(found: Iterable[Hit]) -> str:
    """The index as a script: for each hit `[url, title, hint, terms, names]`, by address.

    Terms and names are folded, with tabs between them; no names are left out.
    """
    rows = [_row(hit) for hit in sorted(found)]
    return call("factsheetSearch", rows)


def call(function: str, rows: object) -> str:
    """A script that hands data to a function of the page."""
    # In a script file only line separators could end the text; `<` is escaped for whoever puts it into a page.
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return f"{function}({text});\n"


def _row(hit: Hit) -> list[str]:
    names = dict.fromkeys(map(_fold, hit.names))
    terms = (term for term in dict.fromkeys(map(_fold, hit.terms)) if term not in names)
    row = [hit.url, hit.title, hit.hint, "\t".join(terms)]
    return [*row, "\t".join(names)] if names else row


def _fold(text: str) -> str:
    return " ".join(plain(text).split())
