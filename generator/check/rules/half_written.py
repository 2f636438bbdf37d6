"""A command was stopped while it wrote.

What is wrong: There is a journal in `facts/.staging/`: a command that changed several files was killed, or the power
failed, before all of them were in their places.

Why it matters: Some files are already new and others still old, so that they contradict each other.

An example:

    # facts/.staging/.journal
    +actors/anna-berg.yaml
    -actors/a-berg.yaml

What to do: Run the command again, or any other one that writes, such as `factsheet fmt`: it moves what is left before
it begins. Where a command is writing just now, wait for it.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F106", "half-written", Severity.ERROR, __doc__)
