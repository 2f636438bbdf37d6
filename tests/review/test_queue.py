"""In which order records come, and why."""

from pathlib import Path

import pytest

from generator.assemble.compose import Said
from generator.assemble.remembered import Remembered
from generator.check.source_texts import SourceTexts
from generator.model import Entry, Evidence, Record
from generator.problems import Problem
from generator.review.naming import shown
from generator.review.queue import differences, queue
from tests.factories import TEXT, actor, agreement, base, evidence, meeting, role, source

DATES: dict[str, dict[str, str]] = {"a": {"date": "2031"}, "b": {}, "c": {}}
REVIEWED = {"status": "confirmed", "by": "ab", "on": "2031-11-01"}


def said(file: str, published: str = "", **data: str) -> Said:
    """What one article says, with a quote."""
    return Said(published, f"{file}.txt", {**data, "evidence": [{"source": file, "quote": "x"}]})


def order(*entries: Entry[Record], remembered: Remembered | None = None, problems: list[Problem] | None = None) -> str:
    """The names of the pending records with their reasons, each in a line."""
    facts = base(*entries)
    texts = SourceTexts(facts, Path("nowhere"), Path("nowhere"))
    pending = queue(facts, remembered or Remembered(), problems or [], texts)
    return "\n".join(f"{item.reason.word} {shown(item.entry)}" for item in pending)


def two_quotes() -> list[Evidence]:
    return [evidence(), evidence("Norway met Minister Juma Mfano")]


def test_reviewed_records_and_sources_do_not_come() -> None:
    assert order(actor(review=REVIEWED), source()) == ""


def test_contradictions_come_first_then_faults_then_low_agreement_then_new_actors() -> None:
    remembered = Remembered(
        {
            ("agreement", "treaty"): (said("a", status="negotiating"), said("b", status="signed")),
            ("meeting", "talks"): tuple(said(file, status="held", **date) for file, date in DATES.items()),
        }
    )
    found = order(
        actor("norway", evidence=two_quotes()),
        actor("kenya"),
        actor("chad", evidence=two_quotes()),
        role("office"),
        role("office-2", evidence=two_quotes()),
        meeting("talks", date="2031"),
        agreement("treaty", status="signed"),
        agreement("pact", parties=["norway"]),
        remembered=remembered,
        problems=[Problem("facts/agreements/pact.yaml", 3, 1, "F502", "wrong day")],
    )
    assert found.split("\n") == [
        "sources-differ agreements/treaty",
        "check agreements/pact",
        "low-agreement meetings/talks",
        "new-actor actors/norway",
        "new-actor actors/kenya",
        "new-actor actors/chad",
        "one-quote roles/office",
        "unreviewed roles/office-2",
    ]


def test_actors_that_may_be_one_come_behind_faults_and_name_each_other() -> None:
    one, other = actor("anna-berg", name="Anna Berg"), actor("anna-maria-berg", name="Anna Maria Berg")
    problem = Problem("facts/actors/kenya.yaml", 1, 1, "F602", "shared")
    found = order(actor("norway"), one, other, actor("kenya"), problems=[problem])
    assert found.split("\n") == [
        "check actors/kenya",
        "like-another actors/anna-berg",
        "like-another actors/anna-maria-berg",
        "new-actor actors/norway",
    ]


def test_of_new_actors_those_with_one_mention_come_first_then_those_on_which_most_rests() -> None:
    found = order(
        actor("chad", evidence=two_quotes()),
        actor("kenya"),
        actor("norway", evidence=two_quotes()),
        actor("mali"),
        meeting("one", review=REVIEWED),
        meeting("two", participants=[{"actor": "norway"}, {"actor": "mali"}], review=REVIEWED),
        agreement("three", parties=["kenya"], review=REVIEWED),
    )
    assert found.split() == [
        "new-actor",
        "actors/mali",
        "new-actor",
        "actors/kenya",
        "new-actor",
        "actors/norway",
        "new-actor",
        "actors/chad",
    ]


def test_records_of_one_reason_come_as_their_words_stand_in_the_source(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(TEXT)
    late, early = evidence("Minister Juma Mfano of Kenya"), evidence("in Nairobi")
    facts = base(role("a", evidence=[late]), role("b", evidence=[early]), meeting("z", evidence=[late]), source())
    pending = queue(facts, Remembered(), [], SourceTexts(facts, tmp_path, tmp_path))
    assert [item.entry.id for item in pending] == ["b", "a", "z"]


def test_asked_for_records_come_reviewed_or_not() -> None:
    facts = base(actor(review=REVIEWED), actor("kenya"))
    pending = queue(facts, Remembered(), [], SourceTexts(facts, Path(), Path()), ["actors/norway"])
    assert [item.entry.id for item in pending] == ["norway"]


@pytest.mark.parametrize(
    ("kind", "one", "other", "differs"),
    [
        ("meeting", {"status": "held", "type": "visit"}, {"status": "held", "type": "summit"}, True),
        ("meeting", {"status": "held", "place": "Oslo"}, {"status": "held"}, False),
        ("meeting", {"status": "held", "date": "2031"}, {"status": "held", "date": "2031-05-06"}, False),
        ("meeting", {"status": "held", "date": "2031-05-05"}, {"status": "held", "date": "2031-05-06"}, True),
        ("agreement", {"status": "signed"}, {"status": "negotiating"}, True),
        ("actor", {"name": "Norway", "kind": "state"}, {"name": "Kingdom of Norway", "kind": "state"}, False),
        ("actor", {"name": "Norway", "country": "NO"}, {"name": "Norway", "country": "SE"}, True),
        ("role", {"tenure": "current", "organisation": "norway"}, {"tenure": "current", "organisation": "navy"}, True),
    ],
)
def test_what_is_a_contradiction(kind: str, one: dict[str, str], other: dict[str, str], differs: bool) -> None:
    assert bool(differences(kind, (said("a", "2031-01-01", **one), said("b", "2031-01-01", **other)))) is differs


def test_an_earlier_step_is_no_contradiction() -> None:
    earlier, later = said("a", "2031-01-01", status="agreed"), said("b", "2031-02-01", status="signed")
    assert differences("agreement", (earlier, later)) == []
