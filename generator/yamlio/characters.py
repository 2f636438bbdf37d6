"""Characters that a fact file must not hold: they hide text from a reviewer, or end a line for some programs only."""

import re
import unicodedata
from collections.abc import Iterator

# Controls (but tab and line feed), other line ends of YAML 1.1, direction controls, byte order mark, halves of pairs.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)


def forbidden(text: str) -> Iterator[tuple[int, str]]:
    """Offset and readable name of each forbidden character, in order."""
    for match in _FORBIDDEN.finditer(text):
        char = match.group()
        yield match.start(), f"U+{ord(char):04X} {unicodedata.name(char, 'control character').lower()}"


def without_forbidden(text: str) -> str:
    """`text` with each forbidden character a space, so that it can still be shown and parsed."""
    return _FORBIDDEN.sub(" ", text)
