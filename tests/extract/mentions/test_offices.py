"""Offices around names, sentence by sentence, from `offices.yaml`."""

from pathlib import Path
from typing import Any

import pytest

from generator.extract.document import read_document
from generator.ingest.read import article_from_text
from generator.model import ActorKind
from generator.yamlio import read_bytes

FILE = Path(__file__).parent / "offices.yaml"
CASES: list[Any] = list(read_bytes(FILE.read_bytes(), FILE.name).data["offices"])  # type: ignore[arg-type]


@pytest.mark.parametrize("row", CASES, ids=[row["text"][:60] for row in CASES])
def test_who_holds_which_office(row: dict[str, Any]) -> None:
    document = read_document(article_from_text(f"Short talks on a wet Monday\n\nThen: {row['text']}\n", "a.txt"))
    found = {
        entity.name: {(o.title, o.body or o.country or "", o.tenure.value) for o, _ in entity.offices}
        for entity in document.entities.values()
        if entity.kind is ActorKind.PERSON
    }
    assert found == {name: {read(said) for said in offices} for name, offices in row["people"].items()}


def read(said: str) -> tuple[str, str, str]:
    """Title, holder's state or body, and tenure of one office in the file."""
    title, of, tenure = [part.strip() for part in f"{said} | | ".split("|")][:3]
    return title, of, tenure or "current"
