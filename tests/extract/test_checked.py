"""Whatever is extracted passes the check: every quote stands in its article and names those who took part."""

from pathlib import Path

import pytest

from generator.assemble.run import run
from generator.check import check
from generator.ingest.read import SUFFIXES
from generator.store import load
from tests.extract.story import STORIES
from tests.extract.worlds import ARTICLES, WORLDS, rewritten_text, world

GOLD = Path(__file__).resolve().parents[1] / "gold"


def _errors(root: Path) -> list[str]:
    run(root / "seeds", root / "facts", root)
    checked = check(load(root / "facts", root), root / "seeds", root)
    assert checked.missing == 0
    return [f"{p.path}:{p.line} {p.code} {p.message}" for p in checked.problems if p.is_error]


@pytest.mark.parametrize("name", WORLDS)
def test_rewritten_articles(name: str, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for article in ARTICLES:
        (tmp_path / "seeds" / f"{article}.txt").write_text(rewritten_text(world(name), article), encoding="utf-8")
    assert _errors(tmp_path) == []


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_stories(story: Path, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / story.name).write_bytes(story.read_bytes())
    assert _errors(tmp_path) == []


@pytest.mark.parametrize("corpus", ["read", "unseen", "written"])
def test_articles_that_were_marked_by_hand(corpus: str, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for article in (GOLD / corpus).iterdir():
        if article.suffix in SUFFIXES:
            (tmp_path / "seeds" / article.name).write_bytes(article.read_bytes())
    assert _errors(tmp_path) == []


def test_a_state_that_only_a_part_of_a_word_names(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    text = "News of the day in brief\n\nThe Franco-German friendship treaty was signed in Paris.\n"
    (tmp_path / "seeds" / "treaty.txt").write_text(text, encoding="utf-8")
    assert _errors(tmp_path) == []
    (treaty,) = load(tmp_path / "facts", tmp_path).base.agreements.values()
    assert set(treaty.record.parties) == {"france", "germany"}


@pytest.mark.parametrize("article", ARTICLES)
def test_one_article_under_two_names_makes_one_set_of_records(article: str, tmp_path: Path) -> None:
    text = rewritten_text(world("as-published"), article)
    folders = {}
    for names in (["one.txt"], ["one.txt", "another-name.txt"]):
        root = tmp_path / str(len(names))
        (root / "seeds").mkdir(parents=True)
        for name in names:
            (root / "seeds" / name).write_text(text, encoding="utf-8")
        assert _errors(root) == []
        base = load(root / "facts", root).base
        folders[len(names)] = {
            kind: sorted(getattr(base, kind)) for kind in ("actors", "roles", "meetings", "agreements")
        }
        assert len(base.sources) == len(names)
        assert {len({item.source for item in actor.record.evidence}) for actor in base.actors.values()} == {len(names)}
    assert folders[2] == folders[1]
    assert folders[1]["actors"]
