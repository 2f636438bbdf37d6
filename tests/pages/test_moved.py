"""Pages at the addresses that records had before they were renamed or merged."""

from dataclasses import replace

from generator.pages import build, moved_pages
from generator.pages.page import compose
from tests.factories import TEXT, actor, base, meeting, role
from tests.factories import evidence as quote

BASE = base(
    actor("norway", name="<b>Norway</b>"),
    actor("kenya"),
    actor("ada-testberg", kind="person", evidence=[quote("Minister Ada Testberg of Norway")]),
    role(),
    meeting(),
)


def moved(redirects: dict[tuple[str, str], str]) -> dict[str, str]:
    """The pages at old addresses, by address."""
    facts = replace(BASE, redirects=redirects)
    return {url: str(html) for url, html in moved_pages(facts, build(facts, lambda _: TEXT)).items()}


def test_an_old_address_leads_to_the_page_of_today() -> None:
    pages = moved({("meeting", "old"): "older", ("meeting", "older"): "talks"})
    assert list(pages) == ["meetings/old.html", "meetings/older.html"]
    assert '<meta http-equiv="refresh" content="0; url=talks.html">' in pages["meetings/old.html"]
    assert '<a href="talks.html"><bdi>Talks of Norway and Kenya</bdi></a>' in pages["meetings/old.html"]


def test_a_name_is_text() -> None:
    html = moved({("actor", "noreg"): "norway"})["actors/noreg.html"]
    assert "<title>Moved: &lt;b&gt;Norway&lt;/b&gt;</title>" in html
    assert "<b>" not in html


def test_pages_of_two_states_move_with_them() -> None:
    pages = moved({("actor", "noreg"): "norway", ("actor", "a-kenya"): "kenya"})
    assert [url for url in pages if url.startswith("relations/")] == [
        "relations/a-kenya--noreg.html",
        "relations/a-kenya--norway.html",
        "relations/kenya--noreg.html",
    ]
    assert "url=kenya--norway.html" in pages["relations/a-kenya--noreg.html"]


def test_what_leads_nowhere_or_to_no_page_has_none() -> None:
    assert moved({("actor", "a"): "b", ("role", "minister"): "testberg-minister"}) == {}


def test_a_page_is_never_hidden() -> None:
    assert moved({("actor", "kenya"): "norway"}) == {}


def test_an_old_anchor_of_an_office_is_kept() -> None:
    facts = replace(BASE, redirects={("role", "minister"): "testberg-minister"})
    page = next(page for page in build(facts, lambda _: TEXT) if page.url == "actors/ada-testberg.html")
    assert '<span id="role-minister"></span>' in compose(page)
