"""A value is not one of those that are allowed.

What is wrong: The field takes one of a few words, and this is not one of them.

Why it matters: Pages, lists and counts are made by these words.

An example:

    status: sigend

What to do: Take the word that is proposed, or one of those listed.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F204", "unknown-value", Severity.ERROR, __doc__)
