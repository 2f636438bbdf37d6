"""A shell: a page of the theme with slots, rendered once for each folder, into which generated pages are poured."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from generator.pages import Page, address, head, table_of_contents

SLOTS = ("title", "description", "canonical", "head", "contents", "body")
# Private-use characters: no theme and no hand-written text has them.
_MARK = "\ue000factsheet:{}\ue001"
_SPLIT = re.compile("\ue000factsheet:([a-z]+)\ue001")


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
        """Take the theme's output apart."""
        return cls(tuple(_SPLIT.split(html)))

    @property
    def frame(self) -> str:
        """What every page that is poured into it has."""
        return "".join(self.parts[::2])

    def pour(self, values: Mapping[str, str]) -> str:
        """The page with `values` (HTML) in its slots. What is poured is never looked at again, whatever it holds."""
        return "".join(values[part] if index % 2 else part for index, part in enumerate(self.parts))


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
