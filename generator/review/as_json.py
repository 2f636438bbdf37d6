"""The records to be reviewed, for programs: one JSON document.

| key | value |
|---|---|
| `version` | `1`; another number for another form |
| `reviewed`, `records` | how many records a person has reviewed, and how many there are; sources are not reviewed |
| `pending` | list, in the order in which to review them |
| `pending[].kind`, `.id` | `actor`, `role`, `meeting` or `agreement`; the file's stem |
| `pending[].path` | the file, relative to the project's root |
| `pending[].name` | what people call it |
| `pending[].reason` | why it comes there, such as `sources-differ` or `one-quote`; the guide to reviewing has all |
| `pending[].why` | list of sentences; may be empty |
"""

import json
from collections.abc import Iterable

from generator.model import FactBase
from generator.review.progress import progress
from generator.review.queue import Pending

VERSION = 1


def as_json(base: FactBase, pending: Iterable[Pending]) -> str:
    """The list as JSON, ASCII only. Ends with a line end."""
    done = progress(base)
    rows = [
        {
            "kind": item.entry.kind,
            "id": item.entry.id,
            "path": item.entry.path,
            "name": item.entry.name,
            "reason": item.reason.word,
            "why": list(item.why),
        }
        for item in pending
    ]
    document = {"version": VERSION, "reviewed": done.reviewed, "records": done.records, "pending": rows}
    return json.dumps(document, indent=2) + "\n"
