"""Addresses of pages."""

import pytest

from generator.pages.links import Link, page_url, pair_url, relative, role_url


@pytest.mark.parametrize(
    ("origin", "target", "expected"),
    [
        ("index.html", "actors/norway.html", "actors/norway.html"),
        ("actors/kenya.html", "actors/norway.html", "norway.html"),
        ("actors/kenya.html", "meetings/talks.html", "../meetings/talks.html"),
        ("actors/kenya.html", "index.html", "../index.html"),
        ("actors/kenya.html", "sources/a.html#actor-kenya", "../sources/a.html#actor-kenya"),
        ("actors/kenya.html", "actors/kenya.html#evidence", "#evidence"),
        ("actors/kenya.html", "actors/kenya.html", "kenya.html"),
    ],
)
def test_relative(origin: str, target: str, expected: str) -> None:
    assert relative(origin, target) == expected


def test_urls() -> None:
    assert page_url("agreement", "treaty") == "agreements/treaty.html"
    assert role_url("ada", "ada-minister") == "actors/ada.html#role-ada-minister"


def test_a_pair_has_one_page_whichever_state_is_named_first() -> None:
    assert pair_url("norway", "kenya") == pair_url("kenya", "norway") == "relations/kenya--norway.html"


@pytest.mark.parametrize(("text", "expected"), [("joint dialogue", "Joint dialogue"), ("MLAT", "MLAT"), ("", "")])
def test_capitalised(text: str, expected: str) -> None:
    assert Link(text, "x.html").capitalised == Link(expected, "x.html")
