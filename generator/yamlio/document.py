"""One YAML file as read: plain values, their places, and what was wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.model.marks import FieldPath, Marks, nearest_mark
from generator.problems import Problem
from generator.spans import Span

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
"""Text, an empty value, a list or a mapping: nothing else, since no text is typed by guess."""


@dataclass(frozen=True)
class Document:
    """A file after reading.

    Attributes:
        path: As given to the reader; used in problems.
        text: The file's text.
        data: The top mapping; empty when the file could not be understood.
        marks: The place of every value.
        problems: All faults of form; values beside a fault are still there where possible.
        refused: Where a value was refused, so that nothing is said of it but that; a refused merge key is `<<`.
    """

    path: str
    text: str
    data: Mapping[str, Value] = field(default_factory=dict)
    marks: Marks = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    refused: frozenset[FieldPath] = frozenset()

    def problem(self, code: str, path: FieldPath, message: str, hint: str = "", at_key: bool = False) -> Problem:
        """A problem with the value (or the key) at `path`."""
        mark = nearest_mark(self.marks, path)
        span = mark.key if at_key and mark.key else mark.span
        return self.problem_at(code, span, message, hint)

    def problem_at(self, code: str, span: Span, message: str, hint: str = "") -> Problem:
        """A problem with some characters of the file; the caret stays within the first line of them."""
        line, column = position(self.text, span.start)
        excerpt = line_at(self.text, span.start)
        length = max(1, min(span.end - span.start, len(excerpt) - column + 1))
        return Problem(self.path, line, column, code, message, hint, excerpt=excerpt, length=length)


def position(text: str, offset: int) -> tuple[int, int]:
    """1-based line and column of a character."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def line_at(text: str, offset: int) -> str:
    """The line that holds the character, without its line end."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    return text[start : end if end >= 0 else len(text)].rstrip("\r")
