"""An old id leads to no record.

What is wrong: A line of `facts/redirects.yaml` leads from an id that a record had to one that no file has, or the lines
lead in a circle.

Why it matters: Whoever follows an old link comes to nothing.

An example:

    # facts/redirects.yaml
    actors:
      a-berg: anna-berg      # there is no facts/actors/anna-berg.yaml

What to do: Let the line lead to the record of today, or delete it. `factsheet rename` and `factsheet merge` keep the
file in order.
"""

from generator.check.rule import Rule
from generator.problems import Severity

RULE = Rule("F308", "broken-redirect", Severity.ERROR, __doc__)
