"""Asking git: which commit is meant, which files it holds, and what is in them. Nothing is ever written."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from generator.errors import StoreError

_MAIN = ("origin/HEAD", "origin/main", "origin/master", "main", "master")
"""Names under which the main branch is looked for, in this order."""
_FILES = ("100644", "100755")


class Repository:
    """A git repository, and the process that hands out its files.

    Attributes:
        top: Its top folder.
    """

    def __init__(self, top: Path) -> None:
        self.top = top
        self._blobs: subprocess.Popen[bytes] | None = None

    def commit(self, revision: str) -> str | None:
        """The commit that a name means; None where git knows no such one."""
        found = _git(self.top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        return found.strip() if found else None

    def merge_base(self, one: str, other: str) -> str | None:
        """The commit at which two commits parted; None where git knows none."""
        found = _git(self.top, "merge-base", one, other)
        return found.strip() if found else None

    def main_branch(self) -> str | None:
        """The name of the main branch; None where it has none of the usual names."""
        return next((name for name in _MAIN if self.commit(name)), None)

    def short(self, commit: str) -> str:
        """A commit's id as people read it."""
        return (_git(self.top, "rev-parse", "--short", commit) or commit).strip()

    def files(self, commit: str, folder: PurePosixPath) -> dict[PurePosixPath, str]:
        """The id of the content of each plain file below a folder, by path below it; links are left out."""
        below = [] if folder == PurePosixPath() else ["--", folder.as_posix()]
        listed = _git(self.top, "ls-tree", "-r", "-z", "--full-tree", commit, *below) or ""
        found: dict[PurePosixPath, str] = {}
        for line in filter(None, listed.split("\0")):
            about, _, path = line.partition("\t")
            mode, _, blob = about.split(" ")
            if mode in _FILES:
                found[PurePosixPath(path).relative_to(folder)] = blob
        return found

    def changed(self, commit: str, other: str | None) -> dict[str, str]:
        """The paths that differ between a commit and another one, or the work tree; for each its mode there."""
        listed = _git(self.top, "diff", "--raw", "--no-renames", "-z", commit, *([other] if other else [])) or ""
        parts = listed.split("\0")
        about = zip(parts[1::2], parts[::2], strict=False)  # `:100644 120000 … T`, then the path
        return {path: head.split(" ")[1] for path, head in sorted(about)}

    def read(self, blob: str) -> bytes:
        """A file's content by its id.

        Raises:
            StoreError: The repository does not have it, as in a clone that was cut short.
        """
        if self._blobs is None:
            self._blobs = subprocess.Popen(
                ["git", "-C", str(self.top), "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        stdin, stdout = self._blobs.stdin, self._blobs.stdout
        if stdin is None or stdout is None:
            raise StoreError("git cannot be asked")
        stdin.write(f"{blob}\n".encode())
        stdin.flush()
        head = stdout.readline().split()
        if len(head) != 3:
            raise StoreError(f"git has no content for {blob[:12]}", "fetch the whole history, then try again")
        content = stdout.read(int(head[2]))
        stdout.read(1)
        return content

    def close(self) -> None:
        """End the process."""
        if self._blobs is not None:
            self._blobs.communicate()
            self._blobs = None


@contextmanager
def repository(folder: Path) -> Iterator[Repository | None]:
    """The repository that a folder (which need not be there yet) lies in; None where it lies in none.

    Raises:
        StoreError: There is no git on this machine.
    """
    full = folder.resolve()
    top = _git(next(place for place in (full, *full.parents) if place.is_dir()), "rev-parse", "--show-toplevel")
    found = Repository(Path(top.removesuffix("\n"))) if top else None
    try:
        yield found
    finally:
        if found:
            found.close()


def _git(folder: Path, *arguments: str) -> str | None:
    """What a git command prints; None where it fails."""
    command: Sequence[str] = ("git", "-C", str(folder), "--no-optional-locks", *arguments)
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        raise StoreError("there is no `git` on this machine", "install git, or name two folders") from None
    return done.stdout.decode("utf-8", "surrogateescape") if done.returncode == 0 else None
