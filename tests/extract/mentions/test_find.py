"""The mentions of one sentence: persons with their offices, states, bodies, offices alone."""

from collections import defaultdict

import pytest

from generator.extract.mentions.find import find_mentions
from generator.extract.mentions.mention import MentionKind
from generator.extract.mentions.tokens import tokenize
from generator.spans import Span
from generator.vocab.countries import countries

# sentence -> name, and for each office: title, country, body, service, tenure
PERSONS: dict[str, tuple[str, list[tuple[str, str | None, str | None, str | None, str]]]] = {
    "Kenya’s Foreign Minister Jane Doe spoke": ("Jane Doe", [("Foreign Minister", "KE", None, None, "current")]),
    "Jane Doe, the foreign minister of Kenya, spoke": ("Jane Doe", [("foreign minister", "KE", None, None, "current")]),
    "the Kenyan foreign minister, Jane Doe, spoke": ("Jane Doe", [("foreign minister", "KE", None, None, "current")]),
    "former Prime Minister Jane Doe spoke": ("Jane Doe", [("Prime Minister", None, None, None, "former")]),
    "acting Defence Secretary Jane Doe spoke": ("Jane Doe", [("Defence Secretary", None, None, None, "acting")]),
    "President-elect Jane Doe spoke": ("Jane Doe", [("President", None, None, None, "designate")]),
    "Deputy Prime Minister and Minister of Trade Jane Doe": (
        "Jane Doe",
        [("Deputy Prime Minister", None, None, None, "current"), ("Minister of Trade", None, None, None, "current")],
    ),
    "Minister for Foreign Affairs and for Defence Jane Doe": (
        "Jane Doe",
        [
            ("Minister for Foreign Affairs", None, None, None, "current"),
            ("Minister for Defence", None, None, None, "current"),
        ],
    ),
    "Deputy Prime Minister/Foreign Minister Jane Doe": (
        "Jane Doe",
        [("Deputy Prime Minister", None, None, None, "current"), ("Foreign Minister", None, None, None, "current")],
    ),
    "Minister of Foreign Affairs and International Cooperation Jane Doe": (
        "Jane Doe",
        [("Minister of Foreign Affairs and International Cooperation", None, None, None, "current")],
    ),
    "Minister of Trade and Handicrafts Ana Maria Silva": (
        "Ana Maria Silva",
        [("Minister of Trade and Handicrafts", None, None, None, "current")],
    ),
    "Norway’s State Secretary at the Ministry of Defence Jane Doe": (
        "Jane Doe",
        [("State Secretary at the Ministry of Defence", "NO", "Ministry of Defence", None, "current")],
    ),
    "the Director General of the National Oceanic Institute, Maria da Luz": (
        "Maria da Luz",
        [("Director General", None, "National Oceanic Institute", None, "current")],
    ),
    "Opposition Leader Jane Doe": ("Jane Doe", [("Opposition Leader", None, None, None, "current")]),
    "Jane Doe MP, the foreign minister of Kenya, spoke": (
        "Jane Doe",
        [("foreign minister", "KE", None, None, "current")],
    ),
    "the Foreign Minister, the Hon Jane Doe MP": ("Jane Doe", [("Foreign Minister", None, None, None, "current")]),
    "Kenya’s Attorney General, Jane Doe SC, spoke": (
        "Jane Doe",
        [("Attorney General", "KE", None, None, "current")],
    ),
    "Halden MP Jane Doe": ("Jane Doe", [("Halden MP", None, None, None, "current")]),
    "Opposition MP Jane Doe": ("Jane Doe", [("MP", None, None, None, "current")]),
    "Lieutenant Governor Jane Doe": ("Jane Doe", [("Lieutenant Governor", None, None, None, "current")]),
    "Navy Chief Jane Doe": ("Jane Doe", [("Navy Chief", None, None, "Navy", "current")]),
    "Chief of Naval Staff Admiral Jane Doe": ("Jane Doe", [("Chief of Naval Staff", None, None, "Navy", "current")]),
    "Border Police Commander Jane Doe": (
        "Jane Doe",
        [("Border Police Commander", None, None, "Border Police", "current")],
    ),
    "Chief of Defence Staff General Jane Doe": ("Jane Doe", [("Chief of Defence Staff", None, None, None, "current")]),
    "Deputy Foreign Minister Jane Doe": ("Jane Doe", [("Deputy Foreign Minister", None, None, None, "current")]),
    "Taoiseach Niamh Ní Dhomhnaill": ("Niamh Ní Dhomhnaill", [("Taoiseach", None, None, None, "current")]),
    "U.S. Secretary of State Jane Doe": ("Jane Doe", [("Secretary of State", "US", None, None, "current")]),
    "Lt Gen (Retd) Jane Doe": ("Jane Doe", []),
    "Home Adviser Lieutenant General (Retd) Md Jane Doe": (
        "Md Jane Doe",
        [("Home Adviser", None, None, None, "current")],
    ),
    "the United Arab Emirates’ Minister of Energy Jane Doe": (
        "Jane Doe",
        [("Minister of Energy", "AE", None, None, "current")],
    ),
}
NOBODY = [
    "General elections were held",
    "a General Security of Military Information Agreement",
    "the minister met officials",
    "Monday was quiet",
    "Foreign ministers met",
    "the Status of Forces Agreement",
    "heavy rain in the north",
]


@pytest.mark.parametrize(("text", "person"), PERSONS.items())
def test_person_with_offices(text: str, person: tuple[str, list[tuple[str, ...]]]) -> None:
    found = [m for m in find_mentions(text, tokenize(text, Span(0, len(text)))) if m.kind is MentionKind.PERSON]
    offices = [(o.title, o.country, o.body, o.service, o.tenure.value) for m in found for o in m.offices]
    assert [(mention.name) for mention in found] == [person[0]]
    assert offices == person[1]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody(text: str) -> None:
    assert not [m for m in find_mentions(text, tokenize(text, Span(0, len(text)))) if m.kind is MentionKind.PERSON]


STATES = {
    "Georgia and Jordan agreed": ["GE", "JO"],
    "Türkiye, Chad and New Zealand": ["TR", "TD", "NZ"],
    "the U.S. and the UK": ["US", "GB"],
    "Bosnia and Herzegovina said": ["BA"],
    "North Macedonia and DR Congo": ["MK", "CD"],
    "Papua New Guinea won": ["PG"],
    "the Indian Ocean is deep": [],
    "may it rain": [],
    "a turkey dinner": [],
}


@pytest.mark.parametrize(("text", "codes"), STATES.items())
def test_states(text: str, codes: list[str]) -> None:
    found = find_mentions(text, tokenize(text, Span(0, len(text))))
    assert [mention.country for mention in found if mention.kind is MentionKind.STATE] == codes


BODIES = {
    "a statement by the Ministry of Home Affairs said": ["Ministry of Home Affairs"],
    "the Ministry of Defence Jane Doe leads": ["Ministry of Defence"],
    "the Ministry of Trade, Industry and Energy said": ["Ministry of Trade, Industry and Energy"],
    "a Joint Working Group was formed": [],
    "a Status of Forces Agreement was signed": [],
    "the ministry said": [],
}


@pytest.mark.parametrize(("text", "names"), BODIES.items())
def test_bodies(text: str, names: list[str]) -> None:
    found = find_mentions(text, tokenize(text, Span(0, len(text))))
    assert [mention.name for mention in found if mention.kind is MentionKind.ORGANISATION] == names


COUNTERPARTS = {
    "Foreign Minister Jane Doe met her Mongolian counterpart, Batu Dorj, here": ("Batu Dorj", "MN"),
    "Foreign Minister Jane Doe met her Mongolian counterpart Batu Dorj": ("Batu Dorj", "MN"),
    "she met her Mongolian counterpart, Batu Dorj": ("Batu Dorj", "MN"),
    "she met her counterpart Batu Dorj": ("Batu Dorj", None),
}


@pytest.mark.parametrize(("text", "last"), COUNTERPARTS.items())
def test_counterparts(text: str, last: tuple[str, str | None]) -> None:
    mention = [m for m in find_mentions(text, tokenize(text, Span(0, len(text)))) if m.kind is MentionKind.PERSON][-1]
    assert (mention.name, mention.country) == last
    assert mention.counterpart


@pytest.mark.parametrize(
    "text", ["her counterpart left", "the Mongolian counterpart said", "her Mongolian counterparts met"]
)
def test_counterpart_without_a_name_is_nobody(text: str) -> None:
    assert not [m for m in find_mentions(text, tokenize(text, Span(0, len(text)))) if m.kind is MentionKind.PERSON]


def test_every_name_of_a_country_is_a_state() -> None:
    """“The Russian Federation” is no federation, and “eSwatini” begins small."""
    owners: dict[str, set[str]] = defaultdict(set)
    for code, country in countries().items():
        for name in (country.name, *country.aliases):
            owners[name].add(code)
    names = {name: codes for name, codes in owners.items() if len(codes) == 1 and name != "Korea"}
    read = {}
    for name in names:
        text = f"There were talks with the {name} on fish"
        found = find_mentions(text, tokenize(text, Span(0, len(text))))
        read[name] = {mention.country for mention in found if mention.kind is MentionKind.STATE}
    assert read == names
