"""`factsheet review` on a real terminal: a fact that was missed is added by marking its words."""

from pathlib import Path

import pytest

from generator.cli.main import CLEAN
from tests.check.worlds import check_world, make_world
from tests.cli.pseudo_terminal import Terminal
from tests.cli.reviewing import AS, editor, files


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A faultless project."""
    (tmp_path / "mkdocs.yml").write_text("plugins: [factsheet]\n")
    return make_world(tmp_path, {})


def answer(terminal: Terminal, **answers: str) -> None:
    """Answer questions about a new record."""
    for field, words in answers.items():
        terminal.expect(f"\n  {field}")
        terminal.press(f"{words}\n", at=": ")


def begin_agreement(terminal: Terminal, quote: str) -> None:
    """Mark some words of the second sentence for an agreement."""
    terminal.press("a")
    terminal.press("g", at="n none: ")
    terminal.press("2\n", at="(nothing: none) ")
    terminal.press(f"{quote}\n", at="whole sentence; n: none) ")
    terminal.press("\n", at="(nothing: none) ")


def test_a_question_that_is_stopped_stops_the_adding_only(root: Path) -> None:
    before = files(root)
    with Terminal(["review", "oslo", *AS], root) as terminal:
        begin_agreement(terminal, "Kenya’s Minister of Trade")
        terminal.expect("  title")
        terminal.interrupt("! stopped: nothing was added", at=": ")
        terminal.press("q")
        assert terminal.end() == CLEAN
    assert files(root) == before


def test_a_missed_fact_is_added_by_marking_its_sentence(root: Path) -> None:
    before = files(root)
    with Terminal(["review", "fisheries-treaty", *AS], root, NO_COLOR="1") as terminal:
        terminal.press("a")
        terminal.press("g", at="n none: ")
        offered = terminal.expect("(nothing: none) ")
        assert "   3  Both ministers spoke of fish.\n   4  Norway and Kenya signed a fisheries treaty, and" in offered
        terminal.send("spoke FISH\n")
        assert terminal.expect("(nothing: none) ").splitlines()[1] == "   3  Both ministers spoke of fish."
        terminal.send("3\n")
        terminal.press("spoke about fish\n", at="whole sentence; n: none) ")
        assert "Nearest:\n>>spoke of fish<<\n" in terminal.expect("whole sentence; n: none) ")
        terminal.send("ministers spoke of fish\n")
        terminal.press("Norway and Kenya\n", at="(nothing: none) ")
        answer(terminal, title="talks on fish", type="mechanism", status="proposed", date="")
        answer(terminal, parties="Norwya")
        assert "    1  Norway (norway)\n" in terminal.expect("  which one: ")
        terminal.send("1\n")
        answer(terminal, parties="")
        assert "agreements/norway-talks-on-fish\n! you added it\n" in terminal.expect("? help: ")
        terminal.send("c")
        terminal.press("q")
        assert terminal.end() == CLEAN
    after = files(root)
    assert after.pop("norway-talks-on-fish.yaml").partition("\n")[2] == (
        "title: talks on fish\n"
        "type: mechanism\n"
        "status: proposed\n"
        "parties:\n"
        "  - norway\n"
        "evidence:\n"
        "  - source: report\n"
        '    quote: "ministers spoke of fish"\n'
        '    context: "Norway and Kenya"\n'
        "review:\n"
        "  status: confirmed\n"
        "  by: R. Reader\n"
        "  on: 2031-12-01\n"
    )
    assert after == before
    assert check_world(root).problems == ()


def test_an_added_fact_that_does_not_pass_is_mended_or_taken_out(root: Path) -> None:
    before = files(root)
    with Terminal(["review", "oslo", *AS], root, EDITOR=editor(root, "- norway", "- kenya")) as terminal:
        begin_agreement(terminal, "Kenya’s Minister of Trade")
        answer(terminal, title="trade", type="programme", status="agreed", date="", parties="norway")
        answer(terminal, parties="")
        terminal.expect("error[F405]: no quote names the party `norway`")
        terminal.press("e", at="e edit it now  x take it out again: ")
        assert "parties  Kenya\n" in terminal.expect("? help: ")
        terminal.send("u")
        terminal.press("u")
        terminal.expect("Undone.")
        assert files(root) == before
        begin_agreement(terminal, "Kenya’s Minister of Trade")
        answer(terminal, title="trade", type="programme", status="agreed", date="", parties="norway")
        answer(terminal, parties="")
        terminal.press("x", at="x take it out again: ")
        terminal.press("q")
        assert terminal.end() == CLEAN
    assert files(root) == before


def test_an_added_fact_may_be_left_unfinished_with_its_marks(root: Path) -> None:
    with Terminal(["review", "oslo", *AS], root) as terminal:
        begin_agreement(terminal, "Kenya’s Minister of Trade")
        answer(terminal, title="trade", type="", status="agreed", date="", parties="kenya")
        answer(terminal, parties="")
        terminal.press("l", at="l leave it unfinished: ")
        terminal.press("q")
        assert terminal.end() == CLEAN
    assert [problem.code for problem in check_world(root).problems] == ["F208"]
