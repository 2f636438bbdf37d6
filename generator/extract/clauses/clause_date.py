"""The day, month or year of what a verb of agreeing tells: behind it, or opening the sentence before its subject."""

import re

from generator.extract.clauses.chronology import entry_of
from generator.extract.clauses.dating import Dated, dates_in
from generator.extract.clauses.relative_dates import valid
from generator.extract.document import Document, Part
from generator.extract.gates import Gated

_OWN_DATE_END = re.compile(
    r"[;:—]|\b(?:that|which|who|whose|after|since|until|before|by|following|from|though|while|when|where|"
    r"first|initialled|to (?:be|begin|start|open|run))\b"
)
_YEAR = Gated(r"\b(?:[Ii]n|[Ss]ince|[Oo]f|[Ee]arly|[Ll]ate) (?P<year>(?:19|20)\d\d)\b(?![-/])")
_YEAR_BEFORE = Gated(r"\b[Ii]n (?P<year>(?:19|20)\d\d),? (?:[a-z]+ ){0,2}?[a-z]+(?: up| off| into)?\Z")
# "In May 2021, the leaders of Chile …", "On 4 May Chile …"
_OPENING = re.compile(
    r"(?:On|In|Earlier|Late|Last|Yesterday|Today)\b(?:[^;:—]*, (?:the |its |their )?(?:<[A-Z]\d+> of (?:the )?)?"
    r"(?:<[A-Z]\d+>(?:,| and) )*|[^;:—,<>]* (?:the )?)$"
)
# “<S0> and <S1>: On 4 May …”, “<S0> (KNA) – On 4 May …”
_LABEL = re.compile(r"[^;“”]{1,80}?(?::| [–—-]) (?=[A-Z])")
# “<S0> and <S1> on 4 May 2023 signed”
_ASIDE = re.compile(
    r"\b(?:that|which|who|whose|when|where|while|since|until|before|after|during|following|by|from|of)\b"
)
_US_YEAR = re.compile(r"(?<= \d), \d{4},?|(?<=\d\d), \d{4},?")
_OF_NOW = re.compile(r"\b(?:takes?|enters?|comes?|goes|expires?|begins?|starts?|runs?|ends?|lapses?)\b[^,;]{0,20}\Z")


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
    if just_before := _just_before(document, part, subject, start):
        return just_before
    if behind := dates_in(document.article.text, part.chunked.original(start, end), published):
        return _past(document, behind[0], _OF_NOW.search(text, 0, start) is not None)
    if year := _YEAR.search(text, start, stop):
        return year["year"]
    if before := _YEAR_BEFORE.search(text, subject, start):
        return before["year"]
    label = _LABEL.match(text, 0, subject)
    begin = label.end() if label else 0
    if not _OPENING.match(text[begin:subject]):
        return None
    opening = dates_in(document.article.text, part.chunked.original(begin, subject), published)
    year = _YEAR.search(text, begin, subject)
    return _past(document, opening[0]) if opening else year["year"] if year else None


def _just_before(document: Document, part: Part, subject: int, end: int) -> str | None:
    """The day between a subject and its verb: “the two states on 4 May signed”."""
    text = part.chunked.text
    begin = max(subject, text.rfind(">", 0, end) + 1)
    words = _US_YEAR.sub(" ", text[begin:end])
    commas = words.count(",")
    if _ASIDE.search(words) or not (commas == 0 or (commas == 2 and words.startswith(","))):
        return None
    found = dates_in(document.article.text, part.chunked.original(begin, end), document.article.published)
    return _past(document, found[0]) if found else None


def _past(document: Document, told: Dated, of_now: bool = False) -> str:
    """A date without a year of what was done is not after the article: “signed on 10 February” in October."""
    published = document.article.published
    words = told.span.of(document.article.text)
    year = told.value[:4]
    if of_now or not published or told.value <= published or year in words or "/" in told.value:
        return told.value
    return valid(f"{int(year) - 1}{told.value[4:]}") or told.value
