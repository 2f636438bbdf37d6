"""Which two states of the facts are meant, in real git repositories."""

from pathlib import Path, PurePosixPath

import pytest

from generator.errors import FactsheetError
from generator.snapshots import Snapshot, both, repository
from tests.check.worlds import make_world
from tests.ci.repository import commit, git
from tests.ci.repository import repository as make_repository

TEXT = PurePosixPath("report.txt")


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """The small world in a repository with one commit."""
    folder = make_world(make_repository(tmp_path / "world"), {})
    commit(folder)
    return folder


def names(world: Path, base: str = "", head: str = "") -> tuple[str, str]:
    """What the two sides are called."""
    with repository(world / "facts") as found:
        before, after = both(found, world / "facts", world / "seeds", base, head)
    return before.name, after.name


def place(world: Path, text: str) -> None:
    (world / "facts/actors/kenya.yaml").write_text(text, "utf-8")


def content(side: Snapshot) -> bytes:
    return side.content("actor", "kenya")


def test_from_where_the_branch_left_the_main_one_to_the_work_tree(world: Path) -> None:
    left = git(world, "rev-parse", "--short", "HEAD")
    git(world, "switch", "--quiet", "--create", "correction")
    place(world, "on the branch")
    commit(world)
    git(world, "switch", "--quiet", "main")
    place(world, "later on main")
    commit(world)
    git(world, "switch", "--quiet", "correction")
    place(world, "not committed")
    with repository(world / "facts") as found:
        before, after = both(found, world / "facts", world / "seeds")
        assert b"name: Kenya" in content(before)
        assert content(after) == b"not committed"
    assert (before.name, after.name) == (f"main ({left})", "the work tree")


def test_two_revisions(world: Path) -> None:
    place(world, "second")
    commit(world)
    git(world, "tag", "v2")
    place(world, "third")
    with repository(world / "facts") as found:
        before, after = both(found, world / "facts", world / "seeds", "HEAD~1", "v2")
        assert b"name: Kenya" in content(before)
        assert content(after) == b"second"


def test_the_texts_of_a_revision_are_its_own(world: Path) -> None:
    (world / "seeds/report.txt").write_text("other words", "utf-8")
    with repository(world / "facts") as found:
        before, after = both(found, world / "facts", world / "seeds", "HEAD")
        from generator.snapshots import sides

        found_sides = sides(before, after)
        source = found_sides.before.sources["report"]
        assert (found_sides.text_before(source) or "").startswith("Ministers meet in Oslo")
        assert found_sides.text_after(source) == "other words"


def test_within_a_hook_the_repository_is_the_same(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(world)
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    place(world, "not committed")
    with repository(world / "facts") as found:
        before, after = both(found, world / "facts", world / "seeds")
        assert b"name: Kenya" in content(before)
        assert content(after) == b"not committed"


def test_a_project_below_the_top_of_its_repository(tmp_path: Path) -> None:
    top = make_repository(tmp_path / "top")
    make_world(top / "base", {})
    commit(top)
    with repository(top / "base/facts") as found:
        before, after = both(found, top / "base/facts", top / "base/seeds", "HEAD")
        assert before.fingerprints == after.fingerprints
        assert len(before.fingerprints) == 9


def test_folders_of_facts_and_of_projects_need_no_repository(tmp_path: Path) -> None:
    one, other = make_world(tmp_path / "one", {}), make_world(tmp_path / "other", {})
    with repository(tmp_path) as found:
        before, after = both(found, tmp_path / "facts", tmp_path / "seeds", str(one), str(other / "facts"))
        assert before.fingerprints == after.fingerprints
        assert before.article(TEXT) == after.article(TEXT)
        assert before.article(TEXT)


def test_links_and_other_files_are_no_records(world: Path) -> None:
    (world / "facts/actors/link.yaml").symlink_to("kenya.yaml")
    (world / "facts/actors/note.txt").write_text("no record", "utf-8")
    (world / "facts/actors/Not An Id.yaml").write_text("no record", "utf-8")
    commit(world)
    with repository(world / "facts") as found:
        for side in both(found, world / "facts", world / "seeds", "HEAD"):
            assert {key for kind, key in side.fingerprints if kind == "actor"} == {
                "anna-berg",
                "juma-mfano",
                "kenya",
                "norway",
            }


@pytest.mark.parametrize("name", ["nope", "--upload-pack=x", "HEAD..main", "facts/actors"])
def test_what_is_neither_revision_nor_folder_of_facts_is_refused(world: Path, name: str) -> None:
    (world / "facts/actors").mkdir(exist_ok=True)
    with pytest.raises(FactsheetError, match=r"there (is no revision and no folder|are no facts in the folder)"):
        names(world, name if name != "facts/actors" else str(world / name))


def test_a_revision_that_is_a_folder_too_is_refused(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(world, "branch", "facts")
    monkeypatch.chdir(world)
    with pytest.raises(FactsheetError, match="`facts` is a revision and a folder"):
        names(world, "facts")
    assert names(world, "refs/heads/facts")[0].startswith("refs/heads/facts (")
    assert names(world, "./facts")[0] == "facts"


def test_without_a_main_branch_one_has_to_name_the_base(world: Path) -> None:
    git(world, "branch", "--move", "main", "trunk")
    with pytest.raises(FactsheetError, match="no main branch is known"):
        names(world)


def test_outside_a_repository_there_is_nothing_to_compare_with(tmp_path: Path) -> None:
    world = make_world(tmp_path / "world", {})
    with pytest.raises(FactsheetError, match="no git repository"):
        names(world)


def test_a_clone_that_was_cut_short_says_what_to_do(world: Path, tmp_path: Path) -> None:
    git(world, "switch", "--quiet", "--create", "correction")
    place(world, "on the branch")
    commit(world)
    git(world, "switch", "--quiet", "main")
    where = f"file://{world}"
    git(tmp_path, "clone", "--quiet", "--depth=1", "--no-single-branch", "--branch=correction", where, "short")
    with pytest.raises(FactsheetError, match="no common commit of origin/") as caught:
        names(tmp_path / "short")
    assert "--unshallow" in caught.value.hint
