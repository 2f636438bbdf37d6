"""Verbs of meeting in a sentence, and verbs that tell of an occasion with its noun: “met”, “held … talks”.

A form that is a noun, a participle of something else, or tells that the press was met, is none.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.extract.clauses.journeys import led_there
from generator.extract.clauses.modality import is_infinitive
from generator.extract.clauses.nouns import is_paid
from generator.extract.clauses.patterns import any_of, single_verbs, told_in
from generator.extract.gates import Gated
from generator.vocab.verbs import MeetingVerb, occasions, support_verbs

_PASSIVE_BEFORE = Gated(r"\b(?:is|are|was|were|be|been|being)(?: [a-z]+ly| also)* \Z")
_NO_MEETING = re.compile(
    r" (?:with )?(?:the |an? |his |her |their )?(?:press|reporters|journalists|media|target|deadline|needs?|"
    r"himself|herself|itself|themselves)\b"
)
_GERUND_BEFORE = re.compile(
    r"(?:^|(?:\b(?:forward to|before|after|by|while|when|is|are|was|were|be|been|also|and|on|without|not|for|since|"
    r"upon|following|besides|from|having)|,) )\Z",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(r"\b(?:a|an|the|no|his|her|their|this|that) \Z")
_MEAL_BEFORE = re.compile(r"\b(?:have|has|had|having|over|for|at) \Z")
_MEALS = ("lunch", "lunches", "dine")
_INFLUENCE = Gated(
    r"\b(?:persuade|convince|press|lobby|urge|ask|brief|thank|congratulate|reassure|warn|court|woo|consult|console|"
    r"inform|assure|condole with|negotiate with|reason with|plead with|pledge to)(?!\w)"
)
_PERSUADE = MeetingVerb("persuade", ("persuade",), "", "meeting", "guest", "person", weak=True)
JOIN = MeetingVerb("join", (), "joined by", "meeting", "member", "person", weak=True)
VISIT = MeetingVerb("visit", ("visit", "visits", "visited", "visiting"), "", "meeting", "guest", "person", weak=True)
_GENERAL = re.compile(r"\b(?:regular|periodic|frequent|routine|weekly|monthly|annual|further|no|any)\b")
RECIPROCAL = (
    "meet",
    "convene",
    "gather",
    "get together",
    "come together",
    "confer",
    "sit down",
    "sit together",
    "come face to face",
    "closet",
    "huddle",
    "speak",
    "talk",
)
"""Verbs of which the subject alone may be all who met: “the two met”."""
WITH_SOMEBODY = (
    "exchange",
    "compare",
    "shake",
    "break",
    "meet",
    "speak",
    "talk",
    "confer",
    "consult",
    "sit",
    "spend",
    "huddle",
    "lunch",
    "dine",
    "chat",
    "negotiate",
    "hold",
    "interact",
)
"""First words of verbs behind which “with” may stand farther off: “spoke today with”."""
_APART_FROM_IT = r"together|jointly|briefly|separately|again|later|also|first|then|in turn|today|yesterday"
_ADVERB_INSIDE = re.compile(rf"(?<=[a-z]) (?:{_APART_FROM_IT})(?= on\Z)")  # "called together on"
NO_CALL = re.compile(
    r" (?:at length|briefly|on (?:condition|background|behalf|the (?:record|sidelines|margins))|"
    r"(?:at|in|during) (?:an?|the|their) (?:[a-z]+ ){0,2}?(?:conference|briefing|forum|"
    r"rally|event|ceremony|debate|summit|hearing|session|parliament)|"
    r"to (?:the )?(?:reporters|journalists|media|press)|out|"
    r"up|(?:in|for) (?:favou?r|against))\b"
)
"""Behind “spoke”: who spoke at a press conference or at length did so before others, or face to face."""


class Predicate(NamedTuple):
    """A verb of meeting, or one that tells of an occasion with its noun.

    Attributes:
        verb: The verb alone.
        end: Behind the verb and its noun.
        row: What the vocabulary says of it.
        noun: Whether it is told by a noun.
    """

    verb: re.Match[str]
    end: int
    row: MeetingVerb
    noun: bool


@cache
def _verbs() -> dict[str, MeetingVerb]:
    """The verb of each form; “with” and “to” may stand farther off."""
    return {
        form.removesuffix(" with").removesuffix(" to"): verb
        for verb in (VISIT, *reversed(single_verbs("person")))
        for form in verb.forms
    }


@cache
def _active() -> Gated:
    return Gated(rf"\bcall(?:s|ed|ing)? (?:{_APART_FROM_IT}) on\b(?= )|{any_of(_verbs())}", re.IGNORECASE)


@cache
def _passive_verbs() -> dict[str, MeetingVerb]:
    return {verb.passive.removesuffix(" by"): verb for verb in single_verbs("person") if verb.passive} | {
        "joined": JOIN
    }


@cache
def _passive() -> Gated:
    return Gated(any_of(_passive_verbs()), re.IGNORECASE)


@cache
def _nouns() -> dict[str, str]:
    """Type of each noun of an occasion at which people meet."""
    return {form: row.type for row in occasions() if row.type in ("meeting", "call", "dialogue") for form in row.forms}


@cache
def _nominal() -> Gated:
    """Finds “held … talks”: a verb, its occasion's noun, and a preposition or the end of a relative clause."""
    return Gated(
        rf"(?P<verb>{any_of(support_verbs())})(?P<words>(?: (?!with\b|for\b|to\b|of\b|and\b|before\b|after\b|"
        rf"granted\b|had\b|held\b|given\b|paid\b|made\b|hosted\b|attended\b|received\b|chaired\b)[\w'-]+){{0,4}}?) "
        rf"(?P<noun>{any_of(_nouns())})(?= |[,.;]|\Z)",
        re.IGNORECASE,
    )


def _with_noun(text: str, match: re.Match[str]) -> Predicate:
    verb, kind = match["verb"].lower(), _nouns()[match["noun"].lower()]
    kind = "meeting" if kind == "call" and is_paid(text, match.start("noun")) else kind
    row = MeetingVerb(verb, (verb,), "", kind, support_verbs()[verb], "person", weak=False)
    only_verb = re.compile(re.escape(match["verb"])).match(text, match.start())
    return Predicate(only_verb or match, match.end(), row, noun=True)


def _is_told(text: str, verb: re.Match[str], row: MeetingVerb) -> bool:
    """Whether a form of a verb is a verb here, and of people who met."""
    word = verb.group().lower()
    noun = _NOUN_BEFORE.search(text, 0, verb.start()) or _NO_MEETING.match(text, verb.end())
    meal = word in _MEALS and _MEAL_BEFORE.search(text, 0, verb.start())
    loose = word.split()[0].endswith("ing") and word != row.verb and not _GERUND_BEFORE.search(text, 0, verb.start())
    passive = word.endswith("ed") and row.subject != "member" and _PASSIVE_BEFORE.search(text, 0, verb.start())
    return not (noun or meal or loose or passive)


def active_predicates(text: str) -> Iterator[Predicate]:
    """Those whose subject met somebody: verbs, then nouns with their verb, then what one travels somewhere to do."""
    for match in told_in(_active(), text):
        form = _ADVERB_INSIDE.sub("", match.group().lower())
        if _is_told(text, match, _verbs()[form]):
            yield Predicate(match, match.end(), _verbs()[form], noun=False)
    for match in told_in(_nominal(), text):
        if not _GENERAL.search(match["words"]):
            yield _with_noun(text, match)
    for match in told_in(_INFLUENCE, text):
        there = is_infinitive(text, match.start()) and led_there(text, match.start())
        if there and _is_told(text, match, _PERSUADE):
            yield Predicate(match, match.end(), _PERSUADE, noun=False)


def passive_predicates(text: str) -> Iterator[Predicate]:
    """Those whose subject was met: “received”, “joined”; whether the passive is told, the words before them say."""
    for match in told_in(_passive(), text):
        yield Predicate(match, match.end(), _passive_verbs()[match.group().lower()], noun=False)
