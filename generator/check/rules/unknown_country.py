"""A country code is not in the table.

What is wrong: `country` is not an ISO 3166-1 alpha-2 code (with `XK` for Kosovo).

Why it matters: The record would belong to no country's page.

An example:

    country: UK      # the code is GB

What to do: Take the proposed code. What is no country (the European Union) has no `country`.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.model import Entry, Record
from generator.problems import Severity
from generator.vocab.countries import countries


def find(_world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Codes that the country table does not have."""
    code = entry.record.get("country")
    if code and code not in countries():
        yield Fault(("country",), f"`{code}` is not the code of a country", _hint(code))


def _hint(code: str) -> str:
    named = [country for country in countries().values() if code in country.forms]
    if named:
        return f"did you mean `{named[0].code}` ({named[0].name})?"
    return "an ISO 3166-1 alpha-2 code; leave it out for what is no country"


RULE = Rule("F604", "unknown-country", Severity.ERROR, __doc__, find)
