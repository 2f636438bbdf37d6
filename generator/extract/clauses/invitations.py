"""Invitations to come: whether a visit is only wished for, or was accepted."""

import re

from generator.extract.clauses.who import PARTY
from generator.extract.document import Document, Part
from generator.extract.gates import Gated

_WISHED = Gated(
    r"\b(?:invit(?:e|es|ed|ing)|offer\w*|propos\w+|urg\w+|hop(?:e|es|ed|ing)|seek\w*|request\w*|possib\w+|potential|prospects?|"
    r"refus\w+|reject\w*|den(?:y|ies|ied)|call(?:ed|s)? for|want\w*|plan(?:s|ned)? for|ban\w*|"
    r"advis\w+)\b[^,.;:]{0,40}\Z",
    re.IGNORECASE,
)
_ACCEPTED = re.compile(r"\baccept(?:s|ed|ing)?\b[^.;:]{0,60}\binvitation\b[^.;:]{0,40}\Z")
_INVITED = Gated(r"\b(?:invit(?:ed|es)|invitation)\b[^.;:]{0,90}\Z")
_WHOM_INVITED = Gated(
    rf"\b(?:invit(?:ed|es|ing)|invitations? (?:to|for)) (?P<who>{PARTY})"
    r"(?:, who (?:gladly |gratefully )?accepted,|,)? to \Z"
)
_WAS_ACCEPTED = re.compile(
    r"^<[PRH]\d+> (?:has |had )?(?:gladly |gratefully |readily )?accepted(?=[.,]| with| the (?:invitation|offer))|"
    r"\b(?:invitation (?:was|has been) (?:gladly |gratefully )?accepted|"
    r"accept(?:s|ed) (?:the|this) (?:invitation|offer)|"
    r"[Tt]he (?:visit|trip) (?:will (?:take place|be made)|is (?:planned|scheduled|expected|set|to take place)))\b"
)
_REACH = 60


def is_wished(text: str, verb: int) -> bool:
    """Whether the words before a visit's verb say that somebody only wishes it, or refuses it."""
    return bool(_WISHED.search(text, max(0, verb - _REACH), verb))


def who_is_invited(text: str, verb: int) -> re.Match[str] | None:
    """Whom the words right before a verb invite, as a match with a group `who`: “invited <P0> to”."""
    return _WHOM_INVITED.search(text, 0, verb)


def is_accepted(document: Document, number: int, part: Part, verb: int) -> bool:
    """Whether a visit to which somebody was invited is agreed: here, or in the next sentence."""
    text = part.chunked.text
    if _ACCEPTED.search(text, 0, verb):
        return True
    behind = document.parts[number + 1].chunked.text if number + 1 < len(document.parts) else ""
    return bool(_INVITED.search(text, 0, verb) and _WAS_ACCEPTED.search(behind))
