"""Where each value of a file stands, so that every problem has a line and a column."""

from typing import NamedTuple, TypeAlias

from generator.spans import Span

Key: TypeAlias = str | int
"""A field's name, or a 0-based index into a list."""
FieldPath: TypeAlias = tuple[Key, ...]
"""From the record down: `("evidence", 0, "quote")`; `()` is the record itself."""


class Mark(NamedTuple):
    """The place of one value.

    Attributes:
        line: 1-based line on which the value begins.
        column: 1-based column, in characters.
        span: Characters of the file that the value takes.
        key: Characters of the file that its key takes; None in a list.
    """

    line: int
    column: int
    span: Span
    key: Span | None = None


Marks: TypeAlias = dict[FieldPath, Mark]


def nearest_mark(marks: Marks, path: FieldPath) -> Mark:
    """The mark of `path`, or of the closest value around it; line 1, column 1 where there is none at all."""
    for length in range(len(path), -1, -1):
        if mark := marks.get(path[:length]):
            return mark
    return Mark(1, 1, Span(0, 0))


def dotted(path: FieldPath) -> str:
    """For people: `evidence[0].quote`."""
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path).lstrip(".")
