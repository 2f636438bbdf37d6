"""Words that may name several countries, or a person."""

import pytest

from generator.extract.document import read_document
from generator.ingest.read import article_from_text

# article -> keys of the states that it names
STATES = {
    "The Republic of the Congo was there. The Congolese delegation spoke.": {"state:CG"},
    "DR Congo was there. The Congolese delegation spoke.": {"state:CD"},
    "The Congolese delegation spoke.": {"state:CD"},
    "The Republic of the Congo met DR Congo. The Congolese delegation spoke.": {"state:CG", "state:CD"},
    "Dominica sent a team. The Dominican side thanked.": {"state:DM"},
    "North Korea sent a note. The Korean side waited.": {"state:KP"},
    "The South Korean side flew to Pyongyang.": {"state:KR", "state:KP"},
    "Foreign Minister Luís Montenegro spoke. Montenegro was brief.": set(),
    "Foreign Minister Luís Montenegro spoke. Montenegro agreed. The Montenegrin side left.": {"state:ME"},
    "Foreign Minister Jane Doe spoke of Jordan.": {"state:JO"},
    "Foreign Minister Austin Jordan met the Jordanian envoy. Jordan was glad.": {"state:JO"},
}


@pytest.mark.parametrize(("text", "states"), STATES.items())
def test_states_of_an_article(text: str, states: set[str]) -> None:
    document = read_document(article_from_text(f"Short talks on Monday\n\n{text}\n", "a.txt"))
    assert {key for key in document.entities if key.startswith("state:")} == states


def test_a_surname_that_is_a_country_means_the_person() -> None:
    text = "Short talks on Monday\n\nForeign Minister Luís Montenegro spoke. Later Montenegro left.\n"
    document = read_document(article_from_text(text, "a.txt"))
    (person,) = document.entities.values()
    assert [mention.name for mention in person.mentions] == ["Luís Montenegro", "Montenegro"]
