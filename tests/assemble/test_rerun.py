"""A second run: what people did survives it, and nothing new to say means no byte written."""

from pathlib import Path

import pytest

from generator.assemble.note import NoteKind
from tests.assemble.conftest import ARTICLE, LATER, Desk

VISIT = "visit-amina-wekesa-norway"
TALKS = "2024-03-03-meeting-oslo-amina-wekesa-ingrid-solbakken"
SOURCE = "kenyan-minister-in-norway-for-talks-on-fisheries"
COMMISSION = "kenya-norway-joint-fisheries-commission"


def test_second_run_writes_no_byte(desk: Desk) -> None:
    before = desk.snapshot()
    stamps = {path: path.stat().st_mtime_ns for path in desk.facts.rglob("*.yaml")}
    result = desk.extract()
    assert not result.plan.changes
    assert desk.snapshot() == before
    assert {path: path.stat().st_mtime_ns for path in desk.facts.rglob("*.yaml")} == stamps


@pytest.mark.parametrize(
    ("kind", "record", "old", "new"),
    [
        ("meeting", TALKS, "place: Oslo\n", "place: Oslo City Hall\n"),
        ("meeting", TALKS, "place: Oslo\n", ""),
        ("meeting", TALKS, "type: meeting\n", "type: dialogue  # it was one of a series\n"),
        ("actor", "amina-wekesa", "  - Wekesa\n", "  - Hon. Wekesa\n"),
        ("actor", "amina-wekesa", "  - Wekesa\n", ""),
        ("actor", "norway", "name: Norway\n", "name: Kingdom of Norway\n"),
        ("agreement", COMMISSION, "status: agreed\n", "status: in-force\n"),
        ("role", "peter-otieno-ambassador", "title: ambassador\n", "title: Ambassador\nsince: 2023\n"),
        (
            "source",
            SOURCE,
            "language: en\n",
            "publisher: The Invented Gazette\npublished: 2024-03-05\nlanguage: en-GB\n",
        ),
        ("meeting", VISIT, "    part: member\n", ""),
    ],
)
def test_field_that_a_person_changed_stays(desk: Desk, kind: str, record: str, old: str, new: str) -> None:
    desk.edit(kind, record, old, new)
    edited = desk.fact_files()
    desk.extract()
    assert desk.fact_files() == edited
    assert not desk.extract().plan.changes


def test_comments_and_layout_survive_a_change_of_the_same_file(desk: Desk) -> None:
    desk.edit(
        "actor", "amina-wekesa", "kind: person\n", "kind: person   # a minister since 2022\n\n# how papers call her\n"
    )
    desk.article("later.txt", LATER)
    desk.extract()
    text = desk.text("actor", "amina-wekesa")
    assert "kind: person   # a minister since 2022\n\n# how papers call her\n" in text
    assert "source: norway-and-kenya-sign-fisheries-agreement" in text


def test_added_note_and_review_survive(desk: Desk) -> None:
    desk.edit(
        "meeting",
        TALKS,
        "  status: unreviewed\n",
        "  status: confirmed\n  by: an editor\n  on: 2024-03-06\nnote: seen\n",
    )
    edited = desk.snapshot()
    desk.extract()
    assert desk.snapshot() == edited


def test_confirmed_record_takes_evidence_from_a_new_source_and_nothing_else(desk: Desk) -> None:
    desk.edit("actor", "ingrid-solbakken", "  status: unreviewed\n", "  status: confirmed\n")
    before = dict(desk.data("actor", "ingrid-solbakken"))
    desk.article("later.txt", LATER)
    desk.extract()
    after = dict(desk.data("actor", "ingrid-solbakken"))
    assert after.pop("evidence") == [
        *before.pop("evidence"),  # type: ignore[misc]
        {"source": "norway-and-kenya-sign-fisheries-agreement", "quote": "Foreign Minister Ingrid Solbakken"},
    ]
    assert after == before


def test_rejected_record_is_not_touched_and_does_not_come_back(desk: Desk) -> None:
    desk.edit(
        "actor", "peter-otieno", "  status: unreviewed\n", "  status: rejected\n  comment: not in the photograph\n"
    )
    desk.article("later.txt", LATER.replace("Amina Wekesa", "Amina Wekesa and Kenya’s ambassador Peter Otieno"))
    before = desk.text("actor", "peter-otieno")
    desk.extract()
    assert desk.text("actor", "peter-otieno") == before
    assert not desk.file("actor", "peter-otieno-2").exists()


def test_deleted_record_does_not_come_back(desk: Desk) -> None:
    desk.file("agreement", COMMISSION).unlink()
    before = desk.snapshot()
    desk.extract()
    assert desk.snapshot() == before
    desk.article("later.txt", LATER + "\nKenya and Norway agreed to establish a joint fisheries commission.\n")
    desk.extract()
    assert not [path for path in desk.snapshot() if path.startswith("agreements/") and "commission" in path]


def test_renamed_record_stays_matched(desk: Desk) -> None:
    desk.file("meeting", TALKS).rename(desk.file("meeting", "oslo-talks"))
    desk.edit("agreement", COMMISSION, TALKS, "oslo-talks")
    before = desk.snapshot()
    result = desk.extract()
    facts = [path for path in result.plan.changes if not str(path).startswith(".")]
    assert not facts
    assert not desk.file("meeting", TALKS).exists()
    assert {path: text for path, text in desk.snapshot().items() if path[0] != "."} == {
        path: text for path, text in before.items() if path[0] != "."
    }
    assert not desk.extract().plan.changes, "the run after the renaming has something new to say"


def test_renamed_actor_with_another_name_stays_matched(desk: Desk) -> None:
    desk.file("actor", "ingrid-solbakken").rename(desk.file("actor", "i-solbakken"))
    desk.edit("actor", "i-solbakken", "name: Ingrid Solbakken", "name: Ingrid Marie Solbakken")
    for kind, record in [("meeting", TALKS), ("role", "ingrid-solbakken-foreign-minister")]:
        desk.edit(kind, record, "ingrid-solbakken\n", "i-solbakken\n")
    before = {path: text for path, text in desk.snapshot().items() if path[0] != "."}
    desk.extract()
    assert {path: text for path, text in desk.snapshot().items() if path[0] != "."} == before


def test_changed_article_updates_untouched_fields_and_the_hash(desk: Desk) -> None:
    desk.article("kenya-norway.txt", ARTICLE.replace("3 March 2024", "4 March 2024"))
    result = desk.extract()
    talks = desk.data("meeting", TALKS)
    assert talks["date"] == "2024-03-04", "the record keeps its id and takes the new date"
    assert [item["quote"] for item in talks["evidence"]] == [  # type: ignore[union-attr,index,call-overload]
        "Wekesa met Foreign Minister Ingrid Solbakken in Oslo on 4 March 2024"
    ]
    assert not result.plan.notes
    assert not desk.extract().plan.changes


def test_conflict_is_reported_and_the_person_wins(desk: Desk) -> None:
    desk.edit("meeting", TALKS, "date: 2024-03-03\n", "date: 2024-03-02\n")
    desk.article("kenya-norway.txt", ARTICLE.replace("3 March 2024", "4 March 2024"))
    result = desk.extract()
    assert desk.data("meeting", TALKS)["date"] == "2024-03-02"
    conflicts = [note for note in result.plan.notes if note.kind is NoteKind.CONFLICT]
    assert [(note.place, "2024-03-04" in note.message) for note in conflicts] == [
        (f"facts/meetings/{TALKS}.yaml", True)
    ]


def test_fact_that_a_changed_article_no_longer_says_is_kept_and_reported(desk: Desk) -> None:
    desk.article(
        "kenya-norway.txt", ARTICLE.replace("Kenya and Norway agreed to establish a joint fisheries commission.\n", "")
    )
    before = desk.text("agreement", COMMISSION)
    result = desk.extract()
    assert desk.text("agreement", COMMISSION) == before
    assert [note.place for note in result.plan.notes if note.kind is NoteKind.LOST] == [
        f"facts/agreements/{COMMISSION}.yaml"
    ]
    assert [note.kind for note in desk.extract().plan.notes] == [NoteKind.LOST], "a third run still says so"


def test_removed_article_is_reported_and_its_records_stay(desk: Desk) -> None:
    before = desk.snapshot()
    (desk.root / "seeds" / "kenya-norway.txt").unlink()
    result = desk.extract()
    assert desk.snapshot() == before
    assert [(note.kind, note.place) for note in result.plan.notes] == [(NoteKind.GONE, "kenya-norway.txt")]


def test_renamed_article_keeps_its_source(desk: Desk) -> None:
    (desk.root / "seeds" / "kenya-norway.txt").rename(desk.root / "seeds" / "2024-03-visit.txt")
    result = desk.extract()
    assert desk.data("source", SOURCE)["file"] == "2024-03-visit.txt"
    assert not result.plan.notes
    assert len(list((desk.facts / "sources").iterdir())) == 1
    assert not desk.extract().plan.changes


def test_publication_date_from_a_person_dates_the_next_run(desk: Desk) -> None:
    desk.article("call.txt", LATER.replace("on 9 June 2024", "on Sunday"))
    desk.extract()
    source = "norway-and-kenya-sign-fisheries-agreement"
    undated = [path for path in desk.snapshot() if path.startswith("meetings/meeting-nairobi")]
    assert len(undated) == 1, "“on Sunday” resolves to nothing without a date of publication"
    desk.edit("source", source, "file: call.txt\n", "file: call.txt\npublished: 2024-06-11\n")
    desk.extract()
    assert desk.data("meeting", Path(undated[0]).stem)["date"] == "2024-06-09"


def test_file_with_faults_is_left_alone(desk: Desk) -> None:
    desk.file("actor", "norway").write_text("name: Norway\nkind: [state\n", encoding="utf-8")
    before = desk.snapshot()
    result = desk.extract()
    assert desk.snapshot() == before
    assert [(note.kind, note.place) for note in result.plan.notes] == [
        (NoteKind.LEFT_ALONE, "facts/actors/norway.yaml")
    ]


def test_hand_written_record_is_found_again_and_keeps_its_words(desk: Desk) -> None:
    desk.file("actor", "nairobi-county").write_text(
        "name: Nairobi County\nkind: organisation\nevidence:\n  - source: " + SOURCE + "\n    quote: Kenya\n",
        encoding="utf-8",
    )
    before = desk.text("actor", "nairobi-county")
    desk.extract()
    assert desk.text("actor", "nairobi-county") == before


def test_the_same_article_twice_makes_one_set_of_facts(desk: Desk) -> None:
    desk.article("copy.txt", ARTICLE)
    before = set(desk.snapshot())
    desk.extract()
    added = {path for path in desk.snapshot() if path not in before}
    assert {Path(path).parts[0] for path in added} == {"sources", ".extracted"}
    evidence = desk.data("meeting", TALKS)["evidence"]
    assert [item["source"] for item in evidence] == [SOURCE, f"{SOURCE}-2"]  # type: ignore[union-attr,index,call-overload]


def test_order_of_articles_does_not_matter(tmp_path: Path) -> None:
    together, one_by_one = Desk(tmp_path / "a"), Desk(tmp_path / "b")
    for made in (together, one_by_one):
        made.root.mkdir()
        made.article("a.txt", ARTICLE)
    one_by_one.extract()
    for made in (together, one_by_one):
        made.article("b.txt", LATER)
        made.extract()
    assert one_by_one.snapshot() == together.snapshot()


def test_confirmed_record_of_a_changed_article_is_told(desk: Desk) -> None:
    desk.edit("meeting", TALKS, "  status: unreviewed\n", "  status: confirmed\n")
    before = desk.text("meeting", TALKS)
    desk.article("kenya-norway.txt", ARTICLE.replace("3 March 2024", "4 March 2024"))
    result = desk.extract()
    assert desk.text("meeting", TALKS) == before
    told = [note for note in result.plan.notes if note.kind is NoteKind.CONFLICT]
    assert [(note.place, "`date`" in note.message) for note in told] == [(f"facts/meetings/{TALKS}.yaml", True)]


def test_corrected_quote_stays_in_its_place(desk: Desk) -> None:
    desk.article("later.txt", LATER)
    desk.extract()
    desk.article(
        "kenya-norway.txt", ARTICLE.replace("Fisheries Minister Amina Wekesa led", "Fish Minister Amina Wekesa led")
    )
    desk.extract()
    quotes = [item["quote"] for item in desk.data("actor", "amina-wekesa")["evidence"]]  # type: ignore[union-attr,index,call-overload]
    assert quotes[0] == "Fish Minister Amina Wekesa"


def test_deleted_records_are_counted(desk: Desk) -> None:
    desk.file("agreement", COMMISSION).unlink()
    desk.file("role", "peter-otieno-ambassador").unlink()
    assert desk.extract().plan.deleted == 2


def test_agreements_of_other_parties_are_other_agreements(desk: Desk) -> None:
    before = desk.text("agreement", COMMISSION)
    desk.article(
        "other.txt", "Norway and Iceland talk\n\nNorway and Iceland agreed to establish a joint fisheries commission.\n"
    )
    desk.extract()
    assert desk.text("agreement", COMMISSION) == before
    assert desk.data("agreement", "iceland-norway-joint-fisheries-commission")["parties"] == ["norway", "iceland"]


SIGNED = "\n\n".join(
    [
        "Kenya and Norway sign",
        "Kenya and Norway signed the Fisheries Cooperation Agreement (FCA) in Nairobi on 9 June 2024.\n",
    ]
)
PROPOSED = (
    "Kenya and Norway talk\n\nKenya and Norway proposed the signing of a Fisheries Cooperation Agreement (FCA).\n"
)
FCA = "kenya-norway-fca"


@pytest.mark.parametrize("dated_first", [True, False])
def test_later_source_sets_the_status_whenever_its_date_is_known(tmp_path: Path, dated_first: bool) -> None:
    desk = Desk(tmp_path)
    desk.article("a.txt", PROPOSED)
    desk.article("b.txt", SIGNED)
    desk.extract()
    published = {"kenya-and-norway-talk": "2024-03-05", "kenya-and-norway-sign": "2024-06-10"}
    for source in published if dated_first else reversed(published):
        path = desk.file("source", source)
        path.write_text(path.read_text(encoding="utf-8") + f"published: {published[source]}\n", encoding="utf-8")
        desk.extract()
    found = desk.data("agreement", FCA)
    assert (found["status"], found["title"], found["date"]) == (
        "signed",
        "Fisheries Cooperation Agreement",
        "2024-06-09",
    )
    assert [(step["status"], step["source"]) for step in found["history"]] == [  # type: ignore[union-attr,index,call-overload]
        ("proposed", "kenya-and-norway-talk")
    ]
    assert not desk.extract().plan.changes


def test_undated_sources_that_contradict_each_other_are_told(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.article("a.txt", PROPOSED)
    desk.article("b.txt", SIGNED)
    result = desk.extract()
    told = [note for note in result.plan.notes if note.kind is NoteKind.CONTRADICTION]
    assert [note.place for note in told] == [f"facts/agreements/{FCA}.yaml"]
    assert len(desk.data("agreement", FCA)["evidence"]) == 2  # type: ignore[arg-type]


def test_moved_article_keeps_the_day_of_publication_that_a_person_gave(desk: Desk) -> None:
    desk.article("kenya-norway.txt", ARTICLE.replace("on 3 March 2024", "on Sunday"))
    desk.edit("source", SOURCE, "language: en\n", "published: 2024-03-05\nlanguage: en\n")
    desk.extract()
    assert desk.data("meeting", TALKS)["date"] == "2024-03-03"
    (desk.root / "seeds" / "kenya-norway.txt").rename(desk.root / "seeds" / "moved.txt")
    desk.extract()
    assert desk.data("meeting", TALKS)["date"] == "2024-03-03"
    assert not desk.extract().plan.changes


def test_article_renamed_and_corrected_at_once_is_the_same_article(desk: Desk) -> None:
    (desk.root / "seeds" / "kenya-norway.txt").unlink()
    desk.article("2024-visit.txt", ARTICLE.replace("3 March 2024", "4 March 2024"))
    desk.extract()
    assert [path.name for path in (desk.facts / "sources").iterdir()] == [f"{SOURCE}.yaml"]
    assert desk.data("meeting", TALKS)["date"] == "2024-03-04"
