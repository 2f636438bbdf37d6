"""Whether a file is an earlier export, so that nothing is lost when a new one takes its place."""

import sqlite3
from contextlib import closing
from pathlib import Path

_HEAD = 400
_BEGINNINGS = {"json": b'{\n "format": ', "atom": b"<?xml", "sqlite": b"SQLite format 3\0"}
_TABLES = {"sources", "actors", "search"}


def is_earlier(path: Path, form: str, first: str = "") -> bool:
    """Whether an export may take the place of what is at `path`: nothing, an empty file, or an export of that format.

    Args:
        path: The file.
        form: json, csv, sqlite or atom.
        first: Of a table as CSV the name of the first column.

    Raises:
        OSError: The file cannot be read.
    """
    if not path.exists():
        return True
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head:
        return True
    if form == "csv":
        return head.startswith(f"{first},".encode())
    if not head.startswith(_BEGINNINGS[form]):
        return False
    return {"atom": b"<feed" in head, "sqlite": form == "sqlite" and _has_tables(path)}.get(form, True)


def _has_tables(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    except sqlite3.Error:
        return False
    return found >= _TABLES
