"""Instruments named in a sentence: title, short name, type."""

import pytest

from generator.extract.clauses.complements import with_complement
from generator.extract.clauses.instruments import named_instruments

HITS: dict[str, list[tuple[str, str | None, str]]] = {
    "a Mutual Legal Assistance Treaty (MLAT) and an extradition agreement": [
        ("Mutual Legal Assistance Treaty", "MLAT", "treaty"),
        ("extradition agreement", None, "agreement"),
    ],
    "a Free Trade Agreement (FTA)": [("Free Trade Agreement", "FTA", "agreement")],
    "a Status of Forces Agreement (SOFA)": [("Status of Forces Agreement", "SOFA", "agreement")],
    "a General Security of Military Information Agreement": [
        ("General Security of Military Information Agreement", None, "agreement")
    ],
    "a Framework Agreement on Cooperation (FAC)": [("Framework Agreement on Cooperation", "FAC", "agreement")],
    "a memorandum of understanding (MoU)": [("memorandum of understanding", "MoU", "memorandum")],
    "a readmission protocol": [("readmission protocol", None, "protocol")],
    "a migration and mobility pact": [("migration and mobility pact", None, "agreement")],
    "a treaty and a protocol": [("treaty", None, "treaty"), ("protocol", None, "protocol")],
    "a hotline and a Joint Working Group (JWG)": [
        ("hotline", None, "mechanism"),
        ("Joint Working Group", "JWG", "mechanism"),
    ],
    "a joint statement": [("joint statement", None, "statement")],
    "a free trade agreement, a visa waiver agreement, a double taxation treaty, a protocol on data and a memorandum of "
    "understanding on lithium": [
        ("free trade agreement", None, "agreement"),
        ("visa waiver agreement", None, "agreement"),
        ("double taxation treaty", None, "treaty"),
        ("protocol", None, "protocol"),
        ("memorandum of understanding", None, "memorandum"),
    ],
    "an accord on political consultations": [("accord", None, "agreement")],
}
MISSES = [
    "the treaty was a success",
    "this agreement comes at a time",
    "treaty obligations were met",
    "a training centre in the north",
    "close ties and friendship",
    "an important step",
    "",
]


@pytest.mark.parametrize(("text", "found"), HITS.items())
def test_named(text: str, found: list[tuple[str, str | None, str]]) -> None:
    assert [(named.title, named.short, named.type) for named in named_instruments(text, 0, len(text))] == found


@pytest.mark.parametrize("text", MISSES)
def test_none_named(text: str) -> None:
    assert named_instruments(text, 0, len(text)) == []


TITLES = {
    "an accord on the exchange of police data, <O0> said": "accord on the exchange of police data",
    "an agreement to swap data, train staff, and share radar": "agreement to swap data, train staff, and share radar",
    "a memorandum of understanding on lithium in <S1>": "memorandum of understanding on lithium",
    "a memorandum of understanding on water on 6 June 2023": "memorandum of understanding on water",
    "a hotline for urgent requests and to form a group": "hotline for urgent requests",
    "a hotline to coordinate efforts": "hotline",
    "a treaty with <S1>": "treaty",
    "a treaty on fish with <S1>": "treaty on fish",
    "a treaty on links between the <A1> and <A2> ports": "treaty on links",
    "an agreement to strengthen work between their agencies": "agreement to strengthen work between their agencies",
    "an extradition treaty on paper": "extradition treaty",
}


@pytest.mark.parametrize(("text", "title"), TITLES.items())
def test_title_says_what_it_is_about(text: str, title: str) -> None:
    named = named_instruments(text, 0, len(text))[0]
    assert with_complement(text, named, len(text))[0] == title
