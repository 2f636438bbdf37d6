"""The history of the facts, from real repositories."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.export import atom
from generator.model import FactBase
from generator.snapshots import history
from generator.snapshots.history import MOST_FILES
from generator.store import load

AGREEMENT = """\
title: Fisheries Treaty
type: treaty
status: {status}
parties: [norway, kenya]
evidence:
  - {{source: report, quote: a Fisheries Treaty}}
"""
STATE = "name: {name}\nkind: state\ncountry: {code}\nevidence:\n  - {{source: report, quote: {name}}}\n"


def _git(root: Path, *arguments: str, day: int = 1) -> None:
    when = f"2031-03-{day:02}T10:00:00+02:00"
    who = {
        f"GIT_{role}_{what}": value
        for role in ("AUTHOR", "COMMITTER")
        for what, value in (("NAME", "n"), ("EMAIL", "e@example.org"), ("DATE", when))
    }
    subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, env={"PATH": "/usr/bin:/bin", **who})


def _write(root: Path, name: str, text: str) -> None:
    path = root / "facts" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _commit(root: Path, day: int) -> None:
    _git(root, "add", "-A")
    _git(root, "commit", "-m", "facts", day=day)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Two states and a treaty, first agreed and then signed."""
    made = tmp_path / "world"
    made.mkdir()
    _git(made, "init", "-b", "main")
    _write(made, "actors/norway.yaml", STATE.format(name="Norway", code="NO"))
    _write(made, "actors/kenya.yaml", STATE.format(name="Kenya", code="KE"))
    _write(made, "agreements/treaty.yaml", AGREEMENT.format(status="agreed"))
    _commit(made, 1)
    _write(made, "agreements/treaty.yaml", AGREEMENT.format(status="signed"))
    _commit(made, 5)
    return made


def test_a_record_is_as_old_as_the_last_commit_that_changed_it(root: Path) -> None:
    changed = history(root / "facts").changed
    assert changed["actor", "norway"] == datetime(2031, 3, 1, 8, tzinfo=UTC)
    assert changed["agreement", "treaty"] == datetime(2031, 3, 5, 8, tzinfo=UTC)


def test_what_is_not_committed_has_no_date(root: Path) -> None:
    _write(root, "actors/norway.yaml", STATE.format(name="Norge", code="NO"))
    _write(root, "actors/italy.yaml", STATE.format(name="Italy", code="IT"))
    assert set(history(root / "facts").changed) == {("actor", "kenya"), ("agreement", "treaty")}


def test_a_change_of_status_is_told_with_both(root: Path) -> None:
    feed = atom(history(root / "facts"), load(root / "facts", root).base, "World", "https://example.org/w")
    assert "<title>Fisheries Treaty: status agreed → signed</title>" in feed
    assert 'href="https://example.org/w/agreements/treaty.html"' in feed
    assert "<updated>2031-03-05T08:00:00Z</updated>" in feed
    assert "parties + Norway (norway)" in feed


def test_a_change_comes_on_the_day_on_which_a_branch_was_merged(root: Path) -> None:
    _git(root, "switch", "-c", "work")
    _write(root, "agreements/treaty.yaml", AGREEMENT.format(status="ratified"))
    _commit(root, 8)
    _git(root, "switch", "main")
    _git(root, "merge", "--no-ff", "-m", "merge", "work", day=9)
    assert history(root / "facts").changed["agreement", "treaty"].day == 9


def test_a_clone_that_was_cut_short_invents_no_dates(root: Path, tmp_path: Path) -> None:
    _git(tmp_path, "clone", "--depth", "1", root.as_uri(), "short")
    found = history(tmp_path / "short" / "facts")
    assert not found.changed
    assert not found.steps


def test_a_commit_of_very_many_files_is_counted(root: Path) -> None:
    for number in range(MOST_FILES + 1):
        _write(root, f"actors/state-{number}.yaml", STATE.format(name=f"State{number}", code="NO"))
    _commit(root, 9)
    found = history(root / "facts")
    assert (found.steps[0].comparison, found.steps[0].files) == (None, MOST_FILES + 1)
    assert f"<title>{MOST_FILES + 1} records changed at once</title>" in atom(found, FactBase(), "World")


@pytest.mark.parametrize("is_repository", [True, False])
def test_without_commits_there_is_no_history(tmp_path: Path, is_repository: bool) -> None:
    if is_repository:
        _git(tmp_path, "init")
    _write(tmp_path, "actors/norway.yaml", STATE.format(name="Norway", code="NO"))
    found = history(tmp_path / "facts")
    assert not found.changed
    assert not found.steps
