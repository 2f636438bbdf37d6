"""A quote supports a field that does not exist.

What is wrong: `supports` of an evidence item names something that is not a field of the record.

Why it matters: The citation would hang at nothing.

An example:

    supports: [participant]      # the field is `participants`

What to do: Take the name that is proposed; leave `supports` out where the quote supports the whole record.
"""

from collections.abc import Iterator

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.ids import did_you_mean
from generator.model import Entry, Record
from generator.model.walk import yaml_name
from generator.problems import Severity

_ABOUT_RECORD = {"evidence", "review", "note"}


def find(_world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Names in `supports` that are no fields of the kind."""
    model = type(entry.record)
    known = [name for name in (yaml_name(model, field) for field in model.model_fields) if name not in _ABOUT_RECORD]
    for index, item in enumerate(getattr(entry.record, "evidence", ())):
        for at, name in enumerate(item.supports):
            if name and name not in known:
                hint = did_you_mean(name, known) or f"fields: {', '.join(known)}"
                yield Fault(
                    ("evidence", index, "supports", at), f"`{name}` is not a field that a quote can support", hint
                )


RULE = Rule("F406", "unknown-supports", Severity.ERROR, __doc__, find)
