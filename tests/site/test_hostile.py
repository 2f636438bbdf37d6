"""A site made of hostile texts, opened in a real browser: nothing runs, nothing is fetched, no element is new."""

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.engine import facts
from generator.engine.site import build
from generator.pages import Planned
from tests.factories import base
from tests.pages.hostile import BENIGN, STRINGS, pages, poisoned
from tests.project import make_project
from tests.site.faults import watch

COUNT = "[...document.querySelectorAll('*')].map(element => element.tagName)"


def built(folder: Path, strings: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site of a poisoned world; the check, which would refuse its quotes, is passed over."""
    made = facts.Facts(tuple(map(Planned.of, pages(strings, markdown=False))), base=poisoned(strings, markdown=False))
    monkeypatch.setattr(facts, "read", lambda *_: made)
    project = make_project(folder, base(), {})
    build(project)
    return project.site


@pytest.fixture(scope="module")
def twin(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> dict[str, Counter[str]]:
    """How many elements of each kind every page of the same world has when its words are harmless."""
    words = tuple(f"{BENIGN} {number}" for number in range(len(STRINGS)))
    with pytest.MonkeyPatch.context() as monkeypatch:
        site = built(tmp_path_factory.mktemp("benign"), words, monkeypatch)
    context = browser.new_context()
    counted = counts(context.new_page(), site)
    context.close()
    return counted


def counts(page: Page, site: Path) -> dict[str, Counter[str]]:
    """Elements by name of every page."""
    found = {}
    for file in sorted(site.rglob("*.html")):
        page.goto(file.as_uri())
        found[file.relative_to(site).as_posix()] = Counter(page.evaluate(COUNT))
    return found


@pytest.mark.parametrize("turn", range(0, len(STRINGS), 8))
def test_nothing_runs(
    page: Page, tmp_path: Path, twin: dict[str, Counter[str]], turn: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = built(tmp_path, (*STRINGS[turn:], *STRINGS[:turn]), monkeypatch)
    faults = watch(page)
    assert counts(page, site) == twin
    assert not faults


def test_search_shows_hostile_titles_as_text(page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = built(tmp_path, ("<img src=x onerror=alert(1)>",), monkeypatch)
    faults = watch(page)
    page.goto((site / "index.html").as_uri())
    page.get_by_role("combobox").fill("onerror")
    expect(page.get_by_role("option").first).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("[role=listbox] img").count() == 0
    assert not faults
