"""The history of the facts from git: three calls for the dates, one more for the contents that changed lately."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from generator.changes import Sides, Unreadable, compare
from generator.changes.history import History, Step
from generator.errors import FactsheetError
from generator.ids import is_id
from generator.model import KINDS, Entry, FactBase, Record
from generator.snapshots.repository import Repository, repository
from generator.snapshots.sides import read_any_format
from generator.store.layout import FOLDERS, REDIRECTS, SUFFIX
from generator.store.redirects import redirects_in

MOST_STEPS = 50
"""Commits whose changes are told."""
MOST_FILES = 200
"""Record files that a commit may touch to be told record by record; a larger one is counted."""

Key = tuple[str, str]


@dataclass(frozen=True)
class _Commit:
    """One commit, as far as it touches the facts.

    Attributes:
        id: Its full hash.
        when: When it was committed, in UTC.
        files: Old and new blob of each record file; empty where there was or is none.
        redirects: Old and new blob of the file of redirects.
    """

    id: str
    when: datetime
    files: dict[Key, tuple[str, str]]
    redirects: tuple[str, str] = ("", "")


def history(facts: Path, tells: bool = True) -> History:
    """What git knows of a facts folder; nothing where there is no git, no repository or no commit.

    Args:
        facts: The folder.
        tells: Whether to say also what the last commits changed, and not only when.
    """
    try:
        with repository(facts) as found:
            return _history(found, facts, tells) if found else History()
    except FactsheetError:  # no git on this machine: the facts are shown without dates
        return History()


def _history(found: Repository, facts: Path, tells: bool) -> History:
    try:
        folder = PurePosixPath(facts.resolve().relative_to(found.top.resolve()).as_posix())
    except ValueError:
        return History()
    commits = list(_commits(found, folder))
    changed: dict[Key, datetime] = {}
    for commit in commits:
        for key in commit.files:
            changed.setdefault(key, commit.when)
    for path in found.changed("HEAD", None) if changed else ():
        changed.pop(_key(PurePosixPath(path), folder) or ("", ""), None)
    last = commits[:MOST_STEPS] if tells else []
    found.fetch(sorted(_wanted(last)))
    return History(changed, tuple(_step(found, commit, facts.name) for commit in last))


def _commits(found: Repository, folder: PurePosixPath) -> Iterator[_Commit]:
    """The commits of the main line that touched the facts, newest first.

    In a clone that was cut short the oldest commit seems to add everything; nothing is known of it.
    """
    is_short = found.is_shallow
    for commit, has_parent, when, touched in found.log(folder):
        if is_short and not has_parent:
            continue
        files: dict[Key, tuple[str, str]] = {}
        redirects = ("", "")
        for path, blobs in touched.items():
            place = PurePosixPath(path)
            if key := _key(place, folder):
                files[key] = blobs
            elif place == folder / REDIRECTS:
                redirects = blobs
        if files:
            yield _Commit(commit, datetime.fromisoformat(when).astimezone(UTC), files, redirects)


def _key(path: PurePosixPath, folder: PurePosixPath) -> Key | None:
    """Kind and id of the record in a file; None for other files."""
    kind = FOLDERS.get(path.parent.name)
    is_record = kind and path.parent.parent == folder and path.suffix == SUFFIX and is_id(path.stem)
    return (kind, path.stem) if kind and is_record else None


def _wanted(commits: Collection[_Commit]) -> set[str]:
    """The blobs of what is told record by record."""
    told = [commit for commit in commits if len(commit.files) <= MOST_FILES]
    pairs = [blobs for commit in told for blobs in (*commit.files.values(), commit.redirects)]
    return {blob for blobs in pairs for blob in blobs if blob}


def _step(found: Repository, commit: _Commit, facts: str) -> Step:
    if len(commit.files) > MOST_FILES:
        return Step(commit.id, commit.when, None, len(commit.files))
    unreadable: list[Unreadable] = []
    before, after = (_base(found, commit, side, facts, unreadable) for side in (0, 1))
    comparison = compare(Sides(before, after, unreadable=tuple(unreadable)))
    return Step(commit.id, commit.when, comparison, len(commit.files))


def _base(found: Repository, commit: _Commit, side: int, facts: str, unreadable: list[Unreadable]) -> FactBase:
    """The records that a commit touched, as they were before or after it."""
    records: dict[str, dict[str, Entry[Record]]] = {kind: {} for kind in KINDS}
    for (kind, record_id), blobs in sorted(commit.files.items()):
        if not blobs[side]:
            continue
        name = f"{facts}/{kind}s/{record_id}{SUFFIX}"
        read = read_any_format(found.read(blobs[side]), record_id, kind, name)
        if read.entry and read.is_usable:
            records[kind][record_id] = read.entry
        else:
            unreadable.append(Unreadable(kind, record_id, name, commit.id, "no usable record"))
    blob = commit.redirects[side]
    redirects = redirects_in(found.read(blob), f"{facts}/{REDIRECTS}").ids if blob else {}
    kinds = {f"{kind}s": records[kind] for kind in KINDS}
    return FactBase(**kinds, redirects=redirects)  # type: ignore[arg-type]
