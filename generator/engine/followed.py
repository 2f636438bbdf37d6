"""The links of pages, followed while the pages are at hand: a quick look that knows what is sound.

What it cannot tell to be sound is a doubt, and left to the check of the built site. It takes whatever looks like an
attribute behind a blank for one, which nothing else in what our templates make does: quotation marks in texts are
escaped.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape

from generator.engine.linkcheck import Scanned, target

_ATTRIBUTE = re.compile(r' ((?:href|src|id)="[^"]*)')  # with other white space before it, it took three times as long
_ID = 'id="'
_LED_TO = ("evidence", "role-", "meeting-", "agreement-", "actor-", "source-")
"""How those anchors begin to which other pages lead: a page has many more."""


@dataclass
class Followed:
    """What some pages' links are known to be.

    Attributes:
        doubts: Whether one of them may lead nowhere.
        wanted: Places of other pages to which they lead: `path#anchor`.
        offered: Places of these pages to which others may lead.
    """

    doubts: bool = False
    wanted: set[str] = field(default_factory=set)
    offered: set[str] = field(default_factory=set)

    def settled(self) -> "Followed":
        """The same without what is both wanted and offered."""
        return Followed(self.doubts, self.wanted - self.offered, self.offered)

    def add(self, other: "Followed") -> None:
        """Put what was found elsewhere to it."""
        self.doubts |= other.doubts
        self.wanted |= other.wanted
        self.offered |= other.offered


class Follower:
    """Follows the links of one page after another."""

    def __init__(self, files: Collection[str], site_url: str, frames: Mapping[str, Scanned]) -> None:
        """A follower with nothing followed yet.

        Args:
            files: Paths of all files that the site will have.
            site_url: The site's address.
            frames: What is around the pages of each folder. Its links out of a page are those of the folder's first.
        """
        self.found = Followed()
        self._files, self._site_url = files, site_url
        self._sound: defaultdict[str, set[str]] = defaultdict(set)
        self._anchors = {folder: frame.anchors for folder, frame in frames.items()}
        self._within = {
            folder: {link[1:] for link in frame.links if link.startswith("#")} - frame.anchors
            for folder, frame in frames.items()
        }

    def follow(self, name: str, parts: Iterable[str]) -> None:
        """Follow the links in the parts of the page at a path."""
        folder = name.rpartition("/")[0]
        sound, around = self._sound[folder], self._anchors.get(folder, frozenset())
        found = set(_ATTRIBUTE.findall("".join(parts)))
        ids = {attribute for attribute in found if attribute.startswith(_ID)}
        anchors = {attribute[len(_ID) :] for attribute in ids}
        for attribute in found - ids - sound:
            link = attribute.partition('"')[2]
            if link[:1] == "#":
                self.found.doubts |= not (link[1:] in anchors or link[1:] in around)
            elif self._leads(folder, link):
                sound.add(attribute)
            else:
                self.found.doubts = True
        self.found.doubts |= not anchors.issuperset(self._within.get(folder, ()))
        self.found.offered.update([f"{name}#{anchor}" for anchor in anchors if anchor.startswith(_LED_TO)])

    def _leads(self, folder: str, link: str) -> bool:
        """Whether a link leads to a file; which place of it is wanted is noted."""
        led: tuple[str, str] | None = _plainly(folder, link)
        if led is None or led[0] not in self._files:
            led = target(folder, unescape(link), self._site_url)
        if led is None:
            return True
        path, anchor = led
        if path and anchor:
            self.found.wanted.add(f"{path}#{anchor}")
        return path in self._files or not (path or anchor)


def _plainly(folder: str, link: str) -> tuple[str, str] | None:
    """Where a link leads that is written as most are, `a.html#b` or `../c/a.html#b`; None of others."""
    if not folder or "/" in folder or "&" in link or "%" in link:
        return None
    path, _, anchor = link.partition("#")
    return path.removeprefix("../") if path.startswith("../") else f"{folder}/{path}", anchor


Follow = Callable[[str, Iterable[str]], None]
"""What is told of each page that is made: its path, and its parts."""
