"""An office ends before it begins.

What is wrong: `until` of a role is certainly earlier than `since`.

Why it matters: One of the two dates is wrong.

An example:

    since: 2025-10
    until: 2024

What to do: Compare both with the quotes; delete the one that no source gives.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.dates import parse
from generator.model import Entry, Record, Role
from generator.problems import Severity


def find(_world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Roles whose latest end lies before their earliest beginning."""
    role = entry.record
    if isinstance(role, Role) and role.since and role.until:
        since, until = parse(role.since), parse(role.until)
        if until.latest < since.earliest:
            yield Fault(("until",), f"until {until.words}, but since {since.words}", "one of the two dates is wrong")


RULE = Rule("F701", "role-dates-reversed", Severity.ERROR, __doc__, find)
