"""Notes or letters exchanged on a matter: “<state> and <state> exchanged notes on fishing licences”.

Each matter is a signed agreement. Refuses notes without a matter, and “exchanged notes” that is planned or denied.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.clause_date import own_date
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.object_extent import object_end
from generator.extract.clauses.parties import parties
from generator.extract.clauses.sides import article_sides
from generator.extract.clauses.who_agrees import subject_before
from generator.extract.document import Document
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_NOTES = Gated(
    r"\b(?P<verb>exchang(?:e[sd]?|ing)|swap(?:s|ped|ping)?) (?:[a-z]+ ){0,2}(?P<what>(?:diplomatic )?(?:notes|"
    r"letters))\b",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"\b(?P<on>on|regarding|concerning|covering) (?P<matter>(?:the )?[a-z][\w' -]*?)(?= with <|,| and on | in <|"
    r" on \d|[.;:<]|$)"
)
_DAY = re.compile(
    r"the (?:first|second|third|last|final|same|eve|sidelines|margins|occasion|spot|day|opening)\b|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d"
)


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement for each matter."""
    for number, part in enumerate(document.parts):
        text = part.chunked.text
        for match in _NOTES.finditer(text) if part.kind is BlockKind.BODY else ():
            noun = text.startswith("exchange of", match.start())
            if noun or reading_before(text, match.start()) is not Reading.DONE:
                continue
            subject = subject_before(part, match.start())
            for matter in _MATTER.finditer(text, match.end(), object_end(text, match.end())):
                if _DAY.match(matter["matter"]):
                    continue
                sides = parties(document, part, subject, matter.end(), len(text))
                sides = sides if len(sides) > 1 else article_sides(document)
                start = subject.start() if subject else match.start()
                quote = part.chunked.original(start, matter.end())
                yield AgreementCandidate(
                    RULE.name,
                    number,
                    f"{match['what']} {matter['on']} {matter['matter']}",
                    "agreement",
                    "signed",
                    sides,
                    quoted(document, number, quote, sides),
                    date=own_date(document, part, matter.end(), start),
                )


RULE = AgreementRule("exchanged-notes", find)
