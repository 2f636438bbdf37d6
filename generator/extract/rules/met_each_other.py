"""Two who met: “<person> and <person> met in <town>”, “the two ministers held talks on 3 May 2024”.

The subject must name two actors. Refuses a verb with an object (“they met the press”), “have not met”, “could meet”.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import reading_before
from generator.extract.clauses.occasions import STATUS, circumstances
from generator.extract.clauses.patterns import WHOS
from generator.extract.document import Document, Part

_MET = re.compile(
    rf"(?P<who>{WHOS})(?:,[^,<]*,)?(?: (?:also|later|then|first|both|will|are to|have|had|did|not|to|due|"
    rf"set|expected|scheduled))*,? "
    r"(?P<verb>met|meet|held(?: [\w-]+){0,3}? (?:talks|a meeting|discussions|consultations)|"
    r"hold(?: [\w-]+){0,3}? (?:talks|a meeting)|"
    r"(?:spoke|talked|conferred)(?: [\w-]+)? (?:by|on|over)(?: the)? (?:phone|telephone))"
    r"(?! (?:with|the|an?|his|her|their|by|<[A-Z]\d+>))(?=[ ,.;])",
    re.IGNORECASE,
)


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one meeting for each verb whose subject names two actors or more, a person among them."""
    for number, part in enumerate(document.parts):
        for match in _MET.finditer(part.chunked.text):
            if meeting := _meeting(document, number, part, match):
                yield meeting


def _meeting(document: Document, number: int, part: Part, match: re.Match[str]) -> MeetingCandidate | None:
    chunked = part.chunked
    reading = reading_before(chunked.text, match.start("verb"))
    keys = document.meant(chunked.mentioned(match["who"]))
    around = circumstances(document, part, match.end(), match.start())
    people = [key for key in keys if key.startswith("person:")]
    told = around.date or around.place
    if len(keys) < 2 or reading not in STATUS or not (people or told):
        return None
    quote = chunked.original(min(match.start(), around.start), max(match.end(), around.end))
    return MeetingCandidate(
        RULE.name,
        number,
        "call" if "phone" in match["verb"].lower() else "meeting",
        tuple(Attendee(key) for key in keys),
        quoted(document, number, quote, keys),
        STATUS[reading],
        around.date,
        around.place,
        around.country,
        around.topics,
    )


RULE = MeetingRule("met-each-other", find)
