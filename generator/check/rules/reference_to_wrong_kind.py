"""A reference leads to the wrong kind of record.

What is wrong: The id exists, and is a record of another kind; or it is an actor of a kind that cannot stand here: a
role is held by a person, for a state or an organisation; a side is a state or an organisation, and so is what an
organisation is part of.

Why it matters: The fact would say something that cannot be: a state that holds an office, a person who is a
delegation.

An example:

    person: italy      # a state

What to do: Take the id of a record of the right kind; look whether two fields were mixed up.
"""

from collections.abc import Iterator, Mapping

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.model import KINDS, ActorKind, Entry, FieldPath, Record
from generator.problems import Severity

_BODY = frozenset({ActorKind.STATE, ActorKind.ORGANISATION})
_ALLOWED: Mapping[tuple[str, str], frozenset[ActorKind]] = {
    ("actor", "part_of"): _BODY,
    ("role", "person"): frozenset({ActorKind.PERSON}),
    ("role", "organisation"): _BODY,
    ("meeting", "participants.side"): _BODY,
    ("agreement", "signatories.for"): _BODY,
}
"""Which actors may stand in a field, where not all may."""


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """References whose id belongs to another kind of record, or of actor."""
    for path, kind, record_id in entry.references:
        if not world.exists(kind, record_id):
            if others := [known for known in KINDS if world.exists(known, record_id)]:
                near = world.nearest_id(kind, record_id)
                yield Fault(path, f"`{record_id}` is {_a(others[0])}, and {_a(kind)} must stand here", near)
        elif fault := _wrong_actor(world, entry, path, record_id):
            yield fault


def _wrong_actor(world: World, entry: Entry[Record], path: FieldPath, record_id: str) -> Fault | None:
    field = ".".join(key for key in path if isinstance(key, str))
    allowed = _ALLOWED.get((entry.kind, field))
    actor = world.base.actors.get(record_id)
    if allowed is None or actor is None or not actor.record.kind or actor.record.kind in allowed:
        return None
    wanted = " or ".join(_a(kind) for kind in sorted(allowed, reverse=True))
    return Fault(path, f"`{record_id}` is {_a(actor.record.kind)}, and {wanted} must stand here")


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeio" else f"a {kind}"


RULE = Rule("F302", "reference-to-wrong-kind", Severity.ERROR, __doc__, find)
