"""Joint work that is outlined: “the meeting outlined plans for joint training programmes and technical assistance”.

Gives `proposed`; kinds of work listed under one verb are one programme. Refuses “outlined plans for the economy”.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreements import agreements_from
from generator.extract.clauses.modality import Reading
from generator.extract.document import Document
from generator.extract.gates import Gated

_PLANS = Gated(
    r"\b(?P<verb>outlin(?:e|es|ed|ing)|present(?:s|ed|ing)?|unveil(?:s|ed|ing)?|discuss(?:es|ed|ing)?|"
    r"review(?:s|ed|ing)?|drew up|set out|laid out)"
    r" (?:joint |new |detailed |concrete |ambitious )*(?:plans?|proposals?|a roadmap|roadmaps?|"
    r"initiatives?) (?:for|to|on)\b",
    re.IGNORECASE,
)


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one programme a plan, and one agreement for each other thing named in it."""
    for number, part in enumerate(document.parts):
        for match in _PLANS.finditer(part.chunked.text):
            yield from agreements_from(document, number, match, "proposed", RULE.name, {Reading.DONE})


RULE = AgreementRule("outlined-plans", find)
