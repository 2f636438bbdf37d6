"""Who is an actor: sentences of every construction, each read as an article of its own."""

from pathlib import Path
from typing import Any

import pytest

from generator.extract.run import extract
from generator.ingest.read import article_from_text
from generator.yamlio import read_bytes

FILE = Path(__file__).parent / "actors.yaml"
CASES: list[Any] = list(read_bytes(FILE.read_bytes(), FILE.name).data["actors"])  # type: ignore[arg-type]
BESIDE = "Foreign Minister Ana Ruiz of Peru met Foreign Minister John Otieno of Kenya in Lima."
OURS = {"Ana Ruiz", "John Otieno", "Peru", "Kenya"}


@pytest.mark.parametrize("row", CASES, ids=[row["text"][:60] for row in CASES])
def test_just_those_who_act(row: dict[str, Any]) -> None:
    facts = extract(article_from_text(f"News of the day in brief\n\n{BESIDE}\n\n{row['text']}\n", "a.txt"))
    assert {actor.name for actor in facts.actors} - OURS == set(row["actors"])
