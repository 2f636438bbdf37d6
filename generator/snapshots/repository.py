"""A git repository: which commit is meant, which files it holds, and what is in them. Nothing is ever written."""

import io
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

from generator.errors import StoreError
from generator.git import environment, git

_MAIN = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
"""Names under which the main branch is looked for, in this order."""
_BATCH = ("git", "cat-file", "--batch")
_FILES = ("100644", "100755")


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
