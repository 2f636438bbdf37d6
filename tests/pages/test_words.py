"""Counts, lists and dates in words."""

import pytest

from generator.pages import words
from generator.pages.links import Link
from generator.pages.phrase import listed, plain
from generator.pages.when import newest_first, oldest_first, when


@pytest.mark.parametrize(
    ("number", "noun", "expected"),
    [
        (0, "meeting", "no meetings"),
        (1, "meeting", "1 meeting"),
        (2, "meeting", "2 meetings"),
        (3, "person", "3 people"),
    ],
)
def test_count(number: int, noun: str, expected: str) -> None:
    assert words.count(number, noun) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (list("abcde"), "a, b, c, d and e"),
        (list("abcdef"), "a, b, c, d and 2 others"),
    ],
)
def test_listed(names: list[str], expected: str) -> None:
    assert plain(listed([Link(name, "") for name in names])) == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2025-10-16", "on 16 October 2025"),
        ("2025-10", "in October 2025"),
        ("2025", "in 2025"),
        ("2025-05-05/2025-05-06", "on 5–6 May 2025"),
        ("2025-05/2025-06", "in May–June 2025"),
        ("2025-10?", "possibly October 2025"),
        ("2024/..", "from 2024"),
        ("203X", "in the 2030s"),
        ("2031-21", "in spring 2031"),
        ("2031-XX", "in some month of 2031"),
        ("2031-10-XX", "on a day of October 2031"),
    ],
)
def test_on(date: str, expected: str) -> None:
    assert words.on(date) == expected


@pytest.mark.parametrize(
    ("date", "shown", "iso"),
    [
        (None, "not stated", ""),
        ("2025-10-16", "16 October 2025", "2025-10-16"),
        ("2025-10", "October 2025", "2025-10"),
        ("2025~", "about 2025", ""),
        ("2025-05-05/2025-05-06", "5–6 May 2025", ""),
    ],
)
def test_when(date: str | None, shown: str, iso: str) -> None:
    assert (when(date).words, when(date).iso, when(date).stated) == (shown, iso, date is not None)


DATES = ["2025-10", None, "2024", "2025-10-16", "../2023"]


def test_order() -> None:
    assert sorted(DATES, key=oldest_first) == ["../2023", "2024", "2025-10", "2025-10-16", None]
    assert sorted(DATES, key=newest_first) == ["2025-10", "2025-10-16", "2024", "../2023", None]
