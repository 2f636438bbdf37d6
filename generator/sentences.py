"""Cutting text into sentences."""

import re
from collections.abc import Iterator
from functools import cache

from generator.spans import Span
from generator.vocab.calendar import months
from generator.vocab.people import abbreviated_names, digraphs, honorifics, name_suffixes, rank_suffixes, ranks

_END = re.compile(r"[.!?…][\"”’')\]]*(?=\s+[\"“‘(\[]?[^\W_a-z])")
_LONGEST_ABBREVIATION = 16
# A line of prose that an editor program wrapped is about this long, and ends with none of these.
_WRAPPED = 50
_ENDS = '.!?…”"’)'
# Abbreviations that end a sentence all the same where such a word follows: “Ferdinand Roe Jr. It was …”.
_MAY_END = re.compile(r"\b(?:Jr|Sr|Ltd|Co|Inc|Corp)$")
_OPENER = re.compile(r"\s+(?:It|He|She|They|We|The|This|These|His|Her|Their|In|On|At|But|Both|During|After|Earlier)\b")
# Abbreviations that no list of titles has.
_OTHERS = ("St", "Gov", "Sen", "Rep", "Pres", "Cmdr", "vs", "approx", "Ltd", "Co", "Inc", "Corp", "Ph")


def split(text: str, span: Span) -> Iterator[Span]:
    """The sentences of one block, as spans of `text`.

    A full stop after an abbreviation, an initial or a rank does not end a sentence.
    """
    start = span.start
    for match in _END.finditer(text, span.start, span.end):
        before = text[max(start, match.start() - _LONGEST_ABBREVIATION) : match.start()]
        ends = _MAY_END.search(before) and _OPENER.match(text, match.end())
        if match.group()[0] == "." and _abbreviated().search(before) and not ends:
            continue
        if end := _stripped(text, Span(start, match.end())):
            yield end
        start = match.end()
    if rest := _stripped(text, Span(start, span.end)):
        yield rest


@cache
def _abbreviated() -> re.Pattern[str]:
    """Finds, at the end of a stretch, an abbreviation after which a capital letter does not begin a sentence."""
    titles = (*ranks(), *rank_suffixes(), *honorifics(), *abbreviated_names(), *name_suffixes())
    listed = {word for form in titles for word in re.findall(r"[^\s().-]+(?=\.)", form)}
    dated = {form.title() for form in months() if len(form) in (3, 4)} - {"May", "June", "July"}
    every = listed | dated | digraphs() | set(_OTHERS)
    words = "|".join(sorted(map(re.escape, every), key=lambda word: (-len(word), word)))
    return re.compile(rf"(?:\b(?:{words})|\b[^\W\d_]|\b(?:[A-Za-z]\.)+[A-Za-z])$")


def _stripped(text: str, span: Span) -> Span | None:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    return Span(start, end) if start < end else None


def of_text(text: str) -> list[Span]:
    """All sentences of an article, in order; a heading is one."""
    return [sentence for paragraph in _paragraphs(text) for sentence in split(text, paragraph)]


def around(text: str, span: Span, more: int) -> tuple[str, str]:
    """What stands before and after a passage, up to the ends of its sentences and of `more` others on each side."""
    sentences = of_text(text)
    touched = [index for index, sentence in enumerate(sentences) if sentence.touches(span)]
    if not touched:
        return "", ""
    first, last = sentences[max(0, touched[0] - more)], sentences[min(len(sentences) - 1, touched[-1] + more)]
    return text[min(first.start, span.start) : span.start], text[span.end : max(last.end, span.end)]


def _paragraphs(text: str) -> Iterator[Span]:
    """Lines, put together where prose was wrapped: such a line is about so long, and ends no sentence."""
    start = end = 0
    for line in text.splitlines(keepends=True):
        end += len(line)
        words = line.strip()
        if not (_WRAPPED <= len(words) <= 2 * _WRAPPED) or words[-1] in _ENDS:
            yield Span(start, end)
            start = end
    if start < end:
        yield Span(start, end)
