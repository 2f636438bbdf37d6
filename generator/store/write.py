"""Writing fact files so that nothing is lost: one writer at a time, all files staged first, then moved into place.

A full disk, a lost permission or a signal while staging leaves every old file as it was. Whoever is killed while moving
leaves a journal, and the next command that writes moves what is left.
"""

import errno
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path, PurePosixPath

from filelock import FileLock, Timeout

from generator.errors import StoreError
from generator.model import MODELS
from generator.model.walk import yaml_name
from generator.store.layout import STAGING
from generator.yamlio import Value
from generator.yamlio.writer import mapping

_OLD = ".old"
_JOURNAL = ".journal"
"""Names of the files to be put into place (`+`) and to be deleted (`-`), a line each; there once all are staged."""
_WAIT_SECONDS = 60


@cache
def field_order(kind: str) -> tuple[str, ...]:
    """Names of a kind's fields, in the order in which they are written."""
    model = MODELS[kind]
    return tuple(yaml_name(model, name) for name in model.model_fields)


def schema_line(facts: Path, root: Path, kind: str) -> str:
    """First line of a fact file: where editors find its schema; empty for facts outside the project."""
    if not facts.resolve().is_relative_to(root.resolve()):
        return ""
    way = os.path.relpath(root.resolve() / "schema" / f"{kind}.schema.json", facts.resolve() / f"{kind}s")
    return f"# yaml-language-server: $schema={Path(way).as_posix()}\n"


def dump(kind: str, data: Mapping[str, Value], first_line: str) -> str:
    """A new fact file's text: the schema's line, then all fields in canonical order."""
    ordered = {key: data[key] for key in field_order(kind) if key in data}
    return first_line + mapping(ordered)


@contextmanager
def locked(facts: Path) -> Iterator[None]:
    """Hold the fact base for reading, changing and writing it; other commands wait.

    Raises:
        StoreError: Another command held it for a minute.
    """
    key = hashlib.sha256(str(facts.resolve()).encode()).hexdigest()[:16]
    # Outside the facts folder, so that no lock file is ever committed.
    lock = FileLock(
        Path(tempfile.gettempdir()) / f"factsheet-{os.getuid() if hasattr(os, 'getuid') else ''}-{key}.lock"
    )
    try:
        with lock.acquire(timeout=_WAIT_SECONDS):
            _recover(facts)
            yield
    except Timeout:
        raise StoreError(
            f"another command is writing to {facts.name}/", "wait until it has ended, then try again"
        ) from None


def is_half_written(facts: Path) -> bool:
    """Whether a command was killed while it moved its files into place, or one is doing so just now."""
    return (facts / STAGING / _JOURNAL).exists()


def _recover(facts: Path) -> None:
    """Finish what a command that was killed had begun to move."""
    staging = facts / STAGING
    if not is_half_written(facts):
        return
    for line in (staging / _JOURNAL).read_text("utf-8").splitlines():
        path = PurePosixPath(line[1:])
        if line[0] == "-":
            (facts / path).unlink(missing_ok=True)
        elif (staging / path).exists():
            (staging / path).replace(facts / path)
    shutil.rmtree(staging, ignore_errors=True)


def commit(facts: Path, changes: Mapping[PurePosixPath, str | None]) -> None:
    """Write, replace or delete files below the facts folder, all or none.

    Args:
        facts: The facts folder; made when missing.
        changes: New text by path below `facts`; None deletes the file.

    Raises:
        StoreError: The disk is full, or a folder or file cannot be written. Every old file is as it was.
    """
    if not changes:
        return
    staging = facts / STAGING
    try:
        _stage(facts, staging, changes)
        _move(facts, staging, changes)
    except OSError as error:
        place = f" ({_shown(Path(error.filename), facts)})" if error.filename else ""
        raise StoreError(
            f"could not write to {facts.name}/: {error.strerror or error}{place}",
            "free some space" if error.errno == errno.ENOSPC else f"see whether you may write to {facts.name}/",
        ) from None
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _move(facts: Path, staging: Path, changes: Mapping[PurePosixPath, str | None]) -> None:
    """Put the staged files into their places; when one cannot be, all that were moved before are put back.

    Hidden folders come last: what the extractor remembers must not be there before the facts, since a fact that it
    remembers and that is not there counts as deleted by a person.
    """
    done: list[PurePosixPath] = []
    old = staging / _OLD
    try:
        for path in sorted(changes, key=lambda path: (path.parts[0].startswith("."), path)):
            if (facts / path).exists():
                (old / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(facts / path, old / path)
            done.append(path)
            if changes[path] is None:
                (facts / path).unlink(missing_ok=True)
            else:
                (staging / path).replace(facts / path)
    except BaseException:
        (staging / _JOURNAL).unlink(missing_ok=True)
        for path in reversed(done):
            if (old / path).exists():
                (old / path).replace(facts / path)
            else:
                (facts / path).unlink(missing_ok=True)
        raise


def _shown(path: Path, facts: Path) -> str:
    return path.relative_to(facts.parent).as_posix() if path.is_relative_to(facts.parent) else path.name


def _stage(facts: Path, staging: Path, changes: Mapping[PurePosixPath, str | None]) -> None:
    shutil.rmtree(staging, ignore_errors=True)
    for path, text in changes.items():
        (facts / path).parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            continue
        target = facts / path
        for place in (target.parent, target):
            if place.exists() and not os.access(place, os.W_OK):
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))
        staged = staging / path
        staged.parent.mkdir(parents=True, exist_ok=True)
        _write(staged, text)
    staging.mkdir(parents=True, exist_ok=True)
    lines = (f"{'-' if text is None else '+'}{path}\n" for path, text in changes.items())
    _write(staging / "journal", "".join(lines))
    (staging / "journal").replace(staging / _JOURNAL)


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
