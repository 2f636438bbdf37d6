"""From which country an article speaks, and who of those without a country is of it."""

import pytest

from generator.extract.document import read_document
from generator.extract.findings.newsroom import home_of
from generator.extract.run import extract
from generator.ingest.read import article_from_text

BODY = "The harbour was closed for most of the day because of a storm, and the ferries were late again, officials said."

# Line above the text -> whose newsroom.
LINES = {
    "The Harbour Gazette, Nairobi": "KE",
    "NAIROBI, MARCH 3, 2024": "KE",
    "Oslo, 3 March 2024": "NO",
    "The Fjord Post, Oslo, week of 4 March 2024": "NO",
    "Government of Peru": "PE",
    # where a reporter travelled, two countries, and lines that tell something
    "By our correspondent, Oslo": None,
    "Kenya, Norway": None,
    "A storm in Norway closed ports": None,
    "Photo: harbour": None,
}

# Opening of the first sentence -> whose newsroom.
DATELINES = {
    "LIMA: The port": "PE",
    "NAIROBI, (CNA): The port": "KE",
    "Accra (Coast News Agency) - The port": "GH",
    "MUSCAT, (Peru Point News / CNA - 17th Oct, 2023) The port": "OM",
    "BAKU, MARCH 9, COASTPRESS. The port": "AZ",
    "HALDEN, Norway, May 4 -- The port": "NO",
    # a clause before a colon, an explanation in brackets, two countries, a sentence about a ministry
    "Kenya has one wish: the port": None,
    "Kenya (the only one with a port) said the port": None,
    "Oslo and Lima: the port": None,
    "Norway's ministry was closed on Monday. The port": None,
}

ADDRESSES = {
    "https://www.mfa.gov.ke/news/1": "KE",
    "https://www.example.gc.ca/en/news": "CA",
    "https://www.example.gov.uk/news": "GB",
    "https://www.example.go.jp/press": "JP",
    "https://archives.example.gov/briefing": "US",
    "https://www.example.com/gov.ke": None,
    "https://www.example.co.uk/news": None,
    "https://gov.example.org/news": None,
    "https://www.example.gov.xy/": None,
    "": None,
}


@pytest.mark.parametrize(("line", "home"), LINES.items())
def test_the_line_above_the_text(line: str, home: str | None) -> None:
    document = read_document(article_from_text(f"Ferries late after a storm again\n\n{line}\n\n{BODY}\n", "a.txt"))
    assert home_of(document) == home


@pytest.mark.parametrize(("opening", "home"), DATELINES.items())
def test_the_dateline(opening: str, home: str | None) -> None:
    text = f"Ferries late after a storm again\n\n{opening} was closed for most of the day because of a storm.\n"
    assert home_of(read_document(article_from_text(text, "a.txt"))) == home


@pytest.mark.parametrize(("url", "home"), ADDRESSES.items())
def test_the_address(url: str, home: str | None) -> None:
    text = f"Ferries late after a storm again\n\n{BODY}\n"
    assert home_of(read_document(article_from_text(text, "a.txt", {"url": url}))) == home


# A text, its address, and for each holder the state for which the office is held.
OFFICES = [
    (
        "Foreign Minister Jane Doe called Prime Minister Lars Holm of Norway. They spoke of fish.",
        "https://www.mfa.gov.ke/news",
        {"Jane Doe": "state:KE", "Lars Holm": "state:NO"},
    ),
    (
        "Foreign Minister Jane Doe called Prime Minister Lars Holm of Norway. They spoke of fish.",
        "https://www.example.com/news",
        {"Jane Doe": None, "Lars Holm": "state:NO"},
    ),
    # a host and his guest, and two who chair, are of two countries, also in the newsroom of the one
    (
        "Kenya and Norway signed a fisheries agreement in the presence of President Ali Omar of Kenya and his guest"
        " Prime Minister Lars Holm.",
        "https://www.mfa.gov.ke/news",
        {"Ali Omar": "state:KE", "Lars Holm": "state:NO"},
    ),
    (
        "Kenya and Norway signed a fisheries agreement. The talks were co-chaired by Foreign Minister Jane Doe of Kenya"
        " and Fisheries Minister Lars Holm.",
        "https://www.mfa.gov.ke/news",
        {"Jane Doe": "state:KE", "Lars Holm": "state:NO"},
    ),
    # who looks on together need not be
    (
        "Kenya and Norway signed a fisheries agreement. President Ali Omar of Kenya and Fisheries Minister Lars Holm"
        " looked on.",
        "https://www.mfa.gov.ke/news",
        {"Ali Omar": "state:KE", "Lars Holm": "state:KE"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "url", "held"), OFFICES, ids=range(len(OFFICES)))
def test_for_whom_offices_are_held(text: str, url: str, held: dict[str, str | None]) -> None:
    article = article_from_text(f"Weekly digest of the region\n\n{text}\n", "a.txt", {"url": url} if url else {})
    facts = extract(article)
    names = {actor.key: actor.name for actor in facts.actors}
    assert {names[role.person]: role.organisation for role in facts.roles} == held
