"""Small projects for the tests of rules: the faultless one in `world/`, and what a case changes in it."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.check import Checked, check
from generator.errors import ArticleError
from generator.store import load
from generator.texts import decode, digest

WORLD = Path(__file__).parent / "world"


def make_world(folder: Path, case: Mapping[str, Any]) -> Path:
    """Copy the faultless world to `folder`, and change it as the case says.

    `change` has for a file the words to replace, each standing there once, and `files` whole files (None deletes one).
    `{sha256:FILE}` stands for the hash of that article.
    """
    shutil.copytree(WORLD, folder, dirs_exist_ok=True)
    for name, changes in case.get("change", {}).items():
        text = (folder / name).read_text("utf-8")
        for old, new in changes.items():
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
            text = text.replace(old, new)
        (folder / name).write_text(text, "utf-8")
    for name, text in case.get("files", {}).items():
        _place(folder / name, text)
    for path in sorted(folder.glob("facts/sources/*.yaml")):
        _fill_hashes(path, folder / "seeds")
    return folder


def check_world(folder: Path, only: frozenset[str] | None = None) -> Checked:
    """Check the world in `folder`."""
    return check(load(folder / "facts", folder), folder / "seeds", folder, only)


def _place(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _fill_hashes(path: Path, seeds: Path) -> None:
    def sha256(mark: re.Match[str]) -> str:
        seed = seeds / mark[1]
        try:
            return digest(decode(seed.read_bytes(), seed.name))
        except (ArticleError, FileNotFoundError):
            return "0" * 64

    path.write_text(re.sub(r"\{sha256:([^}]*)\}", sha256, path.read_text("utf-8")), "utf-8")
