"""A sentence with its mentions put into single signs, so that rules read as patterns.

“Kenya’s envoy Jane Doe met Prime Minister Ole Hansen in Oslo” becomes `<P0> met <P1> in <S2>`: the letter is the kind
of mention, the number its place among the sentence's mentions. Every stretch of it can be led back to the article's
text.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.extract.mentions.mention import Mention
from generator.spans import Span

# A single plain space is a letter like others.
_WIDE_SPACE = re.compile(r"[^\S ]\s*| \s+")
_SIGN = re.compile(r"<([A-Z])(\d+)>")


class Piece(NamedTuple):
    """A stretch of a chunked sentence: a unit (a mention, a run of white space), or letters as they are printed.

    Attributes:
        at: Its first character in the chunked text.
        start: First character in the article.
        end: One past the last character in the article.
        is_unit: Whether it can only be taken whole.
    """

    at: int
    start: int
    end: int
    is_unit: bool


@dataclass(frozen=True)
class Chunked:
    """One sentence in signs.

    Attributes:
        text: The sentence with signs for mentions, white space single, apostrophes straight.
        mentions: The mentions, by number.
        span: Characters of the article.
        pieces: What the text is made of, in order.
    """

    text: str
    mentions: tuple[Mention, ...]
    span: Span
    pieces: tuple[Piece, ...]

    def original(self, start: int, end: int) -> Span:
        """The article's characters behind `text[start:end]`; white space at the ends left out."""
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        if end == start:
            return Span(self.span.start, self.span.start)
        first, last = self._piece_at(start), self._piece_at(end - 1)
        return Span(
            first.start if first.is_unit else first.start + start - first.at,
            last.end if last.is_unit else last.start + end - last.at,
        )

    def behind(self, offset: int) -> int:
        """Number of the first character of `text` that stands wholly behind the article's character `offset`."""
        for piece in self.pieces:
            if piece.end >= offset:
                return piece.at + 1 if piece.is_unit else piece.at + max(1, offset - piece.start)
        return len(self.text)

    def _piece_at(self, at: int) -> Piece:
        return self.pieces[bisect_right(self.pieces, at, key=lambda piece: piece.at) - 1]

    def of(self, match: re.Match[str], group: int | str = 0) -> Span:
        """The article's characters behind a group of a match."""
        return self.original(match.start(group), match.end(group))

    def sign(self, number: int) -> Span:
        """Where the sign of a mention stands in `text`, by the mention's number."""
        sign = _sign(self.mentions[number], number)
        start = self.text.find(sign)
        return Span(start, start + len(sign))

    def mentioned(self, part: str | None) -> list[Mention]:
        """The mentions whose signs stand in a stretch of `text`, in order."""
        return [self.mentions[int(match[2])] for match in _SIGN.finditer(part or "")]


def _sign(mention: Mention, number: int) -> str:
    return f"<{mention.kind.value}{number}>"


def chunk(text: str, span: Span, mentions: Sequence[Mention]) -> Chunked:
    """Put the mentions of the sentence at `span` into signs; `mentions` are in order and do not overlap."""
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0

    def add(printed: str, start: int, end: int, is_unit: bool = True) -> None:
        nonlocal length
        if printed:
            parts.append(printed)
            pieces.append(Piece(length, start, end, is_unit))
            length += len(printed)

    def add_words(start: int, end: int) -> None:
        at = start
        for match in _WIDE_SPACE.finditer(text, start, end):
            add_letters(at, match.start())
            add(" ", match.start(), match.end())
            at = match.end()
        add_letters(at, end)

    def add_letters(start: int, end: int) -> None:
        # "<P0>" printed in an article must not be taken for a sign.
        add(
            text[start:end].replace("’", "'").replace("`", "'").replace("´", "'").replace("<", "‹"),
            start,
            end,
            is_unit=False,
        )

    at = span.start
    for number, mention in enumerate(mentions):
        add_words(at, mention.span.start)
        add(_sign(mention, number), mention.span.start, mention.span.end)
        at = mention.span.end
    add_words(at, span.end)
    return Chunked("".join(parts), tuple(mentions), span, tuple(pieces))
