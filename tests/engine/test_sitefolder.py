"""A build empties its folder: only a site of ours may be lost by that."""

import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.cli.main import CANNOT_RUN, main
from generator.config import Project
from generator.engine.site import build
from generator.engine.sitefolder import MARKER
from generator.errors import ConfigError
from tests.engine.test_build import change


def kept(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    "name", ["facts", "seeds", "docs", "facts/actors", "docs/site", "facts/new", ".", "..", "generator", ".git/x"]
)
def test_a_folder_to_keep_is_refused(project: Project, name: str) -> None:
    before = kept(project.root)
    with pytest.raises(ConfigError, match="a build empties it"):
        build(replace(project, site=project.root / name))
    assert kept(project.root) == before


@pytest.mark.parametrize("name", ["facts", "seeds"])
def test_a_folder_to_keep_that_lies_elsewhere_is_refused(project: Project, tmp_path: Path, name: str) -> None:
    elsewhere = tmp_path / "elsewhere" / name
    shutil.move(project.root / name, elsewhere)
    moved = replace(project, facts=elsewhere) if name == "facts" else replace(project, seeds=elsewhere)
    with pytest.raises(ConfigError, match=f"folder of `{name}`"):
        build(replace(moved, site=elsewhere.parent))
    assert list(elsewhere.iterdir())


def test_a_link_to_a_folder_to_keep_is_refused(project: Project) -> None:
    project.site.symlink_to(project.facts, target_is_directory=True)
    with pytest.raises(ConfigError, match="folder of `facts`"):
        build(project)


@pytest.mark.parametrize("file", ["thesis.txt", "index.html", "photos/one.jpg"])
def test_a_folder_with_something_else_is_refused(project: Project, file: str) -> None:
    precious = project.site / file
    precious.parent.mkdir(parents=True)
    precious.write_text("mine", "utf-8")
    with pytest.raises(ConfigError, match="something else than a site"):
        build(project)
    assert precious.read_text("utf-8") == "mine"


def test_a_file_is_refused(project: Project) -> None:
    project.site.write_text("mine", "utf-8")
    with pytest.raises(ConfigError, match="something else than a site"):
        build(project)


def test_plain_mkdocs_refuses_too(project: Project) -> None:
    change(project.root / "mkdocs.yml", "site_url:", "site_dir: facts\nsite_url:")
    before = kept(project.facts)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = subprocess.run(command, cwd=project.root, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "folder of `facts`" in done.stderr
    assert kept(project.facts) == before


def test_an_empty_folder_is_taken_and_marked_and_taken_again(project: Project) -> None:
    project.site.mkdir()
    (project.site / ".gitkeep").touch()
    build(project)
    assert (project.site / MARKER).is_file()
    (project.site / "index.html").unlink()
    (project.site / "left-over.html").touch()
    build(project)
    assert (project.site / "index.html").is_file()
    assert not (project.site / "left-over.html").exists()


def test_a_site_from_before_the_marker_is_taken(project: Project) -> None:
    build(project)
    (project.site / MARKER).unlink()
    build(project)
    assert (project.site / MARKER).is_file()


def test_relative_folders_begin_at_the_working_directory(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = project.root.parent / "else" / "where"
    elsewhere.mkdir(parents=True)
    monkeypatch.chdir(elsewhere)
    root = Path("../../project")
    build(replace(project, root=root, facts=root / "facts", seeds=root / "seeds", site=Path("out")))
    assert (elsewhere / "out" / "actors" / "norway.html").is_file()
    assert not (project.root / "out").exists()


def test_the_command_refuses_before_it_extracts(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    precious = tmp_path / "precious" / "thesis.txt"
    precious.parent.mkdir()
    precious.write_text("mine", "utf-8")
    (project.seeds / "new.txt").write_text("A new article.", "utf-8")
    before = kept(project.facts)
    assert main(["build", "--root", str(project.root), "--site", str(precious.parent)]) == CANNOT_RUN
    assert "something else than a site" in capsys.readouterr().err
    assert kept(project.facts) == before
    assert precious.read_text("utf-8") == "mine"
