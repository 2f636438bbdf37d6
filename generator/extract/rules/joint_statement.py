"""A statement of several sides: a headline that calls the article one, “said in a joint …”, “a joint statement on …”.

Its parties are those whom the headline names, or who speak, or else the article's sides. Refuses statements that are
not joint, and those that are denied, wished for or still to come.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.clause_date import own_date
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.sides import COMPANIES, article_sides, sides_in
from generator.extract.clauses.who_agrees import subject_before
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_JOINT = r"(?:joint|trilateral|quadrilateral|common|final|concluding)"
_KIND = r"(?:statement|declaration|communiqu[ée]|communique|readout|press release|press statement)"
_TITLE = re.compile(
    rf"(?:[\w.’'-]+ )?(?P<title>{_JOINT} (?:[\w’'-]+ ){{0,2}}{_KIND}s?(?: (?:on|to|for) [^<:,]+?)?)(?= (?:by|of|"
    rf"from|between|after|following|at)\b|[:,(<–—-]|$)",
    re.IGNORECASE,
)
_ABOUT = (
    r"(?: of [A-Z][a-z]+)?(?: (?:on|concerning|regarding|for) [^,.;:()“”—<]+?"
    r"(?=[,.;:()“”—]| (?:was|were|is|has|had|and an(?:other)?|and a)\b|$))?"
)
_SAID_IN = Gated(
    rf"\b(?:in|by|through|via|to|with) (?:an? |their |the (?=final|"
    rf"concluding))(?P<title>{_JOINT} (?:[\w-]+ ){{0,2}}{_KIND}\b(?-i:{_ABOUT}))|"
    rf"\b[Tt]he (?P<speaks>{_JOINT} (?:[\w-]+ ){{0,2}}{_KIND}) (?:said|says|noted|read|reads|stated|added|"
    rf"reaffirmed|called)\b|"
    rf"(?-i:(?:\A|: |\band |, )(?:Q\. |A\. )?(?:An? |"
    rf"an? ))(?P<named>{_JOINT} (?:[\w’'-]+ ){{0,2}}{_KIND}\b(?-i:{_ABOUT}))|"
    r"(?-i:\b[Tt]he (?P<known>Joint (?:[A-Z][a-z]+ )?(?:Statement|Declaration|"
    r"Communiqu[ée])(?: of [A-Z][a-z]+)?(?: (?:on|for) [A-Z][\w-]+"
    r"(?: (?:and |of |the |for |in )*[A-Z][\w-]+)*)?))",
    re.IGNORECASE,
)
_NOT_YET = {Reading.DENIED, Reading.PENDING, Reading.CANCELLED, Reading.POSSIBLE, Reading.PROPOSED, Reading.NEGOTIATING}


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one statement for a headline that is its title, and one for each that is spoken of."""
    for number, part in enumerate(document.parts):
        text = part.chunked.text
        if part.kind is BlockKind.HEADLINE:
            if match := _TITLE.match(text):
                yield from _statement(document, number, match, "title", _of_headline(document, part))
            continue
        for match in _SAID_IN.finditer(text) if part.kind is BlockKind.BODY else ():
            group = next(name for name in ("title", "speaks", "named", "known") if match[name])
            if group in ("named", "known") and _is_open(text, match.start(group)):
                continue
            subject = subject_before(part, match.start())
            named = sides_in(document, part, subject[0]) if subject else []
            far = () if COMPANIES.search(text) else article_sides(document)
            sides = tuple(named) if len(named) > 1 else far
            yield from _statement(document, number, match, group, sides)


def _is_open(text: str, start: int) -> bool:
    """Whether a statement that is only named was not made, or not yet."""
    return reading_before(text, start) in _NOT_YET or bool(_DRAFT.search(text, 0, start))


_DRAFT = Gated(r"\b(?:draft|text|wording|without|no|lack of|failed) (?:[\w-]+ ){0,3}\Z", re.IGNORECASE)


def _of_headline(document: Document, part: Part) -> tuple[str, ...]:
    named = sides_in(document, part, part.chunked.text)
    if len(named) > 1:
        return tuple(named)
    for other in document.parts:
        sides = sides_in(document, other, other.chunked.text)
        if other.kind is BlockKind.BODY and len(sides) > 1:
            return tuple(sides)
    return article_sides(document)


def _statement(
    document: Document, number: int, match: re.Match[str], group: str, sides: tuple[str, ...]
) -> Iterator[AgreementCandidate]:
    part = document.parts[number]
    if len(sides) < 2:
        return
    headline = part.kind is BlockKind.HEADLINE
    quote = part.chunked.of(match, group)
    date = document.article.published if headline else own_date(document, part, match.end(), match.start())
    yield AgreementCandidate(
        RULE.name,
        number,
        " ".join(quote.of(document.article.text).split()),
        "statement",
        "agreed",
        sides,
        quoted(document, number, quote, sides),
        date=date,
    )


RULE = AgreementRule("joint-statement", find)
