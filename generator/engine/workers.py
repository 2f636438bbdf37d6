"""Making and writing generated files in as many processes as there are processors.

The processes are forks: they have everything that was read, and nothing has to be sent to them but names. The files are
the same in any number of processes. Where there is no fork that is safe, all is done here.
"""

import gc
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from generator.engine.generated import Generated
from generator.engine.linkcheck import Scanned
from generator.errors import FactsheetError

_AT_ONCE = 50
"""Files that a process makes before it asks for more."""
_FEWEST = 200
"""Files for which it pays to start processes."""


@dataclass(frozen=True)
class _Task:
    """What all processes have to know.

    Attributes:
        generated: The files.
        site: The folder to write them to.
        scans: Whether to look where pages lead.
    """

    generated: Generated
    site: Path
    scans: bool

    def write(self, names: Sequence[str]) -> dict[str, Scanned]:
        """Write some of the files."""
        found: dict[str, Scanned] = {}
        for name in names:
            made = self.generated.make(name, self.scans)
            if made:
                (self.site / name).write_bytes(made.content)
                if made.scanned:
                    found[name] = made.scanned
        return found


def write_all(generated: Generated, site: Path, scans: bool) -> dict[str, Scanned]:
    """Write all generated files below `site`; where each page leads, if it `scans`.

    Raises:
        FactsheetError: A process ended before its work was done.
    """
    names, task = generated.names, _Task(generated, site, scans)
    for folder in sorted({(site / name).parent for name in names}):
        folder.mkdir(parents=True, exist_ok=True)
    parts = [names[start : start + _AT_ONCE] for start in range(0, len(names), _AT_ONCE)]
    processes = _processors() if len(names) >= _FEWEST and sys.platform == "linux" else 1
    found: dict[str, Scanned] = {}
    for made in map(task.write, parts) if processes == 1 else _forked(task, parts, processes):
        found.update(made)
    return found


def _forked(task: _Task, parts: Iterable[Sequence[str]], processes: int) -> Iterator[dict[str, Scanned]]:
    with _frozen(), ProcessPoolExecutor(processes, get_context("fork"), _begin, (task,)) as pool:
        try:
            yield from pool.map(_write, parts)
        except BrokenProcessPool:
            reason = "a process that wrote pages was ended from outside"
            raise FactsheetError(reason, "there may be too little memory; build again with more") from None


@contextmanager
def _frozen() -> Iterator[None]:
    """What is there already is not looked through for circles, which would copy all of it into each process."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


_task: list[_Task] = []
"""In a process that writes: what it was started with, and inherited without a copy."""


def _begin(task: _Task) -> None:
    gc.disable()
    _task.append(task)


def _write(names: Sequence[str]) -> dict[str, Scanned]:
    return _task[0].write(names)


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
