"""Links into an original article at which the browser finds the quoted words: URL text directives (`#:~:text=…`).

The form is `[prefix-,]start[,end][,-suffix]`; see the text-fragment specification of the Web Incubator Community Group.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote as percent_encoded

from generator import quotes
from generator.spans import Span

_WHOLE = 8
"""A quote of up to so many words is given whole; of a longer one the ends."""
_END = 4
_AROUND = 4


@dataclass(frozen=True)
class Directive:
    """What the browser looks for; `end`, `prefix` and `suffix` may be empty."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        parts = [f"{_encoded(self.prefix)}-"] if self.prefix else []
        parts += [_encoded(part) for part in (self.start, self.end) if part]
        parts += [f"-{_encoded(self.suffix)}"] if self.suffix else []
        return ",".join(parts)


def link(url: str, text: str | None, quote: str, prefix: str = "", suffix: str = "") -> str:
    """The address of a quote in its original; plain `url` where the browser might find other words.

    Args:
        url: Where the article can be read.
        text: The article's text as stored; None when it is not here.
        quote: Verbatim words of it.
        prefix: Words right before the quote, where it occurs more than once.
        suffix: Words right after it, likewise.
    """
    spans = quotes.find(text, quote, prefix, suffix) if text else []
    if text is None or len(spans) != 1:
        return url
    found = next((d for d in _directives(text, spans[0]) if _matches(text, d) == [spans[0].start]), None)
    return f"{url}{'' if '#' in url else '#'}:~:text={found}" if found else url


def _directives(text: str, span: Span) -> Iterator[Directive]:
    """Ways to name a stretch of the text, the shortest first. No part reaches over the end of a line."""
    lines = [line for line in span.of(text).split("\n") if line.strip()]
    first, last = lines[0].split(), lines[-1].split()
    whole = len(lines) == 1 and len(first) <= _WHOLE
    start, end = (first, []) if whole else (first[:_END], last[-_END:])
    before = text[: span.start].rpartition("\n")[2].split()[-_AROUND:]
    after = text[span.end :].partition("\n")[0].split()[:_AROUND]
    ends = " ".join(start), " ".join(end)
    yield Directive(*ends)
    if before:
        yield Directive(*ends, prefix=" ".join(before))
    if after:
        yield Directive(*ends, suffix=" ".join(after))
    if before and after:
        yield Directive(*ends, " ".join(before), " ".join(after))


def _matches(text: str, wanted: Directive) -> list[int]:
    """Where in the text the directive holds, as a browser sees it: whole words, letter case apart."""
    start = _words(wanted.start)
    pattern = rf"(?:{_words(wanted.prefix)})\s*(?P<start>{start})" if wanted.prefix else rf"(?P<start>{start})"
    end = re.compile(_words(wanted.end) if wanted.end else "", re.IGNORECASE)
    suffix = re.compile(rf"\s*{_words(wanted.suffix)}" if wanted.suffix else "", re.IGNORECASE)
    found: list[int] = []
    for match in re.finditer(pattern, text, re.IGNORECASE):
        closing = end.search(text, match.end())
        if closing and suffix.match(text, closing.end()):
            found.append(match.start("start"))
    return found


def _words(words: str) -> str:
    """A pattern for words, their ends being ends of words, with any white space between them."""
    return (
        r"(?<!\w)" * words[:1].isalnum() + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)" * words[-1:].isalnum()
    )


def _encoded(words: str) -> str:
    """Percent-encoded, with the marks that have a meaning in a directive."""
    return percent_encoded(words, safe="").replace("-", "%2D")
