"""A weekday contradicts its date.

What is wrong: A quote gives the record's date together with a weekday, and that day was another weekday.

Why it matters: Either the day or the weekday is wrong in the article, so the date cannot be relied on.

An example:

    date: 2025-10-16
    evidence:
      - source: a
        quote: "on Tuesday, 16 October 2025"      # it was a Thursday

What to do: Compare with another source. If the article contradicts itself, leave `date` out, or keep it, set `review:
status: disputed` and say so in a comment.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.weekdays import dated_weekdays
from generator.check.world import World
from generator.dates import MONTHS, WEEKDAYS, parse
from generator.model import Entry, Record, ReviewStatus
from generator.problems import Severity


def find(world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Weekdays in the quotes of a record that do not fit the record's date."""
    text = entry.record.get("date")
    if not text or entry.review_status in (ReviewStatus.DISPUTED, ""):
        return
    date = parse(text)
    for quoted in world.quotes_of(entry):
        for said, day in dated_weekdays(quoted.words, date):
            right = WEEKDAYS[day.weekday()]
            if said != right:
                message = f"{day.day} {MONTHS[day.month - 1]} {day.year} was a {right}, and not a {said}"
                yield Fault(
                    quoted.path, message, "if the article is wrong: leave `date` out, or set the review to `disputed`"
                )


RULE = Rule("F703", "weekday-contradicts-date", Severity.ERROR, __doc__, find)
