"""Finding a verbatim quote in a text.

The declared normalisation, the same on both sides: invisible characters (soft hyphen, zero-width, byte order mark, word
joiner, direction marks) are nothing, and any run of white space is one space. Everything else must be equal, character
for character.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from rapidfuzz import fuzz

from generator.spans import Span

_INVISIBLE = "\u00ad\u200b\u200c\u200d\ufeff\u2060\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
_SKIP = re.compile(f"[{_INVISIBLE}]+")
# What changes by folding: a run of white space and invisible characters, or one of them alone, but for a plain space.
_FOLD = re.compile(f"[\\s{_INVISIBLE}]{{2,}}|[^\\S ]|[{_INVISIBLE}]")
_WORD = re.compile(r"\w+")
_REACH = 5
"""Words by which the nearest passage may reach over the place that is most like the quote."""

_BESIDE = 8
"""Most words of a prefix or suffix."""


@dataclass(frozen=True)
class Folded:
    """A text after normalisation, and where each of its characters stood.

    Attributes:
        text: The normalised text.
        offsets: For each character of `text` its offset in the original; one more at the end.
    """

    text: str
    offsets: tuple[int, ...]

    def original(self, start: int, end: int) -> Span:
        """The span of the original text that normalised to `text[start:end]`."""
        return Span(self.offsets[start], self.offsets[end - 1] + 1) if end > start else Span(0, 0)


def squeeze(text: str) -> str:
    """`text` without invisible characters, each run of white space one space, ends stripped."""
    return " ".join((text if text.isascii() else _SKIP.sub("", text)).split())


@lru_cache(maxsize=4096)
def likened(text: str) -> str:
    """`text` squeezed, without accents and with straight apostrophes, for finding a name in it."""
    text = squeeze(text).replace("’", "'").replace("ʼ", "'")
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


@lru_cache(maxsize=64)
def fold(text: str) -> Folded:
    """`text` normalised, with offsets back."""
    parts: list[str] = []
    offsets: list[int] = []
    end = 0
    for match in _FOLD.finditer(text):
        parts.append(text[end : match.start()])
        offsets.extend(range(end, match.start()))
        if _SKIP.sub("", match.group()):
            parts.append(" ")
            offsets.append(match.start())
        end = match.end()
    parts.append(text[end:])
    offsets.extend(range(end, len(text) + 1))
    return Folded("".join(parts), tuple(offsets))


def find(text: str, quote: str, prefix: str = "", suffix: str = "") -> list[Span]:
    """Every place where `quote` stands in `text` as whole words, in order.

    Args:
        text: The source's text.
        quote: The words looked for.
        prefix: Words that must stand right before it; empty for any.
        suffix: Words that must stand right after it; empty for any.

    Returns:
        Spans of `text`; empty when it does not stand there.
    """
    return list(_places(text, quote, prefix, suffix))


def is_once(text: str, quote: str, prefix: str = "", suffix: str = "") -> bool:
    """Whether `find` finds exactly one place; it looks no further than to a second one."""
    return len(list(islice(_places(text, quote, prefix, suffix), 2))) == 1


def _places(text: str, quote: str, prefix: str, suffix: str) -> Iterator[Span]:
    folded, wanted = fold(text), squeeze(quote)
    before, after = prefix and squeeze(prefix), suffix and squeeze(suffix)
    at = folded.text.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        if _whole_words(folded.text, at, end) and _surrounded(folded.text, at, end, before, after):
            yield folded.original(at, end)
        at = folded.text.find(wanted, at + 1)


def _whole_words(text: str, start: int, end: int) -> bool:
    opens = start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())
    return opens and (end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum()))


def _surrounded(text: str, start: int, end: int, before: str, after: str) -> bool:
    # Most quotes need no words beside them; in a normalised text one space at most stands between.
    opens = not before or text[max(0, start - len(before) - 1) : start].rstrip().endswith(before)
    return opens and (not after or text[end : end + len(after) + 1].lstrip().startswith(after))


def told_apart(text: str, quote: str, span: Span) -> tuple[str, str]:
    """What tells one place of a quote from the others: `prefix` or `suffix`, and the fewest words that will do.

    Both are empty where eight words on either side do not tell it apart.
    """
    for count in range(1, _BESIDE + 1):
        before = " ".join(text[: span.start].split()[-count:])
        if before and is_once(text, quote, prefix=before):
            return "prefix", before
        after = " ".join(text[span.end :].split()[:count])
        if after and is_once(text, quote, suffix=after):
            return "suffix", after
    return "", ""


def nearest_passage(text: str, quote: str) -> tuple[str, float]:
    """The stretch of whole words in `text` most like `quote`, and how alike (0 to 100): a hint, never a pass."""
    folded, wanted = fold(text).text, squeeze(quote)
    match = fuzz.partial_ratio_alignment(wanted, folded) if wanted and folded else None
    if match is None:
        return "", 0.0
    words = list(_WORD.finditer(folded))
    starts = _around([word.start() for word in words], match.dest_start)
    ends = _around([word.end() for word in words], match.dest_end)
    spans = [(start, end) for start in starts for end in ends if start < end]
    # The alignment is as long as the quote; the best passage may be some words longer or shorter on either side.
    likeness = {folded[start:end]: fuzz.ratio(wanted, folded[start:end]) for start, end in spans}
    best = max(likeness, key=lambda passage: likeness[passage], default="")
    return best, likeness.get(best, 0.0)


def _around(places: list[int], near: int) -> list[int]:
    """The few of the ascending `places` next to `near`, on both sides."""
    at = bisect_left(places, near)
    return places[max(0, at - _REACH) : at + _REACH]
