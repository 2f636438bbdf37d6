"""Those who were there too: “Also present were <person> and <person>”, “<person> looked on”.

They took part in the occasion that the article told last, or in the last one of whom they accompanied. Refuses a list
without a name.
"""

from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.who import PARTIES, taking_part
from generator.extract.document import Document
from generator.extract.gates import Gated

_PRESENT = Gated(
    rf"(?:^|\. )(?:Also )?(?:[Pp]resent|[Ii]n attendance|[Aa]ttending)(?: (?:at|during|in) the [a-z]+(?: [a-z]+)?)?"
    rf"(?: also)? (?:were|was|included)(?: also)? (?P<whom>{PARTIES})(?!'s)"
)
_WERE_THERE = Gated(
    rf"^(?P<whom>{PARTIES}) (?:was|were)(?: also)? (?:present|in attendance)(?: (?:at|during) the [a-z]+)?"
)
_CAME_ALONG = Gated(
    rf"^(?:(?P<who>{PARTIES}) (?:was|were|is)(?: also)? (?:accompanied|joined) by|"
    rf"The (?:visitors|(?:visiting |<[AS]\d+>(?:'s)? )?(?:delegation|team|party|side))(?: also)? "
    rf"(?:included|includes|comprised|consisted of)) (?P<whom>{PARTIES})(?!'s)"
)
_LOOKED_ON = Gated(
    rf"^(?P<whom>{PARTIES})(?!'s)(?:, [^,;:“”]{{3,80}},)?(?: also)? (?:"
    r"(?:looked on|stood by)(?=[,.;]|\Z| (?:as|from|with)\b)|"
    r"(?:sat|stood) (?:between|beside|behind|alongside|next to|by) (?:them|both|the (?:two|pair|signatories)\b)|"
    r"(?:watched|witnessed|oversaw|presided over|attended) (?:it|the (?:signing|signature|ceremony)\b))"
)
_REACH = 3  # sentences behind the occasion


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields what adds the persons to the nearest occasion before; nothing where there is none."""
    told_here = {meeting.number for meeting in found}
    for number, part in enumerate(document.parts):
        text = part.chunked.text
        along = _CAME_ALONG.match(text)
        match = along or _PRESENT.search(text) or _WERE_THERE.match(text)
        match = match or (_LOOKED_ON.match(text) if number not in told_here else None)
        told = [m for m in found if 0 < number - m.number <= _REACH and not m.is_again]
        told = [m for m in told if along or m.type != "visit"]
        if along and along["who"]:
            whose = set(taking_part(document, part, along["who"]))
            told = [m for m in told if m.keys & whose]
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
