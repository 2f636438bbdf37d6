"""The country from which an article speaks: of its letterhead, dateline or “I”, or of the government that put it out.

An office that such a text names without a country (“the Foreign Minister said”) is mostly of that country.
"""

import re
from urllib.parse import urlsplit

from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.extract.mentions.mention import MentionKind
from generator.ingest.article import BlockKind
from generator.vocab.countries import countries

_FIRST_BLOCKS = 5
_LETTERHEAD_BLOCKS = 3
_LONGEST_LINE = 80
_MOST_WORDS_BESIDE = 7
_LETTERHEAD = re.compile(
    r"\b(?:government|ministry|embassy|high commission|office|(?:republic|kingdom|state) of)\b", re.IGNORECASE
)
_DATELINE = re.compile(
    r"^\W{0,3}<S\d+>(?:, <S\d+>)?,? \(?(?:[A-Z][A-Za-z]+\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][A-Za-z]+)\b"
)
_SPEAKER = Gated(r"\b(?:I|we|We)\b[^.;]{0,80}on behalf of (?:the )?(<S\d+>)|\b(?:our|my) country, (<S\d+>)")
# "The Coast Gazette, Nairobi", "NAIROBI, 3 May 2024"; who writes "by our correspondent, Oslo" is abroad.
_LINE = re.compile(r"(?:[^<.!?]*, )?<S\d+>(?:, [A-Z][\w ]+)?\W*|[^<.!?]{0,40}<S\d+>[^<.!?]*\b(?:19|20)\d\d\b[^<.!?]*")
_BYLINE = re.compile(r"\b(?:by|from|our|correspondent|reporter|reports|special)\b", re.IGNORECASE)
_SIGN = re.compile(r"<[A-Z]\d+>")
_WORD = re.compile(r"[^\W\d_]{2,}")
_OFFICIAL = re.compile(r"(?:gov|govt|gob|gouv|gub|gc|go|mil|admin)\.(?P<code>[a-z]{2})")
_DOMAINS = {"uk": "GB"}


def home_of(document: Document) -> str | None:
    """The country of the office or newsroom that speaks; None where nothing tells it."""
    return _told(document) or _official(document.article.metadata.get("url", ""))


def is_official(document: Document) -> bool:
    """Whether a government put the article out on its own site."""
    return _official(document.article.metadata.get("url", "")) is not None


def _told(document: Document) -> str | None:
    """The country that the text itself gives."""
    for part in document.parts:
        if speaker := _SPEAKER.search(part.chunked.text):
            return part.chunked.mentioned(speaker[0])[-1].country
    for part in document.parts:
        if home := _above(part) or _dated(part):
            return home
        if part.kind is BlockKind.BODY and part.chunked.span.end - part.chunked.span.start > _LONGEST_LINE:
            break
    return _opening(document.dateline) if document.dateline else None


def _above(part: Part) -> str | None:
    """The country of a letterhead, or of a line above the text that says where it was written."""
    states = {m.country for m in part.chunked.mentions if m.country and m.kind is not MentionKind.PERSON}
    letterhead = part.block < _LETTERHEAD_BLOCKS and _is_letterhead(part)
    told = letterhead or (part.block < _FIRST_BLOCKS and _is_dated_line(part))
    return states.pop() if told and len(states) == 1 else None


def _dated(part: Part) -> str | None:
    """The country of the town that opens a line together with the day."""
    dated = _DATELINE.match(part.chunked.text)
    return part.chunked.mentioned(dated[0])[0].country if dated else None


def _opening(dateline: Part) -> str | None:
    """The country that a dateline names (“LIMA, Peru, May 4 (Agency) --”)."""
    found = {m.country for m in dateline.chunked.mentions if m.country and m.kind is MentionKind.STATE}
    return _dated(dateline) or (found.pop() if len(found) == 1 else None)


def _is_letterhead(part: Part) -> bool:
    text = part.chunked.text
    is_short = part.chunked.span.end - part.chunked.span.start < _LONGEST_LINE
    return is_short and not text.endswith(".") and bool(_LETTERHEAD.search(text))


def _is_dated_line(part: Part) -> bool:
    """Whether a line above the text says where it was written, and little else."""
    text = part.chunked.text
    beside = _WORD.findall(_SIGN.sub(" ", text))
    short = len(text) < _LONGEST_LINE and len(beside) <= _MOST_WORDS_BESIDE and part.kind is not BlockKind.HEADLINE
    return short and bool(_LINE.fullmatch(text)) and not _BYLINE.search(text)


def _official(url: str) -> str | None:
    """The country whose government's site an address is on (“gov.ke”, “gc.ca”, “.gov”)."""
    host = (urlsplit(url).hostname or "") if url else ""
    if host.endswith((".gov", ".mil")):
        return "US"
    found = re.search(rf"(?:^|\.){_OFFICIAL.pattern}\Z", host)
    code = _DOMAINS.get(found["code"], found["code"].upper()) if found else ""
    return code if code in countries() else None
