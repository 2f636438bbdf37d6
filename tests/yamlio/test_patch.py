"""Changing a file in place: the lines of the changed fields change, and no others."""

from collections.abc import Callable
from copy import deepcopy
from difflib import unified_diff
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.yamlio import read
from generator.yamlio.patch import edit
from generator.yamlio.writer import mapping

ORDER = ["name", "kind", "aliases", "country", "evidence", "review", "note"]
FILE = """# yaml-language-server: $schema=../../schema/actor.schema.json
name: Norway   # the country
kind: state
# names that papers use
aliases:
  - Oslo  # the capital
  - Kingdom of Norway
evidence:
  - source: a   # the longer article
    quote: "Norway: a view"

  # the second one
  - source: b
    quote: >-
      a folded
      quote
    context: c
review: {status: unreviewed}
"""


def changed_lines(change: Callable[[dict[str, Any]], object], text: str = FILE) -> list[str]:
    """The lines taken out and put in when a file's values are changed so; the result must read back as wanted."""
    document = read(text, "norway.yaml")
    wanted: dict[str, Any] = deepcopy(dict(document.data))
    change(wanted)
    edited = edit(document, wanted, ORDER)
    assert read(edited, "norway.yaml").data == wanted
    lines = unified_diff(text.splitlines(), edited.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[0] in "+-" and not line.startswith(("+++", "---"))]


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        (lambda d: d.update(name="Sweden"), ["-name: Norway   # the country", "+name: Sweden   # the country"]),
        (lambda d: d.update(name="NO"), ["-name: Norway   # the country", '+name: "NO"   # the country']),
        (lambda d: d.update(country="NO"), ['+country: "NO"']),
        (lambda d: d.update(note="a note"), ["+note: a note"]),
        (lambda d: d.pop("kind"), ["-kind: state"]),
        (lambda d: d["aliases"].append("Norge"), ["+  - Norge"]),
        (lambda d: d["aliases"].insert(0, "Norge"), ["+  - Norge"]),
        (lambda d: d["aliases"].pop(0), ["-  - Oslo  # the capital"]),
        (lambda d: d["aliases"].__setitem__(0, "Norge"), ["-  - Oslo  # the capital", "+  - Norge  # the capital"]),
        (
            lambda d: d["evidence"].append({"source": "c", "quote": "d"}),
            ["+  - source: c", '+    quote: "d"'],
        ),
        (lambda d: d["evidence"][0].update(context="e"), ['+    context: "e"']),
        (
            lambda d: d["evidence"][0].update(source="z"),
            ["-  - source: a   # the longer article", "+  - source: z   # the longer article"],
        ),
        (lambda d: d["evidence"][1].pop("context"), ["-    context: c"]),
        (
            lambda d: d["review"].update(status="confirmed"),
            ["-review: {status: unreviewed}", "+review: {status: confirmed}"],
        ),
        (
            lambda d: d["review"].update(by="someone"),
            ["-review: {status: unreviewed}", "+review:", "+  status: unreviewed", "+  by: someone"],
        ),
        (lambda d: None, []),
    ],
)
def test_only_the_changed_lines_change(change: Callable[[dict[str, Any]], object], lines: list[str]) -> None:
    assert changed_lines(change) == lines


@pytest.mark.parametrize(
    ("text", "change", "lines"),
    [
        ("name: a", lambda d: d.update(kind="b"), ["+kind: b"]),
        ("kind: b\n", lambda d: d.update(name="a"), ["+name: a"]),
        ("name: a\naliases: []\n", lambda d: d.update(aliases=["x"]), ["-aliases: []", "+aliases:", "+  - x"]),
        ("name: a\naliases:\nkind: b\n", lambda d: d.update(aliases=["x"]), ["+  - x"]),
        (
            "name: a\naliases: [b, c]\n",
            lambda d: d["aliases"].append("z"),
            ["-aliases: [b, c]", "+aliases:", "+  - b", "+  - c", "+  - z"],
        ),
        (
            "review: {status: a}  # why\nname: b\n",
            lambda d: d["review"].update(by="c"),
            ["-review: {status: a}  # why", "+review:  # why", "+  status: a", "+  by: c"],
        ),
        ("aliases: [b] # why\n", lambda d: d.update(aliases=["c"]), ["-aliases: [b] # why", "+aliases: [c] # why"]),
        ("name: 'it''s'\n", lambda d: d.update(name="its"), ["-name: 'it''s'", "+name: its"]),
        ("aliases:\n- x\n- y\nname: a\n", lambda d: d["aliases"].append("z"), ["+- z"]),
    ],
)
def test_other_layouts(text: str, change: Callable[[dict[str, Any]], object], lines: list[str]) -> None:
    assert changed_lines(change, text) == lines


LETTERS = st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp"))
TEXT = st.text(LETTERS, min_size=1, max_size=12).map(str.strip).filter(bool)
ITEM = st.dictionaries(st.sampled_from(["source", "quote", "context"]), TEXT, min_size=1)
DATA = st.fixed_dictionaries(
    {"name": TEXT},
    optional={
        "kind": TEXT,
        "aliases": st.lists(TEXT, min_size=1, max_size=4),
        "evidence": st.lists(ITEM, min_size=1, max_size=4),
        "review": st.dictionaries(st.sampled_from(["status", "by"]), TEXT, min_size=1),
    },
)


@given(DATA, DATA)
def test_any_edit_reads_back_as_wanted(old: dict[str, Any], new: dict[str, Any]) -> None:
    text = "# a comment on top\n" + mapping({key: old[key] for key in ORDER if key in old})
    document = read(text, "x.yaml")
    assert document.data == old
    edited = edit(document, new, ORDER)
    assert read(edited, "x.yaml").data == new
    assert edited.startswith("# a comment on top\n")


@given(DATA)
def test_no_edit_changes_no_byte(data: dict[str, Any]) -> None:
    text = mapping(data)
    assert edit(read(text, "x.yaml"), data, ORDER) == text
