"""The file of former ids: what is read of it, and its faults of form. Where it leads is tested with the rules."""

from pathlib import Path

import pytest

from generator.model import FactBase
from generator.store import load
from generator.store.redirects import read_redirects
from tests.factories import actor, base


def read(root: Path, text: str) -> list[str]:
    """The faults of a file of redirects."""
    (root / "facts").mkdir()
    (root / "facts/redirects.yaml").write_text(text, "utf-8")
    return [f"{p.line}:{p.column} {p.code} {p.message}" for p in read_redirects(root / "facts", root).problems]


def test_what_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "# c\nactors:\n  a: b\nroles:\n  x: y\n") == []
    assert read_redirects(tmp_path / "facts", tmp_path).ids == {("actor", "a"): "b", ("role", "x"): "y"}


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("actor:\n  a: b\n", ["1:1 F201 unknown field `actor`"]),
        ("actors: [a, b]\n", ["1:9 F203 `actors` must be a mapping of former ids to present ones"]),
        ("actors:\n  A: b\n", ["2:3 F206 `A` is not an id"]),
        ("actors:\n  a: B\n", ["2:6 F206 `B` is not an id"]),
        ("actors:\n  a:\n", ["2:5 F206 `a` leads to no id"]),
        ("actors:\n  a: [b]\n", ["2:6 F206 `a` leads to no id"]),
        ("actors:\n  a: b\n  a: c\n", ["3:3 F104 field `a` stands here a second time"]),
    ],
)
def test_faults_of_form(tmp_path: Path, text: str, faults: list[str]) -> None:
    assert read(tmp_path, text) == faults


def test_faults_are_among_those_of_the_folder(tmp_path: Path) -> None:
    read(tmp_path, "actor:\n")
    assert [problem.code for problem in load(tmp_path / "facts", tmp_path).problems] == ["F201"]


def world(redirects: dict[tuple[str, str], str]) -> FactBase:
    made = base(actor("norway"), actor("kenya"))
    return FactBase(sources=made.sources, actors=made.actors, redirects=redirects)


def test_a_chain_is_followed_to_the_record() -> None:
    found = world({("actor", "a"): "b", ("actor", "b"): "kenya", ("meeting", "c"): "kenya"})
    moved = found.moved("actor", "a")
    assert moved
    assert moved.id == "kenya"
    assert found.moved("meeting", "c") is None
    assert found.former == {("actor", "kenya"): ("a", "b")}


def test_a_circle_and_the_id_of_a_record_lead_nowhere() -> None:
    found = world({("actor", "a"): "b", ("actor", "b"): "a", ("actor", "norway"): "kenya"})
    assert found.moved("actor", "a") is None
    assert found.moved("actor", "norway") is None
