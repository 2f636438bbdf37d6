"""The command on a real pseudo-terminal, as a person has it."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

_PATIENCE = 30
"""Seconds without a word after which a test gives up; never waited for where all is well."""
_PRESSED_AGAIN = 3
"""Seconds after which a person presses Ctrl-C again."""
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


class Terminal:
    """A running `factsheet` with a terminal of its own; to be used in a `with` statement."""

    def __init__(
        self, arguments: Sequence[str], cwd: Path, columns: int = 80, lines: int = 60, **environment: Any
    ) -> None:
        self.shown = ""
        self._seen = 0
        self._fd, inner = pty.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.process = subprocess.Popen(
            [sys.executable, "-m", "generator", *arguments],
            cwd=cwd,
            env=_environment(environment),
            stdin=inner,
            stdout=inner,
            stderr=inner,
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 so that Ctrl-C comes as a signal
        )
        os.close(inner)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._fd)

    def expect(self, words: str) -> str:
        """Wait until the words are shown behind what was expected before; gives what was shown up to them."""
        while words not in self._new():
            assert self._read(), f"{words!r} was not shown:\n{self.shown}"
        start = self._seen
        self._seen += self._new().index(words) + len(words)
        return self.text[start : self._seen]

    def send(self, keys: str) -> None:
        """Type keys."""
        os.write(self._fd, keys.encode())

    def press(self, key: str, at: str = "? help: ") -> None:
        """Wait for a question, then type a key."""
        self.expect(at)
        self.send(key)

    def interrupt(self, words: str, at: str) -> None:
        """Wait for a question, then press Ctrl-C until the words are shown.

        As a person does: Python loses a signal that comes just before it begins to wait for a line, until the next key.
        """
        self.expect(at)
        for _ in range(_PATIENCE // _PRESSED_AGAIN):
            self.send("\x03")
            while words not in self._new() and self._read(_PRESSED_AGAIN):
                pass
            if words in self._new():
                break
        self.expect(words)

    def end(self) -> int:
        """Wait for the end; the exit code."""
        while self._read():
            pass
        return self.process.wait(_PATIENCE)

    @property
    def text(self) -> str:
        """All that was shown, without colours, with plain line ends."""
        return _COLOUR.sub("", self.shown).replace("\r\n", "\n")

    def _new(self) -> str:
        return self.text[self._seen :]

    def _read(self, patience: int = _PATIENCE) -> bool:
        """Take in what is shown next; false at the end, or when nothing comes."""
        if not select.select([self._fd], [], [], patience)[0]:
            return False
        try:
            more = os.read(self._fd, 65536)
        except OSError:  # what Linux says when the other side has closed
            return False
        self.shown += more.decode("utf-8", "replace")
        return bool(more)


def _take_terminal() -> None:
    """In the new process: make its standard input the terminal that controls it."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _environment(given: Mapping[str, str]) -> dict[str, str]:
    """Nothing of the tester's own terminal or editor."""
    own = ("NO_COLOR", "FORCE_COLOR", "VISUAL", "EDITOR", "COLUMNS", "LINES")
    kept = {name: value for name, value in os.environ.items() if name not in own}
    root = str(Path(__file__).resolve().parents[2])
    return {**kept, "TERM": "xterm", "PYTHONPATH": root, "GIT_CONFIG_GLOBAL": os.devnull, **given}
