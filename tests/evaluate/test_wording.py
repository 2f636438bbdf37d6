"""What counts of names, titles, quotes and dates."""

import pytest

from generator.evaluate.wording import dates_clash, days, name_key, overlap, state_key, title_key, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Türkiye's trade & aid", ["turkiye", "trade", "and", "aid"]),
        # The typographic apostrophe is not ASCII: it goes, and its "s" stays.
        ("Türkiye’s", ["turkiyes"]),
        ("U.S.-Łódź 2031", ["u", "s", "odz", "2031"]),
        ("日本", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lt. Gen. (Retd) Ada Berg", "ada berg"),
        ("H.E. Sheikh Juma bin Mfano", "juma bin mfano"),
        ("The Chief", "the chief"),
        ("Her Majesty’s Navy", "majestys navy"),
    ],
)
def test_name_key(name: str, expected: str) -> None:
    assert name_key(name) == expected


@pytest.mark.parametrize("names", [("Turkey", "Türkiye"), ("the U.S.", "USA", "United States of America"), ("Kenya",)])
def test_state_key(names: tuple[str, ...]) -> None:
    assert len({state_key(name) for name in names}) == 1


def test_states_that_are_two() -> None:
    assert len({state_key(name) for name in ("North Korea", "South Korea", "Niger", "Nigeria", "Myanmar")}) == 5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister of Defense", "Defence Minister"),
        ("National Security Advisor", "Adviser for National Security"),
        ("Home & Agriculture Adviser", "Adviser on Agriculture and Home"),
    ],
)
def test_titles_of_one_office(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("", "", 0.0),
        ("the two met in Oslo", "", 0.0),
        ("the two met in Oslo", "met", 1.0),
        ("the two met in Oslo", "met the King of Norway in Oslo", 2 / 3),
        ("in the", "in the", 0.0),
    ],
)
def test_overlap(one: str, other: str, expected: float) -> None:
    assert overlap(one, other) == overlap(other, one) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (None, "2031", False),
        ("2031-03", "2031-03-03", False),
        ("2031-03-03", "2031-03?", False),
        ("2031-03-03/2031-03-05", "2031-03-05", False),
        # The days between two days are not named: no more than the two are compared.
        ("2031-03-03/2031-03-05", "2031-03-04", True),
        ("2031-03-03", "2031-03-04", True),
        ("2030", "2031-03", True),
        ("2031-21", "2031-05-03", False),
        ("2031-21", "2032-05-03", True),
        ("2031-10-XX", "2031-10-16", False),
        ("203X", "2031", False),
    ],
)
def test_dates_clash(one: str | None, other: str, expected: bool) -> None:
    assert dates_clash(one, other) is dates_clash(other, one) is expected


def test_days() -> None:
    assert days("2031-03-03/2031-04~") == {"2031-03-03", "2031-04"}
    assert days(None) == frozenset()
