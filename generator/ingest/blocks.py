"""Cutting a text into blocks: headline, headings, paragraphs and bullets, boilerplate."""

import re
from collections.abc import Iterator, Sequence

from generator.ingest.article import Block, BlockKind
from generator.ingest.boilerplate import marked_lines
from generator.spans import Span

_LINE = re.compile(r"[^\n]*(?:\n|$)")
_BULLET = re.compile(
    r"[ \t]*(?:#{1,6}|[•◦▪●‣⁃*+–—-]|\d{1,2}[.)]|\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)|[ivx]{1,4}[.)])[ \t]+"
)
_ENDS_SENTENCE = re.compile(r"[.!?…:;,”\"’)]\s*$")
# A line of prose that an editor program wrapped is about this long; a shorter one ends by itself.
_WRAPPED = 50
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
    start: int | None = None
    for number, line in enumerate(lines):
        begin = line.start if start is None else start
        following = lines[number + 1] if number + 1 < len(lines) else None
        wrapped = (
            following is not None
            and not boilerplate[number]
            and not boilerplate[number + 1]
            and _goes_on(line.of(text), following.of(text))
        )
        if wrapped:
            start = begin
            continue
        yield Span(begin, line.end), boilerplate[number]
        start = None


def _goes_on(line: str, following: str) -> bool:
    if len(line.rstrip()) < _WRAPPED or not following.strip() or _BULLET.match(following):
        return False
    # A long line that ends a sentence before another long one may be a paragraph by itself.
    return len(line.rstrip()) <= 2 * _WRAPPED or not re.search(r"[.!?”\"]\s*$", line)


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
