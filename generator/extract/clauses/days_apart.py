"""The day of what lies so many days from another: “said on Thursday, a day after he met <P0>”."""

import re
from datetime import date, timedelta
from functools import cache

from generator import dates
from generator.extract.clauses.dating import dates_in
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.vocab.calendar import numbers

_COMES = re.compile(r"\b(?:come|comes|is|are) (?:just |only |barely )?\Z")
_CAME = re.compile(r"\A(?:The|This|His|Her|Their) [a-z]+ (?:came|comes) (?:just |only |barely )?\Z")
_DAY = 10  # characters of a day in EDTF


@cache
def _apart() -> Gated:
    number = "|".join(sorted(numbers()))
    return Gated(
        rf"\b(?:(?P<n>\d{{1,2}}|{number})|an?) (?P<unit>day|week|month|year)s? (?P<way>after|before) "
        r"(?:the |his |her |their |its |an? )?\Z",
        re.IGNORECASE,
    )


def apart(text: str, *starts: int) -> re.Match[str] | None:
    """The words “a day after” right before one of some places in a sentence in signs."""
    return next((match for start in starts if (match := _apart().search(text, 0, start))), None)


def day_apart(document: Document, part: Part, match: re.Match[str]) -> str | None:
    """The day that such words tell: counted from the last one before them, or from the article's own (“comes”)."""
    if match["unit"].lower() != "day":
        return None
    published = document.article.published
    told = dates_in(document.article.text, part.chunked.original(0, match.start()), published) if match.start() else []
    number = document.parts.index(part)
    if number and _CAME.search(part.chunked.text[: match.start()]):
        # "The decision came two days after": of what the sentence before tells.
        told = dates_in(document.article.text, document.parts[number - 1].chunked.span, published)
        told = told if len(told) == 1 else []
    comes = published if _COMES.search(part.chunked.text, 0, match.start()) else None
    day = dates.parse(told[-1].value).day if told and len(told[-1].value) == _DAY else _day(comes)
    count = match["n"] or "1"
    steps = int(count) if count.isdecimal() else numbers()[count.lower()]
    return (day + timedelta(days=steps if match["way"].lower() == "before" else -steps)).isoformat() if day else None


def _day(value: str | None) -> date | None:
    return dates.parse(value).day if value else None
