"""How a page is cited."""

from dataclasses import replace

import pytest
from markupsafe import Markup

from generator.pages import Page, Settings
from generator.pages.citing import bibtex, escaped, section

PAGE = Page("actors/ada.html", "Ada <Testberg>", changed="2031-03-05", label="Person", description="", lead=Markup())
SETTINGS = Settings(site_url="https://example.org/w/", site_name="World")


def test_the_words_name_page_site_version_and_address() -> None:
    html = section(SETTINGS, PAGE, "actor", "ada").html
    assert "“Ada &lt;Testberg&gt;.” World. Version of 5 March 2031. https://example.org/w/actors/ada.html" in html


def test_an_agreement_is_told_apart_from_others_of_its_name() -> None:
    pact = replace(PAGE, title="Joint statement", hint="Statement, agreed: Kenya, Norway")
    html = section(SETTINGS, pact, "agreement", "pact").html
    assert "“Joint statement (Statement, agreed: Kenya, Norway).” World." in html
    assert "title = {{Joint statement (Statement, agreed: Kenya, Norway)}}" in html
    assert "Kenya" not in section(SETTINGS, pact, "meeting", "pact").html


def test_what_is_not_known_is_left_out() -> None:
    html = section(Settings(site_name="World"), replace(PAGE, changed=""), "actor", "ada").html
    assert "“Ada &lt;Testberg&gt;.” World.</p>" in html
    assert not any(word in html for word in ("Version", "year", "url", "month"))


def test_an_entry_of_bibtex() -> None:
    assert bibtex("actor-ada", "Ada", "World", "2031-03-05", "https://example.org/a_b.html").splitlines() == [
        "@misc{actor-ada,",
        "  author = {{World}},",
        "  title = {{Ada}},",
        "  year = {2031},",
        "  month = {3},",
        "  note = {Version of 2031-03-05},",
        "  url = {https://example.org/a_b.html}",
        "}",
    ]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("50% of {A} & B_1", r"50\% of \{A\} \& B\_1"),
        ("a\\b~c", r"a\textbackslash{}b\textasciitilde{}c"),
    ],
)
def test_no_name_is_a_command_of_tex(text: str, safe: str) -> None:
    assert escaped(text) == safe
