"""A step told by a noun: “the signing of a treaty”, “negotiations on a trade agreement”, “the pact's ratification”.

Gives the status of the noun; what is looked forward to is `agreed`, what is called for `proposed`. Refuses nouns with
no instrument right behind them (“talks on trade”), and steps that are denied or only possible.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreement_steps import status_told
from generator.extract.clauses.agreements import Said, told_of
from generator.extract.clauses.clause_date import own_date
from generator.extract.clauses.instruments import named_instruments
from generator.extract.clauses.modality import reading_before
from generator.extract.clauses.named_instrument import linked
from generator.extract.clauses.object_extent import object_end
from generator.extract.clauses.parties import parties
from generator.extract.clauses.patterns import WHOS, agreement_acts, any_of, told_in
from generator.extract.clauses.sides import for_whom_approved
from generator.extract.clauses.who_agrees import subject_before
from generator.extract.document import Document
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.vocab.instruments import PAPERS

_LEAD = re.compile(
    r"(?: (?:(?:an?|the|its|their|this|these|both|two|three|four|five|several|such|a number of|signing|concluding|"
    r"(?!(?:\w+ing|sidelines|margins|fringes)\b)[\w$-]+|<[ASO]\d+>(?:'s|[-–]<[ASO]\d+>)?)))*? ?\Z"
)
_IN_A_NAME = Gated(r"\b[A-Z]\w+ (?:on|for|to) (?:the )?\Z")  # “the Agreement on the Establishment of”
_OF_ANOTHER = re.compile(r"end of (?:the|their) [a-z]+,? an? ")  # "at the end of the talks a joint communiqué"
# An agreement whose implementation or renewal is talked about is there; one that is only invoked has no news.
_ONLY_CITED = Gated(
    r"\b(?:importance|commitment|need|necessity|call(?:s|ed)?|urg\w+|support|committed|welcom\w+|underscor\w+|stress\w+)\b"
    r"[^,.;]{0,50}\Z"
)
_OF_TALKS = Gated(
    r"\b(?:(?P<off>suspend|freez|froze|paus|halt|break(?:s|ing)? off|broke off|broken off|shelv|call(?:s|ed)? off|"
    r"put on hold)"
    r"|(?:conclud|complet|finali[sz]|finish|wrapp?)(?=ed|e?s))[a-z]*(?: up)? (?:the |their |its )?\Z"
)
_REFUSED = Gated(
    r"\b(?:withdr[ae]w\w*|reject\w*|turn\w* down|dismiss\w*) (?:an? |the |its |their |<[AS]\d+>(?:'s)? )?\Z"
)
_NOTES = Gated(r"exchange of (?:notes|letters)\b", re.IGNORECASE)  # an instrument itself
_TALKS_WANTED = re.compile(
    r"\b(?:propos|suggest|offer)\w* "
    r"(?:(?:to )?(?:open|start|begin|launch|resum)\w* |the (?:opening|start|launch) of )?\Z"
)
# Talks that "should start", "have not started" or "would begin in May" are only put forward.
_TALKS_AHEAD = re.compile(r"\b(?:should|ought to|could) (?:soon )?(?:start|begin|open|launch|resume) \Z")
_TALKS = re.compile(r"(?:in )?(?:talks|negotiations?|discussions)\b", re.IGNORECASE)
_BEHIND = r"(?:[^;:,.“”]{0,80}|[^;:,.“”]{0,60}, [^;:,.“”]{0,80},)"
_TO_BEGIN = re.compile(
    rf"{_BEHIND} (?:(?:would|will|should|could|may|(?:is|are) to) (?:soon |now )?(?:begin|start|open)|"
    r"(?:has|have|had) (?:not|yet to|still to|not yet) (?:begun|started|opened|begin|start|open))\b"
)
_BROKEN_OFF = re.compile(
    rf"{_BEHIND}?(?:,| (?:was|were|have been|has been|had been)) (?:since )?"
    r"(?:broken off|suspended|frozen|halted|put on hold|called off|shelved|paused)\b|"
    rf"{_BEHIND}? (?:ha(?:ve|s|d) )?(?:broke(?:n)? down|collapsed|stalled|fell apart|ran aground)\b"
)
# "Proposed to Peru the conclusion of a treaty"
_PROPOSED = Gated(
    r"\b(?:propos|suggest|recommend|call|offer)(?:e?[sd]?|ing)(?: for)?(?: to (?:the )?<[A-Z]\d+>)?(?: the| an?)? \Z",
    re.IGNORECASE,
)
# "The early signing of the treaty" is one that is hoped for, and one that is negotiated is still to come.
_SOON = Gated(
    r"\b(?:(?:early|earliest|speedy|swift|prompt|expeditious|timely|quick|rapid)|negotiat(?:e|es|ing)(?: the)?) \Z"
)
_END_OF_TALKS = re.compile(
    r"(?:conclusion|completion|finali[sz]ation|finali[sz]ing|concluding|completing)\b", re.IGNORECASE
)
# “Speed up the ratification of the treaty”
_HASTENED = Gated(
    r"\b(?:speed\w* up|accelerat\w+|expedit\w+|hasten\w*|finali[sz]\w+|need (?:for|to [a-z]+(?: up)?)|importance of|"
    r"pending|process of|urg\w+|call\w* for|early|speedy|swift|prompt) (?:the |a )?(?:early |speedy |swift |full )?\Z"
)
_LOOKED_FORWARD = Gated(r"\b(?:look\w* forward to|hop\w+ for|await\w*|aim\w* (?:for|at)|work\w* towards?) (?:the )?\Z")
# Who looks on does not sign.
_WITNESSED = re.compile(r"\b(?:witness\w*|attend\w*|watch\w*|presid\w+ over|overs\w+) (?:the |an? )?\Z")
_SIGNED_OR_ISSUED = PAPERS | {"statement"}
_MOST_WORDS = 60


@cache
def _act() -> Gated:
    existing = (
        r"(?<!importance of the full )(?P<existing>\b(?:moderni[sz]|updat|upgrad|revis|renegotiat|expand|broaden|"
        r"implement)"
        r"(?:ing|ation of|ion of)(?= (?:the|their|its|our)\b))"
    )
    talks = (
        rf"\b(?P<talks>(?:in (?:talks|negotiations|discussions) with|(?:talks|negotiations) (?P<between>between|among)|"
        rf"(?:talks|negotiations) with) (?:the )?{WHOS} (?:for|on|over|about|towards?))\b"
    )
    draft = r"(?<=\b[Aa] )(?P<draft>draft)\b|(?<=\b[Tt]he )(?P<known>draft)\b"
    # "The entry into force on 1 May of the treaty", "the launch, in May, of the dialogue"
    nouns = any_of(phrase.removesuffix(" of") for phrase in agreement_acts() if phrase.endswith(" of"))
    apart = rf"(?P<noun>{nouns}),? (?:on|in|last|earlier) [\w ]{{3,18}}(?:, \d{{4}})?,? of\b"
    return Gated(rf"(?P<act>{any_of(agreement_acts())})|{apart}|{draft}|{talks}|{existing}", re.IGNORECASE)


# “The cabinet approved the signing of”
_APPROVED = Gated(r"\b(?:approv|authori[sz])(?:e[sd]?|ing) (?:the )?(?:signing and (?:the )?)?\Z")


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement for each instrument whose step a noun tells."""
    for number, part in enumerate(document.parts):
        if part.kind is BlockKind.HEADING:
            continue
        for match in told_in(_act(), part.chunked.text):
            yield from _agreements(document, number, match)


def _agreements(document: Document, number: int, act: re.Match[str]) -> Iterator[AgreementCandidate]:
    part = document.parts[number]
    text = part.chunked.text
    if _NOTES.match(text, act.start()) or _OF_ANOTHER.match(text, act.start()):
        return
    if text[act.start()].isupper() and _IN_A_NAME.search(text, 0, act.start()):
        return
    if _REFUSED.search(text, 0, act.start()) or (act["existing"] and _ONLY_CITED.search(text, 0, act.start())):
        return
    told = act["act"] or (f"{act['noun']} of" if act["noun"] else "")
    act_status = _status_of_act(text, act, told)
    status = "in-force" if act["existing"] else status_told(act_status, reading_before(text, act.start()))
    end = object_end(text, act.end())
    named = linked(text, named_instruments(text, act.end(), end, again=True))
    if (
        act_status == "signed"
        and told.lower().startswith("exchange")
        and named
        and named[0].type not in _SIGNED_OR_ISSUED
    ):
        return  # "a memorandum on the exchange of experts and training"
    if status == "negotiating" and named and _TALKS.match(text, act.start()):
        status = _of_talks(text, named[-1].end)
    if status is None or not named or not _LEAD.match(text, act.end(), min(named[0].start, act.end() + _MOST_WORDS)):
        return
    subject = None if act["between"] or _WITNESSED.search(text, 0, act.start()) else subject_before(part, act.start())
    sides = parties(document, part, subject, act.start() if act["talks"] else act.end(), len(text), alone=True)
    date = (
        own_date(document, part, act.end("noun") if act["noun"] else act.end(), act.start(), end)
        if status == act_status
        else None
    )
    if _APPROVED.search(text, 0, act.start()):
        sides = for_whom_approved(document, sides)
    yield from told_of(document, Said(RULE.name, number, status, sides, date, act.start()), named)


def _status_of_act(text: str, act: re.Match[str], told: str) -> str:
    """How far an act brings an instrument, by its noun and the words before it."""
    act_status = agreement_acts()[told.lower()] if told else "negotiating"
    if act_status == "negotiating" and (of_talks := _OF_TALKS.search(text, 0, act.start())):
        act_status = "suspended" if of_talks["off"] else "agreed"
    if act_status == "terminated" and _TALKS.match(text, act.end() + 1):
        act_status = "agreed"  # “the end of talks on a pact”
    wanted = _TALKS_WANTED.search(text, 0, act.start()) or _TALKS_AHEAD.search(text, 0, act.start())
    if act_status == "negotiating" and wanted:
        act_status = "proposed"
    if act_status in ("signed", "ratified") and (approved := _APPROVED.search(text, 0, act.start())):
        signed = act_status == "signed" or "signing" in approved[0]
        act_status = "agreed" if signed else act_status
    if act_status in ("agreed", "signed"):
        if _PROPOSED.search(text, 0, act.start()):
            act_status = "proposed"
        elif _SOON.search(text, 0, act.start()):
            act_status = "negotiating"
    if act_status in ("ratified", "in-force") and _HASTENED.search(text, 0, act.start()):
        act_status = "signed"
    if act_status == "agreed" and _END_OF_TALKS.match(told) and _LOOKED_FORWARD.search(text, 0, act.start()):
        act_status = "negotiating"
    return act_status


def _of_talks(text: str, end: int) -> str:
    """What words behind the instrument that is talked about say of the talks."""
    if _TO_BEGIN.match(text, end):
        return "proposed"
    return "suspended" if _BROKEN_OFF.match(text, end) else "negotiating"


RULE = AgreementRule("act-of-instrument", find)
