"""`factsheet quote`: verbatim passages as evidence."""

from pathlib import Path

import pytest

from generator.cli.main import CANNOT_RUN, CLEAN, FINDINGS, main
from generator.store import load
from generator.yamlio import read
from tests.check.worlds import check_world, make_world


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The world of the rules' cases as the working directory."""
    (tmp_path / "mkdocs.yml").write_text("plugins: [factsheet]\n")
    monkeypatch.chdir(tmp_path)
    return make_world(tmp_path, {})


ONCE = '  # report.txt, line 5\n  - source: report\n    quote: "spoke of fish"\n'


@pytest.mark.parametrize("source", ["report", "facts/sources/report.yaml", "seeds/report.txt"])
def test_words_that_stand_there_once(source: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quote", source, "spoke  of\nfish"]) == CLEAN
    assert capsys.readouterr() == (ONCE, "")


def test_words_that_stand_there_twice_are_told_apart(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quote", "report", "Norway"]) == CLEAN
    assert capsys.readouterr().out == (
        '  # report.txt, line 3\n  - source: report\n    quote: "Norway"\n    prefix: "of"\n'
        '  # report.txt, line 5\n  - source: report\n    quote: "Norway"\n    prefix: "fish."\n'
    )


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("Kenya's Minister", "Kenya’s Minister"),
        ("both ministers spoke about fish", "Both ministers spoke of fish"),
    ],
)
def test_the_nearest_passage_is_shown_as_such(
    words: str, passage: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["quote", "report", words]) == FINDINGS
    shown = capsys.readouterr().out
    assert shown.startswith("  # not the words that were asked for, but the nearest: ")
    assert f'    quote: "{passage}"\n' in shown


def test_nothing_like_it(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quote", "report", "hobbits of the shire"]) == FINDINGS
    assert capsys.readouterr() == ("", "nothing like these words stands in report.txt\n")


def test_what_is_printed_can_be_pasted_and_passes(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["quote", "report", "Norway"])
    path = root / "facts/actors/norway.yaml"
    path.write_text(path.read_text("utf-8") + capsys.readouterr().out, "utf-8")
    assert len(load(root / "facts", root).base.actors["norway"].record.evidence) == 3
    assert check_world(root).problems == ()
    assert not read(path.read_text("utf-8"), "x").problems


def test_an_unknown_source_is_refused_with_the_nearest(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quote", "reprot", "x"]) == CANNOT_RUN
    assert "there is no source `reprot`\nhelp: did you mean `report`?" in capsys.readouterr().err


def test_a_withheld_text_cannot_be_quoted(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root / "facts/sources/report.yaml"
    path.write_text(path.read_text("utf-8") + "text: withheld\n", "utf-8")
    assert main(["quote", "report", "Norway"]) == CANNOT_RUN
    assert "the text of `report` is not here" in capsys.readouterr().err
