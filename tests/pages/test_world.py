"""Who stands for whom, and what lies between two states."""

import pytest

from generator.model import Entry, Participant, Record
from generator.pages.world import World
from tests.factories import actor, agreement, base, meeting, role

ACTORS = [
    actor("norway", country="NO"),
    actor("kenya", country="KE"),
    actor("ada", kind="person", country="NO"),
    actor("juma", kind="person", country="KE"),
    actor("nobody", kind="person"),
    actor("navy", kind="organisation", country="KE"),
    actor("league", kind="organisation"),
]
ROLES = [
    role("juma-navy-chief", person="juma", organisation="navy"),
    role("ada-league-head", person="ada", organisation="league"),
]


def world(*entries: Entry[Record]) -> World:
    return World(base(*ACTORS, *ROLES, *entries), lambda _: None)


@pytest.mark.parametrize(
    ("participant", "side"),
    [
        ({"actor": "norway"}, "norway"),
        ({"actor": "ada"}, "norway"),
        ({"actor": "ada", "side": "kenya"}, "kenya"),
        ({"actor": "ada", "side": "league"}, "league"),
        ({"actor": "ada", "role": "ada-league-head"}, "league"),
        ({"actor": "juma", "role": "juma-navy-chief"}, "kenya"),
        ({"actor": "juma", "side": "navy"}, "kenya"),
        ({"actor": "navy"}, "kenya"),
        ({"actor": "league"}, "league"),
        ({"actor": "nobody"}, None),
    ],
    ids=str,
)
def test_side(participant: dict[str, str], side: str | None) -> None:
    assert world().side_of(Participant.model_validate(participant)) == side


@pytest.mark.parametrize(
    ("participants", "pairs"),
    [
        (["norway", "kenya"], [("kenya", "norway")]),
        (["ada", "juma"], [("kenya", "norway")]),
        (["ada", "navy"], [("kenya", "norway")]),
        (["ada", "norway"], []),
        (["ada", "nobody"], []),
        (["norway", "league"], []),
    ],
    ids=str,
)
def test_pairs_of_a_meeting(participants: list[str], pairs: list[tuple[str, str]]) -> None:
    made = meeting("m", participants=[{"actor": name} for name in participants])
    assert list(world(made).pairs) == pairs


def test_pairs_of_an_agreement() -> None:
    pair = world(agreement("a", parties=["navy", "norway"])).pairs["kenya", "norway"]
    assert [entry.id for entry in pair.agreements] == ["a"]


def test_an_actor_s_meetings_are_those_of_its_people_and_bodies_too() -> None:
    made = meeting("m", participants=[{"actor": "juma", "role": "juma-navy-chief"}, {"actor": "ada"}])
    found = world(made).meetings_of
    assert {name for name, entries in found.items() if entries} == {"juma", "navy", "kenya", "ada", "norway"}


def test_what_was_rejected_is_nowhere() -> None:
    rejected = {"status": "rejected"}
    found = world(
        meeting("m", review=rejected), agreement("a", review=rejected), actor("kenya", country="KE", review=rejected)
    )
    assert not found.meetings
    assert not found.agreements
    assert "kenya" not in found.actors
    assert not found.pairs
    assert found.state_of("juma") is None
