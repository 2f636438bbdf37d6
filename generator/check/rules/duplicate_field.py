"""A field stands twice.

What is wrong: The same field stands a second time in one mapping.

Why it matters: One of the two values would be dropped without a word.

An example:

    status: signed
    status: agreed

What to do: Keep the right one and delete the other.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F104", "duplicate-field", Severity.ERROR, __doc__)
