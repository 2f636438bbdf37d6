"""Which lines changed since a revision, and that findings on them come first."""

from itertools import chain, islice
from pathlib import Path

import pytest

from generator.ci.changed_lines import changed_first, changed_lines
from generator.errors import FactsheetError
from generator.git import above
from generator.problems import Problem
from tests.ci.repository import commit, git, repository


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one commit."""
    root = repository(tmp_path / "the base")
    (root / "facts").mkdir()
    (root / "facts" / "a.yaml").write_text("".join(f"line {number}\n" for number in range(1, 11)))
    (root / "facts" / "gone.yaml").write_text("name: x\n")
    commit(root)
    return root


def lines(root: Path, base: str = "main") -> dict[str, list[int]]:
    """The first five changed lines of each file."""
    return {path: list(islice(chain(*parts), 5)) for path, parts in changed_lines(root, base).items()}


def test_lines_that_are_new_or_different_count(root: Path) -> None:
    text = (root / "facts" / "a.yaml").read_text()
    (root / "facts" / "a.yaml").write_text(
        text.replace("line 3\n", "line three\n").replace("line 8\n", "line 8\na\nb\n")
    )
    assert lines(root) == {"facts/a.yaml": [3, 9, 10]}


def test_what_is_committed_on_the_branch_counts_too_and_what_others_did_does_not(root: Path) -> None:
    git(root, "checkout", "--quiet", "-b", "mine")
    (root / "facts" / "mine.yaml").write_text("name: mine\n")
    commit(root)
    git(root, "checkout", "--quiet", "main")
    (root / "facts" / "theirs.yaml").write_text("name: theirs\n")
    commit(root)
    git(root, "checkout", "--quiet", "mine")
    assert lines(root) == {"facts/mine.yaml": [1]}


def test_a_file_that_git_does_not_know_yet_counts_whole(root: Path) -> None:
    (root / "facts" / "ä b.yaml").write_text("name: x\n")
    assert lines(root) == {"facts/ä b.yaml": [1, 2, 3, 4, 5]}


def test_a_deleted_file_has_no_lines(root: Path) -> None:
    (root / "facts" / "gone.yaml").unlink()
    assert lines(root) == {}


def test_lines_that_look_like_a_diff_are_lines(root: Path) -> None:
    text = (root / "facts" / "a.yaml").read_text()
    (root / "facts" / "a.yaml").write_text("++ b/facts/other.yaml\n@@ -1 +99 @@\n" + text)
    assert lines(root) == {"facts/a.yaml": [1, 2]}


def test_settings_of_the_user_change_nothing(root: Path) -> None:
    git(root, "config", "diff.noprefix", "true")
    git(root, "config", "diff.external", "false")
    git(root, "config", "color.diff", "always")
    (root / "facts" / "a.yaml").write_text("one\n")
    assert lines(root) == {"facts/a.yaml": [1]}


def test_paths_begin_at_the_project(root: Path) -> None:
    (root / "facts" / "a.yaml").write_text("one\n")
    assert lines(root / "facts") == {"a.yaml": [1]}
    assert above(root / "facts") == "facts/"
    assert above(root) == ""


@pytest.mark.parametrize("base", ["no-such-branch", "--output=x", ""])
def test_an_unknown_revision_is_refused(root: Path, base: str) -> None:
    with pytest.raises(FactsheetError, match="there is no revision"):
        changed_lines(root, base)
    assert not (root / "x").exists()


def test_a_folder_without_repository_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FactsheetError):
        changed_lines(tmp_path, "main")


def test_changed_lines_come_first_then_changed_files() -> None:
    def problem(path: str, line: int) -> Problem:
        return Problem(path, line, 1, "F301", "")

    found = [problem("a", 1), problem("b", 1), problem("b", 7), problem("c", 0)]
    ordered = changed_first(found, {"b": (range(7, 8),), "c": (range(1, 2),)})
    assert [(item.path, item.line) for item in ordered] == [("b", 7), ("c", 0), ("b", 1), ("a", 1)]
