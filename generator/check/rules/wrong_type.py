"""A value has the wrong form.

What is wrong: There is a text where a list or a mapping must be, or the other way round.

Why it matters: The value cannot be understood.

An example:

    parties: italy

What to do: Write each item of a list on a line of its own behind `- `; put text that holds a colon and a space in
quotation marks.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F203", "wrong-type", Severity.ERROR, __doc__)
