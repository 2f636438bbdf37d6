"""After an edit the extractor still knows its records: nothing is made anew, and an edited field stays."""

import pytest

from generator.edit.base import read_base
from generator.edit.merge import merge
from generator.edit.rename import rename
from generator.store.write import commit
from tests.assemble.conftest import ARTICLE, LATER, Desk


@pytest.fixture
def desk(tmp_path: object) -> Desk:
    """A project whose two articles have been extracted."""
    made = Desk(tmp_path)  # type: ignore[arg-type]
    made.article("kenya-norway.txt", ARTICLE)
    made.article("later.txt", LATER)
    made.extract()
    return made


def renamed(desk: Desk, old: str, new: str) -> None:
    commit(desk.facts, rename(read_base(desk.facts, desk.root), old, new).files)


def merged(desk: Desk, into: str, former: str) -> None:
    commit(desk.facts, merge(read_base(desk.facts, desk.root), into, former).files)


def assert_settled(desk: Desk) -> None:
    """The extractor has nothing to say."""
    before = desk.snapshot()
    result = desk.extract()
    assert (result.plan.changes, result.plan.notes, result.plan.deleted) == ({}, [], 0)
    assert desk.snapshot() == before


def assert_titles_follow(desk: Desk) -> None:
    """After a merge the extractor only brings titles up to date; then it has nothing more to say."""
    before = _without_titles(desk)
    assert desk.extract().plan.notes == []
    assert _without_titles(desk) == before
    assert_settled(desk)


def _without_titles(desk: Desk) -> dict[str, list[str]]:
    """The lines of every file of the facts, titles left out."""
    return {
        path.relative_to(desk.facts).as_posix(): [
            line for line in path.read_text("utf-8").splitlines() if not line.lstrip().startswith("title:")
        ]
        for path in desk.facts.rglob("*.yaml")
    }


def test_every_record_can_be_renamed(desk: Desk) -> None:
    for path in desk.fact_files():
        folder, _, stem = path.removesuffix(".yaml").partition("/")
        renamed(desk, f"{folder}/{stem}", f"x-{stem[:60]}")
    assert all("/x-" in path for path in desk.fact_files() if path != "redirects.yaml")
    assert_settled(desk)


def test_a_corrected_article_changes_the_renamed_record(desk: Desk) -> None:
    renamed(desk, "2024-03-03-meeting-oslo-amina-wekesa-ingrid-solbakken", "talks")
    desk.article("kenya-norway.txt", ARTICLE.replace("3 March", "4 March"))
    before = set(desk.fact_files())
    desk.extract()
    assert set(desk.fact_files()) == before
    assert desk.data("meeting", "talks")["date"] == "2024-03-04"


def test_merged_actors_stay_one(desk: Desk) -> None:
    merged(desk, "amina-wekesa", "peter-otieno")
    assert_titles_follow(desk)
    assert not desk.file("actor", "peter-otieno").exists()
    desk.article("third.txt", "Kenya in Oslo\n\nKenya’s ambassador Peter Otieno met Ingrid Solbakken on 5 May 2024.\n")
    desk.extract()
    assert not desk.file("actor", "peter-otieno").exists()


def test_merged_meetings_stay_one(desk: Desk) -> None:
    first, second = (path.stem for path in sorted((desk.facts / "meetings").glob("2024-*.yaml")))
    merged(desk, first, second)
    assert_titles_follow(desk)


def test_no_new_record_takes_a_former_id(desk: Desk) -> None:
    renamed(desk, "norway", "noreg")
    renamed(desk, "amina-wekesa", "wekesa")
    desk.edit("actor", "wekesa", "name: Amina Wekesa", "name: Zuri Abdi")
    desk.edit("actor", "wekesa", "country: KE", "country: TZ")
    text = "Talks in Oslo\n\nUganda’s Trade Minister Amina Wekesa met Ingrid Solbakken in Oslo on 6 June 2024.\n"
    desk.article("third.txt", text)
    desk.extract()
    assert not desk.file("actor", "amina-wekesa").exists()
    assert not desk.file("actor", "norway").exists()
