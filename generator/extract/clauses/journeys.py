"""Journeys and stays that led to what a verb tells: “flew to Oslo, where she met”, “visited Oslo in May and met”."""

import re
from collections.abc import Iterator

from generator.extract.gates import Gated

_THERE = Gated(r"[^,;:]{0,120}(?:, <S\d+>,?|,) (?:where|when|during which|at which)\b[^,;:]{0,40}\Z")
_WENT_AND = Gated(
    r"\b(?:visited|travelled to|traveled to|flew to|went to|came to|arrived in|was in|were in)\b[^,;:]{0,80} and"
    r"(?: also| then| later| was| were)? \Z"
    r"|\b(?:travel|fly|go|come|head|drive|return|travels|flies|goes|comes|heads|drives|travell?ed|flew|went|came|headed|"
    r"drove|travell?ing|flying|going|heading|been) (?:on |back )?to (?:<S\d+>|[A-Z][\w'-]+)[^,;:<]{0,30} "
    r"(?:for (?:an? |the )?|to (?:[a-z]+ ){0,3})\Z"
    r"|\b(?:is|are|was|were|be|been|arrives?|arrived|arriving|landed|stopped|stayed) in (?:<S\d+>|[A-Z][\w'-]+)"
    r"[^,;:<]{0,30} to (?:[a-z]+ ){0,3}\Z"
)
_FROM_OR_TO = re.compile(r"\b(?:in|at|to|into|from|visited|visiting|reached) (?:<S\d+>|[A-Z])")
_THERE_LONGEST = 180  # characters; looking further back finds nothing, and takes long


def led_to(text: str, subject: int, start: int) -> Iterator[tuple[int, int]]:
    """The stretches that tell where somebody went: before the subject, and before the verb."""
    if there := _THERE.search(text, max(0, subject - _THERE_LONGEST), subject):
        # "flew to Oslo, where she met"
        yield _last_place(text, there), there.end()
    if went := _WENT_AND.search(text, max(0, start - _THERE_LONGEST), start):
        # "visited Oslo in May and met"
        yield went.start(), went.end()


def _last_place(text: str, there: re.Match[str]) -> int:
    """Where the place begins that “where” means, of several: “came to Lima from Oslo, where he met”."""
    stop = there[0].rfind(", where")
    places = [place.start() for place in _FROM_OR_TO.finditer(text, there.start(), there.start() + max(stop, 0))]
    return places[-1] if places else there.start()


def led_there(text: str, verb: int) -> bool:
    """Whether a journey or a stay in a town led to what a verb tells: “was in <S0> to persuade”."""
    return bool(_WENT_AND.search(text, max(0, verb - _THERE_LONGEST), verb))
