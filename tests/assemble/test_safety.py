"""Nothing is lost: bad articles, full disks, read-only folders, two commands at once."""

import errno
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest

from generator.assemble.note import NoteKind
from generator.assemble.run import run
from generator.errors import ArticleError, StoreError
from generator.store import write
from tests.assemble.conftest import ARTICLE, LATER, Desk

ROOT = Path(__file__).resolve().parents[2]
UNPRIVILEGED = 65534  # the user "nobody" of most systems


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "not a text file"),
        ("latin.txt", "Der Präsident von Bühl".encode("latin-1"), "not UTF-8 text (line 1"),
        ("wide.txt", "Talks in Oslo".encode("utf-16"), "the text is in UTF-16"),
        ("empty.txt", b"", "the article is empty"),
        ("blank.txt", b" \n\n\t\n", "the article is empty"),
    ],
)
def test_bad_article_is_refused_and_the_others_are_done(desk: Desk, name: str, content: bytes, sentence: str) -> None:
    (desk.root / "seeds" / name).write_bytes(content)
    desk.article("later.txt", LATER)
    result = desk.extract()
    assert [str(error).split(":")[0] for error in result.errors] == [name]
    assert sentence in str(result.errors[0])
    assert result.errors[0].hint
    assert desk.file("source", "norway-and-kenya-sign-fisheries-agreement").exists()


def test_likely_encoding_is_named_with_the_way_out(desk: Desk) -> None:
    text = "Talks in Oslo on the fisheries treaty went on – nobody signed.\n" * 3
    (desk.root / "seeds" / "western.txt").write_bytes(text.encode("cp1252"))
    (desk.root / "seeds" / "chinese.txt").write_bytes("外交部长会见".encode("gbk"))
    chinese, western = desk.extract().errors
    assert "`iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW`" in str(western.hint)
    assert "iconv" not in str(chinese.hint)


def test_metadata_that_cannot_be_used_are_told(desk: Desk) -> None:
    desk.article("later.md", f"---\ndate: 05/03/2024\n---\n{LATER}")
    told = [note for note in desk.extract().plan.notes if note.kind is NoteKind.LEFT_OUT]
    assert [note.place for note in told] == ["later.md"]
    assert "05/03/2024" in told[0].message


def test_links_and_folders_that_look_like_articles_are_passed_over_with_a_word(desk: Desk, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "talks.txt").write_text(LATER, encoding="utf-8")
    (desk.root / "seeds" / "away.txt").symlink_to(outside / "talks.txt")
    (desk.root / "seeds" / "lost.md").symlink_to(outside / "gone.md")
    (desk.root / "seeds" / "more").symlink_to(outside)
    (desk.root / "seeds" / "page.html").mkdir()
    (desk.root / "seeds" / "2025").mkdir()  # a folder like any other
    (desk.root / "seeds" / ".hidden.txt").symlink_to(outside / "gone.txt")
    told = [note.place for note in desk.extract().plan.notes if note.kind is NoteKind.SKIPPED]
    assert told == ["away.txt", "lost.md", "more", "page.html"]


def test_a_link_to_an_article_in_the_folder_is_read_as_before(desk: Desk) -> None:
    desk.article("talks.txt", LATER)
    (desk.root / "seeds" / "same.txt").symlink_to(desk.root / "seeds" / "talks.txt")
    assert not [note for note in desk.extract().plan.notes if note.kind is NoteKind.SKIPPED]


def test_files_of_other_kinds_are_skipped_and_counted(desk: Desk) -> None:
    (desk.root / "seeds" / "map.png").write_bytes(b"\x89PNG")
    (desk.root / "seeds" / ".hidden.txt").write_text(LATER, encoding="utf-8")
    assert desk.extract().skipped == ("map.png",)


def test_article_without_facts_gets_a_source_that_says_so(desk: Desk) -> None:
    desk.article(
        "weather.txt", "Rain over the hills\n\nIt rained all day over the hills, and nobody went out to see it.\n"
    )
    desk.extract()
    source = desk.data("source", "rain-over-the-hills")
    assert source["note"] == "The extractor found no fact in this article."


def test_article_in_another_language_is_reported_and_yields_nothing(desk: Desk) -> None:
    text = (
        "Le ministre en visite\n\nLe ministre de la Défense a rencontré son homologue à Rome pour parler "
        "de la coopération entre les deux pays."
    )
    desk.article("visite.txt", text)
    before = desk.snapshot()
    result = desk.extract()
    assert desk.snapshot() == before
    assert [(n.kind, n.place, "French" in n.message) for n in result.plan.notes] == [
        (NoteKind.NOT_ENGLISH, "visite.txt", True)
    ]


def test_article_outside_the_seeds_folder_is_refused_with_what_to_do(desk: Desk, tmp_path: Path) -> None:
    outside = tmp_path / "elsewhere.txt"
    outside.write_text(LATER, encoding="utf-8")
    with pytest.raises(ArticleError, match="lies outside seeds/") as caught:
        run(desk.root / "seeds", desk.facts, desk.root, [outside])
    assert "cp " in caught.value.hint


def test_link_out_of_the_seeds_folder_is_not_followed(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(LATER, encoding="utf-8")
    (desk.root / "seeds" / "link.txt").symlink_to(tmp_path / "secret.txt")
    assert [article.file for article in desk.extract().articles] == ["kenya-norway.txt"]


def test_nothing_is_written_without_saving(desk: Desk) -> None:
    desk.article("later.txt", LATER)
    before = desk.snapshot()
    result = desk.extract(save=False)
    assert result.plan.created
    assert desk.snapshot() == before


def test_full_disk_in_the_middle_of_writing_leaves_every_file(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.article("later.txt", LATER)
    before = desk.snapshot()
    written = 0

    def full(_: int) -> None:
        nonlocal written
        written += 1
        if written > 3:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError, match="No space left") as caught:
        desk.extract()
    assert "space" in caught.value.hint
    assert desk.snapshot() == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_real_full_device_is_reported(tmp_path: Path) -> None:
    # The staged file itself lies on a device that is always full.
    staging = tmp_path / "facts" / ".staging" / "actors"
    code = (
        "import sys\nfrom pathlib import Path, PurePosixPath\nfrom generator.store import write\n"
        "real = Path.open\n"
        "def to_full(self, *args, **kwargs):\n"
        "    return real(Path('/dev/full') if '.staging' in self.parts else self, *args, **kwargs)\n"
        "Path.open = to_full\n"
        "write.commit(Path(sys.argv[1]), {PurePosixPath('actors/a.yaml'): 'x' * 100_000})\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "facts")], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert "could not write to facts/: No space left on device" in done.stderr
    assert not staging.exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become another user")
def test_read_only_facts_as_an_unprivileged_user(desk: Desk) -> None:
    """Root writes anyway, so another process gives up its rights first."""
    desk.article("later.txt", LATER)
    before = desk.snapshot()
    for path in [desk.root, *desk.root.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    for path in desk.root.parents:
        if path.stat().st_uid == os.getuid() and path != Path("/"):
            path.chmod(path.stat().st_mode | 0o055)
    code = (
        "import os, sys\nfrom pathlib import Path\nfrom generator.assemble.run import run\n"
        "from generator.errors import StoreError\n"
        f"os.setgid({UNPRIVILEGED}); os.setuid({UNPRIVILEGED})\n"
        "root = Path(sys.argv[1])\n"
        "try:\n    run(root / 'seeds', root / 'facts', root)\n"
        "except StoreError as error:\n    sys.exit(f'{error} | {error.hint}')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(desk.root)], capture_output=True, text=True, cwd=ROOT, check=False
    )
    for path in [desk.root, *desk.root.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    message, _, hint = done.stderr.strip().partition(" | ")
    assert message == "could not write to facts/: Permission denied (facts/actors)"
    assert hint == "see whether you may write to facts/"
    assert desk.snapshot() == before


@pytest.mark.parametrize("locked", ["meetings", "actors", ".extracted"])
def test_folder_that_cannot_be_written_loses_no_fact(desk: Desk, monkeypatch: pytest.MonkeyPatch, locked: str) -> None:
    """A move fails in the middle; afterwards, the next run writes all that this one could not."""
    desk.article("later.txt", LATER)
    before = desk.snapshot()
    real = Path.replace

    def refuse(self: Path, target: Path) -> Path:
        if ".staging" in self.parts and ".old" not in self.parts and target.parent.name == locked:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
        return real(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(StoreError, match=f"Permission denied \\(facts/{locked}/"):
        desk.extract()
    assert desk.snapshot() == before
    monkeypatch.setattr(Path, "replace", real)
    assert desk.extract().plan.created
    assert desk.file("meeting", "2024-06-09-meeting-nairobi-ingrid-solbakken-amina-wekesa").exists()


def test_two_commands_at_once_write_one_after_the_other(desk: Desk) -> None:
    for number in range(6):
        desk.article(f"visit-{number}.txt", ARTICLE.replace("Amina Wekesa", f"Amina Wekesa-{chr(65 + number)}a"))
    code = (
        "import sys\nfrom pathlib import Path\nfrom generator.assemble.run import run\n"
        "root = Path(sys.argv[1])\nrun(root / 'seeds', root / 'facts', root)\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(desk.root)], cwd=ROOT) for _ in range(2)]
    assert [process.wait() for process in running] == [0, 0]
    assert not desk.extract().plan.changes


def test_damaged_memory_of_the_extractor_stops_the_run_before_writing(desk: Desk) -> None:
    memory = next((desk.facts / ".extracted").iterdir())
    memory.write_text(memory.read_text(encoding="utf-8")[:200], encoding="utf-8")
    desk.article("later.txt", LATER)
    before = desk.snapshot()
    with pytest.raises(StoreError, match="is damaged"):
        desk.extract()
    assert desk.snapshot() == before


def test_deleting_and_writing_are_one_change(tmp_path: Path) -> None:
    facts = tmp_path / "facts"
    write.commit(facts, {PurePosixPath("actors/a.yaml"): "name: A\n", PurePosixPath("actors/b.yaml"): "name: B\n"})
    write.commit(facts, {PurePosixPath("actors/a.yaml"): None, PurePosixPath("roles/c.yaml"): "title: C\n"})
    assert sorted(path.relative_to(facts).as_posix() for path in facts.rglob("*.yaml")) == [
        "actors/b.yaml",
        "roles/c.yaml",
    ]
    assert not (facts / ".staging").exists()
