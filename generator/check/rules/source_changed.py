"""The text of a source has changed.

What is wrong: The text's SHA-256 is not the one that the source record has.

Why it matters: Quotes were taken from another text than the one that lies here now.

An example:

    sha256: 00000000…      # the text's is 9f86d081…

What to do: Run `factsheet extract`: it reads the changed article and brings the record up to date. If the change was
a mistake, put the old text back.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.model import Entry, Record, Source
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Sources whose text has another hash."""
    if not isinstance(entry.record, Source):
        return
    text = world.texts.get(entry.id)
    if text and not text.absence and text.sha256 != entry.record.sha256 != "":
        message = f"{text.file} is not the text that was read: its SHA-256 is {text.sha256[:12]}…"
        yield Fault(("sha256",), message, "run `factsheet extract`, or put the old text back")


RULE = Rule("F502", "source-changed", Severity.ERROR, __doc__, find)
