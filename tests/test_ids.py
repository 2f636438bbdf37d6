"""Record ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ids import MAX_LENGTH, did_you_mean, is_id, nearest, plain, slug, unused


@given(st.text(max_size=200))
def test_a_slug_is_an_id_with_room_for_a_number(text: str) -> None:
    made = slug(text)
    assert is_id(made)
    assert is_id(unused(made, {made}))


@given(st.text(max_size=60))
def test_plain_text_is_plain(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Matteo Perego di Cremnago", "matteo-perego-di-cremnago"),
        ("Côte d’Ivoire", "cote-divoire"),
        ("Łódź & Straße", "lodz-strasse"),
        ("İstanbul", "istanbul"),
        ("Tromsø", "tromso"),
        ("外交部", "record"),
        ("con", "con-record"),
        ("Index", "index-record"),
    ],
)
def test_slugs(name: str, made: str) -> None:
    assert slug(name) == made


def test_a_long_name_is_cut_at_the_end_of_a_word() -> None:
    made = slug("word " * 40)
    assert made.endswith("word")
    assert len(made) <= MAX_LENGTH


@pytest.mark.parametrize(
    "text", ["", "A", "a_b", "a--b", "-a", "a-", "a\n", "ä", "a" * (MAX_LENGTH + 1), "nul", "com1"]
)
def test_what_is_no_id(text: str) -> None:
    assert not is_id(text)


def test_a_taken_id_gets_the_next_number() -> None:
    assert unused("a", {"a", "a-2"}) == "a-3"
    assert unused("b", {"a"}) == "b"


def test_the_nearest_word() -> None:
    assert nearest("itly", ["italy", "germany"]) == "italy"
    assert nearest("zzz", ["italy", "germany"]) is None
    assert did_you_mean("itly", ["italy"]) == "did you mean `italy`?"
    assert did_you_mean("zzz", ["italy"]) == ""
