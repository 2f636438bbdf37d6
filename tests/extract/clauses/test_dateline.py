"""The day on which an article says that it was written; what stands above the text, and the day."""

import pytest

from generator.extract.clauses.dateline import with_own_date
from generator.extract.run import in_lines
from generator.ingest.read import article_from_text

BODY = "Ana Ruiz of Peru and John Otieno of Kenya held talks in Lima on a wet day, officials of both sides said later."
ABOVE = {
    # a label, whatever follows the day
    "THE ANDEAN BRIEF\nYour daily read\nPublished: Monday, September 11, 2023 | 3 min read": "2023-09-11",
    "THE ANDEAN BRIEF\nPosted 11 September 2023 by the desk in our section on the Andes and the sea": "2023-09-11",
    # the name of a paper
    "The Morning Courier, Tuesday 27 October 1998\nFOREIGN NEWS, page 14": "1998-10-27",
    "LIMA, Peru, 11 September 2023 - The day began wet.": "2023-09-11",
    # days of what happens
    "The board was born of a pact dated 20 February 2014. It first sat in Nairobi, and has not moved since.": None,
    "Talks in Lima, Tuesday 27 October 1998, are called off\nFOREIGN NEWS, page 14": None,
    "Lima talks\nPublished works on the war of 11 September 1923 and what they left out, in a long list": None,
    "Ministers met on Tuesday 27 October 1998\nFOREIGN NEWS, page 14": None,
}


@pytest.mark.parametrize(("above", "day"), ABOVE.items(), ids=range(len(ABOVE)))
def test_the_day_above_the_text(above: str, day: str | None) -> None:
    article = article_from_text(f"{above}\n\n{BODY}\n", "a.txt")
    assert with_own_date(in_lines(article)).published == day
