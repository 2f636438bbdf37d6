"""The file holds a character that cannot be seen.

What is wrong: A control character, a direction control, a byte order mark inside the text or a line separator stands
in the file.

Why it matters: Such characters let a line look different from what it says, so that a reviewer passes what they did
not see.

An example:

    name: Anna "\u202e" Berg      # written out here; invisible in the file

What to do: Delete the character at the marked place; retype the word if in doubt.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F103", "forbidden-character", Severity.ERROR, __doc__)
