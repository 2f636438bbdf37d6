"""The fact base as CSV files (RFC 4180, UTF-8), one a table, safe to open in a spreadsheet."""

import csv
import io
from collections.abc import Iterable

from generator.export.tables import Cell, Table

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def csv_files(tables: Iterable[Table]) -> dict[str, str]:
    """The text of each table by its file's name. A cell that a spreadsheet would run gets an apostrophe before it."""
    return {f"{table.name}.csv": _csv((c.name for c in table.columns), table.rows) for table in tables}


def _csv(head: Iterable[str], rows: Iterable[Iterable[Cell]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    return text.getvalue()


def _inert(cell: Cell) -> Cell:
    """The cell's text so that no spreadsheet takes it for a formula, wherever it looks past white space."""
    if isinstance(cell, str) and (cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA)):
        return f"'{cell}"
    return cell
