"""Pouring pages into the theme's frame."""

import pytest

from generator.engine.shell import SLOTS, Shell, slot
from generator.pages import address


def test_a_shell_without_slots_is_itself() -> None:
    assert Shell.of("<p>text</p>").pour({}) == b"<p>text</p>"


def test_every_slot_is_filled_as_often_as_it_stands() -> None:
    shell = Shell.of(f"<title>{slot('title')}</title>{slot('body')}<b>{slot('title')}</b>")
    assert shell.pour({"title": "A", "body": "B"}) == b"<title>A</title>B<b>A</b>"


@pytest.mark.parametrize("name", SLOTS)
def test_what_is_poured_is_not_looked_at_again(name: str) -> None:
    shell = Shell.of(f"{slot('title')}|{slot('body')}")
    assert shell.pour({"title": slot(name), "body": "B"}) == f"{slot(name)}|B".encode()


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>\n  one\n\n two</p>  <b>", "<p>\none\ntwo</p>  <b>"),
        ("<pre>\n  kept\n</pre>\n\n<p>", "<pre>\n  kept\n</pre>\n<p>"),
        ('<p title="a\n  >\n  b">\n\n</p>', '<p title="a\n  >\n  b">\n</p>'),
        ("<script>\n  a < b\n</script>\n  x", "<script>\n  a < b\n</script>\nx"),
    ],
)
def test_of_white_space_lines_ends_are_left_where_it_means_nothing(html: str, left: str) -> None:
    assert Shell.of(html).pour({}) == left.encode()


def test_an_unknown_slot_is_refused() -> None:
    with pytest.raises(ValueError, match="no slot `foot`"):
        slot("foot")


@pytest.mark.parametrize(
    ("site_url", "expected"),
    [
        ("", ""),
        ("https://example.org", "https://example.org/actors/a.html"),
        ("https://example.org/sub/", "https://example.org/sub/actors/a.html"),
    ],
)
def test_address(site_url: str, expected: str) -> None:
    assert address(site_url, "actors/a.html") == expected
