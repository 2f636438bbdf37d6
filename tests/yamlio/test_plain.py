"""Usual files are read as the reader reads them, and all others are left to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.yamlio import reader
from generator.yamlio.document import Document
from generator.yamlio.plain import read_plain

ROOT = Path(__file__).parents[2]
USUAL = [
    "title: Talks\n",
    "# a comment\ntitle: Talks\n",
    "date: 2025-10-16\nnote: a#b, c:d [x] {y} 'z' \"q\" & * ! | > % @ `\n",
    'quote: "one: two # three"\nempty: ""\n',
    "parties:\n  - italy\n  - kenya\nplace: Rome\n",
    "evidence:\n  - source: a\n    quote: b\n    supports:\n      - date\n      - place\n  - source: c\n    quote: d\n",
    "review:\n  status: confirmed\n  by: Ann\n",
    "review:\n    status: confirmed\n",
    'a:\n  - "x"\n# between\n  - y\n',
]
UNUSUAL = [
    "",
    "title: Talks",
    "title:\n",
    "title: \n",
    "title: a\n  b\n",
    "title: a: b\n",
    "title: a # b\n",
    "title: a:\n",
    "title: a \n",
    "title: 'a'\n",
    'title: "a\\n"\n',
    "title: a\ntitle: b\n",
    "title: [a]\n",
    "title: |\n  a\n",
    "title: &a b\n",
    "title: *a\n",
    "title: !x y\n",
    "title: - a\n",
    "--- \ntitle: a\n",
    "title: a\n...\n",
    "<<: a\n",
    "? a\n: b\n",
    "- a\n",
    " title: a\n",
    "a:\n- b\n",
    "a:\n  - b\n c: d\n",
    "a:\n  - b\n  c: d\n",
    "a:\n  b: c\n  - d\n",
    "a:\n  b:\nc: d\n",
    "a:\n  - - b\n",
    "a: b\n  c: d\n",
    "a: b\n\nc: d\n",
    "a:b\n",
    "a:\tb\n",
    "just words\n",
    "".join(f"{' ' * depth}a:\n" for depth in range(40)) + f"{' ' * 40}b: c\n",
    f"a: {'b' * 20_000}\n",
]
LINES = st.lists(
    st.tuples(
        st.sampled_from(["", " ", "  ", "    ", "      "]),
        st.sampled_from(["", "- ", "-", "# "]),
        st.sampled_from(["", "a:", "b:", "a: ", "b: ", "c: ", "A: "]),
        st.sampled_from(
            ["", "x", "x y", "x: y", "x #y", '"x"', '"', "'x'", "é", "~", "no", "1", "[x]", "x:", "- x", "|"]
        ),
    ).map("".join),
    max_size=6,
).map(lambda lines: "".join(f"{line}\n" for line in lines))


def read_strictly(text: str) -> Document:
    """What the reader finds by itself."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "read_plain", lambda _: None)
        return reader.read(text, "x.yaml")


def is_same(text: str) -> bool:
    """Whether a text is left to the reader, or read as it does: values and marks in the same order."""
    usual = read_plain(text)
    if usual is None:
        return True
    found = read_strictly(text)
    return not found.problems and (found.data, [*found.marks.items()]) == (usual[0], [*usual[1].items()])


@pytest.mark.parametrize("text", USUAL)
def test_usual(text: str) -> None:
    assert read_plain(text) is not None
    assert is_same(text)


@pytest.mark.parametrize("text", UNUSUAL)
def test_unusual(text: str) -> None:
    assert read_plain(text) is None


@given(LINES)
def test_whatever_is_read_is_read_alike(text: str) -> None:
    assert is_same(text)


def _files() -> Iterator[Path]:
    for folder in ("facts", "tests", "generator/vocab", "generator/scaffold"):
        yield from (ROOT / folder).rglob("*.yaml")


def test_files_are_read_alike() -> None:
    unlike = [path for path in _files() if not is_same(path.read_text("utf-8"))]
    assert unlike == []


def test_the_facts_are_usual() -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / "facts").glob("*/*.yaml")]
    assert all(map(read_plain, texts))
