"""Pages of actors with very many meetings."""

import gzip
import re

from generator.pages import Page, build, compose
from generator.pages.views.actor import MOST_ROWS
from tests.factories import TEXT, actor, base, meeting, source


def page(meetings: int) -> Page:
    """Norway's, with so many meetings, a day apart."""
    days = [f"20{20 + n // 336:02}-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}" for n in range(meetings)]
    records = [meeting(f"talks-{n}", title=f"Talks {n}", date=day) for n, day in enumerate(days)]
    made = build(base(source(), actor("norway"), actor("kenya"), *records), lambda _: TEXT)
    return next(page for page in made if page.url == "actors/norway.html")


def table(page: Page) -> str:
    return next(str(section.html) for section in page.sections if section.id == "meetings")


def test_up_to_a_number_all_meetings_are_shown() -> None:
    html = table(page(MOST_ROWS))
    assert html.count("<tr role") == MOST_ROWS + 1
    assert "newest" not in html.partition("</caption>")[2]


def test_of_more_the_newest_are_shown_and_the_others_counted() -> None:
    made = page(MOST_ROWS + 500)
    html = table(made)
    assert html.count("<tr role") == MOST_ROWS + 1
    assert "talks-699.html" in html
    assert "talks-499.html" not in html
    told = " ".join(re.sub("<[^>]*>", "", html).split())
    assert told.endswith(
        "Here are the newest 200. The other 500, older or without a date, are in the list of all meetings."
    )
    assert "a part in 700 meetings" in made.description
    assert len(gzip.compress(compose(made).encode())) < 100_000
