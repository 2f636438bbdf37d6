"""Problems for GitHub: workflow commands, which the runner turns into annotations of the changed files.

One line a problem, `::error file=…,line=…,col=…,title=…::message`. Text that would end a line, a property or a command
is escaped as the runner unescapes it; characters that cannot be seen are shown by their codes.
"""

from collections.abc import Iterator

from generator.check import Checked
from generator.check.rules import find_rule
from generator.problems import Problem, Severity
from generator.report.cells import visible
from generator.report.text import count, summary

SHOWN = 10
"""Annotations of one severity that GitHub shows of a step; the others are in the log only."""

_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def as_github(checked: Checked, facts: str, above: str = "") -> str:
    """All problems as workflow commands, then the summary. Ends with a line end.

    Args:
        checked: What the check found.
        facts: Name of the facts folder.
        above: Path from the repository's top to the project, with `/` at its end; empty where they are one.
    """
    commands = [_command(problem, above) for problem in checked.problems]
    return "\n".join([*commands, *_cut(checked), f"factsheet: {summary(checked, facts)}\n"])


def _command(problem: Problem, above: str) -> str:
    rule = find_rule(problem.code)
    properties = {"file": above + problem.path}
    if problem.line:
        properties |= {"line": str(problem.line), "col": str(problem.column)}
        properties["endColumn"] = str(problem.column + problem.length)
    properties["title"] = f"{problem.code} {rule.name}" if rule else problem.code
    given = ",".join(f"{name}={_escaped(value, _PROPERTY)}" for name, value in properties.items())
    message = "\n".join(filter(None, (problem.message, problem.hint)))
    return f"::{problem.severity} {given}::{_escaped(message, _DATA)}"


def _cut(checked: Checked) -> Iterator[str]:
    """A notice where GitHub will not show all."""
    found = {Severity.ERROR: checked.errors, Severity.WARNING: checked.warnings}
    if any(number > SHOWN for number in found.values()):
        told = " and ".join(count(number, severity.value) for severity, number in found.items() if number)
        yield f"::notice title=factsheet::{told}; GitHub shows {SHOWN} of each, the log has them all"


def _escaped(text: str, codes: dict[str, str]) -> str:
    return "".join(codes.get(char, char) for char in visible(text))
