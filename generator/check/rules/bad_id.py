"""An id has the wrong form.

What is wrong: A file's name or a reference has other characters than lower-case ASCII letters, digits and single
hyphens.

Why it matters: Ids are file names and web addresses, the same on all systems.

An example:

    person: Anna Berg

What to do: Write the name of the record's file without `.yaml`.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F206", "bad-id", Severity.ERROR, __doc__)
