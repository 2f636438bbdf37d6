"""`factsheet extract` on a small project: what it writes, tells and shows."""

import re
import shutil
from pathlib import Path

import pytest

from generator.cli.main import CANNOT_RUN, CLEAN, FINDINGS, main

ARTICLE = """\
Ministers meet in Oslo

Norwegian Foreign Minister Anna Berg met Kenyan Trade Minister Juma Mfano in Oslo on 16 October 2031.
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one article that is the working directory."""
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/oslo.txt").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def facts(root: Path) -> dict[str, str]:
    """All fact files below the root, by path."""
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in sorted(root.glob("facts/*/*.yaml"))}


def test_facts_are_written_once(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract"]) == CLEAN
    written = facts(root)
    assert "facts/actors/anna-berg.yaml" in written
    assert re.fullmatch(r"1 article read: records: \d+ new\n", capsys.readouterr().err)
    assert main(["extract"]) == CLEAN
    assert capsys.readouterr().err == "1 article read: nothing to change\n"
    assert facts(root) == written


def test_what_is_written_passes_the_check(root: Path) -> None:
    main(["extract"])
    assert main(["check"]) == CLEAN


@pytest.mark.parametrize("flag", ["--check", "--dry-run", "--explain"])
def test_what_only_shows_writes_nothing(flag: str, root: Path) -> None:
    main(["extract", flag])
    assert not (root / "facts").exists()


def test_check_says_whether_something_would_change(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--check"]) == FINDINGS
    assert "facts/actors/anna-berg.yaml: would change\n" in capsys.readouterr().out
    main(["extract"])
    capsys.readouterr()
    assert main(["extract", "--check"]) == CLEAN
    assert capsys.readouterr().out == ""


def test_dry_run_shows_the_diff(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--dry-run"]) == CLEAN
    shown = capsys.readouterr().out
    assert "--- /dev/null\n+++ b/facts/actors/anna-berg.yaml\n@@ " in shown
    assert "\n+name: Anna Berg\n" in shown
    assert ".extracted" not in shown


def test_explain_names_rule_and_words(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", "--explain"]) == CLEAN
    shown = capsys.readouterr().out
    assert shown.startswith("oslo.txt\n")
    assert "  actors/anna-berg by rule `" in shown
    assert "    3:" in shown
    assert "?" not in shown


def test_one_article_of_two(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "seeds/other.txt").write_text(ARTICLE.replace("Berg", "Dal"))
    assert main(["extract", "seeds/oslo.txt"]) == CLEAN
    assert capsys.readouterr().err.startswith("1 article read: ")
    assert "facts/actors/anna-dal.yaml" not in facts(root)


def test_processes_change_nothing(root: Path) -> None:
    """Three processes would each take an article; words of the fact base's own are known in all of them."""
    (root / "facts/vocabulary").mkdir(parents=True)
    (root / "facts/vocabulary/offices.yaml").write_text("heads:\n- {head: fish warden, level: state}\n")
    for name in ("Dal", "Lund", "Moe"):
        (root / f"seeds/{name}.txt").write_text(ARTICLE.replace("Berg", name).replace("Trade Minister", "Fish Warden"))
    assert main(["extract", "--jobs", "3"]) == CLEAN
    written = facts(root)
    assert "facts/roles/juma-mfano-fish-warden.yaml" in written
    assert main(["extract", "--check"]) == CLEAN
    shutil.rmtree(root / "facts/actors")
    shutil.rmtree(root / "facts/.extracted")
    for kind in ("sources", "roles", "meetings"):
        shutil.rmtree(root / "facts" / kind)
    assert main(["extract"]) == CLEAN
    assert facts(root) == written


def test_an_article_that_cannot_be_read_does_not_stop_the_others(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "seeds/broken.txt").write_bytes(b"\x00\x01")
    (root / "seeds/picture.png").write_bytes(b"\x89PNG")
    assert main(["extract"]) == CANNOT_RUN
    shown = capsys.readouterr().err
    assert "error: broken.txt: not a text file" in shown
    assert "1 article read, 1 article could not be read, 1 file of other kinds skipped: records: " in shown
    assert "facts/actors/anna-berg.yaml" in facts(root)


@pytest.mark.parametrize(
    ("article", "words"), [("nowhere.txt", "there is no article nowhere.txt"), ("mkdocs.yml", "lies outside seeds/")]
)
def test_an_article_that_is_none_is_refused(
    article: str, words: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["extract", article]) == CANNOT_RUN
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("inside", [True, False])
def test_seeds_and_facts_may_lie_anywhere(
    inside: bool, root: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    if not inside:
        monkeypatch.chdir(elsewhere)
    assert main(["extract", "--seeds", str(root / "seeds"), "--facts", str(elsewhere / "out/facts")]) == CLEAN
    assert (elsewhere / "out/facts/actors/anna-berg.yaml").is_file()
    assert not (root / "facts").exists()
