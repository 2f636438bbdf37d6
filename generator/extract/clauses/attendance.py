"""Who takes part in an occasion that a noun tells, where its sentence names too few."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.extract.candidate import Attendee, MeetingCandidate
from generator.extract.clauses.delegations import Delegation
from generator.extract.clauses.frames import MULTILATERAL
from generator.extract.clauses.kinds import is_named
from generator.extract.clauses.nouns import NounPhrase
from generator.extract.clauses.occasions import Circumstances
from generator.extract.clauses.principals import is_further, principals, side_of, sides_of_last, visitor_then
from generator.extract.clauses.telling import Told
from generator.extract.clauses.who import with_their_states
from generator.extract.clauses.whose import of_organisation
from generator.extract.document import Document, Part
from generator.extract.mentions.mention import TOWN, MentionKind
from generator.model import MeetingStatus
from generator.vocab.countries import CountryForm

REACH = 3  # sentences behind the occasion in which its delegations are still looked for
ALIKE = {"meeting", "dialogue", "summit"}
"""Types of which one may tell again what another told."""
_TOWNS = (TOWN, CountryForm.CAPITAL)
_OF_A_BODY = re.compile(
    r" of (?:the|their|its) (?:<O\d+>|"
    r"(?:[Jj]oint |[A-Z]\w+ ){0,3}(?:Committee|Commission|Council|Dialogue|Mechanism)\b)"
)
_OPEN_TO_ALL = {"conference", "ceremony"}
_JOINT_EXERCISE = re.compile(r"\b(?:joint|multinational|international|multilateral|combined|allied)\b", re.IGNORECASE)
_EARLIER = re.compile(r"\b(?:first|previous|last|inaugural) ", re.IGNORECASE)
_OWN_NAME = re.compile(
    r"\b[A-Z]|<[OS]\d+>|\d(?:st|nd|rd|th)\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
)


class Occasion(NamedTuple):
    """One occasion that a sentence tells, with what is known of it."""

    document: Document
    number: int
    part: Part
    told: Told
    keys: Sequence[str]
    """Those whom the sentence names, subject first."""
    before: Sequence[MeetingCandidate]
    kind: str
    around: Circumstances
    is_dated: bool
    """Whether a day, a place or a host tells which one it is."""

    @property
    def is_ahead(self) -> bool:
        """Whether it is still to come, or never came."""
        return self.told.status is not MeetingStatus.HELD

    @property
    def is_hosted(self) -> bool:
        """Whether one of those who are named holds it."""
        return "host" in self.told.parts.values()

    @property
    def is_further(self) -> bool:
        """Whether it is the next one of a row, and nobody is named: others may come to it."""
        return self.is_ahead and is_further(self.told.phrase.words) and not self.keys

    @property
    def names_several(self) -> bool:
        """Whether those who are named are enough: two, or one of the many who come to such an occasion."""
        words, keys = self.told.phrase.words, self.keys
        many = self.kind in MULTILATERAL or (self.kind == "exercise" and bool(_JOINT_EXERCISE.search(words)))
        # "The summit of the African Union" is one of many; only a day or a town tells which.
        own_name = _OWN_NAME.search(words) and any(not key.startswith("organisation:") for key in keys)
        return len(keys) > 1 or bool(keys and many and (self.is_dated or own_name))

    @property
    def is_open(self) -> bool:
        """Whether who takes part is left to be found elsewhere."""
        return not self.names_several and self.is_dated and not self.told.phrase.plural and not self.told.beside

    def as_attendees(self, keys: Sequence[str]) -> tuple[Attendee, ...]:
        """These actors, each with its part where the sentence tells it."""
        return tuple(Attendee(key, None, self.told.parts.get(key)) for key in keys)


def attendees_of(it: Occasion, led: Sequence[str], theirs: tuple[Attendee, ...]) -> tuple[Attendee, ...]:
    """Those who take part where no delegation tells it; `led` are the sides of delegations told near by."""
    document, told, keys = it.document, it.told, it.keys
    known = it.as_attendees(keys)
    can_be_guests = not told.beside and it.kind in ALIKE
    guest = visitor_then(document, it.before, keys, it.around.date) if can_be_guests else None
    if guest:
        return (Attendee(guest), *known)
    drill = it.is_open and it.around.date and it.kind == "exercise" and is_named(it.part.chunked.text, told.phrase)
    if drill and it.is_hosted:
        return known
    if drill:
        everyone = with_their_states(document, [*keys, *_in_it(document, it.number)])
        return it.as_attendees(everyone) if len(everyone) > 1 else ()
    if theirs:
        return theirs
    which = (it.around.date and it.around.place) or it.is_ahead or is_further(told.phrase.words)
    if it.is_open and not told.strange and which:
        sides = list(led) or _whose_it_is(document, it.number, told.phrase, it.kind, it.before)
        return it.as_attendees(_with_their_sides(document, keys, sides, hosted=it.is_hosted))
    return known


def heads_near(it: Occasion, heads: Sequence[Delegation]) -> list[Delegation]:
    """Delegations told near by, where the occasion names nobody, or their sides and no more."""
    first = it.number - _before(it.told.phrase, ahead=it.is_ahead)
    near = [head for head in heads if first <= head.number <= it.number + REACH]
    same = bool(it.keys) and {head.side for head in near} == set(it.keys)
    return near if it.is_open or same else []


def _before(phrase: NounPhrase, *, ahead: bool) -> int:
    """How many sentences before it may tell its delegations: of “the first session”, which was before, none."""
    return 0 if not ahead and _EARLIER.search(phrase.words) else 1


def _with_their_sides(document: Document, keys: Sequence[str], sides: Sequence[str], *, hosted: bool) -> list[str]:
    """Those who take part, with the other sides of such an occasion where one of them, or only a host, is named."""
    own = {side_of(document, key) for key in keys}
    if not keys or own & set(sides):
        return [*keys, *(side for side in sides if side not in own)]
    return [*sides, *keys] if hosted and sides else list(keys)


def _whose_it_is(
    document: Document, number: int, phrase: NounPhrase, kind: str, before: Sequence[MeetingCandidate]
) -> list[str]:
    """The sides of an occasion that names nobody: of “the next summit” those of the last one, else the article's."""
    alike = ALIKE if kind in ALIKE else {kind}
    told = before if is_further(phrase.words) else [m for m in before if number - m.number <= REACH]
    if kind == "summit" and (bloc := of_organisation(document, document.parts[number], phrase)):
        return bloc
    blocs = [m for m in told if kind == m.type == "summit" and all(key.startswith("organisation:") for key in m.keys)]
    if blocs and (phrase.determiner == "time" or is_further(phrase.words)):
        return [attendee.key for attendee in blocs[-1].attendees]  # "next year's summit" is the bloc's
    of_body = _OF_A_BODY.match(document.parts[number].chunked.text, phrase.end)
    last = [] if of_body else sides_of_last(document, number, alike, told)
    if any(key.startswith("person:") for key in last) and is_further(phrase.words):
        last = list(document.sides) or last  # others may come to the next one
    return last or ([] if kind in _OPEN_TO_ALL else principals(document, number, phrase.start))


def _in_it(document: Document, number: int) -> list[str]:
    """The states that a sentence names but for towns, or else the sides: those who took part in a named exercise."""
    text = document.parts[number].chunked
    named = [
        m for m in text.mentions if m.kind in (MentionKind.STATE, MentionKind.NATIONALITY) and m.form not in _TOWNS
    ]
    states = [key for key in document.meant(named) if key.startswith("state:")]
    return states if len(states) > 1 else list(dict.fromkeys((*states, *principals(document, number, 0))))
