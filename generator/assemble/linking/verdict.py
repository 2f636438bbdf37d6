"""What can be said of two facts: whether they are of one real thing."""

from enum import IntEnum


class Verdict(IntEnum):
    """From “no” to “yes”; the higher, the surer.

    `APART` and `CLASH` keep two out of one record; `CLASH` and `DOUBT` are told to a person, who decides.
    """

    APART = 0
    CLASH = 1
    """They look alike, but something speaks against it: two offices at one time that nobody holds together."""
    DOUBT = 2
    """They look alike, and nothing proves it."""
    WEAK = 3
    LIKELY = 4
    SURE = 5

    @property
    def forbids(self) -> bool:
        """Whether two such facts may not stand in one record."""
        return self <= Verdict.CLASH

    @property
    def joins(self) -> bool:
        """Whether two such facts are of one thing."""
        return self >= Verdict.WEAK

    @property
    def is_open(self) -> bool:
        """Whether a person has to decide."""
        return self in (Verdict.CLASH, Verdict.DOUBT)
