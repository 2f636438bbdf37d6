"""An instrument with the verb that says how far it got: “have reached an agreement to …”, “signed two memoranda”.

The status is that of the verb; “will sign” is `agreed`, never `signed`. Refuses “denied signing”, “has not yet
signed”, and nouns that are everyday words where the verb is one too.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreements import agreements_from
from generator.extract.clauses.instruments import named_instruments
from generator.extract.clauses.modality import Reading
from generator.extract.clauses.patterns import (
    AMOUNT,
    agreement_infinitives,
    agreement_status,
    agreement_verb,
    any_of,
    told_in,
)
from generator.extract.document import Document
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_AS_NOUN = re.compile(r"\b(?:[Aa]n?|[Tt]he|[Tt]heir|[Ii]ts|[Oo]ur|[Hh]is|[Hh]er)(?: [\w-]+){0,2} \Z")
_SUM_BEFORE = re.compile(rf"{AMOUNT} \Z", re.IGNORECASE)  # "a $90 million grant agreement"
_BEHIND_ARTICLE = re.compile(
    r"\b(?:an?|the|early|speedy|swift|prompt|formal|official|eventual|role\b[^,;.]{0,40} in) \Z"
)
_SIGNED_ONE = re.compile(r"\b(?:in|of|under|with|to) the \Z")  # "the terms of the signed treaty"
# "A protocol amending the agreement": what is signed is the protocol.
_AMENDS = re.compile(r"\b(?:protocol|agreement|treaty|memorandum|accord|pact|deal|arrangement)s? \Z", re.IGNORECASE)
_EXCHANGES = re.compile(r"exchanges (?:at|in|of|on|between|among|with|and|under)\b", re.IGNORECASE)
_OPENED = re.compile(r"open\w*\b[^.;:]{0,60}\bfor signature\b")
# “The accord provides for a joint committee”, “commits the sides to a dialogue”: what a paper sets up is agreed by it.
_SETS_UP = Gated(
    r"\b(?P<verb>(?:provid|foresee|envisag)(?:e?[sd]?|ing)(?: for)?|"
    r"commit(?:s|ted|ting)? (?:the (?:two )?(?:sides|parties|countries|governments)|both (?:sides|parties)|<G\d+>) to)"
    r"(?= (?:the (?:establishment|creation|setting up) of )?(?:an? |two |the )?)"
)
# “Agreed to maintain close consultations” sets nothing up.
_KEEPS_UP = re.compile(
    r"(?: to)? (?:maintain|keep up|sustain|preserve|continue) (?:close|regular|frequent|constant|their)\b"
)
_PAPER = re.compile(r"\b(?:[Ii]t|which|annex|deal|plan|text|document|framework|charter|declaration|statement) \Z")
_READINGS = set(Reading) - {Reading.DENIED, Reading.CANCELLED, Reading.POSSIBLE}


@cache
def _verbs() -> Gated:
    return Gated(rf"(?P<verb>{agreement_verb()})", re.IGNORECASE)


@cache
def _then_verb() -> re.Pattern[str]:
    """“Agreed to” before another verb, which tells the step: “agreed to suspend the treaty”."""
    return re.compile(
        rf"(?: (?:also|jointly|further|to|in principle|yesterday|by \w+|on \w+|"
        rf"last \w+))* {any_of(agreement_infinitives())}",
        re.IGNORECASE,
    )


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement for each instrument that is the verb's object."""
    for number, part in enumerate(document.parts):
        if part.kind is BlockKind.HEADING:
            continue
        for match in told_in(_verbs(), part.chunked.text):
            in_name = part.kind is BlockKind.BODY and match.start() > 0 and match["verb"][0].isupper()
            if in_name or _is_noun(part.chunked.text, match) or _then_verb().match(part.chunked.text, match.end()):
                continue
            status, weak = agreement_status(match["verb"])
            yield from agreements_from(document, number, match, status, RULE.name, _READINGS, strict=weak)
        for match in _SETS_UP.finditer(part.chunked.text):
            text = part.chunked.text
            if _PAPER.search(text, 0, match.start()) or named_instruments(text, 0, match.start(), again=True):
                set_up = agreements_from(document, number, match, "agreed", RULE.name, _READINGS, strict=True)
                yield from (body for body in set_up if body.type == "mechanism")


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """Whether a verb tells no step, or is part of an object: “a purchase agreement”, “an implementing arrangement”."""
    if match["verb"].lower().startswith("provid") and text.startswith(" for ", match.end()):
        return True  # what a paper provides for is its content
    if _KEEPS_UP.match(text, match.end()):
        return True
    if _OPENED.match(text, match.start()) or _EXCHANGES.match(text, match.start()):
        return True  # who signs will agree; “exchanges at high level”
    before = text[: match.start()]
    if match["verb"] == "signed" and _SIGNED_ONE.search(before):
        return True
    if match["verb"] in agreement_infinitives():
        return bool(_AS_NOUN.search(before) or _SUM_BEFORE.search(before))
    return match["verb"].endswith("ing") and bool(_BEHIND_ARTICLE.search(before) or _AMENDS.search(before))


RULE = AgreementRule("reached-agreement", find)
