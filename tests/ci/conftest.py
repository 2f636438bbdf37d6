"""A fact base in a repository, as a pull request finds it."""

from pathlib import Path

import pytest

from generator.scaffold.create import create
from tests.ci.repository import commit, git
from tests.scaffold.bases import environment, lend, run

ARTICLE = """\
Austria and Hungary agree on Danube water

Hungary's Foreign Minister Anna Kovacs met Austria's Environment Minister Karl Gruber in Vienna on 4 May 2031. The two
ministers signed the Danube Water Treaty.
"""
TREATY = "facts/agreements/austria-hungary-danube-water-treaty.yaml"
PWNED = "pwned:\n\t@true\nsetup:\n\t@touch pwned\n"
"""A Makefile that leaves a file behind where it is used."""


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A new base with an article and its facts, committed; and the environment that its set-up would make."""
    folder = tmp_path_factory.mktemp("base")
    root = folder / "rivers"
    create(root, "Rivers of the World")
    made = environment(folder / "environment", root / "requirements" / "factsheet.txt")
    lend(made, root)
    (root / "seeds" / "danube.txt").write_text(ARTICLE, "utf-8")
    run(root, "factsheet", "extract")
    git(root, "init", "--quiet", "--initial-branch=main")
    (root / ".git" / "info" / "exclude").write_text(".venv\n")  # here a link, which `/.venv/` does not mean
    commit(root, "Begin")
    return root, made
