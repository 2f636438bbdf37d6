"""Floors: what holds them, what raises them, and that nothing lowers them by chance."""

from pathlib import Path

import pytest

from generator.evaluate.floors import (
    Floors,
    LowerError,
    corpus_hash,
    dump,
    measured,
    raised,
    read_floors,
    shortfalls,
)
from generator.evaluate.run import Evaluation
from generator.evaluate.score import Score
from generator.evaluate.tally import Tally

OLD = Floors("a1", 3, {"actors": Tally(80, 20, 20, 70), "all": Tally(50, 50, 50, 40)})


def floors(f1: int, full: int, sha256: str = "a1") -> Floors:
    """As `OLD`, with other figures (per cent) for actors."""
    return Floors(sha256, 3, {**OLD.tallies, "actors": Tally(f1, 100 - f1, 100 - f1, full)})


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (OLD, []),
        (floors(90, 80), []),
        (floors(79, 70), ["F1 of actors is 0.790, and was 0.800"]),
        (floors(90, 60), ["full of actors is 0.600, and was 0.700"]),
        (floors(10, 20), ["F1 of actors is 0.100, and was 0.800", "full of actors is 0.200, and was 0.700"]),
        (
            Floors("a1", 3, {"actors": OLD.tallies["actors"]}),
            ["F1 of all is 0.000, and was 0.500", "full of all is 0.000, and was 0.400"],
        ),
        (floors(90, 80, "b2"), ["the gold files or articles have changed since the floors were measured"]),
    ],
)
def test_shortfalls(now: Floors, expected: list[str]) -> None:
    assert list(shortfalls(OLD, now)) == expected


def test_a_better_measurement_raises() -> None:
    better = floors(90, 70)
    assert raised({"x": OLD, "y": OLD}, {"x": better}) == {"x": better, "y": OLD}


def test_a_new_corpus_is_added() -> None:
    assert raised({"x": OLD}, {"z": OLD}) == {"x": OLD, "z": OLD}


def test_nothing_is_raised_where_one_figure_falls() -> None:
    with pytest.raises(LowerError) as error:
        raised({"x": OLD, "y": OLD}, {"x": floors(90, 90), "y": floors(90, 60)})
    assert str(error.value) == "floors would be lowered:\n  y: full of actors is 0.600, and was 0.700"


def test_another_corpus_of_the_same_name_does_not_lower_either() -> None:
    with pytest.raises(LowerError):
        raised({"x": OLD}, {"x": floors(70, 70, "b2")})


def test_floors_fall_on_demand() -> None:
    lower = floors(10, 10)
    assert raised({"x": OLD}, {"x": lower}, may_lower=True) == {"x": lower}


def test_they_read_back(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    assert read_floors(path) == {}
    path.write_text(dump({"y": OLD, "x": floors(100, 25)}), "utf-8")
    assert read_floors(path) == {"x": floors(100, 25), "y": OLD}
    assert path.read_text("utf-8").startswith('{\n  "x": ')


def test_a_measurement_as_floors() -> None:
    score = Score({"roles": Tally(found=3, missed=1, spurious=1, right=2)})
    assert measured(Evaluation(1, score), "c3") == Floors("c3", 1, score.tallies)


def test_the_hash_follows_marks_articles_and_names(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}")
    seen = [corpus_hash(tmp_path)]
    (tmp_path / "a.txt").write_text("Talks.\n")
    seen.append(corpus_hash(tmp_path))
    (tmp_path / "a.txt").write_text("Talk.\n")
    seen.append(corpus_hash(tmp_path))
    (tmp_path / "a.json").write_text("{ }")
    seen.append(corpus_hash(tmp_path))
    (tmp_path / "a.txt").rename(tmp_path / "a.md")
    seen.append(corpus_hash(tmp_path))
    assert len(set(seen)) == 5
    (tmp_path / "a.md").write_bytes(b"Talk.\r\n")
    (tmp_path / "notes.md").write_text("not of an article with marks")
    assert corpus_hash(tmp_path) == seen[-1]
