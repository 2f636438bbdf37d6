"""Money or goods that one side gives another, told by a noun: “flew to <state> with a promise of €32m for schools”.

Also “the $50 million that <state> pledged” and “a <nationality> grant of $4 million”. Gives a programme: `agreed`, or
`proposed` where it is only an offer. Refuses sums of which no giver is told, those that are paid back, turned down or
only asked for, what is paid “with a loan”, and a grant “of” something that is no sum and no number of things.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreement_steps import status_told
from generator.extract.clauses.clause_date import own_date
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.patterns import AMOUNT, QUANTITY, WHOS
from generator.extract.clauses.sides import sides_in, with_other_side
from generator.extract.clauses.things import PEOPLE
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_GOODS = rf"(?:{AMOUNT}|{QUANTITY})[^,;:.<“”—()]*"
_FROM = rf"(?: (?:from|by) (?:the )?(?P<from>{WHOS}))"
_GIFT = Gated(
    rf"(?P<by>(?:<A\d+>|<[SO]\d+>'s) |\bwith (?:an? |the )(?!(?:[a-z-]+ )*(?:grant|loan|credit)))(?:[a-z-]+ ){{0,2}}?"
    rf"(?P<gift>(?P<noun>promise|pledge|offer|gift|grant|loan|donation|credit|contribution)s? of "
    rf"(?:up to |some |about |around |nearly |more than )?(?P<goods>{_GOODS}))",
    re.IGNORECASE,
)
_GIFT_FROM = Gated(
    rf"\b(?:an?|the) (?P<gift>(?:[a-z-]+ ){{0,2}}?(?P<noun>gift|grant|loan|donation|credit|contribution) of "
    rf"(?:up to |some |about |around |nearly |more than )?(?P<goods>{_GOODS}?)){_FROM}",
    re.IGNORECASE,
)
_PLEDGED = Gated(
    rf"\b(?:[Tt]he|[Ss]ome|[Aa]bout) (?P<gift>(?P<goods>{AMOUNT}[^,;:.<“”—()]*?))(?:,? (?:that|which))? "
    rf"(?:the )?(?P<from>{WHOS})(?: (?:government|side))?(?: (?:has|have|had))? (?:also )?"
    r"(?P<noun>pledged|promised|gave|given|donated|granted|lent|committed|offered)\b"
)
_NOT_GIVEN = Gated(
    r"\b(?:repa(?:y|id|ys|ying)|pa(?:y|id|ys|ying) (?:back|off)|return(?:s|ed|ing)?|reject\w*|declin\w*|refus\w*|"
    r"turn\w* down|"
    r"without|instead of|rather than|ask(?:s|ed|ing)? for|appl\w+ for|seek\w*|sought|den(?:y|ied|ies|ying)|"
    r"cancel\w*|withdr[ae]w\w*|no)\b[^,;:.“”]{0,50}\Z",
    re.IGNORECASE,
)
_WHO = re.compile(WHOS)
_NO_SUBJECT = re.compile(r"\b(?:to|in|at|from|for|of|near|with|by|into|through|via|against|on) (?:the )?\Z")
_TO = Gated(rf"\b(?:to|for|in) (?:the )?(?P<whom>{WHOS})")
_WENT = re.compile(r"\b(?:to|in|for) (?:the )?(?P<whom><[SO]\d+>)(?:[^;:“”<]*)\Z")
_TAIL = re.compile(
    r",? (?:to (?:support|help|assist)|after|before|during|following|in (?:return|exchange|\d{4}|[A-Z])|on \w+day|"
    r"last|this|next|was|were|is|are|has|have|had|will|would|which|that|and|as|from|by)\b.*$|"
    r"(?: (?:to|for|in|of|by|with|from|and|on|as|the|at|between))+ ?$|[ ,]+$"
)
_REACH = 60


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one programme for each gift of which the giver is told, and the one who gets it is known."""
    for number, part in enumerate(document.parts):
        if part.kind is not BlockKind.BODY:
            continue
        for pattern in (_GIFT, _GIFT_FROM, _PLEDGED):
            for match in pattern.finditer(part.chunked.text):
                if programme := _programme(document, number, part, match):
                    yield programme


def _programme(document: Document, number: int, part: Part, gift: re.Match[str]) -> AgreementCandidate | None:
    text = part.chunked.text
    reading = reading_before(text, gift.start())
    status = status_told("proposed" if gift["noun"].lower().startswith("offer") else "agreed", reading)
    refused = PEOPLE.match(gift["goods"]) or _NOT_GIVEN.search(text, 0, gift.start())
    if status is None or reading is Reading.PENDING or refused:
        return None
    givers, begin = _givers(document, part, gift)
    takers = _takers(document, part, gift, begin)
    takers = [key for key in takers if key not in givers]
    takers = takers or [key for key in with_other_side(document, givers) if key not in givers]
    if not givers or not takers:
        return None
    tail = _TAIL.search(gift["gift"])
    end = gift.start("gift") + (tail.start() if tail else len(gift["gift"]))
    sides = (*givers, *takers)
    stop = max(end, gift.end() if gift.re is not _GIFT.compiled else end)
    return AgreementCandidate(
        RULE.name,
        number,
        " ".join(part.chunked.original(gift.start("gift"), end).of(document.article.text).split()),
        "programme",
        status,
        sides,
        quoted(document, number, part.chunked.original(begin, stop), sides),
        date=own_date(document, part, gift.end(), gift.start()) if reading is Reading.DONE else None,
    )


def _givers(document: Document, part: Part, gift: re.Match[str]) -> tuple[list[str], int]:
    """Those who give, and where the words about them begin."""
    text = part.chunked.text
    groups = gift.groupdict()
    if groups.get("from"):
        return sides_in(document, part, groups["from"]), gift.start()
    if not gift["by"].lower().startswith("with"):
        return sides_in(document, part, gift["by"]), gift.start()
    who = [match for match in _WHO.finditer(text, 0, gift.start()) if not _NO_SUBJECT.search(text, 0, match.start())]
    return (sides_in(document, part, who[-1][0]), who[-1].start()) if who else ([], gift.start())


def _takers(document: Document, part: Part, gift: re.Match[str], begin: int) -> list[str]:
    """Those for whom it is said to be, or to whom somebody went with it."""
    text = part.chunked.text
    behind = _TO.search(text, gift.end("goods"), gift.end("goods") + _REACH)
    if behind is None and gift.end("gift") == gift.end("goods"):
        behind = _TO.search(text, gift.start("goods"), gift.end("goods") + _REACH)
    ahead = _WENT.search(text, begin, gift.start())
    words = behind["whom"] if behind else ahead["whom"] if ahead else ""
    return sides_in(document, part, words)


RULE = AgreementRule("gift-by-noun", find)
