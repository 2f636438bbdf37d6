"""Every internal link of the built site leads to a page and an anchor that exist.

Tags are found by one regular expression and not by a parser: the site's HTML comes from templates that quote every
attribute, and 5,000 pages take seconds instead of minutes. Pages whose links were followed as they were made
(`followed.py`), and found sound, are passed over.
"""

import os
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

_PAGE = ".html"
_TAG = re.compile(
    r"<!--.*?-->|<(?:script|style)\b(?P<open>(?:[^\"'>]|\"[^\"]*\"|'[^']*')*)>.*?</(?:script|style)>"
    r"|<[a-zA-Z][a-zA-Z0-9-]*(?P<attributes>(?:[^\"'>]|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL,
)
# Every attribute is taken whole, so that what stands inside a value is never mistaken for one.
_ATTRIBUTE = re.compile(r"([^\s=\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


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


def check(site: Path, site_url: str = "", sound: Collection[str] = (), known: Collection[str] = ()) -> list[Broken]:
    """Check all pages of a built site.

    Args:
        site: The site's folder.
        site_url: Its address, whose path absolute links start with; empty for `/`.
        sound: Paths of pages whose links need no look.
        known: Places, `path#anchor`, that are known to be there.

    Returns:
        Broken links, by page and target.
    """
    files = frozenset(files_of(site))

    @cache
    def scanned(name: str) -> Scanned:
        return scan((site / name).read_text("utf-8"))

    def faults(name: str) -> Iterator[Broken]:
        folder = dirname(name)
        for link in scanned(name).links:
            led = target(folder, link, site_url)
            if led is None:
                continue
            path, anchor = led[0] or name, led[1]
            if path not in files:
                yield Broken(name, link, "no such page")
            elif not anchor or not path.endswith(_PAGE) or f"{path}#{anchor}" in known:
                continue
            elif anchor not in scanned(path).anchors:
                yield Broken(name, link, "no such anchor on that page")

    pages = (name for name in files.difference(sound) if name.endswith(_PAGE))
    return sorted(fault for name in pages for fault in faults(name))


def files_of(site: Path) -> Iterator[str]:
    """Paths of all files below a folder, as links write them."""
    for folder, _, names in os.walk(site):
        within = Path(folder).relative_to(site).as_posix()
        yield from names if within == "." else (f"{within}/{name}" for name in names)


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


@lru_cache(maxsize=1 << 16)
def target(folder: str, link: str, site_url: str) -> tuple[str, str] | None:
    """Path from the site's root (empty for the page itself) and anchor; None for links that leave the site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    path, fragment = unquote(parts.path), unquote(parts.fragment)
    if not path:
        return "", fragment
    prefix = urlsplit(site_url).path.rstrip("/") + "/"
    whole = path.removeprefix(prefix) if path.startswith("/") else normpath(join(folder, path))
    return (
        "index.html" if whole in ("", ".") else f"{whole.rstrip('/')}/index.html" if path.endswith("/") else whole
    ), fragment
