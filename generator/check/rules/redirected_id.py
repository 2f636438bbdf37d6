"""A record has an id from which old links lead to another one.

What is wrong: `facts/redirects.yaml` says that the record of this id was renamed or merged into another one, and there
is a record of this id again.

Why it matters: A link that was made to the one would show the other, and nobody would notice.

An example:

    # facts/redirects.yaml, while there is a facts/actors/anna-berg.yaml
    actors:
      anna-berg: anna-berg-dal

What to do: Give the new record another id. Where it is the old one come back, delete the line of the redirect.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.model import Entry, Record
from generator.problems import Severity
from generator.store.layout import REDIRECTS


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Records whose id is a former one of another record."""
    if present := world.base.redirects.get((entry.kind, entry.id)):
        message = f"old links to `{entry.id}` lead to `{present}`"
        yield Fault((), message, f"take another id, or delete the line `{entry.id}` in {REDIRECTS}")


RULE = Rule("F309", "redirected-id", Severity.ERROR, __doc__, find, rejected_too=True)
