"""How long an occasion lasted: all days of the “three-day visit” of which only the first or the last is told."""

import re
from datetime import date as calendar_date
from datetime import timedelta

from generator.extract.gates import Gated
from generator.vocab.calendar import numbers

_DAY = 10  # characters of a day in EDTF
_LENGTH = Gated(
    r"\b(?P<n>two|three|four|five|six|seven|[2-7])(?:-day\b| days of (?=[a-z -]{0,40}(?:talks|negotiations|meetings)))|"
    r"\bfor (?P<days>two|three|four|five|six|seven|[2-7]) days\b(?! (?:before|after|of|a))",
    re.IGNORECASE,
)
_BEGAN = Gated(
    r"\b(?:arriv\w+|beg[iau]n\w*|start\w*|kick\w* off|embark\w*|land\w*|touch\w* down|open\w*|"
    r"(?:left|leaves|leaving|depart\w*|sets? off) for|"
    r"from (?=(?:the )?\d|[A-Z][a-z]+ \d|[A-Z][a-z]+day\b))"
)
_ENDED = Gated(
    r"\b(?:conclud\w+|ended|ends|w(?:rap\w*|ound|inds?|inding) up|finish\w*|complet\w+|clos(?:ed|es)|"
    r"at the (?:close|end|conclusion) of)\b"
)
_LEFT_NEXT_DAY = Gated(
    r"\b(?:arrived|landed|came|flew in|touched down)\b[^.;:]{0,60} and "
    r"(?:left|departed|(?:flew|went|returned) (?:home|back|on))(?: again)? (?:on )?the (?:next|following) day\b"
)


def whole(text: str, date: str | None) -> str | None:
    """The days of an occasion whose length a sentence gives; the date as it is where that does not tell them."""
    length = _LENGTH.search(text)
    if date is None or len(date) != _DAY:
        return date
    if _LEFT_NEXT_DAY.search(text):
        return f"{date}/{calendar_date.fromisoformat(date) + timedelta(days=1)}"
    if length is None:
        return date
    number = length["n"] or length["days"]
    count = int(number) if number.isdecimal() else numbers()[number.lower()]
    day, rest = calendar_date.fromisoformat(date), timedelta(days=count - 1)
    if _ENDED.search(text):
        return f"{day - rest}/{date}"
    return f"{date}/{day + rest}" if length["days"] or _BEGAN.search(text) else date
