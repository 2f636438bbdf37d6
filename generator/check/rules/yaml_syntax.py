"""The file is not valid YAML.

What is wrong: The file cannot be taken apart into fields: a quotation mark is not closed, the indentation jumps, a
text holds a colon and a space without being quoted.

Why it matters: Nothing of the file can be used, and all that follows from it is unknown.

An example:

    title: Talks: Rome and Dhaka

What to do: Look at the marked place and at the line above it. Put text that holds `: ` or begins with a special
character in quotation marks: `title: "Talks: Rome and Dhaka"`.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F101", "yaml-syntax", Severity.ERROR, __doc__)
