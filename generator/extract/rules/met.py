"""People who met: “<person> met <person>”, “was received by <person>”, “spoke today with <person>”, “the two met”.

The verb's subject may stand before an insertion or belong to an earlier verb; days, places and other adverbs may stand
between the verb and whom it names. Refuses “met the target” (nobody is met), “has not met”, “could meet”, and states
without a person among them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import (
    Reading,
    gerund_reading,
    infinitive_reading,
    is_present,
    reported_reading,
)
from generator.extract.clauses.occasions import STATUS, circumstances, where
from generator.extract.clauses.patterns import any_of, single_verbs, told_in
from generator.extract.clauses.subjects import subject_before
from generator.extract.clauses.who import PARTIES, PEOPLE_TOLD, taking_part, with_their_states
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.spans import Span
from generator.vocab.verbs import MeetingVerb

_ADVERB = (
    r"(?: (?!and\b|but\b|or\b|that\b|to\b|who\b|which\b|as\b|while\b|after\b|before\b|over\b|with\b|of\b|about\b|"
    r"a\b|an\b|no\b|his\b|their\b|her\b)[\w'/.-]+,?| for (?:[a-z-]+ ){1,5}(?:hours?|minutes|days),?| (?:in|"
    r"at) (?:the )?<[SO]\d+>,?| \([^()]{1,40}\))"
)
_WHOM = rf"(?: (?:with|to))? (?P<whom>{PARTIES})(?!'s? (?!delegation|side|government|team)|-)"
_OBJECT = re.compile(_WHOM)
_FURTHER_OFF = re.compile(
    rf"{_ADVERB}{{1,9}}? (?:with|to) (?P<whom>{PARTIES})(?!'s? (?!delegation|side|government|team)|-)"
)
_LATER = re.compile(
    rf"(?:(?: (?:in|at|on) (?:his |her |the )?[\w' <>-]{{1,45}}?,?)|,? (?:today|yesterday|earlier|separately|"
    rf"here)){{1,3}}"
    rf" (?P<whom>{PARTIES})(?!'s|-)"
)
_AND_WITH = re.compile(
    rf"[^;:<>“”]{{0,60}}?,? and(?:,? (?:also|then|later|separately),?)* with (?P<whom>{PARTIES})(?!'s)"
)
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|get|gets|got|and|,)(?: [a-z]+ly| also| later| then| both)* \Z")
_PASSIVE_BEFORE = Gated(r"\b(?:is|are|was|were|be|been|being)(?: [a-z]+ly| also)* \Z")
_BY = Gated(rf"{_ADVERB}{{0,6}}? by (?P<whom>{PARTIES})(?!'s? (?!delegation|side))")
_AND_BY = re.compile(rf",? and(?: also| later| then)* by (?P<whom>{PARTIES})(?!'s)")
_EACH_OTHER = re.compile(
    r"(?: each other| one another| together| again| briefly| privately| virtually| separately| face-to-face| up| alone|"
    r" today| yesterday| here| earlier| later| twice| behind closed doors| [a-z]+ly)*"
    r"(?=[,.;:—)]|\Z| (?:in|at|on|for|to|during|under|via|over|by|and|this|last|next|after|before|ahead|amid|as|when|"
    r"while|within|outside|near|inside|until|since|from|between|early|late|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"<S\d+>)(?![\w-]))"
)
_ONE_ANOTHER = re.compile(r"\b(?:see|sees|saw|seen|seeing) (?:each other|one another)\b", re.IGNORECASE)
_NO_MEETING = re.compile(
    r" (?:with )?(?:the |an? |his |her |their )?(?:press|reporters|journalists|media|target|deadline|needs?)\b"
)
_GERUND_BEFORE = re.compile(
    r"(?:^|(?:\b(?:forward to|before|after|by|while|when|is|are|was|were|be|been|also|and|on|without|not|for|since|"
    r"upon)|,) )\Z"
)
_TO = Gated(r"\bto(?: also| then| later| [a-z]+ly)* \Z")
_DENIED_NOUN = re.compile(r"\b(?:a|an|the|no|his|her|their|this|that) \Z")
_PARTS: dict[str, tuple[str | None, str | None]] = {"host": ("host", "guest"), "guest": ("guest", "host")}
_WIRE = re.compile(r"\b(?:phone|telephone|teleconference|call)\b", re.IGNORECASE)
_RECIPROCAL = (
    "meet",
    "convene",
    "gather",
    "get together",
    "come together",
    "confer",
    "sit down",
    "huddle",
    "speak",
    "talk",
)
_WITH_SOMEBODY = (
    "exchange",
    "shake",
    "break",
    "meet",
    "speak",
    "talk",
    "confer",
    "consult",
    "sit",
    "huddle",
    "lunch",
    "dine",
    "chat",
    "negotiate",
    "hold",
)
_PRONOUN = re.compile(
    r" (?:with |to )?(?:him|her)(?=[ ,.;]|\Z)(?! [a-z]+s?\b(?<! in)(?<! on)(?<! at)(?<! for)(?<! again))"
)
_NAMES_SO = re.compile(r" (?:an?|the|his|her|one|another|out)\b| [“\"]")  # "called <P0> a friend"
_APART = Gated(r"\b(?:separately|individually|in turn|respectively|one by one|one after (?:the other|another))\b")
_MOST = 7  # met one by one
_NEAR = 40  # characters behind the guest in which the host's house is named
_BEHIND = re.compile(rf"[^,;:]{{0,60}}, (?P<who>{PARTIES})(?!'s)")


@cache
def _active() -> Gated:
    return Gated(any_of(_verbs()), re.IGNORECASE)


@cache
def _verbs() -> dict[str, MeetingVerb]:
    """The verb of each form; “with” and “to” may stand farther off."""
    return {
        form.removesuffix(" with").removesuffix(" to"): verb
        for verb in reversed(single_verbs("person"))
        for form in verb.forms
    }


@cache
def _passive() -> Gated:
    participles = {verb.passive.removesuffix(" by"): verb for verb in single_verbs("person") if verb.passive}
    return Gated(any_of(participles), re.IGNORECASE)


@cache
def _passive_verbs() -> dict[str, MeetingVerb]:
    return {verb.passive.removesuffix(" by"): verb for verb in single_verbs("person") if verb.passive}


class _Telling(NamedTuple):
    """A verb with its vocabulary row, its subject, the end of whom it names, and who these are."""

    verb: re.Match[str]
    row: MeetingVerb
    subject: re.Match[str]
    end: int
    subjects: Sequence[str]
    objects: Sequence[str]


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one meeting for each verb and each of those met one by one; nothing when it is denied or only possible."""
    for number, part in enumerate(document.parts):
        text = part.chunked.text
        for match in told_in(_active(), text):
            yield from _told_actively(document, number, part, match)
        for match in told_in(_passive(), text):
            yield from _told_passively(document, number, part, match)


def _told_actively(document: Document, number: int, part: Part, verb: re.Match[str]) -> Iterator[MeetingCandidate]:
    text = part.chunked.text
    row = _verbs()[verb.group().lower()]
    subject = _subject(text, verb) if _is_told(text, verb, row) else None
    if subject is None:
        return
    subjects = taking_part(document, part, subject["who"])
    whom = _OBJECT.match(text, verb.end())
    if whom and row.verb == "call" and _NAMES_SO.match(text, whom.end()):
        return
    if whom is None and row.verb.split()[0] in _WITH_SOMEBODY:
        whom = _FURTHER_OFF.match(text, verb.end())
    elif whom is None and row.subject == "host":
        # "received at the palace on Sunday the ambassador of Kenya"
        whom = _LATER.match(text, verb.end())
    if whom is None and (pronoun := _PRONOUN.match(text, verb.end())):
        others = _others(document, number, part, verb.start(), subjects)
        yield from _meeting(document, number, part, _Telling(verb, row, subject, pronoun.end(), subjects, others))
    elif (whom is None and row.verb.startswith(_RECIPROCAL) and _EACH_OTHER.match(text, verb.end())) or (
        whom is None and _ONE_ANOTHER.match(text, verb.start())
    ):
        yield from _meeting(document, number, part, _Telling(verb, row, subject, verb.end(), subjects, []))
    for _ in range(_MOST):
        if whom is None:
            break
        objects = taking_part(document, part, whom["whom"])
        apart = _APART.search(text, verb.start(), whom.end() + _NEAR)
        for met in [[key] for key in objects] if apart else [objects]:
            yield from _meeting(document, number, part, _Telling(verb, row, subject, whom.end(), subjects, met))
        whom = _AND_WITH.match(text, whom.end()) if row.subject == "member" else None


def _others(document: Document, number: int, part: Part, verb: int, subjects: Sequence[str]) -> list[str]:
    """Whom “him”, “her” or “them” means: the last person before it who is not the subject."""
    near = [part.chunked.text[:verb]]
    people = [key for key in taking_part(document, part, near[0]) if key.startswith("person:") and key not in subjects]
    if not people and number:
        before = document.parts[number - 1]
        found = taking_part(document, before, before.chunked.text)
        people = [key for key in found if key.startswith("person:") and key not in subjects]
    return people[-1:]


def _is_told(text: str, verb: re.Match[str], row: MeetingVerb) -> bool:
    """Whether a form of a verb is a verb here, and of people who met."""
    word = verb.group().lower()
    noun = _DENIED_NOUN.search(text, 0, verb.start()) or _NO_MEETING.match(text, verb.end())
    loose = word.endswith("ing") and not _GERUND_BEFORE.search(text, 0, verb.start())
    passive = word.endswith("ed") and row.subject != "member" and _PASSIVE_BEFORE.search(text, 0, verb.start())
    return not (noun or loose or passive)


def _subject(text: str, verb: re.Match[str]) -> re.Match[str] | None:
    subject = subject_before(text, verb.start())
    if subject is None and not text[: verb.start()].strip() and (first := _OBJECT.match(text, verb.end())):
        # "Welcoming <P0> to Oslo, <P1> said"
        return _BEHIND.match(text, first.end())
    return subject


def _told_passively(document: Document, number: int, part: Part, verb: re.Match[str]) -> Iterator[MeetingCandidate]:
    text = part.chunked.text
    by = _BY.match(text, verb.end())
    subject = subject_before(text, verb.start()) if by and _BE.search(text, 0, verb.start()) else None
    if by is None or subject is None:
        return
    hosts = taking_part(document, part, by["whom"])
    guests = taking_part(document, part, subject["who"])
    row = _passive_verbs()[verb.group().lower()]
    yield from _meeting(document, number, part, _Telling(verb, row, subject, by.end(), hosts, guests))
    if further := _AND_BY.match(text, by.end()):
        hosts = taking_part(document, part, further["whom"])
        yield from _meeting(document, number, part, _Telling(verb, row, subject, further.end(), hosts, guests))


def _meeting(document: Document, number: int, part: Part, told: _Telling) -> Iterator[MeetingCandidate]:
    """The meeting of a verb's subject and those it names; none where nobody is a person, or all are of one state."""
    text, verb, subject = part.chunked.text, told.verb, told.subject
    reading = reported_reading(text, verb.start())
    if _TO.search(text, 0, verb.start()) and reading in (Reading.DONE, Reading.PLANNED):
        reading = infinitive_reading(text, subject.end("who"), verb.start())
    if verb.group().endswith("ing") and reading is Reading.DONE and subject.end("who") < verb.start():
        reading = gerund_reading(text, subject.end("who"), verb.start())
    keys = with_their_states(document, [*told.subjects, *told.objects])
    people = [key for key in keys if key.startswith("person:")]
    stretch = text[min(subject.start(), verb.start()) : told.end]
    enough = len(people) > 1 if told.row.weak else bool(people or PEOPLE_TOLD.search(stretch))
    if reading not in STATUS or len(keys) < 2 or not told.subjects or not enough:
        return
    named = Span(subject.start("who"), subject.end("who")) if subject.end() <= verb.start() else None
    ahead = reading is not Reading.DONE or (part.kind is BlockKind.BODY and is_present(verb.group()))
    around = circumstances(document, part, verb.start(), named, ahead=ahead)
    if not people and not around.date and not around.place:
        return
    if around.place is None and told.row.subject == "host":
        place, country, place_end = where(document, part, told.end, min(len(text), told.end + _NEAR), towards=True)
        around = around if place is None else around.at(place, country, place_end)
    start = min(subject.start("who"), verb.start(), around.start)
    quote = part.chunked.original(start, max(told.end, verb.end(), around.end))
    own, other = _PARTS.get(told.row.subject, (None, None))
    guests = set(told.objects) - set(told.subjects)
    by_wire = told.row.type == "call" or _WIRE.search(text[verb.start() : told.end])
    yield MeetingCandidate(
        RULE.name,
        number,
        "call" if by_wire else told.row.type,
        tuple(Attendee(key, None, other if key in guests else own) for key in keys),
        quoted(document, number, quote, keys),
        STATUS[reading],
        around.date,
        None if by_wire else around.place,
        None if by_wire else around.country,
        around.topics,
    )


RULE = MeetingRule("met", find)
