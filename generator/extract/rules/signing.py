"""A signing with a day or a place of its own: “<state> and <state> signed a treaty in Oslo on 3 May 2024”.

Also in the passive (“the treaty was signed in Oslo by <person> and <person>”), with those who looked on or watched “as”
it was signed. Those who took part are the persons who are named, else the heads of the delegations that the article
names near it, else the sides. Refuses a signing that the same sentence tells as a meeting, and one without day and
place.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule, Quoted
from generator.extract.clauses.delegations import Delegation, delegations
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.instruments import named_instruments
from generator.extract.clauses.modality import Reading, reported_reading
from generator.extract.clauses.occasions import STATUS, Circumstances, circumstances
from generator.extract.clauses.patterns import told_in
from generator.extract.clauses.principals import principals
from generator.extract.clauses.subjects import subject_before
from generator.extract.clauses.trips import other_side
from generator.extract.clauses.who import PARTIES, taking_part, with_their_states
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus
from generator.spans import Span

_BOTH = 2
_REACH = 3  # sentences around the signing in which its delegations are looked for
_VERB = Gated(
    r"\b(?:signed|inked|co-signed|initialled|initialed|initials?|inks?|sign|signs|penned|"
    r"concluded and signed|concluded|put (?:his|her|their) (?:names?|signatures?|initials) to|put pen to paper|"
    r"(?:affixed|appended|added) (?:his|her|their) (?:names?|signatures?) to)\b"
)
_PASSIVE = Gated(r"\b(?:was|were|is|are|been|be|being)(?: (?:also|then|later|formally|jointly|finally|to be))* \Z")
_REDUCED = re.compile(r"(?:[a-z)]|<[A-Z]\d+>),? \Z")
_BY = Gated(rf"\b(?:by|between) (?P<whom>{PARTIES})(?!'s)")
# Whoever they are, they are not the article's two sides.
_BY_OTHERS = re.compile(
    r"[^,;:“”]{0,40}\bby (?:the |its |all |most |other |several |\w+ )?(?:[a-z]+ )?(?:Allies|allies|"
    r"members|member states|"
    r"nations|parliaments|companies|firms|banks|delegates|participants)\b"
)
_DURING = (
    r"(?:during|at the (?:start|beginning|opening|end|close) of|"
    r"on the (?:first|second|third|last|final|opening) day of)"
)
_SIGNERS_END = re.compile(
    r"[“”:]|, (?:which|while|but|who|said|according)\b|\b(?:in the presence|witnessed|watched|overseen|attended|before|"
    rf"in front|said|says|told|{_DURING})\b"
)
_WITH = Gated(rf"[^;:“”]{{0,160}}?\bwith (?P<whom>{PARTIES})(?!'s|-)")
_WITNESSES = Gated(
    rf"\b(?:in the presence of|before|in front of|witnessed by|watched by|looked on by|overseen by|attended by|"
    rf"under the "
    rf"gaze of|alongside) (?P<whom>{PARTIES})(?!'s)"
    rf"|\b(?:as|while) (?P<watching>{PARTIES}) (?:looked on|watched|stood by)"
    rf"|\bwith (?P<beside>{PARTIES}) (?:looking on|watching|standing by|in attendance|as witness(?:es)?)\b"
)
_WATCHED = Gated(
    rf"(?P<who>{PARTIES}) (?:had |has |have )?(?:watched|looked on|stood by|presided|was present|were present)\b"
    r"(?P<when>[^;:“”<>]{0,60}?(?:<[SO]\d+>[^;:“”<>]{0,40}?)?),? (?:as|while|when) (?:the )?(?:[a-z-]+ ){0,4}\Z"
)
_LONGEST_FRAME = 200  # characters of “<person> watched in <town> on Monday as”
_DURING_VISIT = Gated(rf"\b{_DURING} (?:[\w'<>-]+ ){{1,5}}(?:visit|trip|tour|stay)\b")
_PERSON = Gated(r"<P\d+>")
_IT = re.compile(
    r"(?:It|They|Both|All|"
    r"The (?:(?:two|three|four|five|six) )?(?:text|paper|document|instrument|accord|deed|deal|pact)s?)\b"
)
_OBJECT = re.compile(r" (?:an? |the |its |their )?")
_RELATIVE = re.compile(r",? (?:which|that) (?:the |both )?|[^,;:“”]{0,60},? ")
_TALKS_ON = re.compile(r"\b(?:on|about|over|for|towards?) (?:an? |the |its |their )?\Z")
_OF_A_SESSION = re.compile(
    r"\b(?:met|sat|convened|session|meeting)\b[^;:“”]*(?: when| where| and|,) (?:the|"
    r"its) (?:agreed )?(?:minutes|record)\b[^,;:“”]* \Z"
)  # who sign the minutes were at the session
_FOR_SIDE = re.compile(r"\b(?:on behalf of|for) (?:the )?(?P<side><[SA]\d+>)")
_ASIDE = re.compile(r"\b(?:which|whose|that|with) [^;:“”]*\Z")
_BREAK = re.compile(r"[;“”]|, (?:which|while|but)\b")


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one signing for each verb with a day and a place, or with persons and one of the two."""
    heads = list(delegations(document))
    told = {meeting.number for meeting in found if meeting.type != "visit" and not meeting.is_again}
    for number, part in enumerate(document.parts):
        for match in told_in(_VERB, part.chunked.text) if number not in told and part.kind is BlockKind.BODY else ():
            if meeting := _signing(document, number, part, match, heads):
                yield meeting


class _Scene(NamedTuple):
    """Who signed and who looked on, as one sentence tells it."""

    keys: tuple[str, ...]
    homes: frozenset[str | None]
    """Countries of the persons who signed."""
    last: int
    """Where the last of those named behind the verb ends; the verb's end if there is none."""
    subject: Span | None
    since: int | None
    """Where “<person> watched as” before it begins."""
    is_passive: bool
    """Whether it names nobody who signed."""


def _signing(
    document: Document, number: int, part: Part, verb: re.Match[str], heads: Sequence[Delegation]
) -> MeetingCandidate | None:
    text = part.chunked.text
    scene = None if _OF_A_SESSION.search(text, 0, verb.start()) else _scene(document, part, verb)
    if scene is None:
        return None
    reading = reported_reading(text, verb.start())
    ahead = reading is Reading.PLANNED
    around = circumstances(document, part, verb.start(), scene.subject, ahead=ahead, since=scene.since)
    keys = _with_the_unnamed(document, number, part, verb, scene, around)
    # “Last May they had agreed to sign” tells no day of a signing.
    gone = STATUS.get(reading) is MeetingStatus.PLANNED and _is_past(around.date, document.article.published)
    told = reading in STATUS and not gone and len(keys) >= _BOTH and _is_an_occasion(text, scene, around)
    starts = (verb.start(), around.start, scene.since, scene.subject.start if scene.subject else None)
    start = min(place for place in starts if place is not None)
    if not told or not _names_paper(document, part, verb, scene, start):
        return None
    near = _heads_near(number, keys, heads)
    attendees = tuple(Attendee(head.head, head.side, "head") for head in near) or tuple(Attendee(key) for key in keys)
    span = part.chunked.original(start, max(scene.last, verb.end(), around.end))
    supports = ("type", "date", "place", "country") if near else ()
    evidence = quoted(document, number, span, [] if near else keys, supports)
    evidence += tuple(Quoted(head.span, None, ("participants",)) for head in near)
    return MeetingCandidate(
        RULE.name,
        number,
        "signing",
        attendees,
        evidence,
        STATUS[reading],
        around.date,
        around.place,
        around.country,
    )


def _scene(document: Document, part: Part, verb: re.Match[str]) -> _Scene | None:
    text = part.chunked.text
    stop = _BREAK.search(text, verb.end())
    end = stop.start() if stop else len(text)
    named = _signatories(document, part, verb, end)
    if named is None:
        return None
    signers, last, subject = named
    if verb.group() == "concluded" and not _is_of_paper(text, verb, subject):
        return None
    keys = list(signers)
    for match in _WITNESSES.finditer(text, verb.end(), end):
        keys += taking_part(document, part, match["whom"] or match["watching"] or match["beside"])
        last = max(last, match.end())
    frame = _WATCHED.search(text, max(0, subject.start - _LONGEST_FRAME), subject.start) if subject else None
    if frame:
        keys += taking_part(document, part, frame["who"])
    homes = frozenset(document.entities[key].country for key in _persons(signers))
    return _Scene(
        tuple(with_their_states(document, keys)), homes, last, subject, frame.start() if frame else None, not signers
    )


def _persons(keys: Sequence[str]) -> list[str]:
    return [key for key in keys if key.startswith("person:")]


def _with_the_unnamed(
    document: Document, number: int, part: Part, verb: re.Match[str], scene: _Scene, around: Circumstances
) -> Sequence[str]:
    """Those of the scene, with the sides that it leaves unsaid where it has a day and a place of its own."""
    keys = scene.keys
    if not (around.date and around.place):
        return keys
    text = part.chunked.text
    words = part.chunked.original(verb.end(), len(text)).of(document.article.text)
    of_others = _ASIDE.search(text, 0, verb.start()) or _BY_OTHERS.match(words)
    if not keys and scene.is_passive and not of_others:
        return principals(document, number, 0)
    if len(keys) == 1 and _persons(keys):
        return (*keys, *_for_whom_else(document, part, keys))
    return keys


def _is_an_occasion(text: str, scene: _Scene, around: Circumstances) -> bool:
    """Whether a signing has a day and a place, or persons and one of them or a visit during which it was."""
    during = len(scene.homes) > 1 and _DURING_VISIT.search(text, scene.last)
    if _persons(scene.keys):
        return bool(around.date or around.place or during)
    return bool(around.date and around.place)


def _names_paper(document: Document, part: Part, verb: re.Match[str], scene: _Scene, start: int) -> bool:
    """Whether the sentence says what was signed; two persons are enough without."""
    text = part.chunked.text
    behind = text.find(" that ", 0, start) >= 0 or text.find(" which ", 0, start) >= 0
    again = scene.is_passive or "by" in text[verb.end() : scene.last].split()  # "the deal, signed in Oslo by <P0>"
    since = 0 if behind or again else start  # "a treaty that the two sides signed"
    named = named_instruments(text, since, len(text), again=again) or (scene.is_passive and _takes_up(document, part))
    return bool(named) or len(_persons(scene.keys)) >= _BOTH


def _heads_near(number: int, keys: Sequence[str], heads: Sequence[Delegation]) -> list[Delegation]:
    """Heads of the delegations that sign where no person is named; none if they may be those of other talks."""
    near = [] if _persons(keys) else [head for head in heads if abs(head.number - number) <= _REACH]
    strange = {head.side for head in near} - set(keys)
    return [] if strange and all(key.startswith("state:") for key in keys) else near


def _is_past(day: str | None, published: str | None) -> bool:
    return bool(day and published and day[:10] < published[: len(day[:10])])


def _signatories(
    document: Document, part: Part, verb: re.Match[str], end: int
) -> tuple[list[str], int, Span | None] | None:
    """Those who sign, where the last one ends, and the subject's stretch if it is the signer or the instrument."""
    text = part.chunked.text
    passive = _PASSIVE.search(text, 0, verb.start())
    subject = None if passive else subject_before(text, verb.start())
    by = _BY.search(text, verb.end(), end)
    if passive or (by and not subject and _REDUCED.search(text, 0, verb.start())):
        if by is None and not (named_instruments(text, 0, verb.start(), again=True) or _takes_up(document, part)):
            return None
        start = max(text.rfind(", ", 0, verb.start()) + 2 if not passive else 0, verb.start() - 120, 0)
        start = 0 if passive and verb.start() < 200 else start
        return *(_signers(document, part, by) if by else ([], verb.end())), Span(start, start)
    if subject is None:
        return None
    keys = taking_part(document, part, subject["who"])
    last = verb.end()
    if len(keys) == 1 and (other := _WITH.match(text, verb.end(), end)):
        keys += taking_part(document, part, other["whom"])
        last = other.end()
    return keys, last, Span(subject.start("who"), subject.end("who"))


def _for_whom_else(document: Document, part: Part, signer: Sequence[str]) -> tuple[str, ...]:
    """The other one of the article's two states, where one person is told to have signed for the one."""
    named = _FOR_SIDE.search(part.chunked.text)
    own = document.meant(part.chunked.mentioned(named["side"])) if named else []
    others = [key for key in document.sides if key not in own]
    return other_side(document, signer) or (tuple(others) if own and len(others) == 1 else ())


def _is_of_paper(text: str, verb: re.Match[str], subject: Span | None) -> bool:
    """Whether what was concluded is an instrument: not a visit, nor the negotiations on a treaty."""
    before = _PASSIVE.search(text, 0, verb.start())
    starts = {before.start() if before else verb.start(), subject.start if subject else verb.start()}
    return any(
        _OBJECT.fullmatch(text, verb.end(), named.start)
        or any(_RELATIVE.fullmatch(text, named.end, start) for start in starts)
        for named in named_instruments(text, 0, len(text), again=True)
        if not _TALKS_ON.search(text, 0, named.start)
    )


def _takes_up(document: Document, part: Part) -> bool:
    """Whether a sentence begins with an “it” that may mean the instrument that the sentence before names."""
    number = document.parts.index(part)
    before = document.parts[number - 1].chunked.text if number else ""
    return bool(_IT.match(part.chunked.text)) and bool(named_instruments(before, 0, len(before), again=True))


def _signers(document: Document, part: Part, by: re.Match[str]) -> tuple[list[str], int]:
    """Those behind “signed by”, also with offices, sides and semicolons between them; and where the last one ends."""
    text = part.chunked.text
    stop = _SIGNERS_END.search(text, by.end())
    limit = stop.start() if stop else len(text)
    people = list(_PERSON.finditer(text, by.start("whom"), limit))
    keys = document.meant(part.chunked.mentioned("".join(match.group() for match in people)))
    if len(keys) > 1:
        return keys, people[-1].end()
    return taking_part(document, part, by["whom"]), by.end()


RULE = MeetingRule("signing", find)
