"""The MkDocs plugin: pours generated pages into the theme's frame. What pages say is decided in `pages`."""

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from mkdocs.config.base import ConfigErrors, ConfigWarnings, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage
from mkdocs.utils.templates import TemplateContext

from generator.changes import Comparison, History
from generator.changes.wording import summary
from generator.check import Checked
from generator.config import Options, refuse_older
from generator.config import options as checked_options
from generator.engine import datafiles, factlinks, facts, linkcheck, sitefolder, sitemap, watching, workers
from generator.engine.followed import Followed, Follower
from generator.engine.generated import SEARCH, Generated
from generator.engine.shell import SLOTS, Shell, slot
from generator.errors import ConfigError
from generator.export import FEED, atom
from generator.pages import SECTIONS, Settings, address
from generator.pages.search import Hit
from generator.pages.views import changes
from generator.snapshots import history
from generator.store import Loaded

if TYPE_CHECKING:  # a server is much to load for a build
    from mkdocs.livereload import LiveReloadServer

THEME = Path(__file__).parent / "theme"
HOME = "index.md"

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
log = get_plugin_logger("factsheet")


class FactsheetPlugin(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """One build after another: MkDocs keeps the object while it serves."""

    def __init__(self) -> None:
        self.options = Options()
        self.root = Path()
        self.is_serving = False
        self.preview: Comparison | None = None
        self.known: tuple[Loaded, Checked] | None = None
        self.writes = True
        """Whether a build writes what is made of facts; else that is left in `generated`, to be made when asked for."""
        self.generated = Generated(facts.Facts(()), {}, frozenset(), (), "")
        self.linked: set[str] = set()
        """Paths of generated pages to which hand-written ones link."""
        self._facts = facts.Facts(())
        self._history = History()
        self._urls: set[str] = set()
        self._shells: dict[str, Shell] = {}
        self._written: set[str] = set()
        self._hits: list[Hit] = []
        self._name = self._address = ""

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Check the plugin's options; see `generator.config`."""
        self.root = Path(config_file_path or "mkdocs.yml").resolve().parent
        try:
            self.options = checked_options(options)
            refuse_older(self.options)
        except ConfigError as error:
            return [("factsheet", ValidationError(f"{error}; {error.hint}" if error.hint else str(error)))], []
        return [], []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], **_: object) -> None:
        """Remember whether a broken fact may stop everything."""
        self.is_serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Put our theme files before the theme's own, and read the facts; refuse a site folder that is not ours."""
        self._check_site(config)
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(THEME))
        self._history = history(self.root / self.options.facts, tells=not self.is_serving)
        self._name, self._address = config.site_name, config.site_url or ""
        known, self.known = self.known, None  # for one build: while MkDocs serves, facts change
        self._facts = self.read(known)
        for problem in self._facts.problems:
            log.error(problem)
        if self._facts.problems and not self.is_serving:
            raise PluginError(f"{len(self._facts.problems)} errors in the facts; nothing was built")
        outlines = [page.outline for page in self._facts.pages]
        self._urls = {*(outline.url for outline in outlines), *self._facts.moved}
        self._shells, self._written, self._hits, self.linked = {}, set(), [], set()
        return config

    def _check_site(self, config: MkDocsConfig) -> None:
        folders = {"facts": self.root / self.options.facts, "seeds": self.root / self.options.seeds}
        try:
            sitefolder.check(Path(config.site_dir), self.root, {**folders, "docs": Path(config.docs_dir)})
        except ConfigError as error:
            raise PluginError(f"{error}; {error.hint}") from None

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Mark the site's folder as ours: right after this MkDocs empties it, whatever becomes of the build."""
        self._check_site(config)
        sitefolder.mark(Path(config.site_dir))

    def take_up(self, read: facts.Facts) -> None:
        """Leave the frames as they were built last, and fill them with other facts."""
        self.generated = replace(self.generated, facts=read)

    def read(self, known: tuple[Loaded, Checked] | None) -> facts.Facts:
        """Read the facts, or take those that are `known`, for pages of the site that is built or was built last."""
        given = self.options
        settings = Settings(given.edit_url, given.report_url, self._address, self._name, given.excerpts)
        folders = self.root / given.facts, self.root / given.seeds
        return facts.read(*folders, self.root, settings, self.preview, known, self._history.changed)

    def _folders(self) -> dict[str, str]:
        """Folders of generated pages, and what people call them."""
        return {**SECTIONS, **({changes.FOLDER: changes.TITLE} if self.preview else {})}

    def _shell_files(self) -> dict[str, str]:
        """For each file that becomes the first page of a folder that folder."""
        return {HOME: "", **{f"{folder}/index.md": folder for folder in self._folders()}}

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add one empty page for each folder that has none written by hand, and the files of all facts."""
        for source, folder in self._shell_files().items():
            if files.get_file_from_path(source) is None:
                title = self._folders().get(folder, "Home")
                files.append(File.generated(config, source, content=f"---\ntitle: {title}\n---\n"))
        for name in datafiles.whole(self._facts.base):
            files.append(File.generated(config, name, content=b""))  # to be linked to; they are made with the pages
        feed = atom(self._history, self._facts.base, config.site_name, config.site_url or "")
        files.append(File.generated(config, FEED, content=feed))
        return files

    def on_page_content(self, html: str, *, page: SitePage, **_: object) -> str:
        """Resolve links to facts, let search find the page, and make room for what is generated."""
        self.linked |= factlinks.targets(html)
        resolved, faults = factlinks.resolve(html, page.file.url, self._urls)
        for fault in faults:
            log.warning(f"{page.file.src_uri}: {fault}")
        if page.file.src_uri not in self._shell_files():
            self._hits.append(_hit(page))
            return resolved
        return resolved + slot("body")

    def on_env(self, env: Any, **_: object) -> Any:
        """Tell the templates where search is, the site's folders, and under `serve` what is wrong with the facts."""
        env.globals.update(factsheet_search=SEARCH, factsheet_problems=self._facts.problems, factsheet_slots={})
        env.globals["factsheet_feed"] = FEED
        env.globals["factsheet_folders"] = list(self._folders())
        env.globals["factsheet_preview"] = self.preview and {"url": changes.URL, "told": summary(self.preview)}
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: SitePage, config: MkDocsConfig, **_: object
    ) -> TemplateContext:
        """Give a shell its slots."""
        if page.file.src_uri in self._shell_files():
            context["factsheet_slots"] = {name: slot(name) for name in SLOTS}  # type: ignore[typeddict-unknown-key]
            page.meta.update(description=slot("description"), hide=["navigation"])
            page.canonical_url = slot("canonical") if config.site_url else None
            page.previous_page = page.next_page = None  # the neighbours of a list are not those of its facts
        return context

    def on_post_page(self, output: str, *, page: SitePage, **_: object) -> str:
        """Keep a folder's shell; its first page is poured with the others."""
        folder = self._shell_files().get(page.file.src_uri)
        if folder is not None:
            self._shells[folder] = Shell.of(output)
            if page.markdown and page.markdown.strip():
                self._written.add(folder)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Pour all pages, write what comes with them, check every link."""
        site, site_url = Path(config.site_dir), config.site_url or ""
        written, found = frozenset(self._written), tuple(self._hits)
        self.generated = Generated(self._facts, self._shells, written, found, site_url)
        follower = None
        if self.writes and not self.is_serving:
            files = {*linkcheck.files_of(site), *self.generated.names}
            follower = Follower(files, site_url, self.generated.frames)
        followed = workers.write_all(self.generated, site, follower) if self.writes else Followed()
        if site_url:
            listed = [page.outline for page in self._facts.pages if page.outline.listed]
            sitemap.add(site, {address(site_url, outline.url): outline.changed for outline in listed})
        if not self.is_serving:
            self._check_links(site, site_url, followed)

    def _check_links(self, site: Path, site_url: str, followed: Followed) -> None:
        if followed.doubts or followed.wanted:
            broken = linkcheck.check(site, site_url)  # a second look at all, to tell which links are broken
        else:
            broken = linkcheck.check(site, site_url, self.generated.framed, followed.offered)
        for fault in broken:
            log.error(str(fault))
        if broken:
            raise PluginError(f"{len(broken)} broken links in the built site")

    def on_serve(self, server: "LiveReloadServer", **_: object) -> "LiveReloadServer":
        """Watch facts and articles, and let the error page reload too."""
        for folder in (self.root / self.options.facts, self.root / self.options.seeds):
            watching.watch_steadily(server, folder)
        watching.reload_error_pages(server)
        return server


def _hit(page: SitePage) -> Hit:
    headings = tuple(item.title for top in page.toc for item in (top, *top.children))
    return Hit(page.file.dest_uri, str(page.title or ""), "Page", headings)
