"""Goods that one side buys from another: “<state> ordered 18 howitzers from <state>”, “cleared a sale of 36 jets to …”.

Gives a contract: `agreed`, `proposed` where a sale is only cleared, or `negotiating` where sides are in talks over a
number of things. Refuses a purchase of which one side alone is named, and one that only says what a contract is for.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreement_steps import status_told
from generator.extract.clauses.clause_date import own_date
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.patterns import AMOUNT, QUANTITY, WHO
from generator.extract.clauses.sides import sides_in
from generator.extract.clauses.things import holds_thing
from generator.extract.clauses.who_agrees import subject_before
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_BUYS = (
    r"(?P<verb>buy(?:s|ing)?|bought|purchas(?:e[sd]?|ing)|order(?:s|ed|ing)?|acquir(?:e[sd]?|ing)|procur(?:e[sd]?|ing)|"
    r"sell(?:s|ing)?|sold|leas(?:e[sd]?|ing)|plac(?:e[sd]?|ing) an order for|selected)"
)
_BOUGHT = Gated(
    rf"\b{_BUYS}(?: (?P<dative><[SO]\d+>))? (?P<what>(?:an? (?:further |additional |"
    rf"total of )?)?{QUANTITY}[^.;:<“”—]*?)"
    rf" (?:from|to|built by|made by|of) (?:the )?(?P<whom>{WHO}(?: and (?:the )?{WHO})?)",
    re.IGNORECASE,
)
_ORDERED = Gated(
    rf"\b(?P<verb>plac(?:e[sd]?|ing)) (?:an|its|the|"
    rf"a) (?:[\w-]+ ){{0,2}}order\b[^;<]{{0,60}}? with (?:the )?(?P<whom>{WHO})"
    rf"(?: \([^)]*\))? for (?P<what>[^.;:,<“”—]+)",
    re.IGNORECASE,
)
_SALE = Gated(
    rf"\b(?P<verb>approv(?:e[sd]?|ing)|clear(?:s|ed|ing)?|authori[sz](?:e[sd]?|ing)|greenlit|notified <O\d+> of|"
    rf"announced) "
    rf"(?:an? |the )?(?:possible |potential |proposed |planned |prospective |foreign military |"
    rf"\$[\d.,]+ ?(?:billion|million|bn|m) )*"
    rf"(?P<what>sales? of [^.;:<“”—]*?) to (?:the )?(?P<whom>{WHO}(?: and (?:the )?{WHO})?)",
    re.IGNORECASE,
)
_IN_TALKS = Gated(
    r"\b(?P<verb>(?:in|entered|began|opened|holding|held) (?:the |advanced |final |early )*(?:stages? of )?"
    rf"(?:talks|negotiations|discussions)|negotiat(?:es|ed|ing)) with (?:the )?(?P<whom>{WHO}(?: and (?:the )?{WHO})?) "
    rf"(?:over|on|for|about|to) (?:(?:buy|purchas|acquir|order|leas|sell|suppl|deliver)(?:y|e|ing|ying)? |"
    rf"the (?:purchase|sale|delivery|supply|lease|acquisition) of )?(?P<what>{QUANTITY}[^.;:,<“”—]*)",
    re.IGNORECASE,
)
_OF_CONTRACT = re.compile(r"\b(?:contracts?|agreements?|deals?|memorand\w+|MoUs?|pacts?)\b[^,;.]*$")
_PRICE = re.compile(
    rf"(?: (?:worth|for|valued at|at a cost of))?(?: (?:up to|about|some|around))? {AMOUNT}.*$", re.IGNORECASE
)


# “will buy gas from <S1> under a 20-year contract”
_UNDER_CONTRACT = Gated(
    rf"\b(?P<verb>(?:buy|sell|import|export)(?:s|ed|ing)?|bought|sold|purchas(?:e[sd]?|ing)|suppl(?:y|ies|ied|ying)|"
    rf"leas(?:e[sd]?|ing)) (?P<what>(?!{QUANTITY})[^.;:<“”—]{{3,80}}?) (?:from|to) (?:the )?(?P<whom>{WHO})"
    r"(?=[^.;:“”—]{0,60}? (?:under|in) an? (?:[\w$€£-]+ ){0,4}(?:contract|deal)\b"
    r"(?![^.;:,]{0,30}\b(?:signed|concluded|reached|struck|initialled)\b))",
    re.IGNORECASE,
)

_WAYS = (
    (_BOUGHT, "agreed"),
    (_ORDERED, "agreed"),
    (_UNDER_CONTRACT, "agreed"),
    (_SALE, "proposed"),
    (_IN_TALKS, "negotiating"),
)


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one contract for each purchase with both its sides."""
    for number, part in enumerate(document.parts):
        if part.kind is not BlockKind.BODY:
            continue
        for pattern, told in _WAYS:
            for match in pattern.finditer(part.chunked.text):
                if contract := _contract(document, number, part, match, told):
                    yield contract


def _contract(
    document: Document, number: int, part: Part, match: re.Match[str], told: str
) -> AgreementCandidate | None:
    text = part.chunked.text
    reading = reading_before(text, match.start())
    status = status_told(told, Reading.DONE if told == "negotiating" and reading is Reading.NEGOTIATING else reading)
    subject = subject_before(part, match.start())
    if status is None or subject is None or reading is Reading.PENDING:
        return None
    if told == "negotiating" and not holds_thing(match["what"]):
        return None
    if _OF_CONTRACT.search(text[subject.end() : match.start()]):
        return None
    one = sides_in(document, part, subject[0])
    if told == "proposed":
        one = _governments(document, one)
    others = [key for key in sides_in(document, part, match["whom"]) if key not in one]
    if not one or not others:
        return None
    sides = (*one, *others)
    title = part.chunked.of(match, "what").of(document.article.text)
    quote = part.chunked.original(subject.start(), match.end())
    return AgreementCandidate(
        RULE.name,
        number,
        _PRICE.sub("", " ".join(title.split())),
        "contract",
        status,
        sides,
        quoted(document, number, quote, sides),
        date=own_date(document, part, match.end(), subject.start()) if reading is Reading.DONE else None,
    )


def _governments(document: Document, keys: list[str]) -> list[str]:
    """In place of the office that clears a sale the state that sells."""
    entities = document.entities
    return [
        f"state:{entities[key].country}" if key.startswith("organisation:") and entities[key].country else key
        for key in keys
    ]


RULE = AgreementRule("purchase", find)
