"""Comparing what the extractor finds with the marks of a gold file: every difference as a sentence.

A gold file lists actors, roles, meetings and agreements as the codebook says; persons, participants and parties are
actors'
names. Beside that form a meeting may say `part_of` (the type of the occasion to which it belongs), an agreement
`contains` (words of its title). Optional marks may be found or not.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.extract.candidate import Facts

Mark = Mapping[str, Any]
KINDS = ("actors", "roles", "meetings", "agreements")


def differences(gold: Mark, facts: Facts) -> list[str]:
    """What is missing, what is too much, and what is wrong; empty when all is as marked."""
    names = {actor.key: actor.name for actor in facts.actors}
    found: dict[str, list[dict[str, Any]]] = {
        "actors": [{"name": a.name, "kind": a.kind, "forms": {a.name, *a.aliases}} for a in facts.actors],
        "roles": [_role(role, names) for role in facts.roles],
        "meetings": [_meeting(meeting, names) for meeting in facts.meetings],
        "agreements": [_agreement(agreement, names) for agreement in facts.agreements],
    }
    return [line for kind in KINDS for line in _compared(kind, gold[kind], found[kind])]


def _role(role: Any, names: Mapping[str, str]) -> dict[str, Any]:
    organisation = names[role.organisation] if role.organisation else None
    return {
        "person": names[role.person],
        "title": role.title,
        "organisation": organisation,
        "tenure": role.tenure.value,
    }


def _meeting(meeting: Any, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "type": str(meeting.type),
        "status": meeting.status.value,
        "date": meeting.date,
        "place": meeting.place,
        "participants": sorted(names[key] for key in meeting.keys),
        "part_of": meeting.part_of.type if meeting.part_of else None,
    }


def _agreement(agreement: Any, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "type": agreement.type,
        "status": agreement.status,
        "date": agreement.date,
        "parties": sorted(names[key] for key in agreement.parties),
        "title": agreement.title,
    }


def _compared(kind: str, gold: Iterable[Mark], found: list[dict[str, Any]]) -> Iterator[str]:
    left = list(found)
    for mark in sorted(gold, key=lambda mark: bool(mark.get("optional"))):
        fitting = next((item for item in left if _fits(kind, mark, item)), None)
        if fitting is not None:
            left.remove(fitting)
        elif not mark.get("optional"):
            yield f"{kind}: missing {_shown(kind, mark)}"
    yield from (f"{kind}: too much {item}" for item in left)


def _fits(kind: str, mark: Mark, item: Mark) -> bool:
    if kind == "actors":
        forms = set() if mark.get("optional") else set(mark.get("aliases", ()))
        return bool(mark["name"] == item["name"] and mark["kind"] == item["kind"] and forms <= item["forms"])
    if kind == "agreements" and mark.get("contains", mark["title"]).lower() not in item["title"].lower():
        return False
    return bool(all(item[field] == value for field, value in _wanted(kind, mark).items()))


def _wanted(kind: str, mark: Mark) -> dict[str, Any]:
    if kind == "roles":
        return {field: mark[field] for field in ("person", "title", "organisation", "tenure")}
    if kind == "meetings":
        fields = {field: mark.get(field) for field in ("type", "status", "date", "place", "part_of")}
        return {**fields, "participants": sorted(mark["participants"])}
    return {**{field: mark.get(field) for field in ("type", "status", "date")}, "parties": sorted(mark["parties"])}


def _shown(kind: str, mark: Mark) -> str:
    if kind == "actors":
        return f"{mark['name']} ({mark['kind']}, {', '.join(mark.get('aliases', ()))})"
    return f"{mark.get('title') or mark.get('gist')} {_wanted(kind, mark)}"
