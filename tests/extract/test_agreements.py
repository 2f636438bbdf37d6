"""Constructions in which English news tell an agreement, each with texts that tell none."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.extract.candidate import Facts
from generator.extract.run import extract
from generator.ingest.read import article_from_text

_FILES = [
    Path(__file__).with_name(name)
    for name in (
        "agreements.yaml",
        "agreement_matrix.yaml",
        "agreement_days.yaml",
        "agreement_phrases.yaml",
        "agreement_assertion.yaml",
        "agreement_nouns.yaml",
        "agreement_partners.yaml",
        "agreement_gifts.yaml",
    )
]
_ROWS = [yaml.safe_load(file.read_text(encoding="utf-8")) for file in _FILES]
CASES = [(construction, row) for rows in _ROWS for construction, group in rows.items() for row in group]


@pytest.mark.parametrize(("construction", "row"), CASES, ids=[f"{name}: {row['text'][:50]}" for name, row in CASES])
def test_just_what_the_text_tells(construction: str, row: dict[str, Any]) -> None:
    facts = extract(article_from_text(f"News of the day in brief\n\n{row['text']}\n", "a.txt"))
    left = _found(facts)
    for line in row["found"]:
        title, kind, status, parties, *date = line.split(" | ")
        wanted = (kind, status, set(parties.split(" & ")))
        fitting = next(
            (
                item
                for item in left
                if _has_title(item[0], title) and item[1:4] == wanted and (not date or str(item[4]) == date[0])
            ),
            None,
        )
        assert fitting, f"{line} is not among {left}"
        left.remove(fitting)
    assert not left


def _has_title(found: str, title: str) -> bool:
    """Whether a title has the words of a row; with “=” before them no others."""
    return found == title[1:] if title.startswith("=") else title.lower() in found.lower()


def _found(facts: Facts) -> list[tuple[str, str, str, set[str], str | None]]:
    names = {actor.key: actor.name for actor in facts.actors}
    return [(a.title, a.type, a.status, {names[key] for key in a.parties}, a.date) for a in facts.agreements]
