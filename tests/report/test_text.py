"""Problems for a terminal."""

import unicodedata

import pytest

from generator.check import Checked
from generator.problems import Problem, Severity
from generator.report.cells import cells, visible, width
from generator.report.excerpt import MAX_WIDTH
from generator.report.style import Style
from generator.report.text import problem_text, summary, text


def problem(excerpt: str = "", column: int = 1, length: int = 1, **fields: object) -> Problem:
    """A problem on line 9 of a file."""
    given = {"path": "facts/actors/a.yaml", "line": 9, "code": "F301", "message": "there is no actor `b`", **fields}
    return Problem(column=column, excerpt=excerpt, length=length, **given)  # type: ignore[arg-type]


def under_the_caret(shown: str) -> str:
    """The characters above the carets of a shown problem."""
    _, _, line, carets, *_ = shown.split("\n")
    line, carets = line.partition("| ")[2], carets.partition("| ")[2]
    start, end = carets.index("^"), len(carets)
    found, column = "", 0
    for char in line:
        wide = 2 if unicodedata.east_asian_width(char) in "WF" else 0 if unicodedata.combining(char) else 1
        if start <= column < end:
            found += char
        column += wide
    return found


def test_a_problem_in_full() -> None:
    shown = problem_text(problem("  - actor: b", 12, 1, hint="did you mean `a`?\nor `c`?"))
    assert shown.splitlines() == [
        "facts/actors/a.yaml:9:12: error[F301]: there is no actor `b`",
        "  |",
        "9 |   - actor: b",
        "  |            ^",
        "  = help: did you mean `a`?",
        "  = help: or `c`?",
    ]


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    shown = problem_text(problem(line=0, column=0, hint="rename it", severity=Severity.WARNING))
    assert shown == "facts/actors/a.yaml: warning[F301]: there is no actor `b`\n = help: rename it\n"


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("quote: words", "words"),
        ("quote:\twords", "words"),
        ("名前: 西村 words", "words"),
        ("quote: e\u0301te\u0301 words", "words"),
        ("name: 西村康稔", "西村康稔"),
        ("x" * 400 + " words", "words"),
        ("words " + "x" * 400, "words"),
        ("x" * 400 + " words " + "y" * 400, "words"),
        ("名" * 400 + " words " + "名" * 400, "words"),
        ("quote: \u202ewords", "words"),
    ],
)
def test_the_caret_stands_below_the_words(line: str, marked: str) -> None:
    shown = problem_text(problem(line, line.index(marked) + 1, len(marked)))
    assert under_the_caret(shown) == marked
    assert width(cells(shown.split("\n")[2])) <= MAX_WIDTH + len("9 | ")


def test_marked_words_longer_than_a_line_are_cut() -> None:
    shown = problem_text(problem("quote: " + "x" * 400, 8, 400))
    assert shown.split("\n")[2].endswith("x…")
    assert under_the_caret(shown).startswith("xxx")


@pytest.mark.parametrize("column", [1, 50, 101, 200])
def test_a_cut_line_says_so_on_the_side_where_it_was_cut(column: int) -> None:
    line = problem_text(problem("x" * 200, column, 1)).split("\n")[2].removeprefix("9 | ")
    assert line.startswith("…") is (column > 90)
    assert line.endswith("…") is (column < 110)


@pytest.mark.parametrize("char", ["\x1b", "\x07", "\r", "\x9b", "\u202e", "\u2066", "\u200b", "\ue000", "\u2028"])
def test_nothing_that_a_terminal_obeys_gets_through(char: str) -> None:
    given = f"a{char}b"
    shown = problem_text(problem(given, 1, 3, path=given, message=given, hint=given), Style(colour=False))
    assert char not in shown
    assert shown.count(f"<U+{ord(char):04X}>") == 4
    assert visible("a\nb") == "a\nb"


def test_colour_is_only_where_it_is_wanted() -> None:
    plain, coloured = problem_text(problem("b")), problem_text(problem("b"), Style(colour=True))
    assert "\x1b" not in plain
    assert "\x1b[1;31merror[F301]\x1b[0m" in coloured


@pytest.mark.parametrize(
    ("checked", "line"),
    [
        (Checked(), "the fact base is empty: there is no fact file in facts"),
        (Checked(files=1, facts=1, verified=1), "1 fact and 1 quote checked: no fault found"),
        (
            Checked(files=1200, facts=1200, verified=31, uncheckable=3),
            "1,200 facts and 34 quotes checked (31 verified, 3 not checkable): no fault found",
        ),
        (
            Checked((problem(), problem(severity=Severity.WARNING)), 2, 2, 1, 1),
            "2 facts and 2 quotes checked (1 verified, 1 not found): 1 error, 1 warning",
        ),
        (Checked((problem(),), files=1), "none of 1 fact file could be checked: 1 error"),
    ],
)
def test_the_summary(checked: Checked, line: str) -> None:
    assert summary(checked, "facts") == line


def test_problems_stand_one_below_the_other_and_the_summary_last() -> None:
    shown = text(Checked((problem("b"), problem("c")), 1, 1), "facts")
    assert shown.count("\n\n") == 2
    assert shown.endswith("1 fact and 0 quotes checked: 2 errors\n")
