"""Markdown of `note` and `comment` fields as HTML in which nothing can run and nothing is fetched."""

import re
from functools import lru_cache
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

_BLANKS = re.compile(r"[\s\x00-\x20\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")
_SCHEME = re.compile(r"^[^/?#]*:")
# Markdown hides characters such as @ of an address as numbers between these; they become text again only afterwards.
_STASH = re.compile("\u0002[^\u0003]*\u0003")


def is_safe(address: str) -> bool:
    """Whether a link may lead there: http(s) with a host, or an address on this site."""
    plain = _BLANKS.sub("", unescape(_STASH.sub(":", address))).replace("\\", "/")
    if plain.startswith("//"):
        return False
    return bool(re.match(r"^https?://[^/?#]", plain, re.IGNORECASE)) or not _SCHEME.match(plain)


class _SafeLinks(Treeprocessor):
    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if not is_safe(link.get("href", "")):
                link.attrib.pop("href")
            elif "://" in link.get("href", ""):
                link.set("rel", "noopener nofollow ugc")


class _Inert(Extension):
    """No raw HTML, no pictures, no headings (the page's own outline stays whole), safe links."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 the name is Markdown's
        md.preprocessors.deregister("html_block")
        for name in ("html", "image_link", "image_reference", "short_image_ref", "automail"):
            md.inlinePatterns.deregister(name)
        for name in ("hashheader", "setextheader"):
            md.parser.blockprocessors.deregister(name)
        md.treeprocessors.register(_SafeLinks(md), "safe_links", -10)


@lru_cache(maxsize=1024)
def to_html(text: str) -> Markup:
    """A remark's HTML, in block elements."""
    return Markup(Markdown(extensions=[_Inert()]).convert(text))  # noqa: S704 raw HTML is off
