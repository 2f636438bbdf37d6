"""What stands around a meeting in its sentence: the stretches that tell when, where, about what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.extract.clauses.chronology import entry_of
from generator.extract.clauses.dateline import dateline_town
from generator.extract.clauses.dating import Dated, dates_in
from generator.extract.clauses.days_apart import apart, day_apart
from generator.extract.clauses.entries import entry_at
from generator.extract.clauses.journeys import led_to
from generator.extract.clauses.modality import Reading
from generator.extract.clauses.openings import opening
from generator.extract.clauses.places import where
from generator.extract.clauses.topics import topics
from generator.extract.document import Document, Part, worked_out_once
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus
from generator.spans import Span

STATUS = {
    Reading.DONE: MeetingStatus.HELD,
    Reading.PLANNED: MeetingStatus.PLANNED,
    Reading.AGREED: MeetingStatus.PLANNED,
    Reading.CANCELLED: MeetingStatus.CANCELLED,
}
"""Status of a meeting by the reading of its verb; other readings are no meeting."""

_UP_TO = re.compile(
    r"\b(?:until|till|dated|since (?:[a-z]+ing|the|an?|his|her|its|their|he|she|they)\b[^,;:.]{0,40})\s\Z"
)
_SINCE = re.compile(r"\bsince\s\Z")  # "will be the first talks since May"
# "This session, initially scheduled for 4 March, will prepare the summit": the day is not the summit's.
_FIRST_SET = re.compile(
    r"\b(?:initially|originally|previously|first) (?:scheduled|planned|set|due|slated|foreseen)(?: to [a-z ]{3,20})? "
    r"(?:for|on|in)\s\Z"
)
# "On Tuesday said that his visit will": the day is that of the words.
_SPOKE = re.compile(r",? (?:also )?(?:said|announced|confirmed|stated|told|revealed|noted)\b")
_BREAK = re.compile(
    r"(?<=>) who (?:flew|arrived|came|landed|travell?ed)\b|"
    r", (?:according to|as|<[A-Z]\d+>(?:,(?! (?:the )?<)[^,;:]{1,60},)?(?:'s [a-z]+(?: [a-z]+)?)?|(?:the |an? )?"
    r"(?!(?:held|in|at|on|near|off|due|set|planned|scheduled|to|from|for|slated) |"
    r"and (?:the )?<[A-Z]\d+>,? (?:in|at|on) )[A-Za-z' -]{1,50}?(?: in <S\d+>)?) "
    r"(?:said|says|told|announced|added|confirmed|reported|reports|state media|<)|\bthat\b|"
    r"\b(?:following|ahead of) (?:the|a|an|his|her|their)\b|"
    r"\bto prepare |\b(?:discuss|review)\w* (?:the )?(?:preparations|arrangements) |"
    r"[;:—]|,[”\"]|, with (?:an? |its |their )?[a-z]|, (?:while|but|which|who|where|stressing|saying|noting|adding)\b|"
    r"\b(?:while|whereas|because|although)\b"
)
# "… in Oslo and signed a pact on Friday": the day is the second verb's.
_NEXT_VERB = Gated(
    r"(?:(?<!>)(?:,? and|,? but|,? while|,? before|,)(?: <[A-Z]\d+>)?|(?<=>),? (?:and|but))"
    r"(?: (?:also|then|later|jointly|further|separately|they))*"
    # ", scheduled for June", ", held there in May" go on with the noun before them
    r"(?! (?:held|planned|scheduled|slated|due|hosted|chaired|co-chaired|organi[sz]ed|postponed|cancell?ed) "
    r"(?:for|there|here|last|this|next|yesterday|today|earlier|during|over|jointly)\b)"
    r"(?! (?:extended|expanded|enlarged|restricted) (?:format|session|composition|talks|meeting)s?\b)"
    r" (?:will|would|has|have|had|is|are|was|were|[a-z]{3,}ed|[a-z]{4,}ing|met|held|made|began|took|gave|flew|went|"
    r"left|"
    r"spoke|paid|visits?|meets?)(?= (?!on |in |at |by |with |off |from |near |between |under )[a-z<])"
)
_CLEFT = re.compile(r"It (?:was|is|will be) [^;:“”]{3,90}? that ")  # "It was in Oslo on Monday that they met"
_STAY = re.compile(r"While in <S\d+>")
_BACK = re.compile(r"\breturn(?:s|ed|ing)?(?: back| home)? to (?:<S\d+>|[A-Z][\w'-]+)")  # "at the end of the summit"
_TOWARDS = re.compile(r"\b(?:in|at|to|for|into)\b")
_AND = re.compile(r"\band\b(?!(?<=day and) (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)")
# As in a chronology: the day, a colon, what happened.
_LABEL = re.compile(r"(?:[*•] ?)?[A-Z\d][\w ,.]{1,20}?(?:[-–][\w ,.]{1,20}?)?(?:, (?P<town><S\d+>))? ?[:–—-] ")
_ASIDE = re.compile(
    r",? \([^()]*\)| ?[–—] ?(?:who|which|whose)\b[^–—,]*(?:[–—]|,)|, (?:who|which|whose)\b[^,]*,|"
    r", (?:(?:last|first|originally|newly) )?"
    r"(?:convened|held|set up|established|created|founded|launched|formed)\b[^,]*,"
)
_HERE = Gated(
    r"\bhere\b|"
    r"\b(?:in|at) this (?:[a-z-]+ ){0,3}(?:town|city|capital|port|resort|village)\b|"
    r"\b(?:in|at) the same (?:city|town|capital|place|venue|hotel|palace)\b|"
    r"(?<!\bof )\b[Tt]here\b(?! (?:is|are|was|were|has|have|had|will|would|can|may))"
)
# What they agreed to do, or talked about, may lie elsewhere.
_CONTENT = Gated(
    r"\b(?:agreed|decided|pledged|resolved|undertook|vowed|promised) to\b|\b(?:about|regarding|concerning|to discuss) |"
    r", (?:to be(?! held| hosted| convened| opened)|one of)\b"
)
_LONGEST_LABEL = 40  # characters of a heading that is a date
_LABEL_REST = 14  # characters of it that may be something else


@dataclass(frozen=True)
class Circumstances:
    """When and where, as far as the sentence says.

    Attributes:
        date: EDTF, or None.
        place: Town or venue as written, or None.
        country: Code of the country of that place when it is named by a capital or by itself, or None.
        topics: Noun phrases.
        end: Character of the sentence in signs behind the last of date and place.
        start: Character at which a date before the verb begins; the given one where there is none.
    """

    date: str | None
    place: str | None
    country: str | None
    topics: tuple[str, ...]
    end: int
    start: int

    def at(self, place: str, country: str | None, end: int) -> "Circumstances":
        """The same at a place that ends at character `end` of the sentence in signs."""
        return replace(self, place=place, country=country, end=max(self.end, end))


def circumstances(
    document: Document,
    part: Part,
    start: int,
    subject: Span | None = None,
    *,
    ahead: bool = False,
    since: int | None = None,
    until: int | None = None,
) -> Circumstances:
    """Date, place and topics of what is told from character `start` of the sentence in signs on.

    They stand behind it, or between its subject and it, or open the sentence right before the subject.

    Args:
        document: The article.
        part: The sentence.
        start: Where the verb begins, or the noun with its article.
        subject: Where the subject begins and ends, if it stands before it.
        ahead: Whether it is still to come.
        since: From where on the words before it count as a last resort, also as a journey that led there.
        until: Where something else begins to be told, if it is known.
    """
    return _circumstances(document, part, start, subject, ahead, since, until)


@worked_out_once
def _circumstances(
    document: Document,
    part: Part,
    start: int,
    subject: Span | None,
    ahead: bool,
    since: int | None,
    until: int | None,
) -> Circumstances:
    """`circumstances`; several rules ask for those of one verb or noun."""
    text = part.chunked.text
    first = begin = start if subject is None else min(subject.start, start)
    stretches = [_Stretch(start, _end_of(text, start, until))]
    date, place, country, last = None, None, None, 0
    if far := apart(text, begin, start):
        # Of what lies "a day after" it only the words behind it tell when and where it was.
        date, first = day_apart(document, part, far), min(begin, far.start())
    else:
        stretches += _stretches_before(text, start, subject, since)
    for stretch in stretches:
        day = _day_in(document, part, stretch, ahead=ahead, before=stretch.start < start)
        if day and date is None:
            date, last, first = day.value, max(last, part.chunked.behind(day.span.end)), min(first, stretch.start)
        here, land, place_end = _place_in(document, part, stretch)
        if here and (place is None or (place[0].islower() and here[0].isupper())):  # "at the airport" of a town
            place, country, last, first = here, country or land, max(last, place_end), min(first, stretch.start)
        country = country or land
    date = date or (None if far else _heading_date(document, part))
    found = Circumstances(date, place, country, topics(part, start), last, first)
    label = _LABEL.match(text, 0, begin)
    return _in_labelled_town(document, part, found, label["town"] if label else None)


class _Stretch(NamedTuple):
    """Characters of a sentence in signs that may tell when and where something was."""

    start: int
    end: int
    is_journey: bool = False
    """Whether it tells what led there; its last day counts, and towns to which somebody went."""


def _end_of(text: str, start: int, until: int | None) -> int:
    """Where the words behind a verb or noun begin to tell something else."""
    ends = [found.start() for found in (_BREAK.search(text, start), _NEXT_VERB.search(text, start)) if found]
    return min([*ends, len(text) if until is None else until])


def _stretches_before(text: str, start: int, subject: Span | None, since: int | None) -> Iterator[_Stretch]:
    """Those before a verb or noun: between its subject and it, at the head of the sentence, of what led there."""
    begin = start if subject is None else min(subject.start, start)
    if subject is not None and subject.end < start:
        aside = _ASIDE.match(text, subject.end, start)
        last_verb = max((joint.start() for joint in _AND.finditer(text, subject.end, start)), default=-1)
        yield _Stretch(max(aside.end() if aside else subject.end, last_verb), start)
    for led in led_to(text, begin if subject is None else max(begin, subject.end), start):
        yield _Stretch(*led, is_journey=True)
    if (opens := opening(text, begin)) is not None:
        yield _Stretch(opens, begin)
    for opener in (_LABEL, _CLEFT, _STAY):
        if match := opener.match(text, 0, begin):
            yield _Stretch(0, match.end())
    if since is not None and since < start:
        yield _Stretch(
            max((left.end() for left in _BACK.finditer(text, since, start)), default=since), start, is_journey=True
        )


def _day_in(document: Document, part: Part, stretch: _Stretch, *, ahead: bool, before: bool) -> Dated | None:
    """The day that counts of a stretch: “began in 1984 and ended in 1997, when <P0> met” is the last."""
    if " during which" in part.chunked.text[stretch.start : stretch.end]:
        return None
    days = own_dates(document, part.chunked.original(stretch.start, stretch.end), ahead=ahead, before=before)
    return (days[-1] if stretch.is_journey else days[0]) if days else None


def _place_in(document: Document, part: Part, stretch: _Stretch) -> tuple[str | None, str | None, int]:
    """Place, its country and where it ends; of “here” and “there” where that is."""
    text = part.chunked.text
    content = None if stretch.is_journey else _CONTENT.search(text, stretch.start, stretch.end)
    limit = content.start() if content else stretch.end
    here, land, end = where(document, part, stretch.start, limit, towards=stretch.is_journey)
    if here is None and land is None and (word := _HERE.search(text, stretch.start, limit)):
        is_here = word.group() == "here" or " this " in word.group()
        here, land = dateline_town(document) if is_here else _town_before(document, part)
    return here, land, end


def _in_labelled_town(document: Document, part: Part, found: Circumstances, town: str | None) -> Circumstances:
    """With the town of a programme's line, “Monday 3 May, Oslo: talks with …”, where nothing else says where."""
    if town is None or found.place:
        return found
    mention = part.chunked.mentioned(town)[0]
    name = mention.name_span.of(document.article.text)
    return replace(found, place=name, country=found.country or mention.country)


def _town_before(document: Document, part: Part) -> tuple[str | None, str | None]:
    """The place that the sentence before names last: where “there” is."""
    number = document.parts.index(part)
    before = document.parts[number - 1] if number else None
    if before is None or before.kind is not BlockKind.BODY:
        return None, None
    text = before.chunked.text
    for match in reversed(list(_TOWARDS.finditer(text))):
        place, land, _ = where(document, before, match.start(), len(text), towards=True)
        if place:
            return place, land
    return None, None


def _heading_date(document: Document, part: Part) -> str | None:
    """The day that stands as a heading right above a paragraph, or opens it, as in a chronology."""
    if (told := entry_of(document.article.text, part.chunked.span.start, document.article.published)) is not None:
        return told.day or None
    first = next(other for other in document.parts if other.block == part.block)
    label = _LABEL.match(first.chunked.text) if first is not part else None
    if label and (own := dates_in(document.article.text, first.chunked.original(0, label.end()))):
        return own[0].value
    above = next((other for other in document.parts if other.block == part.block - 1), None)
    if above is None or above.kind is not BlockKind.HEADING or len(above.chunked.text) > _LONGEST_LABEL:
        return None
    text, published = document.article.text, document.article.published
    entry = entry_at(text, above.chunked.span.end, published)
    if entry and above.chunked.span.covers(entry.span):
        return None  # the day of what has just been, not of all that is told there
    found = dates_in(text, above.chunked.span, published)
    long = found and found[0].span.end - found[0].span.start > len(above.chunked.text) - _LABEL_REST
    return found[0].value if long and found[0].value != document.article.published else None


def own_dates(document: Document, span: Span, *, ahead: bool, before: bool = False) -> list[Dated]:
    """The dates of a stretch, `before` its noun or verb or behind; not those of other things (“last year’s floods”)."""
    text = document.article.text
    found = dates_in(text, span, document.article.published, ahead=ahead)
    own = [d for d in found if d.span.start <= span.start + 1 or text[d.span.end : d.span.end + 2] not in ("'s", "’s")]
    own = [d for d in own if not (ahead and _SINCE.search(text, span.start, d.span.start))]
    own = [d for d in own if not (ahead and _SPOKE.match(text, d.span.end))]
    own = [d for d in own if not (before and _FIRST_SET.search(text, span.start, d.span.start))]
    return [d for d in own if not _UP_TO.search(text, span.start, d.span.start)]
