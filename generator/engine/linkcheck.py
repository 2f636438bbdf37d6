"""Every internal link of the built site leads to a page and an anchor that exist.

Tags are found by one regular expression and not by a parser: the site's HTML comes from templates that quote every
attribute, and 5,000 pages take seconds instead of minutes. Of a poured page only what was poured is looked at: its
frame is that of its folder's first page.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from sys import intern
from urllib.parse import unquote, urlsplit

_TAG = re.compile(
    r"<!--.*?-->|<(?:script|style)\b(?P<open>(?:[^\"'>]|\"[^\"]*\"|'[^']*')*)>.*?</(?:script|style)>"
    r"|<[a-zA-Z][a-zA-Z0-9-]*(?P<attributes>(?:[^\"'>]|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL,
)
# Every attribute is taken whole, so that what stands inside a value is never mistaken for one.
_ATTRIBUTE = re.compile(r"([^\s=\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")
# In what our own templates make, `<`, `>` and `"` stand in tags only as HTML means them: no text is taken for a tag.
_POURED = re.compile(r"\s(href|src|id|name)=\"([^\"]*)\"(?=[^<>]*>)")


@dataclass(frozen=True, order=True)
class Broken:
    """A link that leads nowhere.

    Attributes:
        page: Path of the page from the site's root.
        target: The link as it stands there.
        reason: What is missing.
    """

    page: str
    target: str
    reason: str

    def __str__(self) -> str:
        return f"{self.page}: link to `{self.target}`: {self.reason}"


@dataclass(frozen=True)
class Scanned:
    """One page's anchors and links."""

    anchors: frozenset[str]
    links: frozenset[str]

    def interned(self) -> "Scanned":
        """The same, whose texts take room once in this process: most of them stand on many pages."""
        return Scanned(frozenset(map(intern, self.anchors)), frozenset(map(intern, self.links)))

    def framed(self, frame: "Scanned") -> "Scanned":
        """This content in a frame whose links out of the page another page of its folder stands for."""
        within = (link for link in frame.links if link.startswith("#"))
        return Scanned(self.anchors | frame.anchors, self.links.union(within))


def check(site: Path, site_url: str = "", scanned: Mapping[str, Scanned] | None = None) -> list[Broken]:
    """Check all pages of a built site.

    Args:
        site: The site's folder.
        site_url: Its address, whose path absolute links start with; empty for `/`.
        scanned: What is known already of pages, by their paths from the site's root: these are not read.

    Returns:
        Broken links, by page and target.
    """
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = dict(scanned or {})
    for name in files - pages.keys():
        if name.endswith(".html"):
            pages[name] = scan((site / name).read_text("utf-8"))
    prefix = urlsplit(site_url).path.rstrip("/") + "/"
    return sorted(fault for name, page in pages.items() for fault in _faults(name, page, pages, files, prefix))


def scan(html: str) -> Scanned:
    """The anchors and links of a page; comments and the insides of scripts and styles are passed over."""
    anchors: set[str] = set()
    links: set[str] = set()
    for tag in _TAG.finditer(html):
        for match in _ATTRIBUTE.finditer(tag["attributes"] or tag["open"] or ""):
            value = match[2] or match[3] or match[4]
            if match[1] in ("href", "src"):
                links.add(value or "")
            elif match[1] in ("id", "name") and value:
                anchors.add(value)
    return Scanned(frozenset(map(unescape, anchors)), frozenset(map(unescape, links)))


def scan_poured(html: str) -> Scanned:
    """The same of what our own templates made, where every attribute is quoted and every text escaped; much quicker."""
    anchors: set[str] = set()
    links: set[str] = set()
    for name, value in _POURED.findall(html):
        if name in ("href", "src"):
            links.add(unescape(value))
        elif value:
            anchors.add(unescape(value))
    return Scanned(frozenset(anchors), frozenset(links))


def _faults(name: str, page: Scanned, pages: dict[str, Scanned], files: set[str], prefix: str) -> Iterator[Broken]:
    folder = dirname(name)
    for link in page.links:
        target = _target(folder, link, prefix)
        if target is None:
            continue
        path, fragment = target[0] or name, target[1]
        if path not in files:
            yield Broken(name, link, "no such page")
        elif fragment and path in pages and fragment not in pages[path].anchors:
            yield Broken(name, link, "no such anchor on that page")


@lru_cache(maxsize=1 << 16)
def _target(folder: str, link: str, prefix: str) -> tuple[str, str] | None:
    """Path from the site's root (empty for the page itself) and anchor; None for links that leave the site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path, fragment = unquote(parts.path), unquote(parts.fragment)
    if not path:
        return "", fragment
    whole = path.removeprefix(prefix) if path.startswith("/") else normpath(join(folder, path))
    return (
        "index.html" if whole in ("", ".") else f"{whole.rstrip('/')}/index.html" if path.endswith("/") else whole
    ), fragment
