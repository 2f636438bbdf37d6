"""Quotes in their context."""

from pathlib import Path
from typing import Any

import pytest

from generator.check.source_texts import SourceTexts
from generator.model import Evidence
from generator.review.passages import passages
from tests.factories import actor, base, evidence, source

TEXT = """\
Talks in Nairobi

It rained. Norway met Kenya on Monday. They spoke of Gen. Ada Testberg. It rained again.

Norway was pleased. Kenya was not. The end came soon.
"""


def shown(folder: Path, *quotes: Evidence, **fields: Any) -> list[tuple[int, str, str]]:
    """Line, words with the quoted ones in brackets, and remark of each passage."""
    (folder / "report.txt").write_text(TEXT)
    entry = actor(evidence=list(quotes))
    facts = base(entry, source(said=TEXT, **fields))
    return [
        (
            passage.line,
            "".join(f"[{part.text}]" if part.is_quoted else part.text for part in passage.stretches),
            passage.remark,
        )
        for passage in passages(entry, SourceTexts(facts, folder, folder))
    ]


@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        (
            ["met Kenya"],
            [(3, "It rained. Norway [met Kenya] on Monday. They spoke of Gen. Ada Testberg.")],
        ),
        (["Talks in Nairobi"], [(1, "[Talks in Nairobi]\n\nIt rained.")]),
        (["The end"], [(5, "Kenya was not. [The end] came soon.")]),
        (
            ["Ada Testberg", "Norway met"],
            [
                (
                    3,
                    "It rained. [Norway met] Kenya on Monday. They spoke of Gen. [Ada Testberg]. It rained again.",
                )
            ],
        ),
        (
            ["The end", "Talks"],
            [(1, "[Talks] in Nairobi\n\nIt rained."), (5, "Kenya was not. [The end] came soon.")],
        ),
        (
            ["met Kenya on", "Kenya on Monday"],
            [(3, "It rained. Norway [met Kenya on][ Monday]. They spoke of Gen. Ada Testberg.")],
        ),
    ],
)
def test_the_sentences_around(quotes: list[str], expected: list[tuple[int, str]], tmp_path: Path) -> None:
    found = shown(tmp_path, *(evidence(quote) for quote in quotes))
    assert found == [(line, words, "") for line, words in expected]


def test_words_that_are_not_there_come_last_and_are_told(tmp_path: Path) -> None:
    found = shown(tmp_path, evidence("Norway left"), evidence("The end"))
    assert found[1] == (0, "[Norway left]", "NOT IN THE SOURCE")


def test_a_text_that_is_not_here_is_told(tmp_path: Path) -> None:
    found = shown(tmp_path, evidence("The end"), text="withheld")
    assert found == [(0, "[The end]", "the text is not here: this cannot be compared")]


def test_a_quote_that_stands_twice_is_told(tmp_path: Path) -> None:
    assert shown(tmp_path, evidence("It rained"))[0][2] == "the quote stands in the text more than once"


def test_a_context_is_shown_too(tmp_path: Path) -> None:
    assert "[Ada Testberg]" in shown(tmp_path, evidence("The end", context="Ada Testberg"))[0][1]
