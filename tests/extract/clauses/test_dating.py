"""Dates in running text, as precise as the text."""

import re

import pytest

from generator.extract.clauses.date_forms import date_patterns, places_of_dates
from generator.extract.clauses.dating import dates_in
from generator.spans import Span

ABSOLUTE = {
    "on 16 October 2025": ["2025-10-16"],
    "on October 16, 2025": ["2025-10-16"],
    "on Oct. 16, 2025": ["2025-10-16"],
    "on 16 Oct 2025": ["2025-10-16"],
    "the 16th of October 2025": ["2025-10-16"],
    "on Thursday, 16 October 2025": ["2025-10-16"],
    "on 2024-03-03": ["2024-03-03"],
    "on Friday 16 October 2025": [],
    "on 16 October 2025, a Friday": [],
    "on 16 October 2025 (Thursday)": ["2025-10-16"],
    "on Friday. On 16 October 2025": ["2025-10-16"],
    "in May 2021": ["2021-05"],
    "in May of 2021": ["2021-05"],
    "16–17 October 2025": ["2025-10-16/2025-10-17"],
    "16-17 October 2025": ["2025-10-16/2025-10-17"],
    "from 4 to 6 June 2023": ["2023-06-04/2023-06-06"],
    "October 16-17, 2025": ["2025-10-16/2025-10-17"],
    "January 28-February 5, 1979": ["1979-01-28/1979-02-05"],
    "on 1 May 2020 and on 3 June 2021": ["2020-05-01", "2021-06-03"],
    "20th February, 2014": ["2014-02-20"],
    "in the first half of 2031": ["2031"],
    "in the last quarter of 2031": ["2031"],
    "in July 2024 she came; on the 28th she signed": ["2024-07", "2024-07-28"],
    "in July 2024 Ana came; on the 28th Kim signed": ["2024-07", "2024-07-28"],
    "in July 2024 she came; on the 28th floor she signed": ["2024-07"],
    "in July 2024 she stood on the 38th Parallel and on the 9th Street": ["2024-07"],
    "on 30 June 2024 she came; on the 31st she signed": ["2024-06-30"],
}
NOT_DATED = [
    "on Saturday",
    "yesterday",
    "last month",
    "May 5–6",
    "on 5 May",
    "on 31 February 2024",
    "you may 2024 times",
    "in 2024 alone",
    "by 2030",
    "in the second half of May",
    "in the last week",
    "Kh-31 missiles",
    "16 people",
    "they march 12 miles",
    "",
]
# with a publication day, which was a Thursday
PUBLISHED = "2024-11-14"
RELATIVE = {
    "on Monday": ["2024-11-11"],
    "on Thursday": ["2024-11-14"],
    # one of the two is wrong, and nothing says which
    "on Friday, 17 October 2024": [],
    "on Friday, November 12": [],
    "on 17 October 2024 (Friday)": [],
    "on Thursday; 17 October 2024": ["2024-11-14", "2024-10-17"],
    "last Thursday": ["2024-11-07"],
    "next Friday": ["2024-11-15"],
    "today": ["2024-11-14"],
    "yesterday": ["2024-11-13"],
    "tomorrow": ["2024-11-15"],
    "next month": ["2024-12"],
    "last month": ["2024-10"],
    "earlier this month": ["2024-11"],
    "last year": ["2023"],
    "next year": ["2025"],
    "in May last year": ["2023-05"],
    "at the end of September": ["2024-09"],
    "in the second half of May": ["2024-05"],
    "in the last week of October": ["2024-10"],
    "until the end of September": [],
    "by the first week of October": [],
    "the last week of the race": [],
    "this week of the games": [],
    "in the first days of the course": [],
    "on 5 December": ["2024-12-05"],
    "on 2 January": ["2025-01-02"],
    "in Lima last week": ["2024-11"],
    "two weeks ago": [],
    "on the Monday Club": [],
    "on 16 October 2020": ["2020-10-16"],
}


def _dates(text: str, published: str | None = None) -> list[str]:
    return [dated.value for dated in dates_in(text, Span(0, len(text)), published)]


@pytest.mark.parametrize(("text", "values"), ABSOLUTE.items())
def test_date(text: str, values: list[str]) -> None:
    assert _dates(text) == values


@pytest.mark.parametrize("text", NOT_DATED)
def test_nothing_without_a_day_of_reference(text: str) -> None:
    assert _dates(text) == []


@pytest.mark.parametrize(("text", "values"), RELATIVE.items())
def test_date_against_the_publication_day(text: str, values: list[str]) -> None:
    assert _dates(text, PUBLISHED) == values


def test_december_and_january_belong_to_the_nearest_year() -> None:
    assert _dates("last month, on 5 December and next month", "2025-01-10") == ["2024-12", "2024-12-05", "2025-02"]


@pytest.mark.parametrize(("kind", "pattern"), date_patterns(), ids=range(len(date_patterns())))
def test_dates_are_only_looked_for_where_one_may_begin(kind: str, pattern: re.Pattern[str]) -> None:
    for text in (*ABSOLUTE, *NOT_DATED):
        has, begins = places_of_dates(text)
        found = list(pattern.finditer(text))
        assert {match.start() for match in found} <= set(begins[kind]), text
        assert all(any(match.start() <= at < match.end() for at in has) for match in found), text
