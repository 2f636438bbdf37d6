"""What a review needs of a terminal."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from generator.edit.base import Base
from generator.edit.questions import Question
from generator.yamlio import Value


class Screen(Protocol):
    """A place to show lines and to be told keys."""

    width: int
    """Columns."""

    def choose(self, lines: Sequence[str], question: str, keys: str) -> str:
        """Show lines, page by page where they are many, and wait for one of some keys; no key counts before."""

    def say(self, *lines: str) -> None:
        """Show lines."""

    def ask(self, question: str) -> str:
        """A line that the person types, stripped; empty where they cancel."""

    def answers(self, base: Base, question: Question) -> list[Value]:
        """What the person answers to a question about a new record; several for a list, none where they do not."""

    def edit(self, file: Path, line: int) -> None:
        """Let the person edit a file, beginning at a line, and wait until they have."""
