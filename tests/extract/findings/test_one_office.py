"""Two wordings of one office of one person are one role; a deputy's office is another."""

import pytest

from generator.extract.run import extract
from generator.ingest.read import article_from_text

TITLES = {
    "PM Doe to visit Peru\n\nPrime Minister Jane Doe of Norway will visit Peru in May.": ["Prime Minister"],
    "EAM Doe in Lima\n\nExternal Affairs Minister Jane Doe of India met Peru's president.": [
        "External Affairs Minister"
    ],
    "Norway's FM Doe in Lima\n\nNorwegian Foreign Minister Jane Doe met Peru's president.": ["Foreign Minister"],
    "Deputy PM Doe in Lima\n\nNorwegian Deputy Prime Minister Jane Doe met Peru's president.": [
        "Deputy Prime Minister"
    ],
    "PM Doe in Lima\n\nNorway's former deputy prime minister Jane Doe met Peru's president.": [
        "PM",
        "deputy prime minister",
    ],
}


@pytest.mark.parametrize(("text", "titles"), TITLES.items(), ids=range(len(TITLES)))
def test_titles(text: str, titles: list[str]) -> None:
    roles = extract(article_from_text(f"{text}\n", "a.txt")).roles
    assert sorted(role.title for role in roles if role.person == "person:jane-doe") == titles


def test_a_father_is_somebody_else() -> None:
    text = "Norway thanked King Salman and Saudi Crown Prince Omar bin Salman. Crown Prince Salman agreed."
    roles = extract(article_from_text(f"Thanks\n\n{text}\n", "a.txt")).roles
    assert {role.title for role in roles if role.person == "person:omar-bin-salman"} == {"Crown Prince"}


def test_a_headline_verb_is_no_name() -> None:
    head, text = (
        "Kuwait Amir Sends Letter To UK PM",
        "Kuwaiti Foreign Minister Omar Yahya met British Prime Minister Jane Doe.",
    )
    people = {actor.key for actor in extract(article_from_text(f"{head}\n\n{text}\n", "a.txt")).actors}
    assert {key for key in people if key.startswith("person:")} == {"person:omar-yahya", "person:jane-doe"}
