"""Raising the floors of a small corpus."""

import json
from pathlib import Path

import pytest

from generator.evaluate.floors import LowerError, read_floors
from generator.evaluate.tally import Tally
from tests.evaluate.corpora import Corpus, further, own
from tests.evaluate.update import main, update

GOLD = {"actors": [{"name": "Nobody Known", "kind": "person"}], "roles": [], "meetings": [], "agreements": []}


@pytest.fixture
def corpora(tmp_path: Path) -> dict[str, Corpus]:
    """One article without facts; its gold file marks one actor."""
    (tmp_path / "a.txt").write_text("The weather will be fine on Sunday, and nobody said anything else about it.\n")
    (tmp_path / "a.json").write_text(json.dumps(GOLD))
    return {"small": Corpus(tmp_path, tmp_path)}


def test_it_writes_what_was_measured_once(corpora: dict[str, Corpus], tmp_path: Path) -> None:
    path = tmp_path / "floors" / "floors.json"
    path.parent.mkdir()
    assert update(path, corpora) == ["small"]
    assert read_floors(path)["small"].tallies["actors"] == Tally(missed=1)
    assert update(path, corpora) == []


def test_it_lowers_on_demand_only(corpora: dict[str, Corpus], tmp_path: Path) -> None:
    path = tmp_path / "floors" / "floors.json"
    path.parent.mkdir()
    update(path, corpora)
    high = path.read_text().replace('"found": 0', '"found": 1')
    path.write_text(high)
    with pytest.raises(LowerError):
        update(path, corpora)
    assert path.read_text() == high
    assert update(path, corpora, may_lower=True) == ["small"]


def test_an_unknown_option_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lowr"]) == 2
    assert capsys.readouterr().err == "there is no option --lowr; the only one is --lower\n"


def test_further_corpora_are_those_of_a_folder_but_for_ours(corpora: dict[str, Corpus], tmp_path: Path) -> None:
    for name in ("seeds", "more", "empty"):
        (tmp_path / name).mkdir()
        if name != "empty":
            (tmp_path / name / "a.json").write_text("{}")
    assert further({"FACTSHEET_EVAL": str(tmp_path)}) == {"more": Corpus(tmp_path / "more", tmp_path / "more")}
    assert further({}) == {}
    assert "seeds" in own()
