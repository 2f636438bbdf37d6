"""A record is part of itself.

What is wrong: Following `part_of` from record to record leads back to where it began, or `not_same_as` names the
record itself.

Why it matters: Nothing contains itself; pages that list what belongs to what would never end.

An example:

    # facts/meetings/visit.yaml
    part_of: visit

What to do: Delete the `part_of` that is wrong: the smaller occasion or body is part of the larger one.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.model import Entry, Record
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Circles of `part_of`, reported at their first record by id, and records that are not the same as themselves."""
    circle = _circle(world, entry)
    if circle and entry.id == min(circle):
        way = " → ".join(f"`{record_id}`" for record_id in (*circle, entry.id))
        yield Fault(("part_of",), f"the {entry.kind} is part of itself: {way}", "delete the `part_of` that is wrong")
    for index, other in enumerate(entry.record.get("not_same_as", ())):
        if other == entry.id:
            yield Fault(("not_same_as", index), "the actor is said to be another than itself", "delete this line")


def _circle(world: World, entry: Entry[Record]) -> list[str]:
    """Ids from the record up to where it is reached again; empty when it never is."""
    way: list[str] = []
    here: Entry[Record] | None = entry
    while here and here.id not in way:
        way.append(here.id)
        here = world.base.get(entry.kind, here.record.get("part_of") or "")
    return way if here and here.id == entry.id else []


RULE = Rule("F306", "part-of-itself", Severity.ERROR, __doc__, find)
