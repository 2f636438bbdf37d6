"""One met another: “<person> met <person>”, “<person> was received by <person>”, “<person> held talks with <person>”.

Both must be actors that the article names. Refuses “met the target” (no actor), “has not met”, “could meet”.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import reading_before
from generator.extract.clauses.occasions import STATUS, circumstances
from generator.extract.clauses.patterns import WHOS, any_of, meeting_forms, meeting_verb_types, passive_forms
from generator.extract.document import Document, Part

_AUXILIARY = (
    r"(?: (?:also|later|then|separately|recently|earlier|first|jointly|has|have|had|will|is|are|was|were|"
    r"to|not|yet|be|being|been|"
    r"due|expected|scheduled|set))*"
)
_HELD = (
    r"(?:hold|holds|held|holding|have|has|had|having)(?: [\w-]+){0,3}? "
    r"(?:talks|meetings?|discussions|consultations|conversations?) with"
)
_ACTIVE = re.compile(
    rf"(?P<who>{WHOS})(?:,[^,<]*,)?(?:,? who)?{_AUXILIARY} (?:(?P<verb>{meeting_forms('person')})(?: with)?|"
    rf"(?P<held>{_HELD})) "
    rf"(?:his |her |their |the )?(?P<whom>{WHOS})",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    rf"(?: in [A-Z][\w-]+)?,? and(?: also| then| later)* (?:with|"
    rf"(?:(?P<verb>{meeting_forms('person')})(?: with)?|(?P<held>{_HELD})))"
    rf" (?:his |her |the )?(?P<whom>{WHOS})",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"(?P<who>{WHOS}){_AUXILIARY} (?P<verb>{any_of(passive_forms())}) (?P<whom>{WHOS})", re.IGNORECASE
)


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one meeting for each verb with two actors; nothing when it is denied or only possible."""
    for number, part in enumerate(document.parts):
        for match in _ACTIVE.finditer(part.chunked.text):
            kind, subject = meeting_verb_types()[match["verb"].lower()] if match["verb"] else ("meeting", "member")
            if meeting := _meeting(document, number, part, match, match, kind, _PARTS[subject]):
                yield meeting
            yield from _further(document, number, part, match) if meeting else ()
        for match in _PASSIVE.finditer(part.chunked.text):
            kind, agent = passive_forms()[match["verb"].lower()]
            if meeting := _meeting(document, number, part, match, match, kind, _PARTS[agent][::-1]):
                yield meeting


_PARTS: dict[str, tuple[str | None, str | None]] = {
    "host": ("host", "guest"),
    "guest": ("guest", "host"),
    "head": ("head", None),
    "member": (None, None),
}


def _further(document: Document, number: int, part: Part, match: re.Match[str]) -> Iterator[MeetingCandidate]:
    """Further meetings of the same subject: “… and with <person>”, “… and called on <person>”."""
    at = match.end()
    while other := _FURTHER.match(part.chunked.text, at):
        kind, subject = meeting_verb_types()[other["verb"].lower()] if other["verb"] else ("meeting", "member")
        if meeting := _meeting(document, number, part, match, other, kind, _PARTS[subject]):
            yield meeting
        at = other.end()


def _meeting(
    document: Document,
    number: int,
    part: Part,
    match: re.Match[str],
    other: re.Match[str],
    kind: str,
    parts: tuple[str | None, str | None],
) -> MeetingCandidate | None:
    """The meeting of the subject of a verb and of those whom `other` names."""
    chunked = part.chunked
    verb = match.start("held") if match.re is _ACTIVE and match["held"] else match.start("verb")
    reading = reading_before(chunked.text, verb)
    subjects = document.meant(chunked.mentioned(match["who"]))
    objects = [key for key in document.meant(chunked.mentioned(other["whom"])) if key not in subjects]
    people = any(key.startswith("person:") for key in [*subjects, *objects])
    if not subjects or not objects or not people or reading not in STATUS:
        return None
    attendees = [
        *(Attendee(key, None, parts[0]) for key in subjects),
        *(Attendee(key, None, parts[1]) for key in objects),
    ]
    around = circumstances(document, part, other.end(), match.start("who"))
    quote = chunked.original(min(match.start("who"), around.start), max(other.end(), around.end))
    return MeetingCandidate(
        RULE.name,
        number,
        kind,
        tuple(attendees),
        quoted(document, number, quote, [attendee.key for attendee in attendees]),
        STATUS[reading],
        around.date,
        around.place,
        around.country,
        around.topics,
    )


RULE = MeetingRule("met", find)
