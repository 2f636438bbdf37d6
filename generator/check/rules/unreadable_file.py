"""The file holds no record.

What is wrong: The file is empty, not UTF-8, over one megabyte, or not a mapping of fields.

Why it matters: A record that cannot be read is missing from the site.

An example:

    - name: Italy      # a list, not a mapping

What to do: Save the file as UTF-8 and begin it with the fields of one record (`name:` or `title:`), or delete it.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F105", "unreadable-file", Severity.ERROR, __doc__)
