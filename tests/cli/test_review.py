"""`factsheet review` without a terminal: the list, and verdicts by option."""

import json
from pathlib import Path

import pytest

from generator.cli.main import CANNOT_RUN, CLEAN, main
from tests.check.worlds import make_world
from tests.cli.reviewing import files

AS = ["--as", "R. Reader", "--today", "2031-12-01"]
OSLO = "facts/meetings/oslo.yaml"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A faultless project that is the working directory."""
    (tmp_path / "mkdocs.yml").write_text("plugins: [factsheet]\n")
    monkeypatch.chdir(tmp_path)
    return make_world(tmp_path, {})


def added(before: str, after: str) -> list[str]:
    """The lines that came in; none may go."""
    old, new = before.splitlines(), after.splitlines()
    assert [line for line in new if line in old] == old
    return [line for line in new if line not in old]


def test_the_list(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--list", "italy"]) == CANNOT_RUN
    main(["review", "--confirm", "oslo", *AS])
    capsys.readouterr()
    assert main(["review", "--list"]) == CLEAN
    shown, told = capsys.readouterr()
    assert shown.splitlines()[0] == "new-actor       actors/norway  Norway"
    assert shown.endswith("\n1 of 8 records reviewed\n")
    assert "oslo" not in shown
    assert told == ""


def test_the_list_as_json(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--list", "--format", "json", "oslo"]) == CLEAN
    assert json.loads(capsys.readouterr().out) == {
        "version": 1,
        "reviewed": 0,
        "records": 8,
        "pending": [
            {
                "kind": "meeting",
                "id": "oslo",
                "path": OSLO,
                "name": "Talks of Norway and Kenya in Oslo",
                "reason": "one-quote",
                "why": [],
            }
        ],
    }


def test_a_verdict_is_lines_of_its_own_in_one_file(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root / OSLO
    path.write_text(path.read_text("utf-8").replace("place: Oslo", "place: Oslo  # the town"))
    before = files(root)
    assert main(["review", "--dispute", "meetings/oslo", "--comment", "It was: Bergen", *AS]) == CLEAN
    assert capsys.readouterr() == ("meetings/oslo: disputed\n", "")
    after = files(root)
    assert added(before.pop("oslo.yaml"), after.pop("oslo.yaml")) == [
        "review:",
        "  status: disputed",
        "  by: R. Reader",
        "  on: 2031-12-01",
        '  comment: "It was: Bergen"',
    ]
    assert after == before
    assert main(["check"]) == CLEAN


def test_a_verdict_is_laid_out_as_files_are(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["fmt"])
    main(["review", "--dispute", "oslo", "--comment", "Another day.", *AS])
    capsys.readouterr()
    assert main(["fmt", "--check"]) == CLEAN, capsys.readouterr()


def test_a_second_run_changes_nothing_and_says_so(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["review", "--confirm", "oslo", *AS])
    before = files(root)
    capsys.readouterr()
    assert main(["review", "--confirm", "facts/meetings/oslo.yaml", "--as", "Another", "--today", "2032-01-01"]) == 0
    assert capsys.readouterr() == ("meetings/oslo: already confirmed\n", "")
    assert files(root) == before


def test_another_verdict_takes_the_place_of_the_first(root: Path) -> None:
    main(["review", "--reject", "oslo", "--comment", "never happened", *AS])
    main(["review", "--confirm", "oslo", "--as", "S. Second", "--today", "2031-12-02"])
    assert "review:\n  status: confirmed\n  by: S. Second\n  on: 2031-12-02\n" in (root / OSLO).read_text("utf-8")


def test_what_rests_on_a_rejected_record_is_pointed_out(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--reject", "anna-berg", "--comment", "invented", *AS]) == CLEAN
    out, err = capsys.readouterr()
    assert out == "actors/anna-berg: rejected\n"
    assert err.splitlines() == [
        "warning[F303]: actors/anna-berg is rejected, and these rest on it:",
        "  roles/anna-berg-foreign-minister",
        "  meetings/oslo",
        "help: look at each with `factsheet review RECORD`, and reject it too or edit it",
    ]


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        (["--confirm", "oslos"], "there is no record `oslos`", "did you mean `meetings/oslo`?"),
        (["--confirm", "meeting/oslo", "actors/oslo"], "there is no record `actors/oslo`", "--list"),
        (["--confirm", "meetngs/oslo"], "there is no record `meetngs/oslo`", "did you mean `meetings/oslo`?"),
        (["--confirm", "report"], "`sources/report` is a source, and sources are not reviewed", ""),
        (["--reject", "oslo"], "a record that is rejected needs a comment", "say why"),
        (["--dispute", "oslo", "--comment", " "], "a record that is disputed needs a comment", "say why"),
        (["--dispute", "oslo", "--comment", "a\u202eb"], "the text has the character U+202E", "delete it"),
        (["--confirm", "oslo", "--today", "yesterday"], "`yesterday` is not a day", "2025-10-16"),
        (["--confirm", "oslo", "--as", " "], "a review needs a name", "--as NAME"),
        (["--confirm"], "--confirm needs at least one RECORD", "--help"),
        (["--list", "--confirm", "oslo"], "--list goes with no verdict", "--help"),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    line: list[str], message: str, hint: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(root)
    assert main(["review", *AS, *line]) == CANNOT_RUN
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"error: {message}")
    assert hint in err
    assert files(root) == before


def test_one_unknown_name_keeps_all_others_from_being_judged(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(root)
    assert main(["review", "--confirm", "oslo", "kenia", "norwayy", *AS]) == CANNOT_RUN
    assert capsys.readouterr().err.splitlines() == [
        "error: 2 names mean no record that can be reviewed",
        "  there is no record `kenia` (did you mean `actors/kenya`?)",
        "  there is no record `norwayy` (did you mean `actors/norway`?)",
    ]
    assert files(root) == before


def test_an_id_of_several_kinds_must_say_which(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "facts/actors/oslo.yaml").write_text((root / "facts/actors/norway.yaml").read_text("utf-8"))
    assert main(["review", "--confirm", "oslo", *AS]) == CANNOT_RUN
    told = capsys.readouterr().err
    assert "there are several records `oslo`" in told
    assert "`actors/oslo` or `meetings/oslo`" in told


def test_a_file_with_faults_is_not_judged(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / OSLO).write_text("title: [\n")
    assert main(["review", "--confirm", "oslo", *AS]) == CANNOT_RUN
    assert "the file of `oslo` has faults" in capsys.readouterr().err
