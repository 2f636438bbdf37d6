"""A concrete thing that a noun says one side put forward: “a proposal by <state> to create a joint free zone”.

Also “<state>'s offer to build a bridge”, “a <nationality> request for a ferry”. Gives `proposed`. Refuses what was
rejected or withdrawn, proposals of which nobody is told to have made them, and what is no concrete thing.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.assertion import is_asserted
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.instruments import named_instruments
from generator.extract.clauses.patterns import WHOS
from generator.extract.clauses.sides import sides_in, with_other_side
from generator.extract.clauses.things import is_talk, kind_of_doing, kind_of_new, thing_end
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_NOUN = r"(?:[a-z-]+ )?(?:proposal|offer|suggestion|request)s?"
_WORDS = r"[^.;:—“”]+"
_PROPOSAL = Gated(
    rf"(?:(?P<own><A\d+>|<[SO]\d+>'s) {_NOUN}|"
    rf"\b(?:an?|the) {_NOUN} (?:by|from|of) (?:the )?(?P<by>{WHOS})(?: side| government)?)"
    rf" (?:to (?:the )?(?P<whom><[SO]\d+>) )?"
    rf"(?:to (?P<doing>(?!<)[a-z-]+ {_WORDS})|for (?P<new>(?:an?|two|three|joint) {_WORDS}))"
)
_REFUSED_BEFORE = Gated(
    r"\b(?:reject\w*|turn\w* down|dismiss\w*|refus\w*|declin\w*|withdr[ae]w\w*|drop(?:s|ped)?|den(?:y|ied|ies)|no|"
    r"without)\b[^.;:“”]{0,60}\Z",
    re.IGNORECASE,
)
_REFUSED_BEHIND = Gated(
    r"\b(?:was|were|is|has been|had been) (?:\w+ly )?"
    r"(?:rejected|turned down|dismissed|refused|declined|withdrawn|dropped)\b"
)
_WITH = Gated(rf"\b(?:with|to|for|in|from) (?:the )?(?P<whom>{WHOS})")
_TAIL = re.compile(
    r",.*$| (?:is|are|was|were|has|have|had|will|would|which|that|stands|remains?|came|went|drew|met)\b.*$|"
    r"(?: (?:to|for|in|of|by|with|and|on|at|the))+ ?$"
)
_ARTICLE = re.compile(r"\A(?:an?|the) ")
_PAIR = 2
_NEAR = 30  # characters behind the thing in which its other side is named


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement or programme for each thing that is put forward."""
    for number, part in enumerate(document.parts):
        if part.kind is BlockKind.BODY:
            for match in _PROPOSAL.finditer(part.chunked.text):
                if proposal := _proposal(document, number, part, match):
                    yield proposal


def _proposal(document: Document, number: int, part: Part, told: re.Match[str]) -> AgreementCandidate | None:
    text = part.chunked.text
    group = "doing" if told["doing"] else "new"
    start = told.start(group)
    end = thing_end(text, start, told.end())
    if tail := _TAIL.search(text[start:end]):
        end = start + tail.start()
    words = text[start:end]
    kind = kind_of_doing(words) if group == "doing" else kind_of_new(words.lower())
    if kind is None or (group == "doing" and is_talk(text, start, end)) or not is_asserted(text, told.start()):
        return None
    if _REFUSED_BEFORE.search(text, 0, told.start()) or _REFUSED_BEHIND.search(text, told.start(), len(text)):
        return None
    if any(not named.weak for named in named_instruments(text, start, end)):
        return None  # which other rules read
    sides = _sides(document, part, told, end)
    if len(sides) < _PAIR:
        return None
    title = part.chunked.original(start, end).of(document.article.text)
    return AgreementCandidate(
        RULE.name,
        number,
        _ARTICLE.sub("", " ".join(title.split())),
        kind,
        "proposed",
        sides,
        quoted(document, number, part.chunked.original(told.start(), end), sides),
    )


def _sides(document: Document, part: Part, told: re.Match[str], end: int) -> tuple[str, ...]:
    """Who put it forward, and to whom, with whom or where; else the other one of the article's two sides."""
    own = sides_in(document, part, told["own"] or told["by"])
    if told["whom"]:
        return tuple(dict.fromkeys([*own, *sides_in(document, part, told["whom"])]))
    text = part.chunked.text
    behind = _WITH.search(text, told.start("doing" if told["doing"] else "new"), min(len(text), end + _NEAR))
    others = sides_in(document, part, behind["whom"]) if behind else []
    return tuple(dict.fromkeys([*own, *others])) if others else tuple(with_other_side(document, own))


RULE = AgreementRule("proposal-by-noun", find)
