"""Two sources have the same text.

What is wrong: Another source record has the same `sha256`, that of another file.

Why it matters: A copy of an article counts as a second article, and its facts as told by two sources.

An example:

    # facts/sources/talks.yaml
    file: talks.txt
    sha256: 5ad81a2771e3…
    # facts/sources/talks-2.yaml
    file: copy-of-talks.txt
    sha256: 5ad81a2771e3…

What to do: Where it is a copy, withdraw one with `factsheet remove`, and delete its file. Where two outlets printed one
text word for word, say so in the `note` of the second source.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.model import Entry, Record, Source
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Sources whose text a source earlier by id has too, in another file; those with a note are known."""
    source = entry.record
    if not isinstance(source, Source) or not source.sha256 or source.note:
        return
    first = world.sources_by_text[source.sha256][0]
    if first.id != entry.id and PurePosixPath(first.record.file) != PurePosixPath(source.file):
        hint = f"if it is a copy, `factsheet remove {entry.id}`; if not, say so in its `note`"
        yield Fault(("sha256",), f"the source `{first.id}` has the same text", hint)


RULE = Rule("F506", "text-twice", Severity.WARNING, __doc__, find)
