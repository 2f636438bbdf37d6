"""People who worked with each other at a place or by telephone: “<person> discussed trade with <person> in Oslo”.

Takes verbs of talking and agreeing whose subject names two sides, or that have “with <person>” behind them, and
whatever two persons of two countries did together (“there, she and <person> inspected a school”) or one told the other
(“told <person> in Oslo that …”). Persons need a town, a meal
or “by phone”; states and bodies a town and a day. Refuses the same verbs without a place (they may have written), and
what the sentence tells as a meeting already.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, is_ahead, reported_reading, verb_reading
from generator.extract.clauses.objects import whom_before
from generator.extract.clauses.occasions import STATUS, circumstances
from generator.extract.clauses.patterns import any_of, told_in
from generator.extract.clauses.places import is_venue
from generator.extract.clauses.subjects import subject_before, subject_behind
from generator.extract.clauses.who import PARTIES, taking_part, with_their_states
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus
from generator.spans import Span
from generator.vocab.verbs import addressed, joint_acts

# What they talked about lies elsewhere: "discussed preparations for the session, to be held in Oslo in May".
_OF_OTHER = re.compile(
    r"(?<![.;]),? (?:to be (?:held|hosted|convened)|(?:due|scheduled|slated|planned)(?: to [a-z]+)?) (?:for|in|on|at)\b"
)
_PRESS = r"\b(?:told|held|gave|addressed) (?:reporters at )?an? (?:joint )?(?:press|news) conference\b"
_BASE_BEFORE = re.compile(r"\b(?:to|will|would|shall|'ll)(?: [a-z]+ly| also| then| later| jointly)* \Z")
_NOUN_BEFORE = re.compile(r"\b(?:a|an|the|no|his|her|their|this|that|of|in) \Z")
_PASSIVE_BEFORE = re.compile(r"\b(?:was|were|is|are|been|be|being)(?: [a-z]+ly| also| then| later)* \Z")
_DID = Gated(
    r"(?<=> )(?!died|lived|studied|served|resigned|graduated|voted|worked|named|called|based|sworn|needed|wanted|hoped|"
    r"said|added|signed|initialled|argued|insisted|denied|believed|noted|warned|"
    r"refused|declined|offered|promised|threatened|failed|looked forward|reflected|recalled|expected|planned|welcomed)"
    r"(?:[a-z]{3,}ed|went|took|stood|saw|cut|laid|spent|gave|made|broke|chose|drew|drove|rode|ate|drank|dug|put|sat|"
    r"walked|turned)\b"
)
_WITH = Gated(rf"(?P<between>[^;:“”]{{0,140}}?)\bwith (?P<whom>{PARTIES})(?!'s|-)")
_TO_WHOM = re.compile(rf"(?P<between>[^;:“”]{{0,120}}?)\b(?:with|to|from) (?P<whom>{PARTIES})(?!'s|-)")
_TOLD_WHOM = re.compile(rf" (?P<whom>{PARTIES})(?!'s|-)")
_CEREMONIAL = re.compile(r"handed|presented|cut|laid|turned|broke")
_LETTER = re.compile(r"[^,;:“”]{0,40}\b(?:letter|message|note|invitation)\b")
_ASIDE = Gated(
    r"\b[Oo]n the (?:sidelines|margins|fringes)\b|"
    r"\b(?:[Aa]t|[Dd]uring) (?:an?|the|this|last|<O\d+>(?:'s)?) (?:[\w<>'-]+ ){0,4}?"
    r"(?:summit|conference|forum)\b(?![-–])|"
    r"\b[Oo]ver (?:an? )?(?:[a-z]+ ){0,2}(?:lunch|dinner|breakfast|supper|tea|coffee|drinks|luncheon)\b"
)
_MANY = ("summit", "conference")
_NEXT_CLAUSE = re.compile(r"(?:,? and|,? but|,? while|;) \Z")
_BREAK = re.compile(r"[;“”\"]|, (?:which|who|while|but|saying)\b|\bthat\b")
_BY_WIRE = Gated(r"\b(?:by|over the|on the|in a) (?:tele)?phone\b|\bby video(?: ?link| ?conference)?\b")

_DONE_BY = Gated(
    r"\b(?:was|were|been|be|being) (?:[a-z]+ )?(?P<verb>agreed(?: upon| on)?|reached|struck|sealed|settled|"
    r"finali[sz]ed|worked out|hammered out|thrashed out|negotiated|announced|discussed|blessed|endorsed|unveiled)\b"
    rf"[^;:“”]{{0,60}}? by (?P<whom>{PARTIES})(?!'s)"
)
_BOTH = 2
_TALKED = re.compile(r"(?:talk|sp[eo]ak|spoke|convers)", re.IGNORECASE)
_WIRE = re.compile(r"\b(?:tele)?phone|\btelephon|\bcall(?! (?:for|on)\b)|\bvideo-?conferenc", re.IGNORECASE)
_MINUTES = Gated(r"\bfor (?:[a-z]+ ){0,2}(?:\d+|an?|[a-z]+)[- ](?:minutes?|hours?)\b")


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one meeting or call for each such verb; nothing when it is denied or only possible."""
    told = [m for m in found if m.type != "visit" and not m.is_again]
    for number, part in enumerate(document.parts):
        if part.kind is not BlockKind.BODY:
            continue
        text, here = part.chunked.text, [m for m in told if m.number == number]
        verbs = [match for match in told_in(_verb(), text) if _is_verb(text, match)]
        verbs += told_in(_DID, text)
        verbs += told_in(_told(), text)
        for verb in verbs:
            # What one told another at a summit is a meeting of the two.
            rivals = [m for m in here if not (verb.re is _told().compiled and m.type in _MANY)]
            held = [m for m in rivals if m.status is MeetingStatus.HELD]
            behind = max((part.chunked.behind(m.evidence[0].span.end) for m in held), default=0)
            if held and not _is_of_next_clause(text, verb, behind):
                continue
            if meeting := _meeting(document, number, part, verb):
                if held or meeting.status not in {m.status for m in rivals}:
                    yield meeting
                break
        else:
            done = None if here else _DONE_BY.search(text)
            if done and (meeting := _done_by(document, number, part, done)):
                yield meeting


def _is_of_next_clause(text: str, verb: re.Match[str], told: int) -> bool:
    """Whether a verb has a subject of its own in a clause that begins behind what is told already."""
    subject = subject_before(text, verb.start())
    return subject is not None and bool(_NEXT_CLAUSE.search(text, told, subject.start("who")))


@cache
def _told() -> Gated:
    """Finds “told <P0>”, “handed <P0> a letter”."""
    return Gated(rf"{any_of(addressed())}(?= (?:<[PRHS]|his|her|the))")


@cache
def _verb() -> Gated:
    return Gated(f"{_PRESS}|{any_of(joint_acts())}", re.IGNORECASE)


def _is_verb(text: str, match: re.Match[str]) -> bool:
    """Whether a form is a verb: an infinitive needs “to” or “will”, the others no article."""
    if joint_acts().get(match.group().lower()) == "base":
        return bool(_BASE_BEFORE.search(text, 0, match.start()))
    going_on = match.group().split()[0].endswith("ing")
    passive = not going_on and _PASSIVE_BEFORE.search(text, 0, match.start())
    return not (passive or _NOUN_BEFORE.search(text, 0, match.start()))


def _meeting(document: Document, number: int, part: Part, verb: re.Match[str]) -> MeetingCandidate | None:
    text = part.chunked.text
    subject = subject_before(text, verb.start())
    relative = whom_before(text, subject.start("who")) if subject else None
    subject = subject or subject_behind(text, verb.start())
    reading = verb_reading(text, verb, subject) if subject else Reading.POSSIBLE
    if subject is None or reading not in STATUS:
        return None
    stop = _BREAK.search(text, verb.end())
    limit = stop.start() if stop else len(text)
    limit = limit if subject.start() < verb.start() else min(limit, subject.start())
    keys = taking_part(document, part, subject["who"])
    told = verb.re is _told().compiled
    behind = _TOLD_WHOM if told else _TO_WHOM if verb.re is _DID.compiled else _WITH
    other = relative or behind.match(text, verb.end(), limit)
    if told and not other:
        return None
    end = max(other.end() if other else 0, verb.end())
    if other:
        keys += taking_part(document, part, other["whom"])
    keys = with_their_states(document, keys)
    before = Span(subject.start("who"), subject.end("who")) if subject.start() < verb.start() else None
    theirs = _OF_OTHER.search(text, verb.end())
    until = theirs.start() if theirs else None
    around = circumstances(document, part, verb.start(), before, ahead=is_ahead(text, verb, reading), until=until)
    by_wire = _BY_WIRE.search(text, verb.start(), limit)
    by_wire = by_wire or (None if around.place else _for_minutes(document, text, verb, limit))
    people = [key for key in keys if key.startswith("person:")]
    homes = {document.entities[key].country for key in people}
    aside = _ASIDE.search(text) and len(people) > 1 and (len(homes) > 1 or None in homes)
    shown = by_wire or aside or (around.place and (around.date or not other))
    if not people and verb.group().endswith("ing"):
        return None
    if verb.re is not _verb().compiled and not (len(people) > 1 and (len(homes) > 1 or aside) and shown):
        return None
    town = around.place is not None and (around.date is not None or not is_venue(around.place))
    firm = bool(by_wire or aside) or (town and len(people) > 1) or (town and bool(around.date))
    # The day on which the sides agreed, told first of all, is that of the talks told later.
    again = not firm and bool(around.date) and number in _lead(document) and not other
    if len(keys) < 2 or not (firm or again):
        return None
    last = max(end, around.end, by_wire.end() if by_wire else 0)
    start = min(subject.start("who"), verb.start(), around.start)
    return MeetingCandidate(
        RULE.name,
        number,
        "call" if by_wire else "ceremony" if _is_ceremonial(text, verb) else "meeting",
        tuple(Attendee(key) for key in keys),
        quoted(document, number, part.chunked.original(start, last), keys),
        STATUS[reading],
        around.date,
        None if by_wire else around.place,
        None if by_wire else around.country,
        is_again=again,
    )


def _done_by(document: Document, number: int, part: Part, done: re.Match[str]) -> MeetingCandidate | None:
    """What two of two countries did in a town: “the deal was sealed in Oslo on Sunday by <person> and <person>”."""
    keys = taking_part(document, part, done["whom"])
    homes = {document.entities[key].country for key in keys if key.startswith("person:")}
    reading = reported_reading(part.chunked.text, done.start("verb"))
    around = circumstances(document, part, done.start("verb"), ahead=reading is not Reading.DONE)
    town = around.place is not None and (around.date is not None or not is_venue(around.place))
    if len(homes) < _BOTH or reading not in (Reading.DONE, Reading.PLANNED) or not town:
        return None
    start = min(done.start(), around.start)
    quote = part.chunked.original(start, max(done.end(), around.end))
    people = tuple(Attendee(key) for key in keys)
    status, evidence = STATUS[reading], quoted(document, number, quote, keys)
    return MeetingCandidate(
        RULE.name, number, "meeting", people, evidence, status, around.date, around.place, around.country
    )


def _is_ceremonial(text: str, verb: re.Match[str]) -> bool:
    """Whether something was given or opened; a letter is handed over at any meeting."""
    return bool(_CEREMONIAL.match(verb.group())) and not _LETTER.match(text, verb.end())


def _for_minutes(document: Document, text: str, verb: re.Match[str], limit: int) -> re.Match[str] | None:
    """How long they talked, where the article speaks of a telephone and they are not told to have met."""
    talked = _TALKED.match(verb.group()) and _WIRE.search(document.article.text)
    return _MINUTES.search(text, verb.end(), limit) if talked else None


def _lead(document: Document) -> list[int]:
    return [number for number, part in enumerate(document.parts) if part.kind is BlockKind.BODY][:2]


RULE = MeetingRule("worked-together", find)
