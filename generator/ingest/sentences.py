"""Cutting a block into sentences."""

import re
from collections.abc import Iterator

from generator.spans import Span

_END = re.compile(r"[.!?…][\"”’')\]]*(?=\s+[\"“‘(\[]?[^\W_a-z])")
# Abbreviations after which a capital letter does not begin a sentence.
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sr|Jr|St|Lt|Gen|Col|Maj|Brig|Capt|Cmdr|Adm|Sgt|Hon|Rev|Rt|Amb|Gov|Sen|Rep|Pres|Md|"
    r"Retd|retd|Ret|ret|No|vs|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[^\W\d_]|\b(?:[A-Za-z]\.)+[A-Za-z])$"
)


def split(text: str, span: Span) -> Iterator[Span]:
    """The sentences of one block, as spans of `text`.

    A full stop after an abbreviation, an initial or a rank does not end a sentence.
    """
    start = span.start
    for match in _END.finditer(text, span.start, span.end):
        if match.group()[0] == "." and _ABBREVIATED.search(text, max(start, match.start() - 12), match.start()):
            continue
        if end := _stripped(text, Span(start, match.end())):
            yield end
        start = match.end()
    if rest := _stripped(text, Span(start, span.end)):
        yield rest


def _stripped(text: str, span: Span) -> Span | None:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    return Span(start, end) if start < end else None
