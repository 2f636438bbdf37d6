"""A shell: a page of the theme with slots, rendered once for each folder, into which generated pages are poured."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from html import escape

from generator.pages import Page, address, head, table_of_contents

SLOTS = ("title", "description", "canonical", "head", "contents", "body")
# Private-use characters: no theme and no hand-written text has them.
_MARK = "\ue000factsheet:{}\ue001"
_SPLIT = re.compile("\ue000factsheet:([a-z]+)\ue001")
# Elements in which white space has a meaning, other tags, and lines' ends with the white space around them.
_SPACE = re.compile(
    r"<!--.*?-->|<(pre|code|textarea|script|style)\b.*?</\1>|<[a-zA-Z/!](?:[^\"'>]|\"[^\"]*\"|'[^']*')*>|\s*\n\s*",
    re.DOTALL,
)


def slot(name: str) -> str:
    """The text that a template puts where a page's part belongs; `name` is one of `SLOTS`."""
    if name not in SLOTS:
        raise ValueError(f"no slot `{name}`")
    return _MARK.format(name)


@dataclass(frozen=True)
class Shell:
    """The theme's output, taken apart at its slots.

    Attributes:
        parts: Texts and, at odd places, names of slots.
    """

    parts: tuple[str, ...]

    @classmethod
    def of(cls, html: str) -> "Shell":
        """Take the theme's output apart; of its white space, a fifth of each page, only lines' ends are left."""
        return cls(tuple(_SPLIT.split(_SPACE.sub(lambda found: found[0] if found[0].strip() else "\n", html))))

    @property
    def frame(self) -> str:
        """What every page that is poured into it has."""
        return "".join(self.parts[::2])

    def pour(self, values: Mapping[str, str]) -> bytes:
        """The page with `values` (HTML) in its slots. What is poured is never looked at again, whatever it holds."""
        return b"".join([part if isinstance(part, bytes) else _encoded(values[part]) for part in self._encoded])

    @cached_property
    def _encoded(self) -> tuple[str | bytes, ...]:
        return tuple(part if index % 2 else _encoded(part) for index, part in enumerate(self.parts))


def _encoded(html: str) -> bytes:
    return html.encode("utf-8", errors="xmlcharrefreplace")


def values(page: Page, site_url: str, body: str) -> dict[str, str]:
    """What goes into the slots for a page, as HTML that is safe in text and in attributes."""
    return {
        "title": escape(page.title),
        "description": escape(page.description),
        "canonical": escape(address(site_url, page.url)),
        "head": head(page),
        "contents": table_of_contents(page),
        "body": body,
    }
