"""Another id for a record: everything that names it, and nothing else, changes."""

from difflib import unified_diff
from pathlib import Path

import pytest

from generator.errors import StoreError
from tests.edit.conftest import World, changed

CITED = {
    "change": {
        "facts/meetings/oslo.yaml": {"country: NO": "country: NO\npart_of: visit"},
        "facts/agreements/fisheries-treaty.yaml": {
            "meeting: oslo": "signatories:\n  - actor: anna-berg\n    for: norway\n"
            "    role: anna-berg-foreign-minister\nmeeting: oslo\n"
            'history:\n  - status: proposed\n    source: report\n    quote: "fish"'
        },
        "facts/actors/kenya.yaml": {"country: KE": "country: KE\nnot_same_as: [norway]"},
    },
    "files": {
        "facts/actors/ministry.yaml": "name: Ministry\nkind: organisation\npart_of: norway\n"
        'evidence:\n  - source: report\n    quote: "Minister"\n',
        "facts/meetings/visit.yaml": "title: Visit\ntype: visit\nparticipants:\n  - actor: anna-berg # head\n"
        'evidence:\n  - source: report\n    quote: "met"\n',
    },
}


def lines(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """The lines that went and came, over all files."""
    one, other = (["\n".join(files[path] for path in sorted(files))] for files in (before, after))
    found = unified_diff(one[0].splitlines(), other[0].splitlines(), n=0, lineterm="")
    return sorted(line for line in found if line[0] in "+-" and not line.startswith(("+++", "---")))


@pytest.mark.parametrize(
    ("kind", "old", "counted"),
    [
        ("actor", "norway", 6),  # side, party, for, organisation, not_same_as, part_of
        ("actor", "anna-berg", 4),  # two participants, signatory, person
        ("role", "anna-berg-foreign-minister", 2),  # participant, signatory
        ("meeting", "oslo", 1),
        ("meeting", "visit", 1),
        ("source", "report", 11),  # ten records, a step of history
        ("agreement", "fisheries-treaty", 0),
    ],
)
def test_each_reference_is_one_changed_line(kind: str, old: str, counted: int, tmp_path: Path) -> None:
    world = changed(tmp_path, CITED)
    before, faults = world.files(), world.faults()
    world.rename(old, "something-new")
    after = world.files()
    assert after.pop("redirects.yaml").endswith(f"{kind}s:\n  {old}: something-new\n")
    after[f"{kind}s/{old}.yaml"] = after.pop(f"{kind}s/something-new.yaml")
    changed_lines = lines(before, after)
    assert len(changed_lines) == 2 * counted
    assert sum(line.startswith("+") and "something-new" in line for line in changed_lines) == counted
    assert world.faults() == faults


def test_comments_and_layout_stay(tmp_path: Path) -> None:
    world = changed(tmp_path, CITED)
    world.rename("anna-berg", "a-berg")
    assert "  - actor: a-berg # head\n" in world.files()["meetings/visit.yaml"]


def test_a_second_run_says_so_and_changes_nothing(world: World) -> None:
    world.rename("anna-berg", "a-berg")
    before = world.files()
    again = world.rename("anna-berg", "a-berg")
    assert again.notes == ("`anna-berg` is `a-berg` already",)
    assert world.files() == before


def test_old_ids_lead_straight_to_the_present_one(world: World) -> None:
    for old, new in (("anna-berg", "a"), ("a", "b"), ("b", "c")):
        world.rename(old, new)
    assert world.files()["redirects.yaml"].endswith("actors:\n  a: c\n  anna-berg: c\n  b: c\n")
    assert world.faults() == []


def test_back_again_the_id_is_free_of_its_redirect(world: World) -> None:
    before = world.files()
    world.rename("anna-berg", "a-berg")
    world.rename("a-berg", "anna-berg")
    after = world.files()
    assert after.pop("redirects.yaml").endswith("actors:\n  a-berg: anna-berg\n")
    assert after == before


def test_comments_among_the_redirects_stay(tmp_path: Path) -> None:
    text = "# ours\nactors:\n  # an old one\n  a-b: anna-berg  # so\nmeetings:\n  o: oslo\n"
    world = changed(tmp_path, {"files": {"facts/redirects.yaml": text}})
    world.rename("norway", "noreg")
    assert world.files()["redirects.yaml"] == text.replace("# so\n", "# so\n  norway: noreg\n")


@pytest.mark.parametrize("named", ["actors/norway", "facts/actors/norway.yaml", "norway.yaml"])
def test_a_record_is_named_in_several_ways(named: str, world: World) -> None:
    world.rename(named, "noreg")
    assert "actors/noreg.yaml" in world.files()


def test_one_id_in_two_kinds_has_to_be_named_whole(tmp_path: Path) -> None:
    files = {"facts/meetings/norway.yaml": "title: Norway\n"}
    world = changed(tmp_path, {"files": files})
    with pytest.raises(StoreError, match="several records `norway`") as caught:
        world.rename("norway", "noreg")
    assert caught.value.hint == "name one of them: `actors/norway` or `meetings/norway`"
    world.rename("actors/norway", "noreg")
    assert "meetings/norway.yaml" in world.files()


@pytest.mark.parametrize(
    ("old", "new", "message", "hint"),
    [
        ("anna-burg", "x", "there is no record `anna-burg`", "did you mean `actors/anna-berg`"),
        ("Ana Berg", "x", "there is no record `Ana Berg`", "did you mean `actors/anna-berg`"),
        ("zzz", "x", "there is no record `zzz`", "ids are the names of the files"),
        ("old-norway", "x", "there is no record `old-norway`", "it is `norway` now"),
        ("norway", "Noreg!", "`Noreg!` is not an id", "take `noreg`"),
        ("norway", "index", "`index` is not an id", "take `index-record`"),
        ("norway", "kenya", "there is an actor `kenya` already", "`factsheet merge kenya norway`"),
        ("norway", "old-kenya", "old links to `old-kenya` lead to `kenya`", "take another id"),
        ("norway", "norway", "are the same id", "another"),
    ],
)
def test_what_cannot_be_is_refused(old: str, new: str, message: str, hint: str, tmp_path: Path) -> None:
    redirects = "actors:\n  old-norway: norway\n  old-kenya: kenya\n"
    world = changed(tmp_path, {"files": {"facts/redirects.yaml": redirects}})
    before = world.files()
    with pytest.raises(StoreError, match=message) as caught:
        world.rename(old, new)
    assert hint in caught.value.hint
    assert world.files() == before


def test_a_faulty_record_is_renamed_and_a_broken_file_left_alone(tmp_path: Path) -> None:
    case = {
        "change": {"facts/meetings/oslo.yaml": {"type: meeting": "type: meetin"}},
        "files": {"facts/meetings/bad.yaml": "title: [\nactor: norway\n"},
    }
    world = changed(tmp_path, case)
    done = world.rename("norway", "noreg")
    assert "    side: noreg\n" in world.files()["meetings/oslo.yaml"]
    assert done.notes == ("facts/meetings/bad.yaml has faults and was left alone; it names `norway`",)


def test_redirects_with_faults_stop_everything(tmp_path: Path) -> None:
    world = changed(tmp_path, {"files": {"facts/redirects.yaml": "actors: [x]\n"}})
    with pytest.raises(StoreError, match=r"redirects\.yaml has faults"):
        world.rename("norway", "noreg")
