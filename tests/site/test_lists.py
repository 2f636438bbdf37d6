"""Filters and sorting of the lists, from a server and from a folder, with and without scripts."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.faults import watch


def _names(page: Page) -> list[str]:
    return page.locator("tbody th:visible a.fs-link").all_text_contents()


def _field(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name="Filter this list").get_by_label(name, exact=True)


def test_a_filter_leaves_what_has_the_value_and_says_how_many(page: Page, site: Path) -> None:
    faults = watch(page)
    page.goto((site / "meetings/index.html").as_uri())
    every = page.locator("table.fs-table tbody tr").count()
    _field(page, "Kind").select_option("Call")
    expect(page.get_by_role("status").filter(has_text="shown")).to_have_text(f"1 of {every} shown")
    assert _names(page) == ["Call of Norway and Kenya"]
    assert page.url.endswith("#kind=Call")
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("table.fs-table tbody tr:visible")).to_have_count(every)
    assert "#" not in page.url
    assert not faults


def test_two_filters_work_together_and_a_row_may_have_several_values(page: Page, address: str) -> None:
    page.goto(f"{address}meetings/index.html#country=Kenya&kind=Visit")
    assert _names(page) == ["Visit of Ada Testberg to Kenya"]
    expect(_field(page, "Country")).to_have_value("Kenya")


def test_what_is_not_stated_can_be_asked_for(page: Page, address: str) -> None:
    page.goto(f"{address}meetings/index.html")
    _field(page, "Year").select_option("not stated")
    assert "Call of Norway and Kenya" in _names(page)
    assert "Meeting of Ada Testberg and Juma Mfano, Nairobi" not in _names(page)


def test_sections_in_which_nothing_is_left_are_not_shown(page: Page, address: str) -> None:
    page.goto(f"{address}actors/index.html#kind=Person")
    expect(page.get_by_role("heading", name="People")).to_be_visible()
    expect(page.get_by_role("heading", name="States")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_column_sorts_up_down_and_back_by_keyboard(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}meetings/index.html")
    came = _names(page)
    head = page.get_by_role("columnheader", name="Meeting", exact=True)
    button = head.get_by_role("button")
    expect(button).to_be_visible()
    button.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    assert _names(page) == sorted(came, key=str.casefold)
    button.press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert _names(page) == sorted(came, key=str.casefold, reverse=True)
    assert page.url.endswith("#sort=Meeting&order=down")
    button.press("Enter")
    expect(head).not_to_have_attribute("aria-sort", "descending")
    assert _names(page) == came
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_dates_sort_in_time_and_what_has_none_comes_last_either_way(page: Page, address: str) -> None:
    for order in ("", "&order=down"):
        page.goto("about:blank")
        page.goto(f"{address}meetings/index.html#sort=Date{order}")
        dates = page.locator("tbody td.fs-date").all_text_contents()
        assert dates[0] != "not stated"
        assert dates[-1] == "not stated"


def test_an_anchor_is_no_choice_and_an_unknown_value_is_left_alone(page: Page, address: str) -> None:
    page.goto(f"{address}actors/index.html#persons")
    expect(page.get_by_role("status").filter(has_text="shown")).to_contain_text("All ")
    assert page.url.endswith("#persons")
    page.goto(f"{address}actors/index.html#country=Atlantis&sort=Nothing")
    expect(page.get_by_role("status").filter(has_text="shown")).to_contain_text("All ")


def test_without_scripts_there_are_no_filters_and_all_rows(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "meetings/index.html").as_uri())
    expect(page.locator(".fs-filter")).to_be_hidden()
    assert page.locator("tbody tr:visible").count() == page.locator("tbody tr").count() > 1
    assert page.locator("thead button").count() == 0
    context.close()
