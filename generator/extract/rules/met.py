"""People who met: “<person> met <person>”, “was received by <person>”, “spoke today with <person>”, “the two met”.

The verb's subject may stand before an insertion, belong to an earlier verb, or follow a participle (“After meeting
<person>, <person> said”); whom it names may stand behind days and places, before “with whom”, or be several one after
the other. What a noun tells (“held talks with”) is read here only in these two last ways of building a sentence.
Refuses “met the target” (nobody is met), “has not met”, “could meet”, and states without a person among them.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.meeting_verbs import (
    JOIN,
    NO_CALL,
    RECIPROCAL,
    VISIT,
    WITH_SOMEBODY,
    Predicate,
    active_predicates,
    passive_predicates,
)
from generator.extract.clauses.modality import Reading, is_ahead, verb_reading
from generator.extract.clauses.objects import (
    Named,
    agents,
    direct_object,
    in_turn,
    object_among,
    object_behind_place,
    object_of_noun,
    object_with,
    whom_before,
)
from generator.extract.clauses.occasions import STATUS, Circumstances, circumstances
from generator.extract.clauses.places import where
from generator.extract.clauses.subjects import subject_before, subject_behind
from generator.extract.clauses.who import PARTIES, PEOPLE_TOLD, taking_part, with_their_states
from generator.extract.document import Document, Part
from generator.extract.entity import Entity
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.spans import Span

_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|gets|got|and|,)(?: [a-z]+ly| also| later| then| both)* \Z")
_FIRST_TO_BE = re.compile(r"\b(?:first|second|third|next|last|only|one)(?: [a-z]+)? to (?:be|have been) \Z")
_WAS = re.compile(rf"\b(?:was|is) (?P<who>{PARTIES})(?!'s)")
_EACH_OTHER = re.compile(
    r"(?: each other| one another| together| again| once more| briefly| privately| virtually| separately|"
    r" face-to-face| up| alone|"
    r" today| yesterday| here| earlier| later| twice| behind closed doors| [a-z]+ly)*"
    r"(?=[,.;:—)]|\Z| (?:in|at|on|for|to|during|under|via|over|by|and|this|last|next|after|before|ahead|amid|as|when|"
    r"while|within|outside|near|inside|until|since|from|between|early|late|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"<S\d+>)(?![\w-]))"
)
_ONE_ANOTHER = re.compile(r"\b(?:see|sees|saw|seen|seeing) (?:each other|one another)\b", re.IGNORECASE)
_AT_TABLE = re.compile(r"\bover (?:lunch|dinner|breakfast|supper|tea|coffee|drinks)\b", re.IGNORECASE)
_TO_MINISTRY = re.compile(r" to (?P<whom>(?:the )?(?:<O\d+>|<A\d+>(?= (?:foreign |external )?ministry\b)))(?!'s)")
_MEAL_NOUNS = ("breakfast", "lunch", "dinner", "supper", "tea")
_PARTS: dict[str, tuple[str | None, str | None]] = {"host": ("host", "guest"), "guest": ("guest", "host")}
_WIRE = re.compile(r"\b(?:phone|telephone|teleconference|call)\b", re.IGNORECASE)
_NAMES_SO = re.compile(r" (?:an?|the|his|her|one|another|out)\b| [“\"]")  # "called <P0> a friend"
_APART = Gated(
    r"\b(?:separately|individually|in turn|respectively|one by one|one after (?:the other|another)|"
    r"in separate (?:[a-z]+ )?(?:audiences|meetings|talks|sessions|calls))\b"
)
_APART_NOUN = re.compile(r" (?:separate|individual|back-to-back) [a-z ]+s\Z")  # "granted separate audiences to"
_IN_DEED = re.compile(r" (?:in (?:\w+ly )?[a-z]+ing|as)\b")  # "joined <P0> in condemning the attack"
_NEAR = 80  # characters behind the guest in which the host's house is named


class _Telling(NamedTuple):
    """A predicate with its subject, those it names together, and who both are.

    Attributes:
        predicate: The verb.
        subject: Its subject, with a group `who`.
        named: Those it names, with where their own words begin and end.
        subjects: Keys of the subject.
        objects: Keys of the others.
        like: When and where the ones named before were met, or None.
    """

    predicate: Predicate
    subject: re.Match[str]
    named: Named
    subjects: Sequence[str]
    objects: Sequence[str]
    like: Circumstances | None = None


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one meeting for each verb and each of those met one by one; nothing when it is denied or only possible."""
    for number, part in enumerate(document.parts):
        text = part.chunked.text
        for predicate in active_predicates(text):
            yield from _told_actively(document, number, part, predicate)
        for predicate in passive_predicates(text):
            yield from _told_passively(document, number, part, predicate)


def _told_actively(document: Document, number: int, part: Part, predicate: Predicate) -> Iterator[MeetingCandidate]:
    text, verb, row = part.chunked.text, predicate.verb, predicate.row
    subject = subject_before(text, verb.start())
    fronted = subject is None
    subject = subject or subject_behind(text, verb.start())
    if subject is None:
        return
    subjects = taking_part(document, part, subject["who"])
    relative = None if fronted else whom_before(text, subject.start("who"))
    if relative:
        named = Named(relative["whom"], verb.start(), predicate.end)
        telling = _Telling(predicate, subject, named, subjects, taking_part(document, part, relative["whom"]))
        yield from _meeting(document, number, part, telling)
        return
    among = None if fronted else object_among(text, subject.start("who"), predicate.end)
    whom = among or _object(text, predicate)
    if whom and fronted and whom.end() > subject.start("who"):
        whom = None
    if whom is None:
        if not predicate.noun:
            yield from _without_object(document, number, part, predicate, subject, subjects)
        return
    like = None
    for place, named in enumerate(in_turn(text, verb.start(), whom, alike=row.subject == "member")):
        objects = taking_part(document, part, named.whom)
        if not predicate.noun or fronted or place or _is_told_here(text, predicate):
            one_by_one = _APART_NOUN.search(text, verb.end(), predicate.end) or _APART.search(
                text, min(subject.end("who"), verb.start()), named.end + _NEAR
            )
            calls = row.verb.endswith("call on") and _are_officials(document, objects)
            apart = (one_by_one or calls or among) and not named.until and not place
            each = bool(one_by_one) and len(objects) == 1 and _are_officials(document, subjects)
            for who in [[key] for key in subjects] if each else [subjects]:
                for met in [[key] for key in objects] if apart else [objects]:
                    telling = _Telling(predicate, subject, named, who, met, like)
                    yield from _meeting(document, number, part, telling, joined=place > 0)
        like = like or _around(document, part, _Telling(predicate, subject, named, subjects, objects))


def _are_officials(document: Document, keys: Sequence[str]) -> bool:
    """Whether several are persons with an office, each met by himself: no president and his wife."""
    return len(keys) > 1 and all(key.startswith("person:") and document.entities[key].offices for key in keys)


def _is_told_here(text: str, predicate: Predicate) -> bool:
    """Whether this rule reads what a noun tells even in the plainest sentence: a host's or guest's, a bare “lunch”."""
    noun = text[predicate.verb.end() : predicate.end].split()
    return predicate.row.subject in ("host", "guest") or (len(noun) == 1 and noun[0] in _MEAL_NOUNS)


def _object(text: str, predicate: Predicate) -> re.Match[str] | None:
    row, end = predicate.row, predicate.end
    if predicate.noun:
        return object_of_noun(text, end)
    whom = direct_object(text, end)
    if whom and row.verb == "call" and _NAMES_SO.match(text, whom.end()):
        return None
    if whom is None and row.verb.split()[0] in WITH_SOMEBODY:
        return object_with(text, end)
    if whom is None and row.subject == "host":
        return object_behind_place(text, end)
    return whom


def _without_object(
    document: Document,
    number: int,
    part: Part,
    predicate: Predicate,
    subject: re.Match[str],
    subjects: Sequence[str],
) -> Iterator[MeetingCandidate]:
    """“Met each other”, “met in Oslo”."""
    text, verb = part.chunked.text, predicate.verb
    alike = predicate.row.verb.startswith(RECIPROCAL) and _EACH_OTHER.match(text, verb.end())
    if alike or _ONE_ANOTHER.match(text, verb.start()):
        named = Named("", verb.start(), verb.end())
        yield from _meeting(document, number, part, _Telling(predicate, subject, named, subjects, []))


def _told_passively(document: Document, number: int, part: Part, predicate: Predicate) -> Iterator[MeetingCandidate]:
    text, verb, row = part.chunked.text, predicate.verb, predicate.row
    first = _FIRST_TO_BE.search(text, 0, verb.start())
    if first:
        subject = _WAS.search(text, verb.end())
    else:
        subject = subject_before(text, verb.start()) if _BE.search(text, 0, verb.start()) else None
    if subject is None:
        return
    guests = taking_part(document, part, subject["who"])
    told = [(by["whom"], by.end()) for by in agents(text, verb.end(), joined=row is JOIN)]
    if not told and row.verb == "summon" and (to := _TO_MINISTRY.match(text, verb.end())):
        told = [(to["whom"], to.end())]
    if row is JOIN and told:  # one after the other, to one table
        told = [(" and ".join(whom for whom, _ in told), told[-1][1])]
    for whom, end in told:
        named = Named(whom, verb.start(), end)
        hosts = taking_part(document, part, whom)
        yield from _meeting(document, number, part, _Telling(predicate, subject, named, hosts, guests))


def _holds_office(entity: Entity) -> bool:
    return bool(entity.offices) or any(mention.counterpart for mention in entity.mentions)


def _around(document: Document, part: Part, told: _Telling, *, joined: bool = False) -> Circumstances:
    """When and where those named together were met."""
    text, verb, subject = part.chunked.text, told.predicate.verb, told.subject
    reading = verb_reading(text, verb, subject)
    before = Span(subject.start("who"), subject.end("who")) if subject.end() <= verb.start() and not joined else None
    ahead = is_ahead(text, verb, reading) if part.kind is BlockKind.BODY else reading is not Reading.DONE
    around = circumstances(document, part, told.named.start, before, ahead=ahead, until=told.named.until)
    if joined and told.like and not around.date and not around.place:
        return told.like
    if around.place is None and told.predicate.row.subject == "host":
        end = min(len(text), told.named.end + _NEAR)
        place, country, place_end = where(document, part, told.named.end, end, towards=True)
        return around if place is None else around.at(place, country, place_end)
    return around


def _meeting(
    document: Document, number: int, part: Part, told: _Telling, *, joined: bool = False
) -> Iterator[MeetingCandidate]:
    """The meeting of a verb's subject and those it names; none where nobody is a person, or all are of one state."""
    text, verb, subject, row = part.chunked.text, told.predicate.verb, told.subject, told.predicate.row
    reading = verb_reading(text, verb, subject)
    keys = with_their_states(document, [*told.subjects, *told.objects])
    people = [key for key in keys if key.startswith("person:")]
    stretch = text[min(subject.start(), verb.start()) : told.named.end]
    if row.weak and row.type == "call" and NO_CALL.match(text, verb.end()) and not _WIRE.search(text, verb.end()):
        return
    if row is VISIT and not any(_holds_office(document.entities[key]) for key in told.objects):
        return  # "visited Santa Rosa"
    officials = PEOPLE_TOLD.search(told.named.whom) if people else PEOPLE_TOLD.search(stretch)
    enough = len(people) > 1 or (row.type == "meeting" and people and officials) if row.weak else people or officials
    if reading not in STATUS or len(keys) < 2 or not told.subjects or not enough:
        return
    around = _around(document, part, told, joined=joined)
    dated = around.date or around.place or (row is JOIN and _AT_TABLE.search(text, 0, verb.start()))
    joins = row.verb == JOIN.verb
    if not (people and not joins) and not dated:
        return
    if joins and _IN_DEED.match(text, told.named.end):
        return
    start = min(subject.start("who"), verb.start(), around.start)
    quote = part.chunked.original(start, max(told.named.end, told.predicate.end, around.end))
    own, other = _PARTS.get(row.subject, (None, None))
    guests = set(told.objects) - set(told.subjects)
    in_town = row.verb.startswith("speak") and around.place and not _WIRE.search(text)
    kind = "meeting" if in_town else row.type
    by_wire = kind == "call" or _WIRE.search(text[told.predicate.end : told.named.end])
    yield MeetingCandidate(
        RULE.name,
        number,
        "call" if by_wire else kind,
        tuple(Attendee(key, None, other if key in guests else own) for key in keys),
        quoted(document, number, quote, keys),
        STATUS[reading],
        around.date,
        None if by_wire else around.place,
        None if by_wire else around.country,
        around.topics,
    )


RULE = MeetingRule("met", find)
