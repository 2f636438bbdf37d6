"""Measuring folders: articles extracted in memory, or a fact base."""

import json
import shutil
from pathlib import Path

import pytest

from generator.assemble.run import run as extract
from generator.evaluate.alone import facts_alone
from generator.evaluate.run import evaluate_articles, evaluate_facts
from generator.evaluate.tally import Tally
from generator.ingest.read import read_article
from generator.store import load

ROOT = Path(__file__).resolve().parents[2]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
DATED = """\
---
title: Ministers meet
date: 2031-03-05
---
Foreign Minister Ada Berg of Norway met Foreign Minister Juma Mfano of Kenya in Oslo on Monday.
"""
GOLD = {
    "actors": [{"name": "Nobody Known", "kind": "person"}],
    "roles": [{"person": "Nobody Known", "title": "King", "optional": True}],
    "meetings": [],
    "agreements": [],
}
WEATHER = "The weather will be fine on Sunday, and there was nothing else that anybody said about it.\n"
FRENCH = "Le ministre a dit que la pluie et le vent ne sont pas un problème pour les gens de la ville et du pays.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A gold file `a.json` without an article."""
    (tmp_path / "a.json").write_text(json.dumps(GOLD))
    return tmp_path


@pytest.mark.parametrize("file", [*(path.name for path in SEEDS), "dated.md"])
def test_what_is_found_in_memory_is_what_would_be_written(file: str, tmp_path: Path) -> None:
    path = tmp_path / "seeds" / file
    path.parent.mkdir()
    path.write_bytes(DATED.encode() if file == "dated.md" else (ROOT / "seeds" / file).read_bytes())
    extract(tmp_path / "seeds", tmp_path / "facts", tmp_path)
    written = load(tmp_path / "facts", tmp_path).base
    in_memory = facts_alone(read_article(path, file))
    assert [(e.kind, e.id, e.record) for e in in_memory.base] == [(e.kind, e.id, e.record) for e in written]
    assert not in_memory.broken
    assert len(written.actors) > 1


def test_a_front_matter_date_tells_which_monday(tmp_path: Path) -> None:
    (tmp_path / "dated.md").write_text(DATED)
    base = facts_alone(read_article(tmp_path / "dated.md", "dated.md")).base
    assert [entry.record.date for entry in base.meetings.values()] == ["2031-03-03"]


def test_an_article_does_not_know_the_others(tmp_path: Path) -> None:
    for name in ("first", "second"):
        shutil.copy(SEEDS[0], tmp_path / f"{name}.txt")
        shutil.copy(ROOT / "tests/gold/seeds" / f"{SEEDS[0].stem}.json", tmp_path / f"{name}.json")
    one = evaluate_articles(tmp_path / "first.json").score
    two = evaluate_articles(tmp_path).score
    assert two.tallies == (one + one).tallies
    assert one.tallies["all"].found > 1


def test_the_articles_may_lie_elsewhere(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "articles"
    elsewhere.mkdir()
    (elsewhere / "a.txt").write_text(WEATHER)
    assert evaluate_articles(folder, elsewhere).notes == ()
    assert evaluate_articles(folder).notes != ()


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"a.txt": WEATHER}, []),
        ({"a.docx": "x", "a.txt": WEATHER, "a.zip": "x"}, []),
        ({}, ["a: there is no article of this name: all its marks count as missed"]),
        ({"a.docx": WEATHER}, ["a.docx: files of this kind are not read: all its marks count as missed"]),
        ({"a.txt": FRENCH}, ["a.txt: the text is in French; only English is read: all its marks count as missed"]),
        (
            {"a.txt": ""},
            ["a.txt: the article is empty (put its text into the file, or delete it): all its marks count as missed"],
        ),
    ],
)
def test_an_article_that_is_not_read_is_missed_and_told(
    files: dict[str, str], expected: list[str], folder: Path
) -> None:
    for name, text in files.items():
        (folder / name).write_text(text)
    evaluation = evaluate_articles(folder)
    assert list(evaluation.notes) == expected
    assert evaluation.articles == 1
    assert evaluation.score.tallies["all"] == Tally(missed=1)


def test_a_record_with_faults_is_left_out_and_told(folder: Path, tmp_path: Path) -> None:
    actors = tmp_path / "facts/actors"
    actors.mkdir(parents=True)
    (actors / "nobody-known.yaml").write_text("name: Nobody Known\nkind: person\n")
    assert evaluate_facts(folder, tmp_path / "facts").notes == (
        "a: the fact base has no source of this name: all its marks count as missed",
        "actors/nobody-known: left out, for the record has faults",
    )


def test_records_of_a_base_belong_to_the_articles_that_they_quote(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for path in SEEDS:
        shutil.copy(path, tmp_path / "seeds")
    extract(tmp_path / "seeds", tmp_path / "facts", tmp_path)
    of_base = evaluate_facts(ROOT / "tests/gold/seeds", tmp_path / "facts")
    assert of_base.score.tallies == evaluate_articles(ROOT / "tests/gold/seeds", ROOT / "seeds").score.tallies
    assert (of_base.articles, of_base.notes) == (len(SEEDS), ())
