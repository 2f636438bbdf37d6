"""A quote supports a field that does not exist.

What is wrong: `supports` of an evidence item names something that is not a field of the record.

Why it matters: The citation would hang at nothing.

An example:

    supports: [participant]      # the field is `participants`

What to do: Take the name that is proposed; leave `supports` out where the quote supports the whole record.
"""

from collections.abc import Iterator
from functools import cache

from generator.check.rule import Fault, Rule
from generator.check.world import World
from generator.ids import did_you_mean
from generator.model import Entry, Record
from generator.model.walk import yaml_name
from generator.problems import Severity

_ABOUT_RECORD = {"evidence", "review", "note"}


def find(_world: World, entry: Entry[Record]) -> Iterator[Fault]:
    """Names in `supports` that are no fields of the kind."""
    known = _supportable(type(entry.record))
    for index, item in enumerate(entry.record.get("evidence", ())):
        for at, name in enumerate(item.supports):
            if name and name not in known:
                hint = did_you_mean(name, known) or f"fields: {', '.join(known)}"
                yield Fault(
                    ("evidence", index, "supports", at), f"`{name}` is not a field that a quote can support", hint
                )


@cache
def _supportable(model: type[Record]) -> tuple[str, ...]:
    """The fields of a kind that a quote can support."""
    names = (yaml_name(model, field) for field in model.model_fields)
    return tuple(name for name in names if name not in _ABOUT_RECORD)


RULE = Rule("F406", "unknown-supports", Severity.ERROR, __doc__, find)
