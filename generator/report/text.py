"""Problems for a terminal, one below the other, and the line that sums them up."""

from generator.check import Checked
from generator.problems import Problem
from generator.report.cells import visible
from generator.report.excerpt import excerpt
from generator.report.style import PLAIN, Style


def text(checked: Checked, facts: str, style: Style = PLAIN) -> str:
    """All problems and the summary; `facts` is the name of the facts folder. Ends with a line end."""
    blocks = [problem_text(problem, style) for problem in checked.problems]
    return "\n".join([*blocks, summary(checked, facts, style) + "\n"])


def problem_text(problem: Problem, style: Style = PLAIN) -> str:
    """One problem: place, severity and code, message; the line with a caret; the hint. Ends with a line end."""
    colour = "red" if problem.is_error else "yellow"
    place = ":".join([visible(problem.path), *([str(problem.line), str(problem.column)] if problem.line else [])])
    head = style.paint(f"{problem.severity}[{problem.code}]", colour)
    lines = [f"{style.paint(place, 'bold')}: {head}: {_one_line(problem.message)}", *excerpt(problem, style, colour)]
    pad = " " * len(str(problem.line)) if problem.excerpt and problem.line else ""
    mark = style.paint("=", "blue")
    lines += [f"{pad} {mark} help: {_one_line(hint)}" for hint in problem.hint.split("\n") if hint]
    return "\n".join(lines) + "\n"


def summary(checked: Checked, facts: str, style: Style = PLAIN) -> str:
    """How much was checked and what was found, in one line."""
    if not checked.files and not checked.problems:
        return f"the fact base is empty: there is no fact file in {facts}"
    looked_at = f"{count(checked.facts, 'fact')} and {count(checked.quotes, 'quote')} checked{_quotes(checked)}"
    if not checked.facts:
        looked_at = f"none of {count(checked.files, 'fact file')} could be checked"
    if not checked.problems:
        return f"{looked_at}: no fault found"
    found = [(checked.errors, "error", "red"), (checked.warnings, "warning", "yellow")]
    counts = [style.paint(count(number, word), colour) for number, word, colour in found if number]
    return f"{looked_at}: {', '.join(counts)}"


def count(number: int, word: str) -> str:
    """`1 fact`, `2 facts`, `1,234 facts`."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _quotes(checked: Checked) -> str:
    """What became of the quotes, where not all of them were found."""
    if not checked.missing and not checked.uncheckable:
        return ""
    parts = [(checked.verified, "verified"), (checked.missing, "not found"), (checked.uncheckable, "not checkable")]
    return f" ({', '.join(f'{number:,} {word}' for number, word in parts if number)})"


def _one_line(text: str) -> str:
    return visible(" ".join(text.split("\n")))
