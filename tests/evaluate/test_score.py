"""The figures of small invented articles, worked out by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.evaluate.gold import Gold
from generator.evaluate.gold_reader import read_gold
from generator.evaluate.reported import BySource
from generator.evaluate.score import Score, score_article
from generator.evaluate.tally import KINDS, Tally
from generator.model import Entry, FactBase, Record
from generator.yamlio import read
from tests import factories

FILE = Path(__file__).with_name("cases.yaml")
CASES: list[dict[str, Any]] = read(f"cases:\n{FILE.read_text('utf-8')}", FILE.name).data["cases"]  # type: ignore[assignment]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_figures(case: dict[str, Any], tmp_path: Path) -> None:
    score = score_article(gold(tmp_path, case["gold"]), BySource(base(case["found"])).of("report"))
    counts = {kind: tuple(map(int, case["expected"].get(kind, (0, 0, 0, 0)))) for kind in KINDS}
    assert {kind: tuple(vars(score.tallies[kind]).values()) for kind in KINDS} == counts
    assert tuple(vars(score.tallies["all"]).values()) == tuple(map(sum, zip(*counts.values(), strict=True)))
    assert [shown(score, number) for number in range(len(score.faults))] == case["faults"]


def gold(folder: Path, marks: dict[str, Any]) -> Gold:
    """The marks, read from a file."""
    (folder / "talks.json").write_text(json.dumps({kind: marks.get(kind, []) for kind in KINDS}))
    return read_gold(folder)[0]


def base(found: dict[str, dict[str, Any]]) -> FactBase:
    """The found records; each quotes the source `report`, or `elsewhere`."""
    return factories.base(
        *(_entry(kind, rid, dict(data)) for kind in KINDS for rid, data in found.get(kind, {}).items())
    )


def _entry(kind: str, record_id: str, data: dict[str, Any]) -> Entry[Record]:
    source = "elsewhere" if data.pop("other", None) else "report"
    data["evidence"] = [factories.evidence(data.pop("quote", "words"), source)]
    if data.pop("rejected", None):
        data["review"] = {"status": "rejected"}
    if kind == "meetings":
        data |= {"title": record_id, "participants": [{"actor": actor} for actor in data["participants"]]}
    make = {"actors": factories.actor, "roles": factories.role}.get(kind) or getattr(factories, kind[:-1])
    return make(record_id, **data)


def shown(score: Score, number: int) -> str:
    """A fault in one line."""
    fault = score.faults[number]
    details = f": {'; '.join(fault.details)}" if fault.details else ""
    return f"{fault.kind} {fault.what} {fault.label}{details}"


@pytest.mark.parametrize(
    ("tally", "expected"),
    [
        (Tally(), (0.0, 0.0, 0.0, 0.0)),
        (Tally(found=4, right=4), (1.0, 1.0, 1.0, 1.0)),
        (Tally(missed=3), (0.0, 0.0, 0.0, 0.0)),
        (Tally(spurious=3), (0.0, 0.0, 0.0, 0.0)),
        # 6 of 8 found, 2 too much: both 0.75. With 4 right, both 0.5.
        (Tally(found=6, missed=2, spurious=2, right=4), (0.75, 0.75, 0.75, 0.5)),
        # 2 of 3 found, none too much: 1, 2/3, 2 * 2/3 / (5/3) = 0.8; with one right 1/2, 1/3, 0.4.
        (Tally(found=2, missed=1, right=1), (1.0, 0.667, 0.8, 0.4)),
    ],
)
def test_precision_recall_f1_and_full(tally: Tally, expected: tuple[float, ...]) -> None:
    assert (tally.precision, tally.recall, tally.f1, tally.full) == expected


def test_scores_add_up() -> None:
    one = Score({"roles": Tally(1, 2, 3, 1)})
    assert (one + one).tallies == {"roles": Tally(2, 4, 6, 2)}
