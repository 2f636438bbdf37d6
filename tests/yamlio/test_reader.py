"""The strict reader: nothing typed by guess, a place for every value, no crash on any input."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.marks import FieldPath
from generator.spans import Span
from generator.yamlio import Document, Value, read, read_bytes
from generator.yamlio.characters import forbidden
from generator.yamlio.reader import MAX_BYTES, MAX_DEPTH, MAX_FAULTS, MAX_SCALAR
from generator.yamlio.writer import mapping

WORDS = st.text(max_size=40).filter(lambda text: not any(forbidden(text)))
FIELDS = st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=8)
VALUES = st.recursive(
    WORDS,
    lambda inner: (
        st.lists(inner.filter(lambda item: not isinstance(item, list)), max_size=4)
        | st.dictionaries(FIELDS, inner, min_size=1, max_size=4)
    ),
    max_leaves=12,
)


def codes(document: Document) -> list[str]:
    """Codes of a document's problems."""
    return [problem.code for problem in document.problems]


@pytest.mark.parametrize(
    "written",
    [
        "NO",
        "no",
        "yes",
        "on",
        "null",
        "~",
        "1",
        "1_000",
        "0x1F",
        "1.5e3",
        ".inf",
        "12:30:45",
        "2025-10-16",
        "2025",
        "=",
    ],
)
def test_a_plain_value_is_its_text(written: str) -> None:
    document = read(f"value: {written}\n", "x.yaml")
    assert document.data == {"value": written}
    assert document.problems == ()


def test_an_empty_value_is_none_and_an_empty_text_is_a_text() -> None:
    assert read("a:\nb: ''\nc: \"\"\n", "x.yaml").data == {"a": None, "b": "", "c": ""}


@pytest.mark.parametrize(
    ("path", "line", "column", "words", "key"),
    [
        (("名前",), 1, 5, "西村 😀", "名前"),
        (("list",), 3, 3, "- a\n  - b: c\n    d: 'e'", "list"),
        (("list", 0), 3, 5, "a", None),
        (("list", 1), 4, 5, "b: c\n    d: 'e'", None),
        (("list", 1, "d"), 5, 8, "'e'", "d"),
        (("flow",), 6, 7, "[x, {y: z}]", "flow"),
        (("flow", 1, "y"), 6, 15, "z", "y"),
        (("block",), 7, 8, "|\n  one\n  two", "block"),
    ],
)
def test_every_value_has_its_place(path: FieldPath, line: int, column: int, words: str, key: str | None) -> None:
    text = "名前: 西村 😀\nlist:\n  - a\n  - b: c\n    d: 'e'\nflow: [x, {y: z}]\nblock: |\n  one\n  two\n\n"
    mark = read(text, "x.yaml").marks[path]
    assert (mark.line, mark.column, mark.span.of(text)) == (line, column, words)
    assert (mark.key.of(text) if mark.key else None) == key


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"a: \xff\n", "F105", "not UTF-8"),
        (b"a: " + b"x" * MAX_BYTES, "F105", "bytes"),
        (b"[" * (MAX_DEPTH + 2), "F102", "nested too deeply"),
        (b"a: " + b"x" * (MAX_SCALAR + 1) + b"\n", "F102", "characters"),
        (b"a: b\x00c\n", "F103", "U+0000"),
        (b"a: \xef\xbb\xbfb\n", "F103", "U+FEFF"),
        (b"a: b\rc\n", "F103", "U+000D"),
    ],
    ids=[
        "latin-1",
        "too large",
        "too deep",
        "too long a text",
        "NUL",
        "byte order mark inside",
        "lone carriage return",
    ],
)
def test_refuses(content: bytes, code: str, words: str) -> None:
    document = read_bytes(content, "x.yaml")
    assert codes(document) == [code]
    assert words in document.problems[0].message


def test_a_byte_order_mark_in_front_and_windows_line_ends_are_nothing() -> None:
    document = read_bytes(b"\xef\xbb\xbfa: b\r\nc: d\r\n", "x.yaml")
    assert document.data == {"a": "b", "c": "d"}
    assert document.problems == ()


def test_all_faults_are_told_at_once_in_order() -> None:
    document = read("a: &x 1\nb: *x\na: 2\nc: !!int 3\nd: e\u202e\n", "x.yaml")
    assert [(problem.line, problem.column, problem.code) for problem in document.problems] == [
        (1, 4, "F102"),
        (2, 4, "F102"),
        (3, 1, "F104"),
        (4, 4, "F102"),
        (5, 5, "F103"),
    ]


def test_values_beside_a_fault_are_still_there() -> None:
    assert read("a: 1\na: 2\nb: 3\n", "x.yaml").data == {"a": "1", "b": "3"}


@pytest.mark.parametrize("text", ["\x01" * 300_000, "a: 1\n" * 100_000, "? []\n: b\n" * 50_000, "- &a *a\n" * 50_000])
def test_a_file_full_of_faults_is_told_by_some_of_them(text: str) -> None:
    assert 0 < len(read(text, "x.yaml").problems) <= 2 * MAX_FAULTS


def test_the_caret_stays_in_its_line() -> None:
    problem = read("a: b\n", "x.yaml").problem_at("F101", Span(3, 400), "long")
    assert (problem.excerpt, problem.column, problem.length) == ("a: b", 4, 1)


@given(st.dictionaries(FIELDS, VALUES, min_size=1, max_size=5))
def test_what_the_writer_writes_is_read_as_it_was(value: dict[str, Value]) -> None:
    document = read(mapping(value), "x.yaml")
    assert document.problems == ()
    assert document.data == value


@given(st.text(max_size=200) | st.text("abc:-?&*!|>'\"%@`{}[],# \n\t\\<\x00\u2028", max_size=60))
def test_no_text_crashes_the_reader(text: str) -> None:
    document = read(text, "x.yaml")
    assert isinstance(document.data, dict)
    assert document.problems or document.data
    for problem in document.problems:
        assert 1 <= problem.column <= len(problem.excerpt) + 1


@given(st.binary(max_size=200))
def test_no_bytes_crash_the_reader(content: bytes) -> None:
    document = read_bytes(content, "x.yaml")
    assert document.problems or document.data


@given(st.text("ab: \n-[]{}'\"", max_size=60))
def test_marks_lie_inside_the_text(text: str) -> None:
    document = read(text, "x.yaml")
    for mark in document.marks.values():
        assert 0 <= mark.span.start <= mark.span.end <= len(text)
