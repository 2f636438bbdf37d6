"""Dates as precise as their source."""

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import PATTERN, DateError, PartialDate, Point, may_overlap, parse

QUALIFIERS = st.sampled_from(["", "?", "~", "%"])


@st.composite
def points(draw: st.DrawFn) -> Point:
    """Years, months and days that exist."""
    day = draw(st.dates())
    precision = draw(st.integers(0, 2))
    return Point(day.year, day.month if precision else None, day.day if precision > 1 else None, draw(QUALIFIERS))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """Single points, and intervals that run forwards."""
    start = draw(points())
    if draw(st.booleans()):
        return PartialDate(start, start)
    end = draw(points())
    if start.earliest > end.latest:
        start, end = end, start
    if draw(st.booleans()):
        return PartialDate(*draw(st.sampled_from([(start, None), (None, end)])), is_interval=True)
    return PartialDate(start, end, is_interval=True)


@given(partial_dates())
def test_a_date_is_read_as_it_is_written(date: PartialDate) -> None:
    assert parse(str(date)) == date
    assert re.fullmatch(PATTERN, str(date))


@given(partial_dates())
def test_the_first_day_is_not_after_the_last(date: PartialDate) -> None:
    assert date.earliest <= date.latest
    assert may_overlap(date, date)


@given(partial_dates(), partial_dates())
def test_overlap_does_not_depend_on_the_order(one: PartialDate, other: PartialDate) -> None:
    assert may_overlap(one, other) == may_overlap(other, one)


@given(st.text("0123456789-/.?~%", max_size=22))
def test_any_text_is_a_date_or_refused_and_the_pattern_refuses_no_date(text: str) -> None:
    try:
        parse(text)
    except DateError:
        return
    assert re.fullmatch(PATTERN, text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not a date"),
        ("16/10/2025", "`16/10/2025` is not a date"),
        ("October 2025", "not a date"),
        ("2025-1-1", "not a date"),
        ("2025-10-16\n", "not a date"),
        ("２０２５", "not a date"),
        ("0000", "no year 0"),
        ("2025-13", "no month 13"),
        ("2025-00", "no month 00"),
        ("2025-02-29", "February 2025 does not have"),
        ("2025-10-00", "October 2025 does not have"),
        ("../..", "neither a beginning nor an end"),
        ("/", "neither a beginning nor an end"),
        ("2025/2024", "ends before it begins"),
        ("2025/2026/2027", "not a date"),
    ],
)
def test_refuses_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(DateError, match=re.escape(reason)):
        parse(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2025", "2025"),
        ("2025-10", "October 2025"),
        ("2025-10-06", "6 October 2025"),
        ("2025-10?", "possibly October 2025"),
        ("2025~", "about 2025"),
        ("2025-05-05/2025-05-06", "5–6 May 2025"),
        ("2025-04-30/2025-05-01", "30 April – 1 May 2025"),
        ("2025-04/2025-05", "April–May 2025"),
        ("2024-12-31/2025-01-01", "31 December 2024 – 1 January 2025"),
        ("2024?/2025", "possibly 2024 to 2025"),
        ("2024/..", "from 2024"),
        ("../2025-10", "until October 2025"),
    ],
)
def test_words_for_people(text: str, words: str) -> None:
    assert parse(text).words == words


@pytest.mark.parametrize(
    ("text", "day"),
    [("2024-02-29", datetime.date(2024, 2, 29)), ("2024-02", None), ("2024-02-28/2024-02-29", None), ("2024/..", None)],
)
def test_a_day_is_one_only_when_it_is_exact(text: str, day: datetime.date | None) -> None:
    assert parse(text).day == day


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        ("2025", "2025-10-16", True),
        ("2025-09", "2025-10", False),
        ("2024/..", "2031", True),
        ("../2024", "2025", False),
        ("2025-05-05/2025-05-06", "2025-05-06", True),
    ],
)
def test_overlap(one: str, other: str, overlap: bool) -> None:
    assert may_overlap(parse(one), parse(other)) is overlap
