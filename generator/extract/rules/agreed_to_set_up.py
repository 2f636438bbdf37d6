"""Sides that agree to set something up: “both sides agreeing to establish a joint security dialogue”.

Gives the status `agreed`. Refuses “agreed to work together” (nothing is set up) and “agreed to a request to establish”.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreements import agreements_from
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.parties import parties, subject_before
from generator.extract.document import Document
from generator.extract.gates import Gated

_SET_UP = Gated(
    r"\b(?P<verb>(?:decision|agreement|commitment|pledge)s?|agree(?:s|d|ing)?|decid(?:e|es|ed|ing)|resolv(?:e|es|ed|ing)|undertook|committed|pledg(?:e|es|ed|ing))"
    r"(?: (?:also|further|jointly|in principle|on|to|last \w+|yesterday|(?:on )?\w+day|by \w+))*? (?:to |on )?(?:the )?"
    r"(?:establish|form|set up|setting up|create|launch|start|begin|convene|institute|institutionalise|"
    r"institutionalize|hold|revive|resume|"
    r"announce|announcing|sign|conclude|establishing|forming|creating|launching|establishment of|formation of|"
    r"creation of|signing of)\b",
    re.IGNORECASE,
)


_JOINT = re.compile(
    r" (?:an? )(?:new |standing |permanent )?(?P<title>(?:joint|bilateral|common)(?: [a-z-]+){0,3}? "
    r"(?:unit|cell|team|body|panel|network|hub|desk|board|force|group|cent(?:re|er)|office|fund))\b"
)


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement for each thing that is to be set up."""
    for number, part in enumerate(document.parts):
        for match in _SET_UP.finditer(part.chunked.text):
            readings = {Reading.DONE, Reading.AGREED, Reading.PLANNED}
            found = list(agreements_from(document, number, match, "agreed", RULE.name, readings))
            yield from found or _joint_body(document, number, match)


def _joint_body(document: Document, number: int, verb: re.Match[str]) -> Iterator[AgreementCandidate]:
    """Something joint whose noun is in no list: “a joint border unit”."""
    part = document.parts[number]
    named = _JOINT.match(part.chunked.text, verb.end())
    subject = subject_before(part, verb.start())
    sides = parties(document, part, subject, verb.end(), len(part.chunked.text))
    if (
        named is None
        or subject is None
        or len(sides) < 2
        or reading_before(part.chunked.text, verb.start()) is not Reading.DONE
    ):
        return
    quote = part.chunked.original(subject.start(), named.end())
    evidence = quoted(document, number, quote, sides)
    yield AgreementCandidate(RULE.name, number, named["title"], "mechanism", "agreed", sides, evidence)


RULE = AgreementRule("agreed-to-set-up", find)
