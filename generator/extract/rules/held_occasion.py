"""An occasion told by a noun with its day or place: “a ministerial-level meeting held in Oslo on 3 May 2024”.

Those who took part are the heads of the delegations that the article names next, else the two sides it is about.
Refuses occasions without a day or place, and general practice (“meetings held regularly”).
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule, Quoted
from generator.extract.clauses.delegations import Delegation, delegations
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import reading_before
from generator.extract.clauses.occasions import STATUS, circumstances
from generator.extract.clauses.patterns import any_of, occasion_types
from generator.extract.document import Document, Part

_REACH = 3  # sentences behind the occasion in which its delegations are still looked for
_HELD = re.compile(
    rf"(?P<article>\b(?:an?|the|their|this|its)\b)(?P<words>(?: [\w+-]+){{0,4}}?) (?P<noun>{any_of(occasion_types())})"
    r"(?: (?:of|between|among|with) [^.;:]{1,60}?)??(?:,? (?P<held>(?:that was |which was |was |were |"
    r"to be )?(?:held|hosted|convened|organised|organized|staged|concluded)\b)|"
    r"(?P<bare> (?=in |at |on )))",
    re.IGNORECASE,
)


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields an occasion for each noun with “held” and a day or place; nothing when it is denied or only possible."""
    heads = list(delegations(document))
    for number, part in enumerate(document.parts):
        for match in _HELD.finditer(part.chunked.text):
            if meeting := _occasion(document, number, part, match, heads):
                yield meeting


def _head(delegation: Delegation) -> Attendee:
    """The head of a delegation; the side itself where it has none."""
    named = delegation.head != delegation.side
    return Attendee(delegation.head, delegation.side if named else None, "head" if named else None)


def _occasion(
    document: Document, number: int, part: Part, match: re.Match[str], heads: list[Delegation]
) -> MeetingCandidate | None:
    around = circumstances(document, part, match.end("noun"))
    reading = reading_before(part.chunked.text, match.start("article"))
    told = around.date or around.place
    if not told or (match["bare"] and not (around.date and around.place)) or reading not in STATUS:
        return None
    kind = occasion_types()[match["noun"].lower()]
    near = [head for head in heads if number - 1 <= head.number <= number + _REACH]
    attendees = tuple(_head(head) for head in near) or tuple(Attendee(key) for key in document.sides)
    if not attendees or kind == "visit":
        return None
    span = part.chunked.original(match.start("article"), max(around.end, match.end()))
    evidence = quoted(
        document, number, span, [] if near else [a.key for a in attendees], ("type", "date", "place", "country")
    )
    for sentence in dict.fromkeys(head.number for head in near):
        spans = [head.span for head in near if head.number == sentence]
        whole = spans[0].join(spans[-1])
        evidence += (Quoted(whole, None, ("participants",)),)
    return MeetingCandidate(
        RULE.name,
        number,
        kind,
        attendees,
        evidence,
        STATUS[reading],
        around.date,
        around.place,
        around.country,
        around.topics,
    )


RULE = MeetingRule("held-occasion", find)
