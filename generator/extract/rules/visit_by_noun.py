"""Visits told by a noun: “<person>’s trip to <state>”, “on a visit to <state>”, “a visit by <person>”.

The visitor stands in the genitive, behind “by”, before the verb of the noun, or is the sentence's subject. Refuses a
general practice (“regular visits”), what is only wished for, and “the delegation's mission” of unnamed groups. “The
trip was called off” says it of the visit told before.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.candidate import MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.invitations import is_accepted, is_wished
from generator.extract.clauses.modality import Reading, gerund_reading, is_ahead, is_to_come, reported_reading
from generator.extract.clauses.nouns import NounPhrase, noun_pattern, noun_phrase
from generator.extract.clauses.patterns import any_of, told_in
from generator.extract.clauses.subjects import main_subject, subject_of
from generator.extract.clauses.told_status import CALLED_OFF, is_prepared
from generator.extract.clauses.trips import STATES, Trip, other_side, visit_of
from generator.extract.clauses.who import PARTIES, taking_part
from generator.extract.clauses.whose import whose
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus
from generator.vocab.verbs import support_verbs

_BEFORE = Gated(rf"\b(?:in|to|at) (?P<where>{STATES})[^,;:<>]{{0,40}} (?:for|on) \Z")
_WHERE_BEFORE = Gated(rf"\b(?:in|to|at) (?P<where>{STATES}),? where [^,;:“”]{{0,60}}\Z")
_TO = Gated(rf"\b(?:to|in|of|through|across|at) (?P<where>{STATES})(?!'s? (?!capital)|-)")
_BY = Gated(
    rf"(?<!accompanied )(?<!joined )(?<!led )(?<!hosted )(?<!followed )(?<!first )(?<!second )(?<!last )\b(?:by|(?:of|"
    rf"for|from)(?= [^<]{{0,60}}<[PRHG])) (?P<whom>{PARTIES})(?!'s)"
)
_END = re.compile(
    r"[;:“”]|,? (?:which|who|while|whereas|where|when|after|before|because|although|but|if|as|amid|that|following|"
    r"saying|said|says|told|since|during)\b| to (?!(?:the )?<|be (?:made|paid|undertaken))[a-z]+ "
)
_GROUP = re.compile(r"(?:delegation|mission)", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_LED = re.compile(r"le(?:d|ads?|ading)\b", re.IGNORECASE)
_LENGTH = re.compile(r"\b(?:\w+-day|day-long|week-long|\w+-week)\b", re.IGNORECASE)
_PRACTICE = re.compile(r"\b(?:regular|frequent|annual|high-level|exchange of|reciprocal|mutual|no|any|further|more)\b")
_PLANNED_WORDS = re.compile(
    r"\b(?:upcoming|forthcoming|coming|planned|scheduled|next|expected|future)\b", re.IGNORECASE
)
_DROPPED = re.compile(r"\b(?:cancell?ed|called off|postponed|scrapped|put off|aborted)\b", re.IGNORECASE)
_CALLED_OFF = Gated(r"(?:cancel|call(?:s|ed|ing)? off|postpon|scrap|put(?:s|ting)? off)", re.IGNORECASE)
_DROPPED_LATER = Gated(
    rf"\b(?:{CALLED_OFF}|(?:has|have|had) been (?:moved|rescheduled|brought forward)(?= (?:to|until|for) ))\b"
    r"(?P<later>(?: again)? (?:to|until|till|for) (?P<after>after )?)?",
    re.IGNORECASE,
)
_HAD_BEEN = re.compile(r"been|ha[sd] to be")
_COMING = re.compile(
    r"\b(?:will|(?:is|are) (?:(?:now|also|currently) )?(?:to|due|set|scheduled|expected|planned|slated)|starts|"
    r"begins|later (?:this|in the) (?:week|month|year|summer|autumn))\b"
)
_REACH = 120
_GOVERNED = Gated(
    r"\b(?:during|after|following|on|before|ahead of|for|day of|part of|at the end of|in|from|"
    r"mark(?:s|ed|ing) the (?:start|commencement|beginning|opening|end|conclusion|culmination) of) \Z",
    re.IGNORECASE,
)
_AGREED_THEN = Gated(
    r"\bagreed(?: upon| on)? (?:during|after|following|at the end of|on the (?:[a-z]+ )?(?:day|eve|evening) of) \Z"
)  # "the road was agreed during his visit"
_OPENS = re.compile(r"(?:During|On|After|Following|In|For|Ahead of|Before)\b")
_RIGHT_BEHIND = re.compile(rf" (?P<who>{PARTIES})(?!')(?= [a-z])")  # "During this visit <P0> will meet <P1>, <P2> and"
_POSSESSOR = Gated(r"<P\d+>(?='s)")


@cache
def _support() -> Gated:
    return Gated(
        rf"(?P<verb>(?:is|are|was|were) (?:currently|now|presently|still|also) on|"
        rf"{any_of(support_verbs())})(?: (?:up|off|on|for|\w+ days? of))? \Z",
        re.IGNORECASE,
    )


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one visit for each noun; nothing when it is denied or only possible."""
    for number, part in enumerate(document.parts):
        text = part.chunked.text
        for match in told_in(noun_pattern(), text):
            phrase = noun_phrase(text, match)
            if phrase and phrase.type == "visit" and not phrase.is_none:
                yield from _by_noun(document, number, part, phrase)


def _by_noun(document: Document, number: int, part: Part, phrase: NounPhrase) -> Iterator[MeetingCandidate]:
    text = part.chunked.text
    support = _support().search(text, max(0, phrase.start - 40), phrase.start)
    stop = _END.search(text, phrase.end)
    limit = min(stop.start() if stop else len(text), phrase.end + _REACH)
    place = _TO.search(text, phrase.end, limit)
    agent = _BY.search(text, phrase.end, limit)
    near = {phrase.end + 1, place.end() + 1 if place else 0}  # "the visit of <P0>", "the visit to <S0> of <P1>"
    if agent and not agent.group().startswith("by") and agent.start() > phrase.end + 1 and agent.start() not in near:
        agent = None  # "at the invitation of <P0>"
    verb = support.start("verb") if support else phrase.start
    leads = bool(support and _LED.match(support["verb"]))
    general = _PRACTICE.search(phrase.words) and not phrase.is_definite
    group = _GROUP.match(text, phrase.noun_start) and not (place and leads)
    accepted = is_accepted(document, number, part, verb)
    if general or group or (not accepted and is_wished(text, verb)):
        return
    subject = subject_of(text, verb) if support else None
    visitors, start = _visitors(document, number, part, phrase, agent, subject, limit)
    inside = re.search(r"<[SA]\d+>", phrase.words)
    before = _BEFORE.search(text, 0, phrase.start) or _WHERE_BEFORE.search(text, 0, phrase.start)
    where = place["where"] if place else inside.group() if inside else before["where"] if before else ""
    end = max(place.end() if place else 0, agent.end() if agent else 0, phrase.end)
    firm = bool(support) or bool(_GOVERNED.search(text, 0, phrase.start)) or not number
    firm = firm or bool(place and agent and _LENGTH.search(phrase.words))
    firm = firm or bool(where and is_prepared(text, phrase))
    year = _YEAR.search(phrase.words)
    reading = Reading.PLANNED if accepted else _reading(text, phrase, verb)
    dropped = _DROPPED_LATER.search(text, phrase.end) if verb == phrase.start else None
    # "first set for May, was put off until June": neither the day it was set for nor the one of putting off
    until = dropped.start() if dropped and not dropped["later"] else None
    until = dropped.end() if dropped and dropped["after"] else until
    firm = firm or bool(dropped)
    behind = dropped.end() if dropped and dropped["later"] else phrase.start
    if reading is Reading.CANCELLED and phrase.determiner in ("the", "that") and not where:
        yield _called_off(document, number, part, phrase)
        return
    if reading is Reading.AGREED and _AGREED_THEN.search(text, 0, phrase.start):
        reading = Reading.DONE
    main = main_subject(text, phrase.start)
    if reading is Reading.DONE and main and _GOVERNED.search(text, 0, phrase.start):
        # "is to travel on a visit", but not "will speak after his visit"
        before = re.search(r"\b(?:after|following)\b[^,;:]*\Z", text[main.end() : phrase.start])
        reading = reading if before else gerund_reading(text, main.end("who"), phrase.start)
    if reading is Reading.DONE and not main and (later := _behind(text, phrase, limit)):
        reading = Reading.PLANNED if is_to_come(text, later.end("who")) else reading
    told = year.group() if year else None
    person = all(key.startswith("person:") for key in visitors)
    hosts = () if where or not person else other_side(document, visitors)
    ahead = is_ahead(text, support, reading) if support and part.kind is BlockKind.BODY else None
    ahead = False if dropped and _HAD_BEEN.match(text, dropped.start()) else ahead
    trip = Trip(visitors, where, start, end, behind, reading, leads, firm, told, hosts, ahead, until=until)
    yield from visit_of(document, number, part, trip, RULE.name)


def _called_off(document: Document, number: int, part: Part, phrase: NounPhrase) -> MeetingCandidate:
    """“The trip was called off”: says of the visit told before that it did not take place."""
    quote = part.chunked.original(phrase.start, min(len(part.chunked.text), phrase.end + _REACH))
    evidence = quoted(document, number, quote, ())
    return MeetingCandidate(RULE.name, number, "visit", (), evidence, MeetingStatus.CANCELLED, is_again=True)


def _visitors(
    document: Document,
    number: int,
    part: Part,
    phrase: NounPhrase,
    agent: re.Match[str] | None,
    subject: re.Match[str] | None,
    limit: int,
) -> tuple[list[str], int]:
    """Whose visit it is, and where the telling begins."""
    text = part.chunked.text
    if phrase.owner:
        return taking_part(document, part, phrase.owner), phrase.start
    if agent and not phrase.is_possessive:
        return taking_part(document, part, agent["whom"]), phrase.start
    if subject:
        return taking_part(document, part, subject["who"]), min(subject.start("who"), phrase.start)
    main = main_subject(text, phrase.start)
    owners = [] if main else list(_POSSESSOR.finditer(text, 0, phrase.start))
    if phrase.is_possessive and owners:
        return taking_part(document, part, owners[-1].group()), owners[-1].start()
    main = main or _behind(text, phrase, limit)
    if main is None:
        # "<person> was welcomed in <town>. The ceremony marked the start of his visit"
        told_before = phrase.is_possessive and not _OPENS.match(text)
        return (whose(document, number, part, phrase) if told_before else []), phrase.start
    said = taking_part(document, part, main["who"])
    return [key for key in said if key.startswith("person:")], min(phrase.start, main.start("who"))


def _behind(text: str, phrase: NounPhrase, limit: int) -> re.Match[str] | None:
    """The subject behind an opening phrase: “During a visit to <state>, <person> said”."""
    if not _OPENS.match(text) or phrase.start > 40:
        return None
    comma = text.find(",", phrase.end, limit + 60)
    if _RIGHT_BEHIND.match(text, phrase.end):
        return None
    # "to <town>, <country>, <person> met"
    return re.compile(rf"(?:, <S\d+>(?=, <[PR]))?, (?P<who>{PARTIES})(?!')").match(text, comma) if comma > 0 else None


def _reading(text: str, phrase: NounPhrase, verb: int) -> Reading:
    reading = reported_reading(text, verb)
    dropped = _DROPPED_LATER.search(text, phrase.end) if verb == phrase.start else None
    if _CALLED_OFF.match(text, verb) or dropped:
        return Reading.PLANNED if dropped and dropped["later"] else Reading.CANCELLED
    behind = text[phrase.end : phrase.end + _REACH].split(",", maxsplit=1)[0]
    if is_prepared(text, phrase):
        return Reading.PLANNED
    if reading is not Reading.DONE:
        return reading
    if _DROPPED.search(phrase.words) or (verb == phrase.start and _DROPPED.search(behind)):
        return Reading.CANCELLED
    if _PLANNED_WORDS.search(phrase.words) or (verb == phrase.start and _COMING.search(behind)):
        return Reading.PLANNED
    return reading


RULE = MeetingRule("visit-by-noun", find)
