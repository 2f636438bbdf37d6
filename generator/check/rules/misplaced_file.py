"""A file does not belong where it lies.

What is wrong: A file or folder below `facts/` is not a fact file: it has another extension, lies outside the five
folders, is a link, or differs from another one only by upper and lower case.

Why it matters: It looks like a fact and is read by nobody.

An example:

    facts/actor/italy.yaml      # the folder is `actors`

What to do: Rename or move it as proposed, or take it out of the folder.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F209", "misplaced-file", Severity.ERROR, __doc__)
