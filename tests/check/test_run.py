"""Running the rules: what is counted, what is in scope, in which order problems come."""

from pathlib import Path

from generator.check import Checked
from tests.check.worlds import check_world, make_world

REVIEW = "review: {status: rejected, by: ab, on: 2031-11-01, comment: invented}"
TREATY = "facts/agreements/fisheries-treaty.yaml"


def test_quotes_are_verified_missing_or_not_checkable(tmp_path: Path) -> None:
    changed = {"Norway and Kenya signed": "Norway and Kenya sign"}
    checked = check_world(make_world(tmp_path, {"change": {TREATY: changed}}))
    assert (checked.quotes, checked.verified, checked.missing, checked.uncheckable) == (8, 7, 1, 0)


def test_quotes_of_a_withheld_text_are_never_passed(tmp_path: Path) -> None:
    case = {"change": {"facts/sources/report.yaml": {"file:": "text: withheld\nfile:"}}}
    checked = check_world(make_world(tmp_path, case))
    assert checked.problems == ()
    assert (checked.verified, checked.missing, checked.uncheckable) == (0, 0, 8)


def test_a_rejected_record_is_a_fact_and_its_quotes_do_not_count(tmp_path: Path) -> None:
    checked = check_world(make_world(tmp_path, {"change": {TREATY: {"meeting: oslo": f"meeting: oslo\n{REVIEW}"}}}))
    assert (checked.facts, checked.quotes) == (9, 7)


def test_contexts_and_earlier_steps_are_quotes_too(tmp_path: Path) -> None:
    step = '\nhistory:\n  - status: agreed\n    source: report\n    quote: "Norway and Kenya"'
    changes = {"meeting: oslo": f"meeting: oslo{step}", 'fisheries treaty"': 'fisheries treaty"\n    context: "fish"'}
    checked = check_world(make_world(tmp_path, {"change": {TREATY: changes}}))
    assert checked.verified == 10


def test_problems_come_by_path_line_column_and_code(tmp_path: Path) -> None:
    changes = {"  - kenya": "  - kenia\n  - kenya\n  - kenya", "meeting: oslo": "meeting: bergen"}
    actor = {"country: NO": "country: UK"}
    case = {"change": {TREATY: changes, "facts/actors/norway.yaml": actor}}
    found = check_world(make_world(tmp_path, case)).problems
    places = [(problem.path, problem.line, problem.column, problem.code) for problem in found]
    assert places == sorted(places)
    assert [code for *_, code in places] == ["F604", "F301", "F307", "F301"]


def test_only_some_files(tmp_path: Path) -> None:
    case = {"change": {TREATY: {"meeting: oslo": "meeting: bergen"}}}
    make_world(tmp_path, case)
    assert check_world(tmp_path, frozenset({"facts/actors/kenya.yaml"})) == Checked(files=2, facts=2, verified=1)
    assert [problem.code for problem in check_world(tmp_path, frozenset({TREATY})).problems] == ["F301"]


def test_the_same_facts_give_the_same_problems(tmp_path: Path) -> None:
    case = {"change": {TREATY: {"meeting: oslo": "meeting: bergen", "  - kenya": "  - kenia"}}}
    make_world(tmp_path, case)
    assert check_world(tmp_path) == check_world(tmp_path)
