"""A sign of life on stderr while something takes longer than half a second; only on a terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer

from generator.cli.terminal import can_animate

DELAY = 0.5
"""Seconds before anything is shown."""


@contextmanager
def progress(label: str, delay: float = DELAY) -> Iterator[None]:
    """Show `label` beside a spinner while the body runs, and nothing of it afterwards."""
    if not can_animate(sys.stderr):
        yield
        return
    from rich.console import Console

    status = Console(stderr=True).status(label)
    timer = Timer(delay, status.start)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        status.stop()
