"""A new fact base works: with the wheel that it carries, in an environment of its own."""

import subprocess
from pathlib import Path

import pytest

from generator.scaffold.create import create
from tests.scaffold.bases import environment, run

ARTICLE = """\
Austria and Hungary agree on Danube water

Hungary's Foreign Minister Anna Kovacs met Austria's Environment Minister Karl Gruber in Vienna on 4 May 2031. The two
ministers signed the Danube Water Treaty.
"""


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new base in a folder with a space in its name."""
    folder = tmp_path_factory.mktemp("bases") / "rivers of the world"
    create(folder, "Rivers of the World")
    environment(folder / ".venv", folder / "requirements" / "factsheet.txt")
    return folder


def test_it_runs_the_program_that_it_carries(base: Path) -> None:
    said = run(base, "python", "-c", "import generator; print(generator.__file__)")
    assert said.startswith(str(base))


def test_an_empty_site_says_so_and_the_first_article_fills_it(base: Path) -> None:
    assert "the fact base is empty" in run(base, "factsheet", "build")
    home = (base / "site" / "index.html").read_text("utf-8")
    assert '<h1 id="rivers-of-the-world">Rivers of the World</h1>' in home
    assert "Nothing is here yet" in home
    (base / "seeds" / "danube.txt").write_text(ARTICLE, "utf-8")
    assert "no fault found" in run(base, "factsheet", "build")
    assert "Danube Water Treaty" in (base / "site" / "index.html").read_text("utf-8")
    assert "nothing to change" in run(base, "factsheet", "extract")


def test_everything_that_is_made_is_ignored_by_git_or_belongs_to_it(base: Path) -> None:
    run(base, "factsheet", "build")
    subprocess.run(["git", "init", "--quiet"], cwd=base, check=True)
    told = subprocess.run(["git", "status", "--porcelain"], cwd=base, capture_output=True, text=True, check=True).stdout
    assert not {".venv/", "site/", ".cache/"} & {line.split(maxsplit=1)[1] for line in told.splitlines()}


def test_the_program_that_it_carries_makes_the_same_bases(base: Path, tmp_path: Path) -> None:
    run(base, "factsheet", "init", str(tmp_path / "next"), "--title", "Rivers of the World")
    (carried,) = (base / "vendor").iterdir()
    assert (tmp_path / "next" / "vendor" / carried.name).read_bytes() == carried.read_bytes()
