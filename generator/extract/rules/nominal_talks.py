"""Talks told by a noun without a subject: “Talks with Army Chief Jane Doe focused on …”.

The other side is the visitor of the article's visit, whose programme such lines tell, each with its day and town.
Refuses “talks with the opposition” (no actor) and lines in an article without a visit.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule, Quoted
from generator.extract.clauses.evidence import journey
from generator.extract.clauses.modality import reading_before
from generator.extract.clauses.occasions import STATUS, circumstances
from generator.extract.clauses.patterns import PERSONS
from generator.extract.clauses.topics import topics
from generator.extract.clauses.who import with_their_states
from generator.extract.document import Document
from generator.extract.gates import Gated
from generator.model import MeetingStatus

_TALKS = Gated(
    rf"(?:^|[:•] |, |^An? )(?:separate |bilateral |subsequent |further )?"
    rf"(?P<noun>talks|meetings?|discussions?|consultations|conversations|exchanges|sessions?|"
    rf"courtesy calls?) (?:with|on) (?P<whom>{PERSONS})",
    re.IGNORECASE,
)


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one meeting a line; nothing where the article tells of no visit, or of more than one visitor before it."""
    visits = [meeting for meeting in found if meeting.type == "visit"]
    told = {meeting.number for meeting in found if meeting.type != "visit" and not meeting.is_again}
    for number, part in enumerate(document.parts):
        for match in _TALKS.finditer(part.chunked.text) if number not in told else ():
            before = [v for v in visits if v.number <= number] or visits
            visitors = set(with_their_states(document, [v.attendees[0].key for v in before]))
            others = document.meant(part.chunked.mentioned(match["whom"]))
            reading = reading_before(part.chunked.text, match.start("noun"))
            if len(visitors) != 1 or not others or visitors & set(others) or reading not in STATUS:
                continue
            keys = [*visitors, *others]
            status = STATUS[reading]
            if all(visit.status is MeetingStatus.PLANNED for visit in before):
                status = MeetingStatus.PLANNED
            around = circumstances(document, part, match.start("noun"), ahead=status is MeetingStatus.PLANNED)
            quote = part.chunked.original(min(match.start("noun"), around.start), max(match.end(), around.end))
            yield MeetingCandidate(
                RULE.name,
                number,
                "meeting",
                tuple(Attendee(key) for key in keys),
                # The line leaves out who held the talks; the visit says it.
                (Quoted(quote, journey(document, before[0])),),
                status,
                around.date,
                around.place,
                around.country,
                topics(part, match.end()),
            )


RULE = MeetingRule("nominal-talks", find)
