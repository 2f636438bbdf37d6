"""The fact base as JSON: one text of all, one for each record, one for each two states.

That of all says its `format`, then gives a list of records for each kind.
"""

from collections.abc import Sequence

from generator.config import FORMAT
from generator.export.data import Records, record_data
from generator.export.json_text import json_text
from generator.model import KINDS, Entry, FactBase, Record


def base_json(data: Records) -> str:
    """All records that are shown, each with its id; dates are EDTF, references are ids. Ends with a line end."""
    return json_text({"format": FORMAT, **{f"{kind}s": data[kind] for kind in KINDS}})


def record_json(base: FactBase, entry: Entry[Record]) -> str:
    """One record with its kind, and the records that refer to it: a person's offices whole, of others the ids.

    Here and between states the words around quotes are left out.
    """
    referring: dict[str, dict[str, Entry[Record]]] = {kind: {} for kind in KINDS}
    for link in base.backlinks.get((entry.kind, entry.id), ()):
        if not link.entry.is_rejected:
            referring[link.entry.kind][link.entry.id] = link.entry
    roles = referring.pop("role").values()
    offices = [record_data(role, bare=True) for role in roles if entry.kind == "actor" and _holds(role, entry.id)]
    others = {f"{kind}s": list(found) for kind, found in referring.items() if found}
    data = {"format": FORMAT, "record": entry.kind, **record_data(entry, bare=True)}
    data |= {"offices": offices} if offices else {}
    data |= {"referred_to_by": others} if others else {}
    return json_text(data)


def pair_json(states: Sequence[str], between: Sequence[Entry[Record]]) -> str:
    """What lies between two states, by their ids: the records whole, by kind, in the order given."""
    kinds = {f"{kind}s": [record_data(entry, bare=True) for entry in between if entry.kind == kind] for kind in KINDS}
    data = {"format": FORMAT, "record": "relation", "states": list(states), **{k: v for k, v in kinds.items() if v}}
    return json_text(data)


def _holds(role: Entry[Record], person: str) -> bool:
    return getattr(role.record, "person", None) == person
