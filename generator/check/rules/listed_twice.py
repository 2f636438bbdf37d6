"""Something is listed twice.

What is wrong: A participant, party, signatory, alias or topic stands twice in its list.

Why it matters: It would be counted and shown twice, and is mostly a slip while pasting.

An example:

    parties:
      - italy
      - italy

What to do: Delete one of the two. Someone who signs for two parties may stand once for each.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.model import Entry, Record
from generator.problems import Severity


def find(_world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Repeated items of the record's lists."""
    for name in ("aliases", "not_same_as", "participants", "parties", "signatories", "topics"):
        seen: set[tuple[str, str | None]] = set()
        for index, item in enumerate(entry.record.get(name, ())):
            label, party = (item, None) if isinstance(item, str) else (item.actor, item.get("for_"))
            key = (label, party)
            if label and key in seen:
                yield Fault((name, index), f"`{label}` stands in `{name}` already", "delete one of the two")
            seen.add(key)


RULE = Rule("F307", "listed-twice", Severity.WARNING, __doc__, find)
