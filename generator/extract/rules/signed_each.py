"""Who signed which of several papers: “<person> signed the first with <person>”, “the last bears the name of <person>”.

They took part in the signing that the sentences right before tell, also where others watched it. Refuses what was
signed at another time (“had signed a draft in 2019”), what was not signed, and people without an office.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, reported_reading
from generator.extract.clauses.occasions import circumstances
from generator.extract.clauses.subjects import subject_before
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_PAPER = (
    r"(?:(?:first|second|third|fourth|fifth|last|other|former|latter|next|one|document|paper|note|text|agreement|accord|"
    r"memorand(?:um|a)|MoU|protocol|deal|treaty|pact|contract|instrument|letter)s?)"
)
_SIGNED = Gated(
    rf"\b(?:(?:co-)?signed|initialled|initialed|inked|exchanged) (?:the |an? |two |three |four |five )?"
    rf"(?:(?!with\b|by\b)[A-Za-z-]+ ){{0,4}}?{_PAPER}\b"
    rf"|\bbears? the (?:names?|signatures?|initials) of\b"
    rf"|\b(?:was|were) (?:signed|initialled|initialed|inked|exchanged|handled|represented) by\b",
    re.IGNORECASE,
)
_ANOTHER_TIME = re.compile(r"\b(?:had|earlier|previous\w*|last|later|next|ago|once|will|would)\b")
_PERSON = re.compile(r"<P\d+>")
_END = re.compile(r"[“”]|, (?:who|which|whose|while|but)\b|\b(?:in the presence|said|says|told)\b|\Z")
_REACH = 3  # sentences behind the signing, or behind the last one that told of a paper of it


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields what adds the signers to the signing before; nothing where there is none."""
    told = {m.number for m in found if m.type != "visit" and not m.is_again}
    signings = {m.number: m.number for m in found if m.type == "signing" and m.number in told}
    for number, part in enumerate(document.parts):
        last = max((at for at in signings if 0 < number - at <= _REACH), default=None)
        if last is None or number in told or part.kind is not BlockKind.BODY:
            continue
        if meeting := _signers(document, number, part):
            signings[number] = last
            yield meeting


def _signers(document: Document, number: int, part: Part) -> MeetingCandidate | None:
    text = part.chunked.text
    verb = _SIGNED.search(text)
    if verb is None or _ANOTHER_TIME.search(text) or reported_reading(text, verb.start()) is not Reading.DONE:
        return None
    subject = subject_before(text, verb.start())
    start = subject.start("who") if subject else verb.start()
    stop = _END.search(text, verb.end())
    end = stop.start() if stop else len(text)
    named = list(_PERSON.finditer(text, start, end))
    keys = document.meant(part.chunked.mentioned("".join(match.group() for match in named)))
    around = circumstances(document, part, verb.start())
    if not keys or around.date or not any(document.entities[key].offices for key in keys):
        return None
    span = part.chunked.original(min(start, verb.start()), max(named[-1].end(), verb.end()))
    people = tuple(Attendee(key) for key in keys)
    return MeetingCandidate(
        RULE.name, number, "signing", people, quoted(document, number, span, keys), is_again=True, adds_people=True
    )


RULE = MeetingRule("signed-each", find)
