"""Cutting a text into blocks: headline, headings, paragraphs and bullets, boilerplate."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from generator.ingest.article import Block, BlockKind
from generator.ingest.boilerplate import marked_lines
from generator.spans import Span

_LINE = re.compile(r"[^\n]*(?:\n|$)")
_BULLET = re.compile(
    r"[ \t]*(?:#{1,6}|[•◦▪●‣⁃*+–—-]|\d{1,2}[.)]|\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)|[ivx]{1,4}[.)])[ \t]+"
)
_ENDS_SENTENCE = re.compile(r"[.!?…:;,”\"’)]\s*$")
# A line of prose that an editor program wrapped is about this long; a shorter one ends by itself, unless its text is
# wrapped in a narrower column.
_WRAPPED = 50
_NARROWEST = 24
_FEWEST_WRAPPED = 4  # lines of a paragraph that show how wide a column is
_LONGEST_HEADING = 16


def blocks_of(text: str, title: str = "") -> list[Block]:
    """The blocks of an article's text, in order.

    The headline is the block that is the title, if the article's metadata give one; else the first line of at least
    three words that is neither boilerplate nor a sentence.
    """
    lines = [Span(match.start(), match.end()) for match in _LINE.finditer(text) if match.group()]
    boilerplate = marked_lines([line.of(text) for line in lines])
    joined = list(_joined(text, lines, boilerplate))
    spans = [(_trimmed(text, span), marked) for span, marked in joined]
    return list(_classified(text, [(span, marked) for span, marked in spans if span.end > span.start], title))


def _joined(text: str, lines: Sequence[Span], boilerplate: Sequence[bool]) -> Iterator[tuple[Span, bool]]:
    """Lines, with wrapped prose put together."""
    width = _column([line.of(text).rstrip() for line in lines])
    start: int | None = None
    for number, line in enumerate(lines):
        begin = line.start if start is None else start
        following = lines[number + 1] if number + 1 < len(lines) else None
        wrapped = (
            following is not None
            and not boilerplate[number]
            and not boilerplate[number + 1]
            and _goes_on(line.of(text), following.of(text), width)
        )
        if wrapped:
            start = begin
            continue
        yield Span(begin, line.end), boilerplate[number]
        start = None


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether a line was wrapped before the following one, in a text whose column is so wide; 0 where none is known."""
    length = len(line.rstrip())
    is_full = width > 0 and bool(following.strip()) and _is_full(line.rstrip(), following, width)
    is_bullet = _BULLET.match(following) and not (is_full and _is_number_of_before(line, following))
    if not following.strip() or is_bullet:
        return False
    if is_full:
        return True
    # A long line that ends a sentence before another long one may be a paragraph by itself.
    return length >= _WRAPPED and (length <= 2 * _WRAPPED or not re.search(r"[.!?”\"]\s*$", line))


def _is_number_of_before(line: str, following: str) -> bool:
    """Whether what looks like the number of an item ends the sentence of the line before: “on November / 4. Then …”."""
    return following.lstrip()[:1].isdigit() and not _ENDS_SENTENCE.search(line)


def _column(lines: Sequence[str]) -> int:
    """How wide the column is in which the text is wrapped: the longest line of its paragraphs; 0 where it is in none.

    Each line of a wrapped paragraph is so long that the next word would not have stood on it, and many begin within a
    sentence.
    """
    widest = 0
    for paragraph in _paragraphs(lines):
        width = max(map(len, paragraph))
        pairs = list(pairwise(paragraph))
        within = sum(following.lstrip()[:1].islower() for _, following in pairs)
        if len(paragraph) >= _FEWEST_WRAPPED and _NARROWEST <= width <= 2 * _WRAPPED and 3 * within >= len(pairs):
            widest = max(widest, width if all(_is_full(one, other, width) for one, other in pairs) else 0)
    return widest


def _paragraphs(lines: Sequence[str]) -> Iterator[list[str]]:
    """Runs of lines between empty ones."""
    for is_empty, run in groupby(lines, key=lambda line: not line.strip()):
        if not is_empty:
            yield list(run)


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the following line would not have stood on a line in a column of that width."""
    return len(line) <= width < len(line) + 1 + len(following.split(maxsplit=1)[0])


def _trimmed(text: str, span: Span) -> Span:
    bullet = _BULLET.match(text, span.start, span.end)
    start = bullet.end() if bullet else span.start
    body = text[start : span.end]
    return Span(start + len(body) - len(body.lstrip()), span.end - (len(body) - len(body.rstrip())))


def _classified(text: str, spans: Sequence[tuple[Span, bool]], title: str) -> Iterator[Block]:
    headline = _headline(text, spans, title)
    last_prose = max(
        (n for n, (span, marked) in enumerate(spans) if not marked and _is_prose(span.of(text))), default=-1
    )
    for number, (span, marked) in enumerate(spans):
        words = span.of(text)
        if number == headline:
            kind = BlockKind.HEADLINE
        elif marked or number < headline or (number > last_prose and not _is_prose(words) and last_prose >= 0):
            # What stands above the headline is a menu or a section's name; what trails the last paragraph are links.
            kind = BlockKind.BOILERPLATE
        else:
            kind = BlockKind.BODY if _is_prose(words) else BlockKind.HEADING
        yield Block(span, kind)


def _headline(text: str, spans: Sequence[tuple[Span, bool]], title: str) -> int:
    for number, (span, _) in enumerate(spans):
        if title and " ".join(span.of(text).split()) == title:
            return number
    for number, (span, marked) in enumerate(spans):
        if marked:
            continue
        words = span.of(text)
        if _is_prose(words):
            return -1
        if len(words.split()) >= 3:
            return number
    return -1


def _is_prose(words: str) -> bool:
    """Whether a block reads as a sentence rather than as a heading or a link."""
    return len(words.split()) > _LONGEST_HEADING or bool(_ENDS_SENTENCE.search(words))
