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
    rough = draw(st.sampled_from(["", "", "X", "XX", "-XX", "-XX-XX", "month-XX", "-21", "-22", "-23", "-24"]))
    if rough == "month-XX":
        return Point(day.year, day.month, None, draw(QUALIFIERS), "-XX")
    if rough:
        size = 10 ** rough.count("X") if rough[0] == "X" else 1
        return Point(day.year // size * size, None, None, draw(QUALIFIERS), rough)
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


@given(st.text("0123456789-/.?~%XY", max_size=22))
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
        ("2025-20", "no month 20"),
        ("2025-25", "no month 25"),
        ("2025-21-05", "season"),
        ("2025-XX-05", "not a date"),
        ("2XXX", "not a date"),
        ("203x", "not a date"),
        ("Y20250", "only years from 0001 to 9999"),
        ("-0044", "only years from 0001 to 9999"),
        ("-0044/2025", "only years from 0001 to 9999"),
        ("204X/203X", "ends before it begins"),
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
        ("2031-XX", "some month of 2031"),
        ("2031-XX-XX", "a day of 2031"),
        ("2031-10-XX", "a day of October 2031"),
        ("203X", "the 2030s"),
        ("203X?", "possibly the 2030s"),
        ("20XX", "a year from 2000 to 2099"),
        ("00XX", "a year from 1 to 99"),
        ("2031-21", "spring 2031"),
        ("2031-22", "summer 2031"),
        ("2031-23", "autumn 2031"),
        ("2031-24~", "about winter 2031"),
        ("2031-21/2031-22", "spring 2031 to summer 2031"),
        ("2031-10-XX/2031-11", "a day of October 2031 to November 2031"),
        ("203X/..", "from the 2030s"),
    ],
)
def test_words_for_people(text: str, words: str) -> None:
    assert parse(text).words == words


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2031-XX", "2031-01-01", "2031-12-31"),
        ("2031-XX-XX", "2031-01-01", "2031-12-31"),
        ("2032-02-XX", "2032-02-01", "2032-02-29"),
        ("203X", "2030-01-01", "2039-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("000X", "0001-01-01", "0009-12-31"),
        ("999X", "9990-01-01", "9999-12-31"),
        ("2031-21", "2031-03-01", "2031-06-30"),
        ("2031-22", "2031-06-01", "2031-09-30"),
        ("2031-23", "2031-09-01", "2031-12-31"),
        ("2031-24", "2031-01-01", "2031-12-31"),
    ],
)
def test_bounds_of_what_is_not_known_in_full(text: str, first: str, last: str) -> None:
    date = parse(text)
    assert (date.earliest.isoformat(), date.latest.isoformat()) == (first, last)
    assert date.day is None


@pytest.mark.parametrize(
    ("text", "year"),
    [("2031-XX", "2031"), ("2031-21", "2031"), ("203X", "2030s"), ("20XX", "2000–2099"), ("0031", "0031")],
)
def test_the_year_as_people_say_it(text: str, year: str) -> None:
    start = parse(text).start
    assert start is not None
    assert start.year_words == year


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
