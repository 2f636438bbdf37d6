"""A line of a file with a caret below it, cut around the caret where it is long."""

from generator.problems import Problem
from generator.report.cells import Cell, cells, width
from generator.report.style import Style

MAX_WIDTH = 100
"""Columns of a line that are shown."""
_LEAD = 30
"""Columns that are kept before the caret when a line is cut."""


def excerpt(problem: Problem, style: Style, colour: str) -> list[str]:
    """The lines between the message and the hint: an empty one, the file's line and the caret; none without a line."""
    if not problem.line or not problem.excerpt:
        return []
    number = str(problem.line)
    bar = style.paint(f"{' ' * len(number)} |", "blue")
    before, marked, after = _cut(cells(problem.excerpt), problem.column - 1, problem.length)
    shown = "".join(cell.shown for cell in (*before, *marked, *after)).rstrip()
    carets = style.paint("^" * max(1, width(marked)), colour)
    return [bar, f"{style.paint(f'{number} |', 'blue')} {shown}".rstrip(), f"{bar} {' ' * width(before)}{carets}"]


def _cut(row: list[Cell], start: int, length: int) -> tuple[list[Cell], list[Cell], list[Cell]]:
    """The line before, under and behind the caret, with `…` where something was left out."""
    before, marked, after = row[:start], row[start : start + length], row[start + length :]
    if width(row) <= MAX_WIDTH:
        return before, marked, after
    # As much as fits: some of what stands before, then the marked words, then what comes after them.
    if width(before) + width(marked) >= MAX_WIDTH:
        before = _last(before, max(_LEAD, MAX_WIDTH - width(marked) - width(after)))
    room = MAX_WIDTH - width(before)
    if width(marked) > room:
        return before, _first(marked, room), []
    return before, marked, _first(after, room - width(marked))


_DOTS = Cell("…", 1)


def _first(row: list[Cell], columns: int) -> list[Cell]:
    if width(row) <= columns:
        return row
    return [*_fitting(row, columns - 1), _DOTS]


def _last(row: list[Cell], columns: int) -> list[Cell]:
    if width(row) <= columns:
        return row
    return [_DOTS, *reversed(_fitting(row[::-1], columns - 1))]


def _fitting(row: list[Cell], columns: int) -> list[Cell]:
    taken = 0
    for index, cell in enumerate(row):
        taken += cell.width
        if taken > columns:
            return row[:index]
    return row
