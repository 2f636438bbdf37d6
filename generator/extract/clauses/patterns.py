"""Pieces of patterns over sentences in signs: who, a list of them, a place, verbs of the word lists."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from generator.extract.gates import Finder, Gated
from generator.vocab.business import business_words
from generator.vocab.verbs import MeetingVerb, acts, agreement_verbs, cues, meeting_verbs, occasions

WHO = r"<[PSOGRH]\d+>"
PERSON = r"<[PRH]\d+>"
STATE = r"<S\d+>"
_AND = r"(?: \([^() ]{1,15}\))?(?:, and |,? and |, |,? as well as |,? along with )(?:his |her |their |the )?"
_AND += r"(?:[Gg]overnments? of (?:the )?)?"


def listed(piece: str) -> str:
    """One or several of `piece`, joined by commas and “and”."""
    return rf"{piece}(?:{_AND}{piece})*"


WHOS = listed(WHO)
PERSONS = listed(PERSON)

_NUMBER = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"eighteen|twenty(?:-\w+)?|thirty(?:-\w+)?|forty(?:-\w+)?|fifty(?:-\w+)?|sixty|seventy|eighty|ninety|dozens of|"
    r"scores of|hundreds of|thousands of|a dozen|a (?:batch|fleet|squadron|consignment|shipment) of)"
)
_SCALE = r"(?:million|billion|trillion|bn|mn|m|crore|lakh)"
AMOUNT = (
    rf"(?:\bRs\.? ?\d[\d.,]*(?: {_SCALE}\b)?|"
    rf"(?:US|A|NZ|C|HK|S|AU|CA)?[$€£¥₩₹](?:US|A|NZ|C)?\s?\d[\d.,]*(?:[ -]?{_SCALE}\b)?|(?:USD|EUR|GBP|AED|"
    rf"JPY)\s?\d[\d.,]*"
    rf"(?: {_SCALE}\b)?|(?-i:\b(?:[A-Z]{{3}} |[A-Z]{{1,3}} ?)\d[\d.,]*[ -]?{_SCALE}\b)|"
    rf"(?-i:[A-Z][a-z]+ )(?:dinars?|dollars?|rupees?|yen|yuan|francs?|shillings?) \d[\d.,]*(?: {_SCALE}\b)?|"
    rf"\d[\d.,]*(?: {_SCALE})? (?:US |(?-i:[A-Z][a-z]+ ))?"
    rf"(?:{'|'.join(sorted(business_words('currencies')))}|won|usd|eur|crowns)\b)"
)
"""A sum of money."""
_ABOUT = r"(?:up to|some|about|around|more than|over|at least|a further|another|an additional)"
QUANTITY = rf"(?:{_ABOUT} )?{_NUMBER} [a-z\d][\w./-]*"
"""A number of things."""

PLACE = r"(?:the )?(?:<[SO]\d+>|[A-Z][\w'-]+(?:(?: (?:de|la|las|los|el|al|del|of|da|do|dos|und|am)\b)* [A-Z][\w'-]+)*)"
"""A town, country or venue behind “in” or “at”."""

VENUE_NOUN = (
    r"(?:complex|palace|hotel|residence|headquarters|base|airport|ministry|castle|house|centre|center|office|"
    r"building|resort|estate|compound|embassy|hall|airbase|barracks|chancellery|club|museum|camp)"
)
"""The common noun of a venue: “the Perdana complex”."""


_MOST_TOLD = 8


def told_in(pattern: Finder, text: str) -> Iterator[re.Match[str]]:
    """The first matches of a rule's verb or noun in a sentence.

    What goes on beyond eight of them is no prose. Each is read with all the words around it, so that a long run would
    take a time that grows with its square.
    """
    return islice(pattern.finditer(text), _MOST_TOLD)


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first; whole words."""
    return rf"\b{_branches(sorted(set(phrases)))}(?!\w)"


def _branches(phrases: Sequence[str]) -> str:
    """A pattern for any of the phrases that tries each first letter once; a plain list of hundreds is much slower."""
    by_first: dict[str, list[str]] = {}
    for phrase in phrases:
        if phrase:
            by_first.setdefault(phrase[0], []).append(phrase[1:])
    ways = [(first if first == " " else re.escape(first)) + _branches(rest) for first, rest in by_first.items()]
    if not ways:
        return ""
    either = ways[0] if len(ways) == 1 and "" not in phrases else f"(?:{'|'.join(ways)})"
    # What may end here may also go on; the longest is tried first.
    return f"{either}?" if "" in phrases else either


@cache
def single_verbs(objects: str) -> tuple[MeetingVerb, ...]:
    """The meeting verbs that take such an object, without those that say it with a noun (“hold talks”)."""
    nouns = {form for occasion in occasions() for form in occasion.forms if " " not in form}
    return tuple(
        verb
        for verb in meeting_verbs()
        if verb.object == objects and not any(word in nouns for word in verb.verb.split()[1:])
    )


@cache
def occasion_types() -> dict[str, str]:
    """Type of meeting of each noun for an occasion, lower case."""
    return {form: occasion.type for occasion in occasions() for form in occasion.forms}


@cache
def agreement_statuses() -> dict[str, tuple[str, bool]]:
    """For each form of an agreement verb the status that it gives, and whether it needs an instrument as its object."""
    return {form: (verb.status, verb.weak) for verb in reversed(agreement_verbs()) for form in verb.forms}


_POSSESSIVE = re.compile(r"(?<= )(?:its|their|his|her|the|<[A-Z]\d+>(?:'s)?)(?= )")


@cache
def agreement_verb() -> str:
    """A pattern for any form of an agreement verb; a possessive may stand for “…”."""
    return any_of(agreement_statuses()).replace("…", _POSSESSIVE.pattern)


def agreement_status(form: str) -> tuple[str, bool]:
    """What `agreement_statuses` says of a form as it stands in the text."""
    statuses = agreement_statuses()
    return statuses.get(form.lower()) or statuses[_POSSESSIVE.sub("…", form).lower()]


@cache
def agreement_acts() -> dict[str, str]:
    """Status that each noun of an act gives, with the preposition before the instrument (“signing of”)."""
    return {phrase: act.status for act in acts() for phrase in act.phrases}


@cache
def agreement_infinitives() -> frozenset[str]:
    """The infinitives of the agreement verbs, some of which are nouns too."""
    return frozenset(verb.forms[0] for verb in agreement_verbs())


@cache
def _cue() -> Gated:
    return Gated(any_of(cues()), re.IGNORECASE)


def cues_in(text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[str]:
    """The words of a stretch that say how sure a verb is, lower case; the month of May is none."""
    return (match[0].lower() for match in _cue().finditer(text, start, end) if match[0] != "May")
