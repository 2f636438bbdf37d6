"""Where the records of last time are now: under their id, renamed by a person, or deleted."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.assemble.baseline import Baseline
from generator.assemble.draft import Data
from generator.assemble.match import likeness, shared_quotes


class Located(NamedTuple):
    """What became of the records of last time.

    Attributes:
        renamed: New id by kind and old id.
        deleted: Kind and id of records whose file is gone; a deleted file counts as rejected.
    """

    renamed: dict[tuple[str, str], str]
    deleted: frozenset[tuple[str, str]]


def locate(baselines: Iterable[Baseline], records: Mapping[tuple[str, str], Data]) -> Located:
    """Find each record that the extractor made.

    A record that is not under its id is looked for among those that the extractor did not make, by the quotes that it
    rests on; a person may have given it another name and another id.
    """
    made = {(draft.kind, draft.id): draft.data for baseline in baselines for draft in baseline.drafts}
    free = {key: data for key, data in records.items() if key not in made}
    renamed: dict[tuple[str, str], str] = {}
    deleted: set[tuple[str, str]] = set()
    for key, data in sorted(made.items()):
        if key in records:
            continue
        scores = {
            other: shared_quotes(data, free[other]) + likeness(key[0], data, free[other])
            for other in free
            if other[0] == key[0]
        }
        best = max(scores, key=lambda other: (scores[other], other), default=None)
        if best is None or not _is_same(key[0], data, free[best]):
            deleted.add(key)
            continue
        renamed[key] = best[1]
        del free[best]
    return Located(renamed, frozenset(deleted))


def _is_same(kind: str, data: Data, other: Data) -> bool:
    if kind == "source":
        return likeness(kind, data, other) > 0
    return shared_quotes(data, other) > 0
