"""Makes, mends or leaves alone the virtual environment `.venv` of this folder.

Run through `tools/setup.sh`, by any Python 3.11 or newer, so that it uses the standard library only:

    python tools/environment.py LEVEL             set up; does nothing when nothing has changed
    python tools/environment.py --current LEVEL   exit 0 when there is nothing to do, 1 otherwise

LEVEL is `runtime` (what builds the site) or `dev` (that, and what tests it). Everything that is downloaded is checked
against the hashes in `requirements/`; the program itself is installed without downloading anything: from this folder
where it is a checkout of it, else from the file that `requirements/factsheet.txt` names, with its hash.

A stamp inside `.venv` says what it was made from. It is taken away before anything is changed and written last, so an
environment without one is half made and is made anew; so is one whose interpreter or checkout has moved.
"""

import contextlib
import fcntl
import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import Enum
from pathlib import Path

LEVELS = ("runtime", "dev")  # each includes the ones before it
STAMP = Path(".venv", "lib", "factsheet-stamp.json")  # beside the packages: it goes when they go

# What a user may have set that would lead Python or pip out of the environment. Indexes, proxies, certificates and
# caches are the user's to choose and stay as they are.
LEADS_ASTRAY = ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "PIP_PREFIX", "PIP_PYTHON", "PIP_ROOT", "PIP_TARGET")
STAYS_INSIDE = {"PIP_USER": "0", "PIP_REQUIRE_HASHES": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}


class SetupError(Exception):
    """The environment cannot be made; the message says why and what to do."""


class State(Enum):
    """What has to be done: nothing, an update in place, or everything."""

    CURRENT = "current"
    STALE = "stale"
    BROKEN = "broken"


@dataclass(frozen=True)
class Stamp:
    """What an environment was made from: its level, interpreter, checkout folder and the digest of its inputs."""

    level: str
    python: str
    folder: str
    inputs: str

    @classmethod
    def wanted(cls, root: Path, level: str) -> "Stamp":
        """The stamp that an environment made now, by this interpreter, would carry."""
        python = f"{os.path.realpath(sys.base_prefix)} {sys.version_info.major}.{sys.version_info.minor}"
        files = [*root.glob("pyproject.toml"), *sorted(root.glob("requirements/*.txt"))]
        return cls(level, python, str(root), digest(files))

    @classmethod
    def read(cls, path: Path) -> "Stamp | None":
        """The stamp in the file, or None when there is none or it cannot be understood."""
        try:
            return cls(**json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def write(self, path: Path) -> None:
        """Puts the stamp into the file."""
        path.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")


def digest(files: list[Path]) -> str:
    """One SHA-256 over the files' contents, in the order given."""
    return hashlib.sha256(b"".join(hashlib.sha256(file.read_bytes()).digest() for file in files)).hexdigest()


def state(found: Stamp | None, wanted: Stamp) -> State:
    """What the environment with the stamp found lacks to be the one that is wanted."""
    if found is None or (found.python, found.folder) != (wanted.python, wanted.folder) or found.level not in LEVELS:
        return State.BROKEN
    if found.inputs != wanted.inputs or LEVELS.index(found.level) < LEVELS.index(wanted.level):
        return State.STALE
    return State.CURRENT


def runs(python: Path) -> bool:
    """Whether the environment's interpreter starts and has pip."""
    try:
        return subprocess.run([python, "-I", "-c", "import pip"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def run(command: list[str | Path], failure: str) -> None:
    """Runs one step of the set-up; raises SetupError with the sentence given when it fails."""
    environ = {name: value for name, value in os.environ.items() if name not in LEADS_ASTRAY} | STAYS_INSIDE
    done = subprocess.run(command, env=environ, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)
    if done.returncode != 0:
        raise SetupError(failure)


def install(root: Path, python: Path, level: str) -> None:
    """Installs the locked packages of the level, then the program, into the environment of `python`."""
    pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet"]
    # A package without a wheel for this machine is built with the locked build tools, never with freshly fetched ones.
    locked: list[str | Path] = [*pip, "--require-hashes", "--no-build-isolation", "-r"]
    for name in ("build", level):
        run(
            [*locked, root / "requirements" / f"{name}.txt"],
            "pip could not install the packages; its message is above. If no package index can be reached, set one in"
            " pip's configuration or PIP_INDEX_URL, then run the same command again.",
        )
    here = [*pip, "--no-deps", "--no-index"]
    if (root / "pyproject.toml").is_file():
        here += ["--no-build-isolation", "--editable", root]
    else:
        here += ["--require-hashes", "--force-reinstall", "-r", root / "requirements" / "factsheet.txt"]
    run(here, "pip could not install the program from this folder; its message is above.")


def make(root: Path, level: str) -> None:
    """Brings `.venv` to the level, doing as little as its state allows. Raises SetupError."""
    venv = root / ".venv"
    python, stamp = venv / "bin" / "python", root / STAMP
    found, wanted = Stamp.read(stamp), Stamp.wanted(root, level)
    needed = state(found, wanted) if runs(python) else State.BROKEN
    if needed is State.CURRENT:
        return
    if needed is State.STALE and found is not None:
        wanted = Stamp.wanted(root, max(level, found.level, key=LEVELS.index))
    stamp.unlink(missing_ok=True)
    say(f"{'making' if needed is State.BROKEN else 'updating'} .venv ({wanted.level}) with {sys.executable}")
    if needed is State.BROKEN:
        run([sys.executable, "-m", "venv", "--clear", venv], f"{sys.executable} could not make a virtual environment.")
    install(root, python, wanted.level)
    wanted.write(stamp)


def say(text: str) -> None:
    """Talk goes to the error stream."""
    print(f"set-up: {text}", file=sys.stderr, flush=True)


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Waits until no other set-up works in the folder. The folder itself is locked, so no lock file stays behind."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # a file system without locks: go on without one
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def main(arguments: list[str]) -> int:
    """Runs the command line above; returns its exit code: 0 done, 1 not current, 2 could not set up."""
    *options, level = arguments
    root = Path(__file__).resolve().parent.parent
    if options == ["--current"]:
        found = Stamp.read(root / STAMP)
        return 0 if state(found, Stamp.wanted(root, level)) is State.CURRENT else 1
    try:
        with alone(root):
            make(root, level)
    except (SetupError, OSError) as error:
        say(str(error))
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
