"""Search as people use it, from a server and from a folder."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from generator.pages.search import Hit, script

FINDS = [
    ("ada testberg", "Ada Testberg"),
    ("TESTBERG", "Ada Testberg"),
    ("téstb", "Ada Testberg"),
    ("oslo", "Norway"),
    ("fisheries minister", "Ada Testberg"),
    ("FT", "Fisheries Treaty"),
    ("ocean", "Joint ocean dialogue"),
    ("nairobi meeting", "Meeting of Ada Testberg and Juma Mfano, Nairobi"),
    ("norway kenya", "Kenya and Norway"),
    ("herald", "Norway and Kenya talk of fish"),
    ("method", "Method"),
    ("norwegian", "Norway"),
    ("kenyan call", "Call of Norway and Kenya"),
    ("kingdom of norway", "Norway"),
    ("3 March 2031", "Meeting of Ada Testberg and Juma Mfano, Nairobi"),
    ("March 3, 2031", "Meeting of Ada Testberg and Juma Mfano, Nairobi"),
    ("nairobi Mar 2031", "Meeting of Ada Testberg and Juma Mfano, Nairobi"),
    ("03.03.2031", "Meeting of Ada Testberg and Juma Mfano, Nairobi"),
    ("2031-03-03", "Meeting of Ada Testberg and Juma Mfano, Nairobi"),
    ("2031", "Meeting of Ada Testberg and Juma Mfano, Nairobi"),
    ("testbreg", "Ada Testberg"),
    ("fisheris treaty", "Fisheries Treaty"),
    ("treaty fisheries", "Fisheries Treaty"),
    ("the minister of fisheries", "Ada Testberg"),
    ("call of norway and the kenyan", "Call of Norway and Kenya"),
]


@pytest.mark.parametrize(("asked", "title"), FINDS, ids=[asked for asked, _ in FINDS])
def test_finds(page: Page, address: str, asked: str, title: str) -> None:
    page.goto(f"{address}actors/norway.html")
    page.get_by_role("combobox", name="Search").fill(asked)
    expect(page.get_by_role("option").filter(has_text=title).first).to_be_visible()


CROWDED = script(
    [
        Hit(
            "a/land.html",
            "The Long Name of a Land",
            "State",
            ("fish",),
            ("Landish", "Landers", "LL", "Old Landish Realm"),
        ),
        Hit("a/body.html", "Body", "Organisation", ("Landish", "LL")),
        Hit("a/landish.html", "Landish Bank", "Organisation", ("Landish",)),
        Hit("m/call.html", "Call", "Call", ("Land", "Landish", "Landers")),
        Hit("p/jo.html", "Jo Doe", "President", ("President", "Landish")),
    ]
)


def _first_when_crowded(page: Page, address: str, asked: str) -> Locator:
    """The first answer among many records whose titles have the words that are asked for."""
    page.goto(address)
    box = page.get_by_role("combobox", name="Search")
    with page.expect_response("**/search-index.js"):
        box.focus()
    page.evaluate(CROWDED)
    box.fill(asked)
    return page.get_by_role("option").first


@pytest.mark.parametrize("asked", ["landish", "Landers", "LL", "old landish realm"])
def test_what_is_called_so_itself_is_first(page: Page, address: str, asked: str) -> None:
    expect(_first_when_crowded(page, address, asked)).to_contain_text("The Long Name of a Land")


@pytest.mark.parametrize("asked", ["the president of landish", "president and landish", "a landish president"])
def test_small_words_are_not_asked_for(page: Page, address: str, asked: str) -> None:
    expect(_first_when_crowded(page, address, asked)).to_contain_text("Jo Doe")


def test_small_words_alone_are_asked_for(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("combobox", name="Search").fill("of")
    expect(page.get_by_role("option").filter(has_text="Meeting of Ada Testberg").first).to_be_visible()


@pytest.mark.parametrize("asked", ["4 March 2031", "2031-03-04", "2031-04"])
def test_another_day_is_not_found(page: Page, address: str, asked: str) -> None:
    page.goto(address)
    page.get_by_role("combobox", name="Search").fill(asked)
    expect(page.locator("#fs-count")).to_have_text("Nothing found")


def test_nothing_found_is_said(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("combobox", name="Search").fill("zzz")
    expect(page.locator("#fs-count")).to_have_text("Nothing found")
    expect(page.get_by_role("option")).to_have_count(0)


def test_a_rejected_record_is_not_found(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("combobox", name="Search").fill("nairobi")
    expect(page.get_by_role("option").first).to_be_visible()
    assert page.get_by_role("option").filter(has_text="Organisation").count() == 0


def test_the_index_loads_when_the_box_gets_the_focus_and_not_before(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}actors/norway.html")
    assert not [url for url in asked if "search-index" in url]
    with page.expect_response("**/search-index.js"):
        page.get_by_role("combobox", name="Search").focus()


def test_keyboard_from_a_folder(page: Page, site: Path) -> None:
    page.goto((site / "actors" / "norway.html").as_uri())
    page.keyboard.press("/")
    box = page.get_by_role("combobox", name="Search")
    expect(box).to_be_focused()
    box.press_sequentially("mfano")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "fs-hit-0")
    expect(page.get_by_role("option", selected=True)).to_contain_text("Juma Mfano")
    box.press("Enter")
    page.wait_for_url("**/actors/juma-mfano.html")


def test_escape_closes_and_then_empties(page: Page, address: str) -> None:
    page.goto(address)
    box = page.get_by_role("combobox", name="Search")
    box.fill("norway")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    box.press("Escape")
    expect(box).to_have_value("")
