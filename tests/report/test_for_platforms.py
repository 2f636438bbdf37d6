"""Problems in the formats of GitHub, GitLab and code scanning."""

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check import Checked
from generator.check.rules import RULES
from generator.problems import Problem, Severity
from generator.report.as_github import as_github
from generator.report.as_gitlab import as_gitlab
from generator.report.as_sarif import as_sarif
from generator.report.cells import visible

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
PROBLEM = Problem("facts/actors/a b.yaml", 3, 5, "F301", "there is no actor `b`", "did you mean “ä”?\nor not", length=2)
OF_FILE = Problem("facts/x,y: z.yaml", 0, 0, "F209", "not a fact file", severity=Severity.WARNING)
CHECKED = Checked((PROBLEM, OF_FILE), files=2, facts=2, verified=4)

texts = st.text(st.characters(exclude_categories=()), max_size=30)
problems = st.builds(
    Problem,
    path=texts.filter(bool),
    line=st.integers(0, 3000),
    column=st.integers(1, 200),
    code=st.sampled_from([rule.code for rule in RULES]),
    message=texts,
    hint=texts,
    severity=st.sampled_from(Severity),
    length=st.integers(1, 90),
)


def run_by_github(output: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands that GitHub's runner finds in the output: command, properties and message, unescaped as it does.

    Told by its documentation: a line is a command when it begins, white space apart, with `::`; a name and properties
    follow up to the next `::`. An older form begins with `##[` anywhere in a line that is none of these.
    """
    commands = []
    for line in re.split("\r\n|\r|\n", output):
        found = re.fullmatch(r"\s*::(\w+)(?: (.*?))?::(.*)", line, re.DOTALL)
        if not found:
            assert "##[" not in line
            continue
        given = (part.split("=", 1) for part in (found[2] or "").split(",") if part)
        commands.append((found[1], {name: _unescaped(value) for name, value in given}, _unescaped(found[3])))
    return commands


def _unescaped(text: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, char)
    return text


def test_github_gets_a_command_for_each_problem_and_the_summary() -> None:
    assert as_github(CHECKED, "facts", "base/") == (
        "::error file=base/facts/actors/a b.yaml,line=3,col=5,endColumn=7,title=F301 dangling-reference::"
        "there is no actor `b`%0Adid you mean “ä”?%0Aor not\n"
        "::warning file=base/facts/x%2Cy%3A z.yaml,title=F209 misplaced-file::not a fact file\n"
        "factsheet: 2 facts and 4 quotes checked: 1 error, 1 warning\n"
    )


@given(problems)
def test_no_text_gets_out_of_its_command(problem: Problem) -> None:
    ((command, properties, message),) = run_by_github(as_github(Checked((problem,), 1, 1), "facts"))
    assert command == problem.severity
    assert properties["file"] == visible(problem.path)
    assert message == visible("\n".join(filter(None, (problem.message, problem.hint))))
    assert properties.keys() <= {"file", "line", "col", "endColumn", "title"}


@pytest.mark.parametrize(("number", "notices"), [(10, 0), (11, 1)])
def test_github_is_told_that_it_will_not_show_all(number: int, notices: int) -> None:
    output = as_github(Checked((PROBLEM,) * number, 1, 1), "facts")
    assert [command for command, _, _ in run_by_github(output)].count("notice") == notices


def test_gitlab_gets_a_code_quality_report() -> None:
    first, second = json.loads(as_gitlab(CHECKED, "base/"))
    assert first.pop("fingerprint") != second.pop("fingerprint")
    assert first == {
        "description": "there is no actor `b` (did you mean “ä”?; or not)",
        "check_name": "F301",
        "severity": "major",
        "location": {"path": "base/facts/actors/a b.yaml", "lines": {"begin": 3}},
    }
    assert (second["severity"], second["location"]["lines"]["begin"]) == ("minor", 1)


def test_a_fingerprint_stays_when_lines_move_and_tells_equal_problems_apart() -> None:
    def marks(*lines: int) -> list[str]:
        found = tuple(Problem("facts/a.yaml", line, 1, "F301", "there is no actor `b`") for line in lines)
        return [issue["fingerprint"] for issue in json.loads(as_gitlab(Checked(found, 1, 1)))]

    assert marks(3, 9) == marks(4, 12)
    assert len(set(marks(3, 9))) == 2


def sarif(checked: Checked) -> Any:
    log = json.loads(as_sarif(checked))
    jsonschema.Draft202012Validator(SCHEMA).validate(log)
    return log["runs"][0]


@pytest.mark.parametrize("checked", [CHECKED, Checked()])
def test_sarif_keeps_to_its_schema(checked: Checked) -> None:
    assert len(sarif(checked)["results"]) == len(checked.problems)


def test_the_schema_refuses_a_wrong_log() -> None:
    log = json.loads(as_sarif(CHECKED))
    del log["runs"][0]["results"][0]["message"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(log)


def test_sarif_says_where_and_by_which_rule() -> None:
    run = sarif(CHECKED)
    first, second = run["results"]
    rule = run["tool"]["driver"]["rules"][first["ruleIndex"]]
    assert (rule["id"], rule["name"], rule["defaultConfiguration"]) == ("F301", "DanglingReference", {"level": "error"})
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "facts/actors/a%20b.yaml", "uriBaseId": "SRCROOT"}
    assert place["region"] == {"startLine": 3, "startColumn": 5, "endColumn": 7}
    assert "region" not in second["locations"][0]["physicalLocation"]
    assert second["level"] == "warning"


@given(st.lists(problems, max_size=4))
def test_any_text_makes_valid_ascii(found: list[Problem]) -> None:
    checked = Checked(tuple(found), 1, 1)
    for output in (as_gitlab(checked), as_sarif(checked)):
        assert re.fullmatch(r"[ -~\n]+", output)
        json.loads(output)
