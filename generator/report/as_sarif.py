"""Problems in the Static Analysis Results Interchange Format (SARIF 2.1.0), for code scanning and editors."""

import json
from urllib.parse import quote

from generator import __version__
from generator.check import Checked, Rule
from generator.check.rule_doc import rule_doc
from generator.check.rules import RULES
from generator.problems import Problem
from generator.report.cells import visible
from generator.report.fingerprint import fingerprints

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "SRCROOT"
"""Stands for the top of the repository, wherever it was checked out."""


def as_sarif(checked: Checked, above: str = "") -> str:
    """All problems and rules as one SARIF log, ASCII only. Ends with a line end.

    Args:
        checked: What the check found.
        above: Path from the repository's top to the project, with `/` at its end; empty where they are one.
    """
    marks = fingerprints(checked.problems)
    run = {
        "tool": {"driver": {"name": "factsheet", "semanticVersion": __version__, "rules": [_rule(r) for r in RULES]}},
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The top of the repository."}}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, mark, above) for problem, mark in zip(checked.problems, marks, strict=True)],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, object]:
    doc = rule_doc(rule.doc)
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": f"{doc.title}."},
        "fullDescription": {"text": doc.wrong},
        "help": {"text": f"{doc.why}\n\n{doc.remedy}"},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _result(problem: Problem, fingerprint: str, above: str) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": quote(above + problem.path), "uriBaseId": _ROOT}}
    if problem.line:
        end = problem.column + problem.length
        place["region"] = {"startLine": problem.line, "startColumn": problem.column, "endColumn": end}
    codes = [rule.code for rule in RULES]
    return {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": problem.severity.value,
        "message": {"text": visible("\n".join(filter(None, (problem.message, problem.hint))))},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"factsheet/v1": fingerprint},
    }
