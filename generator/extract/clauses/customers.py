"""For whom a company works that has won a contract: “won a contract to build a dam in <state>”."""

import re

from generator.extract.clauses.patterns import listed
from generator.extract.clauses.sides import sides_in
from generator.extract.document import Document, Part
from generator.extract.gates import Gated

BY_AWARD = re.compile(r"(?:w[io]n|secur|obtain|clinch|bagg|land|receiv|get|got|was awarded|is awarded)", re.IGNORECASE)
"""Verbs by which the subject gets a contract from somebody else."""
_FROM = Gated(rf"\b(?:from|by|for|with) (?:the )?(?P<whom>{listed(r'<[SO][0-9]+>')})")
_WORK = Gated(r"\b(?:to (?:supply|provide|deliver to|equip)|in|to) (?:the )?(?P<whom><[SO]\d+>)")
_CLAUSE = re.compile(
    r"[.;:“”]|, (?:a|an|the|its|said|says|according)\b|"
    r"\b(?:said|says|after|before|which|beating|ahead of|at a ceremony|at an?|against)\b"
)
_REACH = 160


def with_customer(document: Document, part: Part, sides: tuple[str, ...], start: int) -> tuple[str, ...]:
    """The one who got a contract with the one who gave it, or where the work is to be done; alone if none is told."""
    text = part.chunked.text
    end = min(len(text), start + _REACH)
    if clause := _CLAUSE.search(text, start, end):
        end = clause.start()
    for pattern in (_FROM, _WORK):
        if other := pattern.search(text, start, end):
            found = [key for key in sides_in(document, part, other["whom"]) if key not in sides]
            return (*sides, *found)
    return sides
