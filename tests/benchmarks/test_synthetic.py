"""Invented fact bases for measuring."""

from pathlib import Path

from benchmarks.synthetic import invent, write
from generator.check import check
from generator.store import load


def test_an_invented_base_has_no_fault(tmp_path: Path) -> None:
    write(tmp_path, invent(300))
    checked = check(load(tmp_path / "facts", tmp_path), tmp_path / "seeds", tmp_path)
    assert checked.problems == ()
    assert 300 <= checked.facts < 312
    assert checked.verified > 200


def test_the_same_number_and_seed_give_the_same_base() -> None:
    assert invent(100, seed=3) == invent(100, seed=3)
    assert invent(100, seed=3) != invent(100, seed=4)
