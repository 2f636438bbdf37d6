"""The fact base as JSON: one text of all, one for each record, one for each two states.

That of all says its `format`, then gives a list of records for each kind.
"""

import json
from collections.abc import Sequence

from generator.config import FORMAT
from generator.export.data import record_data, shown
from generator.model import KINDS, Entry, FactBase, Record


def base_json(base: FactBase) -> str:
    """All records that are shown, each with its id; dates are EDTF, references are ids. Ends with a line end."""
    kinds = {f"{kind}s": [record_data(entry) for entry in shown(base, kind)] for kind in KINDS}
    return json.dumps({"format": FORMAT, **kinds}, ensure_ascii=False, indent=1) + "\n"


def record_json(base: FactBase, entry: Entry[Record]) -> str:
    """One record with its kind, and the records that refer to it: a person's offices whole, of others the ids."""
    referring = {kind: [e for e in base.referring(entry.kind, entry.id, kind) if not e.is_rejected] for kind in KINDS}
    offices = [record_data(role) for role in referring.pop("role") if entry.kind == "actor" and _holds(role, entry.id)]
    others = {f"{kind}s": [other.id for other in found] for kind, found in referring.items() if found}
    data = {"format": FORMAT, "record": entry.kind, **record_data(entry)}
    data |= {"offices": offices} if offices else {}
    data |= {"referred_to_by": others} if others else {}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def pair_json(states: Sequence[str], between: Sequence[Entry[Record]]) -> str:
    """What lies between two states, by their ids: the records whole, by kind, in the order given."""
    kinds = {f"{kind}s": [record_data(entry) for entry in between if entry.kind == kind] for kind in KINDS}
    data = {"format": FORMAT, "record": "relation", "states": list(states), **{k: v for k, v in kinds.items() if v}}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _holds(role: Entry[Record], person: str) -> bool:
    return getattr(role.record, "person", None) == person
