"""Words under which people look for things."""

import pytest

from generator.pages.terms import adjectives, called, days, initials


@pytest.mark.parametrize(
    ("date", "found"),
    [
        (None, []),
        ("2025-10-16", ["2025-10-16"]),
        ("2025-10?", ["2025-10"]),
        ("2025", ["2025"]),
        ("2025-02-27/2025-03-01", ["2025-02-27", "2025-02-28", "2025-03-01"]),
        ("2025-01-01/2025-12-31", ["2025-01-01", "2025-12-31"]),
        ("2025-01/2025-03", ["2025-01", "2025-03"]),
        ("2025-10-XX", ["2025-10"]),
        ("2025-XX", ["2025"]),
        ("2025-21", ["2025"]),
        ("203X", ["2030s"]),
    ],
)
def test_days_are_no_more_precise_than_the_date(date: str | None, found: list[str]) -> None:
    assert list(days(date)) == found


def test_a_state_is_found_by_its_people_and_what_belongs_to_it_by_the_adjective() -> None:
    assert {"Italy", "Italian", "Italians"} <= set(called(["IT"]))
    assert list(adjectives(["IT", None, "QQ"])) == ["Italy", "Italian"]


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Mutual Legal Assistance Treaty", ["MLAT"]),
        ("Memorandum of Understanding on Ports", ["MUP"]),
        ("Joint Task Force", ["JTF"]),
        ("Fisheries Treaty", []),
        ("joint training of coast guards", []),
    ],
)
def test_initials_are_those_of_a_proper_name(title: str, found: list[str]) -> None:
    assert list(initials(title)) == found
