"""Articles that are not text: their text is kept beside them, and quotes are checked against it."""

from pathlib import Path

from generator.assemble.note import NoteKind
from generator.assemble.run import run
from generator.check import check
from generator.store import load
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
