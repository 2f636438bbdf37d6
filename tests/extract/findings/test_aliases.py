"""Under which forms an article speaks of a person."""

import pytest

from generator.extract.run import extract
from generator.ingest.read import article_from_text

FORMS = {
    "President Lars Holm met visiting Kenyan Prime Minister Dr John Otieno in Oslo on Monday.": {
        "Prime Minister Dr John Otieno",
        "Dr John Otieno",
    },
    "Former energy minister John Otieno of Kenya met President Lars Holm in Oslo on Monday.": {
        "energy minister John Otieno"
    },
    "Foreign Minister John Otieno of Kenya met President Lars Holm in Oslo. Otieno was glad.": {
        "Foreign Minister John Otieno",
        "Otieno",
    },
}


@pytest.mark.parametrize(("text", "forms"), FORMS.items())
def test_forms(text: str, forms: set[str]) -> None:
    facts = extract(article_from_text(f"News of the day in brief\n\n{text}\n", "a.txt"))
    (person,) = (actor for actor in facts.actors if actor.name == "John Otieno")
    assert set(person.aliases) == forms


MET = "Norwegian Foreign Minister Espen Lie met Chilean Foreign Minister Ana Rojas"
OF_NORWAY = {
    f"Oslo, 4 May 2022\n\n{MET} on Tuesday.": set(),
    f"Oslo, May 4\n\n{MET} on Tuesday.": set(),
    f"{MET} in Oslo on Tuesday.": set(),
    f"{MET} on Tuesday. Oslo welcomed the talks.": {"Oslo"},
    f"{MET} on Tuesday. Oslo, which had asked for the talks, was pleased.": {"Oslo"},
}


@pytest.mark.parametrize(("text", "forms"), OF_NORWAY.items())
def test_a_capital_is_the_state_only_where_it_stands_for_its_government(text: str, forms: set[str]) -> None:
    facts = extract(article_from_text(f"News of the day in brief\n\n{text}\n", "a.txt"))
    (state,) = (actor for actor in facts.actors if actor.name == "Norway")
    assert set(state.aliases) == forms
