"""Who sat at a table: “On the Kenyan side were <person> and <person>. Opposite: <person>”.

The sentence before may say what they sat down to, when and where (“Dinner at the palace is over. At the table were …”).
Refuses a list of one side only, and what a rule tells already.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule, Quoted
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.nouns import noun_pattern, noun_phrase
from generator.extract.clauses.occasions import Circumstances, circumstances
from generator.extract.clauses.patterns import told_in
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_VERB = r" (?:sat|sits?|were|was|are|is|stood),?"
_SAT = rf"(?:{_VERB}|:) "
_ONE = Gated(
    r"(?:^|[.;] )(?:On (?:the|one) (?:<[AS]\d+>(?:'s)? )?side(?: of the table)?|(?:At|[AR]?round) the table|"
    rf"There were [a-z]+ of them|(?:Present|In the room|In attendance)){_SAT}(?=[^.;]*<P)"
)
_OTHER = Gated(
    r"(?:^|[ ;,])(?:[Oo]pposite(?: (?:him|her|them))?|[Ff]acing (?:him|her|them)|[Aa]cross (?:the table|"
    r"from (?:him|her|them))|[Oo]n the (?:other|opposite)(?: side)?(?: of the table)?|[Oo]n the <[AS]\d+>(?:'s)? side)"
    rf"(?:{_VERB}|[:,]) (?=[^.;]*<P)"
)
_PERSON = re.compile(r"<P\d+>")
_END = re.compile(r"[.;]|\Z")


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one meeting for each table at which people of two sides are told to sit."""
    told = {meeting.number for meeting in found if not meeting.is_again}
    for number, part in enumerate(document.parts):
        one = _ONE.search(part.chunked.text) if part.kind is BlockKind.BODY and number not in told else None
        if one and (meeting := _meeting(document, number, part, one)):
            yield meeting


def _meeting(document: Document, number: int, part: Part, one: re.Match[str]) -> MeetingCandidate | None:
    text, other, beside = part.chunked.text, _OTHER.search(part.chunked.text, one.end()), part
    if other is None and number + 1 < len(document.parts):
        beside = document.parts[number + 1]
        other = _OTHER.match(beside.chunked.text) if beside.block == part.block else None
    if other is None:
        return None
    end = other.start() if beside is part else len(text)
    first, last = _people(document, part, one.end(), end)
    second, stop = _people(document, beside, other.end(), len(beside.chunked.text))
    if not first or not second or set(first) & set(second):
        return None
    around = _sat_down_to(document, number) or circumstances(document, part, one.start())
    evidence = quoted(document, number, part.chunked.original(one.start(), stop if beside is part else last), first)
    if beside is not part:
        evidence += (Quoted(beside.chunked.original(other.start(), stop), None, ("participants",)),)
    people = tuple(Attendee(key) for key in (*first, *second))
    return MeetingCandidate(
        RULE.name, number, "meeting", people, evidence, date=around.date, place=around.place, country=around.country
    )


def _people(document: Document, part: Part, start: int, end: int) -> tuple[list[str], int]:
    """The persons named in a stretch up to its stop, and where the last one ends."""
    text = part.chunked.text
    stop = _END.search(text, start, end)
    named = list(_PERSON.finditer(text, start, stop.start() if stop else end))
    keys = document.meant(part.chunked.mentioned("".join(match.group() for match in named)))
    return keys, named[-1].end() if named else start


def _sat_down_to(document: Document, number: int) -> Circumstances | None:
    """When and where the occasion was that the sentence before names."""
    before = document.parts[number - 1]
    if not number or before.block != document.parts[number].block:
        return None
    text = before.chunked.text
    phrases = [phrase for match in told_in(noun_pattern(), text) if (phrase := noun_phrase(text, match))]
    return circumstances(document, before, phrases[0].start) if phrases else None


RULE = MeetingRule("at-the-table", find)
