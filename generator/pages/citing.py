"""How a record's page is cited: in words and as BibTeX, with the date of the version."""

import re

from generator.pages.links import address
from generator.pages.page import Page, Section
from generator.pages.settings import Settings
from generator.pages.template import render
from generator.pages.when import when

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "&%$#_"},
}
_ANY_SPECIAL = re.compile("|".join(map(re.escape, _SPECIAL)))


def section(settings: Settings, page: Page, kind: str, record_id: str) -> Section:
    """The section of a record's page that says how to cite it."""
    full = address(settings.site_url, page.url)
    # Many agreements are called “Memorandum of understanding”; what it is and whose tells them apart.
    title = f"{page.title} ({page.hint})" if kind == "agreement" and page.hint else page.title
    version = f"Version of {when(page.changed).words}." if page.changed else ""
    parts = [f"“{title}.” {settings.site_name}.", version, full]
    return Section(
        "cite",
        "Cite this page",
        render(
            "cite.html",
            words=" ".join(filter(None, parts)),
            bibtex=bibtex(f"{kind}-{record_id}", title, settings.site_name, page.changed, full),
        ),
    )


def bibtex(key: str, title: str, site: str, day: str, address: str) -> str:
    """An entry that every version of BibTeX reads; what is not known is left out."""
    fields = {
        "author": f"{{{escaped(site)}}}",
        "title": f"{{{escaped(title)}}}",
        "year": day[:4],
        "month": day[5:7].lstrip("0"),
        "note": f"Version of {day}" if day else "",
        # An address may hold no brace, and is not to be escaped.
        "url": address.replace("{", "%7B").replace("}", "%7D"),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{key},\n" + ",\n".join(lines) + "\n}"


def escaped(text: str) -> str:
    """Text in which nothing is a command of TeX."""
    return _ANY_SPECIAL.sub(lambda found: _SPECIAL[found.group()], " ".join(text.split()))
