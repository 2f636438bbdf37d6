"""A meeting that is told only by what was said at it: “<person> and <person> spoke of fish. During the meeting, …”.

Its people are the subject of the sentence before: two or more persons of two countries, and nobody else. Refuses “the
meeting” where a rule tells already that any of them met, and one that is still to come.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.occasions import circumstances
from generator.extract.clauses.who import taking_part
from generator.extract.document import Document
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus

_TAKEN_UP = Gated(
    r"(?:During|At|In the course of) (?:the|their) (?:bilateral )?(?P<what>meeting|talks|discussions?|call|"
    r"conversation|phone call|telephone conversation),? (?!(?:will|would|is|are|to|with|of|between|in|on|at|by)\b)"
)
_SUBJECT = re.compile(r"(?P<who><P\d+>(?:, <P\d+>)*,? and <P\d+>),? (?:[a-z]+ )?(?!will\b|would\b)[a-z]+")
_CALLS = {"call", "conversation", "phone call", "telephone conversation"}
_FEWEST = 2


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields the meeting of those whom the sentence before names, where nothing else tells it."""
    met = {key for meeting in found if meeting.type != "visit" for key in meeting.keys}
    for number, part in enumerate(document.parts):
        taken = _TAKEN_UP.match(part.chunked.text) if number and part.kind is BlockKind.BODY else None
        before = document.parts[number - 1]
        subject = _SUBJECT.match(before.chunked.text) if taken and before.kind is BlockKind.BODY else None
        people = taking_part(document, before, subject["who"]) if subject else []
        if not taken or not subject or met & set(people) or not _are_of_two_countries(document, people):
            continue
        around = circumstances(document, before, subject.end("who"))
        quote = before.chunked.original(subject.start(), max(subject.end(), around.end))
        yield MeetingCandidate(
            RULE.name,
            number,
            "call" if taken["what"] in _CALLS else "meeting",
            tuple(Attendee(key) for key in people),
            (
                *quoted(document, number, part.chunked.original(*taken.span()), []),
                *quoted(document, number - 1, quote, people),
            ),
            MeetingStatus.HELD,
            around.date,
            around.place,
            around.country,
            around.topics,
        )


def _are_of_two_countries(document: Document, people: Sequence[str]) -> bool:
    homes = {document.entities[key].country for key in people}
    return len(people) >= _FEWEST and len(homes) > 1 and None not in homes


RULE = MeetingRule("at-their-meeting", find)
