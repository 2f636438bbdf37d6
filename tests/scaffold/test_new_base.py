"""A new fact base works: with the wheel that it carries, in an environment of its own."""

import os
import subprocess
import sysconfig
import venv
from pathlib import Path

import pytest

from generator.scaffold.create import create

ARTICLE = """\
Austria and Hungary agree on Danube water

Hungary's Foreign Minister Anna Kovacs met Austria's Environment Minister Karl Gruber in Vienna on 4 May 2031. The two
ministers signed the Danube Water Treaty.
"""


class Base:
    """A base that is set up with the packages that these tests run on, since the network is not asked."""

    def __init__(self, root: Path) -> None:
        self.root = root
        venv.create(root / ".venv", with_pip=True)
        inside = Path(sysconfig.get_path("purelib", vars={"base": str(root / ".venv")}))
        (inside / "packages-of-the-tests.pth").write_text(sysconfig.get_path("purelib"))
        self.run("python", "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--require-hashes",
                 "-r", "requirements/factsheet.txt")  # fmt: skip

    def run(self, program: str, *arguments: str) -> str:
        """What a program of the environment prints."""
        environ = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
        done = subprocess.run(
            [self.root / ".venv" / "bin" / program, *arguments],
            cwd=self.root, env=environ, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Base:
    """A new base in a folder with a space in its name."""
    folder = tmp_path_factory.mktemp("bases") / "rivers of the world"
    create(folder, "Rivers of the World")
    return Base(folder)


def test_it_runs_the_program_that_it_carries(base: Base) -> None:
    said = base.run("python", "-c", "import generator; print(generator.__file__)")
    assert said.startswith(str(base.root))


def test_an_empty_site_says_so_and_the_first_article_fills_it(base: Base) -> None:
    assert "the fact base is empty" in base.run("factsheet", "build")
    home = (base.root / "site" / "index.html").read_text("utf-8")
    assert '<h1 id="rivers-of-the-world">Rivers of the World</h1>' in home
    (base.root / "seeds" / "danube.txt").write_text(ARTICLE, "utf-8")
    assert "no fault found" in base.run("factsheet", "build")
    assert "Danube Water Treaty" in (base.root / "site" / "index.html").read_text("utf-8")
    assert "nothing to change" in base.run("factsheet", "extract")


def test_everything_that_is_made_is_ignored_by_git_or_belongs_to_it(base: Base) -> None:
    base.run("factsheet", "build")
    subprocess.run(["git", "init", "--quiet"], cwd=base.root, check=True)
    told = subprocess.run(
        ["git", "status", "--porcelain"], cwd=base.root, capture_output=True, text=True, check=True
    ).stdout
    assert not {".venv/", "site/", ".cache/"} & {line.split(maxsplit=1)[1] for line in told.splitlines()}


def test_the_program_that_it_carries_makes_the_same_bases(base: Base, tmp_path: Path) -> None:
    base.run("factsheet", "init", str(tmp_path / "next"), "--title", "Rivers of the World")
    (carried,) = (base.root / "vendor").iterdir()
    assert (tmp_path / "next" / "vendor" / carried.name).read_bytes() == carried.read_bytes()
