"""Two versions of a text, word by word."""

import re
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

_WORD = re.compile(r"\w+|\s+|[^\w\s]")
_ALIKE = 0.4
"""How alike (0 to 1) two texts are at least, to be shown as one with some words changed."""
_MOST = 1_000
"""Words of a text that are compared one by one; of longer ones only the beginning and the end."""


class Mark(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    LOST = "lost"
    GAINED = "gained"


class Piece(NamedTuple):
    """Some words of one text or the other."""

    mark: Mark
    text: str


def words(before: str, after: str) -> tuple[Piece, ...]:
    """Both texts as one; what was lost stands before what took its place."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if max(len(old), len(new)) > _MOST:
        return _ends(old, new)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return _joined([(Mark.LOST, before), (Mark.GAINED, after)])
    found: list[tuple[Mark, str]] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            found.append((Mark.KEPT, "".join(old[a:b])))
        else:
            found += [(Mark.LOST, "".join(old[a:b])), (Mark.GAINED, "".join(new[c:d]))]
    return _joined(_without_islands(found))


def _without_islands(found: list[tuple[Mark, str]]) -> list[tuple[Mark, str]]:
    """White space alone between two changes belongs to both of them: read as one change, it is easier to follow."""
    result: list[tuple[Mark, str]] = []
    for index, (mark, text) in enumerate(found):
        is_island = mark is Mark.KEPT and text.isspace() and 0 < index < len(found) - 1
        result += [(Mark.LOST, text), (Mark.GAINED, text)] if is_island else [(mark, text)]
    return result


def _joined(found: list[tuple[Mark, str]]) -> tuple[Piece, ...]:
    """Neighbouring changes as one: first all that was lost, then all that was gained."""
    pieces: list[Piece] = []
    for is_kept, group in groupby(found, key=lambda item: item[0] is Mark.KEPT):
        parts = list(group)
        for mark in (Mark.KEPT,) if is_kept else (Mark.LOST, Mark.GAINED):
            if text := "".join(words for of, words in parts if of is mark):
                pieces.append(Piece(mark, text))
    return tuple(pieces)


def _ends(old: list[str], new: list[str]) -> tuple[Piece, ...]:
    least = min(len(old), len(new))
    head = next((i for i in range(least) if old[i] != new[i]), least)
    tail = next((i for i in range(least - head) if old[-1 - i] != new[-1 - i]), least - head)
    lost, gained = old[head : len(old) - tail], new[head : len(new) - tail]
    return _joined(
        [
            (Mark.KEPT, "".join(old[:head])),
            (Mark.LOST, "".join(lost)),
            (Mark.GAINED, "".join(gained)),
            (Mark.KEPT, "".join(old[len(old) - tail :])),
        ]
    )
