"""How often people confirm, edit or reject what the extractor said."""

import json
from pathlib import Path

import pytest

from generator.cli.main import CANNOT_RUN, CLEAN, main
from generator.evaluate.reviews import Count, Outcome, count_reviews
from generator.evaluate.reviews_as_text import reviews_as_text

HEAD = "file: report.txt\nrecords:\n  - {kind: source, id: report, data: {title: Talks}}\n"


def said(record_id: str, rule: str, **data: str) -> str:
    """A row of what the extractor said: an actor."""
    fields = {"name": record_id.title(), "kind": "state", **data}
    given = ", ".join(f"{key}: {value}" for key, value in fields.items())
    return f"  - {{kind: actor, id: {record_id}, rule: {rule}, data: {{{given}, evidence: {evidence(record_id)}}}}}\n"


def evidence(record_id: str) -> str:
    return f"[{{source: report, quote: {record_id}}}]"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of records with all outcomes: `kenya` as it was said, `mali` edited, the others as their names say."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("plugins: [factsheet]\n")
    facts = tmp_path / "facts"
    for folder in (facts / ".extracted", facts / "actors"):
        folder.mkdir(parents=True)
    rules = {"kenya": "met", "mali": "met", "chad": "visit", "togo": "visit", "niger": "met", "benin": "visit"}
    rows = "".join(said(record_id, rule) for record_id, rule in rules.items()) + said("gone", "visit")
    (facts / ".extracted/report.yaml").write_text(HEAD + rows)
    reviews = {
        "kenya": "{status: confirmed, by: ab, on: 2031-01-01}",
        "mali": "{status: confirmed, by: ab, on: 2031-01-01}",
        "chad": "{status: rejected, by: ab, on: 2031-01-01, comment: no}",
        "togo": "{status: disputed, by: ab, on: 2031-01-01, comment: no}",
        "niger": "{status: unreviewed}",
        "benin": "{status: unreviewed}",
    }
    for record_id, review in reviews.items():
        changed = "country: ML\n" if record_id in ("mali", "benin") else "note: A remark.\n"
        text = f"name: {record_id.title()}\nkind: state\n{changed}evidence: {evidence(record_id)}\nreview: {review}\n"
        (facts / f"actors/{record_id}.yaml").write_text(text)
    by_hand = f"name: Ghana\nkind: state\nevidence: {evidence('ghana')}\n{'review: {status: confirmed}'}\n"
    (facts / "actors/ghana.yaml").write_text(by_hand)
    return tmp_path


def figures(count: Count) -> str:
    return " ".join(str(count[outcome]) for outcome in Outcome)


def test_outcomes_by_kind_and_rule(root: Path) -> None:
    """Confirmed, edited, disputed, rejected, unreviewed; what people wrote themselves and sources do not count."""
    found = count_reviews(root / "facts", root)
    assert figures(found.kinds["actor"]) == "1 2 1 2 1"
    assert figures(found.kinds["all"]) == "1 2 1 2 1"
    assert figures(found.kinds["role"]) == "0 0 0 0 0"
    assert {rule: figures(count) for rule, count in found.rules.items()} == {"met": "1 1 0 0 1", "visit": "0 1 1 2 0"}


def test_a_renamed_record_is_found_again(root: Path) -> None:
    (root / "facts/actors/kenya.yaml").rename(root / "facts/actors/republic-of-kenya.yaml")
    assert figures(count_reviews(root / "facts", root).kinds["actor"]) == "1 2 1 2 1"


def test_lists_in_another_order_are_no_edit(root: Path) -> None:
    path = root / "facts/.extracted/report.yaml"
    path.write_text(path.read_text().replace("name: Kenya,", "name: Kenya, aliases: [a, b],"))
    file = root / "facts/actors/kenya.yaml"
    file.write_text(file.read_text() + "aliases: [b, a]\n")
    assert count_reviews(root / "facts", root).kinds["actor"][Outcome.CONFIRMED] == 1
    file.write_text(file.read_text().replace("[b, a]", "[b, c]"))
    assert count_reviews(root / "facts", root).kinds["actor"][Outcome.CONFIRMED] == 0


@pytest.mark.parametrize(
    ("confirmed", "rejected", "expected"),
    [(0, 0, ""), (9, 0, "too few to tell"), (8, 2, "80% (49% to 94%)"), (10, 0, "100% (72% to 100%)")],
)
def test_shares_of_few_are_not_given_and_others_with_their_interval(
    confirmed: int, rejected: int, expected: str, root: Path
) -> None:
    """The intervals are those of Wilson's formula, as tables of statistics give them."""
    count = Count({Outcome.CONFIRMED: confirmed, Outcome.REJECTED: rejected, Outcome.UNREVIEWED: 3})
    line = reviews_as_text(type(count_reviews(root / "facts", root))({"all": count}, {})).splitlines()[1]
    assert line.split("  ")[-1].strip() == (expected or str(rejected))


def test_text(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "--reviews"]) == CLEAN
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == "kind       found  reviewed  confirmed  edited  disputed  rejected  as said"
    assert shown[1] == "actor          7         6          1       2         1         2  too few to tell"
    assert shown[8] == "met        3         2          1       1         0         0  too few to tell"


def test_json(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", "--reviews", "--format", "json"]) == CLEAN
    document = json.loads(capsys.readouterr().out)
    assert list(document["kinds"]) == ["actor", "role", "meeting", "agreement", "all"]
    assert document["rules"]["met"] == {
        "found": 3,
        "reviewed": 2,
        "confirmed": 1,
        "edited": 1,
        "disputed": 0,
        "rejected": 0,
        "share": 0.5,
        "low": 0.095,
        "high": 0.905,
    }
    assert document["kinds"]["role"]["share"] is None


def test_an_empty_base_says_so(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "facts/.extracted/report.yaml").unlink()
    assert main(["evaluate", "--reviews"]) == CLEAN
    assert capsys.readouterr().out == "there is nothing that the extractor said\n"


@pytest.mark.parametrize("line", [[], ["gold", "--reviews"]])
def test_either_marks_or_reviews(line: list[str], root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", *line]) == CANNOT_RUN
    assert "name either GOLD or --reviews" in capsys.readouterr().err
