"""Whether two articles tell of one agreement: by parties, subject, kind and time."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from generator import ids
from generator.assemble.linking.times import NO_TIME, Times, are_near
from generator.assemble.linking.verdict import Verdict
from generator.vocab.comparing import comparing, usual_spellings
from generator.vocab.instruments import instruments

_LEGAL = {"treaty", "agreement", "memorandum", "protocol"}
_LIKE = {
    frozenset({"treaty", "agreement"}),
    frozenset({"agreement", "contract"}),
    frozenset({"mechanism", "programme"}),
}
_LONG_AGO = 5 * 366  # days
_A_YEAR = 366  # days; what is agreed or proposed may be so again some months later
_DAYS_APART = {"signed": 3, "ratified": 31, "in-force": 31}
"""How far two reports of one step may be apart; an instrument is signed once."""
_ENOUGH = 0.6  # of the words of the shorter title
_LONG_QUOTE = 6  # words

Key = tuple[object, ...]
Words = frozenset[str]


@dataclass(frozen=True)
class Instrument:
    """An agreement for comparing.

    Attributes:
        parties: Ids of the actors.
        type: Type of agreement.
        subjects: Words of each title that say what it is about.
        shorts: Short names, in plain letters.
        steps: Each status with its date.
        told: When the articles were published.
        quotes: The words that it rests on.
    """

    parties: frozenset[str]
    type: str
    subjects: frozenset[Words]
    shorts: frozenset[str] = frozenset()
    steps: frozenset[tuple[str, Times]] = frozenset()
    told: Times = NO_TIME
    quotes: frozenset[str] = frozenset()


def subject(title: str, names: frozenset[str]) -> Words:
    """What a title says beside the kind of instrument and the parties' names (`names`, as words)."""
    words = frozenset(usual_spellings().get(word, word) for word in ids.slug(title, "").split("-") if word)
    return words - comparing("small") - comparing("small_agreements") - names - _nouns()


@lru_cache(maxsize=1)
def _nouns() -> Words:
    listed = [form for row in instruments() for form in (row.noun, *row.plurals, *row.abbreviations)]
    single = {plain for form in listed if "-" not in (plain := ids.slug(form, "")) and plain}
    return frozenset(single)


def union(one: Instrument, other: Instrument) -> Instrument:
    """Two that are one."""
    return Instrument(
        one.parties | other.parties,
        one.type,
        one.subjects | other.subjects,
        one.shorts | other.shorts,
        one.steps | other.steps,
        one.told | other.told,
        one.quotes | other.quotes,
    )


def identity(one: Instrument) -> Key | None:
    """Parties, type, subject and dated steps; nothing where the title says nothing."""
    if not one.parties or not any(one.subjects) or len(one.subjects) > 1:
        return None
    year = one.told.first // 366 if one.told.first is not None else None
    return one.parties, one.type, one.subjects, one.shorts, one.steps, year


def keys(one: Instrument) -> Iterator[tuple[Key, bool]]:
    """By what possible others are looked up: two parties and a word, short name or day; one, a word and a day."""
    for quote in one.quotes:
        if quote.count(" ") >= _LONG_QUOTE - 1:
            yield ("quote", quote), True
    parties = sorted(one.parties)[:5]
    pairs: list[tuple[str, ...]] = [*combinations(parties, 2)]
    for party in parties:
        for _, times in one.steps:
            if times.first is not None:
                yield from (
                    (("one", party, times, word), len(parties) == 1) for words in one.subjects for word in words
                )
    for pair in pairs or [(party,) for party in parties]:
        for words in one.subjects:
            yield from ((("word", *pair, word), True) for word in words)
        yield from ((("short", *pair, short), True) for short in one.shorts)
        for _, times in one.steps:
            if times.first is not None:
                yield ("day", *pair, times), not all(one.subjects)


def verdict(one: Instrument, other: Instrument) -> Verdict:
    """Whether two are one agreement."""
    sure = _by_parties(one, other)
    if sure is Verdict.APART or _is_of_another_time(one, other):
        return Verdict.APART
    if one.shorts and other.shorts:
        return sure if one.shorts & other.shorts else Verdict.APART
    marks, others = _marks(one), _marks(other)
    if marks != others:
        return Verdict.APART
    found = min(sure, _by_subject(one, other))
    if found.joins and not _is_like(one.type, other.type):
        return Verdict.DOUBT if {one.type, other.type} <= _LEGAL else Verdict.APART
    if found.joins and not are_near(one.told, other.told, _LONG_AGO, True):
        return Verdict.DOUBT
    return found


def _by_parties(one: Instrument, other: Instrument) -> Verdict:
    common = one.parties & other.parties
    if one.parties == other.parties and common:
        return Verdict.SURE
    if not common or common not in (one.parties, other.parties):
        return Verdict.APART
    if len(common) > 1:
        return Verdict.LIKELY
    # One article names only one of the sides: the same step on the same day is the same instrument.
    return Verdict.WEAK if one.subjects == other.subjects and _days(one) & _days(other) else Verdict.APART


def _days(one: Instrument) -> set[tuple[str, Times]]:
    """Steps of which the day is known."""
    return {(step, times) for step, times in one.steps if times.first is not None and times.first == times.last}


def _is_of_another_time(one: Instrument, other: Instrument) -> bool:
    """Whether both took the same step, on other days: two instruments of one name."""
    return any(
        step == other_step and not are_near(times, other_times, _DAYS_APART.get(step, _A_YEAR), True)
        for step, times in one.steps
        for other_step, other_times in other.steps
    )


def _marks(one: Instrument) -> Words:
    """Numbers and words in the titles that tell instruments of one subject apart."""
    words = {word for words in one.subjects for word in words}
    return frozenset(word for word in words if word in comparing("other_agreement") or word.isdigit())


def _by_subject(one: Instrument, other: Instrument) -> Verdict:
    """Every title must fit every other; a title that says nothing fits on the same day only."""
    same_words = any(quote.count(" ") >= _LONG_QUOTE - 1 for quote in one.quotes & other.quotes)
    if same_words and one.subjects == other.subjects:
        return Verdict.SURE
    worst = Verdict.SURE
    for words in one.subjects:
        for others in other.subjects:
            worst = min(worst, _alike(words, others))
    if worst is Verdict.APART and not (all(one.subjects) and all(other.subjects)):
        is_same_day = bool({day for _, day in _days(one)} & {day for _, day in _days(other)})
        return Verdict.WEAK if is_same_day and one.type == other.type else Verdict.APART
    return worst


def _alike(one: Words, other: Words) -> Verdict:
    if not one or not other:
        return Verdict.APART
    if one == other:
        return Verdict.SURE
    short, long = sorted((one, other), key=len)
    if short <= long:
        return Verdict.LIKELY if len(short) > 1 else Verdict.DOUBT  # “defence” is not “defence industry”
    return Verdict.WEAK if len(short & long) / len(short) >= _ENOUGH else Verdict.APART


def _is_like(one: str, other: str) -> bool:
    return one == other or frozenset({one, other}) in _LIKE
