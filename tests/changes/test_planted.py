"""Twenty and more faults that a pull request could smuggle in: each is seen by the check or in the diff."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.changes import with_looks
from tests.changes.test_cases import compared
from tests.check.worlds import check_world

FOLDER = Path(__file__).parent
PLANTED = yaml.safe_load((FOLDER / "planted.yaml").read_text("utf-8"))
QUIET = yaml.safe_load((FOLDER / "quiet.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", PLANTED, ids=[case["name"] for case in PLANTED])
def test_is_seen(case: dict[str, Any], tmp_path: Path) -> None:
    comparison = with_looks(compared(tmp_path, case))
    problems = {name: check_world(tmp_path / name).problems for name in ("before", "after")}
    assert problems["before"] == ()
    seen = {problem.code for problem in problems["after"]} | {look.rule for look in comparison.looks}
    assert set(case["seen"]) <= seen


@pytest.mark.parametrize("case", QUIET, ids=[case["name"] for case in QUIET])
def test_an_honest_change_is_left_in_peace(case: dict[str, Any], tmp_path: Path) -> None:
    comparison = with_looks(compared(tmp_path, case))
    assert comparison.records
    assert [look for look in comparison.looks if look.kind != "source"] == []


def test_there_are_as_many_as_promised() -> None:
    assert len(PLANTED) >= 20
