"""`factsheet diff` on a real repository."""

import json
from pathlib import Path

import pytest

from generator.cli.main import CANNOT_RUN, CLEAN, FINDINGS, main
from tests.check.worlds import make_world
from tests.ci.repository import commit, repository


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A project in a repository, with one change that is not committed."""
    folder = make_world(repository(tmp_path / "world"), {})
    (folder / "mkdocs.yml").write_text("site_name: World\nplugins: [factsheet]\n", "utf-8")
    commit(folder)
    meeting = folder / "facts/meetings/oslo.yaml"
    meeting.write_text(meeting.read_text("utf-8").replace("2031-10-16\n", "2031-10\n", 1), "utf-8")
    return folder


def test_tells_what_changed_since_the_main_branch(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--root", str(world)]) == CLEAN
    shown = capsys.readouterr().out
    assert shown.startswith("1 record changed, from main (")
    assert "  ~ date: 2031-10-16 → 2031-10 (less precise)\n" in shown


def test_the_exit_code_tells_when_it_is_asked_to(world: Path) -> None:
    assert main(["diff", "--root", str(world), "--exit-code"]) == FINDINGS
    assert main(["diff", "--root", str(world), "--exit-code", "HEAD", "HEAD"]) == CLEAN


def test_no_change(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--root", str(world), "HEAD", "HEAD"]) == CLEAN
    assert capsys.readouterr().out.startswith("no change in facts, from HEAD (")


def test_json(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--root", str(world), "--format", "json"]) == CLEAN
    told = json.loads(capsys.readouterr().out)
    assert told["version"] == 1
    assert told["counts"]["changed"] == 1
    assert (told["counts"]["reviewed"], told["counts"]["to_review"]) == (0, 1)
    (record,) = told["records"]
    assert (record["fate"], record["kind"], record["id"], record["is_loss"]) == ("changed", "meeting", "oslo", True)
    assert record["changes"] == [
        {
            "field": "date",
            "item": [],
            "part": "",
            "before": [{"part": "", "text": "2031-10-16", "refers": ""}],
            "after": [{"part": "", "text": "2031-10", "refers": ""}],
            "sense": "less precise",
            "steps": 0,
        }
    ]


def test_the_comment_names_changed_files_that_are_no_facts(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (world / "mkdocs.yml").write_text("site_name: Other\nplugins: [factsheet]\n", "utf-8")
    assert main(["diff", "--root", str(world), "--format", "markdown"]) == CLEAN
    assert "- <code>mkdocs.yml</code>\n" in capsys.readouterr().out


def test_an_unknown_revision_is_said(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "--root", str(world), "nope"]) == CANNOT_RUN
    assert "there is no revision and no folder `nope`" in capsys.readouterr().err
