"""New fact bases that are set up with the packages that these tests run on, since the network is not asked."""

import os
import subprocess
import sysconfig
import venv
from pathlib import Path

from tools.environment import STAMP, Stamp


def environment(folder: Path, requirements: Path) -> Path:
    """Make a virtual environment in `folder` with the program that a base's requirements name; the folder again."""
    venv.create(folder, with_pip=True)
    inside = Path(sysconfig.get_path("purelib", vars={"base": str(folder)}))
    (inside / "packages-of-the-tests.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    install = ("-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--require-hashes")
    command = [str(folder / "bin" / "python"), *install, "-r", str(requirements)]
    subprocess.run(command, cwd=requirements.parents[1], env=plain_environ(), check=True)
    return folder


def lend(environment: Path, root: Path) -> None:
    """Let a base use an environment as its own, so that `make setup` finds nothing to do."""
    (root / ".venv").symlink_to(environment)
    Stamp.wanted(root, "runtime").write(root / STAMP)


def plain_environ() -> dict[str, str]:
    """The variables of these tests but for what leads Python out of an environment."""
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}


def run(root: Path, program: str, *arguments: str) -> str:
    """What a program of a base's environment prints."""
    command = [str(root / ".venv" / "bin" / program), *arguments]
    done = subprocess.run(command, cwd=root, env=plain_environ(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr
