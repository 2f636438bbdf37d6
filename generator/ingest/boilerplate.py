"""Telling an article's own lines from menus, related headlines, share buttons and notices."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.vocab.boilerplate import BoilerplatePhrase, boilerplate_phrases

_MARKS = re.compile(r"[»›|·•>/]+|\s+")
_EDGES = " .:!?-–—*#_[]()"
_REST_FROM = 2 / 3


def marked_lines(lines: Sequence[str]) -> list[bool]:
    """For each line of a text whether it is boilerplate; empty lines are not.

    A phrase of scope `list` takes the lines behind it up to the next empty one, one of scope `rest` all lines behind it
    when it stands in the last third of the text.
    """
    marked = [False] * len(lines)
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        phrase = _phrase_of(line)
        if phrase is None:
            continue
        marked[number] = True
        if phrase.scope == "rest" and number >= _REST_FROM * len(lines):
            return marked[:number] + [bool(rest.strip()) for rest in lines[number:]]
        if phrase.scope == "list":
            _mark_list(lines, number, marked)
    return marked


def _mark_list(lines: Sequence[str], number: int, marked: list[bool]) -> None:
    for after in range(number + 1, len(lines)):
        if not lines[after].strip():
            return
        marked[after] = True


def _phrase_of(line: str) -> BoilerplatePhrase | None:
    raw = " ".join(line.lower().replace("’", "'").split())
    spaced = " ".join(_MARKS.sub(" ", raw).split())
    count = len(spaced.split())
    if count > _quick().longest or not _quick().may_match(raw, spaced):
        return None
    return next((p for p in boilerplate_phrases() if count <= p.longest and _matches(p, raw, spaced)), None)


def _matches(phrase: BoilerplatePhrase, raw: str, spaced: str) -> bool:
    match phrase.match:
        case "line":
            return phrase.text.strip(_EDGES) == spaced.strip(_EDGES)
        case "start":
            return raw.startswith(phrase.text) or spaced.startswith(phrase.text)
        case "end":
            return raw.endswith(phrase.text) or spaced.strip(_EDGES).endswith(phrase.text)
    return phrase.text in raw


@dataclass(frozen=True)
class _Quick:
    """All phrases at once, to tell soon that a line has none of them: most lines of an article."""

    longest: int
    lines: frozenset[str]
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    parts: tuple[str, ...]

    def may_match(self, raw: str, spaced: str) -> bool:
        bare = spaced.strip(_EDGES)
        return (
            bare in self.lines
            or raw.startswith(self.starts)
            or spaced.startswith(self.starts)
            or raw.endswith(self.ends)
            or bare.endswith(self.ends)
            or any(part in raw for part in self.parts)
        )


@cache
def _quick() -> _Quick:
    phrases = boilerplate_phrases()
    texts = {kind: tuple(p.text for p in phrases if p.match == kind) for kind in ("line", "start", "end", "contains")}
    return _Quick(
        max(phrase.longest for phrase in phrases),
        frozenset(text.strip(_EDGES) for text in texts["line"]),
        texts["start"],
        texts["end"],
        texts["contains"],
    )
