"""Long lists in parts: addresses that stay, each row in one part, the order of the list kept."""

import pytest

from generator.pages.parts import by_letter, by_year


def test_a_short_list_stays_whole() -> None:
    (part,) = by_letter(["Oslo", "Bergen"], str, most=2)
    assert part.key == ""
    assert part.items == ("Oslo", "Bergen")


def test_letters_are_those_without_accents_and_other_scripts_come_last() -> None:
    parts = by_letter(["Zed", "Ærø", "علي", "Åse", "Ben"], str, most=2)
    assert [(part.key, part.name, part.items) for part in parts] == [
        ("a", "A", ("Ærø", "Åse")),
        ("b", "B", ("Ben",)),
        ("z", "Z", ("Zed",)),
        ("other", "Other", ("علي",)),
    ]


def test_a_letter_that_is_too_long_is_taken_apart_by_the_next_one_and_then_by_number() -> None:
    parts = by_letter(["Aa1", "Ab1", "Ab2", "Ab3", "B"], str, most=2)
    assert [(part.key, part.name, len(part.items)) for part in parts] == [
        ("aa", "AA", 1),
        ("ab_1", "AB, part 1", 2),
        ("ab_2", "AB, part 2", 1),
        ("b", "B", 1),
    ]


DATES = ["2025-10-16", "2025-10", "2025-03-01/2025-04-02", "2024?", None]


@pytest.mark.parametrize(
    ("most", "keys"),
    [(3, ["2025", "2024", "undated"]), (2, ["2025-10", "2025-03", "2024", "undated"])],
)
def test_years_and_months_are_newest_first_and_what_has_no_date_is_last(most: int, keys: list[str]) -> None:
    parts = by_year(DATES, lambda date: date, most)
    assert [part.key for part in parts] == keys
    assert sorted(map(str, (date for part in parts for date in part.items))) == sorted(map(str, DATES))


def test_a_month_is_named_in_words() -> None:
    assert [part.name for part in by_year(DATES, lambda date: date, 2)] == [
        "October 2025",
        "March 2025",
        "2024",
        "Undated",
    ]
