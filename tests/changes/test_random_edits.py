"""Random edits of the repository's own facts: each one is reported, none is invented."""

import json
import random
from pathlib import Path

import pytest

from generator.changes import Comparison, Fate, RecordChange, compare
from generator.snapshots import sides
from generator.snapshots.snapshot import Folder
from tests.changes.edits import Data, Key, chances, differences, edit, plain_values, read, write
from tests.project import ROOT

REAL = read(ROOT / "facts")


def compared(tmp_path: Path, after: dict[Key, Data], chance: random.Random) -> Comparison:
    """The repository's facts as they are, and others in some layout."""
    write(tmp_path / "facts", after, chance)
    before = Folder(ROOT / "facts", ROOT / "seeds", "before")
    return compare(sides(before, Folder(tmp_path / "facts", ROOT / "seeds", "after")))


def reported(comparison: Comparison) -> set[tuple[str, str, str]]:
    """(kind, id, field) of all changes; `*` for a whole record."""
    found: set[tuple[str, str, str]] = set()
    for record in comparison.records:
        if record.fate in (Fate.ADDED, Fate.REMOVED):
            found.add((record.kind, record.id, "*"))
        found |= {(record.kind, record.id, change.field) for change in record.changes}
    return found


def told_values(record: RecordChange, field: str) -> tuple[set[str], set[str]]:
    """The texts that a record is told to have lost and gained in a field."""
    changes = [change for change in record.changes if change.field == field]
    lost = {item.text for change in changes for item in change.before}
    return lost, {item.text for change in changes for item in change.after}


@pytest.mark.parametrize("seed", range(100))
def test_every_edit_is_reported_and_none_is_invented(tmp_path: Path, seed: int) -> None:
    chance = chances(seed)
    after = json.loads(json.dumps(list(REAL.items())))
    records: dict[Key, Data] = {(kind, record_id): data for (kind, record_id), data in after}
    told = [edit(records, chance) for _ in range(1 if seed < 60 else 10)]
    comparison = compared(tmp_path, records, chance)
    assert reported(comparison) == differences(REAL, records), told
    assert {record.fate for record in comparison.records} <= {Fate.CHANGED}
    for record in comparison.records:
        key = (record.kind, record.id)
        old, new = plain_values(record.kind, REAL[key]), plain_values(record.kind, records[key])
        for field in {change.field for change in record.changes} & {*old, *new}:
            was, now = old.get(field, set()), new.get(field, set())
            assert told_values(record, field) == (was - now, now - was)


@pytest.mark.parametrize("seed", range(5))
def test_another_layout_is_no_change(tmp_path: Path, seed: int) -> None:
    assert compared(tmp_path, REAL, chances(seed)).is_empty


@pytest.mark.parametrize("key", [key for key in REAL if key[0] != "source"], ids=" ".join)
def test_a_removed_record_is_the_only_change(tmp_path: Path, key: Key) -> None:
    after = {other: data for other, data in REAL.items() if other != key}
    assert reported(compared(tmp_path, after, chances(1))) == {(*key, "*")}


@pytest.mark.parametrize("key", list(REAL), ids=" ".join)
def test_a_renamed_record_is_the_only_change(tmp_path: Path, key: Key) -> None:
    kind, old = key
    text = json.dumps(list(REAL.items())).replace(json.dumps(old), '"its-new-id"')
    after = {(of, record_id): data for (of, record_id), data in json.loads(text)}
    comparison = compared(tmp_path, after, chances(1))
    if kind == "source":
        assert (comparison.is_empty, comparison.moved) == (True, ((old, "its-new-id"),))
    else:
        assert [(r.fate, r.kind, r.id, r.changes) for r in comparison.records] == [
            (Fate.RENAMED, kind, "its-new-id", ())
        ]
