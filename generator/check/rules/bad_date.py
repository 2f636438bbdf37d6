"""A date has the wrong form or does not exist.

What is wrong: The text is not a date as precise as its source (year, month or day, or an interval of two), or it
names a day that does not exist.

Why it matters: Dates are compared and sorted.

An example:

    date: 16/10/2025

What to do: Write `2025`, `2025-10`, `2025-10-16` or `2025-05-05/2025-05-06`, never more precise than the article; put
`?` behind an uncertain one.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F205", "bad-date", Severity.ERROR, __doc__)
