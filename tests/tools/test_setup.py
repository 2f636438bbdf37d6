"""Which Python the set-up takes, and what is said where there is none that is good enough."""

import shutil
import subprocess
from pathlib import Path

import pytest

TOOLS = Path(__file__).resolve().parents[2] / "tools"

# An interpreter made of shell: its name, whether it is new enough, whether it has ensurepip. It answers the questions
# of setup.sh, and says its own path where it would be handed the set-up.
INTERPRETER = """\
#!/bin/sh
case "$3" in
  *version_info\\ \\<*) exit {too_old} ;;
  *ensurepip*) exit {incomplete} ;;
  *venv*) echo python3.11-venv ;;
  *) case "$*" in *--current*) exit {not_current} ;; *) echo "$0 $*" ;; esac ;;
esac
"""


class Machine:
    """A checkout with spaces in its path, on a machine that has only the interpreters given to it."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "the checkout"
        self.bin = folder / "bin"
        self.bin.mkdir()
        (self.root / "tools").mkdir(parents=True)
        shutil.copy(TOOLS / "setup.sh", self.root / "tools")
        for program in ("dirname", "id", "sh"):
            (self.bin / program).symlink_to(str(shutil.which(program)))

    def add(self, path: Path, *, too_old: int = 0, incomplete: int = 0, not_current: int = 1) -> Path:
        """Puts an interpreter there; each number is the exit code that answers a question, 0 being the good one."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            INTERPRETER.format(too_old=too_old, incomplete=incomplete, not_current=not_current), encoding="utf-8"
        )
        path.chmod(0o755)
        return path

    def setup(self, **environ: str) -> subprocess.CompletedProcess[str]:
        """Runs the set-up from another working directory."""
        return subprocess.run(
            [self.bin / "sh", self.root / "tools" / "setup.sh", "dev"],
            env={"PATH": f"{self.root}/.venv/bin:{self.bin}", **environ},
            cwd=self.bin,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine without any Python."""
    return Machine(tmp_path)


def test_the_newest_named_python_is_taken_first(machine: Machine) -> None:
    machine.add(machine.bin / "python3")
    machine.add(machine.bin / "python3.11")
    best = machine.add(machine.bin / "python3.13")
    assert machine.setup().stdout == f"{best} -I tools/environment.py dev\n"


@pytest.mark.parametrize("flaw", ["too_old", "incomplete"])
def test_a_python_that_does_not_do_is_passed_over(machine: Machine, flaw: str) -> None:
    machine.add(machine.bin / "python3.12", **{flaw: 1})
    good = machine.add(machine.bin / "python3")
    assert machine.setup().stdout.startswith(str(good))


def test_a_bad_python_does_not_hide_a_good_one_of_its_name(machine: Machine, tmp_path: Path) -> None:
    machine.add(machine.bin / "python3.12", too_old=127)
    good = machine.add(tmp_path / "other bin" / "python3.12")
    assert machine.setup(PATH=f"{machine.bin}:{good.parent}").stdout.startswith(str(good))


def test_the_named_python_is_taken(machine: Machine, tmp_path: Path) -> None:
    machine.add(machine.bin / "python3.13")
    named = machine.add(tmp_path / "my pythons" / "python")
    assert machine.setup(PYTHON=str(named)).stdout.startswith(str(named))


def test_a_current_environment_is_left_alone(machine: Machine) -> None:
    machine.add(machine.root / ".venv" / "bin" / "python", not_current=0)
    done = machine.setup()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_an_environment_never_makes_itself(machine: Machine) -> None:
    machine.add(machine.root / ".venv" / "bin" / "python")
    outside = machine.add(machine.bin / "python")
    assert machine.setup().stdout.startswith(str(outside))


@pytest.mark.parametrize(
    ("interpreters", "environ", "expected"),
    [
        ({}, {}, "No Python 3.11 or newer was found"),
        ({"too_old": 1}, {}, "No Python 3.11 or newer was found"),
        ({"incomplete": 1}, {}, "apt-get install python3.11-venv"),
        ({}, {"PYTHON": "python9"}, "PYTHON=python9 is not a Python 3.11 or newer that runs"),
    ],
    ids=["none", "too old", "without ensurepip", "a wrong name"],
)
def test_where_no_python_does_the_message_says_what_to_do(
    machine: Machine, interpreters: dict[str, int], environ: dict[str, str], expected: str
) -> None:
    if interpreters:
        machine.add(machine.bin / "python3", **interpreters)
    done = machine.setup(**environ)
    assert (done.returncode, done.stdout) == (2, "")
    assert expected in done.stderr
