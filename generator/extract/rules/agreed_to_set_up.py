"""Sides that agree to set something up: “both sides agreeing to establish a joint security dialogue”.

Gives the status `agreed`. Refuses “agreed to work together” (nothing is set up) and “agreed to a request to establish”.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreements import agreements_from
from generator.extract.clauses.modality import Reading
from generator.extract.document import Document
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_SET_UP = Gated(
    r"\b(?P<verb>(?:decision|agreement|commitment|pledge)s?|agree(?:s|d|ing)?|decid(?:e|es|ed|ing)|resolv(?:e|es|ed|ing)|undertook|committed|pledg(?:e|es|ed|ing))"
    r"(?: (?:also|further|jointly|in principle|on|to|last \w+|yesterday|(?:on )?\w+day|by \w+))*? (?:to |on )?(?:the )?"
    r"(?:establish|form|set up|setting up|create|launch|start|begin|convene|institute|institutionalise|"
    r"institutionalize|hold|revive|resume|"
    r"announce|announcing|sign|conclude|establishing|forming|creating|launching|establishment of|formation of|"
    r"creation of|signing of)\b",
    re.IGNORECASE,
)


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement for each thing that is to be set up."""
    for number, part in enumerate(document.parts):
        for match in _SET_UP.finditer(part.chunked.text):
            if match.start() and match["verb"].istitle() and part.kind is BlockKind.BODY:
                continue  # the name of a paper: "the Agreement Establishing …"
            readings = {Reading.DONE, Reading.AGREED, Reading.PLANNED}
            yield from agreements_from(document, number, match, "agreed", RULE.name, readings)


RULE = AgreementRule("agreed-to-set-up", find)
