"""Which words name an actor."""

import pytest

from generator.check.named import office_stands, stands


@pytest.mark.parametrize(
    ("form", "passage", "named"),
    [
        ("Norway", "in Norway, the", True),
        ("Norway", "Norway’s minister", True),
        ("Norway", "NORWAY DEEPENS TIES", True),
        ("Norway", "of Norwayan origin", False),
        ("orway", "in Norway", False),
        ("US", "the US and", True),
        ("US", "told us so", False),
        ("U.S.", "the U.S. side", True),
        ("Kofi", "KOFI and others", True),
        ("O'Brien", "Mr O’Brien said", True),
        ("O’Brien", "Mr O'Brien said", True),
        ("Erdogan", "President Erdoğan", True),
        ("Anna Berg", "Anna\n Berg", True),
        ("Dhaka", "the Dhaka–Rome line", True),
        ("", "anything", False),
    ],
)
def test_a_form_stands_as_whole_words(form: str, passage: str, named: bool) -> None:
    assert stands(form, passage) is named


@pytest.mark.parametrize(
    ("title", "passage", "named"),
    [
        ("Foreign Minister", "the foreign minister said", True),
        ("Foreign Minister", "both foreign ministers", False),
        ("Foreign Minister", "the minister said", False),
        ("Minister of Foreign Affairs", "the Foreign Minister", True),
        ("Minister of Foreign Affairs", "the Ministry of Foreign Affairs", False),
        ("Minister of Foreign Affairs", "a minister for affairs", True),
        ("Home and Agriculture Adviser", "Home Adviser", True),
        ("Home and Agriculture Adviser", "Agriculture Adviser", True),
        ("Home and Agriculture Adviser", "the adviser went home", False),
        ("Home and Agriculture Adviser", "his home", False),
        ("Undersecretary of State for Defence", "the Undersecretary of State", True),
        ("Undersecretary of State for Defence", "the Secretary of State for Defence", False),
        ("King", "the King of Norway", True),
        ("King", "the kingdom", False),
        ("Prime Minister", "Deputy Prime Minister", True),
    ],
)
def test_an_office_stands_whole_or_by_its_main_word_and_another(title: str, passage: str, named: bool) -> None:
    assert office_stands(title, passage) is named
