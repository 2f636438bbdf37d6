"""A field is still to be filled.

What is wrong: The value begins with `TODO:`. `factsheet new` writes such marks where something was not answered; a
person may write one too.

Why it matters: The record is a draft, and would be shown as if it were finished.

An example:

    country: "TODO: ISO 3166-1 alpha-2 code"

What to do: Write what the source says there. Delete the field where the source does not say it, if the field may be
missing.
"""

from generator.check.rule import Rule
from generator.problems import Severity
from generator.store.unfilled import UNFILLED

RULE = Rule(UNFILLED, "unfilled-mark", Severity.ERROR, __doc__)
