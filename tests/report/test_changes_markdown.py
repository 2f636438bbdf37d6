"""The comment on a pull request: whatever the facts say, it shows their text and does nothing else."""

import re
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Comment

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from generator.changes import Comparison, Look, Sides, compare
from generator.model import Entry, Record
from generator.report.cells import visible
from generator.report.changes.as_markdown import LIMIT, MARKER, as_markdown, length
from generator.report.changes.inert import inert
from tests.factories import actor, base, evidence, meeting

HOSTILE = (
    "@everyone, see #12, GH-34, !5, owner/repo#6, ABC-7",
    "![x](https://evil.example/a.png) [click](javascript:alert(1)) <img src=x onerror=alert(1)>",
    "https://evil.example/?q=1 www.evil.example mail@evil.example ftp://evil.example",
    "</ins></code></details><script>alert(1)</script><!-- -->",
    "`code` **bold** ~~gone~~ ~label %milestone &epic $math$ :tada: | table |",
    "0123456789abcdef0123456789abcdef01234567 and 1234567",
    "\u202eright to left\u202c \x1b[31m red \u200bzero",
    "- [ ] task\n# heading\n/close\n> quote",
)
PINGS = re.compile(r"[@#!~%&$^]\w|\b[A-Za-z]+-\d|://|\bwww\.|\b[0-9a-f]{7,40}\b|:\w+:")
"""What forges look for in the text of a finished page."""


def parsed(text: str) -> Any:
    """Markdown as a forge would show it."""
    return html5lib.parse(markdown(text), namespaceHTMLElements=False)


def texts(element: Any) -> list[str]:
    """Texts of a page but for those in code, in which no forge looks for names."""
    if element.tag == "code":
        return []
    return [element.text or "", *(text for child in element for text in (*texts(child), child.tail or ""))]


def comparison(before: list[Entry[Record]], after: list[Entry[Record]]) -> Comparison:
    return compare(Sides(base(*before), base(*after)))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_the_text_that_it_is(text: str) -> None:
    page = parsed(f"- x: {inert(text)}")
    assert {element.tag for element in page.iter()} <= {"html", "head", "body", "ul", "li"}
    assert not PINGS.search("".join(texts(page)))
    assert "".join(texts(page)).replace("\u200b", "").strip() == f"x: {visible(' '.join(text.split()))}"


@given(st.text(max_size=60))
def test_any_text_stays_text(text: str) -> None:
    page = parsed(f"- x: {inert(text)}")
    assert {element.tag for element in page.iter()} <= {"html", "head", "body", "ul", "li", "p"}
    assert not PINGS.search("".join(texts(page)))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_field_of_a_record_gets_out_of_the_comment(text: str) -> None:
    plain = {"name": text, "kind": "person", "note": text, "aliases": [text], "evidence": [evidence(text)]}
    removed, added = actor("gone", **plain), actor("come", **{**plain, "name": f"other {text}"})
    old = meeting("talks", title="Talks", topics=["a"], note="a")
    new = meeting("talks", title=f"Talks {text}", topics=[text], note=text, place=text)
    found = comparison([removed, old], [added, new])
    look = Look("meeting", "talks", "x", text, text)
    page = parsed(as_markdown(Comparison(found.sides, found.records, looks=(look,)), trusted=[text]))
    allowed = {"html", "head", "body", "h3", "h4", "p", "ul", "li", "strong", "em", "code", "del", "ins"}
    assert {element.tag for element in page.iter() if element.tag is not Comment} <= allowed
    assert all(not element.attrib for element in page.iter())
    assert not PINGS.search("".join(texts(page)))


def test_it_is_cut_to_what_a_comment_may_hold_and_says_so() -> None:
    many = [actor(f"actor-{number}", kind="person", note="𝄞" * 300) for number in range(400)]
    told = as_markdown(comparison([], many))
    assert LIMIT - 2_000 < length(told) <= LIMIT
    assert told.startswith(MARKER)
    shown = told.count("· actor `actor-")
    assert f"… and {400 - shown} more records: this comment is full" in told


def test_no_change_is_said_in_one_line() -> None:
    assert as_markdown(comparison([], [])).splitlines() == [
        MARKER,
        "### Facts: no change in facts",
        "",
        "From before to after.",
    ]


def test_files_on_which_the_checks_rest_are_called_out() -> None:
    told = as_markdown(comparison([], []), trusted=[".github/workflows/check.yml"])
    assert "- <code>.github/workflows/check.yml</code>" in told


def test_what_stands_where(tmp_path: Path) -> None:
    old = meeting("talks", title="Talks in Oslo", date="2031-03")
    new = meeting("talks", title="Talks in Bergen", date="2031-03-03")
    lines = as_markdown(comparison([old, actor("kenya")], [new])).splitlines()
    assert lines[1] == "### Facts: 1 record removed, 1 changed"
    assert lines.index("**Kenya** · actor `kenya` · **removed**") < lines.index(
        "**Talks in Bergen** · meeting `talks` · **changed**"
    )
    assert "- title: Talks in <del>Oslo</del><ins>Bergen</ins>" in lines
    assert "- date: <del>2031-03</del> → <ins>2031-03-03</ins> (more precise)" in lines
