"""The files of a site that are made from facts, by their names; nothing is made before it is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.engine import datafiles
from generator.engine.facts import Facts
from generator.engine.followed import Follow
from generator.engine.linkcheck import Scanned, scan
from generator.engine.shell import Shell, values
from generator.pages import Planned, compose, compose_below
from generator.pages.search import Hit, hits, script
from generator.pages.whole_list import scripts

SEARCH = "assets/factsheet/search-index.js"


@dataclass(frozen=True)
class Generated:
    """Everything that one state of the facts gives to a site.

    Attributes:
        facts: The facts, with the plan of their pages.
        shells: The theme's frame for each folder.
        written: Folders whose first page begins with a text that was written by hand.
        hits: What search finds on hand-written pages.
        site_url: The site's address; empty when it has none.
    """

    facts: Facts
    shells: Mapping[str, Shell]
    written: frozenset[str]
    hits: tuple[Hit, ...]
    site_url: str

    @cached_property
    def pages(self) -> Mapping[str, Planned]:
        """The pages by their addresses."""
        return {page.outline.url: page for page in self.facts.pages}

    @cached_property
    def data(self) -> datafiles.Files:
        """The facts for other programs."""
        return {**self._whole, **datafiles.beside_pages(self.facts.base)}

    @cached_property
    def _whole(self) -> datafiles.Files:
        return datafiles.whole(self.facts.base)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Paths of all files, from the site's root; what takes longest first, the others folder by folder."""
        others = {*self.data, *self.facts.moved, *self.pages, *self.lists, SEARCH}.difference(self._whole)
        return (*self._whole, *sorted(others))

    @cached_property
    def lists(self) -> Mapping[str, str]:
        """The rows of lists that are in parts."""
        return scripts(page.outline for page in self.facts.pages)

    def __contains__(self, name: str) -> bool:
        """Whether there is a file of that name; asked of a page, no list is made for it."""
        known = name in self.pages or name in self.facts.moved or name in self.data or name == SEARCH
        return known or (name.endswith(".js") and name in self.lists)

    @cached_property
    def frames(self) -> Mapping[str, Scanned]:
        """Where the frame of each folder's pages leads."""
        return {folder: scan(shell.frame) for folder, shell in self.shells.items()}

    @cached_property
    def framed(self) -> frozenset[str]:
        """The pages but for the first ones of their folders, which stand for the frames of all."""
        return frozenset(self.pages).difference(f"{folder}/index.html".lstrip("/") for folder in self.shells)

    def make(self, name: str, follow: Follow | None = None) -> bytes | None:
        """The bytes of one file; None where there is none of that name.

        Args:
            name: Its path from the site's root.
            follow: Is shown what a page holds, to follow its links.
        """
        if planned := self.pages.get(name):
            return self._page(planned, follow)
        if moved := self.facts.moved.get(name):
            return moved.encode()
        if rows := self.lists.get(name):
            return rows.encode()
        if name == SEARCH:
            return script([*hits(page.outline for page in self.facts.pages), *self.hits]).encode()
        return self.data[name]() if name in self.data else None

    def _page(self, planned: Planned, follow: Follow | None) -> bytes:
        page = planned.make()
        is_below = page.is_index and page.folder in self.written
        content = values(page, self.site_url, compose_below(page) if is_below else compose(page))
        if follow:
            follow(page.url, content.values())
        return self.shells[page.folder].pour(content)
