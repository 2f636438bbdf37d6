"""Things opened, unveiled, handed over: “<person> and <person> cut the ribbon of a clinic in <town>”.

Also “handed ten trucks to <body>” and “was inaugurated on Friday by <person>”. Takes what a person does with or for
another side, on a day or at a place; somebody who opens something in another country needs nobody beside him. Refuses
what one side does at home, and “opened talks” (nothing was built).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, is_ahead, reported_reading, verb_reading
from generator.extract.clauses.occasions import STATUS, Circumstances, circumstances
from generator.extract.clauses.patterns import any_of, told_in
from generator.extract.clauses.subjects import subject_of
from generator.extract.clauses.who import PARTIES, taking_part, with_their_states
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.spans import Span
from generator.vocab.verbs import CeremonyVerb, ceremonies

_TO = Gated(rf"(?P<between>[^;:“”]{{0,140}}?)\b(?:to|on) (?P<whom>{PARTIES})(?!'s? (?!delegation|side))")
_WITH = Gated(rf"(?P<between>[^;:“”]{{0,140}}?)\b(?:with|alongside) (?P<whom>{PARTIES})(?!'s|-)")
_BY = Gated(rf"[^;:“”]{{0,120}}?\bby (?P<who>{PARTIES})(?!'s)")
_PASSIVE_BEFORE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: [a-z]+ly| also| to be)* \Z|(?<=[a-z]),? \Z")
_BASE_BEFORE = re.compile(r"\b(?:to|will|would|shall|'ll)(?: [a-z]+ly| also| then| later| jointly)* \Z")
_BUILT = Gated(
    r"(?:an?|the|its|their|<[A-Z]\d+>(?:'s)?)(?: [\w<>'-]+){0,4}? (?:bridge|road|highway|hospital|clinic|school|"
    r"university|embassy|consulate|chancery|mission|office|terminal|port|airport|station|plant|factory|mine|dam|"
    r"pipeline|line|railway|monument|memorial|statue|plaque|museum|exhibition|centre|center|building|hall|base|market|"
    r"pavilion|laboratory|farm|well|barracks|shipyard|refinery|grid|cable|crossing|checkpoint|garden|library)\b",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"(?: (?:in|on|next|later|this) [\w ]{1,20}| \w+ly)? ?")  # "hands over in May to his deputy"
_LETTER = re.compile(r" (?:over )?(?:an?|the|his|her|their) (?:[a-z]+ ){0,2}(?:letter|message|note|invitation)\b")
_BREAK = re.compile(r"[;“”\"]|, (?:which|who|while|but|saying)\b|\bthat\b")
_REACH = 120  # characters before a passive in which what was opened stands


@cache
def _verbs() -> dict[str, tuple[CeremonyVerb, str]]:
    """For each form of a verb the verb, and whether it is the infinitive, finite, or a participle."""
    forms: dict[str, tuple[CeremonyVerb, str]] = {}
    for verb in ceremonies():
        forms[verb.verb] = (verb, "base")
        forms |= dict.fromkeys(verb.forms, (verb, "finite"))
    return forms


@cache
def _verb() -> Gated:
    return Gated(any_of(_verbs()), re.IGNORECASE)


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one ceremony for each verb; nothing when it is denied or only possible."""
    for number, part in enumerate(document.parts):
        if part.kind is not BlockKind.BODY:
            continue
        text = part.chunked.text
        for match in told_in(_verb(), text):
            verb, form = _verbs()[match.group().lower()]
            if form == "base" and match.group() not in verb.forms and not _BASE_BEFORE.search(text, 0, match.start()):
                continue
            by = _BY.match(text, match.end()) if verb.passive == match.group().lower() else None
            if by and verb.object == "built" and _PASSIVE_BEFORE.search(text, 0, match.start()):
                yield from _passive(document, number, part, match, by)
            else:
                yield from _active(document, number, part, match, verb)


def _active(
    document: Document, number: int, part: Part, match: re.Match[str], verb: CeremonyVerb
) -> Iterator[MeetingCandidate]:
    text = part.chunked.text
    subject = subject_of(text, match.start())
    if subject is None or (verb.object == "built" and not _BUILT.match(text, match.end() + 1)):
        return
    reading = verb_reading(text, match, subject)
    stop = _BREAK.search(text, match.end())
    limit = stop.start() if stop else len(text)
    other = (_TO if verb.object == "given" else _WITH).match(text, match.end(), limit)
    if verb.object == "given" and (other is None or _leaves_office(match, other)):
        return
    keys = taking_part(document, part, subject["who"])
    keys += taking_part(document, part, other["whom"]) if other else []
    start, end = min(subject.start("who"), match.start()), max(other.end() if other else 0, match.end())
    before = Span(subject.start("who"), subject.end("who")) if subject.start() < match.start() else None
    around = circumstances(document, part, match.start(), before, ahead=is_ahead(text, match, reading))
    letter = verb.object == "given" and _LETTER.match(text, match.end())
    kind = "meeting" if letter else "ceremony"
    yield from _ceremony(document, number, reading, keys, (start, end), around, kind)


def _leaves_office(verb: re.Match[str], to: re.Match[str]) -> bool:
    """Whether nothing is handed over but an office: “Jane Doe hands over in May to her deputy, Ole Hansen”."""
    return verb.group().lower().endswith(" over") and bool(_NOTHING.fullmatch(to["between"]))


def _passive(
    document: Document, number: int, part: Part, match: re.Match[str], by: re.Match[str]
) -> Iterator[MeetingCandidate]:
    text = part.chunked.text
    start = max(text.rfind(", ", 0, match.start()) + 2, match.start() - _REACH, 0)
    if not _BUILT.search(text, max(0, match.start() - _REACH), match.start()):
        return
    keys = taking_part(document, part, by["who"])
    reading = reported_reading(text, match.start())
    around = circumstances(document, part, match.start(), ahead=is_ahead(text, match, reading))
    yield from _ceremony(document, number, reading, keys, (start, by.end()), around)


def _ceremony(
    document: Document,
    number: int,
    reading: Reading,
    keys: Sequence[str],
    told: tuple[int, int],
    around: Circumstances,
    kind: str = "ceremony",
) -> Iterator[MeetingCandidate]:
    """The ceremony told between two characters of a sentence; none where only one side takes part at home."""
    everyone = with_their_states(document, keys)
    people = [key for key in everyone if key.startswith("person:")]
    homes = {document.entities[key].country for key in everyone}
    abroad = around.country is not None and around.country not in homes and None not in homes
    one_side = len(homes) < 2 and None not in homes
    enough = (len(everyone) > 1 and not one_side) or (abroad and around.date)
    if (
        reading not in STATUS
        or reading is Reading.AGREED
        or not people
        or not enough
        or not (around.date or around.place)
    ):
        return
    quote = document.parts[number].chunked.original(min(told[0], around.start), max(told[1], around.end))
    yield MeetingCandidate(
        RULE.name,
        number,
        kind,
        tuple(Attendee(key) for key in everyone),
        quoted(document, number, quote, everyone),
        STATUS[reading],
        around.date,
        around.place,
        around.country,
    )


RULE = MeetingRule("ceremony", find)
