"""A long list in parts: by letter or by year, and finer where a part would still be too long.

The address of a part rests on what is in it (`index_2025.html`), so that it stays when other parts grow. Ids hold no
underscore, so that no record has such an address.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.dates import parse
from generator.ids import plain

MOST = 500
"""Rows of a list that stays on one page."""
OTHERS = "other"
UNDATED = "undated"
_MONTH = len("2025-10")
_YEAR = len("2025")

T = TypeVar("T")


@dataclass(frozen=True)
class Part(Generic[T]):
    """One page of a list.

    Attributes:
        key: The end of its address; empty for a list that stays whole.
        items: Its rows, in the order of the list.
    """

    key: str
    items: tuple[T, ...]

    @property
    def name(self) -> str:
        """What people call it."""
        key, _, number = self.key.partition("_")
        words = key.capitalize() if key in (OTHERS, UNDATED) else parse(key).words if key[:1].isdigit() else key.upper()
        return f"{words}, part {number}" if number else words


def by_letter(items: Sequence[T], name: Callable[[T], str], most: int = MOST) -> tuple[Part[T], ...]:
    """Parts by the first letter of a name, where need be by the first two; what is not in Latin letters together."""

    def keys(item: T) -> tuple[str, ...]:
        letters = "".join(character for character in plain(name(item)) if character.isalnum())
        first = letters[:1]
        if not ("a" <= first <= "z"):
            return (OTHERS,)
        return (first, letters[:2] if letters[:2].isascii() else first)

    found = sorted(_by_number(_parts(items, keys, most)), key=lambda part: part.key.partition("_")[0])
    return tuple(sorted(found, key=lambda part: part.key.startswith(OTHERS)))


def by_year(items: Sequence[T], date: Callable[[T], str | None], most: int = MOST) -> tuple[Part[T], ...]:
    """Parts by the year in which something began, where need be by month; newest first, what has no date last."""

    def keys(item: T) -> tuple[str, ...]:
        text = date(item)
        start = parse(text).start if text else None
        if start is None:
            return (UNDATED,)
        known = str(start).rstrip("?~%")
        return (known[:_YEAR], known[:_MONTH])

    newest = sorted(_by_number(_parts(items, keys, most)), key=lambda part: part.key.partition("_")[0], reverse=True)
    return tuple(sorted(newest, key=lambda part: part.key.startswith(UNDATED)))


def _by_number(parts: Iterable[Part[T]]) -> list[Part[T]]:
    return sorted(parts, key=lambda part: int(part.key.partition("_")[2] or 0))


def _parts(items: Sequence[T], keys: Callable[[T], tuple[str, ...]], most: int) -> list[Part[T]]:
    if len(items) <= most:
        return [Part("", tuple(items))]
    found: list[Part[T]] = []
    for first, group in _grouped(items, lambda item: keys(item)[0]):
        if len(group) <= most:
            found.append(Part(first, tuple(group)))
            continue
        for second, smaller in _grouped(group, lambda item: keys(item)[-1]):
            found += _numbered(second, smaller, most)
    return found


def _numbered(key: str, items: Sequence[T], most: int) -> Iterable[Part[T]]:
    if len(items) <= most:
        yield Part(key, tuple(items))
        return
    for number, start in enumerate(range(0, len(items), most), 1):
        yield Part(f"{key}_{number}", tuple(items[start : start + most]))


def _grouped(items: Iterable[T], key: Callable[[T], str]) -> list[tuple[str, list[T]]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return list(groups.items())
