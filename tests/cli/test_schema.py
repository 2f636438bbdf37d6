"""`factsheet schema`, and the schema files of this project."""

import json
from pathlib import Path

import pytest

from generator.cli.main import CLEAN, FINDINGS, main
from generator.cli.schema import KINDS
from generator.model import KINDS as MODEL_KINDS
from generator.model.schema import schema_files

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project that is the working directory."""
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_writes_what_is_not_up_to_date_and_nothing_else(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--check"]) == FINDINGS
    assert not (root / "schema").exists()
    assert main(["schema"]) == CLEAN
    assert {path.name: path.read_text("utf-8") for path in (root / "schema").iterdir()} == schema_files()
    (root / "schema/role.schema.json").write_text("{}")
    capsys.readouterr()
    assert main(["schema"]) == CLEAN
    assert capsys.readouterr().out == "schema/role.schema.json: written\n"
    assert main(["schema", "--check"]) == CLEAN
    assert capsys.readouterr().out == "schema/: 5 files are up to date\n"


def test_it_prints_one_kind_outside_of_a_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["schema", "actor"]) == CLEAN
    assert json.loads(capsys.readouterr().out)["title"] == "Factsheet: actor"


def test_the_kinds_are_those_of_the_model() -> None:
    assert KINDS == MODEL_KINDS


def test_the_schema_files_of_this_project_are_up_to_date() -> None:
    assert main(["schema", "--check", "--root", str(ROOT)]) == CLEAN, "run `factsheet schema`"
