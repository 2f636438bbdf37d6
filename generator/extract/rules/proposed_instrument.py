"""Instruments that are put forward: “both governments proposed the signing of a treaty and an extradition agreement”.

Gives `proposed`, however far the proposed step would lead. Refuses “proposed cooperation” (no instrument).
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreements import agreements_from
from generator.extract.clauses.modality import Reading
from generator.extract.document import Document
from generator.extract.gates import Gated

_PROPOSED = Gated(
    r"\b(?P<verb>proposals?(?: (?:by|from|of) (?:the )?<[A-Z]\d+>)? (?:to|for)|propos(?:e|es|ed|ing)|suggest(?:s|ed|"
    r"ing)?|recommend(?:s|ed|ing)?|put(?:s|ting)? forward|"
    r"float(?:s|ed|ing)?|would like(?: to|(?= an? ))|(?:push|press)(?:es|ed|ing)? for|lobb(?:ies|ied|ying) for|"
    r"call(?:s|ed|ing)? for|express(?:es|ed|ing)? (?:an )?(?:interest|intention|willingness|"
    r"readiness) (?:in|to)|(?<!is )(?<!are )(?<!was )(?<!were )intend(?:s|ed|ing)? to|"
    r"want(?:s|ed)?(?: to|(?= an? ))|hope(?:s|d)? to|invit(?:e|es|ed|ing))\b"
    r"(?: (?:the )?(?:signing|conclusion|negotiation|establishment|creation|formation|launch|sign|signing|"
    r"conclude|concluding|establish|"
    r"establishing|create|creating|form|forming|launch|launching|set up|setting up)(?: of)?)?",
    re.IGNORECASE,
)
# "Discussed a possible treaty" is talk of its draft; "discussed a treaty", "discussed ties" may be of anything.
_DISCUSSED = Gated(
    r"\b(?P<verb>discuss(?:es|ed|ing)?) (?=an? (?:new|possible|proposed|potential|planned|draft|future)\b|"
    r"(?:signing|concluding|the signing of|the conclusion of) )",
    re.IGNORECASE,
)


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement for each instrument that is named behind the verb."""
    for number, part in enumerate(document.parts):
        for match in _PROPOSED.finditer(part.chunked.text):
            yield from agreements_from(
                document, number, match, "proposed", RULE.name, {Reading.DONE, Reading.PROPOSED, Reading.PLANNED}
            )
        for match in _DISCUSSED.finditer(part.chunked.text):
            yield from agreements_from(document, number, match, "negotiating", RULE.name, {Reading.DONE}, strict=True)


RULE = AgreementRule("proposed-instrument", find)
