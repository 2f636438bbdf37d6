"""How the words begin of which every match of a pattern holds one, read from the pattern's own source.

A pattern for “has” or “have” and then “signed” or “sealed” has two groups: `has`, `have`, and `signed`, `sealed`. What
is not understood yields no group, so that a pattern is at worst tried in vain.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined] # the parser of patterns has no public name
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_LONGEST = 6  # letters
_MOST = 3000  # beginnings of a group
_MOST_GROUPS = 4
_MOST_LETTERS = 12  # of a set of letters that are tried one by one
_OPEN = (None, None)  # an item of which nothing is known
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
# Letters that patterns which ignore case take for plain ones, beyond those whose small letter is plain.
_ALIKE = {0x130: "i", 0x131: "i", 0x17F: "s"}

Item = tuple[Any, Any]


class _UnknownError(Exception):
    """No beginning of a word can be told here."""


def plain(word: str) -> str:
    """A word for comparing with beginnings: in lower case, each digit as 0."""
    lower = word.translate(_ALIKE).lower()
    return lower if lower.isalpha() else "".join("0" if letter.isdecimal() else letter for letter in lower)


def beginnings(pattern: re.Pattern[str]) -> list[frozenset[str]]:
    """Groups of beginnings of words (see `plain`): each match of the pattern holds a word of each group.

    A sign counts as a word that begins with `<` and its letter.
    """
    return list(dict.fromkeys(_groups(_items(pattern), at_start=False)))


def starts(pattern: re.Pattern[str]) -> frozenset[str]:
    """Beginnings of the words (see `plain`) with which matches of a pattern begin; none where that cannot be told."""
    return _starts(_items(pattern), at_start=False)


@lru_cache(maxsize=1)
def _items(pattern: re.Pattern[str]) -> list[Item]:
    """What a pattern is made of; reading it takes most of the time, and two questions are asked of one in turn."""
    return list(_parser.parse(pattern.pattern, pattern.flags))


def _starts(items: Sequence[Item], at_start: bool) -> frozenset[str]:
    for number, (kind, value) in enumerate(items):
        rest = items[number + 1 :]
        if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
            at_start = _starts_behind(kind, value, at_start)
        elif kind is op.SUBPATTERN:
            return _starts([*value[3], *rest], at_start)
        elif kind is op.BRANCH:
            ways = [_starts([*way, *rest], at_start) for way in value[1]]
            return frozenset[str]().union(*ways) if all(ways) else frozenset()
        else:
            first = _first(items[number:]) if at_start or _is_sign(kind, value) else []
            return first[0] if first else frozenset()
    return frozenset()


def _groups(items: Sequence[Item], at_start: bool) -> list[frozenset[str]]:
    """The groups of a run of items; `at_start` says whether a word can only begin where it begins."""
    found: list[frozenset[str]] = []
    for number, (kind, value) in enumerate(items):
        if len(found) >= _MOST_GROUPS:
            break
        first = _first(items[number:]) if at_start or _is_sign(kind, value) else []
        found += first
        # What is known of the first word is not looked for again inside the item.
        inside = at_start and not first
        if kind is op.SUBPATTERN:
            found += _groups(list(value[3]), inside)
        elif kind is op.ATOMIC_GROUP:
            found += _groups(list(value), inside)
        elif kind is op.BRANCH:
            found += _either([_groups(list(way), inside) for way in value[1]])
        elif kind in _REPEATS and value[0]:
            found += _groups(list(value[2]), inside)
        at_start = _starts_behind(kind, value, at_start)
    return found


def _either(ways: Sequence[Sequence[frozenset[str]]]) -> list[frozenset[str]]:
    """The group of a choice: of each way its rarest one; none where a way has none."""
    if not all(ways):
        return []
    group = frozenset[str]().union(*(min(way, key=_commonness) for way in ways))
    return [group] if len(group) <= _MOST else []


def _commonness(group: frozenset[str]) -> float:
    return sum(1 / len(beginning) ** 3 for beginning in group)


def _is_sign(kind: object, value: object) -> bool:
    return kind is op.LITERAL and value == ord("<")


def _starts_behind(kind: object, value: Any, at_start: bool) -> bool:
    """Whether what follows an item can only be the beginning of a word, if it is of a word at all."""
    starts = False
    match kind:
        case op.LITERAL:
            starts = not _is_of_word(chr(value))
        case op.IN:
            letters, others, more = _letters(value)
            starts = others and not letters and not more
        case op.AT:
            begins = value in (op.AT_BOUNDARY, op.AT_BEGINNING, op.AT_BEGINNING_STRING)
            starts = begins or (at_start and value is not op.AT_NON_BOUNDARY)
        case op.ASSERT_NOT:
            starts = at_start or (value[0] < 0 and _takes_words(list(value[1])))
        case op.ASSERT:
            starts = at_start or (value[0] < 0 and _all_behind(value[1], at_start=False))
        case op.SUBPATTERN:
            starts = _all_behind(value[3], at_start)
        case op.ATOMIC_GROUP:
            starts = _all_behind(value, at_start)
        case op.BRANCH:
            starts = all(_all_behind(way, at_start) for way in value[1])
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            starts = (value[0] > 0 or at_start) and _all_behind(value[2], at_start=False)
    return starts


def _all_behind(items: Sequence[Item], at_start: bool) -> bool:
    for kind, value in items:
        at_start = _starts_behind(kind, value, at_start)
    return at_start


def _takes_words(items: Sequence[Item]) -> bool:
    """Whether a single item takes any letter of a word."""
    return len(items) == 1 and items[0][0] is op.IN and (op.CATEGORY, op.CATEGORY_WORD) in items[0][1]


def _first(items: Sequence[Item]) -> list[frozenset[str]]:
    """The group of the first words of a run of items at the start of a word; none where that cannot be told."""
    found: set[str] = set()
    try:
        _words(items, "", found)
    except _UnknownError:
        return []
    return [frozenset(found)]


def _words(items: Sequence[Item], word: str, found: set[str]) -> None:
    """Add to `found` how the first word goes on behind its letters so far."""
    for number, (kind, value) in enumerate(items):
        if kind in (op.ASSERT, op.ASSERT_NOT) or (kind is op.AT and not word):
            continue
        rest = items[number + 1 :]
        if kind in (op.LITERAL, op.IN):
            _letter([(kind, value)] if kind is op.LITERAL else value, rest, word, found)
        elif kind is op.SUBPATTERN:
            _words([*value[3], *rest], word, found)
        elif kind is op.ATOMIC_GROUP:
            _words([*value, *rest], word, found)
        elif kind is op.BRANCH:
            for way in value[1]:
                _words([*way, *rest], word, found)
        elif kind in _REPEATS:
            once, most, again = value
            if not once:
                _words(rest, word, found)
            _words([*again, *([_OPEN] if most > 1 else []), *rest], word, found)
        else:
            _end(word, found)
        return
    _end(word, found)


def _letter(members: Sequence[Item], rest: Sequence[Item], word: str, found: set[str]) -> None:
    if not word and members[0] == (op.LITERAL, ord("<")):
        _words(rest, "<", found)
        return
    letters, others, more = _letters(members)
    if others or more:
        _end(word, found)  # it may go on in any way
        return
    for letter in letters:
        if len(word) + 1 == (2 if word[:1] == "<" else _LONGEST):
            _end(word + letter, found)
        else:
            _words(rest, word + letter, found)


def _end(word: str, found: set[str]) -> None:
    found.add(word)
    if not word or len(found) > _MOST:
        raise _UnknownError


def _letters(members: Sequence[Item]) -> tuple[list[str], bool, bool]:
    """The letters of words that a set takes, whether it takes other characters, and whether there are too many."""
    letters: dict[str, None] = {}
    others = False
    for kind, value in members:
        if kind is op.LITERAL:
            points: Sequence[int] = (value,)
        elif kind is op.RANGE and value[1] - value[0] < _MOST_LETTERS:
            points = range(value[0], value[1] + 1)
        elif (kind, value) == (op.CATEGORY, op.CATEGORY_DIGIT):
            points = (ord("0"),)
        elif kind is op.CATEGORY and value in (op.CATEGORY_SPACE, op.CATEGORY_NOT_WORD):
            others = True
            continue
        else:
            return [], True, True
        for letter in map(chr, points):
            if not _is_of_word(letter):
                others = True
            elif not letter.isascii():
                return [], others, True
            else:
                letters[plain(letter)] = None
    return list(letters), others, False


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
