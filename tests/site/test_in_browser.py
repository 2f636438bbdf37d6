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


@pytest.mark.parametrize("has_scripts", [True, False])
@pytest.mark.parametrize("old", ["actors/noreg.html", "relations/kenya--noreg.html"])
def test_an_old_address_leads_on_from_a_folder_too(browser: Browser, site: Path, old: str, has_scripts: bool) -> None:
    context = browser.new_context(java_script_enabled=has_scripts)
    page = context.new_page()
    page.goto((site / old).as_uri())
    page.wait_for_url((site / old.replace("noreg", "norway")).as_uri())
    context.close()


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


def test_colours_are_those_of_the_system_until_one_is_chosen_and_then_stay(browser: Browser, address: str) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}actors/norway.html")
    dark, light = "rgb(21, 24, 28)", "rgb(255, 255, 255)"
    expect(page.locator("body")).to_have_css("background-color", dark)
    page.emulate_media(color_scheme="light")
    expect(page.locator("body")).to_have_css("background-color", light)
    page.emulate_media(color_scheme="dark")
    page.get_by_role("button", name="switch to light").press("Enter")
    expect(page.locator("body")).to_have_css("background-color", light)
    expect(page.get_by_role("button", name="switch to dark")).to_be_focused()
    page.goto(f"{address}index.html")
    expect(page.locator("body")).to_have_css("background-color", light)
    page.get_by_role("button", name="switch to dark").press("Enter")
    page.get_by_role("button", name="switch to the system’s").press("Enter")
    expect(page.locator("body")).to_have_css("background-color", dark)
    context.close()


def test_no_page_brings_the_theme_s_own_script(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}method.html")
    scripts = [url.removeprefix(address) for url in asked if url.endswith(".js")]
    assert scripts
    assert all(script.startswith("assets/factsheet/") for script in scripts)


def test_the_contents_list_tells_which_section_is_in_sight(silent: Page, address: str) -> None:
    silent.set_viewport_size({"width": DESKTOP, "height": 600})
    silent.goto(f"{address}actors/norway.html#counterparts")
    here = silent.get_by_role("navigation", name="On this page").locator("[aria-current=true]")
    expect(here).to_have_text("Counterparts")
    silent.goto(f"{address}actors/norway.html#meetings")
    expect(here).to_have_text("Meetings")


def test_a_long_contents_list_stays_in_the_window(page: Page, address: str) -> None:
    page.set_viewport_size({"width": DESKTOP, "height": 200})
    page.goto(f"{address}actors/norway.html")
    page.mouse.wheel(0, 400)
    last = page.get_by_role("navigation", name="On this page").get_by_role("link").last
    last.focus()
    expect(last).to_be_in_viewport()


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


@pytest.mark.parametrize("url", [url for url in PAGES if "index" in url or "norway" in url or "treaty" in url])
def test_no_table_is_cut_off(page: Page, address: str, url: str) -> None:
    page.goto(address + url)
    cut = "boxes => boxes.filter(box => box.scrollWidth > box.clientWidth).map(box => box.scrollWidth)"
    for width in (320, PHONE, 600, 719, 720, 800, 960, 1000, 1220, DESKTOP):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.locator(".fs-scroll").evaluate_all(cut) == [], width


def test_on_a_phone_rows_are_cards_and_still_a_table(page: Page, address: str) -> None:
    page.set_viewport_size({"width": PHONE, "height": 844})
    page.goto(f"{address}agreements/index.html")
    row = page.get_by_role("table").get_by_role("row").filter(has_text="Fisheries Treaty")
    expect(row.get_by_role("rowheader")).to_have_count(1)
    expect(row.get_by_role("cell")).to_have_count(4)
    expect(page.get_by_role("columnheader", name="Status")).to_have_count(1)
    status = row.get_by_role("cell").filter(has_text="Signed")
    assert status.evaluate("cell => getComputedStyle(cell, '::before').content").startswith('"Status"')
    boxes = [cell.bounding_box() for cell in row.get_by_role("cell").all()]
    tops = [box["y"] for box in boxes if box]
    assert tops == sorted(set(tops))


def test_the_head_of_a_column_stands_over_its_cells(page: Page, address: str) -> None:
    page.set_viewport_size({"width": DESKTOP, "height": 800})
    page.goto(f"{address}actors/index.html")
    table = page.get_by_role("table").first
    head = table.get_by_role("columnheader", name="Meetings")
    assert head.evaluate("head => getComputedStyle(head, '::after').content") == "none"
    expect(head).to_have_css("text-align", "right")


@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_a_very_long_word_in_a_name_leaves_the_other_columns_in_sight(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{address}actors/index.html")
    page.locator("th[role=rowheader] a.fs-link").first.evaluate("link => { link.textContent = 'Longword'.repeat(40) }")
    box = page.locator(".fs-scroll").first
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("url", ["actors/norway.html", "method.html", "index.html"])
def test_the_keyboard_skips_to_the_content_first(page: Page, address: str, url: str) -> None:
    page.goto(address + url)
    page.keyboard.press("Tab")
    link = page.get_by_role("link", name="Skip to content")
    expect(link).to_be_focused()
    expect(link).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("#fs-content")).to_be_focused()


@pytest.mark.parametrize(("height", "position"), [(390, "static"), (800, "sticky")])
def test_the_header_stays_only_where_there_is_room(page: Page, address: str, height: int, position: str) -> None:
    page.set_viewport_size({"width": 844, "height": height})
    page.goto(f"{address}actors/norway.html")
    expect(page.locator(".md-header")).to_have_css("position", position)


def test_the_error_page_finds_home_from_a_folder_of_the_site_and_has_its_style(page: Page, site: Path) -> None:
    page.goto((site / "404.html").as_uri())
    expect(page).to_have_title("Page not found – Factsheet")
    expect(page.locator("main a")).to_have_attribute("href", "index.html")
    page.route("**/sub/actors/gone.html", lambda route: route.fulfill(path=site / "404.html", content_type="text/html"))
    page.goto("http://127.0.0.1:9/sub/actors/gone.html")
    assert page.locator("main a").evaluate("link => link.href") == "http://127.0.0.1:9/sub/index.html"


def test_what_is_only_counted_leads_to_the_list_and_back(silent: Page, address: str, site: Path) -> None:
    html = (site / "agreements/fisheries-treaty.html").read_text("utf-8")
    more = '<a class="fs-cite fs-cite--more" href="#e2" id="m2">[+1]</a>'
    changed = html.replace("</h1>", f"</h1>{more}", 1)
    silent.route("**/fisheries-treaty.html", lambda route: route.fulfill(body=changed, content_type="text/html"))
    silent.goto(f"{address}agreements/fisheries-treaty.html")
    silent.locator("#m2").click()
    expect(silent.locator("#e2")).to_be_in_viewport()
    expect(silent.locator(".fs-popover")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_paper_it_is_black_on_white(browser: Browser, address: str, scheme: Literal["light", "dark"]) -> None:
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}agreements/fisheries-treaty.html")
    page.emulate_media(media="print")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    for name in ("h1", ".fs-sentence", ".fs-sentence a", ".fs-rung--now .fs-rung__name", ".fs-proof blockquote"):
        expect(page.locator(name).first).to_have_css("color", "rgb(0, 0, 0)")
    context.close()


def test_on_paper_there_is_the_sheet_and_no_menu(page: Page, address: str) -> None:
    page.goto(f"{address}actors/norway.html")
    page.emulate_media(media="print")
    expect(page.locator(".md-header")).to_be_hidden()
    expect(page.locator("#evidence")).to_be_visible()
