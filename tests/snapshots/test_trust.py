"""Which files of a pull request decide how it is judged."""

from pathlib import Path

import pytest

from generator.snapshots import both, repository, trusted_changes
from tests.ci.repository import commit
from tests.ci.repository import repository as new_repository

JUDGES = [
    ".gitattributes",
    ".github/CODEOWNERS",
    ".github/workflows/facts.yml",
    ".gitlab-ci.yml",
    "Makefile",
    "docs/index.md",
    "facts/actors/.gitattributes",
    "generator/check/run.py",
    "mkdocs.yml",
    "pyproject.toml",
    "requirements/runtime.txt",
    "schema/actor.schema.json",
    "tools/setup.sh",
    "vendor/factsheet-1.0-py3-none-any.whl",
    "facts/vocabulary/offices.yaml",
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with a fact."""
    root = new_repository(tmp_path)
    (root / "facts" / "actors").mkdir(parents=True)
    (root / "facts" / "actors" / "a.yaml").write_text("name: A\n")
    commit(root)
    return root


def trusted(root: Path) -> tuple[str, ...]:
    """The files that are told when what is there now is committed."""
    commit(root)
    with repository(root / "facts") as found:
        before, after = both(found, root / "facts", root / "seeds", "main~1", "main")
        return trusted_changes(found, before, after)


@pytest.mark.parametrize("name", JUDGES)
def test_a_file_that_judges_is_told(root: Path, name: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text("x\n")
    (root / "facts" / "actors" / "b.yaml").write_text("name: B\n")
    assert trusted(root) == (name,)


def test_so_is_a_link_wherever_it_lies(root: Path) -> None:
    (root / "facts" / "actors" / "a.yaml").unlink()
    (root / "facts" / "actors" / "a.yaml").symlink_to("/etc/hostname")
    (root / "seeds").mkdir()
    (root / "seeds" / "a.txt").write_text("x")
    assert trusted(root) == ("facts/actors/a.yaml",)


def test_facts_and_articles_are_not(root: Path) -> None:
    (root / "seeds").mkdir()
    (root / "seeds" / "ä b.txt").write_text("x")
    (root / "facts" / "actors" / "a.yaml").write_text("name: B\n")
    assert trusted(root) == ()
