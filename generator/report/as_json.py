"""Problems for programs: one JSON document.

| key | value |
|---|---|
| `version` | `1`; another number for another form |
| `counts` | whole numbers: `files`, `facts`, `quotes`, `verified`, `missing`, `uncheckable`, `errors`, `warnings` |
| `problems` | list, sorted by path, line, column and code; with `--changed-from` those on changed lines first |
| `problems[].path` | file, relative to the project's root, with forward slashes |
| `problems[].line` | 1-based; `0` where the fault is the file itself |
| `problems[].column` | 1-based, in characters (Unicode code points); `0` likewise |
| `problems[].length` | how many characters of the line are at fault |
| `problems[].code`, `.name` | of the rule: `F301`, `dangling-reference` |
| `problems[].severity` | `error` or `warning` |
| `problems[].message`, `.hint` | what is wrong, what to do; the hint may be empty and may have several lines |
"""

import json

from generator.check import Checked
from generator.check.rules import find_rule
from generator.problems import Problem

VERSION = 1


def as_json(checked: Checked) -> str:
    """All problems and counts as JSON, ASCII only. Ends with a line end."""
    counts = {
        "files": checked.files,
        "facts": checked.facts,
        "quotes": checked.quotes,
        "verified": checked.verified,
        "missing": checked.missing,
        "uncheckable": checked.uncheckable,
        "errors": checked.errors,
        "warnings": checked.warnings,
    }
    document = {"version": VERSION, "counts": counts, "problems": [_problem(problem) for problem in checked.problems]}
    return json.dumps(document, indent=2) + "\n"


def _problem(problem: Problem) -> dict[str, str | int]:
    rule = find_rule(problem.code)
    return {
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "length": problem.length,
        "code": problem.code,
        "name": rule.name if rule else "",
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
    }
