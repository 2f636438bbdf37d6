"""When and where an occasion was that a noun tells of: by the noun, in its relative clause, or behind its predicate."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import reduce

from generator import dates
from generator.extract.clauses.dating import dates_in
from generator.extract.clauses.lengths import whole
from generator.extract.clauses.named_behind import relative_hosts
from generator.extract.clauses.nouns import NounPhrase
from generator.extract.clauses.occasions import Circumstances, circumstances
from generator.extract.clauses.telling import Told
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.extract.mentions.mention import TOWN
from generator.model import MeetingStatus

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DAY = 10  # characters of a day in EDTF
# "The forum, which opened in Oslo on Monday, …", "the talks that were due to begin there in May"
_RELATIVE = re.compile(
    r"[^,;:“”]{0,140}?(?:, which|,? that)(?: [a-z]+){0,4}? (?P<verb>opened|opens|began|begun|begins|started|starts|"
    r"runs|took place|takes place|ended|ends|closed|concluded|convened|resumed|resumes|begin|open|start|take place|"
    r"held|hosted|scheduled|planned|due|set for)\b"
)
_SET = re.compile(r"scheduled|planned|due|set")  # for a day that comes before all others that are told
# "The talks, which run until Friday, began on Monday", "the exercise, put off in March, is to be held in May"
_PREDICATE = re.compile(
    r"[^,;:“”]{0,140}?, (?!and\b)(?:[^,;:“”]{3,120}|which [^;:“”]{3,200}?), (?:and )?"
    r"(?P<verb>(?:(?:is|are|was|were|will|would|has|have|had)(?: [a-z]+)? )?(?:runs?|ran|opened|opens|"
    r"began|begins|starts?|started|took place|takes? place|ended|ends|closed|concluded|resumed?|resumes|be held|"
    r"held))\b"
)
# "The meeting of <P0>, <P1>, and <P2>, was held in Oslo", where their commas hide the predicate
_BEHIND_NAMED = re.compile(
    r", (?:(?:was|were|will be|is to be|are to be) )?"
    r"(?P<verb>held|hosted|convened|took place|takes? place|opened|began|ended)\b"
)
_PUT_OFF = re.compile(r"[^,;:“”]{0,140}?, (?:put off|put back|postponed|delayed)\b")
_FIRST_SET = re.compile(
    r",? (?:which (?:was|had been) )?(?:initially|originally|previously) (?:scheduled|planned|set|due|slated)\b"
)  # the day on which it is not
_MOVED = Gated(
    r"\b(?:put off|put back|postponed|moved|delayed|rescheduled|brought forward)(?: again)? (?:until|till|to|for) "
)
_UNTIL = Gated(
    r"\b(?:runs?|ran|running|lasts?|lasted|lasting|continues?|continued|continuing|goes on|went on|to run|to last)"
    r"(?:(?! from\b)[^,;:“”]){0,40}? (?:until|till|through|to) "
)
_UNTIL_REACH = 30  # characters in which the day behind “until” stands
_RIGHT_BEHIND = 4  # characters between “until” and its day


def around_noun(document: Document, part: Part, told: Told) -> Circumstances:
    """Day, place and topics of an occasion as far as its sentence says them."""
    phrase, text = told.phrase, part.chunked.text
    told_at = [
        circumstances(
            document,
            part,
            start,
            told.subject if start == phrase.start else None,
            ahead=told.ahead,
            since=told.since if start == phrase.start else None,
        )
        for start in _starts(text, told)
    ]
    if told.status is not MeetingStatus.CANCELLED and _FIRST_SET.match(text, phrase.end):
        told_at = [replace(there, date=None) if n == 0 else there for n, there in enumerate(told_at)]
    found = reduce(_filled, told_at)
    year = _YEAR.search(phrase.words)
    date = whole(text, found.date) or (year.group() if year else None)
    moved = _MOVED.search(text, phrase.end)
    date = (_day_behind(document, part, moved.end()) if moved else None) or date
    found = replace(found, date=_until(document, part, phrase, date))
    town = next((m for m in part.chunked.mentioned(phrase.words) if m.form == TOWN), None)
    if town and found.place is None:
        return found.at(town.name_span.of(document.article.text), town.country, found.end)
    return found


def _starts(text: str, told: Told) -> Iterator[int]:
    """Where to look, the nearest first; not where it only says for when something was planned that was put off."""
    phrase = told.phrase
    if hosts := relative_hosts(text, phrase):
        yield hosts.start("verb")
        return
    predicate = _PREDICATE.match(text, phrase.end)
    relative = _RELATIVE.match(text, phrase.end)
    if relative and _SET.match(relative["verb"]):
        yield relative.start("verb")
    if predicate is None or not _PUT_OFF.match(text, phrase.end):
        yield phrase.start
    if relative:
        yield relative.start("verb")
    if predicate:
        yield predicate.start("verb")
    elif behind := _BEHIND_NAMED.match(text, told.end):
        yield behind.start("verb")


def _filled(one: Circumstances, other: Circumstances) -> Circumstances:
    """What the one says, and where it says nothing, what the other says."""
    lands = (one.country, other.country)
    country = lands[0] or lands[1] if one.place or not other.place else lands[1] or lands[0]
    return replace(
        one,
        date=one.date or other.date,
        place=one.place or other.place,
        country=country,
        topics=one.topics or other.topics,
        end=max(one.end, other.end),
    )


def _until(document: Document, part: Part, phrase: NounPhrase, date: str | None) -> str | None:
    """The days up to the one until which it runs; an open run where its first day is not told."""
    until = _UNTIL.search(part.chunked.text, phrase.end)
    if until is None or (date and len(date) != _DAY):
        return date
    last = _day_behind(document, part, until.end())
    if last is None or dates.parse(last).day is None or (date and date >= last):
        return date
    return f"{date or '..'}/{last}"


def _day_behind(document: Document, part: Part, start: int) -> str | None:
    """The day to come that stands right behind character `start`."""
    text = part.chunked.text
    behind = part.chunked.original(start, min(len(text), start + _UNTIL_REACH))
    found = dates_in(document.article.text, behind, document.article.published, ahead=True)
    return found[0].value if found and found[0].span.start <= behind.start + _RIGHT_BEHIND else None
