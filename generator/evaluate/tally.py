"""The figures of a measurement: counts, precision, recall and F1; and what a single fault is."""

from dataclasses import dataclass
from enum import StrEnum

KINDS = ("actors", "roles", "meetings", "agreements")
ALL = "all"
"""Stands for the four kinds together."""
_PLACES = 3


class FaultKind(StrEnum):
    """What can be wrong."""

    MISSED = "missed"
    WRONG = "wrong"
    SPURIOUS = "spurious"


@dataclass(frozen=True)
class Fault:
    """One marked record that was not found or not found right, or one found record that was not marked.

    Attributes:
        article: Name of the article and of its gold file, without extension.
        kind: One of `KINDS`.
        what: Whether it was missed, is wrong or spurious.
        label: What people call the record.
        id: Id of the found record; empty for a missed one.
        details: What is wrong, a sentence for each attribute.
    """

    article: str
    kind: str
    what: FaultKind
    label: str
    id: str = ""
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tally:
    """Counts of records; the figures are 0 to 1, rounded to three places, and 0 where there is nothing to count.

    Attributes:
        found: Marked and found.
        missed: Marked and not found.
        spurious: Found and not marked.
        right: Found with all attributes right; at most `found`.
    """

    found: int = 0
    missed: int = 0
    spurious: int = 0
    right: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.found + other.found,
            self.missed + other.missed,
            self.spurious + other.spurious,
            self.right + other.right,
        )

    @property
    def precision(self) -> float:
        """The part of what was found that is marked."""
        return round(_ratio(self.found, self.found + self.spurious), _PLACES)

    @property
    def recall(self) -> float:
        """The part of what is marked that was found."""
        return round(_ratio(self.found, self.found + self.missed), _PLACES)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return self._f1(self.found)

    @property
    def full(self) -> float:
        """F1 where only records whose attributes are right count as found."""
        return self._f1(self.right)

    def _f1(self, found: int) -> float:
        precision = _ratio(found, self.found + self.spurious)
        recall = _ratio(found, self.found + self.missed)
        return round(_ratio(2 * precision * recall, precision + recall), _PLACES)


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0
