"""What several sources say of one record, and what lies near an agreement."""

import re

import pytest

from generator.model import AgreementStatus, AgreementStep
from generator.pages import build, compose
from tests.factories import actor, agreement, base, evidence, meeting, source

STATES = [actor("norway", country="NO"), actor("kenya", country="KE")]
PROPOSED = AgreementStep(status=AgreementStatus.PROPOSED, source="early", quote="a treaty was proposed")


def page(url: str, *entries: object) -> str:
    pages = {page.url: page for page in build(base(*STATES, *entries), lambda _: None)}  # type: ignore[arg-type]
    return str(compose(pages[url]))


def dated(**published: str | None) -> list[object]:
    return [source(name, title=name, published=day) for name, day in published.items()]


def columns(html: str) -> list[tuple[str, list[str]]]:
    """Of the section the sources' names and their quotes."""
    _, _, body = html.partition('<h2 id="each-source">')
    found = re.findall(r'class="fs-side__name">.*?>(\w+)</a>(.*?)</ul>', body.partition("</section>")[0], re.DOTALL)
    return [(name, re.findall(r"<q[^>]*>(.*?)</q>", quotes)) for name, quotes in found]


def test_each_source_has_a_column_the_oldest_first_and_undated_ones_last() -> None:
    said = [evidence("on 3 March", "b"), evidence("on 4 March", "a"), evidence("in March", "c")]
    html = page("meetings/talks.html", *dated(a="2031-03-05", b="2031-03-04", c=None), meeting(evidence=said))
    assert columns(html) == [("b", ["on 3 March"]), ("a", ["on 4 March"]), ("c", ["in March"])]


def test_earlier_steps_count_as_a_source_s_words() -> None:
    record = agreement(status="signed", history=[PROPOSED], evidence=[evidence("signed", "late")])
    html = page("agreements/fisheries-treaty.html", *dated(early="2030", late="2031"), record)
    assert columns(html) == [("early", ["a treaty was proposed"]), ("late", ["signed"])]


def test_one_source_needs_no_columns() -> None:
    html = page("meetings/talks.html", *dated(report="2031"), meeting(evidence=[evidence("a"), evidence("b")]))
    assert columns(html) == []


@pytest.mark.parametrize(
    ("early", "late", "told"),
    [("2030-01-02", "2031-05-06", "6 May 2031"), ("2032", "2031-05", "2032"), (None, None, "not stated")],
)
def test_the_status_is_as_at_the_latest_source(early: str | None, late: str | None, told: str) -> None:
    record = agreement(status="signed", history=[PROPOSED], evidence=[evidence("signed", "late")])
    html = page("agreements/fisheries-treaty.html", *dated(early=early, late=late), record)
    line = re.search(r"<dt>Status as at</dt><dd>(.*?)</dd>", html)
    assert line
    assert re.sub("<[^>]*>", "", line[1]).partition(" #")[0].strip() == told


def test_others_between_the_same_two_states_are_named_latest_first() -> None:
    others = [agreement(f"pact-{year}", title=f"pact of {year}", date=str(year)) for year in range(2001, 2011)]
    html = page("agreements/fisheries-treaty.html", *dated(report=None), agreement(), *others)
    body = html.partition('<h2 id="between">')[2].partition("</section>")[0]
    assert re.findall(r">Pact of (\d+)<", body) == [str(year) for year in range(2010, 2005, -1)]
    assert "5 more" in body
    assert "relations/kenya--norway.html" in body


def test_those_of_the_same_meeting_are_not_named_twice() -> None:
    near = [agreement(name, title=name, meeting="talks") for name in ("one", "two")]
    html = page("agreements/one.html", *dated(report=None), meeting(), *near)
    assert 'id="related"' in html
    assert 'id="between"' not in html
