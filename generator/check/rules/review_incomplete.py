"""A review does not say who or when, or why.

What is wrong: A record is confirmed, disputed or rejected without `by` or `on`, or rejected without a `comment`.

Why it matters: The site shows who checked what. The reason of a rejection keeps the same candidate from coming back
unexplained.

An example:

    review:
      status: confirmed

What to do: Add `by` (a name or initials), `on` (a date) and, for a rejected record, `comment` with the reason.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.model import Entry, Record, Review, ReviewStatus
from generator.problems import Severity


def find(_world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Reviews with a verdict that lack a part."""
    review: Review | None = entry.record.get("review")
    if review is None or review.status in (ReviewStatus.UNREVIEWED, ""):
        return
    wanted = ["by", "on", *(["comment"] if review.status is ReviewStatus.REJECTED else [])]
    missing = [name for name in wanted if getattr(review, name) is None]
    if missing:
        listed = " and ".join(f"`{name}`" for name in missing)
        yield Fault(
            ("review", "status"), f"the record is {review.status} without {listed}", f"add {listed} to `review`"
        )


RULE = Rule("F704", "review-incomplete", Severity.WARNING, __doc__, find, rejected_too=True)
