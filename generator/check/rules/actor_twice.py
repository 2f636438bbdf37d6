"""Two actors are the same by name, kind and country.

What is wrong: Another actor has the same name (accents and capitals apart), kind and country.

Why it matters: One record per real thing: facts about one actor would be scattered over two pages.

An example:

    # facts/actors/italy.yaml and facts/actors/italy-2.yaml
    name: Italy
    kind: state
    country: IT

What to do: `factsheet merge INTO FROM` makes them one: names, quotes and references go to the one that stays. If they
really are two, name one in `not_same_as` of the other. Of persons of whom only one word is told (“Doe”) this says
nothing: they are warned of as F602, since two may share a surname.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World, comparable, is_same
from generator.model import Actor, Entry, Record
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Actors that an actor earlier by id equals."""
    if not isinstance(entry.record, Actor):
        return
    for other in world.actors_by_name.get(comparable(entry.record.name), ()):
        if other.id < entry.id and is_same(entry.record, other.record) and not world.kept_apart(entry.id, other.id):
            yield Fault(
                ("name",),
                f"`{other.id}` is the same {entry.record.kind} by name, kind and country",
                f"one: `factsheet merge {other.id} {entry.id}`; two: add `not_same_as: [{other.id}]`",
            )


RULE = Rule("F601", "actor-twice", Severity.ERROR, __doc__, find)
