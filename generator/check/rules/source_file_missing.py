"""The file of a source is missing.

What is wrong: There is no file of that name below the seeds folder.

Why it matters: The source's quotes cannot be checked.

An example:

    file: 2025-talks.txt      # renamed to 2025-talks-oslo.txt

What to do: Put the article back under that name, or correct `file`. If the text must not be kept in the repository,
write `text: withheld`; its quotes are then not checkable here.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.source_texts import Absence, is_plain
from generator.check.world import World
from generator.ids import did_you_mean
from generator.model import Entry, Record, Source
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Sources whose file is not there."""
    if not isinstance(entry.record, Source) or not is_plain(entry.record.file):
        return
    if (text := world.texts.get(entry.id)) and text.absence is Absence.MISSING:
        near = did_you_mean(entry.record.file, world.texts.files())
        yield Fault(("file",), f"{text.file} does not exist", near or "put the article back, or correct `file`")


RULE = Rule("F501", "source-file-missing", Severity.ERROR, __doc__, find)
