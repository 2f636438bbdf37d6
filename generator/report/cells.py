"""Text as a terminal shows it: each character's picture and how many columns it takes.

What would move the cursor, hide or reorder text never gets through: control and direction characters are shown by code.
"""

import unicodedata
from typing import NamedTuple

TAB = 4
"""Columns that a tab takes, wherever it stands."""


class Cell(NamedTuple):
    """One character as shown, and its width in columns."""

    shown: str
    width: int


def cells(text: str) -> list[Cell]:
    """Each character of `text` as it is shown."""
    return [_cell(char) for char in text]


def visible(text: str) -> str:
    """`text` with every character that a terminal might obey, or that cannot be seen, shown by its code; lines stay."""
    if text.isprintable():  # as nearly all is
        return text
    return "\n".join("".join(cell.shown for cell in cells(line)) for line in text.split("\n"))


def width(row: list[Cell]) -> int:
    """Columns that the characters take together."""
    return sum(cell.width for cell in row)


def _cell(char: str) -> Cell:
    if char == "\t":
        return Cell(" " * TAB, TAB)
    category = unicodedata.category(char)
    if category in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"):
        code = f"<U+{ord(char):04X}>"
        return Cell(code, len(code))
    if category in ("Mn", "Me"):
        return Cell(char, 0)
    return Cell(char, 2 if unicodedata.east_asian_width(char) in "WF" else 1)
