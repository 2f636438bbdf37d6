"""Of which country a body is that the text names without one."""

import pytest

from generator.extract.findings.bodies import country_in
from generator.extract.run import extract
from generator.ingest.read import article_from_text

NAMES = {
    "Norwegian Ministry of Fish": "NO",
    "Kenya Wildlife Service": "KE",
    "Port Authority of Peru": "PE",
    # a capital is a town, two countries, none, and a listed organisation
    "Lima Water Company": None,
    "Kenya-Peru Trade Council": None,
    "Ministry of Fish": None,
    "Organization of American States": None,
}

# A text and the country of its ministry.
MINISTRIES = [
    ("Foreign Minister Jane Doe of Kenya met the envoy on Monday. The Foreign Ministry said it was glad.", "KE"),
    (
        "Kenya's Foreign Minister Jane Doe met Peru's Foreign Minister Ana Ruiz. The Foreign Ministry said so.",
        None,
    ),
    ("Kenya's Trade Minister Jane Doe met the envoy on Monday. The Foreign Ministry said it was glad.", None),
]


@pytest.mark.parametrize(("name", "country"), NAMES.items())
def test_the_country_in_a_name(name: str, country: str | None) -> None:
    assert country_in(name) == country


@pytest.mark.parametrize(("text", "country"), MINISTRIES)
def test_a_ministry_is_of_its_ministers_country(text: str, country: str | None) -> None:
    facts = extract(article_from_text(f"News of the day in brief\n\n{text}\n", "a.txt"))
    assert {a.name: a.country for a in facts.actors if a.kind == "organisation"} == {"Foreign Ministry": country}


# A text and the body for which Jane Doe holds her office.
CALLED = [
    (
        "The Bank of Ghana and the Kenya Wildlife Service met in Lima. The bank's governor, Jane Doe, was glad.",
        "bank-of-ghana",
    ),
    (
        "Kenya met the Halden University and the Ports Authority. The rector of the university, Jane Doe, was glad.",
        "halden-university",
    ),
    (
        "Kenya met the Ports Authority on Monday in Lima. The rector of the university, Jane Doe, was glad.",
        "ports-authority",
    ),
]


@pytest.mark.parametrize(("text", "body"), CALLED)
def test_the_body_that_a_noun_means(text: str, body: str) -> None:
    facts = extract(article_from_text(f"News of the day in brief\n\n{text}\n", "a.txt"))
    assert {role.organisation for role in facts.roles if role.person == "person:jane-doe"} == {f"organisation:{body}"}
