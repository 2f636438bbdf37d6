"""The cite box and the feed in a real browser."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.site.faults import watch


def test_without_a_clipboard_the_citation_is_selected(page: Page, site: Path) -> None:
    faults = watch(page)
    page.goto((site / "actors/ada-testberg.html").as_uri())
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    box = page.locator(".fs-copy").first
    box.get_by_role("button", name="Copy").press("Enter")
    expect(box.get_by_role("status")).to_contain_text("Selected")
    assert "“Ada Testberg.” Factsheet." in page.evaluate("getSelection().toString()")
    assert not faults


def test_without_scripts_the_box_has_no_button_and_the_bibtex_opens(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "actors/ada-testberg.html").as_uri())
    assert page.locator(".fs-copy button").count() == 0
    page.locator(".fs-bibtex summary").press("Enter")
    expect(page.locator(".fs-bibtex pre")).to_contain_text("@misc{actor-ada-testberg,")
    context.close()


def test_the_feed_is_named_and_wakes_nothing(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}actors/norway.html")
    page.wait_for_load_state("networkidle")
    href = page.locator("link[rel~=alternate][type='application/atom+xml']").evaluate("link => link.href")
    assert href == f"{address}changes.atom"
    assert not [url for url in asked if "sitemap" in url or "atom" in url]
    answer = page.request.get(href)
    assert answer.ok
    assert "<feed" in answer.text()
