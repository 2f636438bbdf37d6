"""Those who were there too: “Also present were <person> and <person>”, “the meeting was attended by <person>”.

They took part in the occasion that the article told last. Refuses a list without a name.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.who import PARTIES, taking_part
from generator.extract.document import Document

_PRESENT = re.compile(
    rf"(?:^|\. )(?:Also )?(?:[Pp]resent|[Ii]n attendance|[Aa]ttending)(?: (?:at|during|in) the [a-z]+(?: [a-z]+)?)?"
    rf"(?: also)? (?:were|was|included)(?: also)? (?P<whom>{PARTIES})(?!'s)"
)
_WERE_THERE = re.compile(
    rf"^(?P<whom>{PARTIES}) (?:was|were)(?: also)? (?:present|in attendance)(?: (?:at|during) the [a-z]+)?"
)
_REACH = 3  # sentences behind the occasion


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields what adds the persons to the nearest occasion before; nothing where there is none."""
    for number, part in enumerate(document.parts):
        match = _PRESENT.search(part.chunked.text) or _WERE_THERE.match(part.chunked.text)
        told = [m for m in found if 0 < number - m.number <= _REACH and not m.is_again and m.type != "visit"]
        people = (
            [key for key in taking_part(document, part, match["whom"]) if key.startswith("person:")] if match else []
        )
        if match is None or not told or not people:
            continue
        last = max(told, key=lambda meeting: meeting.number)
        yield MeetingCandidate(
            RULE.name,
            number,
            last.type,
            tuple(Attendee(key) for key in people),
            quoted(document, number, part.chunked.of(match), people),
            last.status,
            is_again=True,
            adds_people=True,
        )


RULE = MeetingRule("also-present", find)
