"""Files on which the checks themselves rest: a pull request that changes them changes the judge, not only the facts."""

from fnmatch import fnmatchcase

from generator.snapshots.repository import Repository
from generator.snapshots.snapshot import Snapshot

_TRUSTED = (
    # What runs, and with what rights
    ".github/*",
    ".gitlab/*",
    "*.gitlab-ci.yml",
    ".pre-commit-config.yaml",
    ".vscode/*",
    "Makefile",
    "tools/*",
    "vendor/*",
    # What is installed
    "pyproject.toml",
    "requirements/*",
    # What counts as a fact, and how files are read
    "mkdocs.yml",
    "schema/*",
    "*vocabulary/*",
    "generator/*",
    "*.gitattributes",
    "*.gitmodules",
    "*CODEOWNERS",
    # What the site shows beside the facts; it may hold scripts
    "docs/*",
    "overrides/*",
)
_LEADS_ELSEWHERE = ("120000", "160000")
"""Modes of links and of other repositories: what a reviewer reads is not what is read in their place."""


def is_trusted(path: str) -> bool:
    """Whether the checks rest on a file, by its path in the repository."""
    return any(fnmatchcase(path, pattern) for pattern in _TRUSTED)


def trusted_changes(repository: Repository | None, before: Snapshot, after: Snapshot) -> tuple[str, ...]:
    """The changed files on which the checks rest, and new links; none where the older side is no commit."""
    if repository is None or before.commit is None:
        return ()
    changed = repository.changed(before.commit, after.commit).items()
    return tuple(path for path, mode in changed if is_trusted(path) or mode in _LEADS_ELSEWHERE)
