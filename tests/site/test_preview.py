"""The preview in a real browser: opened by double click, light and dark, wide and narrow, with the keyboard."""

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from generator.engine.site import build
from tests.pages.before import compared
from tests.pages.invented import TEXTS, invented
from tests.project import make_project
from tests.site.faults import watch

PAGES = (
    "changes/index.html",
    "agreements/fisheries-treaty.html",
    "actors/ada-testberg.html",
    "actors/nairobi.html",
    "index.html",
    "method.html",
)
DESKTOP, PHONE = 1280, 390


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the invented world's preview."""
    project = make_project(tmp_path_factory.mktemp("preview"), invented(), TEXTS)
    build(project, compared())
    return project.site


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_no_accessibility_fault(browser: Browser, preview: Path, scheme: Literal["light", "dark"], width: int) -> None:
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    page, found = context.new_page(), []
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    for url in PAGES:
        page.goto((preview / url).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, url
        for violation in Axe().run(page, options={"runOnly": rules}).response["violations"]:
            found.append((url, violation["id"], violation["nodes"][0]["html"][:200]))
    context.close()
    assert not found


@pytest.mark.parametrize("url", PAGES)
def test_every_page_leads_to_all_changes(page: Page, preview: Path, url: str) -> None:
    faults = watch(page)
    page.goto((preview / url).as_uri())
    expect(page.get_by_text("Preview, not published.")).to_be_in_viewport()
    page.get_by_role("link", name="See all changes").click()
    expect(page.get_by_role("heading", level=1, name="Changes")).to_be_visible()
    expect(page.get_by_text("2 of 7 added or changed records are reviewed by a person")).to_be_visible()
    assert not faults


def test_from_a_reason_to_the_record_and_to_its_page_and_back(page: Page, preview: Path) -> None:
    page.goto((preview / "changes/index.html").as_uri())
    looks = page.get_by_role("region", name="Look at these")
    looks.get_by_role("link", name="Fisheries Treaty").click()
    record = page.get_by_role("article", name="Fisheries Treaty")
    expect(record).to_be_in_viewport()
    expect(record.locator("mark").last).to_have_text("Norway and Kenya signed the Fisheries Treaty")
    record.get_by_role("link", name="Fisheries Treaty").first.click()
    block = page.get_by_role("region", name="Changed in this preview")
    expect(block.locator("del").nth(1)).to_have_text("taken out: proposed")
    block.get_by_role("link", name="With its quotes, in context").click()
    expect(page.get_by_role("article", name="Fisheries Treaty")).to_be_in_viewport()
