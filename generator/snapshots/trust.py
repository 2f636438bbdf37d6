"""Files on which the checks themselves rest: a pull request that changes them changes the judge, not only the facts."""

from fnmatch import fnmatchcase

from generator.snapshots.git import Repository
from generator.snapshots.snapshot import Snapshot

_TRUSTED = (
    # What runs, and with what rights
    ".github/*",
    ".gitlab/*",
    "*.gitlab-ci.yml",
    ".pre-commit-config.yaml",
    "Makefile",
    "tools/*",
    "vendor/*",
    # What is installed
    "pyproject.toml",
    "requirements/*",
    # What counts as a fact, and how files are read
    "mkdocs.yml",
    "schema/*",
    "generator/*",
    "*.gitattributes",
    "*.gitmodules",
    "*CODEOWNERS",
)


def is_trusted(path: str) -> bool:
    """Whether the checks rest on a file, by its path in the repository."""
    return any(fnmatchcase(path, pattern) for pattern in _TRUSTED)


def trusted_changes(repository: Repository | None, before: Snapshot, after: Snapshot) -> tuple[str, ...]:
    """The changed files on which the checks rest; none where the older side is no commit."""
    if repository is None or before.commit is None:
        return ()
    return tuple(path for path in repository.changed(before.commit, after.commit) if is_trusted(path))
