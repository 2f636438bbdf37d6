"""Two actors share a name or alias.

What is wrong: A name or alias of the actor is also one of another actor's.

Why it matters: A text that uses it does not say which of the two it means, and the extractor will link to neither.

An example:

    # facts/actors/anna-berg.yaml and facts/actors/bo-berg.yaml
    aliases: [Berg]

What to do: Take the alias away where it does not belong. If both are right, name one of the two in `not_same_as` of
the other: that says they are two, and silences this warning.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World, comparable, is_same
from generator.model import Actor, Entry, FieldPath, Record
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Forms of the actor that an actor earlier by id has too, once for each such actor."""
    if not isinstance(entry.record, Actor):
        return
    told: set[str] = set()
    for path, form in _forms(entry.record):
        for other in world.actors_by_name.get(comparable(form), ()):
            if other.id >= entry.id or other.id in told or world.kept_apart(entry.id, other.id):
                continue
            if comparable(other.record.name) == comparable(entry.record.name) and is_same(entry.record, other.record):
                continue  # F601 says so already
            told.add(other.id)
            yield Fault(
                path, f"“{form}” is also a name of `{other.id}`", f"if both are right, add `not_same_as: [{other.id}]`"
            )


def _forms(actor: Actor) -> Iterator[tuple[FieldPath, str]]:
    if actor.name:
        yield ("name",), actor.name
    for index, alias in enumerate(actor.aliases):
        if alias:
            yield ("aliases", index), alias


RULE = Rule("F602", "shared-alias", Severity.WARNING, __doc__, find)
