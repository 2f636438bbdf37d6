"""The search index."""

import json

from generator.pages.search import Hit, script


def rows(*found: Hit) -> list[list[str]]:
    text = script(found)
    assert text.startswith("factsheetSearch(")
    assert text.endswith(");\n")
    read: list[list[str]] = json.loads(text.removeprefix("factsheetSearch(").removesuffix(");\n"))
    return read


def test_names_are_folded_as_ids_are() -> None:
    assert rows(Hit("a.html", "Łódź  Ørsted", "Person", ("O’Neill", "O’Neill"))) == [
        ["a.html", "Łódź  Ørsted", "Person", "oneill"]
    ]


def test_order_is_that_of_addresses() -> None:
    assert [row[0] for row in rows(Hit("b.html", "B", ""), Hit("a.html", "A", ""))] == ["a.html", "b.html"]


def test_nothing_is_an_empty_list() -> None:
    assert rows() == []
