"""Markdown articles: the block on top, and the text that is hashed and quoted."""

from pathlib import Path

import pytest

from generator.errors import ArticleError
from generator.store.front_matter import split
from generator.store.texts import stored_text

BLOCK = '---\ntitle: "Talks in Oslo"\nDate: 2024-03-05\ntags: [a, b]\nempty:\n---\nBody.\n'


def test_every_line_in_a_message_counts_in_the_file() -> None:
    with pytest.raises(ArticleError, match=r"^a\.md:4:14: in the front matter, .* \(begun on line 4\)"):
        split("---\ntitle: Talks\nurl: x\nauthor: [Jane\n---\nBody\n", "a.md")


def test_block_and_body_are_parted() -> None:
    found = split(BLOCK, "a.md")
    assert found.fields == {"title": "Talks in Oslo", "date": "2024-03-05", "tags": "a, b"}
    assert found.body == "Body.\n"


@pytest.mark.parametrize("text", ["Body only.\n", "---\nno end of the block\n", "Body\n---\nx: y\n---\n", ""])
def test_text_without_a_block_is_all_body(text: str) -> None:
    assert split(text, "a.md") == ({}, text)


def test_fault_in_the_block_names_its_line() -> None:
    with pytest.raises(ArticleError, match=r"^a\.md:4:1: in the front matter, field `title` stands here a second time"):
        split("---\ntitle: a\nauthor: b\ntitle: c\n---\nBody.\n", "a.md")


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("author: [Ada Vang, Bo  Lie]", "Ada Vang, Bo Lie"),
        ("author:\n  - name: Ada Vang\n    url: x\n  - Bo Lie", "Ada Vang, Bo Lie"),
        ("author:\n  name: Ada Vang", "Ada Vang"),
        ("author:\n  url: x", None),
        ("author: []", None),
    ],
)
def test_list_and_mapping_are_words_too(field: str, said: str | None) -> None:
    assert split(f"---\n{field}\n---\nBody.\n", "a.md").fields.get("author") == said


def test_toml_is_refused() -> None:
    with pytest.raises(ArticleError, match=r"^a\.md:1:1: the front matter is TOML") as caught:
        split('+++\ntitle = "Talks"\n+++\nBody.\n', "a.md")
    assert "YAML" in caught.value.hint


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("a.md", BLOCK, "Talks in Oslo\n\nBody.\n"),
        ("a.MD", BLOCK, "Talks in Oslo\n\nBody.\n"),
        ("a.md", "Body.\n", "Body.\n"),
        ("a.md", "---\nauthor: x\n---\nBody.\n", "Body.\n"),
        ("a.txt", BLOCK, BLOCK),
    ],
)
def test_stored_text(tmp_path: Path, name: str, content: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert stored_text(path, name) == text
