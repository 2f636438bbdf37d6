"""Numbers at statements, and the evidence behind them."""

import pytest

from generator.model import Mark
from generator.pages.settings import Settings
from generator.pages.sheet import Sheet
from generator.pages.world import World
from generator.spans import Span
from tests.factories import actor, agreement, base, evidence, meeting, source

_SITE = "https://example.org/site/"
_REPORT = "https://example.org/new?t={title}&u={url}&p={path}"
QUOTES = [evidence("Norway"), evidence("Kenya", supports=["name"]), evidence("Nairobi", supports=["aliases"])]


def sheet(*entries: object, is_list: bool = False, edit_url: str = "") -> Sheet:
    return Sheet(World(base(*entries), lambda _: None, Settings(edit_url)), "actors/norway.html", is_list)  # type: ignore[arg-type]


def numbers(found: object) -> list[int]:
    return [cite.number for cite in found.shown]  # type: ignore[attr-defined]


def test_a_field_is_cited_by_the_quotes_that_support_it_or_all() -> None:
    entry = actor(evidence=QUOTES)
    made = sheet(entry)
    assert numbers(made.cite(entry)) == [1, 2, 3]
    assert numbers(made.cite(entry, "name")) == [1, 2]
    assert numbers(made.cite(entry, "aliases")) == [1, 3]
    assert numbers(made.cite(entry, "country")) == [1]


def test_a_field_that_no_quote_supports_is_cited_by_all() -> None:
    entry = actor(evidence=QUOTES[1:])
    assert numbers(sheet(entry).cite(entry, "country")) == [1, 2]


def test_numbers_stay_and_only_the_first_of_each_can_be_returned_to() -> None:
    one, other = actor(evidence=QUOTES), meeting()
    made = sheet(one, other)
    assert [cite.is_first for cite in made.cite(one, "name").shown] == [True, True]
    assert numbers(made.cite(other)) == [3]
    assert [cite.is_first for cite in made.cite(one).shown] == [False, False, True]
    assert [proof.quote for proof in made.proofs()][:2] == ["Norway", "Kenya"]


def test_beyond_three_they_are_counted() -> None:
    entry = actor(evidence=[evidence(str(number)) for number in range(7)])
    made = sheet(entry)
    found = made.cite(entry)
    assert (numbers(found), found.more, found.href, found.more_id) == ([1, 2, 3], 4, "#e4", "m4")
    assert [proof.back for proof in made.proofs()] == ["c1", "c2", "c3", "m4", "m4", "m4", "m4"]
    assert made.cite(entry).more_id == ""


def test_what_was_only_counted_returns_to_its_own_number_once_it_has_one() -> None:
    entry = actor(evidence=[evidence(str(number), supports=["name"] if number == 5 else []) for number in range(6)])
    other = actor("kenya", evidence=[evidence(str(number), supports=["aliases"]) for number in range(5)])
    made = sheet(entry, other)
    made.cite(entry)
    assert [cite.is_first for cite in made.cite_words(entry, "name", "no such words").shown] == [True]
    assert made.proofs()[5].back == "c6"


def test_both_records_evidence_is_cited_where_one_leans_on_the_other() -> None:
    dated = [evidence("on 3 March 2031", supports=["date"]), evidence("Ada", supports=["participants"])]
    one, other = agreement(), meeting(evidence=dated)
    made = sheet(one, other)
    assert numbers(made.cite_both(one, other, "date", "place")) == [1, 2]
    assert made.proofs()[1].quote == "on 3 March 2031"


@pytest.mark.parametrize(
    ("names", "cited"),
    [({"name": "Norway"}, [1]), ({"name": "Kenya", "aliases": ["Nairobi"]}, [1, 2]), ({"name": "Nor"}, [1, 2, 3])],
    ids=["by name", "by alias too", "by none: all"],
)
def test_a_party_is_cited_by_the_quotes_that_name_it(names: dict[str, object], cited: list[int]) -> None:
    items = [evidence("NORWAY signed"), evidence("they signed", context="Kenya and Nairobi"), evidence("Nairobi")]
    entry = agreement(evidence=items)
    made = sheet(entry, actor("party", **names))
    assert numbers(made.cite_naming(entry, "party", "parties")) == cited


@pytest.mark.parametrize(
    ("supports", "topic", "cited"),
    [
        ([], "the ocean", [1]),
        ([], "ocean fish", [1]),
        ([], "ocean trade", []),
        ([], "…", []),
        (["topics"], "trade", [1]),
        (["title"], "trade", []),
    ],
)
def test_a_topic_is_cited_only_by_a_quote_for_topics_or_with_its_words(
    supports: list[str], topic: str, cited: list[int]
) -> None:
    entry = agreement(evidence=[evidence("fish of the ocean", supports=supports)])
    assert numbers(sheet(entry).cite_words(entry, "topics", topic)) == cited


def test_on_a_list_they_lead_to_the_record_s_own_page() -> None:
    entry = agreement()
    found = sheet(entry, is_list=True).cite(entry)
    assert (found.shown, found.more, found.href) == ((), 1, "../agreements/fisheries-treaty.html#evidence")


def test_the_same_words_have_one_number_whatever_rests_on_them() -> None:
    said = evidence("Ada met Juma", context="Ada Testberg")
    one, other = actor(evidence=[said]), meeting(evidence=[evidence("in Oslo"), evidence("Ada met Juma")])
    made = sheet(one, other)
    assert (numbers(made.cite(one)), numbers(made.cite(other))) == ([1], [1, 2])
    proof = made.proofs()[0]
    assert [use.fact.text for use in proof.uses] == [one.name, other.name]
    assert (proof.quote, proof.has_more) == ("Ada met Juma", True)


@pytest.mark.parametrize("other", [{"source": "other"}, {"prefix": "then"}, {"suffix": "again"}], ids=str)
def test_like_words_of_another_place_have_another_number(other: dict[str, str]) -> None:
    entry = actor(evidence=[evidence("Ada met Juma"), evidence("Ada met Juma", **other)])
    assert numbers(sheet(entry).cite(entry)) == [1, 2]


def test_a_record_s_earlier_step_with_the_same_words_is_the_same_item() -> None:
    step = {"status": "proposed", "source": "report", "quote": "Norway"}
    entry = agreement(evidence=[evidence("Norway")], history=[step])
    made = sheet(entry)
    assert (numbers(made.cite(entry)), numbers(made.cite_step(entry, 0))) == ([1], [1])
    assert len(made.proofs()[0].uses) == 1


def test_the_place_is_the_quote_s_line() -> None:
    entry = actor()
    object.__setattr__(entry, "marks", {("evidence", 0): Mark(7, 5, Span(0, 1))})
    made = sheet(entry, edit_url="https://example.org/{path}#L{line}")
    made.cite(entry)
    place = made.proofs()[0].uses[0].place
    assert place
    assert (place.path, place.line) == ("facts/actors/norway.yaml", 7)
    assert place.url == "https://example.org/facts/actors/norway.yaml#L7"


def test_quotes_of_a_withheld_text_are_not_checkable() -> None:
    entry = actor()
    made = sheet(entry, source(text="withheld", url="https://example.org/a", language="no"))
    made.cite(entry)
    proof = made.proofs()[0]
    assert (proof.checkable, proof.original, proof.language) == (False, "https://example.org/a", "no")


def test_a_rejected_record_is_mentioned_without_its_name() -> None:
    made = sheet(actor("kenya", review={"status": "rejected"}))
    link = made.link("actor", "kenya")
    assert (link.text, link.href) == ("a record that a reviewer rejected", "kenya.html")


def test_an_unknown_record_is_mentioned_by_its_id_without_an_address() -> None:
    link = sheet().link("actor", "nowhere")
    assert (link.text, link.href) == ("nowhere", "")


def test_an_error_is_reported_where_the_owner_said_with_its_place() -> None:
    entry = actor(name="A & B {url}")
    made = Sheet(World(base(entry), lambda _: None, Settings(report_url=_REPORT, site_url=_SITE)), "actors/norway.html")
    made.cite(entry)
    assert made.proofs()[0].uses[0].report == (
        "https://example.org/new?t=A%20%26%20B%20%7Burl%7D&u=https%3A%2F%2Fexample.org%2Fsite%2Factors%2Fnorway.html%23e1"
        "&p=facts%2Factors%2Fnorway.yaml"
    )


def test_nobody_is_told_of_errors_where_the_owner_says_nothing() -> None:
    made = sheet(entry := actor())
    made.cite(entry)
    assert made.proofs()[0].uses[0].report == ""


def test_a_quote_was_found_by_a_rule_or_entered_by_a_person() -> None:
    entry = actor(evidence=QUOTES)
    made = Sheet(
        World(base(entry), lambda _: None, rules={("actor", "report", "Kenya"): "visit"}), "actors/norway.html"
    )
    made.cite(entry)
    assert [use.rule for proof in made.proofs() for use in proof.uses] == ["", "visit", ""]


def test_a_context_beyond_the_budget_is_not_shown_and_its_absence_is_told() -> None:
    text = "Ada Testberg of Norway spoke. She met Juma Mfano."
    entry = actor(evidence=[evidence("She met Juma Mfano", context="Ada Testberg of Norway")])
    said = source("report", text)
    for percent, expected in ((20, ((), True)), (50, (("Ada Testberg of Norway",), False))):
        made = Sheet(World(base(entry, said), lambda _: text, Settings(excerpts=percent)), "actors/norway.html")
        made.cite(entry)
        assert (made.proofs()[0].contexts, made.proofs()[0].has_more) == expected
