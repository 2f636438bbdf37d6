"""What is told of two versions of a small fact base: `cases.yaml`."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.changes import Comparison, compare
from generator.report.changes.as_text import as_text
from generator.snapshots import sides
from generator.snapshots.snapshot import Folder
from tests.check.worlds import make_world

CASES = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))


def compared(folder: Path, case: dict[str, Any]) -> Comparison:
    """The two versions of the world that a case tells of."""
    made = [make_world(folder / side, case.get(side) or {}) for side in ("before", "after")]
    before, after = (Folder(world / "facts", world / "seeds", world.name) for world in made)
    return compare(sides(before, after))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_tells(case: dict[str, Any], tmp_path: Path) -> None:
    shown = as_text(replace(compared(tmp_path, case), looks=())).split("\n\n")[1:]
    assert [line for block in shown for line in block.splitlines()] == case["tells"]
