"""`factsheet fmt` on small projects, and facts of older and newer formats."""

import shutil
from pathlib import Path

import pytest

from generator.cli.main import CANNOT_RUN, CLEAN, FINDINGS, main
from generator.cli.main import COMMANDS as ALL_COMMANDS
from tests.check.worlds import make_world

BASES = Path(__file__).parent / "formats"
UNTIDY = {"change": {"facts/actors/norway.yaml": {"name: Norway\nkind: state": "kind: state  # so\nname: Norway"}}}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project that is the working directory."""
    (tmp_path / "mkdocs.yml").write_text("plugins: [factsheet]\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(folder: Path) -> dict[str, str]:
    """All files of a folder, by path."""
    return {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in folder.rglob("*") if p.is_file()}


def test_files_are_laid_out_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_world(root, UNTIDY)
    assert main(["fmt"]) == CLEAN
    text = (root / "facts/actors/norway.yaml").read_text("utf-8")
    assert text.startswith(
        "# yaml-language-server: $schema=../../schema/actor.schema.json\nname: Norway\nkind: state  # so\n"
    )
    assert "facts/actors/norway.yaml: laid out\n" in capsys.readouterr().out
    before = files(root)
    assert main(["fmt"]) == CLEAN
    assert capsys.readouterr() == ("", "9 files: nothing to change\n")
    assert files(root) == before
    assert main(["check"]) == CLEAN


def test_check_writes_nothing_and_tells(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_world(root, UNTIDY)
    before = files(root)
    assert main(["fmt", "--check", "facts/actors/norway.yaml"]) == FINDINGS
    assert capsys.readouterr() == ("facts/actors/norway.yaml: would change\n", "1 file: 1 would change\n")
    assert files(root) == before


@pytest.mark.parametrize("flag", ["--dry-run", "--diff"])
def test_the_diff_is_shown(flag: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_world(root, UNTIDY)
    before = files(root)
    assert main(["fmt", flag, "facts/actors"]) == CLEAN
    assert "--- a/facts/actors/norway.yaml\n+++ b/facts/actors/norway.yaml\n@@ " in capsys.readouterr().out
    assert files(root) == before


def test_a_broken_file_is_told_and_the_others_are_done(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_world(root, {**UNTIDY, "files": {"facts/actors/kenya.yaml": "name: [\n"}})
    assert main(["fmt"]) == CANNOT_RUN
    shown = capsys.readouterr()
    assert "facts/actors/norway.yaml: laid out\n" in shown.out
    assert "error: facts/actors/kenya.yaml:1:8: not valid YAML" in shown.err
    assert (root / "facts/actors/kenya.yaml").read_text() == "name: [\n"


def test_line_ends_of_another_system_are_laid_out_too(root: Path) -> None:
    make_world(root, {})
    main(["fmt"])
    path = root / "facts/actors/norway.yaml"
    before = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + before.replace(b"\n", b"\r\n"))
    assert main(["fmt", "--check"]) == FINDINGS
    main(["fmt"])
    assert path.read_bytes() == before


def test_redirects_are_sorted(root: Path) -> None:
    make_world(root, {"files": {"facts/redirects.yaml": "meetings: {b: oslo}\nactors:\n  z: kenya  # c\n  a: kenya\n"}})
    main(["fmt"])
    text = (root / "facts/redirects.yaml").read_text("utf-8")
    assert text == "actors:\n  a: kenya\n  z: kenya  # c\nmeetings:\n  b: oslo\n"


def test_format_0_is_lifted_to_format_1(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(BASES / "0", root, dirs_exist_ok=True)
    assert main(["fmt"]) == CLEAN
    assert "mkdocs.yml: the facts are of format 1 now\n" in capsys.readouterr().err
    assert files(root) == files(BASES / "1")
    assert main(["check"]) == CLEAN
    assert main(["fmt", "--check"]) == CLEAN


def test_a_lift_that_was_stopped_is_done_again(root: Path) -> None:
    """The configuration changes last: before that, everything is lifted anew, and what is lifted stays."""
    shutil.copytree(BASES / "0", root, dirs_exist_ok=True)
    shutil.copy(BASES / "1/facts/meetings/oslo.yaml", root / "facts/meetings")
    assert main(["fmt"]) == CLEAN
    assert files(root) == files(BASES / "1")


@pytest.mark.parametrize("flag", ["--check", "--diff"])
def test_nothing_is_lifted_when_only_asked(flag: str, root: Path) -> None:
    shutil.copytree(BASES / "0", root, dirs_exist_ok=True)
    assert main(["fmt", flag]) == (FINDINGS if flag == "--check" else CLEAN)
    assert files(root) == files(BASES / "0")


def test_facts_are_lifted_all_or_none(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(BASES / "0", root, dirs_exist_ok=True)
    assert main(["fmt", "facts/actors"]) == CANNOT_RUN
    (root / "facts/actors/kenya.yaml").write_text("name: [\n")
    assert main(["fmt"]) == CANNOT_RUN
    assert "kenya.yaml:1:8: not valid YAML" in capsys.readouterr().err
    assert "quotes:" in (root / "facts/actors/anna-berg.yaml").read_text("utf-8")


ARGUMENTS = {
    "export": ["json", "out"],
    "rename": ["kenya", "x"],
    "merge": ["kenya", "anna-berg"],
    "quote": ["ministers-meet-in-oslo", "x"],
    "new": ["actor"],
    "remove": ["ministers-meet-in-oslo"],
    "review": ["--list"],
    "render": ["elsewhere"],
}
NO_FACTS = {"evaluate", "explain", "init", "comment"}
"""Commands that work on no project's facts."""
COMMANDS = [[name, *ARGUMENTS.get(name, [])] for name in ALL_COMMANDS if name not in NO_FACTS]


@pytest.mark.parametrize("command", [c for c in COMMANDS if c != ["fmt"]], ids=" ".join)
def test_facts_of_an_older_format_are_refused(
    command: list[str], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(BASES / "0", root, dirs_exist_ok=True)
    assert main(command) == CANNOT_RUN
    shown = capsys.readouterr().err
    assert "the facts are of format 0, and this program works on format 1" in shown
    assert "run `factsheet fmt`, which lifts them" in shown
    assert files(root) == files(BASES / "0")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_facts_of_a_newer_format_are_refused(
    command: list[str], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "mkdocs.yml").write_text("plugins:\n  - factsheet:\n      format: 2\n")
    assert main(command) == CANNOT_RUN
    assert "the facts are of format 2, and this program reads up to 1: install a newer" in capsys.readouterr().err
