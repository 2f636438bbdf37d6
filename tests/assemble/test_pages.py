"""Articles that are not text: their text is kept beside them, and quotes are checked against it."""

from pathlib import Path

from generator.assemble.note import NoteKind
from generator.assemble.run import run
from generator.check import check
from generator.edit.base import read_base
from generator.edit.remove import remove
from generator.store import load, write
from tests.assemble.conftest import Desk
from tests.ingest.pages import HTML, pdf

FISH = "2024-03-03-meeting-oslo-amina-wekesa-ingrid-solbakken"


def project(tmp_path: Path) -> Desk:
    """A project with one web page."""
    desk = Desk(tmp_path)
    desk.article("gazette/fish.html", HTML)
    return desk


def test_text_is_kept_and_every_quote_stands_in_it(tmp_path: Path) -> None:
    desk = project(tmp_path)
    desk.extract()
    text = (desk.root / "seeds/.text/gazette/fish.txt").read_text(encoding="utf-8")
    assert text.startswith("Two ministers talk about fish\n\nKenya’s Fisheries Minister")
    assert desk.data("meeting", FISH)["date"] == "2024-03-03"
    source = desk.data("source", "two-ministers-talk-about-fish")
    assert source["publisher"] == "The Invented Gazette"
    assert str(source["note"]).startswith("Text read with trafilatura ")
    checked = check(load(desk.facts, desk.root), desk.root / "seeds", desk.root)
    assert (checked.errors, checked.missing, checked.verified > 0) == (0, 0, True)
    assert not desk.extract().plan.changes


def test_changed_text_is_found_by_check_and_mended_by_extract(tmp_path: Path) -> None:
    desk = project(tmp_path)
    desk.extract()
    kept = desk.root / "seeds/.text/gazette/fish.txt"
    kept.unlink()
    assert "F501" in {p.code for p in check(load(desk.facts, desk.root), desk.root / "seeds", desk.root).problems}
    result = desk.extract()
    assert [str(path) for path in result.texts] == [".text/gazette/fish.txt"]
    assert kept.exists()


KEPT = "seeds/.text/gazette/fish.txt"
SOURCE = "two-ministers-talk-about-fish"


def test_withheld_text_goes_and_its_records_stay(tmp_path: Path) -> None:
    desk = project(tmp_path)
    desk.extract()
    facts = set(desk.fact_files())
    desk.edit("source", SOURCE, "language: en\n", "language: en\ntext: withheld\n")
    (desk.root / "seeds/gazette/fish.html").unlink()
    assert not desk.extract().plan.notes
    assert not (desk.root / KEPT).exists()
    assert set(desk.fact_files()) == facts


def test_withheld_text_is_not_kept_though_the_article_is_there(tmp_path: Path) -> None:
    desk = project(tmp_path)
    desk.extract()
    desk.edit("source", SOURCE, "language: en\n", "language: en\ntext: withheld\n")
    desk.extract()
    desk.extract()
    assert not (desk.root / KEPT).exists()


def test_moved_article_takes_its_text_along(tmp_path: Path) -> None:
    desk = project(tmp_path)
    desk.extract()
    (desk.root / "seeds/gazette/fish.html").rename(desk.root / "seeds/fish-talks.html")
    desk.extract()
    assert not (desk.root / KEPT).exists()
    assert (desk.root / "seeds/.text/fish-talks.txt").exists()
    assert not desk.extract().texts


def test_text_of_an_article_that_is_gone_stays_as_its_records_do(tmp_path: Path) -> None:
    desk = project(tmp_path)
    desk.extract()
    (desk.root / "seeds/gazette/fish.html").unlink()
    desk.extract()
    assert (desk.root / KEPT).exists()


def test_no_text_goes_while_a_source_cannot_be_read(tmp_path: Path) -> None:
    desk = project(tmp_path)
    desk.extract()
    desk.edit("source", SOURCE, "title:", "titel:")
    (desk.root / "seeds/gazette/fish.html").unlink()
    desk.extract()
    assert (desk.root / KEPT).exists()


def test_text_of_a_withdrawn_source_goes(tmp_path: Path) -> None:
    desk = project(tmp_path)
    desk.extract()
    (desk.root / "seeds/gazette/fish.html").unlink()
    notes = remove(read_base(desk.facts, desk.root), SOURCE, desk.root / "seeds")
    assert notes.notes == ("seeds/.text/gazette/fish.txt, its text, goes with the next `factsheet extract`",)
    write.commit(desk.facts, notes.files)
    desk.extract()
    assert not (desk.root / KEPT).exists()


def test_two_articles_of_one_kept_file_are_refused(tmp_path: Path) -> None:
    desk = project(tmp_path)
    (desk.root / "seeds/gazette/fish.pdf").write_bytes(pdf("A paper about fish in the sea", "The text of the paper."))
    result = desk.extract()
    assert [str(error).split(":")[0] for error in result.errors] == ["gazette/fish.pdf"]


def test_seeds_that_cannot_be_written_are_told(tmp_path: Path) -> None:
    desk = project(tmp_path)
    (desk.root / "seeds" / ".staging").write_text("in the way", encoding="utf-8")
    (desk.root / "seeds" / ".text").write_text("in the way", encoding="utf-8")
    result = run(desk.root / "seeds", desk.facts, desk.root)
    assert [(note.kind, note.place) for note in result.plan.notes] == [(NoteKind.NOT_KEPT, ".text/gazette/fish.txt")]
    assert desk.file("meeting", FISH).exists()
