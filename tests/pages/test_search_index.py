"""The search index."""

import json

from generator.pages import plan
from generator.pages.search import Hit, hits, script
from tests.pages.invented import invented


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


def test_own_names_stand_apart_from_other_terms() -> None:
    assert rows(Hit("a.html", "Peru", "State", ("Fish", "Peruvian"), ("Peruvian", "PE"))) == [
        ["a.html", "Peru", "State", "fish", "peruvian\tpe"]
    ]


def test_a_state_is_called_by_its_people_and_its_code_and_others_only_belong_to_it() -> None:
    found = {hit.url: hit for hit in hits(page.outline for page in plan(invented(), lambda _: None))}
    assert {"Oslo", "Norwegian", "Norwegians", "NO"} <= set(found["actors/norway.html"].names)
    assert found["agreements/fisheries-treaty.html"].names == ("FT",)
    assert found["actors/ada-testberg.html"].names == ("Testberg", "Fisheries Minister Ada Testberg")
    assert "Norwegian" in found["actors/ada-testberg.html"].terms


def test_order_is_that_of_addresses() -> None:
    assert [row[0] for row in rows(Hit("b.html", "B", ""), Hit("a.html", "A", ""))] == ["a.html", "b.html"]


def test_nothing_is_an_empty_list() -> None:
    assert rows() == []
