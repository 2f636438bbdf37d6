"""`factsheet evaluate` on a small folder of marks."""

import json
from pathlib import Path

import pytest

from generator.cli.main import CANNOT_RUN, CLEAN, main

GOLD = {
    "actors": [{"name": "Nobody Known", "kind": "person"}],
    "roles": [{"person": "Nobody Known", "title": "Clerk\u202e"}],
    "meetings": [],
    "agreements": [],
}
FACT = "name: Nobody  Known\nkind: organisation\nevidence: [{source: a, quote: words}]\n"
SOURCE = f"title: Weather\nfile: a.txt\nsha256: {'0' * 64}\n"
TABLE = """\
1 article
            precision  recall     F1   full  found  missed  spurious
actors          0.000   0.000  0.000  0.000      0       1         0
roles           0.000   0.000  0.000  0.000      0       1         0
meetings        0.000   0.000  0.000  0.000      0       0         0
agreements      0.000   0.000  0.000  0.000      0       0         0
all             0.000   0.000  0.000  0.000      0       2         0
"""
MISSED = """\
a
  actors      missed    Nobody Known
  roles       missed    Clerk<U+202E>, Nobody Known
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory that is no project, with marks of one article without facts in `gold`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold/a.json").write_text(json.dumps(GOLD))
    (tmp_path / "gold/a.txt").write_text(
        "The weather will be fine on Sunday, and nobody said anything else about it.\n"
    )
    return tmp_path


@pytest.fixture
def facts(folder: Path) -> Path:
    """A fact base that says of the article what is half right."""
    for kind, record_id, text in (("actors", "nobody", FACT), ("sources", "a", SOURCE)):
        path = folder / f"out/{kind}/{record_id}.yaml"
        path.parent.mkdir(parents=True)
        path.write_text(text)
    return folder / "out"


def test_text(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "gold"]) == CLEAN
    assert capsys.readouterr() == (f"{MISSED}\n{TABLE}", "")


def test_without_the_list(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "gold", "--no-errors"]) == CLEAN
    assert capsys.readouterr().out == TABLE


def test_an_article_that_is_not_read_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "gold/a.txt").rename(folder / "gold/a.docx")
    assert main(["evaluate", "gold", "--no-errors"]) == CLEAN
    note = "a.docx: files of this kind are not read: all its marks count as missed\n"
    assert capsys.readouterr().out == f"{note}\n{TABLE}"


@pytest.mark.parametrize("line", [["evaluate", "gold", "--facts", "out"], ["--facts", "out", "evaluate", "gold"]])
def test_a_fact_base(line: list[str], facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(line) == CLEAN
    shown = capsys.readouterr().out
    assert "  actors      wrong     Nobody Known (nobody): kind is organisation, marked as person\n" in shown
    assert "\nactors          1.000   1.000  1.000  0.000      1       0         0\n" in shown


def test_json(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "gold", "--facts", "out", "--format", "json"]) == CLEAN
    document = json.loads(capsys.readouterr().out)
    assert (document["version"], document["articles"], document["notes"]) == (1, 1, [])
    assert list(document["scores"]) == ["actors", "roles", "meetings", "agreements", "all"]
    assert document["scores"]["all"] == {
        "precision": 1.0,
        "recall": 0.5,
        "f1": 0.667,
        "full": 0.0,
        "found": 1,
        "missed": 1,
        "spurious": 0,
        "right": 0,
    }
    assert document["faults"][0] == {
        "article": "a",
        "kind": "actors",
        "what": "wrong",
        "label": "Nobody Known",
        "id": "nobody",
        "details": ["kind is organisation, marked as person"],
    }
    assert document["faults"][1]["what"] == "missed"


def test_json_without_the_list(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "gold", "--format", "json", "--no-errors"]) == CLEAN
    assert "faults" not in json.loads(capsys.readouterr().out)


def test_articles_elsewhere(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "articles").mkdir()
    (folder / "gold/a.txt").rename(folder / "articles/a.txt")
    assert main(["evaluate", "gold", "--seeds", "articles", "--no-errors"]) == CLEAN
    assert capsys.readouterr().out == TABLE


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (["gone"], "error: there is no folder gone\n"),
        (["."], "error: . holds no gold file\n"),
        (["gold", "--facts", "gone"], "error: --facts: there is no folder gone\n"),
        (["gold", "--seeds", "gone"], "error: --seeds: there is no folder gone\n"),
    ],
)
def test_a_folder_that_is_not_there(
    line: list[str], expected: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", *line]) == CANNOT_RUN
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(expected)


def test_malformed_gold(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "gold/b.json").write_text('{"actors": []}')
    (folder / "gold/c.json").write_text("{")
    assert main(["evaluate", "gold"]) == CANNOT_RUN
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.splitlines()[:5] == [
        "error: 4 faults in the gold files of gold",
        "  b.json: `roles` is missing",
        "  b.json: `meetings` is missing",
        "  b.json: `agreements` is missing",
        "  c.json: line 1, column 2: not JSON: Expecting property name enclosed in double quotes",
    ]
