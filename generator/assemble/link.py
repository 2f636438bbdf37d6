"""Which record of the fact base a draft is of: one or none; where two are possible, that is told and none is taken."""

from collections.abc import Mapping
from typing import NamedTuple

from generator.assemble.draft import Data, Draft
from generator.assemble.match import ENOUGH, likeness
from generator.extract.mentions.persons import is_shorter_form, name_words


class Linked(NamedTuple):
    """Where a draft belongs.

    Attributes:
        id: Id of the record, or None for a new one.
        doubts: Ids of records between which it could not be decided.
    """

    id: str | None
    doubts: tuple[str, ...] = ()


def link(draft: Draft, records: Mapping[str, Data]) -> Linked:
    """Find the record that a draft is of.

    Args:
        draft: With final ids in its references.
        records: All records of its kind by id, drafted ones included.
    """
    scores = {rid: likeness(draft.kind, draft.data, data) for rid, data in records.items()}
    best = max(scores.values(), default=0.0)
    if best >= ENOUGH:
        fitting = [rid for rid, score in scores.items() if score == best]
        return Linked(fitting[0]) if len(fitting) == 1 else Linked(None, tuple(sorted(fitting)))
    if draft.kind == "actor" and draft.data.get("kind") == "person":
        return _by_shorter_name(draft.data, records)
    return Linked(None)


def _by_shorter_name(data: Data, records: Mapping[str, Data]) -> Linked:
    """A person whose name is given with more or fewer words: two words must be shared, and the country be the same."""
    words = name_words(str(data["name"]))
    fitting = []
    for rid, record in records.items():
        other = name_words(str(record.get("name")))
        short, long = sorted((words, other), key=len)
        same_name = len(short) > 1 and is_shorter_form(short, long) and short[-1] == long[-1]
        same_country = data.get("country") and data.get("country") == record.get("country")
        if record.get("kind") == "person" and same_name and same_country:
            fitting.append(rid)
    return Linked(fitting[0]) if len(fitting) == 1 else Linked(None, tuple(sorted(fitting)))
