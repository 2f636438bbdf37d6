"""The reviewer's desk: the facts as read, and the records that wait."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.assemble.remembered import Key, Remembered, remember
from generator.check import check
from generator.check.source_texts import SourceTexts
from generator.config import Project
from generator.model import Entry, FactBase, Record
from generator.problems import Problem
from generator.review.naming import find_all, shown
from generator.review.queue import Pending, queue
from generator.store import Loaded, load
from generator.store.layout import record_file
from generator.store.layout import shown as shown_path
from generator.store.read import read_file


@dataclass(frozen=True)
class Desk:
    """What a reviewer has before them.

    Attributes:
        here: The project.
        loaded: The facts as read.
        texts: The texts of the sources.
        remembered: What the extractor said.
        pending: The records to look at, in order.
    """

    here: Project
    loaded: Loaded
    texts: SourceTexts
    remembered: Remembered
    pending: tuple[Pending, ...]

    @property
    def base(self) -> FactBase:
        """The records."""
        return self.loaded.base

    def path(self, kind: str, record_id: str) -> str:
        """How a record's file is named in messages."""
        return shown_path(record_file(self.here.facts, kind, record_id), self.here.root)

    def again(self, keys: Iterable[Key]) -> "Desk":
        """The desk after the files of some records were changed: only these are read."""
        loaded = self.loaded
        for kind, record_id in keys:
            loaded = self._read(loaded, kind, record_id)
        return replace(self, loaded=loaded)

    def _read(self, loaded: Loaded, kind: str, record_id: str) -> Loaded:
        file, name = record_file(self.here.facts, kind, record_id), self.path(kind, record_id)
        read = read_file(file, kind, name) if file.exists() else None
        problems = [problem for problem in loaded.problems if problem.path != name]
        broken = loaded.broken - {(kind, record_id)}
        entries = {key: entry for key, entry in loaded.base.of_kind(kind).items() if key != record_id}
        partial = [entry for entry in loaded.partial if entry.path != name]
        if read and read.is_usable and read.entry:
            entries = dict(sorted({**entries, record_id: read.entry}.items()))
        elif read:
            broken |= {(kind, record_id)}
            partial += [read.entry] if read.entry else []
        return replace(
            loaded,
            base=loaded.base.with_kind(kind, entries),
            problems=tuple(sorted([*problems, *(read.problems if read else [])])),
            broken=broken,
            partial=tuple(partial),
        )

    def problems(self, kind: str, record_id: str) -> list[Problem]:
        """What the check finds at one record as it is now."""
        name = self.path(kind, record_id)
        found = check(self.loaded, self.here.seeds, self.here.root, {name}).problems
        return [problem for problem in found if problem.path == name]

    def entry(self, kind: str, record_id: str) -> Entry[Record] | None:
        """A record as it is now; None where its file is gone, or has faults."""
        return self.base.get(kind, record_id)


def open_desk(here: Project, names: Sequence[str] = ()) -> Desk:
    """Read a project's facts, and find out what is to be reviewed.

    Args:
        here: The project.
        names: Records that are asked for, reviewed or not; all unreviewed ones where left out.

    Raises:
        FactsheetError: The facts cannot be read, or a name means no record.
    """
    loaded = load(here.facts, here.root)
    named = [shown(entry) for entry in find_all(loaded, list(names))]
    texts = SourceTexts(loaded.base, here.seeds, here.root)
    remembered = remember(here.facts, loaded)
    found = queue(loaded.base, remembered, check(loaded, here.seeds, here.root).problems, texts, named)
    return Desk(here, loaded, texts, remembered, found)
