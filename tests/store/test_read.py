"""Reading a facts folder."""

from pathlib import Path

import pytest

from generator.errors import StoreError
from generator.model import Source, TextState
from generator.store import load
from generator.store.layout import record_file, shown
from generator.store.read import read_document
from generator.store.texts import text_file, text_of

ACTOR = 'name: {}\nkind: state\nevidence:\n  - source: a\n    quote: "words"\n'


def add(root: Path, name: str, text: str) -> Path:
    """Write one file below the root."""
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_a_missing_folder_is_an_empty_base(tmp_path: Path) -> None:
    loaded = load(tmp_path / "facts", tmp_path)
    assert (len(loaded.base), loaded.files, loaded.problems) == (0, 0, ())


def test_records_have_id_path_places_and_the_order_of_ids(tmp_path: Path) -> None:
    for name in ("b", "a-c", "a"):
        add(tmp_path, f"facts/actors/{name}.yaml", ACTOR.format(name))
    loaded = load(tmp_path / "facts", tmp_path)
    assert list(loaded.base.actors) == ["a", "a-c", "b"]
    entry = loaded.base.actors["a-c"]
    assert (entry.path, entry.record.name, entry.marks["kind",].line) == ("facts/actors/a-c.yaml", "a-c", 2)


def test_a_broken_file_is_known_as_such(tmp_path: Path) -> None:
    add(tmp_path, "facts/actors/a.yaml", "name: [\n")
    loaded = load(tmp_path / "facts", tmp_path)
    assert (set(loaded.broken), loaded.files, len(loaded.base)) == ({("actor", "a")}, 1, 0)
    assert [problem.code for problem in loaded.problems] == ["F101"]


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    target = add(tmp_path, "elsewhere.yaml", ACTOR.format("A"))
    (tmp_path / "facts/actors").mkdir(parents=True)
    (tmp_path / "facts/actors/a.yaml").symlink_to(target)
    loaded = load(tmp_path / "facts", tmp_path)
    assert [problem.code for problem in loaded.problems] == ["F209"]
    assert not loaded.base.actors


def test_names_that_differ_by_capitals_only_are_one_name_on_some_systems(tmp_path: Path) -> None:
    add(tmp_path, "facts/actors/a.yaml", ACTOR.format("A"))
    if add(tmp_path, "facts/actors/A.yaml", ACTOR.format("A")).samefile(tmp_path / "facts/actors/a.yaml"):
        pytest.skip("this file system does not tell capitals apart")
    loaded = load(tmp_path / "facts", tmp_path)
    assert [(problem.path, problem.code) for problem in loaded.problems] == [("facts/actors/A.yaml", "F209")]
    assert list(loaded.base.actors) == ["a"]


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="not a folder"):
        load(add(tmp_path, "facts", "x"), tmp_path)


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"facts/actors/a\.yaml: "):
        read_document(tmp_path / "facts/actors/a.yaml", "facts/actors/a.yaml")


def test_paths_are_shown_from_the_root_or_whole(tmp_path: Path) -> None:
    assert record_file(tmp_path / "facts", "actor", "a") == tmp_path / "facts/actors/a.yaml"
    assert shown(tmp_path / "facts/a.yaml", tmp_path) == "facts/a.yaml"
    assert shown(Path("/elsewhere/a.yaml"), tmp_path) == "/elsewhere/a.yaml"


def source(**fields: str) -> Source:
    """A source of `a.txt`."""
    return Source.model_validate({"title": "A", "file": "a.txt", "sha256": "0" * 64, **fields})


def test_the_text_of_a_source_is_read_with_plain_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree")
    assert text_of(tmp_path, source()) == "one\ntwo\nthree"


def test_a_text_that_is_not_here_is_none(tmp_path: Path) -> None:
    assert text_of(tmp_path, source()) is None
    (tmp_path / "a.txt").write_bytes(b"\x00")
    assert text_of(tmp_path, source()) is None
    (tmp_path / "a.txt").write_bytes(b"words")
    assert text_of(tmp_path, source(text=TextState.WITHHELD)) is None


@pytest.mark.parametrize("file", ["../a.txt", "/etc/hostname", "sub/../../a.txt", "link/a.txt"])
def test_no_file_outside_the_seeds_folder_is_opened(tmp_path: Path, file: str) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (tmp_path / "a.txt").write_text("secret")
    (seeds / "link").symlink_to(tmp_path)
    assert text_file(seeds, file) is None
    assert text_of(seeds, source(file=file)) is None
