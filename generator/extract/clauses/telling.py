"""What one sentence says of an occasion that a noun tells: who takes part, how far it got, how firmly it is told."""

import re
from dataclasses import dataclass
from functools import cache

from generator.extract.clauses.frames import GOVERNED, came_for, framed_people
from generator.extract.clauses.instrument_nouns import row_of_noun
from generator.extract.clauses.kinds import is_signing
from generator.extract.clauses.modality import gerund_reading, is_ahead
from generator.extract.clauses.named_behind import is_attended, named_behind
from generator.extract.clauses.nouns import NounPhrase
from generator.extract.clauses.occasions import STATUS
from generator.extract.clauses.patterns import any_of
from generator.extract.clauses.subjects import main_subject, subject_before
from generator.extract.clauses.told_status import behind_telling, did_not_happen, is_predicated, told_status
from generator.extract.clauses.who import PARTY, taking_part, with_their_states
from generator.extract.clauses.whose import (
    holders,
    is_of_others,
    spoken_of_before,
    whose_visit,
    without_bodies_of_both,
)
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus
from generator.spans import Span
from generator.vocab.verbs import openings, support_verbs

# "cancelled a press conference at the summit"
_OTHER_CALLED_OFF = Gated(
    r"\b(?:cancel(?:s|l?ed|l?ing)?|scrap(?:s|ped|ping)?|postpon(?:e|es|ed|ing)|call(?:s|ed|ing)? off) "
    r"[^,;:“”<>]{3,60} \Z"
)
_MAIN_VERB = 45  # characters behind a subject in which its verb stands
_BREAKS = (";", "“", "”", '"')  # behind which a day is no longer that of what stands before
_OPENS = 12  # characters before which a phrase opens the sentence
_LEAD = 2  # sentences of the body that tell what the article is about
_PRACTICE = Gated(
    r"\b(?:regular|annual|periodic|frequent|routine|occasional|weekly|monthly|yearly|usual|series of|numerous|"
    r"countless|dozens|scores|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)(?:-[a-z]+)?|daily|future|further|more|such|many|other|previous|earlier|past|months-long|endless|wider|broader)\b",
    re.IGNORECASE,
)
_UNDER_WAY_FOR_LONG = re.compile(r"(?:[a-z-]+ )?(?:talks|negotiations|discussions|dialogue)\b")
_SET_UP = re.compile(r"launch|resum|continu|establish|begin|beg[au]n|start|open|inaugurat", re.IGNORECASE)
_UNDER_WAY = Gated(
    r"\b(?:is|are|was|were|been|be)(?: (?:still|now|already|also|currently|locked|engaged|involved))? in \Z"
)
_COMES_OUT = re.compile(r"c[ao]m|emerg", re.IGNORECASE)
_SAID_OF = Gated(r"\b(?:said|says|announced|confirmed|added)(?: that)? \Z")
_ATTENDED = re.compile(r"attend|represent|witness|watch|tak\w+ part|took part|participat|join|presid", re.IGNORECASE)
_TOOK_PART = re.compile(r"attend|tak\w+ part|took part|participat|join", re.IGNORECASE)
_PRESENT_AT = Gated(r"\b(?:present|in attendance|accompanied|joined) (?:at|in|during) \Z")
_WHOM = Gated(rf"(?P<whom>{PARTY}),? (?:on|with|to|for|from) whom (?:the )?\Z")  # "<P0>, with whom she held talks"
# "co-chaired with <P0> the fifth session"
_ALONG = Gated(rf"(?:(?:together|jointly|along) )?\bwith (?P<along>{PARTY}),? \Z")
_LONGEST_ALONG = 60  # characters
_BOUND = re.compile(r"join|sign|leave|left|quit", re.IGNORECASE)
_AS_A_NOUN = Gated(r"\b(?:an?|the|his|her|its|their)(?: [a-z]+)? \Z")  # "the opening address at"
_WITH_WHOM = re.compile(r"[^<]{0,60}?\bwith\b")
_LONGEST_SUPPORT = 40  # characters
_AT_LARGE = ("summit", "conference")
_OVER = ("after", "following")


@cache
def _support() -> Gated:
    return Gated(
        rf"(?P<verb>{any_of(support_verbs())})(?: (?:up|off|on|in|at|part in|out|the \w+ of|an? (?:series|number|"
        rf"round|string|raft|host) of|"
        r"(?:[\w-]+ ){1,4}(?:hours?|minutes|days?|weeks?|evening|morning|afternoon) of|"
        rf"(?:his|her|its|the|an?|<A\d+>|<S\d+>'s?) (?:[\w'<>-]+ ){{0,3}}?(?:"
        rf"delegation|team|side|country|nation|government) (?:to|at|in|during)|<[SR]\d+> at))?,? \Z",
        re.IGNORECASE,
    )


@dataclass(frozen=True)
class Told:
    """What one sentence says of an occasion.

    Attributes:
        phrase: The occasion's noun.
        keys: Those who take part, subject first.
        parts: For some of them head, host or guest.
        others: Further people whom the subject met one by one.
        subject: Where the subject that takes part stands before it, or None.
        since: From where on a day before the noun may be its own, or None.
        start: Where the telling begins in the sentence in signs.
        end: Behind those who are named.
        status: held, planned or cancelled.
        firm: Whether it is told for its own sake, not by the way.
        attended: Whether the sentence says who attended it.
        complete: Whether more is told than with whom somebody met.
        beside: Whether only what took place at it is told.
        strange: Whether others hold it, who are no actors (“the shareholders’ meeting”).
        ahead: Whether a weekday in it is the next one.
    """

    phrase: NounPhrase
    keys: tuple[str, ...]
    parts: dict[str, str]
    others: tuple[tuple[str, ...], ...]
    subject: Span | None
    since: int | None
    start: int
    end: int
    status: MeetingStatus
    firm: bool
    attended: bool
    complete: bool
    beside: bool
    strange: bool
    ahead: bool


def told_of(document: Document, number: int, part: Part, phrase: NounPhrase) -> Told | None:
    """Who takes part, by the verb before the noun, by whose it is, by the words behind it, or by its sentence."""
    text = part.chunked.text
    along = _ALONG.search(text, max(0, phrase.start - _LONGEST_ALONG), phrase.start)
    support = _support_before(text, along.start() if along else phrase.start)
    governed = GOVERNED.search(text, 0, phrase.start)
    status = told_status(text, phrase, support)
    other_off = status is MeetingStatus.CANCELLED and governed and _OTHER_CALLED_OFF.search(text, 0, governed.start())
    if status is None or other_off or not _counts(text, phrase, support, governed):
        return None
    beside = bool(governed and _is_told_elsewhere(text, phrase, governed))
    if beside and phrase.type != "ceremony":
        return None
    subject = subject_before(text, support.start("verb")) if support else None
    keys, others, parts, end = _named(document, number, part, phrase, support, subject)
    keys = [*keys, *taking_part(document, part, along["along"])] if along and subject else keys
    if governed and governed["by"].lower() == "for" and not others and not came_for(text, phrase):
        governed = None
    start = subject.start("who") if subject else phrase.start
    frame, framed = (None, keys) if keys else framed_people(document, part, phrase, governed, others, end)
    if frame:
        start, end = min(start, frame.start("who")), max(end, frame.end("who"))
        subject = frame if frame.end("who") <= phrase.start else None
        status = _status_in_frame(text, phrase, frame, governed) if subject and status is MeetingStatus.HELD else status
    if status is None:
        return None
    first, *rest = others or [()]
    one = without_bodies_of_both(document, part, phrase, with_their_states(document, [*framed, *first]))
    separate = tuple(tuple(with_their_states(document, [*framed, *more])) for more in rest) if framed else ()
    attended = is_attended(text, phrase)
    framing = bool(governed and (others or frame))
    begins = phrase.start <= _OPENS and is_predicated(text, phrase)
    firm = _is_told_firmly(document, number, part, phrase, support, status, framing=framing)
    before_it = document.parts[number - 1].chunked.text if number else ""
    return Told(
        phrase,
        () if beside else tuple(one),
        parts,
        () if beside else separate,
        subject=Span(start, subject.end("who") if subject else phrase.start) if start < phrase.start else None,
        since=max(0, *(text.rfind(mark, 0, phrase.start) for mark in _BREAKS)) if framing else None,
        start=start,
        end=end,
        status=status,
        firm=firm or (bool(framed) and begins),
        attended=(attended and not framed) or _were_there(text, phrase, support, subject),
        complete=bool(framed) or attended or not _WITH_WHOM.match(text, phrase.end),
        beside=beside,
        strange=is_of_others(text, phrase, support.start("verb") if support and subject is None else None, before_it),
        ahead=_is_ahead(text, part, support, status) and not did_not_happen(text, phrase),
    )


def _support_before(text: str, end: int) -> re.Match[str] | None:
    """The verb that governs the noun right behind it: “held” talks."""
    support = _support().search(text, max(0, end - _LONGEST_SUPPORT), end)
    if support and _COMES_OUT.match(support["verb"]) and not subject_before(text, support.start("verb")):
        return None  # "one of the papers to come out of the talks"
    return support


def _status_in_frame(
    text: str, phrase: NounPhrase, frame: re.Match[str], governed: re.Match[str] | None
) -> MeetingStatus | None:
    """The status by the verb of the sentence, which counts but for what is over (“after talks, he will”)."""
    if governed and governed["by"].lower() in _OVER:
        return MeetingStatus.HELD
    cut = behind_telling(text, phrase.start)
    return STATUS.get(gerund_reading(text, frame.end("who"), min(cut, frame.end("who") + _MAIN_VERB)))


def _is_told_firmly(
    document: Document,
    number: int,
    part: Part,
    phrase: NounPhrase,
    support: re.Match[str] | None,
    status: MeetingStatus,
    *,
    framing: bool,
) -> bool:
    """Whether an occasion is told for its own sake: by a verb, by what frames it, or as what the article is about."""
    if phrase.plural and phrase.is_possessive and not support:
        return False
    opened = support and status is MeetingStatus.PLANNED and _SET_UP.match(support["verb"])
    if opened and _UNDER_WAY_FOR_LONG.match(part.chunked.text, phrase.noun_start):
        return False
    return bool(support) or framing or _is_in_lead(document, number, part)


def _were_there(text: str, phrase: NounPhrase, support: re.Match[str] | None, subject: re.Match[str] | None) -> bool:
    """Whether the words before the noun say who attended it: “<P0> and <P1> were also present at the talks”."""
    took_part = subject and support and _TOOK_PART.match(support["verb"])
    return bool(took_part or _PRESENT_AT.search(text, 0, phrase.start))


def _named(
    document: Document,
    number: int,
    part: Part,
    phrase: NounPhrase,
    support: re.Match[str] | None,
    subject: re.Match[str] | None,
) -> tuple[list[str], list[tuple[str, ...]], dict[str, str], int]:
    """Those who hold it, those whom the words behind the noun name, the parts of some, and where they end."""
    text = part.chunked.text
    keys = holders(document, number, part, phrase, subject)
    role = support_verbs()[support["verb"].lower()] if support and subject else ""
    parts = dict.fromkeys(keys, role) if role in ("host", "head") else {}
    others, end = named_behind(document, part, phrase, parts)
    whom = _WHOM.search(text, 0, subject.start("who")) if subject and not others else None
    others = [tuple(taking_part(document, part, whom["whom"]))] if whom else others
    if not keys and others and phrase.start == 0:
        keys = spoken_of_before(document, number, phrase)
    if not keys and others and not support:
        keys = whose_visit(document, number, part, phrase)
    if not keys and others and _SAID_OF.search(text, 0, phrase.start):
        speaker = main_subject(text, phrase.start)
        keys = taking_part(document, part, speaker["who"]) if speaker else []
    return keys, others, parts, end


def _is_ahead(text: str, part: Part, support: re.Match[str] | None, status: MeetingStatus) -> bool:
    """Whether a weekday in it is the next one: by its verb's tense, or because it is still to come."""
    if support is None or part.kind is not BlockKind.BODY or _AS_A_NOUN.search(text, 0, support.start()):
        return status is not MeetingStatus.HELD
    return is_ahead(text, support, next(reading for reading, its in STATUS.items() if its is status))


def _counts(text: str, phrase: NounPhrase, support: re.Match[str] | None, governed: re.Match[str] | None) -> bool:
    """Whether a noun tells of one occasion: no general practice, no standing dialogue, no everyday word by itself."""
    named = text[phrase.noun_start] == "<"
    marked = phrase.owner or phrase.is_definite or phrase.type == "exercise"
    shown = support or governed or is_predicated(text, phrase) or (not named and marked)
    if phrase.plural and governed and not support and phrase.type in _AT_LARGE and not (phrase.determiner or named):
        return False  # "coordinate closely at multilateral forums"
    set_up = phrase.type == "dialogue" and support and _SET_UP.match(support["verb"])
    opening = text[phrase.noun_start : phrase.end].lower() in openings()
    if opening and not (is_attended(text, phrase) or (support and _ATTENDED.match(support["verb"]))):
        return False
    paper = row_of_noun(text[phrase.noun_start : phrase.end].lower())
    if paper and paper.type == "treaty" and support and _BOUND.match(support["verb"]):
        return False  # "joined the convention in 1998"
    general = _PRACTICE.search(text, max(0, phrase.start - 14), phrase.noun_start) and not phrase.is_definite
    return not (set_up or general or (phrase.weak and not shown))


def _is_told_elsewhere(text: str, phrase: NounPhrase, governed: re.Match[str]) -> bool:
    """Whether what takes place at an occasion is told, not the occasion, or talks are only under way."""
    beside = governed["by"].lower().startswith("on the ")
    return (
        beside
        or is_signing(text, phrase)
        or (phrase.type == "meeting" and bool(_UNDER_WAY.search(text, 0, phrase.start)))
    )


def _is_in_lead(document: Document, number: int, part: Part) -> bool:
    """Whether a sentence tells what the article is about: it is the headline or in the lead."""
    bodies = [n for n, other in enumerate(document.parts) if other.kind is BlockKind.BODY]
    return part.kind is BlockKind.HEADLINE or number in bodies[:_LEAD]
