"""No quote names a party.

What is wrong: A party of an agreement is named in none of its quotes and contexts: not by name or alias, and, for a
state, not by a word for its country (its name, its people, its capital).

Why it matters: A reader could not see from the words that this side agreed.

An example:

    parties:
      - italy
    evidence:
      - source: a
        quote: "both sides agreed to form a joint task force"

What to do: Take a quote that names the party, or add a `context`: a second verbatim quote that says who “both sides”
are.
"""

from collections.abc import Iterator

from generator.check.named import how_to_name, is_named
from generator.check.rule import Fault, Rule
from generator.check.unknown import naming_known, passages_known
from generator.check.world import World
from generator.model import Agreement, Entry, Record
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Parties that none of the agreement's quotes names."""
    if not isinstance(entry.record, Agreement) or not passages_known(entry.record):
        return
    passages = [quoted.words for quoted in world.quotes_of(entry)]
    for index, party in enumerate(entry.record.parties):
        if party not in world.base.actors or not naming_known(world, party):
            continue
        if not is_named(world, party, passages, entry.record.parties):
            yield Fault(("parties", index), f"no quote names the party `{party}`", how_to_name(world, party, passages))


RULE = Rule("F405", "party-not-named", Severity.ERROR, __doc__, find)
