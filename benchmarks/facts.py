"""How long `check` and `diff` take on an invented fact base, beside what they may take.

    python -m benchmarks.facts --records 10000 --rounds 3

Shows the median of the rounds, on the clock and of the processor; on a busy machine the latter tells more.
"""

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.synthetic import invent, write

CHANGES = 100
_AUTHOR = ("-c", "user.name=Benchmark", "-c", "user.email=benchmark@localhost", "-c", "gc.auto=0")
_OLD = time.time_ns() - 60 * 10**9
"""What was written this moment is not kept in the cache; a real base was written before."""


@dataclass(frozen=True)
class Task:
    """Something to measure.

    Attributes:
        name: What it is called.
        seconds: How long it may take on 10,000 records.
        command: Arguments of `factsheet`.
        before: What is done before each round.
    """

    name: str
    seconds: float
    command: tuple[str, ...]
    before: Callable[[], None]


def tasks(root: Path) -> list[Task]:
    """All that is measured, in an order in which each finds what it needs."""
    cache = root / ".cache"
    record = min((root / "facts" / "meetings").iterdir())
    return [
        Task("check, cold", 3.0, ("check",), lambda: shutil.rmtree(cache, ignore_errors=True)),
        Task("check, nothing changed", 1.0, ("check",), lambda: None),
        Task("check PATH, one record changed", 0.6, ("check", str(record)), lambda: _change(record)),
        Task(f"diff, {CHANGES} records changed", 3.0, ("diff", "HEAD~1", "HEAD"), lambda: None),
    ]


def measure(root: Path, task: Task, rounds: int) -> tuple[float, float]:
    """Median of seconds on the clock, and of the processor's."""
    found = []
    environ = {name: value for name, value in os.environ.items() if name != "CI"}  # there nothing is kept
    for _ in range(rounds):
        task.before()
        start, used = time.perf_counter(), _used()
        subprocess.run(
            [sys.executable, "-m", "generator", "--root", root, *task.command],
            env=environ, stdout=subprocess.DEVNULL, check=True,
        )  # fmt: skip
        found.append((time.perf_counter() - start, _used() - used))
    return median(wall for wall, _ in found), median(cpu for _, cpu in found)


def prepare(root: Path, records: int) -> None:
    """An invented base in a repository, whose last commit changed some of its records."""
    write(root, invent(records))
    (root / ".gitignore").write_text(".cache/\n", "utf-8")
    _git(root, "init", "--quiet")
    _commit(root)
    for path in sorted((root / "facts" / "meetings").iterdir())[:CHANGES]:
        _change(path)
    _commit(root)
    for path in (root, *root.rglob("*")):
        os.utime(path, ns=(_OLD, _OLD))


def _change(record: Path) -> None:
    """Add a topic, or take it away again."""
    text, topic = record.read_text("utf-8"), "topics:\n  - lighthouses\n"
    changed = text.replace(topic, "topics:\n") if topic in text else text.replace("topics:\n", topic)
    record.write_text(changed, "utf-8")


def _commit(root: Path) -> None:
    _git(root, "add", "--all")
    _git(root, "commit", "--quiet", "--message", "Invent")


def _git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", *_AUTHOR, *arguments], cwd=root, check=True)


def _used() -> float:
    """Seconds of the processor that ended programs took."""
    found = resource.getrusage(resource.RUSAGE_CHILDREN)
    return found.ru_utime + found.ru_stime


def main() -> None:
    """The command line above."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.facts", description="Measure check and diff.")
    parser.add_argument("--records", type=int, default=10_000, help="records of the base [%(default)s]")
    parser.add_argument("--rounds", type=int, default=3, help="how often each is measured [%(default)s]")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "base")
        prepare(root, given.records)
        print(f"{'on ' + format(given.records, ',') + ' records':34}{'clock':>8}{'processor':>12}{'goal':>8}")
        for task in tasks(root):
            wall, cpu = measure(root, task, given.rounds)
            print(f"{task.name:34}{wall:>6.2f} s{cpu:>10.2f} s{task.seconds:>6.1f} s", flush=True)


if __name__ == "__main__":
    main()
