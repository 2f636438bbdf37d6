"""A fault found in the facts: which rule, where, what, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Errors stop a build; warnings are shown."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Problem:
    """One fault.

    Attributes:
        path: File, relative to the project's root, with forward slashes.
        line: 1-based line; 0 when the fault has no place in a file.
        column: 1-based column, in characters.
        code: Rule code, such as `F301`.
        message: What is wrong, in one sentence without a full stop.
        hint: What to do; may be empty.
        severity: Error or warning.
        excerpt: The line of the file, for showing; may be empty.
        length: How many characters the caret should underline, at least 1.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    excerpt: str = ""
    length: int = 1

    @property
    def is_error(self) -> bool:
        """Whether this fault stops a build."""
        return self.severity is Severity.ERROR
