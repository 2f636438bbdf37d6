"""What is not known of records with faults: a rule must not report what follows from a value that could not be read.

An unknown value is an empty text (see `generator.store.lenient`).
"""

from generator.check.world import World
from generator.model import Actor, Evidence, Record


def passages_known(record: Record) -> bool:
    """Whether all words that a record quotes are known."""
    evidence: tuple[Evidence, ...] = record.get("evidence", ())
    steps = (step.quote for step in record.get("history", ()))
    return all((*(item.quote and item.context != "" for item in evidence), *steps))


def naming_known(world: World, actor_id: str) -> bool:
    """Whether all is known by which words may name an actor: the forms of the name, and the offices."""
    return _forms_known(world.base.actors[actor_id].record) and not any(
        person == actor_id or role_id.startswith(f"{actor_id}-") for role_id, person in world.unknown_offices.items()
    )


def _forms_known(actor: Actor) -> bool:
    return bool(actor.name and actor.kind) and "" not in actor.aliases and actor.country != ""
