"""Pages as Markdown: nothing of a fact means anything to YAML, HTML or Markdown."""

import html
import re

import pytest
import yaml
from markdown import Markdown
from markupsafe import Markup

from generator.pages import Page, Section, as_markdown
from generator.pages.as_markdown import encoded

LEAD = Markup("<p>Lead</p>")
HOSTILE = [
    "</title><script>alert(1)</script>",
    '"quoted" \\ and: a # comment',
    "*stars* _lines_ `code` [a](b) ![c](d)",
    "{: #other .class }",
    "&lt;already&gt; &#60;",
    "--- \n# Another title",
    "{{ config }} {% raw %}",
    "1. One | two ~ three",
    "العربية 中文 é",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_title_stays_text_wherever_it_stands(text: str) -> None:
    page = Page("actors/a.html", text, label="Person", description=text, lead=LEAD)
    _, front, body = as_markdown(page).split("---\n", 2)
    plain = " ".join(text.split())
    for name, value in yaml.safe_load(front).items():
        assert name in ("title", "description")
        assert html.unescape(value) == plain
        assert not set(value) & set("<>\"'`*_[]{}\\")
    made = Markdown(extensions=["attr_list", "toc", "tables"]).convert(body)
    heading = re.search(r'<h1 dir="auto" id="top">(.*?)</h1>', made)
    assert heading
    assert html.unescape(heading[1]) == plain
    assert "<script" not in made


def test_bodies_stand_whole_in_their_blocks() -> None:
    section = Section("facts", "Facts", Markup("<ul>\n\n<li># no heading</li>\n</ul>"))
    page = Page("actors/a.html", "A", label="", description="", lead=LEAD, sections=(section,))
    made = as_markdown(page)
    assert "## Facts {: #facts }\n\n<div>\n<ul>\n<li># no heading</li>\n</ul>\n</div>" in made


def test_below_a_hand_written_text_stand_lead_and_sections() -> None:
    made = as_markdown(
        Page("index.html", "Home", label="", description="", lead=LEAD), "---\ntitle: Mine\n---\n\n# Mine\n"
    )
    assert made == "---\ntitle: Mine\n---\n\n# Mine\n\n<div>\n<p>Lead</p>\n</div>\n"


def test_blanks_are_one_line() -> None:
    assert encoded(" a\n b\u2028c ") == "a b c"
