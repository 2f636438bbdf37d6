"""Someone signs for a side that is no party.

What is wrong: `for` of a signatory names an actor that is not among the agreement's `parties`.

Why it matters: Whoever signs binds a party; one of the two lists is wrong or incomplete.

An example:

    parties: [italy]
    signatories:
      - actor: anna-berg
        for: norway

What to do: Add the side to `parties` if a quote names it, or correct `for`.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.model import Agreement, Entry, Record
from generator.problems import Severity


def find(_world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Signatories whose side is not among the parties."""
    if not isinstance(entry.record, Agreement) or "" in entry.record.parties:
        return
    for index, signatory in enumerate(entry.record.signatories):
        if signatory.for_ and signatory.for_ not in entry.record.parties:
            message = f"`{signatory.for_}` is no party of the agreement"
            yield Fault(("signatories", index, "for"), message, f"parties: {', '.join(entry.record.parties)}")


RULE = Rule("F305", "signed-for-no-party", Severity.ERROR, __doc__, find)
