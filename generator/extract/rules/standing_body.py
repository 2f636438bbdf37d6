"""A standing body of sides that has a name of its own: “reviewed the work of the Joint Border Committee”.

Gives a mechanism: in force, `agreed` where it is set up, ended where it is dissolved. Takes a body that is called
joint, bilateral or the like, or whose name holds its sides (“the Norway-Chad Trade Council”); its sides are those of
its name, of its sentence, or the article's two. Refuses bodies of one state (“the Joint Committee on Taxation”), of
more states than two that its name does not hold, and those of which it is said that they do not exist.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.assertion import is_asserted
from generator.extract.clauses.clause_date import own_date
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.sides import article_sides, sides_in
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.extract.mentions.mention import Mention, MentionKind
from generator.ingest.article import BlockKind
from generator.spans import Span
from generator.vocab.countries import names_country

_BODY = re.compile(
    r"\b(?:Commission|Committee|Council|Group|Dialogue|Forum|Task Force|Taskforce|Board|Mechanism|Secretariat|"
    r"Sub-?[Cc]ommittee|Consultations|Cent(?:re|er))\b"
)
_JOINT = re.compile(
    r"\b(?:Joint|Bilateral|Trilateral|Tripartite|Binational|Bi-[Nn]ational|Mixed|Inter-?[Gg]overnmental)\b"
)
_OF_ONE_STATE = re.compile(r"\b(?:Chiefs|Parliament\w*|Congress\w*|Senate|House|Staff|Select|Standing Committee)\b")
_AND = r"(?:, | and (?:the )?|-|–)"
_BETWEEN = re.compile(rf" (?:of|between|among) (?:the )?(?P<whom><[SG]\d+>(?:{_AND}<S\d+>)*)")
_BEFORE = re.compile(rf"(?P<whom><[SA]\d+>(?:{_AND}<[SA]\d+>)+)(?:'s)? \Z")
_FOUNDED = re.compile(
    r"\b(?:establish\w*|set(?:s|ting)? up|creat\w+|form(?:s|ed|ing|ation)?|launch\w*|found(?:ed|ing))(?: of)? "
    r"(?:the |an? |their )?(?:new )?\Z"
)
_IS_FOUNDED = re.compile(
    r"[^,;:.“”]{0,60}? (?:was|were|is|are|will be|is to be|to be|being|has been|had been) (?:\w+ly )?"
    r"(?:established|set up|created|formed|launched|founded)\b"
)
_ENDED = re.compile(
    r"[^;:.“”]{0,120}? (?:was|is|has been|had been|will be|is hereby|was hereby|is to be) "
    r"(?:(?P<paused>suspended|frozen|put on hold)|abolished|dissolved|disbanded|wound up|scrapped)\b"
)
_REFUSED = Gated(r"\b(?:no|not|never|without|proposed?|propos\w+|call\w* for|if|member of|former)\b[^,;:.“”]{0,60}\Z")
_PAIR = 2


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one mechanism for each sentence that names such a body."""
    for number, part in enumerate(document.parts):
        if part.kind is BlockKind.BODY:
            for at, mention in enumerate(part.chunked.mentions):
                if mention.kind is MentionKind.ORGANISATION and (
                    body := _mechanism(document, number, part, at, mention)
                ):
                    yield body


def _mechanism(document: Document, number: int, part: Part, at: int, mention: Mention) -> AgreementCandidate | None:
    name = " ".join(mention.span.of(document.article.text).split())
    if not _BODY.search(name) or _OF_ONE_STATE.search(name):
        return None
    text = part.chunked.text
    sign = part.chunked.sign(at)
    if _REFUSED.search(text, 0, sign.start) or not is_asserted(text, sign.start):
        return None
    sides = _sides(document, part, name, sign)
    if len(sides) < _PAIR:
        return None
    ended = _ENDED.match(text, sign.end)
    new = _FOUNDED.search(text, 0, sign.start) or _IS_FOUNDED.match(text, sign.end)
    status = ("suspended" if ended["paused"] else "terminated") if ended else "agreed" if new else "in-force"
    return AgreementCandidate(
        RULE.name,
        number,
        name,
        "mechanism",
        status,
        sides,
        quoted(document, number, mention.span, sides),
        mention.short or None,
        own_date(document, part, sign.end, sign.start) if new or ended else None,
        only_named=status == "in-force",
    )


def _sides(document: Document, part: Part, name: str, sign: Span) -> tuple[str, ...]:
    """Those whom its name holds or who stand beside it; of a joint body those of its sentence, or the article's two."""
    text = part.chunked.text
    named = [key for key in document.entities if key.startswith("state:") and names_country(key[6:], name)]
    beside = _BETWEEN.match(text, sign.end) or _BEFORE.search(text, 0, sign.start)
    beside_keys = sides_in(document, part, beside["whom"]) if beside else []
    if len(sides := dict.fromkeys([*named, *beside_keys])) > 1:
        return tuple(sides)
    if not _JOINT.search(name):
        return ()
    here = [key for key in sides_in(document, part, text) if key.startswith("state:")]
    if len(here) == _PAIR:
        return tuple(here)
    article = article_sides(document)
    both = len(article) == _PAIR and all(key.startswith("state:") for key in article)
    return tuple(article) if both and set(here) <= set(article) else ()


RULE = AgreementRule("standing-body", find)
