"""Addresses of quotes in their originals."""

from urllib.parse import unquote

import pytest
from playwright.sync_api import Page

from generator.pages.fragment import link

URL = "https://example.org/a"
TEXT = """Talks in Nairobi

Norway and Kenya met in Nairobi on 3 March 2031. The minister said that a well-known, old treaty would be signed.
Kenya and Norway met in Nairobi again. The minister said so.
"""


@pytest.mark.parametrize(
    ("quote", "directive"),
    [
        ("on 3 March 2031", "on 3 March 2031"),
        ("a well-known, old treaty", "a well-known, old treaty"),
        (
            "Norway and Kenya met in Nairobi on 3 March 2031. The minister said",
            "Norway and Kenya met,2031. The minister said",
        ),
        ("would be signed.\nKenya and Norway", "would be signed.,Kenya and Norway"),
    ],
)
def test_a_quote_that_stands_once(quote: str, directive: str) -> None:
    made = link(URL, TEXT, quote)
    assert unquote(made) == f"{URL}#:~:text={directive}"
    assert "-" not in made.partition("text=")[2]


@pytest.mark.parametrize(
    ("quote", "around", "directive"),
    [
        ("met in Nairobi", ("Norway and Kenya", ""), "Norway and Kenya-,met in Nairobi"),
        ("met in Nairobi", ("", "again"), "Kenya and Norway-,met in Nairobi"),
        ("The minister said", ("", "so"), "met in Nairobi again.-,The minister said"),
    ],
)
def test_words_around_tell_two_places_apart(quote: str, around: tuple[str, str], directive: str) -> None:
    assert unquote(link(URL, TEXT, quote, *around)) == f"{URL}#:~:text={directive}"


@pytest.mark.parametrize("quote", ["met in Nairobi", "never said", "inister sai"])
def test_no_words_where_the_browser_might_find_others(quote: str) -> None:
    assert link(URL, TEXT, quote) == URL


def test_the_browser_takes_no_notice_of_letter_case() -> None:
    text = "the pact was signed. The Pact Was Signed Today."
    assert unquote(link(URL, text, "The Pact Was Signed")) == f"{URL}#:~:text=the pact was signed.-,The Pact Was Signed"


def test_without_text_there_is_the_bare_address() -> None:
    assert link(URL, None, "Norway") == URL
    assert link(f"{URL}#top", TEXT, "on 3 March 2031").startswith(f"{URL}#top:~:text=")


@pytest.mark.parametrize("quote", ["on 3 March 2031", "a well-known, old treaty", "would be signed.\nKenya and Norway"])
def test_a_browser_finds_the_words(page: Page, quote: str) -> None:
    body = "".join(f"<p style='margin-bottom: 200vh'>{line}</p>" for line in TEXT.splitlines() if line)
    page.route(
        "https://example.org/a", lambda route: route.fulfill(body=f"<!doctype html>{body}", content_type="text/html")
    )
    page.goto(link(URL, TEXT, quote))
    page.wait_for_function("window.scrollY > 0 || document.querySelectorAll('p').length === 0")
