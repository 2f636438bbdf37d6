"""Two sources are of one file.

What is wrong: Another source record has the same `file`.

Why it matters: One article would count as two, and its facts as confirmed by two sources.

An example:

    # facts/sources/talks.yaml and facts/sources/talks-2.yaml
    file: talks.txt

What to do: Keep one of the records, let the evidence of the other name it, and delete the other.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.model import Entry, Record, Source
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Sources of a file that a source earlier by id has too."""
    if isinstance(entry.record, Source) and entry.record.file:
        first = world.sources_by_file[PurePosixPath(entry.record.file)][0]
        if first.id != entry.id:
            yield Fault(("file",), f"the source `{first.id}` is of this file already", "keep one of the two")


RULE = Rule("F505", "source-twice", Severity.ERROR, __doc__, find)
