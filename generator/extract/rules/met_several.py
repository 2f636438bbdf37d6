"""A person who met several whom nobody names: “met west African ministers in <town> on Friday”.

At an occasion of many sides one who is named is enough. Takes ministers, leaders and the like of a region, or of a
number of countries, with a day or a place. Refuses those of a part of one state (“Scottish leaders”) and those of no
state (“business leaders”).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.meeting_verbs import Predicate, active_predicates
from generator.extract.clauses.modality import is_ahead, verb_reading
from generator.extract.clauses.occasions import STATUS, circumstances
from generator.extract.clauses.patterns import any_of
from generator.extract.clauses.subjects import subject_before
from generator.extract.clauses.who import taking_part
from generator.extract.document import Document, Part
from generator.ingest.article import BlockKind
from generator.spans import Span
from generator.vocab.regions import land_forms, region_adjectives, region_names

_REACH = 120  # characters behind the verb in which they are told
_PEOPLE = (
    r"(?:ministers|leaders|presidents|heads of (?:state|government|delegation|mission)(?: and government)?|ambassadors|"
    r"envoys|army chiefs|defence chiefs|defense chiefs|counterparts)"
)
_MANY = (
    r"(?:\d\d?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|all|other|"
    r"neighbou?ring|(?:a dozen|more than \w+|some \w+))"
)


@cache
def _several() -> re.Pattern[str]:
    regions = any_of({*region_names(), *region_adjectives()} - {*land_forms()})
    return re.compile(
        r"(?:[a-z]+ly )?(?:with |to )?(?:(?:the|a group of|a number of|several|some|other|all|his|her|fellow) ){0,2}"
        rf"(?:[a-z]+ ){{0,2}}?(?:{regions}(?: [a-z]+){{0,2}}? {_PEOPLE}\b(?! of the)|"
        rf"{_PEOPLE} (?:of|from|representing) (?:the )?(?:other )?{_MANY}(?: [A-Za-z-]+){{0,4}}? "
        r"(?:countries|nations|states)\b)"
    )


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one meeting for each verb with such an object; nothing when it is denied or only possible."""
    for number, part in enumerate(document.parts):
        for predicate in active_predicates(part.chunked.text) if part.kind is BlockKind.BODY else ():
            yield from _met(document, number, part, predicate)


def _met(document: Document, number: int, part: Part, predicate: Predicate) -> Iterator[MeetingCandidate]:
    text, verb = part.chunked.text, predicate.verb
    behind = part.chunked.original(predicate.end, min(len(text), predicate.end + _REACH))
    several = _several().match(document.article.text[behind.start : behind.end])
    subject = subject_before(text, verb.start()) if several else None
    if subject is None or several is None:
        return
    people = [key for key in taking_part(document, part, subject["who"]) if key.startswith("person:")]
    reading = verb_reading(text, verb, subject)
    if not people or reading not in STATUS:
        return
    before = Span(subject.start("who"), subject.end("who"))
    around = circumstances(document, part, verb.start(), before, ahead=is_ahead(text, verb, reading))
    if not (around.date or around.place):
        return
    told = part.chunked.original(min(subject.start("who"), around.start), max(predicate.end, around.end))
    quote = told.join(Span(behind.start, behind.start + several.end()))
    yield MeetingCandidate(
        RULE.name,
        number,
        predicate.row.type,
        tuple(Attendee(key) for key in people),
        quoted(document, number, quote, people),
        STATUS[reading],
        around.date,
        around.place,
        around.country,
        around.topics,
    )


RULE = MeetingRule("met-several", find)
