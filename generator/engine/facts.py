"""The facts of a project, read and checked for one build of the site."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from generator.changes import Comparison, TextOf
from generator.check import Checked, check
from generator.errors import FactsheetError
from generator.model import FactBase
from generator.pages import DEFAULTS, Dates, Planned, Settings, broken_page, moved_pages, plan, previewed
from generator.problems import Problem
from generator.store import load
from generator.store.layout import record_file, shown
from generator.store.read import Loaded
from generator.store.rules import Rules, rules_of
from generator.store.texts import text_of


@dataclass(frozen=True)
class Facts:
    """What one build shows.

    Attributes:
        pages: Every generated page, not made yet.
        problems: Errors in the facts, in words, sorted; the pages show what could be read in spite of them.
        moved: HTML at each address that a record had before it was renamed or merged.
        base: The records themselves.
    """

    pages: tuple[Planned, ...]
    problems: tuple[str, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    base: FactBase = field(default_factory=FactBase)


def read(
    facts: Path,
    seeds: Path,
    root: Path,
    settings: Settings = DEFAULTS,
    preview: Comparison | None = None,
    known: tuple[Loaded, Checked] | None = None,
    changed: Dates | None = None,
) -> Facts:
    """Make the pages of the facts.

    Args:
        facts: Folder of the fact files.
        seeds: Folder of the articles.
        root: The project's root.
        settings: What the site's owner decided about pages.
        preview: Changes to mark in the pages.
        known: The facts and what a check of them found, where both are at hand; else they are read and checked here.
        changed: When each record last changed, as far as that is known.
    """
    try:
        loaded, checked = known or _checked(facts, seeds, root)
        problems = tuple(problem for problem in checked.problems if problem.is_error)
    except FactsheetError as error:
        return Facts(_pages(FactBase(), seeds, settings, {}), (f"{error}; {error.hint}" if error.hint else str(error),))
    pages = _pages(loaded.base, seeds, settings, rules_of(facts), changed)
    if preview:
        pages = previewed(pages, preview, loaded.base, _texts(loaded.base, seeds), settings)
    pages = (*pages, *_broken_pages(loaded, facts, root, pages))
    moved = moved_pages(loaded.base, [page.outline for page in pages], preview is not None)
    return Facts(pages, tuple(map(in_words, problems)), moved, loaded.base)


def _checked(facts: Path, seeds: Path, root: Path) -> tuple[Loaded, Checked]:
    loaded = load(facts, root)
    return loaded, check(loaded, seeds, root)


def _broken_pages(loaded: Loaded, facts: Path, root: Path, pages: tuple[Planned, ...]) -> Iterator[Planned]:
    """A page for each file that holds no usable record; an open tab finds it and reloads when the file is mended."""
    taken = {page.outline.url for page in pages}
    for kind, record_id in sorted(loaded.broken):
        name = shown(record_file(facts, kind, record_id), root)
        page = broken_page(kind, record_id, [problem for problem in loaded.problems if problem.path == name])
        if kind != "role" and page.url not in taken:
            yield Planned.of(page)


def _pages(
    base: FactBase, seeds: Path, settings: Settings, rules: Rules, changed: Dates | None = None
) -> tuple[Planned, ...]:
    return plan(base, _texts(base, seeds), settings, rules, changed)


def _texts(base: FactBase, seeds: Path) -> TextOf:
    """Gives the stored text of a source, each read once."""

    @cache
    def text(source_id: str) -> str | None:
        return text_of(seeds, base.sources[source_id].record)

    return lambda entry: text(entry.id)


def in_words(problem: Problem) -> str:
    """A problem on one line."""
    hint = f" ({'; '.join(problem.hint.splitlines())})" if problem.hint else ""
    return f"{problem.path}:{problem.line}:{problem.column}: {problem.code} {problem.message}{hint}"
