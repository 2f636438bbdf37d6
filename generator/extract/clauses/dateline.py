"""The day on which an article says that it was written: in its dateline, or in a line of its own above the text."""

import re
from dataclasses import replace
from datetime import timedelta

from generator import dates
from generator.extract.clauses.chronology import entry_of
from generator.extract.clauses.dating import dates_in
from generator.extract.document import Document
from generator.extract.mentions.datelines import dateline_at
from generator.extract.mentions.mention import TOWN
from generator.ingest.article import Article, Block, BlockKind
from generator.spans import Span
from generator.vocab.countries import CountryForm

_FIRST_BLOCKS = 12
_LAST_BLOCKS = 4  # "Done at Cotonou, 17 February 2010"
_LONGEST_LINE = 110  # characters of a line that gives a date and little else
_LONGEST_DATELINE = 70
_LONGEST_GAP = 30  # characters between a dateline and what ends it
_MOST_WORDS_BESIDE = 11
_LEAD = 4  # sentences
_BESIDE = re.compile(
    r"\b(?:(?:yesterday|today),? ?\(?(?:[A-Z][a-z]+day,? )?(?:the )?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
    r"Sun)day,? \(?(?:the )?)\Z",
    re.IGNORECASE,
)
_DAY_OF_WEEK = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )"
_LABEL = re.compile(
    rf"(?:First |Date )?(?:[Pp]ublished|[Pp]osted|[Ii]ssued|[Rr]eleased|[Ff]iled|Date)(?: on)?:? {_DAY_OF_WEEK}?"
)
_MASTHEAD = re.compile(
    rf"[A-Z][\w'’.]*(?: (?:of|the|and|[A-Z][\w'’.]*)){{0,5}}, {_DAY_OF_WEEK}(?:\w+ ){{1,2}}\w+,? ?\d{{4}}"
)
"""The name of a paper and its day: “The Morning Courier, Tuesday 27 October 1998”."""
_WORD = re.compile(r"[^\W\d_]{2,}")
# What ends a dateline: the outlet in brackets, a dash, a colon, a full stop.
_DATELINE_END = re.compile(r"\s*(?:\([^)\n]{1,50}\)\s*|/[^/\n]{1,30}/\s*)?(?:--|[-–—:|.])(?:\s|$)|\s*\([^)\n]{1,50}\)")
_DATELINE_MARK = re.compile(r"[-–—:|.(/]")  # that every such end has
_TOWN = re.compile(r"[A-Z][^.!?:;]{2,60}\Z")
_PROSE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|the two|between)\b|[a-z]\.\s*\Z")
_EVENT = re.compile(
    r"\b(?:meeting|talks|summit|visit|signed|signs?|met|meets|held|from|to|until|deadline|readout|agreement)\b", re.I
)


def with_own_date(article: Article) -> Article:
    """The article with the day that its text gives it, where nothing else has given one."""
    if article.published:
        return article
    first = (*article.blocks[:_FIRST_BLOCKS], *reversed(article.blocks[-_LAST_BLOCKS:]))
    found = next((day for block in first if (day := _day(article.text, block))), None) or _told_day(article)
    return replace(article, published=found) if found else article


_DATELINE_SIGN = re.compile(r"(?:the )?<S(?P<number>\d+)>(?:, <S\d+>)?(?:[,.:]| \(| [-–—])")


def dateline_town(document: Document) -> tuple[str | None, str | None]:
    """The town in which an article says that it was written, and its country's code: where “here” is."""
    bodies = [n for n, part in enumerate(document.parts) if part.kind is BlockKind.BODY][:1]
    lines = [document.dateline] if document.dateline else []
    for part in [*lines, *document.parts[: bodies[0] if bodies else 0], *(document.parts[n] for n in bodies)]:
        chunked = part.chunked
        match = _DATELINE_SIGN.match(chunked.text)
        town = chunked.mentions[int(match["number"])] if match else None
        if town and town.form in (TOWN, CountryForm.CAPITAL):
            return " ".join(town.name_span.of(document.article.text).split()), town.country
        if unknown := dateline_at(document.article.text, chunked.span) if part is document.dateline else None:
            name, lands = unknown[1].of(document.article.text), {m.country for m in chunked.mentions if m.country}
            return name.title() if name.isupper() else name, lands.pop() if len(lands) == 1 else None
    return None, None


def _told_day(article: Article) -> str | None:
    """The day that the lead gives with its weekday (“on Friday, 9 May 2025”), or a day after “yesterday (8 May 2025)”.

    Other weekdays of such an article are counted from it.
    """
    lead = [sentence.span for sentence in article.sentences if sentence.kind is BlockKind.BODY][:_LEAD]
    for span in lead:
        for found in dates_in(article.text, span):
            day = dates.parse(found.value).day
            before = _BESIDE.search(article.text, span.start, found.span.start)
            if day and before:
                return (day + timedelta(days=int("yesterday" in before.group().lower()))).isoformat()
    return None


def _is_line(span: Span) -> bool:
    return span.end - span.start <= _LONGEST_LINE


def _opening(span: Span) -> Span:
    """Where a dateline and what ends it must stand; far quicker to look through than to read the dates of a block."""
    return Span(span.start, min(span.end, span.start + _LONGEST_DATELINE + _LONGEST_GAP))


def _day(text: str, block: Block) -> str | None:
    span = block.span
    if block.kind is BlockKind.HEADLINE:
        told = dates_in(text, span) if _MASTHEAD.fullmatch(text, *span) else ()
        return next((dated.value for dated in told if dates.parse(dated.value).day), None)
    if not (_is_line(span) or _DATELINE_MARK.search(text, *_opening(span))) or entry_of(text, span.start, None):
        return None
    head = Span(span.start, min(span.end, span.start + _LONGEST_LINE))
    found = next((d for d in dates_in(text, head) if dates.parse(d.value).day), None)
    if found is None:
        return None
    before, behind = text[span.start : found.span.start], text[found.span.end : span.end]
    if _LABEL.fullmatch(before):
        return found.value
    beside = len(_WORD.findall(before + " " + behind)) * (3 if block.kind is BlockKind.BOILERPLATE else 1)
    line = (
        _is_line(span)
        and beside <= _MOST_WORDS_BESIDE
        and not _PROSE.search(behind)
        and not _EVENT.search(before + behind)
    )
    near = found.span.end - span.start <= _LONGEST_DATELINE
    town = near and bool(_TOWN.match(before)) and not _PROSE.search(before)
    return found.value if line or (town and _DATELINE_END.match(text, found.span.end, span.end)) else None
