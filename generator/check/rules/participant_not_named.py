"""No quote names a participant.

What is wrong: A participant of a meeting is named in none of its quotes and contexts: not by name or alias, not by an
office that the person holds, and, for a state, not by a word for its country.

Why it matters: A reader could not see from the words that this person or side was there. A true quote beside a wrong
participant is the error that is hardest to see.

An example:

    participants:
      - actor: anna-berg
    evidence:
      - source: a
        quote: "Both ministers met on Monday"

What to do: Take a quote that names the participant, or add a `context`: a second verbatim quote that says who is
meant. A form of the name that is missing belongs into `aliases` of the actor.
"""

from collections.abc import Iterator

from generator.check.named import how_to_name, is_named
from generator.check.rule import Fault, Rule
from generator.check.unknown import naming_known, passages_known
from generator.check.world import World
from generator.model import Entry, Meeting, Record
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Participants without a name, alias or office in the meeting's quotes."""
    if not isinstance(entry.record, Meeting) or not passages_known(entry.record):
        return
    passages = [quoted.words for quoted in world.quotes_of(entry)]
    actors = [participant.actor for participant in entry.record.participants]
    for index, actor in enumerate(actors):
        if actor not in world.base.actors or not naming_known(world, actor):
            continue
        if not is_named(world, actor, passages, actors):
            yield Fault(
                ("participants", index, "actor"),
                f"no quote names the participant `{actor}`",
                how_to_name(world, actor, passages),
            )


RULE = Rule("F404", "participant-not-named", Severity.ERROR, __doc__, find)
