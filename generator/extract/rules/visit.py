"""Visits told by a verb: who went to which country, who came along, and which countries one trip took in.

Takes verbs (“<person> visited <state>”, “flew to <town>”) and “the visiting <person>”; a
state is named by its name, a town stands for its country only if it is its capital. Refuses “visited the museum” (no
state), “has not visited”, a journey within one's own country or back to it, and forces or goods that go somewhere.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.candidate import MeetingCandidate, MeetingRule
from generator.extract.clauses.invitations import is_accepted, is_wished, who_is_invited
from generator.extract.clauses.modality import Reading, is_ahead, verb_reading
from generator.extract.clauses.patterns import any_of, single_verbs, told_in
from generator.extract.clauses.subjects import subject_of
from generator.extract.clauses.trips import STATES, TOWNS_BEFORE, Trip, visit_of
from generator.extract.clauses.who import taking_part
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_BETWEEN = (
    r"(?P<company> with (?:(?:[^<>,;:]{0,30}<[PR]\d+>)(?: and|,)?){1,2})?"
    r"(?:,? (?:back|alone|together|today|yesterday|early|late|earlier|home|again|this|last|on|[A-Z][a-z]+day|\d{1,2}|"
    r"[A-Z][a-z]{2,8}|morning|evening|week|month|night|afternoon)){0,5},?"
)
_WHERE = re.compile(
    rf"{_BETWEEN} (?P<by>to|into|in|for|at|via)? ?(?:(?P<towns>{TOWNS_BEFORE})"
    rf"(?=[^<]*<S\d+>(?! (?:said|says|will|has|had|is|was|wants)\b)))?(?P<where>{STATES})(?!'s? (?!capital)|-)"
)
_FROM = re.compile(
    rf" (?:<S\d+>|[A-Z][\w'-]+(?: [A-Z][\w'-]+)?){_BETWEEN} (?P<by>for) (?P<where>{STATES})(?!'s? (?!capital)|-)"
)  # "left Oslo on Monday for Lima"
_WITH_WHOM = re.compile(r"(?:follow|accompan)\w+")
_WHOM = re.compile(r" (?:the )?(?:<[PRHG]\d+>|them)(?!'s)")  # "followed <P0> to Oslo"
_OFFICE = re.compile(r"(?:[Tt]he )?<R\d+>")
_NAMED = re.compile(r"(?P<company>)(?P<by>)(?P<where><S\d+>)(?!'s)")
_PREPOSITIONS = ("to", "into", "in", "for", "at", "via")
_PERSON = Gated(r"<P(?P<number>\d+)>")
_VISITING = re.compile(r"(?:the )?visiting\s", re.IGNORECASE)
_VISITS = Gated(
    r"\b(?:is|are|was|were|be|been|while|by|before|after|of|for|without|from|upon|to|den(?:y|ies|ied|ying)) "
    r"(?:the )?\Z",
    re.IGNORECASE,
)
_RETURNED = re.compile(r"return", re.IGNORECASE)


@cache
def _went() -> Gated:
    return Gated(any_of(_prepositions()), re.IGNORECASE)


@cache
def _prepositions() -> dict[str, tuple[str, ...]]:
    """For each form of a verb of going, without its preposition, those that it may have; none for “visit”."""
    found: dict[str, tuple[str, ...]] = {}
    for verb in single_verbs("place"):
        for form in verb.forms:
            *words, last = form.split()
            base, by = (" ".join(words), last) if words and last in _PREPOSITIONS else (form, "")
            found[base] = (*found.get(base, ()), by)
    return found


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one visit for each visitor and trip; nothing when it is denied or only possible."""
    for number, part in enumerate(document.parts):
        text = part.chunked.text
        for match in told_in(_went(), text):
            yield from _by_verb(document, number, part, match)
        for match in _PERSON.finditer(text):
            yield from _by_adjective(document, number, part, match)


def _by_adjective(document: Document, number: int, part: Part, match: re.Match[str]) -> Iterator[MeetingCandidate]:
    """The visit of “the visiting <person>” to the state of those who see him."""
    mention = part.chunked.mentions[int(match["number"])]
    words, text = mention.span.of(document.article.text), part.chunked.text
    before = re.search(r"\b[Vv]isiting \Z", text[: match.start()])
    if before and words.lower().startswith(("his ", "her ", "their ", "the ")):
        return  # "Visiting his counterpart, he said"
    if not (before or _VISITING.match(words)) or _VISITS.search(text, 0, before.start() if before else match.start()):
        return
    visitors = taking_part(document, part, match.group())
    if hosts := _receiving(document, part, visitors):
        trip = Trip(visitors, "", match.start(), match.end(), match.start(), Reading.DONE, hosts=hosts)
        yield from visit_of(document, number, part, trip, RULE.name)


def _by_verb(document: Document, number: int, part: Part, verb: re.Match[str]) -> Iterator[MeetingCandidate]:
    text = part.chunked.text
    leaves = "for" in _prepositions()[verb.group().lower()] and _FROM.match(text, verb.end())
    whom = _WHOM.match(text, verb.end()) if _WITH_WHOM.match(verb.group()) else None
    place = leaves or _WHERE.match(text, whom.end() if whom else verb.end()) or _there(text, verb)
    invited = who_is_invited(text, verb.start())
    subject = invited or (subject_of(text, verb.start()) if place else None)
    if place and place.end() > verb.end() and (place["by"] or "") not in _prepositions()[verb.group().lower()]:
        return
    accepted = is_accepted(document, number, part, verb.start())
    wished = not accepted and is_wished(text, verb.start())
    if place is None or subject is None or wished or (invited and not accepted):
        return
    reading = Reading.PLANNED if accepted else verb_reading(text, verb, subject)
    visitors = taking_part(document, part, subject["who"])
    visitors += [key for key in taking_part(document, part, place["company"]) if key not in visitors]
    if _RETURNED.match(verb.group()) and not all(document.entities[key].country for key in visitors):
        return  # home, for all that the text says
    ahead = is_ahead(text, verb, reading) if part.kind is BlockKind.BODY else reading is not Reading.DONE
    start, end = min(subject.start("who"), verb.start()), max(place.end(), verb.end())
    office = bool(_OFFICE.fullmatch(subject["who"]))
    alone = not place.groupdict().get("towns")
    trip = Trip(visitors, place["where"], start, end, verb.start(), reading, ahead=ahead, office=office, alone=alone)
    yield from visit_of(document, number, part, trip, RULE.name)


def _there(text: str, verb: re.Match[str]) -> re.Match[str] | None:
    """The state that “flew there” means: the last one that the sentence names before."""
    if not text.startswith(" there", verb.end()):
        return None
    return next(reversed(list(_NAMED.finditer(text, 0, verb.start()))), None)


def _receiving(document: Document, part: Part, visitors: Sequence[str]) -> tuple[str, ...]:
    """The one other state whose people the sentence names beside “visiting <person>”; none where there are more."""
    homes = {document.entities[key].country for key in visitors}
    named = taking_part(document, part, part.chunked.text)
    people = [document.entities[key] for key in named if key.startswith("person:")]
    others = {entity.country for entity in people if entity.country} - homes
    known = None not in homes and len(homes) == 1
    return tuple(f"state:{code}" for code in others) if known and len(others) == 1 else ()


RULE = MeetingRule("visit", find)
