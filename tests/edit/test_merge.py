"""Two records of one real thing as one: nothing is lost, and what differs is told and noted."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.errors import StoreError
from tests.edit.conftest import changed

CASES = yaml.safe_load((Path(__file__).parent / "merges.yaml").read_text("utf-8"))
A_BERG = 'name: Anna Berg\nkind: person\nevidence:\n  - source: report\n    quote: "Anna Berg"\n'


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_merged(case: dict[str, Any], tmp_path: Path) -> None:
    world = changed(tmp_path, case)
    done = world.merge(case["into"], case["from"])
    after = world.files()
    assert {path: after.get(path) for path in case["wanted"]} == case["wanted"]
    assert list(done.notes) == case["notes"]
    again = world.merge(case["into"], case["from"])
    assert again.notes == (f"`{case['from']}` is merged into `{case['into']}` already",)
    assert world.files() == after


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_nothing_refers_to_what_is_gone(case: dict[str, Any], tmp_path: Path) -> None:
    world = changed(tmp_path, case)
    world.merge(case["into"], case["from"])
    assert not {"F301", "F302", "F306", "F307", "F308", "F309"} & set(world.faults())


def test_former_ids_of_both_lead_to_the_one(tmp_path: Path) -> None:
    files = {"facts/actors/a-berg.yaml": A_BERG, "facts/redirects.yaml": "actors:\n  ab: a-berg\n"}
    world = changed(tmp_path, {"files": files})
    world.merge("anna-berg", "a-berg")
    assert world.files()["redirects.yaml"] == "actors:\n  a-berg: anna-berg\n  ab: anna-berg\n"


@pytest.mark.parametrize(
    ("into", "former", "extra", "message", "hint"),
    [
        ("anna-berg", "a-burg", "", "there is no record `a-burg`", "did you mean `actors/a-berg`"),
        ("a-burg", "anna-berg", "", "there is no record `a-burg`", "did you mean `actors/a-berg`"),
        ("anna-berg", "anna-berg", "", "cannot be merged into itself", "two records"),
        ("anna-berg", "oslo", "", "`oslo` is of the kind meeting, not actor", "of a kind"),
        ("norway", "a-berg", "", "`norway` is a state and `a-berg` a person", "kind"),
        ("anna-berg", "a-berg", "not_same_as: [anna-berg]\n", "said to be not the same", "delete that line"),
        ("a-berg", "anna-berg", "not_same_as: [anna-berg]\n", "said to be not the same", "delete that line"),
        ("anna-berg", "a-berg", "review: {status: rejected}\n", "`a-berg` was rejected", "take the rejection back"),
        ("anna-berg", "a-berg", "name: x\n", "a second time", "mend the file"),
        ("report", "other", "", "two are never one", "`factsheet remove other`"),
    ],
)
def test_what_cannot_be_is_refused(into: str, former: str, extra: str, message: str, hint: str, tmp_path: Path) -> None:
    files = {"facts/actors/a-berg.yaml": A_BERG + extra, "facts/sources/other.yaml": "title: Other\nfile: other.txt\n"}
    world = changed(tmp_path, {"files": files})
    before = world.files()
    with pytest.raises(StoreError, match=message) as caught:
        world.merge(into, former)
    assert hint in caught.value.hint
    assert world.files() == before
