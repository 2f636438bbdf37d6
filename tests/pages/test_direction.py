"""Quotes run as the language of their source does, whatever name they begin with."""

import re

import pytest

from generator.pages import plan
from generator.pages.direction import direction
from tests.factories import actor, base, evidence, source

QUOTE = "محمود عباس met the ministers"
TEXT = f"{QUOTE} today.\n"


@pytest.mark.parametrize(
    ("language", "runs"),
    [
        ("en", "ltr"),
        ("en-GB", "ltr"),
        ("zh-Hant", "ltr"),
        ("ar", "rtl"),
        ("AR-eg", "rtl"),
        ("he", "rtl"),
        ("fa", "rtl"),
        ("ur", "rtl"),
        ("ur-Latn", "ltr"),
        ("ar-Latn-EG", "ltr"),
        ("pa", "ltr"),
        ("pa-Arab-PK", "rtl"),
        ("und", "auto"),
        ("mul", "auto"),
        ("", "auto"),
    ],
)
def test_direction_of_a_language(language: str, runs: str) -> None:
    assert direction(language) == runs


@pytest.mark.parametrize(("language", "runs"), [("en", "ltr"), ("ar", "rtl"), (None, "auto")])
def test_a_quote_runs_as_its_source_does(language: str | None, runs: str) -> None:
    facts = base(
        source(said=TEXT, language=language, licence="CC0-1.0"),
        actor(evidence=[evidence(QUOTE, context=f"{QUOTE} today")]),
    )
    pages = [page.make() for page in plan(facts, lambda _: TEXT)]
    html = "".join(section.html for page in pages for section in page.sections)
    told = re.findall(r"<(?:blockquote|q)\b[^>]*>", html)
    assert len(told) >= 3
    assert {re.findall(r'dir="(\w+)"', tag)[0] for tag in told} == {runs}
