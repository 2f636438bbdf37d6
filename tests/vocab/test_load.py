"""Faults in a word list stop the program with the file's name and what is wrong."""

from pathlib import Path

import pytest

from generator.errors import VocabularyError
from generator.vocab import load

FIELDS = {"word": str, "forms": list}

FAULTS = [
    ("syntax", "rows:\n- {word: one\n", "syntax.yaml:"),
    ("doublet", "rows:\n- word: one\n  word: two\n", "doublet.yaml:3:"),
    ("other-list", "things:\n- {word: one}\n", "other-list.yaml: there is no list `rows`"),
    ("not-a-row", "rows:\n- one\n", "not-a-row.yaml: row 1 of `rows` is not a mapping"),
    ("unknown-field", "rows:\n- {word: one}\n- {wrod: two}\n", "row 2 of `rows` has the unknown field `wrod`"),
    ("wrong-form", "rows:\n- {word: one, forms: ones}\n", "row 1 of `rows`: `ones` is not a list"),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of word lists in place of the real one. The names of its files differ from the real ones."""
    monkeypatch.setattr(load, "FOLDER", tmp_path)
    return tmp_path


@pytest.mark.parametrize(("name", "text", "message"), FAULTS)
def test_fault_is_named_with_its_file(folder: Path, name: str, text: str, message: str) -> None:
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(VocabularyError) as caught:
        list(load.rows(name, "rows", FIELDS))
    assert message in str(caught.value)
    assert f"{name}.yaml" in str(caught.value)


def test_missing_file(folder: Path) -> None:
    with pytest.raises(VocabularyError, match=r"absent\.yaml"):
        load.words("absent", "rows")


def test_words_that_are_none(folder: Path) -> None:
    (folder / "mixed.yaml").write_text("rows:\n- one\n- {word: two}\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match="`rows` is not a list of words"):
        load.words("mixed", "rows")


def test_values_are_text_and_missing_fields_are_empty(folder: Path) -> None:
    (folder / "typed.yaml").write_text("rows:\n- {word: NO}\n- {word: 1, forms: [yes]}\n", encoding="utf-8")
    found = list(load.rows("typed", "rows", FIELDS))
    assert found == [{"word": "NO", "forms": []}, {"word": "1", "forms": ["yes"]}]
