"""Of two dates of one thing the more precise one is kept."""

import pytest

from generator.assemble.compose import _more_precise


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        ("2031", "2031-10", "2031-10"),
        ("2031-10", "2031-XX-XX", "2031-10"),
        ("203X", "2031-10", "2031-10"),
        ("20XX", "2031", "2031"),
        ("2031-10-16", "2031-10-XX", "2031-10-16"),
        ("2031", "2032-10", "2031"),
    ],
)
def test_digits_that_are_not_known_count_for_nothing(one: str, other: str, kept: str) -> None:
    assert _more_precise(one, other) == kept
