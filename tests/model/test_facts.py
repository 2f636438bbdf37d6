"""The fact base: lookup, order, links between records."""

from generator.model import Actor, Entry, Evidence, FactBase, Meeting, Role
from generator.model.marks import Mark, dotted, nearest_mark
from generator.model.walk import references, texts
from generator.spans import Span

EVIDENCE = [{"source": "report", "quote": "words"}]
PERSON = Entry("ada", Actor.model_validate({"name": "Ada", "kind": "person", "evidence": EVIDENCE}))
STATE = Entry("kenya", Actor.model_validate({"name": "Kenya", "kind": "state", "evidence": EVIDENCE}))
ROLE = Entry(
    "ada-minister",
    Role.model_validate({"person": "ada", "title": "Minister", "organisation": "kenya", "evidence": EVIDENCE}),
)
MEETING = Entry(
    "talks",
    Meeting.model_validate(
        {
            "title": "Talks",
            "type": "meeting",
            "participants": [{"actor": "ada", "role": "ada-minister", "side": "kenya"}, {"actor": "kenya"}],
            "review": {"status": "rejected"},
            "evidence": EVIDENCE,
        }
    ),
)
BASE = FactBase(actors={"ada": PERSON, "kenya": STATE}, roles={"ada-minister": ROLE}, meetings={"talks": MEETING})


def test_records_come_in_order_of_kinds_and_ids() -> None:
    assert [entry.id for entry in BASE] == ["ada", "kenya", "ada-minister", "talks"]
    assert len(BASE) == 4


def test_a_record_is_found_by_kind_and_id() -> None:
    assert BASE.get("actor", "ada") is PERSON
    assert BASE.get("role", "ada") is None


def test_every_reference_has_its_place_and_kind() -> None:
    assert [(dotted(path), kind, target) for path, kind, target in references(MEETING.record)] == [
        ("participants[0].actor", "actor", "ada"),
        ("participants[0].role", "role", "ada-minister"),
        ("participants[0].side", "actor", "kenya"),
        ("participants[1].actor", "actor", "kenya"),
        ("evidence[0].source", "source", "report"),
    ]


def test_back_links_name_the_field_and_keep_each_mention() -> None:
    links = [(link.entry.id, link.field) for link in BASE.backlinks["actor", "kenya"]]
    assert links == [
        ("ada-minister", "organisation"),
        ("talks", "participants.side"),
        ("talks", "participants.actor"),
    ]


def test_a_referring_record_is_named_once() -> None:
    assert [entry.id for entry in BASE.referring("actor", "kenya", "meeting")] == ["talks"]


def test_a_review_says_whether_a_record_is_rejected() -> None:
    assert MEETING.is_rejected
    assert not ROLE.is_rejected


def test_all_texts_have_their_place() -> None:
    item = Evidence.model_validate({"source": "a", "quote": "b", "supports": ["title"]})
    assert [(dotted(path), text) for path, text in texts(item)] == [
        ("source", "a"),
        ("quote", "b"),
        ("supports[0]", "title"),
    ]


def test_the_nearest_mark_is_that_of_the_value_around() -> None:
    outer = Mark(2, 1, Span(5, 9))
    assert nearest_mark({("a",): outer}, ("a", 0, "b")) is outer
    assert nearest_mark({}, ("a",)) == Mark(1, 1, Span(0, 0))
