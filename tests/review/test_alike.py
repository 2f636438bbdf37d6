"""Actors that may be one."""

import pytest

from generator.review.alike import Alike
from tests.factories import actor, base

PERSON = {"kind": "person"}


@pytest.mark.parametrize(
    ("one", "other", "is_alike"),
    [
        ({"name": "Anna Berg", **PERSON}, {"name": "Anna Maria Berg", **PERSON}, True),
        ({"name": "Berg Anna", **PERSON}, {"name": "Anna Bérg", **PERSON}, True),
        ({"name": "Anna Bergstrom", **PERSON}, {"name": "Anna Bergström", **PERSON}, True),
        ({"name": "Anna Kowalska", **PERSON}, {"name": "Anna Kowalski", **PERSON}, True),
        ({"name": "Anna Berg", **PERSON}, {"name": "A. B.", "aliases": ["Minister Anna Berg"], **PERSON}, True),
        ({"name": "Anna Berg", **PERSON}, {"name": "Olga Berg", **PERSON}, False),
        ({"name": "Berg", **PERSON}, {"name": "Anna Berg", **PERSON}, False),
        ({"name": "Anna Berg", **PERSON}, {"name": "Anna Berg Institute", "kind": "organisation"}, False),
        ({"name": "Anna Berg", "country": "NO", **PERSON}, {"name": "Anna Berg", "country": "SE", **PERSON}, False),
        ({"name": "Anna Berg", "country": "NO", **PERSON}, {"name": "Anna Berg", **PERSON}, True),
        ({"name": "Anna Berg", **PERSON, "not_same_as": ["other"]}, {"name": "Anna Berg", **PERSON}, False),
        ({"name": "Anna Berg", **PERSON}, {"name": "Anna Berg", **PERSON, "not_same_as": ["one"]}, False),
        ({"name": "Anna Berg", **PERSON}, {"name": "Anna Berg", **PERSON, "review": {"status": "rejected"}}, False),
    ],
)
def test_who_may_be_one(one: dict[str, object], other: dict[str, object], is_alike: bool) -> None:
    facts = base(actor("one", **one), actor("other", **other))
    assert [entry.id for entry in Alike(facts).others(facts.actors["one"])] == (["other"] if is_alike else [])
