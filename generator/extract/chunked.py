"""A sentence with its mentions put into single signs, so that rules read as patterns.

“Kenya’s envoy Jane Doe met Prime Minister Ole Hansen in Oslo” becomes `<P0> met <P1> in <S2>`: the letter is the kind
of
mention, the number its place among the sentence's mentions. Every stretch of it can be led back to the article's text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.extract.mentions.mention import Mention
from generator.spans import Span

_SPACE = re.compile(r"\s+")
_SIGN = re.compile(r"<([A-Z])(\d+)>")


@dataclass(frozen=True)
class Chunked:
    """One sentence in signs.

    Attributes:
        text: The sentence with signs for mentions, white space single, apostrophes straight.
        mentions: The mentions, by number.
        span: Characters of the article.
        starts: For each character of `text` the article's character at which its unit begins.
        ends: Likewise one past the unit's last character.
    """

    text: str
    mentions: tuple[Mention, ...]
    span: Span
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> Span:
        """The article's characters behind `text[start:end]`; white space at the ends left out."""
        while start < end and self.text[start] == " ":
            start += 1
        while end > start and self.text[end - 1] == " ":
            end -= 1
        return Span(self.starts[start], self.ends[end - 1]) if end > start else Span(self.span.start, self.span.start)

    def of(self, match: re.Match[str], group: int | str = 0) -> Span:
        """The article's characters behind a group of a match."""
        return self.original(match.start(group), match.end(group))

    def mentioned(self, part: str | None) -> list[Mention]:
        """The mentions whose signs stand in a stretch of `text`, in order."""
        return [self.mentions[int(match[2])] for match in _SIGN.finditer(part or "")]


def chunk(text: str, span: Span, mentions: Sequence[Mention]) -> Chunked:
    """Put the mentions of the sentence at `span` into signs; `mentions` are in order and do not overlap."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def add(sign: str, start: int, end: int) -> None:
        parts.append(sign)
        starts.extend([start] * len(sign))
        ends.extend([end] * len(sign))

    def add_words(start: int, end: int) -> None:
        at = start
        for match in _SPACE.finditer(text, start, end):
            _add_letters(at, match.start())
            add(" ", match.start(), match.end())
            at = match.end()
        _add_letters(at, end)

    def _add_letters(start: int, end: int) -> None:
        # "<P0>" printed in an article must not be taken for a sign.
        parts.append(text[start:end].replace("’", "'").replace("<", "‹"))
        starts.extend(range(start, end))
        ends.extend(range(start + 1, end + 1))

    at = span.start
    for number, mention in enumerate(mentions):
        add_words(at, mention.span.start)
        add(f"<{mention.kind.value}{number}>", mention.span.start, mention.span.end)
        at = mention.span.end
    add_words(at, span.end)
    return Chunked("".join(parts), tuple(mentions), span, tuple(starts), tuple(ends))
