"""Colour for a terminal: plain escape codes, or none at all."""

from dataclasses import dataclass

_CODES = {"bold": "1", "red": "1;31", "green": "32", "yellow": "1;33", "blue": "1;34", "cyan": "36", "marked": "1;4"}


@dataclass(frozen=True)
class Style:
    """How text is marked.

    Attributes:
        colour: Whether to mark it at all.
    """

    colour: bool = False

    def paint(self, text: str, name: str) -> str:
        """`text` in a colour (`red`, `green`, `yellow`, `blue`, `cyan`) `bold`, or `marked` (bold, underlined)."""
        return f"\x1b[{_CODES[name]}m{text}\x1b[0m" if self.colour and text else text


PLAIN = Style()
