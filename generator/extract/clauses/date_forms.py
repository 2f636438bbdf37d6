"""What dates that name a day, month or year look like, and where a text may have one."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from generator.extract.clauses.relative_dates import weekday_names
from generator.spans import Span
from generator.vocab.calendar import months, weekdays

# What a month or year is told with, and no more exact than it: “in the second half of May”.
_PART = (
    r"(?:very\s+)?(?:end|start|beginning|middle|course)|(?:spring|summer|autumn|fall|winter)|"
    r"(?:first|second|third|fourth|last|latter|final)\s+(?:half|part|quarter|third|weeks?|days|months)"
)
_MOVED = ("postponed", "moved", "delayed", "rescheduled", "forward", "off", "back", "extended", "changed")
_SET = ("slated", "scheduled", "planned", "set", "due")  # "slated for 2021"
_DIGIT, _MONTH, _WEEKDAY, _PREPOSITION = "digit", "month", "weekday", "preposition"  # with what a date begins


@cache
def date_patterns() -> list[tuple[str, re.Pattern[str]]]:
    """What dates look like, each with what it begins with; the first that fits counts."""
    month = (
        "(?P<month>" + "|".join(sorted((re.escape(form) for form in months()), key=lambda m: (-len(m), m))) + r")\.?"
    )
    day, year = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>(?:19|20)\d\d)"
    last = r"(?:\s*[-–—]\s*|\s+(?:to|and)\s+)(?P<last>\d{1,2})(?:st|nd|rd|th)?"
    last_month, last_day = month.replace("<month>", "<last_month>"), day.replace("<day>", "<last_day>")
    to = r"(?:\s*[-–—]\s*|\s+(?:to|until|through|till)\s+)"
    kept = "".join(rf"(?<!{word}\sfrom\s)" for word in _MOVED)  # "put off from 3 May to 4 June" is no run of days
    second = r"\s+(?:and|to|until|through)\s+(?:on\s+)?|\s*[-–—]\s*"
    no_clause = r"(?!\s+(?:he|she|they|it|(?-i:[A-Z])))"  # "met Doe on Thursday and on Friday she saw Roe"
    no_year = r"(?!\s*,?\s*\d|\s+(?:last|this|next)\b)"
    forms = [
        (_DIGIT, r"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)"),
        (_DIGIT, r"(?P<one>\d{1,2})(?P<mark>[./])(?P<two>\d{1,2})(?P=mark)(?P<in_year>(?:19|20)\d\d)"),
        (_DIGIT, rf"{kept}{day}\s+{month}{to}{last_day}\s+{last_month},?\s+{year}"),
        (_MONTH, rf"{kept}{month}\s+{day}{to}{last_month}\s+{last_day},?\s+{year}"),
        (_DIGIT, rf"{kept}{day}\s+{month}{to}{last_day}\s+{last_month}(?!\s*,?\s*\d)"),
        (_MONTH, rf"{kept}{month}\s+{day}{to}{last_month}\s+{last_day}(?!\s*,?\s*\d)"),
        (_DIGIT, rf"{day}{last}\s+{month},?\s+{year}"),
        (_MONTH, rf"{month}\s+{day}{last}(?:,|\s+in)?\s+{year}"),
        (_DIGIT, rf"{day}(?:\s+of)?\s+{month},?\s+(?:in\s+)?{year}"),
        (_MONTH, rf"{month}\s+{day},?\s+(?:in\s+)?{year}"),
        (_MONTH, rf"{month}(?:,?|\s+of)\s+{year}"),
        (_DIGIT, rf"{day}{last}\s+{month}\s+(?P<which>last|this|next)\s+year"),
        (_MONTH, rf"{month}\s+{day}{last},?\s+(?P<which>last|this|next)\s+year"),
        (_DIGIT, rf"{day}(?:\s+of)?\s+{month}\s+(?P<which>last|this|next)\s+year"),
        (_MONTH, rf"{month}\s+{day},?\s+(?P<which>last|this|next)\s+year"),
        (_DIGIT, rf"{day}{last}\s+{month}(?!\s*,?\s*\d)"),
        (_MONTH, rf"{month}\s+{day}{last}(?!\s*,?\s*\d)"),
        (_DIGIT, rf"{day}(?:\s+of)?\s+{month}(?!\s*,?\s*\d)"),
        (_MONTH, rf"{month}\s+{day}(?!\s*,?\s*\d)"),
        (_PREPOSITION, rf"(?:in|for)\s+(?:(?:early|late|mid)[\s-]+)?{month}{no_year}"),
        (_PREPOSITION, rf"(?:in|at|for|during)\s+(?:the\s+)?(?:{_PART})\s+of\s+{month}{no_year}"),
        (_PREPOSITION, rf"in\s+the\s+(?:{_PART})\s+of\s+{year}"),
        (_PREPOSITION, rf"(?:in|(?:before|by)\s+the\s+end\s+of)\s+(?:(?:early|late|mid)[\s-]+)?{year}(?!\s+alone)"),
        (_PREPOSITION, rf"(?:{'|'.join(f'(?<={word} )' for word in _SET)})for\s+(?:(?:early|late|mid)[\s-]+)?{year}"),
        (_WEEKDAY, rf"(?P<weekday>{weekday_names()})(?:{second})(?P<last_weekday>{weekday_names()}){no_clause}"),
    ]
    return [(kind, re.compile(rf"(?<![\w-]){form}(?![\w-])", re.IGNORECASE)) for kind, form in forms]


@cache
def _beginnings() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Find what every date has (a digit, a month or a weekday), and where one may begin; a group says with what."""
    first, weekday = ("|".join(sorted({form[:3] for form in names})) for names in (months(), weekdays()))
    month = "|".join(sorted(form for form in months() if form.isalpha()))
    return re.compile(rf"\d|\b(?:{first}|{weekday})", re.IGNORECASE), re.compile(
        rf"(?<![\w-])(?:(?P<digit>\d)|(?P<month>(?:{month})(?!\w))|(?P<weekday>{weekday})|"
        rf"(?P<preposition>(?:in|for|at|during|before|by)(?=\s+(?:the\s|early|late|mid|very|{first}|\d|"
        r"(?:end|start|beginning|middle|course|first|second|third|fourth|last|latter|final)\s))))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def places_of_dates(text: str) -> tuple[list[int], dict[str | None, list[int]]]:
    """Where a text has what every date has, and where dates may begin; asked for many stretches of each article."""
    has, begins = _beginnings()
    starts: dict[str | None, list[int]] = defaultdict(list)
    for start in begins.finditer(text):
        starts[start.lastgroup].append(start.start())
    return [place.start() for place in has.finditer(text)], starts


def within(places: list[int], span: Span) -> list[int]:
    """Those of several places, in order, that lie in a stretch."""
    return places[bisect_left(places, span.start) : bisect_left(places, span.end)]


def matches_at(pattern: re.Pattern[str], text: str, starts: Iterable[int], end: int) -> Iterator[re.Match[str]]:
    """As `finditer`, of a pattern whose matches begin at some of the places; faster than to try every character."""
    behind = 0
    for start in starts:
        if start >= behind and (match := pattern.match(text, start, end)):
            behind = match.end()
            yield match
