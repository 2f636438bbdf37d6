"""Withdrawing an article: its quotes, what only it said, and then the records that nothing is left of."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.assemble.baseline import Baseline
from generator.assemble.compose import Said, compose
from generator.assemble.draft import REFERENCES, Data
from generator.assemble.locate import locate
from generator.assemble.merge import merge
from generator.edit.base import Base, Edited, Key
from generator.edit.changes import Changes
from generator.edit.sources import find_source
from generator.store.layout import relative_path
from generator.store.texts import text_path
from generator.yamlio import Value

_QUOTED = ("evidence", "history")
_NEEDED = {"role": "person", "meeting": "participants", "agreement": "parties"}


def remove(base: Base, named: str, seeds: Path) -> Changes:
    """Withdraw a source: all that rests on its words alone goes, what a person wrote stays where it has other words.

    Args:
        base: The fact base.
        named: The source, by id, path of its fact file, or its article's file.
        seeds: The seeds folder, to tell whether the article is still there.

    Raises:
        StoreError: There is no such source, or a record of it has faults of form.
    """
    source = find_source(base, named)
    return _Removing(base, source).run(seeds)


class _Removing:
    """One removal; its state is what becomes of each record."""

    def __init__(self, base: Base, source: str) -> None:
        self.base, self.source = base, source
        data = {key: dict(document.data) for key, document in base.documents.items()}
        renamed = locate(base.baselines, data).renamed
        self.before: dict[Key, list[Said]] = {}
        self.after: dict[Key, list[Said]] = {}
        for baseline in base.baselines:
            self._remember(baseline, renamed)
        self.records: dict[Key, Data | None] = {("source", source): None}
        self.reasons: dict[Key, str] = {}

    def _remember(self, baseline: Baseline, renamed: Mapping[Key, str]) -> None:
        for draft in (draft.with_ids(renamed) for draft in baseline.drafts):
            said = Said(baseline.published, baseline.file, draft.data)
            self.before.setdefault((draft.kind, draft.id), []).append(said)
            if baseline.source.id != self.source:
                self.after.setdefault((draft.kind, draft.id), []).append(said)

    def run(self, seeds: Path) -> Changes:
        for key, document in self.base.documents.items():
            if key[0] != "source" and self._is_told(key, dict(document.data)):
                self._withdraw(key)
        self._unlink()
        files = Edited(self.base, self.records, {}).files()
        files |= {b.path: None for b in self.base.baselines if b.source.id == self.source}
        return Changes(files, tuple(self._notes(seeds)), self._first())

    def _is_told(self, key: Key, data: Data) -> bool:
        """Whether the source says anything of a record."""
        is_draft = len(self.before.get(key, ())) != len(self.after.get(key, ()))
        return is_draft or self._without_quotes(data) != data

    def _withdraw(self, key: Key) -> None:
        ours = self.base.data(key)
        was = compose(key[0], self.before.get(key, ()))
        now = compose(key[0], self.after.get(key, ()))
        left = self._without_quotes(merge(was, now, ours).data if now else ours)
        if left.get("evidence"):
            if left != ours:
                self.records[key] = left
            return
        self._drop(key, ours)

    def _drop(self, key: Key, ours: Data) -> None:
        self.records[key] = None
        if reason := _reason(ours, compose(key[0], self.before.get(key, ()))):
            self.reasons[key] = reason

    def _without_quotes(self, data: Data) -> Data:
        """A record without the quotes of the source."""
        changed = dict(data)
        for field in _QUOTED:
            items = data.get(field)
            if isinstance(items, list):
                kept = [item for item in items if not (isinstance(item, dict) and item.get("source") == self.source)]
                changed[field] = kept
                if items and not kept:
                    del changed[field]
        return changed

    def _unlink(self) -> None:
        """Take out references to what is gone; a record that is nothing without them goes too."""
        gone = {key for key, data in self.records.items() if data is None}
        while gone:
            newly: set[Key] = set()
            for key, document in self.base.documents.items():
                data = self.records.get(key, dict(document.data))
                if data is None or key[0] == "source" or document.problems:
                    continue
                left = _without(key[0], data, gone)
                if left == data:
                    continue
                needed = _NEEDED.get(key[0])
                if needed and not left.get(needed):
                    self._drop(key, data)
                    newly.add(key)
                else:
                    self.records[key] = left
            gone = newly

    def _first(self) -> dict[PurePosixPath, str]:
        """The files that a person had looked at, and that go: what was reviewed, then what was edited."""
        ordered = sorted(self.reasons, key=lambda key: (self.reasons[key] == _EDITED, key))
        return {relative_path(*key): self.reasons[key] for key in ordered}

    def _notes(self, seeds: Path) -> list[str]:
        notes = [
            f"{path} goes, though it is {reason}: no other article tells of it"
            for path, reason in self._first().items()
        ]
        file = str(self.base.documents["source", self.source].data.get("file") or "")
        if file and (seeds / file).is_file():
            notes.append(
                f"{seeds.name}/{file} is still there, and the next `factsheet extract` reads it again: delete it"
            )
        if file and text_path(file) != PurePosixPath(file) and (seeds / text_path(file)).is_file():
            notes.append(f"{seeds.name}/{text_path(file)}, its text, goes with the next `factsheet extract`")
        return notes


_EDITED = "edited by a person"


def _reason(ours: Data, was: Data) -> str:
    """Why a person should know that a record goes: it was reviewed or edited; empty where neither is so."""
    review = ours.get("review")
    status = str(review.get("status") or "") if isinstance(review, dict) else ""
    if status not in ("", "unreviewed"):
        return status
    return _EDITED if ours != was else ""


def _without(kind: str, data: Data, gone: set[Key]) -> Data:
    """A record's fields without references to what is gone; an entry of a list that is about it goes whole."""

    def is_gone(key: str, value: Value) -> bool:
        wanted = kind if key == "part_of" else REFERENCES.get(key, "")
        return isinstance(value, str) and (wanted, value) in gone

    def walk(value: Value, key: str) -> Value:
        if isinstance(value, dict):
            return {name: walk(item, name) for name, item in value.items() if not is_gone(name, item)}
        if isinstance(value, list):
            kept = [item for item in value if not is_gone(key, item)]
            kept = [item for item in kept if not (isinstance(item, dict) and is_gone("actor", item.get("actor")))]
            return [walk(item, key) for item in kept]
        return value

    return {
        name: walk(value, name)
        for name, value in data.items()
        if not is_gone(name, value) and (walk(value, name) or not value)
    }
