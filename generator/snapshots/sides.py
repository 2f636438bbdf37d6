"""Two snapshots as the two sides of a comparison, of which only what differs is read."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.changes import Sides, Unreadable
from generator.model import KINDS, Entry, FactBase, Record
from generator.snapshots.snapshot import Snapshot
from generator.store.layout import REDIRECTS, relative_path
from generator.store.lift import lift
from generator.store.read import FileRead, read_record
from generator.store.redirects import redirects_in
from generator.yamlio import read_bytes


def sides(before: Snapshot, after: Snapshot, facts: str = "facts") -> Sides:
    """The two sides; `facts` is what the facts folder is called in paths."""
    old, new = before.fingerprints, after.fingerprints
    same = frozenset(key for key, mark in old.items() if new.get(key) == mark)
    unreadable: list[Unreadable] = []
    for side in (before, after):
        side.fetch({key for key in side.fingerprints if key not in same})
    older, newer = (_base(side, same, facts, unreadable) for side in (before, after))
    broken = tuple(sorted(set(unreadable)))
    return Sides(older, newer, same, broken, before.text_of, after.text_of, before.name, after.name)


class _Records(Mapping[str, Any]):
    """Records of one kind by id: those that differ are read already, the others when somebody asks for them."""

    def __init__(self, known: Mapping[str, Entry[Record]], others: set[str], read: Callable[[str], FileRead]) -> None:
        self._known, self._others, self._read = dict(known), others, read
        self._ids = sorted({*known, *others})

    def __getitem__(self, key: str) -> Entry[Record]:
        if key not in self._known and key in self._others:
            found = self._read(key)
            if found.entry is None or not found.is_usable:
                raise KeyError(key)
            self._known[key] = found.entry
        return self._known[key]

    def __contains__(self, key: object) -> bool:
        return key in self._known or key in self._others

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def _base(side: Snapshot, same: frozenset[tuple[str, str]], facts: str, unreadable: list[Unreadable]) -> FactBase:
    def read(kind: str, record_id: str) -> FileRead:
        name = f"{facts}/{relative_path(kind, record_id)}"
        return read_any_format(side.content(kind, record_id), record_id, kind, name)

    redirects = redirects_in(side.redirects, f"{facts}/{REDIRECTS}").ids
    return FactBase(**{f"{kind}s": _records(side, kind, same, read, unreadable) for kind in KINDS}, redirects=redirects)


def read_any_format(content: bytes, record_id: str, kind: str, name: str) -> FileRead:
    """A record file of the present format or of an older one."""
    found = read_record(content, record_id, kind, name)
    return found if found.is_usable else _lifted(content, record_id, kind, name) or found


def _lifted(content: bytes, record_id: str, kind: str, name: str) -> FileRead | None:
    """A record of an older format, which says the same in another form; None where it is none."""
    document = read_bytes(content, name)
    if document.problems:
        return None
    found = read_record(lift(document).encode(), record_id, kind, name)
    return found if found.is_usable else None


def _records(
    side: Snapshot,
    kind: str,
    same: frozenset[tuple[str, str]],
    read: Callable[[str, str], FileRead],
    unreadable: list[Unreadable],
) -> Any:
    known: dict[str, Entry[Record]] = {}
    for of, key in side.fingerprints:
        if of == kind and (of, key) not in same:
            found = read(kind, key)
            if found.entry and found.is_usable:
                known[key] = found.entry
            else:
                reason = found.problems[0].message if found.problems else "no record"
                path = found.entry.path if found.entry else relative_path(kind, key).as_posix()
                unreadable.append(Unreadable(kind, key, path, side.name, reason))
    others = {key for of, key in side.fingerprints if of == kind and (of, key) in same}
    return _Records(known, others, lambda key: read(kind, key))
