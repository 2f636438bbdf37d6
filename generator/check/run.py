"""Running all rules over a fact base."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.check.quoted import Quoted, find_all
from generator.check.rule import Fault, Rule
from generator.check.rules import RULES
from generator.check.source_texts import SourceTexts
from generator.check.world import World
from generator.model import Entry, FactBase, Record
from generator.problems import Problem
from generator.store import Loaded
from generator.yamlio import Document


@dataclass(frozen=True)
class Checked:
    """What a check found, and how much it looked at.

    Attributes:
        problems: All faults, sorted by path, line, column and code.
        files: Fact files there are (of those asked for).
        facts: Records that could be read whole and were checked.
        verified: Quotes that stand in their source.
        missing: Quotes that do not.
        uncheckable: Quotes whose source's text is not here: neither passed nor failed.
    """

    problems: tuple[Problem, ...] = ()
    files: int = 0
    facts: int = 0
    verified: int = 0
    missing: int = 0
    uncheckable: int = 0

    @property
    def quotes(self) -> int:
        """All quotes of the checked records."""
        return self.verified + self.missing + self.uncheckable

    @property
    def errors(self) -> int:
        """How many of the problems are errors."""
        return sum(problem.is_error for problem in self.problems)

    @property
    def warnings(self) -> int:
        """How many of the problems are warnings."""
        return len(self.problems) - self.errors


def check(loaded: Loaded, seeds: Path, root: Path, only: Collection[str] | None = None) -> Checked:
    """Check a fact base.

    Args:
        loaded: The facts as read.
        seeds: Folder of the articles.
        root: The project's root; messages name articles relative to it.
        only: Paths (as in `Entry.path`) of the files to check, with the records that they refer to; None for all.
    """
    base = loaded.with_partial()
    scope = _scope(base, only)
    texts = SourceTexts(base, seeds, root)
    live = [entry for entry in scope if not entry.is_rejected]
    world = World(base, texts, loaded.broken, find_all(live, texts))
    paths = None if only is None else {*only, *(entry.path for entry in scope)}
    form = (problem for problem in loaded.problems if paths is None or problem.path in paths)
    problems = tuple(sorted({*form, *_problems(world, scope)}))
    quoted = [item for items in world.quoted.values() for item in items]
    files = loaded.files if only is None else len(paths or ())
    whole = sum((entry.kind, entry.id) not in loaded.broken for entry in scope)
    return Checked(problems, files, whole, *_count(quoted))


def _scope(base: FactBase, only: Collection[str] | None) -> list[Entry[Record]]:
    if only is None:
        return list(base)
    named = [entry for entry in base if entry.path in only]
    referred = {(ref.kind, ref.id) for entry in named for ref in entry.references}
    return [entry for entry in base if entry.path in only or (entry.kind, entry.id) in referred]


def _problems(world: World, scope: Iterable[Entry[Record]]) -> Iterator[Problem]:
    finding = [(rule, rule.find) for rule in RULES if rule.find]
    for entry in scope:
        document = Document(entry.path, entry.text, marks=entry.marks)
        is_rejected = entry.is_rejected
        for rule, find in finding:
            if rule.rejected_too or not is_rejected:
                for fault in find(world, entry):
                    yield _problem(document, rule, fault)


def _problem(document: Document, rule: Rule, fault: Fault) -> Problem:
    found = document.problem(rule.code, fault.path, fault.message, fault.hint, fault.at_key)
    return Problem(
        found.path,
        found.line,
        found.column,
        rule.code,
        fault.message,
        fault.hint,
        rule.severity,
        found.excerpt,
        found.length,
    )


def _count(quoted: Iterable[Quoted]) -> tuple[int, int, int]:
    verified = missing = uncheckable = 0
    for item in quoted:
        if item.spans is None:
            uncheckable += 1
        elif item.is_verified:
            verified += 1
        else:
            missing += 1
    return verified, missing, uncheckable
