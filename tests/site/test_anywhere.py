"""The site below a path of another one, and without a mouse."""

import http.server
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import Quiet
from tests.site.faults import watch

KINDS = (
    "index.html",
    "actors/index.html",
    "actors/norway.html",
    "agreements/fisheries-treaty.html",
    "meetings/talks.html",
    "relations/kenya--norway.html",
    "sources/report.html",
    "method.html",
)
REACHABLE = "a[href], button, select, summary, input:not(.md-toggle), [tabindex='0']"
# What has the focus: its place among all that can be reached, and whether it can be seen that it has it.
FOCUSED = """(reachable) => {
  const here = document.activeElement, box = here.getBoundingClientRect(), style = getComputedStyle(here);
  return [
    [...document.querySelectorAll(reachable)].indexOf(here),
    box.width > 0 && box.bottom > 0 && box.top < innerHeight && style.outlineStyle !== "none",
    here.outerHTML.slice(0, 120),
  ];
}"""
SHOWN = (
    """(all) => all.filter((item) => item.checkVisibility({ visibilityProperty: true }) && item.tabIndex >= 0).length"""
)


@pytest.fixture(scope="module")
def below(site: Path) -> Iterator[str]:
    """Address of the site on a server of which it is only a folder; it ends in a slash."""
    handler = partial(Quiet, directory=str(site.parent))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{site.name}/"
        server.shutdown()


def test_below_a_path_every_kind_of_page_finds_its_files(page: Page, below: str) -> None:
    faults, missing = watch(page), []
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    for url in KINDS:
        page.goto(below + url)
        assert page.locator("body").evaluate("body => getComputedStyle(body).getPropertyValue('--fs-line')"), url
    assert not missing
    assert not faults


def test_below_a_path_search_leads_to_the_page(page: Page, below: str) -> None:
    page.goto(f"{below}meetings/talks.html")
    page.get_by_role("combobox").fill("norway")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{below}actors/norway.html")


@pytest.mark.parametrize("url", KINDS)
def test_the_keyboard_reaches_everything_and_it_is_seen_where_it_is(page: Page, address: str, url: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address + url)
    wanted = page.locator(REACHABLE).evaluate_all(SHOWN)
    places: list[int] = []
    for _ in range(wanted):
        page.keyboard.press("Tab")
        place, is_seen, html = page.evaluate(FOCUSED, REACHABLE)
        assert is_seen, html
        places.append(place)
    assert len(set(places)) == wanted
