"""Lines of a terminal's width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.report.cells import cells, width
from generator.report.style import Style
from generator.review.passages import Stretch
from generator.review.wrap import plain, wrap


@pytest.mark.parametrize(
    ("stretches", "lines"),
    [
        ([], []),
        ([Stretch("one two three four")], ["one two", "three four"]),
        ([Stretch("a\n b\t c")], ["a b c"]),
        ([Stretch("one\n\ntwo")], ["one", "two"]),
        ([Stretch("so "), Stretch("they met", True), Stretch(", he said")], ["so >>they", "met<<, he", "said"]),
        ([Stretch("exceptionally")], ["exceptiona", "lly"]),
        ([Stretch("界界界界界界")], ["界界界界界", "界"]),
        ([Stretch("a\x1b[2Jb")], ["a<U+001B>[", "2Jb"]),
    ],
)
def test_wrapping(stretches: list[Stretch], lines: list[str]) -> None:
    assert wrap(stretches, 10) == lines


def test_quoted_words_are_marked_line_by_line() -> None:
    shown = wrap([Stretch("so "), Stretch("they met", True), Stretch(".")], 8, Style(colour=True))
    assert shown == ["so \x1b[1;4mthey\x1b[0m", "\x1b[1;4mmet\x1b[0m."]


def test_lines_of_plain_text_stay_apart() -> None:
    assert plain("one\n\ntwo three four", 10) == ["one", "", "two three", "four"]


@given(st.lists(st.builds(Stretch, st.text(), st.booleans())), st.integers(10, 90))
def test_no_line_is_too_wide_or_holds_what_a_terminal_obeys(stretches: list[Stretch], columns: int) -> None:
    for line in wrap(stretches, columns):
        assert width(cells(line)) <= columns
        assert "".join(cell.shown for cell in cells(line)) == line
