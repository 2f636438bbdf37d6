"""Asking git, whatever a user or a repository has set."""

import os
import subprocess
from pathlib import Path

from generator.errors import FactsheetError

_PLAIN = (
    "core.quotePath=false",
    "diff.noprefix=false",
    "diff.mnemonicPrefix=false",
    "diff.srcPrefix=a/",
    "diff.dstPrefix=b/",
)


_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
"""What git tells its hooks; seen from another folder it would mean another repository, or none."""


def environment() -> dict[str, str]:
    """The environment in which git finds the repository by the folder alone."""
    return {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}


def git(root: Path, *arguments: str, may_fail: bool = False) -> str:
    """What git prints when it is run in `root`; empty where it fails and may.

    Raises:
        FactsheetError: There is no git, or it fails.
    """
    settings = [part for setting in _PLAIN for part in ("-c", setting)]
    try:
        done = subprocess.run(
            ["git", *settings, *arguments], cwd=root, env=environment(), capture_output=True, check=False
        )
    except FileNotFoundError:
        raise FactsheetError("git is not installed, or not on PATH", "install git") from None
    if done.returncode and not may_fail:
        reason = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ").split("\n")[0]
        raise FactsheetError(
            f"git: {reason or 'it failed without a word'}", "is this the work tree of a git repository?"
        )
    return "" if done.returncode else done.stdout.decode("utf-8", "replace")


def commit(root: Path, revision: str) -> str:
    """The commit that a revision names, as its full hash.

    Raises:
        FactsheetError: There is no git, or no such revision.
    """
    # A revision that begins with a hyphen would be an option.
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    found = git(root, *asked, may_fail=True).strip()
    if not found:
        raise FactsheetError(
            f"there is no revision `{revision}` in the repository of {root}",
            "name a branch, tag or commit that is here; a shallow clone lacks older ones (`git fetch` brings them)",
        )
    return found


def above(root: Path) -> str:
    """Path from the top of the repository to the project, with `/` at its end; empty where they are one, or none is."""
    here = root.resolve()
    top = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    return "" if top == here else here.relative_to(top).as_posix() + "/"
