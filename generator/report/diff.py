"""What a command would change in files, as a unified diff."""

import difflib
from collections.abc import Iterator, Mapping

from generator.report.cells import visible
from generator.report.style import PLAIN, Style

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def diff(before: Mapping[str, str | None], after: Mapping[str, str | None], style: Style = PLAIN) -> str:
    """A unified diff of all files that differ, in order of paths.

    Args:
        before: Text of each file by path; None or missing where there is none.
        after: Likewise.
        style: How lines are marked.

    Returns:
        The diff, ending with a line end; empty when nothing differs.
    """
    paths = sorted({*before, *after})
    return "".join(line for path in paths for line in _lines(path, before.get(path), after.get(path), style))


def _lines(path: str, old: str | None, new: str | None, style: Style) -> Iterator[str]:
    names = ("/dev/null" if old is None else f"a/{path}", "/dev/null" if new is None else f"b/{path}")
    for line in difflib.unified_diff((old or "").splitlines(), (new or "").splitlines(), *names, lineterm=""):
        is_name = line.startswith(("--- ", "+++ "))
        colour = "bold" if is_name else _COLOURS.get(line[:1], "")
        shown = visible(line)
        yield f"{style.paint(shown, colour) if colour else shown}\n"
