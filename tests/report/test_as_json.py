"""Problems for programs."""

import json
import re

from generator.check import Checked
from generator.problems import Problem
from generator.report import as_json as module
from generator.report.as_json import as_json

PROBLEM = Problem("facts/a.yaml", 3, 5, "F301", "there is no actor `b`", "did you mean “ä”?\x1b", length=2)


def test_problems_and_counts() -> None:
    document = json.loads(as_json(Checked((PROBLEM,), files=3, facts=2, verified=4, missing=1, uncheckable=1)))
    assert document == {
        "version": 1,
        "counts": {
            "files": 3,
            "facts": 2,
            "quotes": 6,
            "verified": 4,
            "missing": 1,
            "uncheckable": 1,
            "errors": 1,
            "warnings": 0,
        },
        "problems": [
            {
                "path": "facts/a.yaml",
                "line": 3,
                "column": 5,
                "length": 2,
                "code": "F301",
                "name": "dangling-reference",
                "severity": "error",
                "message": "there is no actor `b`",
                "hint": "did you mean “ä”?\x1b",
            }
        ],
    }


def test_it_is_ascii_and_holds_no_control_characters() -> None:
    assert re.fullmatch(r"[ -~\n]+", as_json(Checked((PROBLEM,))))


def test_every_key_is_documented() -> None:
    document = json.loads(as_json(Checked((PROBLEM,))))
    documented = set(re.findall(r"`\.?(?:problems\[\]\.)?([a-z]+)`", module.__doc__ or ""))
    assert {*document, *document["counts"], *document["problems"][0]} <= documented
