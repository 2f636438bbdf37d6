"""What a rule is: a code, a name, a severity, a documented reason, and the function that finds its faults."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from generator.check.world import World
from generator.model import Entry, FieldPath, Record
from generator.problems import Severity


class Fault(NamedTuple):
    """One finding of a rule, before it has a code and a place.

    Attributes:
        path: The field that is at fault.
        message: What is wrong, in one sentence without a full stop.
        hint: What to do; may be empty, and may have several lines.
        at_key: Whether the field's name is to be underlined, and not its value.
    """

    path: FieldPath
    message: str
    hint: str = ""
    at_key: bool = False


Find = Callable[[World, Entry[Record]], Iterator[Fault]]
"""Finds the faults of one record. It may look at the whole world, and reports on that record only."""


@dataclass(frozen=True)
class Rule:
    """One rule.

    Attributes:
        code: Such as `F301`; never used again for something else.
        name: What is wrong, in kebab case.
        severity: Error or warning.
        doc: The docstring of the rule's file, in the form that `rule_doc` reads.
        find: Finds the faults of one record; None where the reader of the files finds them.
        rejected_too: Whether records that a person rejected are looked at as well.
    """

    code: str
    name: str
    severity: Severity
    doc: str
    find: Find | None = None
    rejected_too: bool = False
