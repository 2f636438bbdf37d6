"""Several verbs, several sides: each thing has the status of its own verb, and nobody stands on two sides."""

import pytest

from generator.extract.run import extract
from generator.ingest.read import article_from_text

# What stands behind each sentence is the codebook's reading of it: title and status of every agreement.
AGREEMENTS = {
    "Greece and Peru signed a memorandum of understanding and discussed a free trade agreement.": [
        ("memorandum of understanding", "signed")
    ],
    "Greece and Peru signed a memorandum of understanding and will sign a free trade agreement next year.": [
        ("memorandum of understanding", "signed"),
        ("free trade agreement", "agreed"),
    ],
    "Greece and Peru signed a memorandum of understanding, agreed to negotiate a free trade agreement and proposed a"
    " visa waiver protocol.": [
        ("memorandum of understanding", "signed"),
        ("free trade agreement", "negotiating"),
        ("visa waiver protocol", "proposed"),
    ],
    "Greece and Peru agreed to form a joint task force and signed a protocol on visa exemption.": [
        ("joint task force", "agreed"),
        ("protocol on visa exemption", "signed"),
    ],
    "Greece and Peru proposed a joint commission and signed an extradition treaty.": [
        ("joint commission", "proposed"),
        ("extradition treaty", "signed"),
    ],
    "Greece and Peru agreed to negotiate a free trade agreement and ratified an extradition treaty.": [
        ("free trade agreement", "negotiating"),
        ("extradition treaty", "ratified"),
    ],
    "Greece and Peru signed a protocol on visa exemption and launched a training programme.": [
        ("protocol on visa exemption", "signed"),
        ("training programme", "agreed"),
    ],
    "Greece offered a training programme to Peru and signed an extradition treaty.": [
        ("training programme", "proposed"),
        ("extradition treaty", "signed"),
    ],
    "Greece signed a treaty, a protocol and an extradition agreement with Peru on 3 March 2024.": [
        ("treaty", "signed"),
        ("protocol", "signed"),
        ("extradition agreement", "signed"),
    ],
    "Greece and Peru agreed to form a joint border unit.": [("joint border unit", "agreed")],
    "Greece and Peru planned to sign an extradition treaty, but the signing was cancelled.": [],
    "Greece and Peru agreed to negotiate further.": [],
}
MEETING = "The understanding was achieved during a ministerial-level meeting held in Athens on 9 May 2024. "
SIDES = {
    "The Peruvian delegation was led by Justice Minister Dr Anna Soto, while the Greek delegation was headed by"
    " Minister for Citizen Protection Vassilis Karras.": {("Anna Soto", "PE"), ("Vassilis Karras", "GR")},
    "The Peruvian delegation was led by Justice Minister Anna Soto, while the Greek delegation was headed by a senior"
    " diplomat.": {("Anna Soto", "PE"), ("Greece", None)},
    "The Peruvian delegation was led by Justice Minister Anna Soto, while the Greek delegation was headed by the"
    " Minister of Ceremonies.": {("Anna Soto", "PE"), ("Greece", None)},
}


@pytest.mark.parametrize(("sentence", "agreements"), AGREEMENTS.items())
def test_each_thing_has_the_status_of_its_own_verb(sentence: str, agreements: list[tuple[str, str]]) -> None:
    facts = extract(article_from_text(f"Greece and Peru hold talks\n\n{sentence}\n", "a.txt"))
    assert sorted((found.title, found.status) for found in facts.agreements) == sorted(agreements)


@pytest.mark.parametrize(("sentence", "sides"), SIDES.items())
def test_nobody_stands_on_two_sides_and_no_side_is_lost(sentence: str, sides: set[tuple[str, str | None]]) -> None:
    facts = extract(article_from_text(f"Greece and Peru hold talks\n\n{MEETING}{sentence}\n", "a.txt"))
    names = {actor.key: actor.name for actor in facts.actors}
    (meeting,) = facts.meetings
    assert {(names[a.key], a.side.removeprefix("state:") if a.side else None) for a in meeting.attendees} == sides
    assert len(meeting.attendees) == len(sides)
