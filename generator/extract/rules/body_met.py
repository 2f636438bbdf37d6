"""A joint body, or unnamed people of the sides, that meet: “the Joint Committee will convene in <town> in May”.

Such a body stands for its sides, which are those of the article. Takes it only with a day or a place, and a named body
only where its name says that it is of several (“Joint”, “Bilateral”). Refuses people of one named side (“Kenyan
officials met”), which another rule reads.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import reported_reading
from generator.extract.clauses.occasions import STATUS, circumstances
from generator.extract.clauses.patterns import told_in
from generator.extract.clauses.principals import is_of_several, principals
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus

_SET_UP = r"(?:, (?:set up|created|established|formed|founded|launched) [^<>,;:“”.]{2,60},)?"
_MEETS = (
    r"(?P<verb>(?:re)?convene[sd]?|meets?|met|sit down|sat down)(?=[.,;]|\Z| (?:in|at|on|for|to|by|from|before|after|"
    r"via|under|behind|again|next|this|last|here|there|later|earlier|twice|once|yesterday|today|early|late|\d|[A-Z])(?!\w))"
)
_PEOPLE = Gated(
    r"\b(?:commissions?|committees?|council|working groups?|task force|experts|officials|negotiators|delegations|"
    r"technical teams|specialists|commissioners)\b"
    r"(?! of (?:the|an?) (?:company|firm|party|club|bank|union|board|team)\b)"
    r"(?: of <G\d+>(?=,? ))?[^<>,;:“”.]{0,70}?"
    rf"{_SET_UP}[^<>,;:“”.]{{0,30}}? {_MEETS}"
)
_BODY = Gated(rf"<O(?P<number>\d+)>(?:,[^,;:“”]{{5,140}},)?[^<>,;:“”.]{{0,40}}? {_MEETS}")
_TOLD_TO = re.compile(r" (?:told|instructed|asked|directed) to (?:[a-z]+ )?\w+\Z")
_OF_ONE = re.compile(r"(?:>(?:'s)?|\b(?:his|her|its|our))(?: [A-Za-z-]+){0,2} \Z")


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one meeting for each such verb; nothing in a sentence that tells of a meeting of somebody who is named."""
    told = {meeting.number for meeting in found if meeting.type != "visit" and not meeting.is_again}
    for number, part in enumerate(document.parts):
        if number in told or part.kind is not BlockKind.BODY:
            continue
        text = part.chunked.text
        for match in told_in(_PEOPLE, text):
            if not _OF_ONE.search(text, 0, match.start()):
                yield from _meeting(document, number, part, match, match.start())
        for match in told_in(_BODY, text):
            keys = document.meant([part.chunked.mentions[int(match["number"])]])
            if any(is_of_several(document.entities[key].name) for key in keys):
                yield from _meeting(document, number, part, match, 0)


def _meeting(document: Document, number: int, part: Part, match: re.Match[str], at: int) -> Iterator[MeetingCandidate]:
    status = STATUS.get(reported_reading(part.chunked.text, match.start("verb")))
    if status is MeetingStatus.HELD and _TOLD_TO.search(match.group()):
        status = MeetingStatus.PLANNED
    ahead = status is not MeetingStatus.HELD
    around = circumstances(document, part, match.start("verb"), ahead=ahead)
    keys = principals(document, number, at) if status and (around.date or around.place) else []
    if len(keys) < 2 or status is None:
        return
    quote = part.chunked.original(min(match.start(), around.start), max(match.end(), around.end))
    yield MeetingCandidate(
        RULE.name,
        number,
        "meeting",
        tuple(Attendee(key) for key in keys),
        quoted(document, number, quote, keys),
        status,
        around.date,
        around.place,
        around.country,
        around.topics,
    )


RULE = MeetingRule("body-met", find)
