"""Visits told by a stay: “is expected in <state>”, “was in <town> in May”, “spent three days in the country”.

Also by an arrival that leaves out where (“flew in on Sunday”): then it is the other one of the article's two states.
Takes persons only. Refuses “was in <state>” without a day or month (he may live there) or for talks (which are told by
themselves), and what is only wished for.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import MeetingCandidate, MeetingRule
from generator.extract.clauses.invitations import is_wished
from generator.extract.clauses.modality import Reading, reported_reading
from generator.extract.clauses.subjects import subject_before
from generator.extract.clauses.trips import STATES, Trip, other_side, visit_of
from generator.extract.clauses.who import PARTIES, taking_part
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.extract.mentions.mention import TOWN, Mention
from generator.ingest.article import BlockKind
from generator.vocab.countries import CountryForm

_STAYED = Gated(
    r"\b(?:is|are|was|were|be|been)(?: [a-z]+){0,2} (?:expected|due|awaited)(?: back| to be)? in "
    rf"(?P<there>{STATES})"
    rf"|\b(?:spent|spends) [^,;:<>“”]{{3,40}} in (?P<spent>{STATES})"
    rf"|\baccept(?:s|ed)(?: [a-z]+){{0,5}} invitation to (?P<invited>{STATES})"
    rf"|\b(?:is|are) in (?P<now>{STATES})(?= (?:today|until|this week|since))"
    rf"|\b(?:will|would|is to|are to|is due to|are due to) be in (?P<soon>{STATES})"
    rf"|\b(?:left|leaves) (?P<left>{STATES})(?=[^;:“”]{{0,60}},? (?:after|at the end of) "
    r"(?:an? )?(?:[\w-]+ ){1,3}(?:days|visit|trip|"
    r"stay|tour|week)\b)"
    rf"|\b(?:was|were|been)(?: also| last| himself| herself| back)? in (?P<been>{STATES})(?!'s|[-–])"
)
_FOR_TALKS = re.compile(
    r"[^,;:“”]{0,40} (?:for (?:[a-z]+ ){0,2}(?:talks|meetings?|negotiations|consultations|discussions)\b"
    r"(?=[^,;:“”]{0,30} (?:with|between) )|"
    r"to (?:sign|hand|open|attend)\b|to (?:[a-z]+ ){1,6}<[PRHGAS])"
)
_LAND = (
    r"(?:here|in town|"
    r"in the (?i:capital|country|kingdom|republic|sultanate|emirate|principality|island|archipelago))"
)
_WHEN = r"(?= (?:on|yesterday|today|late|early|last|this|for|with|by)\b|[.,])"
_IN = re.compile(r"\bin <S\d+>(?!'s|[-–])")
_REACH = 5  # sentences before an arrival in which its town is told
_HERE = Gated(
    rf"\b(?:(?:flew|flies|flown) in|(?:arrived|arrives|landed|lands|touched down)(?: {_LAND})?){_WHEN}"
    rf"|\b(?:spent|spends) [^,;:<>“”]{{3,40}} {_LAND}|\bbeen {_LAND}"
)

_TAKEN = Gated(
    rf"\b(?:trip|visit|tour|journey|swing)\b[^,;:<>“”]{{0,40}} (?P<verb>take|takes|took|taking|taken|brings?|brought) "
    rf"(?P<who>{PARTIES})(?:, [^,;:<>“”]{{3,60}},)? (?:back )?(?:to|through|across) (?P<where>{STATES})"
)


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one visit for each stay or arrival; nothing when it is denied or only possible."""
    for number, part in enumerate(document.parts):
        for match in _STAYED.finditer(part.chunked.text):
            yield from _by_stay(document, number, part, match)
        for match in _HERE.finditer(part.chunked.text):
            yield from _without_place(document, number, part, match)
        for match in _TAKEN.finditer(part.chunked.text):
            yield from _by_taking(document, number, part, match)


def _by_taking(document: Document, number: int, part: Part, taken: re.Match[str]) -> Iterator[MeetingCandidate]:
    """“The trip will take <person> to <state>”."""
    reading = reported_reading(part.chunked.text, taken.start("verb"))
    people = [key for key in taking_part(document, part, taken["who"]) if key.startswith("person:")]
    ahead = reading is not Reading.DONE
    trip = Trip(people, taken["where"], taken.start(), taken.end(), taken.start(), reading, ahead=ahead)
    yield from visit_of(document, number, part, trip, RULE.name)


def _by_stay(document: Document, number: int, part: Part, stay: re.Match[str]) -> Iterator[MeetingCandidate]:
    text = part.chunked.text
    subject = subject_before(text, stay.start())
    where = next(group for group in stay.groups() if group)
    if subject is None or is_wished(text, stay.start()):
        return
    if stay["soon"] and not re.search("<[PR]", subject["who"]):
        return  # "next they will be in Lima"
    people = [key for key in taking_part(document, part, subject["who"]) if not key.startswith("state:")]
    reading = reported_reading(text, stay.start())
    if (stay["there"] or stay["invited"] or stay["soon"]) and reading is Reading.DONE:
        reading = Reading.PLANNED
    was_due = stay.group().startswith(("was", "were", "been"))
    ahead = reading is not Reading.DONE and not was_due
    trip = Trip(people, where, subject.start("who"), stay.end(), stay.start(), reading, ahead=ahead)
    if stay["been"] and _FOR_TALKS.match(text, stay.end()):
        return
    visits = visit_of(document, number, part, trip, RULE.name)
    yield from (visit for visit in visits if visit.date or not stay["been"])


def _without_place(document: Document, number: int, part: Part, stay: re.Match[str]) -> Iterator[MeetingCandidate]:
    text = part.chunked.text
    subject = subject_before(text, stay.start())
    if subject is None or is_wished(text, stay.start()):
        return
    people = [key for key in taking_part(document, part, subject["who"]) if key.startswith("person:")]
    town = _town_of(document, number, people)
    hosts = other_side(document, people) or ((f"state:{town.country}",) if town else ())
    place = town.name_span.of(document.article.text) if town and hosts == (f"state:{town.country}",) else None
    reading = reported_reading(text, stay.start())
    trip = Trip(people, "", subject.start("who"), stay.end(), stay.start(), reading, hosts=hosts, town=place)
    yield from visit_of(document, number, part, trip, RULE.name)


def _town_of(document: Document, number: int, people: Sequence[str]) -> Mention | None:
    """The capital abroad in which the sentences before tell that they were, the nearest first."""
    homes = {document.entities[key].country for key in people}
    for part in reversed(document.parts[max(0, number - _REACH) : number]):
        if part.kind is BlockKind.BODY and set(people) & set(document.meant(part.chunked.mentions)):
            named = [m for match in _IN.finditer(part.chunked.text) for m in part.chunked.mentioned(match[0])]
            towns = [m for m in named if m.form in (TOWN, CountryForm.CAPITAL) and m.country]
            if towns:
                return towns[0] if len({m.country for m in towns}) == 1 and towns[0].country not in homes else None
    return None


RULE = MeetingRule("visit-by-stay", find)
