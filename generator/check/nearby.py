"""Reading, of a big fact base, only what a check of a few records looks at.

A rule looks at the record, at those that it refers to, and at the few others that may speak of the same: further roles
of a person, actors of a like name, sources of the same file or text. Which these are is told by their words, without
reading the files as YAML. Where anything is out of the ordinary there is no answer, and the whole base is to be read.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from generator.check.alphabets import skeleton
from generator.check.world import comparable, forms
from generator.model import Actor, Entry, Record, Source
from generator.store import Loaded, load
from generator.store.fact_files import FactFiles, fact_files
from generator.store.layout import FOLDERS, shown
from generator.store.read import read_file

Key = tuple[str, str]
"""Kind and id of a record."""


def load_nearby(facts: Path, root: Path, only: Collection[str]) -> Loaded | None:
    """The records that a check of the files `only` looks at; all others are told to be there, and no more.

    Args:
        facts: The facts folder.
        root: The project's root.
        only: Paths (as in `Entry.path`) of the files to check.

    Returns:
        The part of the base, or None where one of its files has a fault of form, so that all must be read.
    """
    found = fact_files(facts, root)
    nearby = _Nearby(found, shown(facts, root))
    nearby.read(key for key, path in nearby.paths.items() if nearby.name(path) in only)
    if len(nearby.entries) != len(only):
        return None
    nearby.read_referred()
    scope = list(nearby.entries.values())
    nearby.read_referred()
    nearby.read(_roles(nearby, [entry.id for entry in scope if entry.kind == "actor"]))
    nearby.read(_namesakes(nearby, scope))
    nearby.read(_same_files(nearby, scope))
    while nearby.read_referred():
        pass
    if not nearby.is_ordinary:
        return None
    part = FactFiles([nearby.paths[key] for key in nearby.paths if key in nearby.entries])
    loaded = load(facts, root, part)
    rest = nearby.paths.keys() - nearby.entries.keys()
    return Loaded(loaded.base, loaded.problems, loaded.broken | rest, len(found.paths), loaded.partial)


@dataclass
class _Nearby:
    """What has been read so far."""

    found: FactFiles
    folder: str
    entries: dict[Key, Entry[Record]] = field(default_factory=dict)
    is_ordinary: bool = True

    @cached_property
    def paths(self) -> dict[Key, Path]:
        return {(FOLDERS[path.parent.name], path.stem): path for path in self.found.paths}

    def name(self, path: Path) -> str:
        """A file's name in problems."""
        return f"{self.folder}/{path.parent.name}/{path.name}"

    def read(self, keys: Iterable[Key]) -> bool:
        """Read the records that are there and have not been read; whether there were any."""
        fresh = [key for key in keys if key in self.paths and key not in self.entries]
        for key in fresh:
            path = self.paths[key]
            entry, is_usable, problems = read_file(path, key[0], self.name(path))
            self.is_ordinary = self.is_ordinary and is_usable and not problems
            if entry:
                self.entries[key] = entry
        return bool(fresh) and self.is_ordinary

    def read_referred(self) -> bool:
        """Read what the records refer to; whether there was anything new."""
        return self.read({(ref.kind, ref.id) for entry in self.entries.values() for ref in entry.references})

    def files(self, kind: str) -> Iterator[tuple[Key, str]]:
        """The words of all files of a kind that have not been read."""
        for key, path in self.paths.items():
            if key[0] == kind and key not in self.entries:
                with open(path, encoding="utf-8", errors="replace") as file:  # noqa: PTH123 half the time of `Path.open`
                    yield key, file.read()


def _roles(nearby: _Nearby, people: Collection[str]) -> list[Key]:
    """Roles that one of the people may hold."""
    prefixes = tuple(f"{person}-" for person in people)
    return [
        key for key, text in nearby.files("role")
        if key[1].startswith(prefixes) or "\\" in text or _holds_any(text, people)
    ]  # fmt: skip


def _namesakes(nearby: _Nearby, scope: Iterable[Entry[Record]]) -> list[Key]:
    """Actors that may bear a name of one of the records, or one that looks like it."""
    wanted = {comparable(form) for form in _names(scope)}
    return [
        key for key, text in nearby.files("actor")
        if "\\" in text or _holds_any(comparable(text), wanted)
    ]  # fmt: skip


def _holds_any(text: str, wanted: Iterable[str]) -> bool:
    return any(words in text for words in wanted)


def _names(scope: Iterable[Entry[Record]]) -> Iterator[str]:
    for entry in scope:
        if isinstance(entry.record, Actor):
            yield from forms(entry.record)
        for text in (entry.record.get("name"), entry.record.get("title"), entry.record.get("short")):
            if text and not text.isascii():
                yield skeleton(text)
        yield from (skeleton(alias) for alias in entry.record.get("aliases", ()) if not alias.isascii())


def _same_files(nearby: _Nearby, scope: Iterable[Entry[Record]]) -> list[Key]:
    """Sources that may be of the same file or text as one of the records."""
    sources = [entry.record for entry in scope if isinstance(entry.record, Source)]
    wanted = {words for source in sources for words in (PurePosixPath(source.file).name, source.sha256) if words}
    if not wanted:
        return []
    return [key for key, text in nearby.files("source") if "\\" in text or _holds_any(text, wanted)]
