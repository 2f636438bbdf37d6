"""How the facts came to be what they are: commit after commit, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from generator.changes.change import Comparison


@dataclass(frozen=True)
class Step:
    """What one commit changed in the facts.

    Attributes:
        commit: Its full hash.
        when: When it was committed.
        comparison: What changed; None for a commit of too many files to be told record by record.
        files: How many record files it touched.
    """

    commit: str
    when: datetime
    comparison: Comparison | None
    files: int


@dataclass(frozen=True)
class History:
    """What git knows of the facts; nothing where there is no history.

    Attributes:
        changed: When each record's file last changed, by (kind, id); left out where it is not known for sure.
        steps: The last changes, newest first.
    """

    changed: Mapping[tuple[str, str], datetime] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()
