"""`factsheet build` and `factsheet serve`: what they do around the site engine, which has tests of its own."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.changes import Comparison, Fate
from generator.cli.main import CANNOT_RUN, CLEAN, FINDINGS, main
from generator.config import Project
from tests.check.worlds import make_world
from tests.ci.repository import commit, repository


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Project]:
    """The projects that the engine was told to build; the working directory is the faultless project."""
    projects: list[Project] = []
    monkeypatch.setattr("generator.engine.site.build", lambda project, known, key: projects.append(project))
    make_world(tmp_path, {})
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)
    return projects


def test_extract_check_build(built: list[Project], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--site", "public"]) == CLEAN
    assert [project.site for project in built] == [Path("public")]
    assert (tmp_path / "facts/.extracted").is_dir()
    shown = capsys.readouterr()
    assert shown.out == "the site is in public/\n"
    assert "1 article read" in shown.err
    assert "checked" in shown.err


def test_the_articles_can_be_left_alone(built: list[Project], tmp_path: Path) -> None:
    assert main(["build", "--no-extract"]) == CLEAN
    assert not (tmp_path / "facts/.extracted").exists()
    assert len(built) == 1


def test_errors_stop_it_before_the_site(
    built: list[Project], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "facts/actors/kenya.yaml").write_text("[")
    assert main(["build", "--no-extract"]) == FINDINGS
    assert built == []
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "error[F101]" in shown.err


def test_an_article_that_cannot_be_read_is_told_and_the_rest_is_built(built: list[Project], tmp_path: Path) -> None:
    (tmp_path / "seeds/broken.txt").write_bytes(b"\x00")
    assert main(["build"]) == CANNOT_RUN
    assert len(built) == 1


def test_serve_tells_the_address(
    built: list[Project], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def serve(project: Project, port: int, ready: Callable[[str], None]) -> None:
        ready(f"http://127.0.0.1:{port}/")

    monkeypatch.setattr("generator.engine.serve.serve", serve)
    assert main(["serve", "--port", "8123"]) == CLEAN
    assert "serving on http://127.0.0.1:8123/" in capsys.readouterr().err


def test_a_port_that_is_taken_is_said(
    built: list[Project], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def serve(project: Project, port: int, ready: Callable[[str], None]) -> None:
        raise OSError(errno.EADDRINUSE, "Address already in use")

    monkeypatch.setattr("generator.engine.serve.serve", serve)
    assert main(["serve", "--port", "8123"]) == CANNOT_RUN
    shown = capsys.readouterr().err
    assert "error: port 8123 of localhost cannot be used: Address already in use" in shown
    assert "help: take another one with `--port`" in shown


def test_warnings_of_the_engine_are_shown_without_what_a_terminal_obeys(
    built: list[Project], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import logging

    def build(project: Project, known: object, key: str) -> None:
        logging.getLogger("mkdocs.plugins.factsheet").warning("a\x1bb")
        logging.getLogger("mkdocs").info("not shown")

    monkeypatch.setattr("generator.engine.site.build", build)
    assert main(["build", "--no-extract"]) == CLEAN
    shown = capsys.readouterr().err
    assert "warning: a<U+001B>b\n" in shown
    assert "not shown" not in shown


def test_a_file_that_cannot_be_written_is_no_matter_of_the_port(
    built: list[Project], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def serve(project: Project, port: int, ready: Callable[[str], None]) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "index.html")

    monkeypatch.setattr("generator.engine.serve.serve", serve)
    assert main(["serve"]) == CANNOT_RUN
    assert capsys.readouterr().err == "error: index.html: No space left on device\n"


@pytest.fixture
def previewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Comparison]:
    """What the engine was told to mark; the working directory is the faultless project in a repository of its own."""
    told: list[Comparison] = []
    monkeypatch.setattr("generator.engine.site.build", lambda _, preview, known: told.append(preview))
    make_world(repository(tmp_path / "world"), {})
    (tmp_path / "world/mkdocs.yml").touch()
    commit(tmp_path / "world")
    monkeypatch.chdir(tmp_path / "world")
    return told


def test_a_preview_marks_what_changed_since_a_revision(previewed: list[Comparison], tmp_path: Path) -> None:
    (tmp_path / "world/facts/agreements/fisheries-treaty.yaml").unlink()
    assert main(["build", "--no-extract", "--preview", "HEAD"]) == CLEAN
    assert [(record.fate, record.id) for record in previewed[0].records] == [(Fate.REMOVED, "fisheries-treaty")]


def test_a_preview_of_an_unknown_revision_is_refused_before_anything_is_extracted(
    previewed: list[Comparison], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--preview", "nope"]) == CANNOT_RUN
    assert "there is no revision and no folder `nope`" in capsys.readouterr().err
    assert previewed == []
    assert not (tmp_path / "world/facts/.extracted").exists()


def test_what_stands_already_is_not_built_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CI", raising=False)
    make_world(tmp_path, {})
    (tmp_path / "docs").mkdir()
    settings = "site_name: W\nuse_directory_urls: false\ntheme: {name: material, font: false}\nplugins: [factsheet]\n"
    (tmp_path / "mkdocs.yml").write_text(settings)

    def build() -> bool:
        """Whether there was something to build; what was written this moment is never trusted, so it gets old."""
        for path in (tmp_path / "facts", tmp_path / "seeds"):
            for item in (path, *path.rglob("*")):
                os.utime(item, (1_700_000_000, 1_700_000_000))
        assert main(["--root", str(tmp_path), "build", "--no-extract"]) == CLEAN
        return "nothing has changed" not in capsys.readouterr().out

    page = tmp_path / "site/actors/kenya.html"
    assert [build(), build()] == [True, False]
    before = page.read_text()
    page.write_text("touched")
    assert [build(), build()] == [True, False]
    assert page.read_text() == before
    record = tmp_path / "facts/actors/kenya.yaml"
    record.write_text(record.read_text().replace("name: Kenya", "name: Republic of Kenya"))
    assert [build(), build()] == [True, False]
    assert "Republic of Kenya" in page.read_text()
    (tmp_path / "docs/about.md").write_text("# About")
    assert [build(), build()] == [True, False]
    (tmp_path / "facts/.extracted").mkdir()
    (tmp_path / "facts/.extracted/report.yaml").write_text("drafts: []\n")
    assert [build(), build()] == [True, False]
    (tmp_path / "mkdocs.yml").write_text(settings.replace("W", "!ENV [HOME, W]"))
    assert [build(), build()] == [True, True]
