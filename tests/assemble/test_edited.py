"""A record that a person has edited, and another article that tells of it in the words that it had before."""

from pathlib import Path

import pytest

from tests.assemble.conftest import Desk

TALKS = """Talks held in Oslo

Oslo, 4 May 2022

Norway's Foreign Minister Espen Lie met Finnish Foreign Minister Aino Salo in Oslo on Tuesday.

Norway and Finland signed a fisheries agreement.
"""
RECALLED = """Ministers recall the talks

Helsinki, 9 May 2022

Norway's Foreign Minister Espen Lie, who met Finnish Foreign Minister Aino Salo in Oslo on 3 May 2022, was pleased.

Norway and Finland signed the fisheries agreement on 3 May 2022.
"""
AGREEMENT = "finland-norway-fisheries-agreement"
OFFICE = "espen-lie-foreign-minister"
MEETING = "2022-05-03-meeting-oslo-espen-lie-aino-salo"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A project whose one article tells of the talks."""
    made = Desk(tmp_path)
    made.article("a.txt", TALKS)
    made.extract()
    return made


@pytest.mark.parametrize(
    ("kind", "record", "old", "new"),
    [
        ("agreement", AGREEMENT, "title: fisheries agreement", "title: Herring Convention"),
        ("role", OFFICE, "title: Foreign Minister", "title: Top diplomat"),
        ("meeting", MEETING, "date: 2022-05-03", "date: 2022-05-01"),
        ("actor", "espen-lie", "name: Espen Lie", "name: Jens Stolt"),
    ],
    ids=["title", "office", "day", "name"],
)
@pytest.mark.parametrize("confirmed", [False, True], ids=["unreviewed", "confirmed"])
def test_takes_the_evidence_and_gets_no_double(
    desk: Desk, kind: str, record: str, old: str, new: str, confirmed: bool
) -> None:
    desk.edit(kind, record, old, new)
    if confirmed:
        desk.edit(kind, record, "status: unreviewed", "status: confirmed")
    records = {path for path in desk.fact_files() if not path.startswith("sources/")}
    desk.article("b.txt", RECALLED)
    desk.extract()
    assert {path for path in desk.fact_files() if not path.startswith("sources/")} == records
    text = desk.text(kind, record)
    assert new in text
    assert "source: ministers-recall-the-talks" in text
    assert not desk.extract().plan.changes


def test_what_stands_now_leads_there_too(desk: Desk) -> None:
    desk.edit("actor", "espen-lie", "name: Espen Lie", "name: Jens Stolt")
    desk.article("b.txt", RECALLED.replace("Espen Lie", "Jens Stolt"))
    desk.extract()
    assert not desk.file("actor", "jens-stolt").exists()
    assert "source: ministers-recall-the-talks" in desk.text("actor", "espen-lie")


def test_another_person_is_still_another(desk: Desk) -> None:
    desk.edit("actor", "espen-lie", "name: Espen Lie", "name: Jens Stolt")
    desk.article("b.txt", RECALLED.replace("Espen Lie", "Odd Berg"))
    desk.extract()
    assert desk.file("actor", "odd-berg").exists()
