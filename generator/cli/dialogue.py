"""A terminal as a review needs it: lines, keys, questions. Nothing moves the cursor, so that any terminal will do."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.editor import open_editor
from generator.cli.keys import single_keys
from generator.errors import FactsheetError

if TYPE_CHECKING:
    from generator.edit.base import Base
    from generator.edit.questions import Question
    from generator.yamlio import Value

_WIDEST = 100
_ON = {" ", "\r", "\n"}


class Dialogue:
    """A `Screen` on the terminal of this process."""

    def __init__(self, colour: bool) -> None:
        size = shutil.get_terminal_size()
        self.colour = colour
        self.width = min(size.columns, _WIDEST) - 1
        self.height = max(size.lines - 2, 4)

    def choose(self, lines: Sequence[str], question: str, keys: str) -> str:
        """Show lines, page by page where they are many, and wait for one of some keys."""
        with single_keys() as key:
            for start in range(0, len(lines), self.height):
                end = start + self.height
                self.say(*lines[start:end])
                if end < len(lines):
                    click.echo(f"-- {end} of {len(lines)} lines; space for more, or a key: ", nl=False)
                    pressed = _wait(key, keys, goes_on=True)
                    click.echo(pressed.strip())
                    if pressed not in _ON:
                        return pressed
            click.echo(f"{question}: ", nl=False)
            pressed = _wait(key, keys, goes_on=False)
            click.echo(pressed.strip())
            return pressed

    def say(self, *lines: str) -> None:
        """Show lines."""
        for line in lines:
            click.echo(line, color=self.colour)

    def ask(self, question: str) -> str:
        """A line that the person types, stripped; empty where they cancel with Ctrl-C or Ctrl-D."""
        try:
            click.echo(question, nl=False)
            return input().strip()
        except (KeyboardInterrupt, EOFError):
            click.echo()
            return ""

    def answers(self, base: "Base", question: "Question") -> "list[Value]":
        """What the person answers to a question about a new record, with suggestions of known ones."""
        from generator.cli.asking import ask

        try:
            return ask(base, question)
        except click.Abort:
            raise FactsheetError("stopped: nothing was added") from None

    def edit(self, file: Path, line: int) -> None:
        """Let the person edit a file; see `open_editor`."""
        open_editor(file, line)


def _wait(key: Callable[[], str], keys: str, goes_on: bool) -> str:
    """The first key that means something."""
    while True:
        try:
            pressed = key().lower()
        except EOFError:
            if "q" in keys:
                return "q"
            raise KeyboardInterrupt from None
        if meant := [one for one in pressed if one in keys or (goes_on and one in _ON)]:
            return meant[0]
