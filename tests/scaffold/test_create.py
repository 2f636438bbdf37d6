"""A new fact base: what is in it, and that nothing is overwritten."""

import errno
import hashlib
import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from generator.cli.main import CANNOT_RUN, CLEAN, main
from generator.scaffold.create import contents
from generator.scaffold.wheel import NAME, wheel
from generator.yamlio.settings import read_settings
from tools.copies import COPIES, stale

ROOT = Path(__file__).resolve().parents[2]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_copies_of_our_own_files_are_up_to_date() -> None:
    assert stale() == [], "run `make reference`"
    assert all((ROOT / own).is_file() for own in COPIES)


def test_the_same_title_gives_the_same_bytes(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path / "one"), "--title", "Rivers"]) == CLEAN
    assert main(["init", str(tmp_path / "the other"), "--title", "Rivers"]) == CLEAN
    assert files(tmp_path / "one") == files(tmp_path / "the other")


def test_a_base_has_what_it_needs() -> None:
    made = contents("Rivers")
    assert {
        ".gitattributes",
        ".github/workflows/facts.yml",
        ".gitlab-ci.yml",
        "Makefile",
        "README.md",
        "facts/.gitkeep",
        "facts/vocabulary/.gitkeep",
        "mkdocs.yml",
        "schema/actor.schema.json",
        "seeds/.gitkeep",
        f"vendor/{NAME}",
    } <= made.keys()
    assert not [path for path in made if "__pycache__" in path or "dot-" in path]
    assert not [path for path, content in made.items() if b"@TITLE@" in content and not path.startswith("vendor/")]


def test_what_git_runs_before_a_commit_can_be_run(tmp_path: Path) -> None:
    assert main(["init", str(tmp_path / "base")]) == CLEAN
    assert os.access(tmp_path / "base" / "tools" / "hooks" / "pre-commit", os.X_OK)
    assert not os.access(tmp_path / "base" / "Makefile", os.X_OK)


def test_the_program_is_pinned_by_its_hash() -> None:
    made = contents("Rivers")
    digest = hashlib.sha256(made[f"vendor/{NAME}"]).hexdigest()
    assert made["requirements/factsheet.txt"].decode().endswith(f"./vendor/{NAME} --hash=sha256:{digest}\n")


@pytest.mark.parametrize(
    "title", ['Rivers & "Seas": #1', "it's \\ *all* [here] {{ x }} !ENV", "Çà — 東京 `x`", "@TITLE@s"]
)
def test_any_title_is_a_text_in_the_settings(title: str) -> None:
    settings = read_settings(contents(title)["mkdocs.yml"].decode(), "mkdocs.yml")
    assert settings["site_name"] == title


@pytest.mark.parametrize("title", ["", " ", "two\nlines", "a <script>", "x" * 121, "bell\x07", "rtl \u202e"])
def test_a_title_that_is_no_line_of_text_is_refused(
    title: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["init", str(tmp_path / "x"), "--title", title]) == CANNOT_RUN
    assert "a title is one line" in capsys.readouterr().err
    assert not (tmp_path / "x").exists()


def test_the_title_is_made_of_the_folders_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path / "treaties-on_rivers")]) == CLEAN
    assert b'site_name: "Treaties on rivers"' in (tmp_path / "treaties-on_rivers" / "mkdocs.yml").read_bytes()
    assert "files written" in capsys.readouterr().out


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "new base").mkdir()
    assert main(["init", str(tmp_path / "new base")]) == CLEAN
    assert (tmp_path / "new base" / "Makefile").is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["new base"]


def test_the_folder_one_is_in_will_do_after_git_init(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    monkeypatch.chdir(tmp_path)
    before = files(tmp_path / ".git")
    assert main(["init", "."]) == CLEAN
    assert files(tmp_path / ".git") == before
    assert {".git", "Makefile", "mkdocs.yml"} <= {path.name for path in tmp_path.iterdir()}
    assert not list(tmp_path.glob(".factsheet-*"))


def test_a_folder_that_cannot_be_filled_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "old").mkdir()
    renamed = Path.rename

    def full(path: Path, target: Path) -> Path:
        if path.name == "mkdocs.yml" and path.parent.name == "base":
            raise OSError(errno.ENOSPC, "No space left on device")
        return renamed(path, target)

    monkeypatch.setattr(Path, "rename", full)
    for name in ("old", "new"):
        assert main(["init", str(tmp_path / name)]) == CANNOT_RUN
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")] == ["old"]


@pytest.mark.parametrize("name", ["notes.txt", ".hidden"])
def test_a_folder_that_holds_something_is_refused(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / name).write_text("mine")
    assert main(["init", str(tmp_path / "base")]) == CANNOT_RUN
    assert "is not an empty folder" in capsys.readouterr().err
    assert files(tmp_path) == {f"base/{name}": b"mine"}


def test_a_file_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "base").write_text("mine")
    assert main(["init", str(tmp_path / "base")]) == CANNOT_RUN
    assert main(["init", str(tmp_path / "base" / "below")]) == CANNOT_RUN
    assert files(tmp_path) == {"base": b"mine"}


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_wheel_is_the_one_that_would_be_built(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", tmp_path], cwd=ROOT, check=True)
    (built,) = tmp_path.glob("*.whl")
    assert built.name == NAME
    own, theirs = members(wheel()), members(built.read_bytes())
    assert own.keys() == theirs.keys()
    differ = {name.rpartition("/")[2]: name for name, content in own.items() if content != theirs[name]}
    assert differ.keys() <= {"METADATA", "RECORD", "WHEEL"}  # the last two name the program that made it
    assert theirs[differ["METADATA"]].startswith(own[differ["METADATA"]])
