"""The day, month or year of what a verb of agreeing tells: behind it, or opening the sentence before its subject."""

import re

from generator.extract.clauses.chronology import entry_of
from generator.extract.clauses.dating import dates_in
from generator.extract.document import Document, Part
from generator.extract.gates import Gated

_OWN_DATE_END = re.compile(
    r"[;:—]|\b(?:that|which|who|whose|after|since|until|before|by|following|from|though|while|when|where|"
    r"first|initialled|to (?:be|begin|start|open|run))\b"
)
_YEAR = Gated(r"\b(?:[Ii]n|[Ss]ince|[Oo]f|[Ee]arly|[Ll]ate) (?P<year>(?:19|20)\d\d)\b(?![-/])")
_YEAR_BEFORE = Gated(r"\b[Ii]n (?P<year>(?:19|20)\d\d),? (?:[a-z]+ ){0,2}?[a-z]+(?: up| off| into)?\Z")
# "In May 2021, the leaders of Chile …"
_OPENING = re.compile(
    r"(?:On|In|Earlier|Last|Yesterday|Today)\b[^;:—]*, (?:the )?(?:<[A-Z]\d+> of (?:the )?)?(?:<[A-Z]\d+>(?:,| and) )*$"
)


def own_date(document: Document, part: Part, start: int, subject: int, stop: int | None = None) -> str | None:
    """The day, month or year that a verb's clause gives, or the entry of a chronology in which it stands.

    Args:
        document: The article.
        part: The sentence.
        start: Character of the sentence in signs behind the verb.
        subject: Where its subject begins; a date that opens the sentence before it counts too.
        stop: Where the clause ends at the latest.
    """
    if own := _of_clause(document, part, start, subject, stop):
        return own
    entry = entry_of(document.article.text, part.chunked.span.start, document.article.published)
    return (entry.day or None) if entry else None


def _of_clause(document: Document, part: Part, start: int, subject: int, stop: int | None) -> str | None:
    text = part.chunked.text
    stop = len(text) if stop is None else stop
    cut = _OWN_DATE_END.search(text, start, stop)
    end = cut.start() if cut else stop
    published = document.article.published
    if behind := dates_in(document.article.text, part.chunked.original(start, end), published):
        return behind[0].value
    if year := _YEAR.search(text, start, stop):
        return year["year"]
    if before := _YEAR_BEFORE.search(text, subject, start):
        return before["year"]
    if not _OPENING.match(text[:subject]):
        return None
    opening = dates_in(document.article.text, part.chunked.original(0, subject), published)
    year = _YEAR.search(text, 0, subject)
    return opening[0].value if opening else year["year"] if year else None
