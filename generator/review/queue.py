"""Which records a person should look at, and in which order.

Unreviewed records come in this order; records of one reason come source by source, as their words stand there:

1. Its sources say different things of it: they contradict each other, and none of them is later.
2. The check has found something at it.
3. It is an actor whose name is much like that of another one: the two may be one.
4. Low agreement: it has several sources, and less than half of them say what the record says of a field.
5. A new actor: much rests on it, and nobody has looked at it. Those with one mention first, that is with one quote
   and no more than one record that names them; then those on which most rests.
6. One quote is all that it rests on.
7. All others.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from generator import dates
from generator.assemble.compose import Said, contradictions
from generator.assemble.remembered import Key, Remembered
from generator.check.source_texts import SourceTexts
from generator.model import KINDS, Actor, Entry, Evidence, FactBase, Record, ReviewStatus
from generator.problems import Problem
from generator.report.text import count
from generator.review.alike import Alike
from generator.review.naming import shown

_SINGLE = ("type", "status", "tenure", "date", "since", "until", "place", "country", "kind", "organisation", "meeting")
"""Fields that have one value, on which sources can differ."""
_STEPS = ("status", "tenure")
"""Those that change in time: what an earlier source said is history, and no contradiction."""
_WITH_STEPS = ("role", "meeting", "agreement")


class Reason(IntEnum):
    """Why a record comes when it comes."""

    SOURCES_DIFFER = 1
    CHECK = 2
    LIKE_ANOTHER = 3
    LOW_AGREEMENT = 4
    NEW_ACTOR = 5
    ONE_QUOTE = 6
    UNREVIEWED = 7

    @property
    def word(self) -> str:
        """Its name in lists: `sources-differ`."""
        return self.name.lower().replace("_", "-")


@dataclass(frozen=True)
class Pending:
    """A record that waits for a review.

    Attributes:
        entry: The record.
        reason: Why it comes when it comes.
        why: In words, a line each; empty where there is nothing to say.
    """

    entry: Entry[Record]
    reason: Reason
    why: tuple[str, ...] = ()


def queue(
    base: FactBase,
    remembered: Remembered,
    problems: Iterable[Problem],
    texts: SourceTexts,
    named: Collection[str] = (),
) -> tuple[Pending, ...]:
    """The unreviewed records, in the order in which to look at them.

    Args:
        base: The facts.
        remembered: What the extractor said of them.
        problems: What the check has found.
        texts: The texts of the sources.
        named: The records to look at instead (`actors/italy`), reviewed or not.
    """
    told: dict[str, list[str]] = {}
    for problem in problems:
        told.setdefault(problem.path, []).append(f"{problem.code}: {problem.message}")
    entries = [
        entry for entry in base if (shown(entry) in named if named else entry.review_status is ReviewStatus.UNREVIEWED)
    ]
    alike = Alike(base)
    pending = [_pending(base, entry, alike, remembered, told.get(entry.path, ())) for entry in entries]
    return tuple(sorted(pending, key=lambda item: (item.reason, *_rank(base, item), *_place(item.entry, texts))))


def _pending(
    base: FactBase, entry: Entry[Record], alike: Alike, remembered: Remembered, told: Collection[str]
) -> Pending:
    said = remembered.said.get((entry.kind, entry.id), ())
    actor = base.actors.get(entry.id) if isinstance(entry.record, Actor) else None
    known: list[tuple[Reason, Iterable[str]]] = [
        (Reason.SOURCES_DIFFER, differences(entry.kind, said)),
        (Reason.CHECK, told),
        (Reason.LIKE_ANOTHER, map(_one_or_two, alike.others(actor) if actor else ())),
        (Reason.LOW_AGREEMENT, _low_agreement(entry, said)),
        (Reason.NEW_ACTOR, [_mentions(base, entry)] if actor else ()),
    ]
    for reason, lines in known:
        if why := tuple(lines):
            return Pending(entry, reason, why)
    return Pending(entry, Reason.ONE_QUOTE if len(_evidence(entry)) == 1 else Reason.UNREVIEWED)


def differences(kind: str, said: Collection[Said]) -> list[str]:
    """What the sources of a record contradict each other in, a sentence each."""
    found = contradictions(kind, list(said))
    for field in _SINGLE:
        if field in _STEPS and kind in _WITH_STEPS:
            continue
        given = _given(field, said)
        if not all(_agree(field, one, other) for one in given for other in given):
            words = ", ".join(f"`{value}` by {' and '.join(files)}" for value, files in given.items())
            found.append(f"`{field}` is {words}")
    return found


def _given(field: str, said: Iterable[Said]) -> Mapping[str, list[str]]:
    """The values that the sources give to a field, each with their files."""
    given: dict[str, list[str]] = {}
    for item in said:
        if isinstance(value := item.data.get(field), str):
            given.setdefault(value, []).append(item.file)
    return given


def _agree(field: str, one: str, other: str) -> bool:
    """Whether two values can both be right: a date may be less precise than another."""
    if one == other or field not in ("date", "since", "until"):
        return one == other
    return dates.may_overlap(dates.parse(one), dates.parse(other))


def _low_agreement(entry: Entry[Record], said: Collection[Said]) -> Iterator[str]:
    """Fields of which fewer than half of several sources say what the record says."""
    for field in _SINGLE if len(said) > 1 else ():
        value = getattr(entry.record, field, None)
        given = _given(field, said)
        if value is None or not given:
            continue
        number = sum(len(files) for other, files in given.items() if _agree(field, str(value), other))
        if 2 * number < len(said):
            yield f"`{field}` is `{value}` by {number} of {len(said)} sources"


def _one_or_two(other: Entry[Actor]) -> str:
    return f"is it one with {shown(other)}, “{other.name}”? then merge them; else say so in `not_same_as`"


def _mentions(base: FactBase, entry: Entry[Record]) -> str:
    quotes, records = len(_evidence(entry)), _named_by(base, (entry.kind, entry.id))
    return f"{count(quotes, 'quote')}, named by {count(records, 'record')}"


def _named_by(base: FactBase, key: Key) -> int:
    return len({(link.entry.kind, link.entry.id) for link in base.backlinks.get(key, ())})


def _rank(base: FactBase, item: Pending) -> tuple[int, int]:
    """Of new actors those with one mention first, then those on which most rests."""
    if item.reason is not Reason.NEW_ACTOR:
        return 0, 0
    records = _named_by(base, (item.entry.kind, item.entry.id))
    return (0, 0) if records <= 1 and len(_evidence(item.entry)) == 1 else (1, -records)


def _place(entry: Entry[Record], texts: SourceTexts) -> tuple[str, int, int, str]:
    """Source and place of the first quote, then kind and id."""
    first = next(iter(_evidence(entry)), None)
    at = 0
    if first and (source := texts.get(first.source)) and not source.absence:
        at = source.text.find(first.quote)
    return first.source if first else "", at, KINDS.index(entry.kind), entry.id


def _evidence(entry: Entry[Record]) -> tuple[Evidence, ...]:
    evidence: tuple[Evidence, ...] = getattr(entry.record, "evidence", ())
    return evidence
