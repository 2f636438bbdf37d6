"""A git repository: which commit is meant, which files it holds, and what is in them. Nothing is ever written."""

import io
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO, NamedTuple

from generator.errors import StoreError
from generator.git import environment, git

_MAIN = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
"""Names under which the main branch is looked for, in this order."""
_BATCH = ("git", "cat-file", "--batch")
_FILES = ("100644", "100755")
_LOGGED = "%x01%H %cI %P%x02"


class Logged(NamedTuple):
    """A commit as the log has it.

    Attributes:
        id: Its full hash.
        has_parent: Whether it has one that is known here.
        when: When it was committed, ISO 8601.
        touched: For each path the ids of the old and the new content; empty where there was or is no plain file.
    """

    id: str
    has_parent: bool
    when: str
    touched: dict[str, tuple[str, str]]


class Repository:
    """A git repository, and the process that hands out its files.

    Attributes:
        top: Its top folder.
    """

    def __init__(self, top: Path) -> None:
        self.top = top
        self._blobs: subprocess.Popen[bytes] | None = None
        self._fetched: dict[str, bytes] = {}

    def _ask(self, *arguments: str) -> str:
        """What git says; empty where it has no answer."""
        return git(self.top, "--no-optional-locks", *arguments, may_fail=True)

    def commit(self, revision: str) -> str | None:
        """The commit that a name means; None where git knows no such one."""
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        return self._ask(*asked).strip() or None

    def merge_base(self, one: str, other: str) -> str | None:
        """The commit at which two commits parted; None where git knows none."""
        return self._ask("merge-base", one, other).strip() or None

    def main_branch(self) -> str | None:
        """The name of the main branch; None where it has none of the usual names."""
        return next((name for name in _MAIN if self.commit(name)), None)

    def short(self, commit: str) -> str:
        """A commit's id as people read it."""
        return (self._ask("rev-parse", "--short", commit) or commit).strip()

    def files(self, commit: str, folder: PurePosixPath) -> dict[PurePosixPath, str]:
        """The id of the content of each plain file below a folder, by path below it; links are left out."""
        below = [] if folder == PurePosixPath() else ["--", folder.as_posix()]
        listed = self._ask("ls-tree", "-r", "-z", "--full-tree", commit, *below)
        found: dict[PurePosixPath, str] = {}
        for line in filter(None, listed.split("\0")):
            about, _, path = line.partition("\t")
            mode, _, blob = about.split(" ")
            if mode in _FILES:
                found[PurePosixPath(path).relative_to(folder)] = blob
        return found

    @property
    def is_shallow(self) -> bool:
        """Whether the clone was cut short, so that its oldest commits seem to have no parents."""
        return self._ask("rev-parse", "--is-shallow-repository").strip() == "true"

    def log(self, folder: PurePosixPath) -> Iterator[Logged]:
        """The commits of the main line that touched plain files below a folder, newest first, in one call."""
        asked = ("log", "-z", "--first-parent", "-m", "--raw", "--no-renames", "--no-abbrev", "--no-relative")
        listed = self._ask(*asked, "--no-show-signature", "--no-notes", f"--format={_LOGGED}", "--", folder.as_posix())
        for commit in listed.split("\x01")[1:]:
            head, _, rest = commit.partition("\x02")
            name, when, *parents = head.split(" ")
            parts = rest.strip("\0\n").split("\0") if ":" in rest else []
            about = zip(parts[1::2], parts[::2], strict=False)  # `:100644 100644 old new M`, then the path
            yield Logged(name, bool("".join(parents)), when, {path: _blobs(line) for path, line in about})

    def changed(self, commit: str, other: str | None) -> dict[str, str]:
        """The paths that differ between a commit and another one, or the work tree; for each its mode there."""
        listed = self._ask("diff", "--raw", "--no-renames", "-z", commit, *([other] if other else []))
        parts = listed.split("\0")
        about = zip(parts[1::2], parts[::2], strict=False)  # `:100644 120000 … T`, then the path
        return {path: head.split(" ")[1] for path, head in sorted(about)}

    def read(self, blob: str) -> bytes:
        """A file's content by its id.

        Raises:
            StoreError: The repository does not have it, as in a clone that was cut short.
        """
        if blob in self._fetched:
            return self._fetched[blob]
        if self._blobs is None:
            self._blobs = subprocess.Popen(
                _BATCH, cwd=self.top, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        stdin, stdout = self._blobs.stdin, self._blobs.stdout
        if stdin is None or stdout is None:
            raise StoreError("git cannot be asked")
        stdin.write(f"{blob}\n".encode())
        stdin.flush()
        return _next_content(stdout, blob)

    def fetch(self, blobs: Sequence[str]) -> None:
        """Get the contents of many files at once, which is faster than one after the other."""
        asked = "".join(f"{blob}\n" for blob in blobs).encode()
        done = subprocess.run(_BATCH, cwd=self.top, env=environment(), input=asked, capture_output=True, check=False)
        answer = io.BytesIO(done.stdout)
        self._fetched.update((blob, _next_content(answer, blob)) for blob in blobs)

    def close(self) -> None:
        """End the process."""
        if self._blobs is not None:
            self._blobs.communicate()
            self._blobs = None


def _blobs(line: str) -> tuple[str, str]:
    old_mode, new_mode, old, new, _ = line.strip("\n").removeprefix(":").split(" ")
    return old if old_mode in _FILES else "", new if new_mode in _FILES else ""


def _next_content(answer: IO[bytes], blob: str) -> bytes:
    head = answer.readline().split()
    if len(head) != 3:
        raise StoreError(f"git has no content for {blob[:12]}", "fetch the whole history, then try again")
    content = answer.read(int(head[2]))
    answer.read(1)
    return content


@contextmanager
def repository(folder: Path) -> Iterator[Repository | None]:
    """The repository that a folder (which need not be there yet) lies in; None where it lies in none.

    Raises:
        FactsheetError: There is no git on this machine.
    """
    full = folder.resolve()
    there = next(place for place in (full, *full.parents) if place.is_dir())
    top = git(there, "rev-parse", "--show-toplevel", may_fail=True).removesuffix("\n")
    found = Repository(Path(top)) if top else None
    try:
        yield found
    finally:
        if found:
            found.close()
