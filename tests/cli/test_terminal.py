"""What the terminal can show, and the sign of life on it."""

import io
import threading

import pytest

from generator.cli.progress import progress
from generator.cli.terminal import can_animate, wants_colour


class Stream(io.StringIO):
    """A stream that is a terminal, or not."""

    def __init__(self, is_terminal: bool) -> None:
        super().__init__()
        self.is_terminal = is_terminal

    def isatty(self) -> bool:
        return self.is_terminal


@pytest.mark.parametrize(
    ("is_terminal", "environment", "wanted"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
        (False, {"FORCE_COLOR": "1"}, True),
        (False, {"FORCE_COLOR": "0"}, False),
        (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (False, {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
    ],
)
def test_colour(is_terminal: bool, environment: dict[str, str], wanted: bool) -> None:
    assert wants_colour(Stream(is_terminal), environment) is wanted


@pytest.mark.parametrize(
    ("is_terminal", "environment", "can"), [(True, {}, True), (False, {}, False), (True, {"TERM": "dumb"}, False)]
)
def test_a_spinner_needs_a_terminal(is_terminal: bool, environment: dict[str, str], can: bool) -> None:
    assert can_animate(Stream(is_terminal), environment) is can


def test_nothing_is_shown_where_there_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Stream(is_terminal=False)
    monkeypatch.setattr("sys.stderr", stream)
    with progress("working", delay=0):
        pass
    assert stream.getvalue() == ""


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Stream(is_terminal=True)
    monkeypatch.setattr("sys.stderr", stream)
    with progress("working", delay=3600):
        pass
    assert "working" not in stream.getvalue()
    assert threading.active_count() == 1


def test_long_work_shows_its_label(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = threading.Event()

    class Watched(Stream):
        def write(self, text: str) -> int:
            if "working" in text:
                shown.set()
            return super().write(text)

    monkeypatch.setattr("sys.stderr", Watched(is_terminal=True))
    monkeypatch.setenv("TERM", "xterm")
    with progress("working", delay=0):
        assert shown.wait(timeout=30)
