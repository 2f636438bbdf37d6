"""Visits: who went to which country, and who came along.

Takes “<person> led an official visit to <state>, accompanied by <person>” and “<person> visited <state>”; a state is
named by its name, a town stands for its country only if it is its capital. Refuses “visited the museum” (no state),
“has not visited”.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.dating import dates_in
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.patterns import PERSON, PERSONS, STATE, meeting_forms
from generator.extract.document import Document, Part
from generator.model import MeetingStatus

_ON_A_VISIT = re.compile(
    rf"(?P<who>{PERSON})(?:,[^,<]*,)?(?:,? who)?(?: (?:also|recently|will|is to|has|had))* (?P<verb>led|"
    rf"leads|made|makes|paid|pays|began|begins|began|"
    rf"started|starts|concluded|concludes|undertook|make|pay|begin|started|ended|"
    rf"wrapped up)\b(?: [\w-]+){{0,5}}? (?:visit|trip|tour) "
    rf"to (?:the )?(?P<where>{STATE})"
)
_WENT = re.compile(
    rf"(?P<who>{PERSON})(?:,[^,<]*,)?(?:,? who)?(?: (?:also|recently|will|is to|has|had|have|is due to|"
    rf"is expected to|is scheduled to|"
    rf"is set to|plans to))* (?P<verb>{meeting_forms('place')}) "
    rf"(?:the )?(?P<where>{STATE})(?!'s)",
    re.IGNORECASE,
)
_COMPANIONS = re.compile(
    rf"^[^.;]{{0,60}}?,? (?:accompanied by|together with|along with|with) (?:his |her |the )?(?P<with>{PERSONS})"
)


_LED = re.compile(r"le(?:d|ads?|ading)\b")


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one visit for each visitor and country; nothing when it is denied or only possible."""
    for number, part in enumerate(document.parts):
        for pattern in (_ON_A_VISIT, _WENT):
            for match in pattern.finditer(part.chunked.text):
                if visit := _visit(document, number, part, match):
                    yield visit


def _visit(document: Document, number: int, part: Part, match: re.Match[str]) -> MeetingCandidate | None:
    chunked = part.chunked
    reading = reading_before(chunked.text, match.start("verb"))
    visitors = document.meant(chunked.mentioned(match["who"]))
    hosts = document.meant(chunked.mentioned(match["where"]))
    if not visitors or not hosts or reading not in (Reading.DONE, Reading.PLANNED, Reading.CANCELLED):
        return None
    if document.entities[visitors[0]].country == document.entities[hosts[0]].country:
        return None
    end = match.end()
    companions: list[str] = []
    if along := _COMPANIONS.match(chunked.text[end:]):
        companions = document.meant(chunked.mentioned(along["with"]))
        end += along.end()
    dated = dates_in(
        document.article.text, chunked.original(match.start(), len(chunked.text)), document.article.published
    )
    attendees = [
        Attendee(visitors[0], None, "head" if companions or _LED.match(match["verb"]) else "guest"),
        *(Attendee(key, None, "member") for key in companions),
    ]
    attendees.append(Attendee(hosts[0], None, "host"))
    quote = chunked.original(match.start("who"), end)
    return MeetingCandidate(
        RULE.name,
        number,
        "visit",
        tuple(attendees),
        quoted(document, number, quote, [attendee.key for attendee in attendees]),
        _STATUS[reading],
        dated[0].value if dated else None,
        country=document.entities[hosts[0]].country,
    )


_STATUS = {
    Reading.DONE: MeetingStatus.HELD,
    Reading.PLANNED: MeetingStatus.PLANNED,
    Reading.CANCELLED: MeetingStatus.CANCELLED,
}

RULE = MeetingRule("visit", find)
