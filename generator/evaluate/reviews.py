"""How often people confirm, edit or reject what the extractor said: by kind of record, and by rule.

A record is *edited* where a field of it is not what the extractor says of its articles, whether it was reviewed or not;
`review` and `note` apart, and unless it was disputed or rejected. A record whose file a person deleted was rejected.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import sqrt
from pathlib import Path

from generator.assemble.compose import compose
from generator.assemble.draft import Data
from generator.assemble.remembered import Key, Remembered, remember
from generator.model import KINDS, ReviewStatus
from generator.store import Loaded, load
from generator.yamlio import read

ALL = "all"
_Z = 1.96
"""Of the normal distribution, for 95 %."""
_A_PERSONS = {"review", "note"}
"""Fields that the extractor does not fill."""


class Outcome(StrEnum):
    """What people did with something that the extractor said."""

    CONFIRMED = "confirmed"
    EDITED = "edited"
    DISPUTED = "disputed"
    REJECTED = "rejected"
    UNREVIEWED = "unreviewed"


@dataclass(frozen=True)
class Share:
    """A share, and the interval that holds the true one in 95 of 100 cases (Wilson's).

    Attributes:
        value: 0 to 1.
        low: Lower end.
        high: Upper end.
    """

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Count:
    """How many records of some sort had which outcome."""

    by_outcome: Mapping[Outcome, int] = field(default_factory=dict)

    def __getitem__(self, outcome: Outcome) -> int:
        return self.by_outcome.get(outcome, 0)

    def __add__(self, outcome: Outcome) -> "Count":
        return Count({**self.by_outcome, outcome: self[outcome] + 1})

    @property
    def said(self) -> int:
        """All records that the extractor told of."""
        return sum(self.by_outcome.values())

    @property
    def reviewed(self) -> int:
        """Those that a person confirmed, edited, disputed or rejected."""
        return self.said - self[Outcome.UNREVIEWED]

    @property
    def share(self) -> Share | None:
        """How many of the reviewed ones were confirmed as they were said; None where none was reviewed."""
        number = self.reviewed
        if not number:
            return None
        value = self[Outcome.CONFIRMED] / number
        middle = value + _Z**2 / (2 * number)
        reach = _Z * sqrt(value * (1 - value) / number + _Z**2 / (4 * number**2))
        whole = 1 + _Z**2 / number
        return Share(value, max(0.0, (middle - reach) / whole), min(1.0, (middle + reach) / whole))


@dataclass(frozen=True)
class Reviews:
    """What reviews say of the extractor.

    Attributes:
        kinds: By kind of record, in the codebook's order, then of `all`.
        rules: By name of the rule; a record counts for each rule that found it.
    """

    kinds: Mapping[str, Count]
    rules: Mapping[str, Count]


def count_reviews(facts: Path, root: Path) -> Reviews:
    """Compare a fact base with what the extractor said.

    Raises:
        StoreError: The facts cannot be read.
    """
    loaded = load(facts, root)
    remembered = remember(facts, loaded)
    kinds = dict.fromkeys((*KINDS[1:], ALL), Count())
    rules: dict[str, Count] = {}
    for key, outcome in _outcomes(loaded, remembered):
        for kind in (key[0], ALL):
            kinds[kind] += outcome
        for rule in remembered.rules[key]:
            rules[rule] = rules.get(rule, Count()) + outcome
    return Reviews(kinds, dict(sorted(rules.items())))


def _outcomes(loaded: Loaded, remembered: Remembered) -> Iterator[tuple[Key, Outcome]]:
    """What became of each record that the extractor told of; files with faults are left out."""
    for key, said in sorted(remembered.said.items()):
        entry = loaded.base.get(*key)
        if key in remembered.deleted:
            yield key, Outcome.REJECTED
        elif entry and entry.review_status in (ReviewStatus.DISPUTED, ReviewStatus.REJECTED):
            yield key, Outcome(entry.review_status)
        elif entry:
            now = dict(read(entry.text, entry.path).data)
            if _facts(now) != _facts(compose(key[0], said)):
                yield key, Outcome.EDITED
            else:
                yield key, Outcome(str(entry.review_status))


def _facts(data: Data) -> dict[str, object]:
    """What a record says, whatever the order of its lists, which is that in which articles came."""
    return {
        name: sorted(map(repr, value)) if isinstance(value, list) else value
        for name, value in data.items()
        if name not in _A_PERSONS
    }
