"""The facts of this repository are what its articles say: nothing is left to write, and no fault is in them."""

from pathlib import Path

from generator.assemble.run import run
from generator.check import check
from generator.store import load

ROOT = Path(__file__).resolve().parents[2]


def test_extraction_has_nothing_new_to_say() -> None:
    result = run(ROOT / "seeds", ROOT / "facts", ROOT, save=False)
    assert (dict(result.plan.changes), result.texts, result.errors) == ({}, {}, ())


def test_no_fault_is_in_the_facts() -> None:
    checked = check(load(ROOT / "facts", ROOT), ROOT / "seeds", ROOT)
    assert checked.problems == ()
    assert checked.verified == checked.quotes > 0
