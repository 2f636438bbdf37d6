"""`factsheet rename` and `factsheet merge` on a small project: what is shown, and how they end."""

from pathlib import Path

import pytest

from generator.cli.main import CANNOT_RUN, CLEAN, main
from tests.check.worlds import make_world

TWIN = (
    "name: A. Berg\nkind: person\ncountry: SE\n"
    'evidence:\n  - source: report\n    quote: "Anna Berg"\n    suffix: ", Foreign"\n'
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that is the working directory."""
    (tmp_path / "mkdocs.yml").write_text("plugins: [factsheet]\n")
    monkeypatch.chdir(tmp_path)
    return make_world(tmp_path, {"files": {"facts/actors/a-berg.yaml": TWIN}})


def facts(root: Path) -> dict[str, str]:
    return {p.relative_to(root).as_posix(): p.read_text("utf-8") for p in root.glob("facts/**/*.yaml")}


def test_rename_lists_what_it_changed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rename", "kenya", "the-republic"]) == CLEAN
    shown = capsys.readouterr()
    assert shown.out == (
        "facts/actors/kenya.yaml: deleted\n"
        "facts/actors/the-republic.yaml: new\n"
        "facts/agreements/fisheries-treaty.yaml: changed\n"
        "facts/meetings/oslo.yaml: changed\n"
        "facts/redirects.yaml: new\n"
        "facts/roles/juma-mfano-minister-of-trade.yaml: changed\n"
    )
    assert shown.err == "6 files changed\n"
    assert main(["rename", "kenya", "the-republic"]) == CLEAN
    assert capsys.readouterr() == ("", "`kenya` is `the-republic` already\nnothing to change\n")


def test_merge_tells_where_the_two_differ(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", "anna-berg", "a-berg"]) == CLEAN
    shown = capsys.readouterr()
    assert "facts/actors/a-berg.yaml: deleted\n" in shown.out
    assert "actors/anna-berg.yaml: `country` stays “NO”; `a-berg` had “SE”, which is in `note` now\n" in shown.err
    assert main(["check"]) == CLEAN


@pytest.mark.parametrize("command", [["rename", "kenya", "x"], ["merge", "anna-berg", "a-berg"]])
def test_a_dry_run_shows_the_diff_and_writes_nothing(
    command: list[str], root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = facts(root)
    assert main([*command, "--dry-run"]) == CLEAN
    shown = capsys.readouterr()
    assert "+++ b/facts/redirects.yaml\n" in shown.out
    assert shown.err.endswith("files would change\n")
    assert facts(root) == before


def test_an_unknown_record_is_refused_with_the_nearest(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", "norway", "kenia"]) == CANNOT_RUN
    assert "error: there is no record `kenia`\nhelp: did you mean `actors/kenya`?" in capsys.readouterr().err
