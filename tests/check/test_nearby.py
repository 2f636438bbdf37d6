"""A check of one file reads only what it needs, and says what a check that read everything would say of that file."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmarks.synthetic import invent, write
from generator.check import Checked, check
from generator.check.nearby import load_nearby
from generator.store import load
from generator.store.read import read_file
from tests.check.worlds import make_world

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))


def both(root: Path, only: frozenset[str]) -> tuple[Checked | None, Checked]:
    """What is said of some files when little is read, and when everything is."""
    facts, seeds = root / "facts", root / "seeds"
    part = load_nearby(facts, root, only)
    narrow = check(part, seeds, root, only) if part else None
    return narrow, check(load(facts, root), seeds, root, only)


def worlds(path: Path) -> list[Mapping[str, Any]]:
    told = yaml.safe_load(path.read_text("utf-8"))
    return [*told["fails"], *told["passes"]]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_no_fault_of_a_file_is_overlooked(path: Path, tmp_path: Path) -> None:
    for number, case in enumerate(worlds(path)):
        root = make_world(tmp_path / str(number), case)
        for file in sorted((root / "facts").glob("*s/*.yaml")):
            narrow, whole = both(root, frozenset([file.relative_to(root).as_posix()]))
            if narrow and not narrow.problems:
                assert asdict(narrow) == asdict(whole), (case["name"], file.name)


SPOILED = {
    "another of that name": ("facts/actors/twin.yaml", "name: NORWAY\nkind: state\ncountry: \"\\x4eO\"\n"),
    "an alias with an escape": ("facts/actors/twin.yaml", 'name: X\nkind: state\naliases: ["Nor\\x77ay"]\n'),
    "an alias with an accent": ("facts/actors/twin.yaml", "name: X\nkind: state\naliases: [Nörwäy]\n"),
    "an alias over two lines": ("facts/actors/a.yaml", "name: X\nkind: person\naliases:\n  - Anna\n    Berg\n"),
    "an office that cannot be read": ("facts/roles/anna-berg-x.yaml", "{"),
    "another source of that file": ("facts/sources/second.yaml", "title: X\nfile: ./report.txt\nsha256: x\n"),
}  # fmt: skip


@pytest.mark.parametrize("spoiled", SPOILED)
def test_what_others_say_counts_as_much(spoiled: str, tmp_path: Path) -> None:
    name, text = SPOILED[spoiled]
    root = make_world(tmp_path, {"files": {name: f"{text}evidence: [{{source: report, quote: Kenya}}]\n"}})
    for file in sorted((root / "facts").glob("*s/*.yaml")):
        narrow, whole = both(root, frozenset([file.relative_to(root).as_posix()]))
        if narrow and not narrow.problems:
            assert asdict(narrow) == asdict(whole), file.name


def test_of_a_big_base_little_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, invent(400))
    read: list[Path] = []

    def counting(path: Path, kind: str, name: str) -> object:
        read.append(path)
        return read_file(path, kind, name)

    monkeypatch.setattr("generator.check.nearby.read_file", counting)
    for folder in ("sources", "actors", "roles", "meetings", "agreements"):
        read.clear()
        first = min((tmp_path / "facts" / folder).iterdir())
        narrow, whole = both(tmp_path, frozenset([first.relative_to(tmp_path).as_posix()]))
        assert narrow == whole
        assert len(read) < 20
