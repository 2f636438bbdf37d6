"""For whom somebody signed: “<person> signed for <state> and <person> for <state>”, “<person> signed as a witness”.

The signing itself is told by another sentence as a rule; those whom this one names took part in it. Refuses what was
not signed, and “signed for” a thing (“signed for the delivery”).
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, reported_reading
from generator.extract.clauses.occasions import circumstances
from generator.extract.clauses.patterns import told_in
from generator.extract.clauses.subjects import subject_before
from generator.extract.clauses.who import PARTIES, taking_part
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.spans import Span

_SIDE = (
    r"(?:(?:for|on behalf of) (?:(?:the|his|her|their) )?(?:own )?"
    r"(?:<[SAO](?P<side>\d+)>|(?:other|opposite|first|second|host) (?:side|party|country|government)|side\b|country\b|"
    r"government\b)|as (?:an? |the )?(?:witness|guarantor|mediator|observer)(?:es|s)?\b)"
)
_OBJECT = r"(?: (?:it|them|the [a-z]+(?: [a-z]+)?|both|alongside))?"
_SIGNED_FOR = Gated(
    rf"\b(?:(?:signed|initialled|initialed|signs|signing){_OBJECT}|"
    rf"added (?:his|her|their) (?:names?|signatures?)) {_SIDE}"
)
_AND_FOR = re.compile(
    rf"[^;:“”]{{0,80}}?(?:,|;|,? and|,? while) (?P<who>{PARTIES})"
    rf"(?: (?:signed|did so|did the same|signs){_OBJECT})? {_SIDE}"
)
_MOST_SIDES = 6
_BOTH = 2


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields a signing by two or more with a day or a place, else what adds to the signing told before."""
    told = {meeting.number for meeting in found if meeting.type != "visit" and not meeting.is_again}
    for number, part in enumerate(document.parts):
        for verb in told_in(_SIGNED_FOR, part.chunked.text) if part.kind is BlockKind.BODY else ():
            if meeting := _signing(document, number, part, verb, is_told=number in told):
                yield meeting
                break


def _signing(
    document: Document, number: int, part: Part, verb: re.Match[str], *, is_told: bool
) -> MeetingCandidate | None:
    text = part.chunked.text
    subject = subject_before(text, verb.start())
    if subject is None or reported_reading(text, verb.start()) is not Reading.DONE:
        return None
    signers, end = _for_side(document, part, subject["who"], verb["side"]), verb.end()
    for _ in range(_MOST_SIDES):
        if (other := _AND_FOR.match(text, end)) is None:
            break
        signers = _for_side(document, part, other["who"], other["side"]) | signers
        end = other.end()
    people = list(signers)
    if not people:
        return None
    around = circumstances(document, part, verb.start(), Span(subject.start("who"), subject.end("who")))
    adds = is_told or len(people) < _BOTH or not (around.date or around.place)
    start = min(subject.start("who"), around.start)
    return MeetingCandidate(
        RULE.name,
        number,
        "signing",
        tuple(signers.values()),
        quoted(document, number, part.chunked.original(start, max(end, around.end)), people),
        date=around.date,
        place=around.place,
        country=around.country,
        is_again=adds,
        adds_people=adds,
    )


def _for_side(document: Document, part: Part, who: str, side: str | None) -> dict[str, Attendee]:
    """The persons of a stretch of a sentence in signs, by key, with the side for which they signed."""
    keys = taking_part(document, part, who)
    sides = document.meant([part.chunked.mentions[int(side)]]) if side else []
    return {key: Attendee(key, next(iter(sides), None)) for key in keys if key.startswith("person:")}


RULE = MeetingRule("signed-for", find)
