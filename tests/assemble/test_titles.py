"""Titles of meetings and ids of records: they are addresses of pages and stay for good."""

import pytest

from generator.assemble import titles


@pytest.mark.parametrize(
    ("title", "short", "record_id"),
    [
        ("Mutual Legal Assistance Treaty", "MLAT", "kenya-norway-mlat"),
        ("joint task force", None, "kenya-norway-joint-task-force"),
        ("agreement to exchange data, share costs and hold talks", None, "kenya-norway-agreement-to-exchange-data"),
        ("expertise and training to improve the counting of fish", None, "kenya-norway-expertise-and-training"),
        (
            "memorandum of understanding on the exchange of data on ships and their crews",
            None,
            "kenya-norway-memorandum-of-understanding-on-the-exchange",
        ),
        ("Übereinkommen", None, "kenya-norway-ubereinkommen"),
    ],
)
def test_agreement_id(title: str, short: str | None, record_id: str) -> None:
    assert titles.agreement_id({"title": title, "short": short}, ["norway", "kenya"]) == record_id


@pytest.mark.parametrize(
    ("data", "names", "record_id"),
    [
        (
            {"type": "meeting", "date": "2024-03-03", "place": "Oslo"},
            ["Ada Doe", "Ole Roe"],
            "2024-03-03-meeting-oslo-ada-doe-ole-roe",
        ),
        ({"type": "visit"}, ["Ada Doe", "Ole Roe", "Kenya"], "visit-ada-doe-kenya"),
        (
            {"type": "call", "date": "2024-03/2024-04"},
            ["Ada Doe", "Ole Roe"],
            "2024-03-to-2024-04-call-ada-doe-ole-roe",
        ),
        ({"type": "summit"}, ["A B", "C D", "E F", "G H"], "summit-a-b-c-d-e-f"),
    ],
)
def test_meeting_id(data: dict[str, object], names: list[str], record_id: str) -> None:
    assert titles.meeting_id(data, names) == record_id  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "names", "hosts", "place", "title"),
    [
        ("meeting", ["Ada Doe", "Ole Roe"], [], "Oslo", "Meeting of Ada Doe and Ole Roe in Oslo"),
        ("meeting", ["Ada Doe"], [], "Naval Observatory", "Meeting of Ada Doe at the Naval Observatory"),
        ("meeting", ["Ada Doe"], [], "White House", "Meeting of Ada Doe at the White House"),
        ("meeting", ["Ada Doe"], [], "State House", "Meeting of Ada Doe at State House"),
        ("meeting", ["Ada Doe"], [], "Palais de la Marina", "Meeting of Ada Doe at the Palais de la Marina"),
        ("exercise", ["Kenya", "Oman"], [], "Java Sea", "Exercise of Kenya and Oman in the Java Sea"),
        ("exercise", ["Kenya", "Oman"], [], "Gulf of Aden", "Exercise of Kenya and Oman in the Gulf of Aden"),
        ("exercise", ["Kenya", "Oman"], [], "Montego Bay", "Exercise of Kenya and Oman in Montego Bay"),
        ("meeting", ["Ada Doe"], [], "Palm Springs", "Meeting of Ada Doe in Palm Springs"),
        ("visit", ["Ada Doe"], ["Kenya"], "Nairobi", "Visit of Ada Doe to Kenya"),
        ("visit", ["Ada Doe"], [], None, "Visit of Ada Doe"),
        ("call", ["Ada Doe", "Ole Roe"], [], None, "Call between Ada Doe and Ole Roe"),
        ("summit", ["A", "B", "C", "D", "E"], [], None, "Summit of A, B and 3 others"),
    ],
)
def test_meeting_title(kind: str, names: list[str], hosts: list[str], place: str | None, title: str) -> None:
    assert titles.meeting_title(kind, names, hosts, place) == title


@pytest.mark.parametrize(
    ("name", "kind", "country", "shown"),
    [
        ("United States", "state", "US", "the United States"),
        ("Czech Republic", "state", "CZ", "the Czech Republic"),
        ("Kenya", "state", "KE", "Kenya"),
        ("Ministry of Defence", "organisation", "KE", "Ministry of Defence of Kenya"),
        ("Ministry of Defence", "organisation", "PH", "Ministry of Defence of the Philippines"),
        ("Ministry of Defence", "organisation", "", "Ministry of Defence"),
        ("African Union", "organisation", "", "African Union"),
        ("Joseph R. Doe, Jr.", "person", "US", "Joseph R. Doe Jr."),
    ],
)
def test_name_in_title(name: str, kind: str, country: str, shown: str) -> None:
    assert titles.name_in_title(name, kind, country) == shown


@pytest.mark.parametrize(
    ("name", "kind", "country", "record_id"),
    [
        ("Ministry of Defence", "organisation", "KE", "ministry-of-defence-kenya"),
        ("Ministry of Defence", "organisation", "", "ministry-of-defence"),
        ("African Union", "organisation", "", "african-union"),
        ("Ada Doe", "person", "KE", "ada-doe"),
    ],
)
def test_actor_id(name: str, kind: str, country: str, record_id: str) -> None:
    assert titles.actor_id(name, kind, country) == record_id
