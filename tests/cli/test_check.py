"""`factsheet check` on small projects."""

import gc
import json
from pathlib import Path

import pytest

from generator.check import Checked
from generator.cli.check import exit_code
from generator.cli.main import CANNOT_RUN, CLEAN, FINDINGS, main
from tests.check.worlds import make_world
from tests.ci.repository import commit, repository

MISSPELT = {"change": {"facts/meetings/oslo.yaml": {"actor: anna-berg": "actor: ana-berg"}}}
WARNED = {"change": {"facts/actors/norway.yaml": {"country: NO": "country: NO\nreview: {status: confirmed}"}}}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project that is the working directory."""
    (tmp_path / "mkdocs.yml").write_text("plugins: [factsheet]\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_nothing_found(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_world(root, {})
    assert main(["check"]) == CLEAN
    assert capsys.readouterr() == ("9 facts and 8 quotes checked: no fault found\n", "")


def test_errors_end_with_1(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_world(root, MISSPELT)
    assert main(["check"]) == FINDINGS
    shown = capsys.readouterr().out
    assert shown.startswith("facts/meetings/oslo.yaml:7:12: error[F301]: there is no actor `ana-berg`\n")
    assert shown.endswith("\n9 facts and 8 quotes checked: 1 error\n")


def test_warnings_end_with_0(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_world(root, WARNED)
    assert main(["check"]) == CLEAN
    assert "warning[F704]" in capsys.readouterr().out


def test_memory_is_collected_again_afterwards(root: Path) -> None:
    main(["check"])
    assert gc.isenabled()
    (root / "facts").write_text("x")
    assert main(["check"]) == CANNOT_RUN
    assert gc.isenabled()


def test_json(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_world(root, MISSPELT)
    assert main(["check", "--format", "json"]) == FINDINGS
    document = json.loads(capsys.readouterr().out)
    assert document["counts"]["facts"] == 9
    assert [problem["code"] for problem in document["problems"]] == ["F301"]


def test_an_empty_base_says_so(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == CLEAN
    assert capsys.readouterr().out == "the fact base is empty: there is no fact file in facts\n"


def test_files_of_which_none_can_be_checked_are_a_failure(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_world(root, {})
    for path in Path("facts").rglob("*.yaml"):
        path.write_text("[")
    assert main(["check"]) == FINDINGS
    assert "none of 9 fact files could be checked: 9 errors" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("path", "facts", "found"),
    [
        ("facts/meetings/oslo.yaml", 7, ["F301", "F704"]),
        ("facts/meetings", 7, ["F301", "F704"]),
        ("facts", 9, ["F301", "F704"]),
        ("facts/agreements/fisheries-treaty.yaml", 5, ["F301", "F704"]),
        ("facts/roles", 7, ["F704"]),
        ("facts/actors/juma-mfano.yaml", 2, []),
    ],
)
def test_a_path_limits_the_check_to_it_and_what_it_refers_to(
    path: str, facts: int, found: list[str], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_world(root, {"change": MISSPELT["change"] | WARNED["change"]})
    main(["check", "--format", "json", path])
    document = json.loads(capsys.readouterr().out)
    assert document["counts"]["facts"] == facts
    assert sorted(problem["code"] for problem in document["problems"]) == found


def test_a_broken_file_can_be_checked_alone(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_world(root, {"files": {"facts/actors/kenya.yaml": "["}})
    assert main(["check", "facts/actors/kenya.yaml"]) == FINDINGS
    assert "F101" in capsys.readouterr().out


def test_of_the_redirects_every_record_may_be_at_fault(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_world(root, {"files": {"facts/redirects.yaml": "actors:\n  norway: kenya\n"}})
    assert main(["check", "facts/redirects.yaml"]) == FINDINGS
    assert "facts/actors/norway.yaml:1:1: error[F309]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("facts/meetings/bergen.yaml", "does not exist"),
        ("mkdocs.yml", "is not a fact file"),
        ("seeds", "is not a fact file"),
    ],
)
def test_a_path_that_is_no_fact_is_refused(
    path: str, words: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_world(root, {})
    assert main(["check", path]) == CANNOT_RUN
    shown = capsys.readouterr().err
    assert f"error: {path} {words}" in shown
    assert "help: fact files lie in facts/<kind>s/<id>.yaml" in shown


def test_colour_only_when_forced_or_on_a_terminal(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make_world(root, MISSPELT)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    main(["check"])
    assert "\x1b[1;31m" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    main(["check"])
    assert "\x1b" not in capsys.readouterr().out


def test_files_without_facts_are_a_failure_even_without_problems() -> None:
    assert exit_code(Checked(files=1)) == FINDINGS
    assert exit_code(Checked()) == CLEAN


def test_findings_on_changed_lines_come_first_for_a_platform(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_world(root, WARNED)
    repository(root)
    commit(root)
    path = root / "facts/meetings/oslo.yaml"
    path.write_text(path.read_text("utf-8").replace("actor: anna-berg", "actor: ana-berg"), "utf-8")
    assert main(["check", "--format", "github", "--changed-from", "main"]) == FINDINGS
    first, second, last = capsys.readouterr().out.splitlines()
    assert first.startswith("::error file=facts/meetings/oslo.yaml,line=7,")
    assert second.startswith("::warning file=facts/actors/norway.yaml,")
    assert last == "factsheet: 9 facts and 8 quotes checked: 1 error, 1 warning"


@pytest.mark.parametrize("form", ["gitlab", "sarif"])
def test_reports_for_platforms_are_json(form: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_world(root, MISSPELT)
    assert main(["check", "--format", form]) == FINDINGS
    assert "oslo.yaml" in json.dumps(json.loads(capsys.readouterr().out))
