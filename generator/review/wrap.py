"""Text in lines of a terminal's width; nothing in it can control the terminal."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from generator.report.cells import cells
from generator.report.style import PLAIN, Style
from generator.review.passages import Stretch

_OPEN, _CLOSE = ">>", "<<"
"""Around quoted words where there is no colour."""
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")


class _Char(NamedTuple):
    """A character as shown, its width in columns, and whether it is quoted."""

    shown: str
    width: int
    is_quoted: bool


_Word = list[_Char]
"""An empty one ends a paragraph."""


def wrap(stretches: Iterable[Stretch], width: int, style: Style = PLAIN) -> list[str]:
    """The words in lines of at most `width` columns, the quoted ones marked; each paragraph begins a line."""
    lines: list[_Word] = [[]]
    for word in _words(stretches, style, max(width, 10)):
        last = lines[-1]
        if not word or (last and _width(last) + 1 + _width(word) > width):
            lines.append(list(word))
        else:
            last += [_Char(" ", 1, last[-1].is_quoted and word[0].is_quoted)] if last else []
            last += word
    return ["".join(_painted(line, style)) for line in lines if line]


def plain(text: str, width: int) -> list[str]:
    """Plain text in lines; those that it has already stay apart."""
    return [line for given in text.split("\n") for line in wrap([Stretch(given)], width) or [""]]


def _painted(line: _Word, style: Style) -> Iterator[str]:
    for is_quoted, chars in groupby(line, key=lambda char: char.is_quoted):
        shown = "".join(char.shown for char in chars)
        yield style.paint(shown, "marked") if is_quoted else shown


def _words(stretches: Iterable[Stretch], style: Style, most: int) -> Iterator[_Word]:
    """The words, those wider than a line in pieces."""
    word: _Word = []
    for char in _chars(stretches, style):
        if isinstance(char, str):
            if word:
                yield word
            if char == "\n":
                yield []
            word = []
        else:
            if _width(word) + char.width > most:
                yield word
                word = []
            word.append(char)
    if word:
        yield word


def _chars(stretches: Iterable[Stretch], style: Style) -> Iterator[_Char | str]:
    """All characters; a space for white space, a line feed where a paragraph ends."""
    for text, is_quoted in ((stretch.text, stretch.is_quoted) for stretch in stretches):
        marks = is_quoted and not style.colour
        marked = f"{_OPEN}{text.strip()}{_CLOSE}" if marks else text
        for number, paragraph in enumerate(_PARAGRAPH.split(marked)):
            if number:
                yield "\n"
            for char in paragraph:
                if char.isspace():
                    yield " "
                else:
                    cell = cells(char)[0]
                    yield _Char(cell.shown, cell.width, is_quoted)


def _width(word: _Word) -> int:
    return sum(char.width for char in word)
