"""An occasion told by a noun: “held talks with <person>”, “during his visit to <state>”, “the summit in Oslo”.

Who takes part is told by the verb's subject (“<person> attended the conference”), by whose it is (“<person>’s call”),
or behind the noun (“between <person> and <person>”). One told by the way counts only with its day or place. Refuses
general practice (“regular meetings”), what is only wished for (“called for talks”), and occasions of nobody who is
named; these may still add a day or place to one that was told before.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule, Quoted
from generator.extract.clauses.delegations import Delegation, delegations
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.frames import MULTILATERAL, frame_of, framed_people
from generator.extract.clauses.lengths import whole
from generator.extract.clauses.modality import gerund_reading, is_ahead
from generator.extract.clauses.named_behind import is_attended, named_behind
from generator.extract.clauses.nouns import NounPhrase, is_paid, noun_pattern, noun_phrase
from generator.extract.clauses.occasions import STATUS, circumstances
from generator.extract.clauses.patterns import any_of, occasion_types, told_in
from generator.extract.clauses.principals import is_further, is_of_several, principals, sides_of_last
from generator.extract.clauses.subjects import main_subject, subject_before
from generator.extract.clauses.told_status import is_predicated, told_status
from generator.extract.clauses.who import taking_part, with_their_states
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.extract.mentions.mention import TOWN, MentionKind
from generator.ingest.article import BlockKind
from generator.model import ActorKind, MeetingStatus
from generator.spans import Span
from generator.vocab.countries import CountryForm
from generator.vocab.verbs import support_verbs

_REACH = 3  # sentences behind the occasion in which its delegations are still looked for
_PAIR_OF_PEOPLE = 2
_MAIN_VERB = 45  # characters behind a subject in which its verb stands
_OPENS = 12  # characters before which a phrase opens the sentence
_LEAD = 2  # sentences of the body that tell what the article is about
_GOVERNED = Gated(
    r"\b(?P<by>during|after|following|in|at|before|on|upon|for|from|ahead of|on the sidelines of|on the margins of|"
    r"on the fringes of|at the end of|at the start of|day of|part of|as part of) \Z",
    re.IGNORECASE,
)
_PRACTICE = Gated(
    r"\b(?:regular|annual|periodic|frequent|routine|occasional|weekly|monthly|yearly|usual|series of|numerous|"
    r"countless|daily|future|further|more|such|many|other|previous|earlier|past|months-long|endless)\b",
    re.IGNORECASE,
)
_PAIR = re.compile(r"<[PASO]\d+>(?:[-–]<[PASO]\d+>)+")
_NAMES = re.compile(r"(?<![\w-])([A-Z][\w']+)[-–]([A-Z][\w']+)(?![\w-])")
_UNDER_WAY_FOR_LONG = re.compile(r"(?:[a-z-]+ )?(?:talks|negotiations|discussions|dialogue)\b")
_SET_UP = re.compile(r"launch|resum|continu|establish|begin|beg[au]n|start|open|inaugurat", re.IGNORECASE)
_ELLIPSIS = Gated(
    r"(?:\A|[;:—] |, and |, while |, but )(?P<the>[Tt]he )"
    r"(?P<words>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|last|previous)"
    r"(?= (?:one )?(?:is|was|will|would|took|takes|has|had|ended|begins|opens|opened|in)\b)"
)
_NAME_BEHIND = re.compile(r",? (?:code-named |dubbed |called )?[‘'“\"]?[A-Z][a-z]")
_TOWNS = (TOWN, CountryForm.CAPITAL)
_ALIKE = {"meeting", "dialogue", "summit"}
_OPEN_TO_ALL = {"conference", "ceremony"}
_JOINT_EXERCISE = re.compile(r"\b(?:joint|multinational|international|multilateral|combined|allied)\b", re.IGNORECASE)
_BODY = Gated(r"(?:\b(?:the|this|an?) )?(?P<sign><O(?P<number>\d+)>)(?!')")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OWN_NAME = re.compile(
    r"\b[A-Z]|<[OS]\d+>|\d(?:st|nd|rd|th)\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
)
_SIGNED = Gated(r"\b(?:sign|signs|signed|signing|inked|initialled)\b")
_BY_WIRE = re.compile(r"\b(?:phone|telephone|telephonic|call)\b", re.IGNORECASE)


@cache
def _support() -> Gated:
    return Gated(
        rf"(?P<verb>{any_of(support_verbs())})(?: (?:up|off|on|in|at|part in|out|the \w+ of|an? (?:series|number|"
        rf"round|string|raft|host) of|\w+ days? of))? \Z",
        re.IGNORECASE,
    )


@dataclass(frozen=True)
class _Told:
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
    ahead: bool


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one occasion for each noun; several where one subject met others one by one."""
    heads = list(delegations(document))
    before = list(found)
    for number, part in enumerate(document.parts):
        text = part.chunked.text
        nouns = [noun_phrase(text, match) for match in told_in(noun_pattern(), text)]
        phrases = [phrase for phrase in nouns if phrase and not phrase.is_none and phrase.type != "visit"]
        for phrase in (*phrases, *_named_occasions(part), *_left_out(text, before)):
            for occasion in _occasions(document, number, part, phrase, heads, before):
                before.append(occasion)
                yield occasion


def _named_occasions(part: Part) -> Iterator[NounPhrase]:
    """Occasions whose name was read as that of a body: “opened the Africa Trade Forum”."""
    for match in _BODY.finditer(part.chunked.text):
        mention = part.chunked.mentions[int(match["number"])]
        kind = occasion_types().get(mention.name.split()[-1].lower()) if " " in mention.name else None
        if kind and kind not in ("meeting", "call", "visit"):
            yield NounPhrase(
                match.start(), match.start("sign"), match.end(), kind, True, False, "the", None, mention.name + " "
            )


def _left_out(text: str, before: Sequence[MeetingCandidate]) -> Iterator[NounPhrase]:
    """The noun that “the second was held in Oslo” leaves out: that of the occasion told last."""
    last = next((meeting for meeting in reversed(before) if meeting.type != "visit"), None)
    if last is None:
        return
    for match in _ELLIPSIS.finditer(text):
        noun = NounPhrase(
            match.start("the"),
            match.end("words"),
            match.end("words"),
            last.type,
            False,
            False,
            "the",
            None,
            match["words"],
        )
        if is_predicated(text, noun):
            yield noun


def _occasions(
    document: Document,
    number: int,
    part: Part,
    phrase: NounPhrase,
    heads: Sequence[Delegation],
    before: Sequence[MeetingCandidate],
) -> Iterator[MeetingCandidate]:
    told = _told(document, number, part, phrase)
    if told is None:
        return
    for keys in (told.keys, *told.others):
        yield from _meeting(document, number, part, told, keys, heads, before)


def _meeting(
    document: Document,
    number: int,
    part: Part,
    told: _Told,
    keys: Sequence[str],
    heads: Sequence[Delegation],
    before: Sequence[MeetingCandidate],
) -> Iterator[MeetingCandidate]:
    phrase = told.phrase
    ahead = told.status is not MeetingStatus.HELD
    around = circumstances(document, part, phrase.start, told.subject, ahead=told.ahead, since=told.since)
    year = _YEAR.search(phrase.words)
    date = whole(part.chunked.text, around.date) or (year.group() if year else None)
    town = next((m for m in part.chunked.mentioned(phrase.words) if m.form == TOWN), None)
    if town and around.place is None:
        around = around.at(town.name_span.of(document.article.text), town.country, around.end)
    dated = bool(date or around.place)
    kind = _type(part.chunked.text, phrase)
    if kind == "call" and phrase.weak and not _BY_WIRE.search(document.article.text):
        kind = "meeting"  # a conversation face to face
    named = dated or bool(_OWN_NAME.search(phrase.words))
    many = kind in MULTILATERAL or (kind == "exercise" and bool(_JOINT_EXERCISE.search(phrase.words)))
    several = len(keys) > 1 or (bool(keys) and many and named)
    open_ = not several and dated and not phrase.plural and not told.beside
    near = [h for h in heads if number - 1 <= h.number <= number + _REACH] if open_ else []
    attendees = tuple(Attendee(key, None, told.parts.get(key)) for key in keys)
    if near:
        attendees = tuple(_head(head) for head in near)
    elif open_ and date and kind == "exercise" and is_named(part.chunked.text, phrase):
        everyone = with_their_states(document, [*keys, *_in_it(document, number)])
        attendees = tuple(Attendee(key) for key in everyone) if len(everyone) > 1 else ()
    elif open_ and not keys and ((date and around.place) or ahead or is_further(phrase.words)):
        attendees = tuple(Attendee(key) for key in _whose_it_is(document, number, phrase, kind, before))
    drill = kind == "exercise" and len(attendees) > 1
    enough = bool(near or drill or (several and told.complete) or (attendees and not keys))
    again = not enough or not (dated or told.firm)
    adds = again and not dated and told.attended and phrase.is_definite
    off = told.status is MeetingStatus.CANCELLED and phrase.is_definite and phrase.start <= _OPENS
    if again and not adds and not off and not (dated and (phrase.is_definite or keys)):
        return
    span = part.chunked.original(min(told.start, around.start), max(told.end, around.end))
    supports = ("type", "date", "place", "country") if near else ()
    evidence = quoted(document, number, span, [] if near else [a.key for a in attendees], supports)
    for sentence in dict.fromkeys(head.number for head in near):
        spans = [head.span for head in near if head.number == sentence]
        evidence += (Quoted(spans[0].join(spans[-1]), None, ("participants",)),)
    yield MeetingCandidate(
        RULE.name,
        number,
        kind,
        attendees,
        evidence,
        told.status,
        date,
        around.place,
        around.country,
        around.topics,
        is_again=again,
        of_all=again and phrase.plural,
        adds_people=adds,
    )


def _whose_it_is(
    document: Document, number: int, phrase: NounPhrase, kind: str, before: Sequence[MeetingCandidate]
) -> list[str]:
    """The sides of an occasion that names nobody: of “the next summit” those of the last one, else the article's."""
    alike = _ALIKE if kind in _ALIKE else {kind}
    last = sides_of_last(document, number, alike, before) if is_further(phrase.words) else []
    return last or ([] if kind in _OPEN_TO_ALL else principals(document, number, phrase.start))


def _in_it(document: Document, number: int) -> list[str]:
    """The states that a sentence names but for towns, or else the sides: those who took part in a named exercise."""
    text = document.parts[number].chunked
    named = [
        m for m in text.mentions if m.kind in (MentionKind.STATE, MentionKind.NATIONALITY) and m.form not in _TOWNS
    ]
    states = [key for key in document.meant(named) if key.startswith("state:")]
    return states if len(states) > 1 else list(dict.fromkeys((*states, *principals(document, number, 0))))


def is_named(text: str, phrase: NounPhrase) -> bool:
    """Whether an exercise has a name of its own: “Exercise Blue Heron”, “the joint exercise ‘Blue Heron’”."""
    return bool(_NAME_BEHIND.match(text, phrase.end) or re.search(r"\b[A-Z]", phrase.words))


def _type(text: str, phrase: NounPhrase) -> str:
    """The noun's type; talks “by phone” are a call, a ceremony at which something is signed a signing."""
    if phrase.type == "call" and is_paid(text, phrase.noun_start):
        return "meeting"
    if phrase.type == "meeting" and _BY_WIRE.search(phrase.words):
        return "call"
    return "signing" if phrase.type == "ceremony" and _SIGNED.search(text) else phrase.type


def _head(delegation: Delegation) -> Attendee:
    """The head of a delegation; the side itself where it has none."""
    named = delegation.head != delegation.side
    return Attendee(delegation.head, delegation.side if named else None, "head" if named else None)


def _told(document: Document, number: int, part: Part, phrase: NounPhrase) -> _Told | None:
    """Who takes part, by the verb before the noun, by whose it is, by the words behind it, or by its sentence."""
    text = part.chunked.text
    support = _support().search(text, max(0, phrase.start - 40), phrase.start)
    governed = _GOVERNED.search(text, 0, phrase.start)
    status = told_status(text, phrase, support)
    beside = bool(governed and _is_told_elsewhere(text, phrase, governed))
    if status is None or not _counts(text, phrase, support, governed) or (beside and phrase.type != "ceremony"):
        return None
    subject = subject_before(text, support.start("verb")) if support else None
    keys = _subjects(document, number, part, phrase, subject)
    role = support_verbs()[support["verb"].lower()] if support and subject else ""
    parts = dict.fromkeys(keys, role) if role in ("host", "head") else {}
    others, end = named_behind(document, part, phrase, parts)
    if governed and governed["by"].lower() == "for" and not others:
        governed = None
    if not keys and others and phrase.start == 0:
        keys = _told_before(document, number, phrase)
    if not keys and others and _SAID_OF.search(text, 0, phrase.start):
        speaker = main_subject(text, phrase.start)
        keys = taking_part(document, part, speaker["who"]) if speaker else []
    start = subject.start("who") if subject else phrase.start
    frame = frame_of(text, governed, end) if not keys else None
    framed = framed_people(document, part, phrase, frame, explicit=bool(others)) if frame else []
    if frame and framed:
        keys = framed
        start, end = min(start, frame.start("who")), max(end, frame.end("who"))
        subject = frame if frame.end("who") <= phrase.start else None
        reading = gerund_reading(text, frame.end("who"), min(phrase.start, frame.end("who") + _MAIN_VERB))
        over = governed and governed["by"].lower() in _OVER
        status = STATUS.get(reading) if status is MeetingStatus.HELD and subject and not over else status
    if status is None:
        return None
    first, *rest = others or [()]
    one = _without_bodies_of_both(document, part, phrase, with_their_states(document, [*keys, *first]))
    separate = tuple(tuple(with_their_states(document, [*keys, *more])) for more in rest) if keys else ()
    loose = phrase.plural and phrase.is_possessive and not support
    complete = bool(keys) or not re.match(r"[^<]{0,60}?\bwith\b", text[phrase.end :])
    framing = bool(governed and (others or framed))
    opened = support and status is MeetingStatus.PLANNED and _SET_UP.match(support["verb"])
    opened = opened and _UNDER_WAY_FOR_LONG.match(text, phrase.noun_start)
    firm = not loose and not opened and (bool(support) or _is_firm(document, number, part) or framing)
    firm = firm or (bool(keys) and phrase.start <= _OPENS and is_predicated(text, phrase))
    before = Span(start, subject.end("who") if subject else phrase.start) if start < phrase.start else None
    since = max(text.rfind(";", 0, phrase.start), 0) if framing else None
    attended = is_attended(text, phrase) and not keys
    if beside:
        one, separate = [], ()
    reading = next(reading for reading, its in STATUS.items() if its is status)
    tense = support if part.kind is BlockKind.BODY else None
    ahead = is_ahead(text, tense, reading) if tense else status is not MeetingStatus.HELD
    return _Told(
        phrase, tuple(one), parts, separate, before, since, start, end, status, firm, attended, complete, beside, ahead
    )


def _counts(text: str, phrase: NounPhrase, support: re.Match[str] | None, governed: re.Match[str] | None) -> bool:
    """Whether a noun tells of one occasion: no general practice, no standing dialogue, no everyday word by itself."""
    named = text[phrase.noun_start] == "<"
    marked = phrase.owner or phrase.is_definite or phrase.type == "exercise"
    shown = support or governed or is_predicated(text, phrase) or (not named and marked)
    set_up = phrase.type == "dialogue" and support and _SET_UP.match(support["verb"])
    general = _PRACTICE.search(text, max(0, phrase.start - 14), phrase.noun_start) and not phrase.is_definite
    return not (set_up or general or (phrase.weak and not shown))


def _subjects(
    document: Document, number: int, part: Part, phrase: NounPhrase, subject: re.Match[str] | None
) -> list[str]:
    """Those who hold it: the verb's subject, whose it is, and both whom its name names."""
    keys: list[str] = []
    if subject:
        keys = taking_part(document, part, subject["who"])
    elif phrase.owner:
        keys = taking_part(document, part, phrase.owner)
    elif phrase.is_possessive and not _GOVERNED.search(part.chunked.text, 0, min(phrase.start, _OPENS)):
        keys = _whose(document, number, part, phrase)
    if joint := _PAIR.search(phrase.words):
        return [*keys, *taking_part(document, part, joint.group())]
    names = _NAMES.search(phrase.words)
    return [*keys, *(_surnamed(document, names.groups()) if names else [])]


def _without_bodies_of_both(document: Document, part: Part, phrase: NounPhrase, keys: list[str]) -> list[str]:
    """Those who take part, without the joint body or the pair of states that the persons among them stand for."""
    if sum(key.startswith("person:") for key in keys) < _PAIR_OF_PEOPLE:
        return keys
    joint = _PAIR.search(phrase.words)
    pair = taking_part(document, part, joint.group()) if joint else []
    return [key for key in keys if key not in pair and not is_of_several(document.entities[key].name)]


def _surnamed(document: Document, names: Iterable[str]) -> list[str]:
    """Both persons of “the Doe-Roe summit”; nobody where one of them is not known, or not for certain."""
    found: list[str] = []
    for name in names:
        fitting = [
            entity.key
            for entity in document.entities.values()
            if entity.kind is ActorKind.PERSON and name in (entity.name.split()[0], entity.name.split()[-1])
        ]
        found += fitting if len(fitting) == 1 else []
    return found if len(found) > 1 else []


def _is_told_elsewhere(text: str, phrase: NounPhrase, governed: re.Match[str]) -> bool:
    """Whether what takes place at an occasion is told, not the occasion, or talks are only under way."""
    beside = governed["by"].lower().startswith("on the ")
    signed = phrase.type == "ceremony" and _type(text, phrase) == "signing"
    return beside or signed or (phrase.type == "meeting" and bool(_UNDER_WAY.search(text, 0, phrase.start)))


def _told_before(document: Document, number: int, phrase: NounPhrase) -> list[str]:
    """The person whom the sentence before speaks of, for “A meeting with <P0> followed” that leaves out whose it is."""
    before = document.parts[number - 1] if number and phrase.determiner in ("a", "an", "") else None
    if before is None or before.block != document.parts[number].block:
        return []
    subject = main_subject(before.chunked.text, len(before.chunked.text))
    named = taking_part(document, before, subject["who"]) if subject else []
    people = [key for key in named if key.startswith("person:")]
    return people if len(people) == 1 else []


_UNDER_WAY = Gated(r"\b(?:is|are|was|were|been|be)(?: \w+)? in \Z")
_SAID_OF = Gated(r"\b(?:said|says|announced|confirmed|added)(?: that)? \Z")
_OVER = ("after", "following", "at the end of")


def _whose(document: Document, number: int, part: Part, phrase: NounPhrase) -> list[str]:
    """Whom “his”, “her” or “their” means: the subject of the sentence, else that of the one before."""
    for other, end in ((part, phrase.start), (document.parts[max(0, number - 1)], None)):
        text = other.chunked.text
        subject = main_subject(text, end if end is not None else len(text))
        keys = taking_part(document, other, subject["who"]) if subject else []
        people = [key for key in keys if key.startswith("person:")]
        if people and phrase.determiner in ("his", "her", "my"):
            return people[:1]
        if len(keys) > 1 and phrase.determiner == "their":
            return keys
    return []


def _is_firm(document: Document, number: int, part: Part) -> bool:
    """Whether a sentence tells what the article is about: it is the headline or in the lead."""
    bodies = [n for n, other in enumerate(document.parts) if other.kind is BlockKind.BODY]
    return part.kind is BlockKind.HEADLINE or number in bodies[:_LEAD]


RULE = MeetingRule("told-occasion", find)
