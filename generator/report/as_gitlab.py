"""Problems for GitLab: a Code Quality report, which merge requests show beside the changed lines.

A list of objects with `description`, `check_name`, `fingerprint`, `severity` and `location`, as GitLab documents it.
"""

import json

from generator.check import Checked
from generator.problems import Problem, Severity
from generator.report.cells import visible
from generator.report.fingerprint import fingerprints

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def as_gitlab(checked: Checked, above: str = "") -> str:
    """All problems as a Code Quality report, ASCII only. Ends with a line end.

    Args:
        checked: What the check found.
        above: Path from the repository's top to the project, with `/` at its end; empty where they are one.
    """
    marks = fingerprints(checked.problems)
    report = [_issue(problem, mark, above) for problem, mark in zip(checked.problems, marks, strict=True)]
    return json.dumps(report, indent=2) + "\n"


def _issue(problem: Problem, fingerprint: str, above: str) -> dict[str, object]:
    hint = f" ({'; '.join(problem.hint.splitlines())})" if problem.hint else ""
    return {
        "description": visible(f"{problem.message}{hint}"),
        "check_name": problem.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[problem.severity],
        "location": {"path": above + problem.path, "lines": {"begin": max(problem.line, 1)}},
    }
