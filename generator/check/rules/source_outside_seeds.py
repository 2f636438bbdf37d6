"""The file of a source lies outside the seeds folder.

What is wrong: `file` is an absolute path, leads out of the seeds folder by a link, or is not written plainly: it holds
`.`, `..`, a backslash or the letter of a drive.

Why it matters: What is quoted must be in the repository, reading a fact must never open other files, and a path must
mean the same file on every system.

An example:

    file: ../private/article.txt

What to do: Copy the article into the seeds folder and write its path below it.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.source_texts import Absence, is_plain
from generator.check.world import World
from generator.model import Entry, Record, Source
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Sources whose file is not below the seeds folder."""
    if not isinstance(entry.record, Source) or not entry.record.file:
        return
    file, text = entry.record.file, world.texts.get(entry.id)
    if text and text.absence is Absence.OUTSIDE:
        message = f"`{file}` leads out of the seeds folder"
        yield Fault(("file",), message, "copy the article into the seeds folder and write its path below it")
    elif not is_plain(file):
        message = f"`{file}` is not a plain path below the seeds folder"
        yield Fault(("file",), message, "write the path from the seeds folder on, with `/`, without `.` and `..`")


RULE = Rule("F503", "source-outside-seeds", Severity.ERROR, __doc__, find)
