"""What a record says in schema.org's words, for search engines and other readers of pages (JSON-LD).

Said only where schema.org has a word for it; nothing is added to what the record says.
"""

import json
from collections.abc import Iterable, Mapping

from generator import dates
from generator.model import Actor, ActorKind, Agreement, Entry, Meeting, MeetingStatus, Record, Source
from generator.pages.world import World

Node = Mapping[str, object]

_ACTOR_TYPES = {
    ActorKind.PERSON: "Person",
    ActorKind.STATE: "Country",
    ActorKind.ORGANISATION: "Organization",
}
_EVENT_STATUS = {
    MeetingStatus.PLANNED: "https://schema.org/EventScheduled",
    MeetingStatus.CANCELLED: "https://schema.org/EventCancelled",
}
# Places of other lists of things, by the name that `identifiers` uses.
_ELSEWHERE = {"wikidata": "https://www.wikidata.org/wiki/{}", "viaf": "https://viaf.org/viaf/{}"}

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def linked_data(world: World, entry: Entry[Record]) -> str:
    """The JSON-LD of a record's page; empty for kinds that have no page."""
    node = _node(world, entry)
    return as_script({"@context": "https://schema.org", **_filled(node)}) if node else ""


def as_script(data: Node) -> str:
    """JSON that can stand in a script element whatever it holds: no tag, comment or entity begins in it."""
    text = _ENCODER.encode(data)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _node(world: World, entry: Entry[Record]) -> Node | None:
    match entry.record:
        case Actor() as actor:
            return _actor(world, actor)
        case Meeting() as meeting:
            return _meeting(world, meeting)
        case Agreement() as agreement:
            return _agreement(world, agreement)
        case Source() as source:
            return _source(source)
    return None


def _actor(world: World, actor: Actor) -> Node:
    same = [_ELSEWHERE[name].format(value) for name, value in actor.identifiers.items() if name in _ELSEWHERE]
    return {
        "@type": _ACTOR_TYPES[actor.kind],
        "name": actor.name,
        "alternateName": list(actor.aliases),
        "sameAs": same,
        "parentOrganization": _name_of(world, actor.part_of),
    }


def _meeting(world: World, meeting: Meeting) -> Node:
    start, end = _days(meeting.date)
    return {
        "@type": "Event",
        "name": meeting.title,
        "startDate": start,
        "endDate": end,
        "eventStatus": _EVENT_STATUS.get(meeting.status),
        "location": {"@type": "Place", "name": meeting.place} if meeting.place else None,
        "attendee": _names(world, [participant.actor for participant in meeting.participants]),
        "about": list(meeting.topics),
    }


def _agreement(world: World, agreement: Agreement) -> Node:
    return {
        "@type": "CreativeWork",
        "name": agreement.title,
        "alternateName": agreement.short,
        "genre": agreement.type.value,
        "creativeWorkStatus": agreement.status.value,
        "contributor": _names(world, agreement.parties),
        "about": list(agreement.topics),
    }


def _source(source: Source) -> Node:
    return {
        "@type": "Article",
        "headline": source.title,
        "datePublished": _days(source.published)[0],
        "author": {"@type": "Person", "name": source.author} if source.author else None,
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        "inLanguage": source.language,
        "url": source.url,
        "license": source.licence if source.licence and source.licence.startswith("https://") else None,
    }


def _name_of(world: World, actor_id: str | None) -> Node | None:
    entry = world.actors.get(actor_id) if actor_id else None
    return {"@type": _ACTOR_TYPES[entry.record.kind], "name": entry.record.name} if entry else None


def _names(world: World, actor_ids: Iterable[str]) -> list[Node]:
    return [node for node in (_name_of(world, actor_id) for actor_id in actor_ids) if node]


def _days(text: str | None) -> tuple[str | None, str | None]:
    """Beginning and end as ISO 8601 dates, no more precise than the text; one that they cannot say is none."""
    date = dates.parse(text) if text else None
    if date is None or any(point and (point.qualifier or point.rest) for point in (date.start, date.end)):
        return None, None
    return str(date.start) if date.start else None, str(date.end) if date.end and date.is_interval else None


def _filled(node: Node) -> Node:
    return {name: value for name, value in node.items() if value not in (None, [], "")}
