"""A record rests on one that was rejected.

What is wrong: The field names a record that a person rejected. Rejected records are kept and not shown.

Why it matters: The page would name something that has no page, and that somebody found to be wrong.

An example:

    person: anna-berg      # review: {status: rejected} there

What to do: Reject this record too, name another one in the field, or take the rejection back.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.model import Entry, Record
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """References to rejected records, but for those that only keep two actors apart."""
    for path, kind, record_id in entry.references:
        target = world.base.get(kind, record_id)
        if target and target.is_rejected and path[0] != "not_same_as":
            yield Fault(path, f"the {kind} `{record_id}` was rejected", f"the reason stands in {target.path}")


RULE = Rule("F303", "reference-to-rejected", Severity.WARNING, __doc__, find)
