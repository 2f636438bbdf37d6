"""Making and writing generated files in as many processes as there are processors.

Each process has a row of files of its own, so that what it knows of one page serves it for the next of the same folder,
and takes over from the rows of others at the end. The files are the same in any number of processes.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

from generator import apart
from generator.engine.followed import Followed, Follower
from generator.engine.generated import Generated

_FEWEST = 200
"""Files for which it pays to start processes."""
_MOST = 4
"""Processes; more would take more memory, and little less time."""
_PARTS = 500
"""Parts of the work: few enough for their numbers to lie in a pipe, whose room is small on some systems."""
_NUMBER = 4
"""Bytes of such a number; so few are read whole or not at all."""


@dataclass(frozen=True)
class _Task:
    """What all processes have to know.

    Attributes:
        generated: The files.
        site: The folder to write them to.
        follower: Follows the links of pages; None to follow none.
        parts: The names of the files, in parts.
        pipes: For each process one that holds the numbers of its parts, and after them nothing.
    """

    generated: Generated
    site: Path
    follower: Follower | None
    parts: Sequence[Sequence[str]]
    pipes: Sequence[int]

    def work(self, process: int = 0) -> Followed:
        """Write files until all are taken; what is known of their links."""
        follow = self.follower.follow if self.follower else None
        for pipe in (*self.pipes[process:], *self.pipes[:process]):
            while number := os.read(pipe, _NUMBER):
                for name in self.parts[int.from_bytes(number, "little")]:
                    content = self.generated.make(name, follow)
                    if content is not None:
                        _write(f"{self.site}/{name}", content)
        return self.follower.found.settled() if self.follower else Followed()

    def stop(self) -> None:
        """Leave nothing to do: each process ends after the part that it is at."""
        for pipe in self.pipes:
            while os.read(pipe, _NUMBER):
                pass


def write_all(generated: Generated, site: Path, follower: Follower | None = None) -> Followed:
    """Write all generated files below `site`; what is known of the links of pages, where there is a `follower`.

    Raises:
        FactsheetError: A process ended before its work was done.
    """
    names = generated.names
    for folder in sorted({name.rpartition("/")[0] for name in names}):
        (site / folder).mkdir(parents=True, exist_ok=True)
    size = len(names) // _PARTS + 1
    parts = [names[start : start + size] for start in range(0, len(names), size)]
    processes = min(apart.processors(), _MOST) if len(names) >= _FEWEST else 1
    starts = [len(parts) * process // processes for process in range(processes + 1)]
    with ExitStack() as stack:
        pipes = [stack.enter_context(_numbers(*row)) for row in pairwise(starts)]
        task = _Task(generated, site, follower, parts, pipes)
        others = [stack.enter_context(apart.apart(partial(task.work, process))) for process in range(1, processes)]
        stack.callback(task.stop)
        found = task.work()
        for answer in others:
            found.add(answer())
    return found.settled()


def _write(path: str, content: bytes) -> None:
    """Write a file with as few calls of the system as can be: there are thousands."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    try:
        while content := content[os.write(file, content) :]:
            pass
    finally:
        os.close(file)


@contextmanager
def _numbers(first: int, end: int) -> Iterator[int]:
    """The end of a pipe in which numbers lie, and after them nothing."""
    pipe, writing = os.pipe()
    try:
        os.write(writing, b"".join(number.to_bytes(_NUMBER, "little") for number in range(first, end)))
        os.close(writing)
        yield pipe
    finally:
        os.close(pipe)
