"""A value is not valid.

What is wrong: The value is empty, too long, or has not the form that its field needs (a country code, a language tag,
a web address, a hash).

Why it matters: What is shown, linked or compared must be what it seems to be.

An example:

    country: Italy

What to do: Follow the message; `country` is a code of two capital letters (`IT`), `url` begins with `https://`.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F207", "bad-value", Severity.ERROR, __doc__)
