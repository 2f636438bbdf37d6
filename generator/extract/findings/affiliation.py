"""The country of persons with whom the text names none: by delegation, journey and company, else by surroundings."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.extract.candidate import MeetingCandidate
from generator.extract.clauses.delegations import delegations
from generator.extract.document import Document
from generator.extract.findings.allegiance import by_surroundings
from generator.extract.findings.bodies import by_body, by_ministry, by_name
from generator.extract.findings.oppositions import accompanied, sided
from generator.extract.mentions.lists import IN_TURN
from generator.extract.mentions.mention import Mention, MentionKind
from generator.model import ActorKind

_WITNESSED = {"signing", "ceremony"}
"""Occasions at which the visitor's own people are too."""
_PERSONAL = {"his", "her"}
_FIRST = {"head-of-state", "head-of-government"}
_JOINS = ("and", ",", ", and")


_NAMES_STATE = (MentionKind.STATE, MentionKind.NATIONALITY)


def with_affiliations(document: Document, meetings: Sequence[MeetingCandidate]) -> Document:
    """The document with the countries of persons filled in.

    The head of “the Kenyan delegation” is of Kenya. One who was met on a visit to a country, by the visitor from
    another, is of the country visited. Who came along with whom is of one country with them. For others to whom the
    text gives an office without a country, what stands around them decides; one whose office is of a land that is no
    state is of no country that stands around.
    """
    countries = {key: entity.country for key, entity in document.entities.items() if entity.country}
    direct = (
        by_name,
        _by_list,
        _by_apposition,
        _by_delegation,
        _by_side,
        _by_company,
        _by_visit,
        _by_owner,
        _by_turn,
        _by_companion,
        by_ministry,
    )
    for source in (*direct, by_surroundings, by_body, *direct):
        for key, country in source(document, meetings, dict(countries)):
            if not document.entities[key].is_of_land:
                countries.setdefault(key, country)
    entities = {
        key: entity if entity.kind is ActorKind.STATE else replace(entity, country=countries.get(key))
        for key, entity in document.entities.items()
    }
    return replace(document, entities=entities)


def with_sides(document: Document, meetings: Sequence[MeetingCandidate]) -> list[MeetingCandidate]:
    """The meetings with the side of each person: the state of which the person is, if it is an actor of the article."""
    twins: dict[int, MeetingCandidate] = {}
    for meeting in sorted(meetings, key=lambda meeting: meeting.part_of is not None):
        attendees = tuple(
            replace(attendee, side=attendee.side or _side(document, attendee.key)) for attendee in meeting.attendees
        )
        visit = twins[id(meeting.part_of)] if meeting.part_of is not None else None
        twins[id(meeting)] = replace(meeting, attendees=attendees, part_of=visit)
    return [twins[id(meeting)] for meeting in meetings]


def _side(document: Document, key: str) -> str | None:
    entity = document.entities[key]
    state = f"state:{entity.country}"
    # A state that only an office names is an actor too: the office is held for it.
    holds = any(
        title.level in ("state", "mission") and not title.body and not title.service for title, _ in entity.offices
    )
    named = document.entities[state].mentions if state in document.entities else ()
    known = any(mention.kind in _NAMES_STATE for mention in named) or (entity.country is not None and holds)
    return state if entity.kind is ActorKind.PERSON and known else None


def _by_list(
    document: Document, _meetings: Sequence[MeetingCandidate], known: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """“Kenyan President Jane Doe and Foreign Minister Ole Hansen”: the country said once is that of all in the list."""
    text = document.article.text
    for part in document.parts:
        country, leader, end = "", "", 0
        for mention in part.chunked.mentions:
            if country and " ".join(text[end : mention.span.start].split()) not in _JOINS:
                country = ""
            end = mention.span.end
            if _leads_a_list(mention):
                country = mention.offices[0].country or ""
                leader = mention.offices[0].group
            elif not _follows_in_a_list(mention):
                country = ""
            elif leader in _FIRST and mention.offices[0].group in _FIRST:
                country = ""  # "US President Jane Doe and Prime Minister Ole Hansen" may be of two countries
            elif country and len(keys := document.keys.get(mention, ())) == 1 and keys[0] not in known:
                yield keys[0], country


def _by_apposition(
    document: Document, _meetings: Sequence[MeetingCandidate], known: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """“Kenya's chief negotiator, the deputy minister Jane Doe”: of the country whose office is told right before."""
    text = document.article.text
    for part in document.parts:
        for office, person in pairwise(part.chunked.mentions):
            told = office.kind is MentionKind.OFFICE and office.country and not office.offices[0].plural
            if told and person.kind is MentionKind.PERSON and text[office.span.end : person.span.start] in (", ", ","):
                keys = document.keys.get(person, ())
                if len(keys) == 1 and keys[0] not in known:
                    yield keys[0], office.country or ""


def _leads_a_list(mention: Mention) -> bool:
    """Whether a country stands before the office before a name."""
    first = mention.offices[0] if mention.offices else None
    if mention.kind is not MentionKind.PERSON or first is None or not first.country:
        return False
    return mention.span.start < first.span.start < mention.name_span.start


def _follows_in_a_list(mention: Mention) -> bool:
    """Whether it begins with an office before a name, without a country, a body or “the”."""
    first = mention.offices[0] if mention.offices else None
    if mention.kind is not MentionKind.PERSON or first is None or first.country or first.body:
        return False
    return mention.span.start == first.span.start < mention.name_span.start


def _by_delegation(
    document: Document, _meetings: Sequence[MeetingCandidate], known: dict[str, str]
) -> Iterator[tuple[str, str]]:
    for delegation in delegations(document):
        if country := known.get(delegation.side):
            yield delegation.head, country


def _by_side(
    document: Document, _meetings: Sequence[MeetingCandidate], _known: dict[str, str]
) -> Iterator[tuple[str, str]]:
    return sided(document)


def _by_company(
    document: Document, meetings: Sequence[MeetingCandidate], known: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """Who went along on a visit is of the visitor's country."""
    for meeting in meetings:
        leader = meeting.attendees[0].key if meeting.attendees else ""
        if meeting.type == "visit" and leader in known:
            yield from (
                (a.key, known[leader])
                for a in meeting.attendees
                if a.part == "member" and _holds_office(document, a.key)
            )


def _by_companion(
    document: Document, _meetings: Sequence[MeetingCandidate], known: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """Who “was accompanied by” others, or “took over from” one, is of one country with them."""
    for one, other in accompanied(document):
        if one in known:
            yield other, known[one]
        elif other in known:
            yield one, known[other]


def _by_visit(
    document: Document, meetings: Sequence[MeetingCandidate], known: dict[str, str]
) -> Iterator[tuple[str, str]]:
    for meeting in meetings:
        if meeting.part_of is None or meeting.type in _WITNESSED:
            continue
        hosts = [attendee.key for attendee in meeting.part_of.attendees if attendee.part == "host"]
        host = known.get(hosts[0]) if hosts else None
        for key in meeting.keys - meeting.part_of.keys if host else ():
            if _holds_office(document, key):
                yield key, host or ""


def _by_owner(
    document: Document, _meetings: Sequence[MeetingCandidate], known: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """“The president and his foreign minister, Jane Doe”: of the country of the one named before."""
    for part in document.parts:
        leader: str | None = None
        for mention in part.chunked.mentions:
            keys = document.keys.get(mention, ())
            if leader and len(keys) == 1 and any(office.whose in _PERSONAL for office in mention.offices):
                yield keys[0], leader
            if mention.kind is MentionKind.PERSON and keys:
                leader = known.get(keys[0])


def _by_turn(
    document: Document, _meetings: Sequence[MeetingCandidate], known: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """“Their foreign ministers, Jane Doe and Ole Hansen”: of the countries of those named before, in their order."""
    homes: list[str] = []
    for part in document.parts:
        here = [m for m in part.chunked.mentions if m.kind is MentionKind.PERSON and len(document.keys.get(m, ())) == 1]
        turn = [m for m in here if any(office.whose == IN_TURN for office in m.offices)]
        before = [known.get(document.keys[m][0], "") for m in here if m not in turn]
        homes = [home for home in dict.fromkeys(before) if home] or homes
        if turn and len(turn) == len(homes):
            yield from ((document.keys[m][0], home) for m, home in zip(turn, homes, strict=True))


def _holds_office(document: Document, key: str) -> bool:
    entity = document.entities[key]
    return entity.kind is ActorKind.PERSON and any(not title.body for title, _ in entity.offices)
