"""Dates in the text, as precise as the text, relative ones only against a date that the article gives."""

import re
from collections.abc import Collection, Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from generator import dates
from generator.extract.clauses.chronology import entry_of, middle
from generator.extract.clauses.date_forms import date_patterns, matches_at, places_of_dates, within
from generator.extract.clauses.date_values import STEPS, date_value
from generator.extract.clauses.entries import told_on
from generator.extract.clauses.relative_dates import expressions, month_after, moved, valid
from generator.spans import Span
from generator.vocab.calendar import anchored, relatives, weekdays


class Dated(NamedTuple):
    """A date in a text.

    Attributes:
        span: Its characters.
        value: EDTF.
    """

    span: Span
    value: str


_ANCHOR_REACH = 900  # characters before “five days later” in which its anchor is looked for
_MONTH_REACH = 300  # characters before “on the 24th” in which its month is looked for
_NTH = re.compile(
    r"\bon\s+the\s+(?P<nth>\d{1,2})(?:st|nd|rd|th)(?![\w-])(?:\s+of\s+(?P<which>last|this|next)\s+month\b)?"
    r"(?!\s+(?:of|floor|anniversary|day|round|session|meeting|summit|congress|conference|assembly|parallel|street|avenue|brigade|division|regiment|battalion|infantry|amendment|edition|"
    r"minute|hour|century|time|place|hole|birthday)\b)",
    re.IGNORECASE,
)
"""“On the 28th”; “on the 38th parallel” is no day."""
_BY_THE_WAY = re.compile(
    r"\b(?:which|who|that|where) (?:[a-z]+ )?had\b[^,;.]{0,40}\Z"
)  # ", which had opened on Sunday,"
_IN_MONTH = re.compile(r"\d{4}-\d\d")
_MONTH_LENGTH = 7  # characters of a month in EDTF
_BESIDE = 2  # characters of ", "
_DAY = 10  # characters of a day in EDTF
_DAYS_OF_WEEK = r"(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_WEEKDAY_BEFORE = re.compile(rf"\b{_DAYS_OF_WEEK},?\s+(?:the\s+)?\(?\Z", re.IGNORECASE)
_WEEKDAY_BEHIND = re.compile(rf"(?:,\s*|\s+\(|,?\s+a\s+){_DAYS_OF_WEEK}\b", re.IGNORECASE)


def dates_in(text: str, span: Span, published: str | None = None, *, ahead: bool = False) -> list[Dated]:
    """The dates of a stretch of text, in order.

    Args:
        text: The article's text.
        span: Where to look.
        published: EDTF day on which the article was published, if it says so; without it “on Saturday” and “5 May”
            yield nothing.
        ahead: Whether the text tells of something to come: “on Monday” is then the next one.
    """
    return list(_dates_in(text, span, published, ahead))


@lru_cache(maxsize=256)
def _dates_in(text: str, span: Span, published: str | None, ahead: bool) -> tuple[Dated, ...]:
    """`dates_in`; several rules ask for the dates of one stretch."""
    published = told_on(text, span.start, published)
    reference = dates.parse(published).day if published else None
    entry = entry_of(text, span.start, published)
    if entry and entry.day:
        reference, ahead = dates.parse(entry.day[:_DAY]).day, False
    absolute, days = _absolute(text, span, middle(entry.day) if entry and entry.day else reference, ahead)
    # "Monday 15 July" is the day of July; where that is no Monday it is no day at all.
    behind = {start for day in days for start in range(day.start - _BESIDE, day.start + 1)}
    ends = {day.end for day in days}
    relative = [
        d
        for d in _relative(text, span, reference, ahead)
        if not _is_beside(text, d.span.end, behind) and not _is_bracketed(text, d.span, ends)
    ]
    # "On the 9th of this month" is more exact than "this month".
    found = [*absolute, *_in_month_told(text, span, reference, ahead), *relative]
    found += _anchored(text, span, reference, ahead)
    kept: list[Dated] = []
    for dated in found:
        if not any(other.span.touches(dated.span) for other in kept):
            kept.append(dated)
    return tuple(sorted(kept))


def _is_beside(text: str, end: int, behind: Collection[int]) -> bool:
    """Whether a weekday that ends at a character stands right before a date, with a comma at most between them."""
    return end in behind and text[end] in " ," and text[end - 3 : end].lower() == "day"


def _is_bracketed(text: str, span: Span, ends: Collection[int]) -> bool:
    """Whether a weekday stands in brackets right behind a date: “17 October (Friday)”."""
    return span.start - 2 in ends and text[span.start - 2 : span.start] == " (" and text[span.end : span.end + 1] == ")"


def _absolute(text: str, span: Span, reference: date | None, ahead: bool) -> tuple[list[Dated], list[Span]]:
    """Dates that name a day, month or year; and where such words stand, those without a date too."""
    found: list[Dated] = []
    taken: list[Span] = []
    has, begins = places_of_dates(text)
    if not within(has, span):
        return found, taken
    starts = {kind: near for kind, places in begins.items() if (near := within(places, span))}
    for pattern, near in [(pattern, starts[kind]) for kind, pattern in date_patterns() if kind in starts]:
        for match in matches_at(pattern, text, near, span.end):
            here = Span(match.start(), match.end())
            value = date_value(match, reference, ahead)
            if value and _weekday_fits(text, span, here, value) and not any(other.touches(here) for other in taken):
                found.append(Dated(here, value))
            # A day that does not exist ("31 February 2024") is not its month either.
            taken.append(here)
    return found, taken


def _weekday_fits(text: str, span: Span, date_span: Span, value: str) -> bool:
    """Whether a weekday beside a date is the date's own; one that is not leaves it open which of the two is wrong."""
    day = dates.parse(value).day
    beside = _WEEKDAY_BEFORE.search(text, span.start, date_span.start) or _WEEKDAY_BEHIND.match(
        text, date_span.end, span.end
    )
    return day is None or beside is None or weekdays()[beside["day"].lower()] == day.isoweekday()


def _relative(text: str, span: Span, reference: date | None, ahead: bool) -> Iterator[Dated]:
    """Dates of “on Saturday”, “next month” and the like, each as exact as the expression; longer expressions first."""
    if reference is not None:
        for here, row, blanks in expressions(text, span, relatives):
            if value := moved(row, blanks, reference, ahead):
                yield Dated(here, value)


def _anchored(text: str, span: Span, reference: date | None, ahead: bool) -> Iterator[Dated]:
    """Dates of “five days later”, “that November” and the like: reckoned from the last date that stands before them.

    What has been is reckoned from no day to come.
    """
    latest = reference.isoformat() if reference and not ahead else None
    for here, row, blanks in expressions(text, span, anchored):
        before = Span(max(0, here.start - _ANCHOR_REACH), here.start)
        told = sorted([*_absolute(text, before, reference, ahead)[0], *_relative(text, before, reference, ahead)])
        anchors = [d for d in told if not before.start or d.span.start > before.start]
        anchors = [d for d in anchors if not _BY_THE_WAY.search(text, before.start, d.span.start)]
        anchors = [d for d in anchors if not latest or d.value[:_DAY] <= latest]
        if not anchors or (row.unit == "day" and len(anchors[-1].value) < _DAY):
            continue
        day = (anchors[-1].value + "-01-01")[:_DAY]
        if value := moved(row, blanks, date.fromisoformat(day), ahead=False):
            yield Dated(here, value)


def _in_month_told(text: str, span: Span, reference: date | None, ahead: bool) -> Iterator[Dated]:
    """“On the 24th”: of the month told just before (“in July 2024 …”), else the last such day, or the next to come."""
    for match in _NTH.finditer(text, span.start, span.end):
        before = Span(max(0, match.start() - _MONTH_REACH), match.start())
        told = [dated for dated in _absolute(text, before, reference, False)[0] if _IN_MONTH.match(dated.value)]
        number = int(match["nth"])
        value = valid(f"{told[-1].value[:_MONTH_LENGTH]}-{number:02}") if told else None
        if reference and (which := match["which"]):
            value = valid(f"{month_after(reference, STEPS[which.lower()])}-{number:02}")
        elif value is None or (reference and ahead and value < reference.isoformat()):
            month = _month_of(number, reference, ahead)
            value = valid(f"{month}-{number:02}") if month else None
        if value:
            yield Dated(Span(match.start(), match.end()), value)


def _month_of(day: int, reference: date | None, ahead: bool) -> str | None:
    """The month of the last day of that number, or of the next one of what is to come."""
    if reference is None:
        return None
    return month_after(reference, int(day < reference.day) if ahead else -(day > reference.day))
