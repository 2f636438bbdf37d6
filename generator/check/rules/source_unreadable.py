"""The file of a source is not text.

What is wrong: The file is there, and cannot be read as UTF-8 text: it is binary, in another encoding, too large, or
not open to you.

Why it matters: The source's quotes cannot be checked.

An example:

    file: talks.txt      # saved as Windows-1252

What to do: Save the article as UTF-8 text.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.source_texts import Absence
from generator.check.world import World
from generator.model import Entry, Record, Source
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Sources whose file could not be read."""
    if isinstance(entry.record, Source) and (text := world.texts.get(entry.id)) and text.absence is Absence.UNREADABLE:
        yield Fault(("file",), text.reason, "save the article as UTF-8 text")


RULE = Rule("F504", "source-unreadable", Severity.ERROR, __doc__, find)
