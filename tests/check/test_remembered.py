"""The result of the last check is used again, and never where anything has changed."""

import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.check import Checked
from generator.check import check as check_facts
from generator.check.remembered import FILE, FOLDER
from generator.cli.check import run
from generator.config import Options, Project
from generator.store import load
from tests.check.worlds import make_world


def project(root: Path) -> Project:
    """The faultless world as a project."""
    make_world(root, {})
    (root / "mkdocs.yml").write_text("plugins: [factsheet]\n")
    return Project(root, root / "facts", root / "seeds", root / "site", Options())


def grow_old(root: Path) -> None:
    """Let everything be written a minute ago: what was written this moment is not kept."""
    then = time.time_ns() - 60 * 10**9
    for path in (root, *root.rglob("*")):
        if FOLDER not in path.parts and not path.is_symlink():
            os.utime(path, ns=(then, then))


def fresh(here: Project) -> Checked:
    return check_facts(load(here.facts, here.root), here.seeds, here.root)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project that has been checked."""
    monkeypatch.delenv("CI", raising=False)
    found = project(tmp_path / "base")
    grow_old(found.root)
    run(found)
    return found


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The facts folders that are read from now on."""
    found: list[Path] = []

    def counting(facts: Path, root: Path) -> object:
        found.append(facts)
        return load(facts, root)

    monkeypatch.setattr("generator.store.load", counting)
    return found


def test_what_has_not_changed_is_not_checked_again(here: Project, counted: list[Path]) -> None:
    assert run(here) == fresh(here)
    assert counted == []


def test_faults_are_remembered_whole(here: Project, counted: list[Path]) -> None:
    path = here.facts / "meetings" / "oslo.yaml"
    path.write_text(path.read_text("utf-8").replace("actor: anna-berg", 'actor: "ana-berg\\ud800"'), "utf-8")
    grow_old(here.root)
    first = run(here)
    assert first.errors
    assert asdict(run(here)) == asdict(first)
    assert len(counted) == 1


def test_it_is_safe_to_delete(here: Project, counted: list[Path]) -> None:
    shutil.rmtree(here.root / FOLDER)
    assert run(here) == fresh(here)
    assert len(counted) == 1


def test_git_ignores_it(here: Project) -> None:
    assert (here.root / FOLDER / ".gitignore").read_text() == "*\n"


def test_a_check_of_some_files_is_neither_kept_nor_answered_from_it(here: Project, counted: list[Path]) -> None:
    assert run(here, (here.facts / "actors",)).facts == 5  # four actors, and their source
    assert run(here).facts == 9
    assert counted == []


def test_in_continuous_integration_nothing_is_kept(
    here: Project, counted: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    run(here)
    assert len(counted) == 1


def test_what_was_written_this_moment_is_not_kept(here: Project, counted: list[Path]) -> None:
    (here.seeds / "new.txt").write_text("x")
    run(here)
    run(here)
    assert len(counted) == 2


def test_a_file_that_was_not_written_here_counts_for_nothing(here: Project, counted: list[Path]) -> None:
    path = here.root / FOLDER / FILE
    kept = json.loads(path.read_text())
    kept["counts"]["facts"] = 999
    copy = path.with_name("copy")
    copy.write_text(json.dumps(kept))
    copy.replace(path)
    assert run(here) == fresh(here)
    assert len(counted) == 1


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"key": 1}', "null", "\x00"])
def test_a_damaged_file_counts_for_nothing(here: Project, text: str, counted: list[Path]) -> None:
    (here.root / FOLDER / FILE).write_text(text)
    assert run(here) == fresh(here)
    assert len(counted) == 1


def test_a_link_is_not_trusted_to_stay(here: Project, tmp_path: Path, counted: list[Path]) -> None:
    (tmp_path / "outside.txt").write_text("x")
    (here.seeds / "link.txt").symlink_to(tmp_path / "outside.txt")
    grow_old(here.root)
    run(here)
    run(here)
    assert len(counted) == 2


def test_where_nothing_can_be_written_the_check_still_works(here: Project) -> None:
    shutil.rmtree(here.root / FOLDER)
    (here.root / FOLDER).write_text("in the way")
    assert run(here) == fresh(here)


FACTS = ("actors/kenya.yaml", "actors/norway.yaml", "meetings/oslo.yaml", "actors/new.yaml", "sources/x.yml", "odd.txt")
SEEDS = ("report.txt", "new.txt", "deep/new.md")


def edit(name: str, old: str, new: str) -> Callable[[Project], None]:
    def apply(here: Project) -> None:
        path = here.facts / name
        if path.is_file():
            path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")

    return apply


def put(folder: str, name: str, text: str) -> Callable[[Project], None]:
    def apply(here: Project) -> None:
        path = here.root / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    return apply


def drop(folder: str, name: str) -> Callable[[Project], None]:
    return lambda here: (here.root / folder / name).unlink(missing_ok=True)


def swap(one: str, other: str) -> Callable[[Project], None]:
    def apply(here: Project) -> None:
        paths = here.facts / one, here.facts / other
        if all(path.is_file() for path in paths):
            first, second = (path.read_bytes() for path in paths)
            paths[0].write_bytes(second)
            paths[1].write_bytes(first)

    return apply


names = st.sampled_from(FACTS)
steps = st.one_of(
    st.builds(edit, names, st.sampled_from("aeno-:"), st.sampled_from("aeno-: ")),
    st.builds(put, st.just("facts"), names, st.sampled_from(["", "name: A\n", "kind: state\n", "["])),
    st.builds(put, st.just("seeds"), st.sampled_from(SEEDS), st.sampled_from(["", "Anna Berg met Kenya", "x"])),
    st.builds(drop, st.just("facts"), names),
    st.builds(drop, st.just("seeds"), st.sampled_from(SEEDS)),
    st.builds(swap, names, names),
    st.just(lambda here: None),
)


@settings(max_examples=40)
@given(st.lists(steps, min_size=1, max_size=6))
def test_whatever_changes_the_result_is_that_of_a_new_check(
    changes: list[Callable[[Project], None]],
) -> None:
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        patch.delenv("CI", raising=False)
        here = project(Path(folder, "base"))
        for change in changes:
            change(here)
            grow_old(here.root)
            assert run(here) == fresh(here)
            assert run(here) == fresh(here)
