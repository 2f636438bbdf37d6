"""`factsheet new`: by options, and by questions on a real terminal."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli.main import CANNOT_RUN, CLEAN, FINDINGS, main
from tests.check.worlds import check_world, make_world

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = "# yaml-language-server: $schema=../../schema/{}.schema.json\n"
TALKS = SCHEMA.format("meeting") + (
    "title: Meeting of Anna Berg and Kenya in Oslo\n"
    "type: meeting\n"
    "status: held\n"
    "date: 2031-10\n"
    "place: Oslo\n"
    "participants:\n"
    "  - actor: anna-berg\n"
    "    role: anna-berg-foreign-minister\n"
    "    side: norway\n"
    "    part: host\n"
    "  - actor: kenya\n"
    "evidence:\n"
    "  - source: report\n"
    '    quote: "Anna Berg, Foreign Minister of Norway, met Juma Mfano, Kenya’s Minister of Trade"\n'
    "review:\n"
    "  status: unreviewed\n"
)
QUOTE = "Anna Berg, Foreign Minister of Norway, met Juma Mfano, Kenya’s Minister of Trade"
NAME = "facts/meetings/2031-10-meeting-oslo-anna-berg-kenya.yaml"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The world of the rules' cases as the working directory."""
    (tmp_path / "mkdocs.yml").write_text("plugins: [factsheet]\n")
    monkeypatch.chdir(tmp_path)
    return make_world(tmp_path, {})


def on_terminal(root: Path, arguments: list[str], lines: list[str]) -> str:
    """What a terminal shows when these lines are typed."""
    ours, theirs = pty.openpty()
    os.write(ours, "".join(f"{line}\n" for line in lines).encode())
    command = [sys.executable, "-m", "generator", "--root", str(root), *arguments]
    environment = {**os.environ, "TERM": "dumb", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        command, stdin=theirs, capture_output=True, text=True, cwd=root, env=environment, timeout=60, check=False
    )
    os.close(ours)
    os.close(theirs)
    assert done.returncode == CLEAN, done.stderr
    return done.stdout + done.stderr


def test_a_whole_record_by_options(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["type=meeting", "date=2031-10", "place=Oslo", "participants=Anna Berg:Norway:host", "participants=kenya"]
    options = [part for item in given for part in ("--set", item)]
    assert main(["new", "meeting", *options, "--source", "report", "--quote", QUOTE, "--no-input"]) == CLEAN
    assert capsys.readouterr() == (f"{NAME}\n", "")
    assert (root / NAME).read_text("utf-8") == TALKS
    assert check_world(root).problems == ()
    assert main(["fmt", "--check", NAME]) == CLEAN


def test_a_whole_record_by_questions(root: Path) -> None:
    typed = [
        *["meetin", "meeting"],  # type
        "",  # status
        *["16.10.2031", "2031-10"],  # date
        "Oslo",
        "",  # country
        *["Ana Berg:norway:host", "1", "kenya", ""],  # participants
        "",  # topics
        "",  # part_of
        "",  # title
        *["Ministers meet in Oslo", QUOTE.replace("’", "'"), "1", "", ""],  # evidence
    ]
    shown = on_terminal(root, ["new", "meeting"], typed)
    assert "did you mean `meeting`?" in shown
    assert "1  Anna Berg (anna-berg)" in shown
    assert (root / NAME).read_text("utf-8") == TALKS


def test_who_is_not_there_is_marked(root: Path) -> None:
    typed = ["Bo Dal", "Minister", "", "", "", "", ""]
    shown = on_terminal(root, ["new", "role", "--id", "dal"], typed)
    assert "still to be filled: evidence, person" in shown or "still to be filled: person, evidence" in shown
    assert 'person: "TODO: actor Bo Dal"\n' in (root / "facts/roles/dal.yaml").read_text("utf-8")


@pytest.mark.parametrize("kind", ["source", "actor", "role", "meeting", "agreement"])
def test_what_is_not_answered_is_marked_and_the_check_finds_nothing_else(
    kind: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["new", kind, "--no-input"]) == CLEAN
    path = f"facts/{kind}s/new-{kind}.yaml"
    assert capsys.readouterr().out == f"{path}\n"
    problems = check_world(root).problems
    assert {(problem.code, problem.path) for problem in problems} == {("F208", path)}
    assert len(problems) == (root / path).read_text("utf-8").count('"TODO: ')
    assert main(["check"]) == FINDINGS


def test_a_source_gets_the_hash_of_its_article(root: Path) -> None:
    (root / "seeds/other.txt").write_text("Other\n\nText.\n")
    assert main(["new", "source", "--set", "title=Other", "--set", "file=other.txt", "--no-input"]) == CLEAN
    assert check_world(root).problems == ()


@pytest.mark.parametrize(
    ("given", "lines"),
    [
        (["name=Sweden", "kind=state"], "name: Sweden\nkind: state\ncountry: SE\n"),
        (["name=Sweden", "kind=organisation"], "name: Sweden\nkind: organisation\nevidence:"),
        (["name=Atlantis", "kind=state"], "name: Atlantis\nkind: state\nevidence:"),
        (["name=Sweden", "kind=state", "country=FI"], "name: Sweden\nkind: state\ncountry: FI\n"),
    ],
)
def test_a_state_gets_its_code(given: list[str], lines: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["new", "actor", *(part for item in given for part in ("--set", item)), "--no-input"])
    assert lines in (root / capsys.readouterr().out.strip()).read_text("utf-8")


def test_an_id_that_is_or_was_taken_gets_a_number(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "facts/redirects.yaml").write_text("actors:\n  anna-berg-2: norway\n")
    main(["new", "actor", "--set", "name=Anna Berg", "--no-input"])
    assert capsys.readouterr().out == "facts/actors/anna-berg-3.yaml\n"


@pytest.mark.parametrize(
    ("arguments", "message", "hint"),
    [
        (["actor", "--set", "kind=persn"], "unknown value `persn`", "did you mean `person`"),
        (["actor", "--set", "country=no"], "`country` is not valid", "such as IT"),
        (["actor", "--set", "nme=x"], "unknown field", "did you mean `name`"),
        (["actor", "--set", "name"], "write FIELD=VALUE", ""),
        (["actor", "--set", "name=a", "--set", "name=b"], "given 2 times", "one value"),
        (["role", "--set", "person=Ana Berg"], "there is no actor “Ana Berg”", "`anna-berg`"),
        (["meeting", "--set", "date=2031-13"], "", "as precise as the source"),
        (["meeting", "--set", "participants=kenya:norway:hst"], "unknown value `hst`", "`host`"),
        (["meeting", "--set", "participants=a:b:c:d"], "too many parts", "ACTOR:SIDE:PART"),
        (["actor", "--id", "A B"], "`A B` is not an id", "take `a-b`"),
        (["actor", "--id", "norway"], "`norway` is the id of another one", "`norway-2` is free"),
        (["actor", "--quote", "x"], "which source", "--source"),
        (["actor", "--source", "reprot", "--quote", "x"], "there is no source `reprot`", "`report`"),
        (["actor", "--source", "report", "--quote", "Norway"], "several times", 'prefix: "of"'),
        (["actor", "--source", "report", "--quote", "Kenya's"], "do not stand there", "quote: "),
    ],
)
def test_what_cannot_be_taken_is_told_and_nothing_is_written(
    arguments: list[str], message: str, hint: str, root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(root.rglob("*"))
    assert main(["new", *arguments, "--no-input"]) == CANNOT_RUN
    shown = capsys.readouterr().err
    assert message in shown
    assert hint in shown
    assert sorted(root.rglob("*")) == before
