"""Two fact bases to what changed between them: pure data, no files, no revisions, no pages."""

from generator.changes.change import (
    Change,
    Comparison,
    Fate,
    Look,
    RecordChange,
    Said,
    Sense,
    Sides,
    TextOf,
    Unreadable,
    Value,
)
from generator.changes.compare import compare
from generator.changes.history import History, Step
from generator.changes.looks import with_looks

__all__ = [
    "Change",
    "Comparison",
    "Fate",
    "History",
    "Look",
    "RecordChange",
    "Said",
    "Sense",
    "Sides",
    "Step",
    "TextOf",
    "Unreadable",
    "Value",
    "compare",
    "with_looks",
]
