"""The day of an occasion that its own words leave out; each text was published on 15 May 2024, a Wednesday."""

from dataclasses import replace

import pytest

from generator.extract.run import extract
from generator.ingest.read import article_from_text

OPENING = "Peru and Kenya cut their tariffs on fish on Monday."
TALKS = "Foreign Minister Ana Ruiz of Peru and Foreign Minister John Otieno of Kenya"

# text -> day of its one meeting
DAYS = {
    f"{OPENING} The talks brought together {TALKS}.": "2024-05-13",
    f"{OPENING}\n\n{TALKS} held talks at the palace.": "2024-05-13",
    f"President William Obi of Ghana spoke to the press on Monday. He held talks with"
    f" {TALKS}.": "2024-05-13",
    f"Peru on Tuesday offered Kenya a loan, as {TALKS} held talks here.": "2024-05-14",
    "Foreign Minister Ana Ruiz of Peru summoned an envoy on Sunday and then telephoned Foreign Minister John Otieno of"
    " Kenya.": "2024-05-12",
    # what is to come, several days, other people, and words that lead away
    f"Peru and Kenya will cut their tariffs on fish on Monday. {TALKS} held talks at the palace.": None,
    f"Peru signed a loan on Monday and Kenya a pact on Tuesday. {TALKS} held talks at the palace.": None,
    f"Norway closed its harbours on Monday. {TALKS} held talks at the palace.": None,
    f"{OPENING} {TALKS} had met at the palace earlier.": None,
    f"{OPENING} Nobody was hurt. {TALKS} held talks at the palace.": None,
    f"{OPENING} {TALKS} will hold talks at the palace.": None,
    f"Peru said on Tuesday that it was pleased that {TALKS} had held talks here.": None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "day"), DAYS.items(), ids=range(len(DAYS)))
def test_the_day(text: str, day: str | None) -> None:
    article = article_from_text(f"Weekly digest of the region\n\n{text}\n", "a.txt")
    meetings = extract(replace(article, published="2024-05-15")).meetings
    assert [meeting.date for meeting in meetings] == [day]


def test_the_words_that_give_the_day_are_quoted() -> None:
    text = f"Weekly digest of the region\n\n{OPENING} The talks brought together {TALKS}.\n"
    article = replace(article_from_text(text, "a.txt"), published="2024-05-15")
    (meeting,) = extract(article).meetings
    quotes = [item.span.of(text) for item in meeting.evidence if "date" in item.supports]
    assert quotes == ["Peru and Kenya cut their tariffs on fish on Monday"]
