"""Someone takes part or signs in an office of somebody else.

What is wrong: The `role` of a participant or signatory is held by another person than the `actor` beside it.

Why it matters: Either the person or the office is wrong.

An example:

    participants:
      - actor: anna-berg
        role: carl-dahl-minister

What to do: Name a role of that person, or the person who holds the role.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.model import Entry, Record
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Participants and signatories with the role of another person."""
    for name in ("participants", "signatories"):
        for index, part in enumerate(entry.record.get(name, ())):
            role = world.base.roles.get(part.role or "")
            if role and part.actor in world.base.actors and role.record.person not in ("", part.actor):
                message = f"the role `{role.id}` is held by `{role.record.person}`, and not by `{part.actor}`"
                yield Fault((name, index, "role"), message, _hint(world, part.actor))


def _hint(world: World, person: str) -> str:
    own = [entry.id for entry in world.base.roles.values() if entry.record.person == person]
    return f"roles of `{person}`: {', '.join(own)}" if own else f"`{person}` has no role; delete the line"


RULE = Rule("F304", "role-of-another-person", Severity.ERROR, __doc__, find)
