"""Work and things of which somebody else pays the costs: “the bridge is being built with a loan from <state>”.

Also “the line will be financed by <body> through a grant of $4 million”. Gives a programme, with the one who pays and
the one where it is, or who gets it: `in-force` while it runs, else `agreed`. Refuses people and parties who are paid,
what is no concrete thing, and payers without somebody for whom they pay.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.assertion import is_asserted
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.patterns import AMOUNT
from generator.extract.clauses.sides import sides_in, with_other_side
from generator.extract.clauses.things import holds_thing
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_PAYER = (
    r"(?:the )?(?P<payer><[SO]\d+>(?:'s? [a-z]+)?(?:,? and (?:the )?<[SO]\d+>)?|"
    r"<A\d+> (?:government|state|loans?|grants?|aid|money))"
)
_LOAN = rf"an? (?:(?:{AMOUNT}|[a-z-]+) ){{0,4}}?(?:loan|grant|credit) (?:from|by) "
_PAID = Gated(
    r"\b(?P<what>(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]hese|[Tt]his) [^.,;:“”—]{3,90}?),? "
    r"(?P<be>is|are|was|were|will be|would be|is to be|are to be|has been|have been)"
    r"(?: (?:being|also|now|partly|mainly|jointly|fully|largely|entirely))* "
    r"(?P<verb>(?:(?:co-?)?financed|funded|paid for|sponsored|bankrolled|underwritten) (?:by|through|under|with)|"
    rf"(?:built|rebuilt|financed) (?:by|with)(?= {_LOAN})) (?:{_LOAN})?{_PAYER}",
)
_WORK = re.compile(
    r"\b(?:projects?|programmes?|programs?|works?|construction|courses?|rehabilitation|upgrad\w+|repairs?|"
    r"renovation|expansion|scheme|centre|center)\b"
)
_LASTS = ("is", "are")
_DONE = ("has", "was", "were", "have")


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one programme for each thing that somebody else pays for."""
    for number, part in enumerate(document.parts):
        if part.kind is BlockKind.BODY:
            for match in _PAID.finditer(part.chunked.text):
                if programme := _programme(document, number, part, match):
                    yield programme


def _programme(document: Document, number: int, part: Part, match: re.Match[str]) -> AgreementCandidate | None:
    what = match["what"]
    if not (holds_thing(what) or _WORK.search(what)) or not is_asserted(part.chunked.text, match.start()):
        return None
    if reading_before(part.chunked.text, match.start("verb")) not in (Reading.DONE, Reading.PLANNED):
        return None
    payers = sides_in(document, part, match["payer"])
    others = sides_in(document, part, what) or sides_in(document, part, " ".join(_behind(part, match)))
    others = others or [key for key in with_other_side(document, payers) if key not in payers]
    others = [key for key in others if key not in payers]
    if not payers or not others:
        return None
    sides = (*payers, *others)
    title = part.chunked.original(match.start("what"), match.end("what")).of(document.article.text)
    return AgreementCandidate(
        RULE.name,
        number,
        " ".join(title.split()).split(" ", 1)[1],
        "programme",
        "in-force" if match["be"] in _LASTS else "agreed",
        sides,
        quoted(document, number, part.chunked.original(match.start(), match.end()), sides),
    )


def _behind(part: Part, match: re.Match[str]) -> list[str]:
    """The country behind “in” or “for” in the rest of the clause."""
    rest = re.compile(r"[^.;:“”<]{0,60}\b(?:in|for|to) (?:the )?(<S\d+>)").match(part.chunked.text, match.end())
    return [rest[1]] if rest else []


RULE = AgreementRule("paid-for", find)
