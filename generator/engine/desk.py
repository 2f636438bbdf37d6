"""The site of a project while it is served: of what a change of facts makes anew, only what somebody looks at is made.

MkDocs makes the frames and the hand-written pages. As long as these stay as they are, the fact files that changed are
read again, and a page is written into the served folder when it is asked for. Anything else that changes is built by
MkDocs as ever.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import RLock
from typing import Any

from mkdocs.commands import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig

from generator.check import Checked, check
from generator.config import Project
from generator.engine.facts import Facts
from generator.engine.plugin import FactsheetPlugin
from generator.errors import FactsheetError
from generator.model import FactBase
from generator.store import Loaded, load
from generator.store.again import Again, Stamp, stamp

Application = Callable[[dict[str, Any], Callable[..., object]], Iterable[bytes]]
Stamps = dict[str, Stamp]


class Desk:
    """What is served, kept in step with what it is made of."""

    def __init__(self, project: Project, configured: Callable[[], MkDocsConfig]) -> None:
        """`configured` gives MkDocs' configuration for a build."""
        self.config = configured()
        self._project, self._configured = project, configured
        self._plugin = FactsheetPlugin()
        self._lock, self._reader = RLock(), Again()
        self._facts: Stamps = {}
        self._others: Stamps = {}
        self._loaded, self._checked = Loaded(FactBase()), Checked()
        self._is_checked = self._is_behind = False
        self._laid_out: set[str] = set()

    def build(self) -> None:
        """Let MkDocs build all that does not rest on facts."""
        with self._lock:
            self.config = self._configured()
            self._plugin = self.config.plugins["factsheet"]  # type: ignore[assignment]
            self._others, self._plugin.writes = self._seen_others(), False
            self._plugin.known = self._known()
            self._laid_out.clear()
            mkdocs_build.build(self.config, serve_url=self.config.site_url)
            self._is_behind = False

    def rebuild(self) -> None:
        """What the watch calls when a file has changed."""
        with self._lock:
            adds = bool(set(self.config.plugins) - {"factsheet"} or self.config.hooks)
            if adds or self._seen_others() != self._others or not (self._take_up() and self._is_as_sound()):
                self.build()

    def serving(self, serve: Application, mount: str) -> Application:
        """A server's application that first lays out the page that is asked for, of a site at the path `mount`."""

        def answer(environ: dict[str, Any], start: Callable[..., object]) -> Iterable[bytes]:
            path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
            if path.startswith(mount):
                name = path.removeprefix(mount)
                self.lay_out(f"{name}index.html" if name.endswith("/") or not name else name)
            return serve(environ, start)

        return answer

    def lay_out(self, name: str) -> None:
        """Write a generated file, as it is now, into the served folder; other names are left to the server."""
        with self._lock:
            if name.endswith(".html") and not self._is_behind:
                self._is_behind = not self._take_up()
            if name in self._laid_out:
                return
            content = self._plugin.generated.make(name)
            if content is not None:
                path = Path(self.config.site_dir, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
                self._laid_out.add(name)

    def _take_up(self) -> bool:
        """Take up what changed in the facts; False where frames or hand-written pages have to change with it.

        They are not checked here, so that nobody waits for it.
        """
        seen = self._seen_facts()
        if seen == self._facts:
            return True
        loaded = self._load()
        if loaded is None or loaded.problems != self._loaded.problems:
            return False
        fresh = self._plugin.read((loaded, self._checked))
        if self._led(fresh) != self._led(self._plugin.generated.facts):
            return False
        self._facts, self._loaded, self._is_checked = seen, loaded, False
        self._plugin.take_up(fresh)
        for name in self._laid_out:
            if name not in self._plugin.generated:
                Path(self.config.site_dir, name).unlink(missing_ok=True)
        self._laid_out.clear()
        return True

    def _led(self, facts: Facts) -> set[str]:
        """Those of the links from hand-written pages that lead somewhere."""
        return self._plugin.linked & {*facts.moved, *(page.outline.url for page in facts.pages)}

    def _is_as_sound(self) -> bool:
        """Whether a check still finds the errors of which every frame tells."""
        if self._is_checked:
            return True
        last = [problem for problem in self._checked.problems if problem.is_error]
        checked = self._check()
        return last == [problem for problem in checked.problems if problem.is_error]

    def _known(self) -> tuple[Loaded, Checked] | None:
        """The facts and what a check finds; None where they cannot be read, and a build has to say why."""
        seen = self._seen_facts()
        if seen != self._facts or not self._is_checked:
            loaded = self._load()
            if loaded is None:
                return None
            self._facts, self._loaded = seen, loaded
            self._check()
        return self._loaded, self._checked

    def _load(self) -> Loaded | None:
        try:
            return load(self._project.facts, self._project.root, reader=self._reader)
        except FactsheetError:
            return None

    def _check(self) -> Checked:
        self._checked, self._is_checked = check(self._loaded, self._project.seeds, self._project.root), True
        return self._checked

    def _seen_facts(self) -> Stamps:
        return stamps(self._project.facts, self._project.seeds)

    def _seen_others(self) -> Stamps:
        return stamps(*watched(self.config))


def watched(config: MkDocsConfig) -> list[Path]:
    """What a site is made of beside facts and articles."""
    theme = [config.theme.custom_dir] if config.theme.custom_dir else []
    return [Path(path) for path in (config.docs_dir, config.config_file_path, *theme, *config.watch) if path]


def stamps(*places: Path) -> Stamps:
    """How the files are at, or anywhere below, some places."""
    return {name: found for place in places for name, found in _stamps(str(place))}


def _stamps(place: str) -> Iterator[tuple[str, Stamp]]:
    try:
        items = list(os.scandir(place))
    except NotADirectoryError:
        yield place, stamp(place)
        return
    except OSError:  # it may be back after the next change
        return
    for item in items:
        if item.is_dir():
            yield from _stamps(item.path)
        elif item.is_file():
            yield item.path, stamp(item)
