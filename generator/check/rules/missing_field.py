"""A field that must be there is missing.

What is wrong: A required field is missing or empty.

Why it matters: Without it the record does not say what it is about.

An example:

    person: anna-berg
    # title: is missing

What to do: Add the field with what the article says. If the article does not say it, the record is not a fact.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F202", "missing-field", Severity.ERROR, __doc__)
