"""The result of the last whole check, kept in `.cache/`, so that a check of what has not changed is quick.

It counts only while every byte that the result depends on is the same: the facts, the articles, the word lists, and the
program itself. The file counts only where it was written: one that came with a repository could say anything.
"""

import hashlib
import json
import os
import platform
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator.check.run import Checked
from generator.problems import Problem, Severity
from generator.store.layout import EXTRACTED

FOLDER, FILE = ".cache", "check.json"
_PROGRAM = Path(__file__).parents[1]
_COARSE = 2_000_000_000
"""By how many nanoseconds the time of writing may be wrong: some file systems know even seconds only."""
_ASIDE = (EXTRACTED, "__pycache__")
"""Folders of which no check looks at anything."""


@dataclass(frozen=True)
class State:
    """Everything that a check's result depends on.

    Attributes:
        key: Stands for the content of all of it.
        folders: Where it lies, but for the program.
        seen: When it was read, in nanoseconds.
    """

    key: str
    folders: tuple[Path, ...]
    seen: int

    @property
    def lasts(self) -> bool:
        """Whether nothing was written since, so that a check that came after it saw the same."""
        try:
            return all(_last_written(folder) < self.seen - _COARSE for folder in self.folders)
        except OSError:
            return False


def state(facts: Path, seeds: Path, root: Path) -> State | None:
    """What a check would look at; None where that cannot be told for certain."""
    seen, folders = time.time_ns(), (facts, seeds)
    found = hashlib.sha256(_program().encode())
    for folder in folders:
        found.update(f"{os.path.relpath(folder, root)}\0".encode("utf-8", "surrogateescape"))
        try:
            for part in contents(folder):
                found.update(part)
        except OSError:
            return None
    return State(found.hexdigest(), folders, seen)


@cache
def _program() -> str:
    """The program, and what else is at work in it: not its version alone, since whoever changes it checks with it."""
    versions = (platform.python_version(), *map(version, ("pydantic", "PyYAML", "rapidfuzz")))
    found = hashlib.sha256(" ".join(versions).encode())
    for part in contents(_PROGRAM):
        found.update(part)
    return found.hexdigest()


def contents(folder: Path) -> Iterator[bytes]:
    """Name and content of every file below a folder, in order of names.

    Raises:
        OSError: Something there is neither a plain file nor a folder, such as a link, or cannot be read.
    """
    if not os.path.lexists(folder):
        return
    for item in sorted(os.scandir(folder), key=lambda item: item.name):
        name = os.fsencode(item.name)
        if item.is_dir(follow_symlinks=False):
            if item.name not in _ASIDE:
                yield b"folder\0" + name
                yield from contents(Path(item.path))
                yield b"end\0"
        elif item.is_file(follow_symlinks=False):
            with open(item.path, "rb") as file:  # noqa: PTH123 takes half the time of `Path.open`
                content = file.read()
            yield b"file\0%b\0%d\0" % (name, len(content))
            yield content
        else:
            raise OSError(f"{item.path} is no plain file")


def _last_written(folder: Path) -> int:
    """When something below the folder was last written, made or taken away."""
    if not folder.exists():
        return 0
    below = (
        _last_written(Path(item.path)) if item.is_dir() else item.stat().st_mtime_ns for item in os.scandir(folder)
    )
    return max(folder.stat().st_mtime_ns, *below, 0)


def recall(root: Path, key: str) -> Checked | None:
    """The result that was kept of this state's key; None where there is none, or it was not written here."""
    path = root / FOLDER / FILE
    try:
        kept = json.loads(path.read_bytes())
        if kept["key"] != key or kept["written"] != _written(path):
            return None
        problems = (Problem(**{**given, "severity": Severity(given["severity"])}) for given in kept["problems"])
        return Checked(tuple(problems), **kept["counts"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(root: Path, key: str, checked: Checked) -> None:
    """Keep the result of a state, by its key. Where it cannot be written, the next check just takes longer."""
    counts = asdict(checked)
    problems = counts.pop("problems")
    path = root / FOLDER / FILE
    staged = path.with_name(f"{FILE}.{os.getpid()}")
    now = time.time_ns()
    try:
        path.parent.mkdir(exist_ok=True)
        (path.parent / ".gitignore").write_text("*\n", "utf-8")
        with staged.open("w", encoding="utf-8") as file:
            written = [os.fstat(file.fileno()).st_ino, now]
            json.dump({"key": key, "written": written, "counts": counts, "problems": problems}, file)
        os.utime(staged, ns=(now, now))
        staged.replace(path)
    except OSError:
        with suppress(OSError):
            staged.unlink()


def _written(path: Path) -> list[int]:
    """What a copy of a file has not in common with it."""
    found = path.stat()
    return [found.st_ino, found.st_mtime_ns]
