"""The country that a list of office-holders names once."""

import pytest

from generator.extract.run import extract
from generator.ingest.read import article_from_text

# A sentence, and for each holder the code of the country for which the office is held; None where nothing says it.
LISTS = [
    (
        "Ann Roe of Chile met Peruvian President Jane Doe and Foreign Minister Luis Lyon in Oslo on Monday.",
        {"Jane Doe": "PE", "Luis Lyon": "PE"},
    ),
    (
        "Ann Roe of Chile met Peru’s President Jane Doe, Foreign Minister Luis Lyon and Trade Minister Ana Sol.",
        {"Jane Doe": "PE", "Luis Lyon": "PE", "Ana Sol": "PE"},
    ),
    # each with a country of their own
    (
        "Peruvian President Jane Doe and Kenyan Foreign Minister Ole Rono met in Oslo on Monday.",
        {"Jane Doe": "PE", "Ole Rono": "KE"},
    ),
    # no list: something else stands between
    (
        "Peruvian President Jane Doe thanked Foreign Minister Oan Rohl, Norway, Kenya and Chile for the talks.",
        {"Oan Rohl": None},
    ),
]


@pytest.mark.parametrize(("sentence", "countries"), LISTS)
def test_list_of_holders(sentence: str, countries: dict[str, str | None]) -> None:
    facts = extract(article_from_text(f"Talks on many matters\n\n{sentence}\n", "a.txt"))
    names = {actor.key: actor.name for actor in facts.actors}
    held = {names.get(role.person): role.organisation for role in facts.roles}
    assert {name: held.get(name) for name in countries} == {
        name: code and f"state:{code}" for name, code in countries.items()
    }
