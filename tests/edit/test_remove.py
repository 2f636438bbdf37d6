"""Withdrawing an article leaves the facts as if it had never been read, apart from what people wrote."""

from pathlib import Path

import pytest

from generator.check import check
from generator.cli.main import CANNOT_RUN, CLEAN, main
from generator.store import load
from tests.assemble.conftest import ARTICLE, LATER, Desk

FIRST, SECOND = "kenyan-minister-in-norway-for-talks-on-fisheries", "norway-and-kenya-sign-fisheries-agreement"
TALKS = "2024-03-03-meeting-oslo-amina-wekesa-ingrid-solbakken"
PLANNED = """Minister to visit

Kenya’s Fisheries Minister Amina Wekesa will meet Norwegian Foreign Minister Ingrid Solbakken in Oslo on 3 March 2024.
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A project with one article, which is the working directory."""
    made = Desk(tmp_path)
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)
    made.article("kenya-norway.txt", ARTICLE)
    made.extract()
    return made


def faults(desk: Desk) -> list[str]:
    """Codes of all faults that `factsheet check` finds, those of the missing article left out."""
    return [p.code for p in check(load(desk.facts, desk.root), desk.root / "seeds", desk.root).problems]


def test_an_article_comes_and_goes(desk: Desk) -> None:
    before = desk.snapshot()
    path = desk.article("later.txt", LATER)
    desk.extract()
    assert desk.snapshot() != before
    path.unlink()
    assert main(["remove", SECOND]) == CLEAN
    assert desk.snapshot() == before
    assert not desk.extract().plan.changes


def test_the_first_article_goes_and_the_second_one_stays(desk: Desk, tmp_path: Path) -> None:
    desk.article("later.txt", LATER)
    desk.extract()
    (desk.root / "seeds/kenya-norway.txt").unlink()
    assert main(["remove", "seeds/kenya-norway.txt"]) == CLEAN
    other = Desk(tmp_path / "other")
    other.article("later.txt", LATER)
    other.extract()
    assert {path.split("/")[-1] for path in desk.fact_files()} == {path.split("/")[-1] for path in other.fact_files()}
    assert faults(desk) == []
    assert not desk.extract().plan.changes


def test_the_only_article_leaves_nothing(desk: Desk) -> None:
    (desk.root / "seeds/kenya-norway.txt").unlink()
    assert main(["remove", f"facts/sources/{FIRST}.yaml"]) == CLEAN
    assert desk.snapshot() == {}


def test_a_step_of_the_history_goes_with_its_article(desk: Desk) -> None:
    before = desk.snapshot()
    path = desk.article("planned.txt", PLANNED)
    desk.extract()
    desk.edit("source", "minister-to-visit", "file: planned.txt\n", "file: planned.txt\npublished: 2024-02-20\n")
    desk.edit("source", FIRST, "file: kenya-norway.txt\n", "file: kenya-norway.txt\npublished: 2024-03-05\n")
    desk.extract()
    assert [step["status"] for step in desk.data("meeting", TALKS)["history"]] == ["planned"]  # type: ignore[union-attr,index,call-overload]
    path.unlink()
    assert main(["remove", "minister-to-visit"]) == CLEAN
    assert "history" not in desk.data("meeting", TALKS)
    assert desk.text("meeting", TALKS) == before[f"meetings/{TALKS}.yaml"]


def test_what_a_person_wrote_stays_where_other_words_are(desk: Desk) -> None:
    path = desk.article("later.txt", LATER)
    desk.extract()
    desk.edit("actor", "amina-wekesa", "kind: person\n", "kind: person  # since 2022\n")
    desk.edit("actor", "amina-wekesa", "  status: unreviewed\n", "  status: confirmed\n  by: an editor\n")
    desk.edit("actor", "norway", "name: Norway\n", "name: Kingdom of Norway\n")
    path.unlink()
    assert main(["remove", SECOND]) == CLEAN
    assert "kind: person  # since 2022\n" in desk.text("actor", "amina-wekesa")
    assert SECOND not in desk.text("actor", "amina-wekesa")
    assert desk.data("actor", "norway")["name"] == "Kingdom of Norway"


def test_reviewed_and_edited_records_that_go_are_told_first(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.edit("role", "peter-otieno-ambassador", "  status: unreviewed\n", "  status: confirmed\n  by: an editor\n")
    desk.edit(
        "actor",
        "peter-otieno",
        "kind: person\n",
        "kind: person\nnote: met once\n",
    )
    before = desk.snapshot()
    assert main(["remove", FIRST, "--dry-run"]) == CLEAN
    shown = capsys.readouterr()
    assert desk.snapshot() == before
    assert "--- a/facts/actors/peter-otieno.yaml\n+++ /dev/null\n" in shown.out
    assert "roles/peter-otieno-ambassador.yaml goes, though it is confirmed" in shown.err
    assert "seeds/kenya-norway.txt is still there" in shown.err
    assert main(["remove", FIRST]) == CLEAN
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == [
        "facts/roles/peter-otieno-ambassador.yaml: deleted (confirmed)",
        "facts/actors/peter-otieno.yaml: deleted (edited by a person)",
    ]


def test_the_article_is_read_again_if_it_is_still_there(desk: Desk) -> None:
    before = desk.snapshot()
    main(["remove", FIRST])
    desk.extract()
    assert desk.snapshot() == before


def test_references_to_what_goes_are_taken_out(desk: Desk) -> None:
    """A record by hand that has words of its own, and refers to what only the removed article tells of."""
    desk.article("later.txt", LATER)
    desk.extract()
    desk.file("meeting", "by-hand").write_text(
        "title: Talks\ntype: meeting\nparticipants:\n  - actor: peter-otieno\n    role: peter-otieno-ambassador\n"
        f"  - actor: ingrid-solbakken\npart_of: {TALKS}\nevidence:\n  - source: {SECOND}\n"
        "    quote: Foreign Minister Ingrid Solbakken\n",
        encoding="utf-8",
    )
    (desk.root / "seeds/kenya-norway.txt").unlink()
    main(["remove", FIRST])
    found = desk.data("meeting", "by-hand")
    assert found["participants"] == [{"actor": "ingrid-solbakken"}]
    assert "part_of" not in found
    assert faults(desk) == []


@pytest.mark.parametrize(
    ("named", "near"), [(FIRST[:-2], FIRST), ("kenya-norwai.txt", FIRST), ("xyz", "facts/sources/")]
)
def test_unknown_source(named: str, near: str, desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    before = desk.snapshot()
    assert main(["remove", named]) == CANNOT_RUN
    assert near in capsys.readouterr().err
    assert desk.snapshot() == before


def test_a_second_time_there_is_nothing_to_remove(desk: Desk) -> None:
    main(["remove", FIRST])
    assert main(["remove", FIRST]) == CANNOT_RUN
    assert desk.snapshot() == {}
