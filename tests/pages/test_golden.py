"""Pages are what they were: see `golden.py` for accepting a change."""

import pytest

from tests.pages.golden import FOLDER, made

MADE = dict(made())


@pytest.mark.parametrize("name", MADE)
def test_page(name: str) -> None:
    assert MADE[name] == (FOLDER / name).read_text("utf-8"), "to accept: python -m tests.pages.golden"


def test_no_golden_page_is_left_over() -> None:
    assert {path.name for path in FOLDER.glob("*.html")} == set(MADE)
