"""Single keys from a terminal, without Enter."""

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_END_OF_INPUT = "\x04"
_NO_CHARACTER = re.compile(r"\x1b(\[[0-9;]*|O)?.?", re.DOTALL)
"""What a terminal sends for an arrow, say."""


@contextmanager
def single_keys() -> Iterator[Callable[[], str]]:
    """Gives a function that waits for keys; empty where they are no characters, such as arrows.

    What was typed before the body began does not count: nobody decides on what they have not seen.
    """
    if sys.platform == "win32":
        import msvcrt

        while msvcrt.kbhit():
            msvcrt.getwch()
        yield msvcrt.getwch
        return
    import termios
    import tty

    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    tty.setcbreak(terminal, termios.TCSAFLUSH)
    try:
        yield lambda: _read(terminal)
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _read(terminal: int) -> str:
    """The next keys: what was typed at once.

    Raises:
        EOFError: The terminal is gone, or the person typed Ctrl-D.
    """
    typed = os.read(terminal, 64).decode("utf-8", "replace")
    if not typed or typed[0] == _END_OF_INPUT:
        raise EOFError
    return _NO_CHARACTER.sub("", typed)
