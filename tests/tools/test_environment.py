"""When the virtual environment is made, mended or left alone."""

import fcntl
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tools import environment
from tools.environment import SetupError, Stamp, State, state

WANTED = Stamp(level="runtime", python="/usr 3.11", folder="/here", inputs="abc")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (None, State.BROKEN),
        (WANTED, State.CURRENT),
        (replace(WANTED, level="dev"), State.CURRENT),
        (replace(WANTED, inputs="abd"), State.STALE),
        (replace(WANTED, folder="/there"), State.BROKEN),
        (replace(WANTED, python="/usr 3.12"), State.BROKEN),
        (replace(WANTED, level="of another version"), State.BROKEN),
    ],
    ids=["no stamp", "same", "more", "other locks", "moved", "other Python", "unknown level"],
)
def test_state(found: Stamp | None, expected: State) -> None:
    assert state(found, WANTED) is expected


def test_a_runtime_environment_is_stale_for_dev() -> None:
    assert state(WANTED, replace(WANTED, level="dev")) is State.STALE


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"level": "dev"}', '{"another": 1}'])
def test_a_stamp_that_cannot_be_understood_is_none(tmp_path: Path, text: str) -> None:
    file = tmp_path / "stamp"
    file.write_text(text, encoding="utf-8")
    assert Stamp.read(file) is None


class Checkout:
    """A folder with lock files and a pretended environment; notes the commands that a set-up would run."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.stamp = root / environment.STAMP
        self.commands: list[str] = []
        self.fails_at = ""
        self.stamp.parent.mkdir(parents=True)
        (root / "requirements").mkdir()
        for name in ("pyproject.toml", "requirements/dev.txt", "requirements/runtime.txt"):
            (root / name).write_text(name, encoding="utf-8")
        monkeypatch.setattr(environment, "run", self.run)
        monkeypatch.setattr(environment, "runs", lambda python: True)

    def run(self, command: list[str | Path], failure: str) -> None:
        assert not self.stamp.exists(), "the stamp stands only while nothing is being changed"
        name = {"venv": "venv", "pip": Path(command[-1]).name}[str(command[2])]
        self.commands.append(name)
        if name == self.fails_at:
            raise SetupError(failure)

    def make(self, level: str) -> list[str]:
        """The commands that one set-up runs."""
        self.commands = []
        environment.make(self.root, level)
        return self.commands


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    """A checkout that has not been set up."""
    root = tmp_path / "a checkout"
    root.mkdir()
    return Checkout(root, monkeypatch)


def test_the_first_set_up_makes_everything_and_the_second_does_nothing(checkout: Checkout) -> None:
    assert checkout.make("runtime") == ["venv", "build.txt", "runtime.txt", "a checkout"]
    assert checkout.make("runtime") == []


def test_a_change_of_the_locks_updates_in_place_and_keeps_the_level(checkout: Checkout) -> None:
    checkout.make("dev")
    (checkout.root / "requirements" / "runtime.txt").write_text("other", encoding="utf-8")
    assert checkout.make("runtime") == ["build.txt", "dev.txt", "a checkout"]
    assert checkout.make("dev") == []


def test_dev_adds_to_runtime(checkout: Checkout) -> None:
    checkout.make("runtime")
    assert checkout.make("dev") == ["build.txt", "dev.txt", "a checkout"]


def test_a_set_up_that_failed_starts_anew(checkout: Checkout) -> None:
    checkout.make("runtime")
    checkout.fails_at = "dev.txt"
    with pytest.raises(SetupError, match="PIP_INDEX_URL"):
        checkout.make("dev")
    assert not checkout.stamp.exists()
    checkout.fails_at = ""
    assert checkout.make("runtime")[0] == "venv"


def test_an_interpreter_that_no_longer_runs_means_a_new_environment(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    checkout.make("runtime")
    monkeypatch.setattr(environment, "runs", lambda python: False)
    assert checkout.make("runtime")[0] == "venv"


def test_a_moved_checkout_means_a_new_environment(checkout: Checkout) -> None:
    checkout.make("runtime")
    checkout.root = checkout.root.rename(checkout.root.with_name("moved"))
    checkout.stamp = checkout.root / environment.STAMP
    assert checkout.make("runtime")[0] == "venv"


def test_runs_knows_a_missing_interpreter_from_a_working_one(tmp_path: Path) -> None:
    assert not environment.runs(tmp_path / "python")
    assert environment.runs(Path(sys.executable))
    without_pip = tmp_path / "python3"
    without_pip.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    without_pip.chmod(0o755)
    assert not environment.runs(without_pip)


def test_commands_do_not_see_what_leads_out_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_TARGET", "/elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("PIP_CACHE_DIR", "/mine")
    seen = "'PYTHONPATH' in e, 'PIP_TARGET' in e, e['PIP_USER'], e['PIP_CACHE_DIR']"
    program = f"from os import environ as e; assert ({seen}) == (False, False, '0', '/mine')"
    environment.run([sys.executable, "-c", program], "the child saw them")


def test_a_failing_command_raises_the_sentence_given() -> None:
    with pytest.raises(SetupError, match="what to do"):
        environment.run([sys.executable, "-c", "raise SystemExit(1)"], "what to do")


def test_one_set_up_at_a_time(tmp_path: Path) -> None:
    second = os.open(tmp_path, os.O_RDONLY)
    try:
        with environment.alone(tmp_path), pytest.raises(BlockingIOError):
            fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(second, fcntl.LOCK_EX | fcntl.LOCK_NB)
    finally:
        os.close(second)
