"""The canonical layout: as expected on files laid out by hand, and its properties on any."""

from collections import Counter
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.errors import StoreError
from generator.model.marks import FieldPath
from generator.yamlio import Value, read
from generator.yamlio.comments import comments
from generator.yamlio.layout import layout
from generator.yamlio.writer import mapping

CASES = yaml.safe_load((Path(__file__).parent / "layouts.yaml").read_text("utf-8"))
SCHEMA = "# yaml-language-server: $schema=../../schema/actor.schema.json\n"
FIELDS = {
    (): ["name", "kind", "aliases", "identifiers", "evidence", "review", "note"],
    ("evidence",): ["source", "quote", "supports", "context"],
    ("review",): ["status", "by"],
}


def order(path: FieldPath) -> list[str]:
    return FIELDS.get(tuple(key for key in path if isinstance(key, str)), [])


def laid_out(text: str, first_line: str = SCHEMA) -> str:
    document = read(text, "x.yaml")
    assert not document.problems
    return layout(document, order, first_line)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_laid_out(case: dict[str, str]) -> None:
    assert laid_out(case["given"], "") == case["wanted"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_laid_out_again_nothing_changes(case: dict[str, str]) -> None:
    assert laid_out(case["wanted"], "") == case["wanted"]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("name: a\n", SCHEMA + "name: a\n"),
        ("# yaml-language-server: $schema=old.json\nname: a\n", SCHEMA + "name: a\n"),
        ("# c\n# yaml-language-server: $schema=old.json\n\nname: a\n", SCHEMA + "# c\n\nname: a\n"),
        ("name: a\n# yaml-language-server: $schema=old.json\n", SCHEMA + "name: a\n"),
        (SCHEMA + "\n\n# c\nname: a\n", SCHEMA + "# c\nname: a\n"),
    ],
)
def test_the_line_of_the_schema_comes_first(given: str, wanted: str) -> None:
    assert laid_out(given) == wanted
    assert laid_out(wanted) == wanted


def test_without_one_that_of_the_file_stays() -> None:
    assert laid_out("name: a\n" + SCHEMA, "") == SCHEMA + "name: a\n"


def test_a_list_in_a_list_is_refused() -> None:
    with pytest.raises(StoreError, match="a list inside a list"):
        laid_out("aliases:\n  - - a\n")


STYLES = [case["given"] for case in CASES]
REMARKS = st.lists(
    st.tuples(
        st.integers(0, 40),
        st.sampled_from(["own", "beside", "empty"]),
        st.integers(0, 9),
        st.text(st.sampled_from("a#: -[]{}'\"é,|"), max_size=8),
    ),
    max_size=6,
)


def with_remarks(text: str, remarks: list[tuple[int, str, int, str]]) -> str:
    """A file with further comments and empty lines at these places."""
    lines = text.split("\n")
    for at, how, indent, words in remarks:
        number = at % len(lines)
        if how == "beside":
            lines[number] += f"{' ' * (indent + 1)}#{words}"
        else:
            lines.insert(number, f"{' ' * indent}#{words}" if how == "own" else "")
    return "\n".join(lines)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(STYLES), REMARKS)
def test_no_comment_and_no_value_is_lost_and_twice_is_once(text: str, remarks: list[tuple[int, str, int, str]]) -> None:
    marked = with_remarks(text, remarks)
    document = read(marked, "x.yaml")
    assume(not document.problems and document.data == read(text, "x.yaml").data)
    once = layout(document, order)
    assert read(once, "x.yaml").data == document.data
    assert Counter(comments(read(once, "x.yaml"))) == Counter(comments(document))
    assert all(f"#{words}".rstrip() in once for _, how, _, words in remarks if how != "empty")
    assert layout(read(once, "x.yaml"), order) == once


LETTERS = st.characters(exclude_categories=["Cs"])
TEXT = st.text(LETTERS, min_size=1, max_size=12)
LINES = st.lists(st.text(st.sampled_from("ab #:-|>\t"), max_size=6), min_size=1, max_size=4).map("\n".join)
VALUE = st.one_of(TEXT, LINES, st.none())
DATA = st.dictionaries(
    st.sampled_from(["note", "name", "zzz", "kind", "a: b", "no"]),
    st.one_of(
        VALUE,
        st.lists(VALUE.filter(lambda value: value is not None), max_size=3),
        st.dictionaries(st.sampled_from(["x", "y", "#"]), VALUE, max_size=3),
        st.lists(st.dictionaries(st.sampled_from(["x", "y"]), VALUE, min_size=1), max_size=3),
    ),
    min_size=1,
)


@settings(max_examples=200, deadline=None)
@given(DATA)
def test_any_values_are_laid_out(data: dict[str, object]) -> None:
    text = yaml.safe_dump(data, allow_unicode=True)
    document = read(text, "x.yaml")
    assume(not document.problems)
    once = layout(document, order)
    assert read(once, "x.yaml").data == document.data
    assert layout(read(once, "x.yaml"), order) == once


@given(st.dictionaries(st.sampled_from(["name", "note", "aliases"]), st.one_of(LINES, st.lists(LINES, min_size=1))))
def test_what_the_writer_writes_reads_back(data: dict[str, Value]) -> None:
    assert read(mapping(data), "x.yaml").data == data
