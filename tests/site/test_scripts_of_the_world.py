"""Names and quotes in scripts that run from right to left, or have no spaces or capitals, on every page."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.test_hostile import built

WORDS = (
    "محمود عباس رئيس السلطة",
    "בנימין נתניהו ראש הממשלה",
    "سید علی خامنه‌ای رهبر",
    "习近平主席会见外国领导人并讨论双边关系与合作事宜",
    "Ελληνική Δημοκρατία",
)
# Each text from right to left stands in an element that says so by itself, apart from English sentences and quotes of
# sources in a known language, which begin on that language's side whatever name they begin with.
STRAY = """() => {
  const found = [];
  const walk = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  for (let text; (text = walk.nextNode()); ) {
    const own = text.parentElement;
    if (!/[\\u0590-\\u08ff]/.test(text.data) || own.closest("script, svg, pre, .fs-sentence, .fs-copy")) continue;
    const nearest = own.closest("[dir], bdi");
    if (nearest.matches("blockquote[lang], q[lang]")) continue;
    if (nearest.tagName !== "BDI" && nearest.dir !== "auto") found.push(own.outerHTML.slice(0, 200));
  }
  return found;
}"""
SENTENCES = "all => all.map(sentence => getComputedStyle(sentence).direction)"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as monkeypatch:
        return built(tmp_path_factory.mktemp("scripts"), WORDS, monkeypatch)


def test_each_text_runs_its_own_way_and_the_sentences_around_it_theirs(page: Page, site: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    pages = [file for file in sorted(site.rglob("*.html")) if "<article" in file.read_text("utf-8")]
    assert len(pages) > 20
    for file in pages:
        page.goto(file.as_uri())
        assert page.evaluate(STRAY) == [], file.name
        assert set(page.locator(".fs-sentence").evaluate_all(SENTENCES)) <= {"ltr"}, file.name
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, file.name


def test_a_name_from_right_to_left_begins_on_the_right(page: Page, site: Path) -> None:
    page.goto((site / "actors/norway.html").as_uri())
    page.locator("h1").evaluate("(title, words) => { title.textContent = words }", WORDS[0])
    expect(page.locator("h1")).to_have_css("direction", "rtl")


@pytest.mark.parametrize("asked", ["عباس", "נתניהו", "会见外国", "ελληνικη"])
def test_search_finds_it(browser: Browser, site: Path, asked: str) -> None:
    page = browser.new_page()
    page.goto((site / "index.html").as_uri())
    page.get_by_role("combobox").fill(asked)
    expect(page.get_by_role("option").first).to_be_visible()
    page.close()
