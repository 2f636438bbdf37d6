"""Each rule on worlds that it must pass and worlds in which it must find the fault: `cases/<code>.yaml`."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.check.rule_doc import rule_doc
from generator.check.rules import RULES, find_rule
from generator.problems import Problem
from tests.check.worlds import check_world, make_world

CASES = Path(__file__).parent / "cases"
FOLDER = Path(__file__).parents[2] / "generator/check/rules"


def cases(outcome: str) -> list[Any]:
    """All cases of one outcome, each with its code."""
    found = []
    for path in sorted(CASES.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text("utf-8")).get(outcome) or []:
            found.append(pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}"))
    return found


def told(problem: Problem) -> dict[str, str]:
    """A problem as the cases write it."""
    place = f"{problem.path}:{problem.line}:{problem.column}" if problem.line else problem.path
    return {"at": place, "code": problem.code, "message": problem.message, "hint": problem.hint}


@pytest.mark.parametrize(("code", "case"), cases("fails"))
def test_finds_the_fault_and_nothing_else(code: str, case: dict[str, Any], tmp_path: Path) -> None:
    found = check_world(make_world(tmp_path, case)).problems
    assert [told(problem) for problem in found] == [{"code": code, **expected} for expected in case["problems"]]


@pytest.mark.parametrize(("code", "case"), cases("passes"))
def test_passes_what_is_right(code: str, case: dict[str, Any], tmp_path: Path) -> None:
    found = check_world(make_world(tmp_path, case)).problems
    assert code not in case.get("also", [])
    assert [problem.code for problem in found] == case.get("also", [])


def test_the_world_of_the_cases_is_faultless(tmp_path: Path) -> None:
    checked = check_world(make_world(tmp_path, {}))
    assert checked.problems == ()
    assert (checked.files, checked.facts, checked.quotes, checked.verified) == (9, 9, 8, 8)


def test_every_file_is_in_the_list_and_in_order() -> None:
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert files == {rule.name.replace("-", "_") for rule in RULES}
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_both_kinds_of_cases(rule: Any) -> None:
    case = yaml.safe_load((CASES / f"{rule.code}.yaml").read_text("utf-8"))
    assert case["fails"]
    assert case["passes"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_problem_has_the_severity_of_its_rule(rule: Any, tmp_path: Path) -> None:
    case = yaml.safe_load((CASES / f"{rule.code}.yaml").read_text("utf-8"))["fails"][0]
    found = check_world(make_world(tmp_path, case)).problems
    assert {problem.severity for problem in found if problem.code == rule.code} == {rule.severity}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_docstring_has_the_common_form(rule: Any) -> None:
    doc = rule_doc(rule.doc)
    assert all((doc.title, doc.wrong, doc.why, doc.example, doc.remedy))


def test_another_form_of_docstring_is_refused() -> None:
    with pytest.raises(ValueError, match="not the form"):
        rule_doc("A title.\n\nWhat is wrong: all of it.")


@pytest.mark.parametrize("name", ["F301", "f301", "dangling-reference"])
def test_rules_are_found_by_code_and_name(name: str) -> None:
    rule = find_rule(name)
    assert rule is not None
    assert rule.code == "F301"


def test_an_unknown_rule_is_none() -> None:
    assert find_rule("F999") is None
