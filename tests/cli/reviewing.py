"""What tests of `factsheet review` share: who reviews, a stand-in for an editor, and the files that are written."""

import shlex
import sys
from pathlib import Path

AS = ["--as", "R. Reader", "--today", "2031-12-01"]


def files(root: Path) -> dict[str, str]:
    """All fact files, by path."""
    return {path.name: path.read_text("utf-8") for path in root.glob("facts/*/*.yaml")}


def editor(root: Path, old: str, new: str) -> str:
    """A command line that stands for an editor: it replaces some words, and notes what it was started with."""
    script = root / "editor.py"
    script.write_text(
        "import pathlib, sys\n"
        f"pathlib.Path({str(root / 'started')!r}).write_text(sys.argv[1])\n"
        "path = pathlib.Path(sys.argv[-1])\n"
        f"path.write_text(path.read_text('utf-8').replace({old!r}, {new!r}), 'utf-8')\n"
    )
    return shlex.join([sys.executable, str(script)])
