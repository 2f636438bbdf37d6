"""How many of the records are reviewed."""

from typing import NamedTuple

from generator.model import FactBase, ReviewStatus


class Progress(NamedTuple):
    """Reviewed ones, of all that can be."""

    reviewed: int
    records: int


def progress(base: FactBase) -> Progress:
    """Count a fact base's reviews; sources have none."""
    states = [entry.review_status for entry in base if entry.review_status]
    return Progress(len(states) - states.count(ReviewStatus.UNREVIEWED), len(states))
