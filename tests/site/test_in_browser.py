"""The built site in a real browser: from a server and from a folder, with and without scripts, light and dark."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.site.faults import watch

PAGES = (
    "index.html",
    "actors/index.html",
    "actors/ada-testberg.html",
    "actors/juma-mfano.html",
    "actors/nairobi.html",
    "actors/norway.html",
    "agreements/index.html",
    "agreements/fisheries-treaty.html",
    "meetings/index.html",
    "meetings/talks.html",
    "relations/index.html",
    "relations/kenya--norway.html",
    "sources/index.html",
    "sources/report.html",
    "method.html",
    "404.html",
)
DESKTOP, PHONE = 1280, 390


@pytest.fixture
def silent(page: Page) -> Iterator[Page]:
    """A page that fails the test when it logs an error, opens a dialog or asks another host."""
    faults = watch(page)
    yield page
    assert not faults


@pytest.mark.parametrize("url", PAGES)
def test_every_page_opens_from_a_server(silent: Page, address: str, url: str) -> None:
    answer = silent.goto(address + url)
    assert answer
    assert answer.ok
    expect(silent.locator("h1")).to_have_count(1)


@pytest.mark.parametrize("url", [page for page in PAGES if page != "404.html"])
def test_every_page_opens_from_a_folder_and_its_style_with_it(silent: Page, site: Path, url: str) -> None:
    silent.goto((site / url).as_uri())
    assert silent.locator("body").evaluate("body => getComputedStyle(body).getPropertyValue('--fs-line')")


@pytest.mark.parametrize(("scheme", "width"), [("light", DESKTOP), ("dark", DESKTOP), ("light", PHONE)])
def test_no_accessibility_fault(browser: Browser, address: str, scheme: Literal["light", "dark"], width: int) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    page, found = context.new_page(), []
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    for url in PAGES:
        page.goto(address + url)
        for violation in Axe().run(page, options={"runOnly": rules}).response["violations"]:
            found.append((url, violation["id"], violation["nodes"][0]["html"][:200]))
    context.close()
    assert not found


@pytest.mark.parametrize("url", PAGES)
def test_nothing_sticks_out_on_a_phone(page: Page, address: str, url: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": 844})
    page.goto(address + url)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


def test_a_citation_opens_its_evidence_in_place(silent: Page, address: str) -> None:
    silent.goto(f"{address}agreements/fisheries-treaty.html")
    silent.locator("#c2").click()
    card = silent.get_by_role("dialog", name="Evidence 2")
    expect(card.locator("blockquote")).to_have_text("proposed the signing of a Fisheries Treaty (FT)")
    expect(card).to_contain_text("Not yet checked by a person")
    silent.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(silent.locator("#c2")).to_be_focused()


def test_a_citation_opens_without_scripts(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "agreements/fisheries-treaty.html").as_uri())
    page.locator("#c2").click()
    assert page.url.endswith("#e2")
    expect(page.locator("#e2:target blockquote")).to_be_visible()
    expect(page.locator(".fs-search")).to_be_hidden()
    context.close()


def test_without_scripts_the_system_s_dark_colours_are_followed(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    page = context.new_page()
    page.goto((site / "index.html").as_uri())
    expect(page.locator("body")).to_have_css("background-color", "rgb(21, 24, 28)")
    context.close()


def test_the_contents_list_leads_to_the_section(silent: Page, address: str) -> None:
    silent.set_viewport_size({"width": DESKTOP, "height": 600})
    silent.goto(f"{address}actors/norway.html")
    silent.get_by_role("navigation", name="On this page").get_by_role("link", name="Evidence").click()
    expect(silent.locator("#evidence")).to_be_in_viewport()


def test_on_a_phone_the_contents_stand_above_the_sections(silent: Page, address: str) -> None:
    silent.set_viewport_size({"width": PHONE, "height": 844})
    silent.goto(f"{address}actors/norway.html")
    silent.get_by_role("navigation", name="Sections of this page").get_by_role("link", name="Evidence").click()
    expect(silent.locator("#evidence")).to_be_in_viewport()


def test_the_menu_opens_by_keyboard_on_a_phone(silent: Page, address: str) -> None:
    silent.set_viewport_size({"width": PHONE, "height": 844})
    silent.goto(f"{address}actors/norway.html")
    silent.get_by_role("button", name="Menu").press("Enter")
    expect(silent.locator(".md-sidebar--primary").get_by_role("link", name="Meetings")).to_be_in_viewport()
    silent.keyboard.press("Escape")
    expect(silent.get_by_role("button", name="Menu")).to_be_focused()


def test_on_paper_there_is_the_sheet_and_no_menu(page: Page, address: str) -> None:
    page.goto(f"{address}actors/norway.html")
    page.emulate_media(media="print")
    expect(page.locator(".md-header")).to_be_hidden()
    expect(page.locator("#evidence")).to_be_visible()
