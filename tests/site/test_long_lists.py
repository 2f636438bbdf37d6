"""Filters of a list that is in parts: they look through all of it, from a folder too."""

import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from benchmarks.synthetic import invent, write
from generator.config import Options, Project
from generator.engine.site import build
from tests.site.faults import watch


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an invented base with more meetings than one page holds."""
    root = tmp_path_factory.mktemp("long")
    write(root, invent(2_200))
    build(Project(root, root / "facts", root / "seeds", root / "site", Options()))
    return root / "site"


def _meetings_of(long: Path, country: str) -> int:
    """How many meetings name the country, counted where each is told by itself."""
    parts = (part.read_text("utf-8") for part in (long / "meetings").glob("index_*.html"))
    named = [unescape(found).split("\t") for html in parts for found in re.findall(r'data-country="([^"]*)"', html)]
    return sum(country in countries for countries in named)


def test_a_choice_finds_rows_of_all_parts_from_the_first_page_and_from_a_part(page: Page, long: Path) -> None:
    faults = watch(page)
    page.goto((long / "meetings/index.html").as_uri())
    field = page.get_by_role("group", name="Filter this list").get_by_label("Country", exact=True)
    country = field.locator("option").nth(1).text_content() or ""
    field.select_option(country)
    wanted = _meetings_of(long, country)
    assert wanted
    expect(page.locator(".fs-elsewhere li")).to_have_count(wanted)
    expect(page.locator(".fs-elsewhere p")).to_have_text(f"{wanted} in all parts:")
    part = page.locator(".fs-part-list a").first
    assert f"#country={country.replace(' ', '+')}" in (part.get_attribute("href") or "")
    part.click()
    expect(page.locator(".fs-elsewhere")).to_be_visible()
    here = page.locator("tbody tr:visible").count()
    expect(page.locator(".fs-elsewhere li")).to_have_count(wanted - here)
    link = page.locator(".fs-elsewhere a").first
    title = link.text_content() or ""
    link.click()
    expect(page.locator("h1")).to_have_text(title)
    assert not faults


def test_a_list_on_one_page_loads_nothing_more(long: Path) -> None:
    assert (long / "meetings/index_all.js").is_file()
    assert not (long / "agreements/index_all.js").exists()


def test_a_configuration_without_a_palette_has_our_colours_too(page: Page, long: Path) -> None:
    page.goto((long / "index.html").as_uri())
    expect(page.locator(".fs-count").first).to_have_css("background-color", "rgb(246, 245, 241)")
