"""A guest and the host, whatever they did together: “she and her host, <person>, spent two hours on fish”.

Also what the host is told to have said to the guest (“His host, <person>, told him”). Refuses what is only possible, a
host who is not named, and hosts of programmes (“her co-host”).
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.occasions import circumstances
from generator.extract.clauses.patterns import PERSON
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus

_PAIR = 2
_HOST = r"(?:[a-z]+ )?(?:counterpart and )?host(?:ess)?(?: and (?:counterpart|colleague))?"
_TOGETHER = Gated(
    rf"(?<!of )(?<!between )(?<!by )(?<!with )(?P<guest>{PERSON}),? and (?:his|her) {_HOST},? (?P<host><P\d+>)(?!'s),?"
    r"(?P<next> (?!(?:on|in|at|for|to|from|by|with|of|and|was|were)\b)(?:will|are (?:due |expected )?to|[a-z]+)\b)"
)
_SAID = Gated(
    rf"\b[Hh](?:is|er) {_HOST},? (?P<host><P\d+>),? (?:has |had )?"
    rf"(?:told|assured|promised|asked|urged|thanked|answered) (?P<guest><[PH]\d+>)(?!'s)"
)
_UNSURE = re.compile(r" (?:could|may|might|should|would|can|must|did|do|have|want|hope|plan)\Z")


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one meeting for each such pair of whom nothing else is told in the sentence."""
    for number, part in enumerate(document.parts):
        if part.kind is BlockKind.BODY:
            told = [meeting.keys for meeting in found if meeting.number == number and meeting.type != "visit"]
            yield from _met(document, number, part, told)


def _met(document: Document, number: int, part: Part, told: Sequence[set[str]]) -> Iterator[MeetingCandidate]:
    text = part.chunked.text
    for match in (*_TOGETHER.finditer(text), *_SAID.finditer(text)):
        ahead = match.groupdict().get("next") or ""
        keys = [key for name in ("guest", "host") for key in document.meant(part.chunked.mentioned(match[name]))]
        pair = len(set(keys)) == _PAIR and all(key.startswith("person:") for key in keys)
        if not pair or _UNSURE.match(ahead) or any(set(keys) <= other for other in told):
            continue
        planned = ahead.split()[-1:] in (["will"], ["to"])
        around = circumstances(document, part, match.start(), ahead=planned)
        quote = part.chunked.original(min(match.start(), around.start), max(match.end(), around.end))
        yield MeetingCandidate(
            RULE.name,
            number,
            "meeting",
            (Attendee(keys[0], None, "guest"), Attendee(keys[1], None, "host")),
            quoted(document, number, quote, keys),
            MeetingStatus.PLANNED if planned else MeetingStatus.HELD,
            around.date,
            around.place,
            around.country,
            around.topics,
        )


RULE = MeetingRule("with-host", find)
