"""The lines that changed since a revision, as git tells them; findings on them come first.

GitHub shows ten findings of a run, and a reviewer wants those that the pull request brought.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.git import commit, git
from generator.problems import Problem

_HUNK = re.compile(r"@@ -\d+(?:,(?P<gone>\d+))? \+(?P<start>\d+)(?:,(?P<count>\d+))? @@")
_DIFF = ("diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--relative", "--text")
_WHOLE = (range(1, 1 << 30),)

Lines = Mapping[str, tuple[range, ...]]
"""For each file that changed, by its path below the project's root, the lines that are new or different in it."""


def changed_lines(root: Path, base: str) -> Lines:
    """The lines of files below `root` that differ from where the work left `base`; files new to git count whole.

    Raises:
        FactsheetError: There is no git, no repository, or no such revision.
    """
    fork = git(root, "merge-base", commit(root, base), "HEAD", may_fail=True).strip() or commit(root, base)
    found: dict[str, list[range]] = {}
    for path, lines in _hunks(git(root, *_DIFF, fork, "--", ".")):
        found.setdefault(path, []).append(lines)
    new = git(root, "ls-files", "--others", "--exclude-standard", "-z").split("\0")
    return {path: tuple(lines) for path, lines in found.items()} | dict.fromkeys(filter(None, new), _WHOLE)


def changed_first(problems: Iterable[Problem], lines: Lines) -> tuple[Problem, ...]:
    """Problems on changed lines, then others of changed files, then the rest; within each as they were."""
    return tuple(sorted(problems, key=lambda problem: _distance(problem, lines)))


def _distance(problem: Problem, lines: Lines) -> int:
    if problem.path not in lines:
        return 2
    # A fault of the whole file stands on no line; whoever changed the file is to see it.
    is_on_one = not problem.line or any(problem.line in changed for changed in lines[problem.path])
    return 0 if is_on_one else 1


def _hunks(diff: str) -> Iterator[tuple[str, range]]:
    """Path and new lines of each hunk; the lines of a hunk are passed over, since they may look like anything."""
    path, rest = "", iter(diff.split("\n"))
    for line in rest:
        if line.startswith("+++ "):  # of a file that is gone: `+++ /dev/null`
            path = line.removeprefix("+++ b/").rstrip("\t") if line.startswith("+++ b/") else ""
        elif hunk := _HUNK.match(line):
            count = int(hunk["count"] or 1)
            if path:
                yield path, range(int(hunk["start"]), int(hunk["start"]) + count)
            for _ in range(int(hunk["gone"] or 1) + count):
                next(rest, None)
