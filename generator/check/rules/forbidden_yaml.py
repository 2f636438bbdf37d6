"""The file uses a part of YAML that fact files do without.

What is wrong: Anchors, aliases, tags, merge keys, several documents in one file, keys that are not text, very long
texts and very deep nesting are refused.

Why it matters: They hide what a field says from a person who reads the file, or mean different things to different
programs.

An example:

    review: *reviewed

What to do: Write the value out where it is needed; one record a file, each field as plain text.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F102", "forbidden-yaml", Severity.ERROR, __doc__)
