"""Leading the facts of all articles to records: one record a real thing, the same in any order of articles."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator import ids
from generator.assemble.draft import Data
from generator.assemble.linking import bodies, instruments, occasions, persons, roles
from generator.assemble.linking.bodies import Body, body
from generator.assemble.linking.group import Groups, Matcher, Node, group
from generator.assemble.linking.instruments import Instrument
from generator.assemble.linking.occasions import Occasion
from generator.assemble.linking.offices import Office, read_office
from generator.assemble.linking.persons import Person, person
from generator.assemble.linking.roles import Held
from generator.assemble.linking.said import is_said
from generator.assemble.linking.times import NO_TIME, Times, read_times
from generator.assemble.linking.verdict import Verdict
from generator.yamlio import Value

STAGES = ("body", "person", "role", "meeting", "agreement")
"""In this order facts are led to records: each refers to those before it."""

_MATCHERS: Mapping[str, Matcher[Any]] = {
    "body": Matcher(bodies.keys, bodies.verdict, bodies.union, bodies.identity, Verdict.SURE),
    "person": Matcher(persons.keys, persons.verdict, persons.union, persons.identity, Verdict.WEAK),
    "role": Matcher(roles.keys, roles.verdict, roles.union, roles.identity, Verdict.WEAK),
    "meeting": Matcher(occasions.keys, occasions.verdict, occasions.union, occasions.identity),
    "agreement": Matcher(instruments.keys, instruments.verdict, instruments.union, instruments.identity),
}


@dataclass(frozen=True)
class Told:
    """What an article tells of one thing.

    Attributes:
        article: The article's file.
        data: The fields, with final ids of the records that they refer to.
        offices: Of a person the roles that the article gives, with final ids of bodies.
        record: Id of the record that it is known to be of, or empty.
    """

    article: str
    data: Data
    offices: tuple[Data, ...] = ()
    record: str = ""


@dataclass(frozen=True)
class World:
    """What is known beside the facts of a stage.

    Attributes:
        actors: Fields of every actor by id.
        roles: Roles of each person that is a record, by the person's id.
        told: When each source was published, by its id.
        former: Of records that a person has edited the fields as the extractor made them, by their ids.
    """

    actors: Mapping[str, Data]
    roles: Mapping[str, Sequence[Data]] = field(default_factory=dict)
    told: Mapping[str, Times] = field(default_factory=dict)
    former: Mapping[str, Data] = field(default_factory=dict)


def stage_of(kind: str, data: Data) -> str:
    """In which stage a record is linked."""
    return ("person" if data.get("kind") == "person" else "body") if kind == "actor" else kind


def link(stage: str, records: Mapping[str, Data], told: Sequence[Told], world: World) -> Groups[Any]:
    """Group what the articles tell with the records that are there.

    Args:
        stage: One of `STAGES`.
        records: Fields of the records of this stage, by id.
        told: What the articles tell; the members of a group are numbers of this list.
        world: What else is known.
    """
    profile, matcher = _PROFILES[stage], _MATCHERS[stage]
    known: dict[str, list[int]] = defaultdict(list)
    nodes: list[Node[Any]] = []
    for number, item in enumerate(told):
        if item.record:
            known[item.record].append(number)
        else:
            made = profile("", item.data, item.offices, world)
            nodes.append(Node(made, (number,), frozenset(), frozenset({item.article})))
    for rid, data in records.items():
        offices = world.roles.get(rid, ())
        made = profile(rid, data, offices, world)
        former = profile(rid, world.former[rid], offices, world) if rid in world.former else None
        numbers = known.get(rid, [])
        articles = frozenset(told[number].article for number in numbers)
        nodes.append(Node(made, tuple(numbers), frozenset({rid}), articles, former))
    return group(nodes, matcher)


def _person(rid: str, data: Data, held: Iterable[Data], world: World) -> Person:
    offices: dict[Office, Times] = {}
    held, country = tuple(held), _text(data, "country")
    for role in held:
        office = read_office(_text(role, "title"), _said_organisation(role, world), _text(role, "tenure"))
        offices[office] = offices.get(office, NO_TIME) | _told(role, world)
    return person(
        _text(data, "name"),
        country,
        offices.items(),
        _texts(data.get("aliases")) if rid else (),
        {rid} - {""},
        _texts(data.get("not_same_as")),
        is_said=any(is_said(_quotes(role), _text(role, "title"), country) for role in held or (data,)),
    )


def _said_organisation(role: Data, world: World) -> str:
    """The body of an office; empty for a state that the words of the office do not name."""
    organisation = _text(role, "organisation")
    actor = world.actors.get(organisation, {})
    if _text(actor, "kind") != "state" or is_said(_quotes(role), _text(role, "title"), _text(actor, "country")):
        return organisation
    return ""


def _body(rid: str, data: Data, _held: Iterable[Data], _world: World) -> Body:
    return body(
        _text(data, "kind"),
        _text(data, "name"),
        _text(data, "country"),
        _texts(data.get("aliases")),
        {rid} - {""},
        _texts(data.get("not_same_as")),
        _quotes(data),
    )


def _role(_rid: str, data: Data, _held: Iterable[Data], world: World) -> Held:
    office = read_office(_text(data, "title"), _said_organisation(data, world))
    return Held(_text(data, "person"), frozenset({office}))


def _meeting(_rid: str, data: Data, _held: Iterable[Data], world: World) -> Occasion:
    present = _mappings(data.get("participants"))
    actors = {_text(item, "actor") for item in present} - {""}
    people = {actor for actor in actors if _text(world.actors.get(actor, {}), "kind") == "person"}
    spoken_for = {_text(item, "side") for item in present} - {""}
    place = ids.slug(_text(data, "place"), "")
    return Occasion(
        occasions.family(_text(data, "type")),
        frozenset(people),
        frozenset((actors - people) | spoken_for),
        read_times(data.get("date")),
        _told(data, world),
        frozenset({place} - {""}),
        _text(data, "country"),
        _quotes(data),
    )


def _agreement(_rid: str, data: Data, _held: Iterable[Data], world: World) -> Instrument:
    parties = _texts(data.get("parties"))
    names = frozenset(word for party in parties for word in _words_of(world.actors.get(party, {})))
    steps = [data, *_mappings(data.get("history"))]
    return Instrument(
        frozenset(parties),
        _text(data, "type"),
        frozenset({instruments.subject(_text(data, "title"), names)}),
        frozenset({ids.slug(_text(data, "short"), "")} - {""}),
        frozenset((_text(step, "status"), read_times(step.get("date"))) for step in steps),
        _told(data, world),
        _quotes(data),
    )


_PROFILES: Mapping[str, Callable[[str, Data, Iterable[Data], World], Any]] = {
    "body": _body,
    "person": _person,
    "role": _role,
    "meeting": _meeting,
    "agreement": _agreement,
}


def _words_of(actor: Data) -> Iterable[str]:
    """Words of an actor's names; of a state also those made of its name."""
    forms = [_text(actor, "name"), *_texts(actor.get("aliases"))]
    yield from (word for form in forms for word in ids.slug(form, "").split("-"))
    yield from bodies.country_words(_text(actor, "country"))


def _told(data: Data, world: World) -> Times:
    times = NO_TIME
    for item in _mappings(data.get("evidence")):
        times |= world.told.get(_text(item, "source"), NO_TIME)
    return times


def _quotes(data: Data) -> frozenset[str]:
    return frozenset(_text(item, "quote") for item in _mappings(data.get("evidence")))


def _text(data: Data, key: str) -> str:
    return str(data.get(key) or "")


def _texts(value: Value) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _mappings(value: Value) -> list[Data]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
