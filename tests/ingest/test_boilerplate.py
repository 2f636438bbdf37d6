"""Telling an article's own lines from what stands around them."""

import pytest

from generator.ingest.boilerplate import marked_lines

MARKED = [
    "Home » World » Italy deepens ties",
    "Home > News > Article",
    "You are here: Home / News",
    "Previous post President Doe met Prime Minister Roe in Lima",
    "Next post Ministers sign a pact",
    "Also read: Minister Doe met President Roe on 4 May 2021",
    "Share on Facebook | Share on X | Copy link",
    "Share this:",
    "Subscribe to our newsletter",
    "Advertisement",
    "ADVERTISEMENT",
    "© 2025 The Daily Invented. All rights reserved.",
    "Copyright 2024 The Daily Invented",
    "error: This content is protected.",
    "Follow us on X and Facebook",
    "Related stories",
]
OWN = [
    "Italy deepens defence ties with Peru",
    "The previous post of the ambassador was Lima, where she signed two agreements.",
    "The ministers share a border, a river and a long memory.",
    "Both sides will read the text again before they sign it.",
    "At home the President met the farmers.",
    "He was asked to subscribe to the treaty, and did so on 4 May 2021.",
    "Reporters without a seat stood.",
    "Jane Doe",
    "",
    "   ",
]


@pytest.mark.parametrize("line", MARKED)
def test_boilerplate(line: str) -> None:
    assert marked_lines(["The ministers met.", line]) == [False, True]


@pytest.mark.parametrize("line", OWN)
def test_own_line(line: str) -> None:
    assert marked_lines(["The ministers met.", line]) == [False, False]


def test_a_list_of_links_ends_at_the_empty_line() -> None:
    lines = ["They met.", "You may also like", "Minister Doe visits Peru", "Rain in the north", "", "They met again."]
    assert marked_lines(lines) == [False, True, True, True, False, False]
