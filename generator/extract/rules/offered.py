"""Help that one side offers another: “Kenya offered to train pilots of …”.

Gives a programme of status `proposed`, with the one who offers and the one who is to be helped as parties. Refuses
offers of a thing that is no joint work (“offered condolences”, “offered to mediate”).
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.object_extent import next_verb
from generator.extract.clauses.parties import parties
from generator.extract.clauses.who_agrees import subject_before
from generator.extract.document import Document, Part
from generator.extract.gates import Gated

_OFFERED = Gated(
    r"(?<!\bits )(?<!\bthe )(?<!\ban )(?<!\btheir )(?<!'s )\b(?P<verb>offer(?:s|ed|ing)?) (?:(?:the )?<[SO]\d+> )?"
    r"(?:to (?:provide|supply|deliver|give|extend|fund|finance|send|share|donate|train|help with) )?"
    r"(?:an? |the |its |their |further |more |additional )?(?P<what>(?:[\w-]+,? (?:and )?){0,6}?"
    r"(?:training (?:programmes?|programs?|courses?)|training|expertise|assistance|equipment|"
    r"scholarships?|support|funding|aid|grants?|loans?|vessels?|aircraft|courses?|programmes?|programs?|"
    r"services of an? (?:[\w-]+ ){1,4}?(?:platoon|team|company|battalion|unit|detachment|mission)|"
    r"advisers?|advisors?|trainers?|technology|know-how|help)\b(?:,? and [\w-]+)?)",
    re.IGNORECASE,
)
_PURPOSE = re.compile(r"^ (?:to(?! <)|for|in|on|aimed at) [^,;:—.(]+")


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one programme an offer; nothing when it is denied."""
    for number, part in enumerate(document.parts):
        for match in _OFFERED.finditer(part.chunked.text):
            if offer := _offer(document, number, part, match):
                yield offer


def _offer(document: Document, number: int, part: Part, match: re.Match[str]) -> AgreementCandidate | None:
    text = part.chunked.text
    purpose = _PURPOSE.match(text[match.end() :])
    end = min(match.end() + (purpose.end() if purpose else 0), next_verb(text, match.end()))
    subject = subject_before(part, match.start())
    sides = parties(document, part, subject, match.end(), end)
    if subject is None or len(sides) < 2 or reading_before(text, match.start()) not in (Reading.DONE, Reading.PROPOSED):
        return None
    title = part.chunked.original(match.start("what"), end).of(document.article.text)
    quote = part.chunked.original(subject.start(), end)
    return AgreementCandidate(
        RULE.name,
        number,
        " ".join(title.split()),
        "programme",
        "proposed",
        sides,
        quoted(document, number, quote, sides),
    )


RULE = AgreementRule("offered", find)
