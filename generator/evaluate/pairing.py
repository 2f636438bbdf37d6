"""Which found record is which marked one: every pair that is alike enough gets a figure, the best pairs are taken."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from rapidfuzz import fuzz

from generator.evaluate.gold import Gold, GoldActor, GoldAgreement
from generator.evaluate.reported import Reported
from generator.evaluate.wording import dates_clash, name_key, overlap, state_key, title_key
from generator.model import Actor, ActorKind, Agreement, Meeting

_SAME, _SAME_ALIAS, _SAME_WORDS, _ALIKE = 100.0, 97.0, 95.0, 88.0
"""How alike two names are that are equal, share a form, hold each other's words; and the least that counts."""
_SAME_KIND, _OPTIONAL = 5.0, -30.0
"""What a name's likeness gains where the kind is right too, and loses where the marked actor is optional."""
_TITLES_ALIKE = 75.0
_HALF = 0.5
_AGREEMENTS_ALIKE = 0.6
_QUOTE_FOR_TITLE, _QUOTE_FOR_MEETING, _TYPE_FOR_MEETING = 0.95, 0.3, 0.1


class Pair(NamedTuple):
    """A marked record (its place in the list), the id of a found one, and how alike they are."""

    likeness: float
    mark: int
    found: str


def best_pairs(pairs: Iterable[Pair]) -> dict[int, str]:
    """Id of the found record for each mark that has one; the most alike first, none twice, equals as they come."""
    taken: dict[int, str] = {}
    used: set[str] = set()
    for pair in sorted(pairs, key=lambda pair: -pair.likeness):
        if pair.mark not in taken and pair.found not in used:
            taken[pair.mark] = pair.found
            used.add(pair.found)
    return taken


def actor_pairs(gold: Gold, reported: Reported) -> Iterator[Pair]:
    """Actors that may be the same by their names."""
    for number, mark in enumerate(gold.actors):
        for actor_id, actor in reported.named.items():
            if likeness := _names_alike(mark, actor):
                likeness += _SAME_KIND if actor.kind == mark.kind else 0.0
                yield Pair(likeness + (_OPTIONAL if mark.optional else 0.0), number, actor_id)


def _names_alike(mark: GoldActor, actor: Actor) -> float:
    """0 to 100; 0 when they are not alike enough."""
    one, two = name_key(mark.name), name_key(actor.name)
    if one == two or state_key(mark.name) == state_key(actor.name):
        return _SAME
    if _forms(mark) & _forms(actor):
        return _SAME_ALIAS
    if mark.kind is ActorKind.PERSON and _holds_the_other(one.split(), two.split()):
        return _SAME_WORDS
    likeness = fuzz.token_sort_ratio(one, two)
    return likeness if likeness >= _ALIKE else 0.0


def _forms(actor: GoldActor | Actor) -> set[str]:
    return {name_key(form) for form in (actor.name, *actor.aliases)}


def _holds_the_other(one: list[str], two: list[str]) -> bool:
    """Whether one name has all words of the other: two words at least, or the same last one."""
    if not one or not two:
        return False
    held = set(one) <= set(two) or set(two) <= set(one)
    return held and (min(len(one), len(two)) > 1 or one[-1] == two[-1])


def role_pairs(gold: Gold, reported: Reported, names: Mapping[str, str]) -> Iterator[Pair]:
    """Offices of one person with like titles; `names` gives the marked actor's name for each found one."""
    for number, mark in enumerate(gold.roles):
        for role_id, role in reported.roles.items():
            likeness = fuzz.token_sort_ratio(title_key(mark.title), title_key(role.title))
            if names.get(role.person) == mark.person and likeness >= _TITLES_ALIKE:
                yield Pair(likeness, number, role_id)


def meeting_pairs(gold: Gold, reported: Reported, names: Mapping[str, str]) -> Iterator[Pair]:
    """Occasions that share half of all who took part, whose dates do not clash, and of which none or both are calls."""
    for number, mark in enumerate(gold.meetings):
        for meeting_id, meeting in reported.meetings.items():
            shared = _shared(mark.participants, (item.actor for item in meeting.participants), names)
            same_means = (mark.type == "call") == (meeting.type == "call")
            if shared >= _HALF and same_means and not dates_clash(mark.date, meeting.date):
                quoted = _QUOTE_FOR_MEETING * overlap(mark.quote, _quotes(meeting))
                likeness = shared + quoted + _TYPE_FOR_MEETING * (mark.type == meeting.type)
                yield Pair(likeness, number, meeting_id)


def agreement_pairs(gold: Gold, reported: Reported, names: Mapping[str, str]) -> Iterator[Pair]:
    """Agreements that share half of all parties and have like titles or quotes."""
    for number, mark in enumerate(gold.agreements):
        for agreement_id, agreement in reported.agreements.items():
            shared = _shared(mark.parties, agreement.parties, names)
            alike = _worded_alike(mark, agreement) if shared >= _HALF else 0.0
            if alike >= _AGREEMENTS_ALIKE:
                yield Pair(shared + alike, number, agreement_id)


def _worded_alike(mark: GoldAgreement, agreement: Agreement) -> float:
    titles = fuzz.token_set_ratio(title_key(mark.title), title_key(agreement.title)) / 100
    return max(titles, _QUOTE_FOR_TITLE * overlap(mark.quote, _quotes(agreement)))


def _shared(marked: Iterable[str], actors: Iterable[str], names: Mapping[str, str]) -> float:
    """The part of all actors of two records that both have, 0 to 1; 1 when neither has any."""
    one, two = set(marked), {names.get(actor, actor) for actor in actors}
    return len(one & two) / len(one | two) if one | two else 1.0


def _quotes(record: Meeting | Agreement) -> str:
    return " ".join(item.quote for item in record.evidence)
