"""The file of a source lies outside the seeds folder.

What is wrong: `file` is an absolute path, or leads out of the seeds folder with `..` or a link.

Why it matters: What is quoted must be in the repository, and reading a fact must never open other files.

An example:

    file: ../private/article.txt

What to do: Copy the article into the seeds folder and write its path below it.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.source_texts import Absence
from generator.check.world import World
from generator.model import Entry, Record, Source
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Sources whose file is not below the seeds folder."""
    if isinstance(entry.record, Source) and (text := world.texts.get(entry.id)) and text.absence is Absence.OUTSIDE:
        message = f"`{entry.record.file}` leads out of the seeds folder"
        yield Fault(("file",), message, "copy the article into the seeds folder and write its path below it")


RULE = Rule("F503", "source-outside-seeds", Severity.ERROR, __doc__, find)
