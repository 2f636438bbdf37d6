"""Links from hand-written pages to facts: `[Italy](fact:actors/italy)`."""

import re
from collections.abc import Collection
from html import escape, unescape
from posixpath import dirname, relpath

from generator.ids import did_you_mean

# Only inside a tag: in text, `<` is always escaped.
_LINK = re.compile(r"(<a\b[^<>]*?\bhref=\")fact:([^\"]*)(\")")


def targets(html: str) -> set[str]:
    """The paths to which the `fact:` links of a page lead."""
    return {_path(unescape(match[2]).partition("#")[0]) for match in _LINK.finditer(html)}


def resolve(html: str, page_url: str, known: Collection[str]) -> tuple[str, list[str]]:
    """Point every `fact:` link of a page's HTML to the page of its record.

    Args:
        html: The rendered page.
        page_url: Its path from the site's root.
        known: Paths of all generated pages, such as `actors/italy.html`.

    Returns:
        The HTML, and a sentence for each link that leads nowhere.
    """
    faults: list[str] = []

    def replace(match: re.Match[str]) -> str:
        target, hash_sign, fragment = unescape(match[2]).partition("#")
        path = _path(target)
        if path not in known:
            hint = did_you_mean(target, [url.removesuffix(".html") for url in known])
            faults.append(f"link to `fact:{target}`: there is no such page{f'; {hint}' if hint else ''}")
        return match[1] + escape(relpath(path, dirname(page_url) or ".") + hash_sign + fragment) + match[3]

    return _LINK.sub(replace, html), faults


def _path(target: str) -> str:
    return f"{target}.html"
