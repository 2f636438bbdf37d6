"""A record has no quote.

What is wrong: The record has no `evidence`, or an empty one.

Why it matters: Every statement rests on words that a reader can check; without them it is a claim.

An example:

    name: Anna Berg
    kind: person
    # evidence: is missing

What to do: Add `evidence:` with at least one item of `source` and `quote`. If no source says it, delete the record.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F403", "no-evidence", Severity.ERROR, __doc__)
