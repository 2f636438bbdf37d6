"""A second occasion of the same people that leaves out its verb: “met in <town> in May and again in <town> in June”.

Takes “again”, “later” and the like behind “and” with a day or a place of their own. Refuses what tells neither (“and
again stressed”).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extract.candidate import MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.occasions import circumstances
from generator.extract.document import Document
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus

_AGAIN = Gated(
    r"(?:,? and|,? then) (?P<again>(?:once )?(?:again|more|later|then|finally|a (?:second|third) time)),?"
    r" (?=(?:in|at|on|this|last|yesterday|today|earlier) )"
)


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one occasion for each “and again” behind one that was held."""
    for meeting in found:
        part = document.parts[meeting.number]
        told = meeting.status is MeetingStatus.HELD and not meeting.is_again and meeting.type != "visit"
        if not told or part.kind is not BlockKind.BODY or not (meeting.date or meeting.place):
            continue
        before = meeting.evidence[0].span
        for match in _AGAIN.finditer(part.chunked.text, part.chunked.behind(before.start)):
            around = circumstances(document, part, match.start("again"))
            if (around.date, around.place) == (meeting.date, meeting.place) or not (around.date or around.place):
                continue
            quote = before.join(part.chunked.original(match.start(), max(match.end(), around.end)))
            evidence = quoted(document, meeting.number, quote, [attendee.key for attendee in meeting.attendees])
            yield replace(
                meeting,
                rule=RULE.name,
                evidence=evidence,
                date=around.date,
                place=around.place,
                country=around.country,
                topics=around.topics,
            )


RULE = MeetingRule("met-again", find)
