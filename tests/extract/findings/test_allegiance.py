"""The country of offices that a text names without one, from `allegiance.yaml`."""

from pathlib import Path
from typing import Any

import pytest

from generator.extract.run import extract
from generator.ingest.read import article_from_text
from generator.yamlio import read_bytes

FILE = Path(__file__).parent / "allegiance.yaml"
CASES: list[Any] = list(read_bytes(FILE.read_bytes(), FILE.name).data["allegiance"])  # type: ignore[arg-type]


@pytest.mark.parametrize("row", CASES, ids=[row["text"][:40] for row in CASES])
def test_of_which_country(row: dict[str, Any]) -> None:
    text = row["text"].replace("\n", "\n\n")
    facts = extract(article_from_text(f"News of the day in brief\n\n{text}\n", "a.txt"))
    names = {actor.key: actor.name for actor in facts.actors}
    held = {names[role.person]: (role.organisation or "none").removeprefix("state:") for role in facts.roles}
    assert {name: held.get(name) for name in row["of"]} == row["of"]
