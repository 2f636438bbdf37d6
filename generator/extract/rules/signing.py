"""A signing with a day or a place of its own: “<state> and <state> signed a treaty in Oslo on 3 May 2024”.

Those who took part are the persons who signed, else the heads of the delegations that the article names near it, else
the sides. Refuses a signing that the same sentence tells as a meeting, and one without day and place.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule, Quoted
from generator.extract.clauses.delegations import Delegation, delegations
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.instruments import named_instruments
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.occasions import circumstances
from generator.extract.clauses.patterns import WHOS
from generator.extract.document import Document, Part
from generator.ingest.article import BlockKind

_REACH = 3  # sentences around the signing in which its delegations are looked for
_SIGNED = re.compile(
    rf"(?P<who>{WHOS})(?:,[^,<]*,)?(?: (?:also|then|jointly|later|have|has|had|on <\w+>))* (?P<verb>signed|"
    rf"inked|co-signed)\b"
)


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one signing for each verb with a day and a place, or with persons and one of the two."""
    heads = list(delegations(document))
    told = {meeting.number for meeting in found if meeting.type != "visit"}
    for number, part in enumerate(document.parts):
        for match in _SIGNED.finditer(part.chunked.text) if number not in told and part.kind is BlockKind.BODY else ():
            if meeting := _signing(document, number, part, match, heads):
                yield meeting


def _signing(
    document: Document, number: int, part: Part, match: re.Match[str], heads: Sequence[Delegation]
) -> MeetingCandidate | None:
    text = part.chunked.text
    keys = document.meant(part.chunked.mentioned(match["who"]))
    around = circumstances(document, part, match.end(), match.start())
    people = [key for key in keys if key.startswith("person:")]
    enough = (around.date and around.place) or (people and (around.date or around.place))
    if not enough or len(keys) < 2 or reading_before(text, match.start("verb")) is not Reading.DONE:
        return None
    if not named_instruments(text, match.end(), len(text)):
        return None
    near = [] if people else [head for head in heads if abs(head.number - number) <= _REACH]
    attendees = tuple(Attendee(head.head, head.side, "head") for head in near) or tuple(Attendee(key) for key in keys)
    span = part.chunked.original(min(match.start(), around.start), max(match.end(), around.end))
    evidence = quoted(
        document, number, span, [] if near else keys, ("type", "date", "place", "country") if near else ()
    )
    evidence += tuple(Quoted(head.span, None, ("participants",)) for head in near)
    return MeetingCandidate(
        RULE.name, number, "signing", attendees, evidence, date=around.date, place=around.place, country=around.country
    )


RULE = MeetingRule("signing", find)
