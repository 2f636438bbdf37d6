"""Links from hand-written pages to facts."""

import pytest

from generator.engine.factlinks import resolve

KNOWN = {"actors/norway.html", "agreements/treaty.html", "actors/index.html"}


@pytest.mark.parametrize(
    ("html", "page", "expected"),
    [
        ('<a href="fact:actors/norway">N</a>', "method.html", '<a href="actors/norway.html">N</a>'),
        ('<a href="fact:actors/norway">N</a>', "reference/rules.html", '<a href="../actors/norway.html">N</a>'),
        ('<a id="x" href="fact:actors/norway#e1">N</a>', "a.html", '<a id="x" href="actors/norway.html#e1">N</a>'),
        ('<a href="fact:actors/index">A</a>', "a.html", '<a href="actors/index.html">A</a>'),
        ('<code>href="fact:actors/norway"</code>', "a.html", '<code>href="fact:actors/norway"</code>'),
        ('<a href="other.html">o</a>', "a.html", '<a href="other.html">o</a>'),
    ],
    ids=["same folder", "from a folder", "with an anchor", "a list", "in code", "no fact"],
)  # fmt: skip
def test_resolved(html: str, page: str, expected: str) -> None:
    assert resolve(html, page, KNOWN) == (expected, [])


def test_an_unknown_one_is_reported_with_the_nearest() -> None:
    _, faults = resolve('<a href="fact:actors/norwai">N</a>', "a.html", KNOWN)
    assert faults == ["link to `fact:actors/norwai`: there is no such page; did you mean `actors/norway`?"]
