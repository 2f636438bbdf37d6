"""`factsheet review` on a real terminal."""

from pathlib import Path
from typing import Any

import pytest

from generator.cli.editor import command
from generator.cli.main import CANNOT_RUN, CLEAN, STOPPED, main
from tests.check.worlds import make_world
from tests.ci.repository import git, repository
from tests.cli.pseudo_terminal import Terminal
from tests.cli.reviewing import AS, editor, files

OSLO, TREATY = "facts/meetings/oslo.yaml", "facts/agreements/fisheries-treaty.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A faultless project."""
    (tmp_path / "mkdocs.yml").write_text("plugins: [factsheet]\n")
    return make_world(tmp_path, {})


def test_a_record_is_shown_beside_its_words_and_confirmed(root: Path) -> None:
    before = files(root)
    with Terminal(["review", "oslo", *AS], root, NO_COLOR="1") as terminal:
        card = terminal.expect("? help: ")
        terminal.send("c")
        assert terminal.end() == CLEAN
    assert card.splitlines() == [
        "-- 1 to go ".ljust(79, "-"),
        "meetings/oslo",
        "",
        "Talks of Norway and Kenya in Oslo",
        "  title         Talks of Norway and Kenya in Oslo",
        "  type          meeting",
        "  status        held",
        "  date          2031-10-16",
        "  place         Oslo",
        "  country       NO",
        "  participants  Anna Berg, role Foreign Minister, side Norway",
        "                Juma Mfano, role Minister of Trade, side Kenya",
        "",
        "Ministers meet in Oslo",
        "   1 | Ministers meet in Oslo",
        "     | >>Anna Berg, Foreign Minister of Norway, met Juma Mfano, Kenya’s",
        "     | Minister of Trade, in Oslo on Thursday, 16 October 2031<<.",
        "     | Both ministers spoke of fish.",
        "c confirm  d dispute  r reject  e edit  a add  s skip  u undo  q quit  ? help: ",
    ]
    assert terminal.text.endswith("c\nmeetings/oslo: confirmed\n1 of 8 records are reviewed\n")
    after = files(root)
    assert after.pop("oslo.yaml") == before.pop("oslo.yaml") + (
        "review:\n  status: confirmed\n  by: R. Reader\n  on: 2031-12-01\n"
    )
    assert after == before


def test_the_transcript_in_the_guide_is_a_real_one(root: Path) -> None:
    guide = (Path(__file__).resolve().parents[2] / "docs/how-to/review.md").read_text("utf-8")
    line, _, transcript = guide.partition("```text\n$ factsheet ")[2].partition("```")[0].partition("\n")
    with Terminal([*line.split(), *AS], root, NO_COLOR="1") as terminal:
        terminal.press("c")
        terminal.press("d")
        terminal.press("The list of treaties does not have it.\n", at="(nothing: no verdict) ")
        assert terminal.end() == CLEAN
    assert terminal.text == transcript


def test_a_session_is_stopped_and_resumed(root: Path) -> None:
    with Terminal(["review", *AS], root) as terminal:
        terminal.expect("-- 8 to go")
        terminal.press("c")
        terminal.expect("-- 7 to go")
        terminal.press("s")
        terminal.expect("-- 6 to go")
        terminal.press("q")
        assert terminal.end() == CLEAN
    assert terminal.text.endswith("1 of 8 records are reviewed, 1 skipped\n")
    with Terminal(["review", *AS], root) as terminal:
        terminal.expect("-- 7 to go")
        terminal.interrupt("stopped", at="? help: ")
        assert terminal.end() == STOPPED
    assert terminal.text.endswith("stopped\n")


def test_a_reason_is_asked_and_an_empty_one_is_no_verdict(root: Path) -> None:
    before = files(root)
    with Terminal(["review", "fisheries-treaty", *AS], root) as terminal:
        terminal.press("r")
        terminal.press("\n", at="(nothing: no verdict) ")
        terminal.press("d")
        terminal.interrupt("-- 1 to go", at="(nothing: no verdict) ")
        assert files(root) == before
        terminal.press("d")
        terminal.press("It was about “whales”.\n", at="(nothing: no verdict) ")
        assert terminal.end() == CLEAN
    assert "  status: disputed\n" in (root / TREATY).read_text("utf-8")
    assert "  comment: It was about “whales”.\n" in (root / TREATY).read_text("utf-8")


def test_what_rests_on_a_rejected_record_is_offered_and_all_is_undone_at_once(root: Path) -> None:
    before = files(root)
    with Terminal(["review", "anna-berg", *AS], root) as terminal:
        terminal.press("r")
        terminal.press("invented\n", at="(nothing: no verdict) ")
        offered = terminal.expect("n leave them: ")
        assert "  roles/anna-berg-foreign-minister (unreviewed)\n  meetings/oslo (unreviewed)\n" in offered
        terminal.send("l")
        shown = terminal.expect("? help: ")
        assert "roles/anna-berg-foreign-minister\n! F303: it rests on actors/anna-berg" in shown
        assert "  person        Anna Berg (rejected)\n" in shown
        terminal.send("u")
        terminal.expect("Undone.")
        assert files(root) == before
        terminal.press("r")
        terminal.press("invented\n", at="(nothing: no verdict) ")
        terminal.press("r", at="n leave them: ")
        terminal.expect("fisheries-treaty")
        terminal.press("n", at="n leave them: ")
        assert terminal.end() == CLEAN
    said = 'comment: "It rests on actors/anna-berg, which is rejected: invented"\n'
    assert said in (root / OSLO).read_text("utf-8")
    assert "rejected" not in (root / TREATY).read_text("utf-8")


def test_a_reviewed_record_that_is_asked_for_is_shown_and_its_verdict_can_be_taken_back(root: Path) -> None:
    main(["--root", str(root), "review", "--confirm", "oslo", *AS])
    before = files(root)
    with Terminal(
        ["review", "oslo", "norway", *AS], root, EDITOR=editor(root, "place: Oslo", "place: Bergen")
    ) as terminal:
        terminal.press("s")
        terminal.press("e")
        terminal.expect("place         Bergen")
        terminal.press("u")
        terminal.expect("place         Oslo")
        terminal.press("d")
        terminal.press("wrong\n", at="(nothing: no verdict) ")
        assert terminal.end() == CLEAN
    assert "status: disputed" in (root / OSLO).read_text("utf-8")
    assert files(root).keys() == before.keys()


def test_an_edit_is_checked_and_the_record_is_shown_anew(root: Path) -> None:
    before = files(root)
    change = editor(root, "actor: juma-mfano", "actor: juma-mfan")
    with Terminal(["review", "oslo", *AS], root, VISUAL=change, EDITOR="false") as terminal:
        terminal.press("e")
        told = terminal.expect("-- 1 to go")
        assert "error[F301]: there is no actor `juma-mfan`" in told
        assert "help: did you mean `juma-mfano`?" in told
        assert "juma-mfan (not there)" in terminal.expect("? help: ")
        assert (root / "started").read_text() == "+1"
        terminal.send("e")
        terminal.press("u")
        assert (root / "started").read_text() == "+10"
        terminal.expect("Undone.")
        assert "Juma Mfano, role" in terminal.expect("? help: ")
        assert files(root) == before
        terminal.send("q")
        assert terminal.end() == CLEAN


def test_a_broken_file_is_told_and_can_be_mended(root: Path) -> None:
    with Terminal(["review", "oslo", *AS], root, EDITOR=editor(root, "place: Oslo", "place: [")) as terminal:
        terminal.press("e")
        terminal.expect(f"{OSLO} cannot be read:")
        assert "F101" in terminal.expect("? help: ")
        terminal.send("c")
        terminal.expect("was changed meanwhile")
        terminal.press("u")
        terminal.expect("place         Oslo")
        terminal.press("q")
        assert terminal.end() == CLEAN


def test_a_file_that_changed_meanwhile_is_shown_again_and_not_judged(root: Path) -> None:
    with Terminal(["review", "oslo", *AS], root) as terminal:
        terminal.expect("? help: ")
        text = (root / OSLO).read_text("utf-8").replace("place: Oslo", "place: Town hall")
        (root / OSLO).write_text(text, "utf-8")
        terminal.send("c")
        terminal.expect("was changed meanwhile")
        terminal.expect("place         Town hall")
        assert (root / OSLO).read_text("utf-8") == text
        terminal.press("c")
        assert terminal.end() == CLEAN


def test_keys_typed_before_a_record_is_shown_do_not_count(root: Path) -> None:
    with Terminal(["review", "oslo", "fisheries-treaty", *AS], root) as terminal:
        terminal.press("ccc")
        terminal.expect("meetings/oslo: confirmed")
        terminal.press("q")
        assert terminal.end() == CLEAN
    assert "review" not in (root / TREATY).read_text("utf-8")


def test_long_records_come_in_pages(root: Path) -> None:
    with Terminal(["review", "oslo", *AS], root, lines=12) as terminal:
        first = terminal.expect("-- 10 of 18 lines; space for more, or a key: ")
        assert len(first.splitlines()) == 11
        terminal.send(" ")
        terminal.press("q")
        assert terminal.end() == CLEAN


def test_help_is_shown_and_other_keys_do_nothing(root: Path) -> None:
    with Terminal(["review", "oslo", *AS], root) as terminal:
        terminal.press("x\x1b[A?")
        terminal.expect("u  undo      takes the last decision back")
        terminal.press("q", at="any of: space, q: ")
        terminal.press("q")
        assert terminal.end() == CLEAN


@pytest.mark.parametrize(("columns", "colour"), [(40, False), (80, True)])
def test_no_text_of_the_facts_controls_the_terminal(columns: int, colour: bool, root: Path) -> None:
    hostile = "\x1b[2J\x07\u202e界"
    seed = root / "seeds/report.txt"
    seed.write_text(seed.read_text("utf-8").replace("spoke of fish", f"spoke{hostile} of {'fish' * 60}"), "utf-8")
    path = root / TREATY
    title = f'title: "\\e[2J\\u202E{"界" * 50}"'
    path.write_text(path.read_text("utf-8").replace("title: fisheries treaty", title), "utf-8")
    environment: dict[str, Any] = {"FORCE_COLOR": "1"} if colour else {"NO_COLOR": "1"}
    with Terminal(["review", "fisheries-treaty", *AS], root, columns, **environment) as terminal:
        terminal.press("q")
        terminal.end()
    assert "<U+001B>[2J<U+0007><U+202E>" in terminal.text.replace("\n     | ", "")
    assert not set(terminal.text) & set("\x1b\x07\u202e")
    assert ("\x1b[" in terminal.shown) is colour
    wide = [line for line in terminal.text.splitlines() if len(line) + line.count("界") > columns]
    assert all(line.startswith("c confirm") for line in wide)


def test_the_reviewer_is_gits_user_or_is_asked_once(root: Path) -> None:
    with Terminal(["review", "oslo", "norway"], root) as terminal:
        terminal.press("A. Asked\n", at="Who reviews? Your name or initials: ")
        terminal.press("c")
        terminal.expect("actors/norway: confirmed")
        terminal.press("c")
        assert terminal.end() == CLEAN
    assert "by: A. Asked\n" in (root / OSLO).read_text("utf-8")
    git(repository(root), "config", "user.name", "G. User")
    with Terminal(["review", "kenya"], root) as terminal:
        terminal.press("c")
        assert terminal.end() == CLEAN
    assert "by: G. User\n" in (root / "facts/actors/kenya.yaml").read_text("utf-8")


def test_a_day_that_is_none_is_refused_before_anything_is_asked(root: Path) -> None:
    with Terminal(["review", "--as", "x", "--today", "soon"], root) as terminal:
        terminal.expect("error: `soon` is not a day")
        assert terminal.end() == CANNOT_RUN


def test_without_a_terminal_the_other_ways_are_named(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root)
    assert main(["review", *AS]) == CANNOT_RUN
    assert "use --list, and --confirm, --dispute or --reject RECORD" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"EDITOR": "vim"}, ["vim", "+7", "a.yaml"]),
        ({"EDITOR": "vim", "VISUAL": "emacs -nw"}, ["emacs", "-nw", "+7", "a.yaml"]),
        ({"EDITOR": "code"}, ["code", "--wait", "--goto", "a.yaml:7"]),
        ({"EDITOR": "/usr/bin/code --wait"}, ["/usr/bin/code", "--wait", "--goto", "a.yaml:7"]),
        ({"EDITOR": "hx"}, ["hx", "a.yaml:7"]),
        ({"EDITOR": "gedit"}, ["gedit", "a.yaml"]),
    ],
)
def test_editors_are_opened_at_the_line(environment: dict[str, str], expected: list[str]) -> None:
    assert command(Path("a.yaml"), 7, environment) == expected
