"""A field has a name that does not exist.

What is wrong: The field is not one of its kind's fields.

Why it matters: A misspelt field would be lost: nothing reads it.

An example:

    titel: Talks in Rome

What to do: Take the name that is proposed, or one of the fields in the reference; a remark belongs into `note`.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F201", "unknown-field", Severity.ERROR, __doc__)
