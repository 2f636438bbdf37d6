"""Reading gold files: what they may leave out, and every fault of every file at once."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.evaluate.gold_reader import GoldError, read_gold
from generator.model import MeetingStatus, Tenure

ACTORS: list[dict[str, Any]] = [
    {"name": "Norway", "kind": "state"},
    {"name": "Ada Berg", "kind": "person", "aliases": ["Berg"]},
]
MEETING = {"type": "visit", "participants": ["Ada Berg"]}
ROLE = {"person": "Ada Berg", "title": "King"}
TREATY = {"title": "pact", "type": "treaty", "status": "signed", "parties": ["Norway"]}


def marks(**kinds: object) -> dict[str, Any]:
    """A gold file's content."""
    return {"actors": ACTORS, "roles": [], "meetings": [], "agreements": []} | kinds


def put(folder: Path, **files: object) -> Path:
    """Write gold files; the name of each is its keyword."""
    for name, content in files.items():
        (folder / f"{name}.json").write_text(content if isinstance(content, str) else json.dumps(content))
    return folder


def test_what_is_left_out_is_as_usual(tmp_path: Path) -> None:
    given = marks(
        meetings=[MEETING, {**MEETING, "status": None, "optional": True}],
        roles=[{**ROLE, "tenure": None, "organisation": None}],
        agreements=[TREATY],
    )
    (gold,) = read_gold(put(tmp_path, talks=given))
    assert gold.stem == "talks"
    assert [meeting.status for meeting in gold.meetings] == [MeetingStatus.HELD] * 2
    assert [meeting.optional for meeting in gold.meetings] == [False, True]
    assert gold.roles[0].tenure is Tenure.CURRENT
    assert gold.actors[0].aliases == ()


def test_keys_for_other_readers_are_no_fault(tmp_path: Path) -> None:
    meeting = {**MEETING, "part_of": "visit", "topics": [], "note": "see the headline"}
    agreement = {**TREATY, "contains": "pact", "signatories": [], "history": []}
    given = marks(
        doc="x", meetings=[meeting], agreements=[agreement], actors=[{**actor, "country": None} for actor in ACTORS]
    )
    assert len(read_gold(put(tmp_path, talks=given))) == 1


def test_files_come_in_order_and_a_manifest_is_none(tmp_path: Path) -> None:
    put(tmp_path, b=marks(), a=marks(), manifest=[])
    assert [gold.stem for gold in read_gold(tmp_path)] == ["a", "b"]
    assert [gold.stem for gold in read_gold(tmp_path / "b.json")] == ["b"]


FAULTS: list[tuple[object, str]] = [
    ("[", "line 1, column 2: not JSON: Expecting value"),
    ('{"actors":\n x}', "line 2, column 2: not JSON: Expecting value"),
    ("[" * 100_000, "lists or mappings are nested too deep"),
    ([], "the file holds no mapping of lists"),
    ({"actors": [], "roles": [], "meetings": []}, "`agreements` is missing"),
    (marks(roles={}), "`roles` must be a list, and is a mapping"),
    (marks(roles=[{"person": "Ada Berg"}]), "`roles[0].title` is missing"),
    (marks(roles=[{**ROLE, "title": ""}]), "`roles[0].title` is empty"),
    (marks(roles=[{**ROLE, "title": 3}]), "`roles[0].title` must be a text, and is `3`"),
    (marks(roles=["King"]), "`roles[0]` must be a mapping, and is a text"),
    (marks(roles=[ROLE, {**ROLE, "optional": "perhaps"}]), "`roles[1].optional` must be true or false, and is a text"),
    (marks(roles=[{**ROLE, "optinal": True}]), "`roles[0]` has the unknown key `optinal`; did you mean `optional`?"),
    (
        marks(roles=[{**ROLE, "tenure": "formerly"}]),
        "`roles[0].tenure` has the unknown value `formerly`; did you mean `former`?",
    ),
    (
        marks(meetings=[{**MEETING, "type": "xyz"}]),
        "`meetings[0].type` has the unknown value `xyz`; one of: "
        "meeting, visit, call, summit, conference, dialogue, signing, ceremony, exercise",
    ),
    (marks(agreements=[{**TREATY, "status": None}]), "`agreements[0].status` must be a text, and is null"),
    (
        marks(meetings=[{**MEETING, "date": "2031-13"}]),
        "`meetings[0].date`: `2031-13` has no month 13",
    ),
    (
        marks(meetings=[{**MEETING, "participants": ["Ada Borg"]}]),
        "`meetings[0].participants`: there is no actor `Ada Borg`; did you mean `Ada Berg`?",
    ),
    (
        marks(roles=[{**ROLE, "organisation": "Zzyzx"}]),
        "`roles[0].organisation`: there is no actor `Zzyzx`; add it to `actors`",
    ),
    (
        marks(agreements=[{**TREATY, "parties": ["Norwy"]}]),
        "`agreements[0].parties`: there is no actor `Norwy`; did you mean `Norway`?",
    ),
]


@pytest.mark.parametrize(("content", "expected"), FAULTS, ids=[expected[:50] for _, expected in FAULTS])
def test_a_fault_is_named_with_its_place(content: object, expected: str, tmp_path: Path) -> None:
    with pytest.raises(GoldError) as error:
        read_gold(put(tmp_path, talks=content))
    assert str(error.value) == f"a fault in the gold files of {tmp_path}\n  talks.json: {expected}"


def test_all_faults_of_all_files_at_once(tmp_path: Path) -> None:
    (tmp_path / "c.json").write_bytes(b'{"actors": "\xff"}')
    wrong = marks(roles=[{"title": "King"}], meetings=[{**MEETING, "type": "talk"}])
    with pytest.raises(GoldError) as error:
        read_gold(put(tmp_path, a=wrong, b=marks()))
    assert str(error.value).splitlines() == [
        f"3 faults in the gold files of {tmp_path}",
        "  a.json: `roles[0].person` is missing",
        "  a.json: `meetings[0].type` has the unknown value `talk`; one of: "
        "meeting, visit, call, summit, conference, dialogue, signing, ceremony, exercise",
        "  c.json: not UTF-8 text (byte 12)",
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [("", "{} holds no gold file"), ("gone", "there is no folder {}"), ("a.txt", "{} holds no gold file")],
)
def test_no_gold_file(name: str, expected: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("An article without marks.")
    (tmp_path / "manifest.json").write_text("[]")
    with pytest.raises(GoldError) as error:
        read_gold(tmp_path / name)
    assert str(error.value) == expected.format(tmp_path / name)
