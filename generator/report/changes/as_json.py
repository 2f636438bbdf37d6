"""What changed, for programs: one JSON document.

| key | value |
|---|---|
| `version` | `1`; another number for another form |
| `before`, `after` | names of the two sides |
| `counts` | whole numbers: `removed`, `merged`, `changed`, `renamed`, `added`, `reviewed`, `to_review`, `unreadable` |
| `look_at_these` | list of reasons to look twice: `kind`, `id`, `rule`, `message`, `quote` |
| `records` | list, data loss first |
| `records[].fate` | `removed`, `merged`, `changed`, `renamed` or `added` |
| `records[].kind`, `.id`, `.name`, `.path` | of the record: the new one; of one that is gone the old one |
| `records[].old_id` | of a renamed one; else `null` |
| `records[].merged_into` | of a merged one; else `null` |
| `records[].is_loss` | whether something that was said is said no more |
| `records[].review` | review status now; `null` where there is none |
| `records[].changes` | list: `field`, `item`, `part`, `before`, `after`, `sense`, `steps` |
| `records[].said` | of a removed or added record its values: `field`, `value` |
| `….item`, `.before`, `.after`, `.value` | list of `part`, `text`, `refers`; empty for nothing |
| `moved_sources` | list of `from`, `to`: sources whose text is the same |
| `unreadable` | list of changed files without a usable record: `kind`, `id`, `path`, `side`, `reason` |
"""

import json
from typing import Any

from generator.changes import Change, Comparison, Fate, RecordChange, Value
from generator.changes.said import said

VERSION = 1


def as_json(comparison: Comparison) -> str:
    """All changes as JSON, ASCII only. Ends with a line end."""
    sides = comparison.sides
    done, all_of_them = comparison.reviewed
    document = {
        "version": VERSION,
        "before": sides.name_before,
        "after": sides.name_after,
        "counts": {
            **{fate.value: comparison.count(fate) for fate in Fate},
            "reviewed": done,
            "to_review": all_of_them,
            "unreadable": len(sides.unreadable),
        },
        "look_at_these": [look._asdict() for look in comparison.looks],
        "records": [_record(record) for record in comparison.records],
        "moved_sources": [{"from": old, "to": new} for old, new in comparison.moved],
        "unreadable": [file._asdict() for file in sides.unreadable],
    }
    return json.dumps(document, indent=2) + "\n"


def _record(record: RecordChange) -> dict[str, Any]:
    entry, status = record.entry, record.entry.review_status
    is_whole = record.fate in (Fate.REMOVED, Fate.ADDED)
    told = said(entry.record).items() if is_whole else ()
    return {
        "fate": record.fate.value,
        "kind": record.kind,
        "id": record.id,
        "name": entry.name,
        "path": entry.path,
        "old_id": record.before.id if record.fate is Fate.RENAMED and record.before else None,
        "merged_into": record.after.id if record.fate is Fate.MERGED and record.after else None,
        "is_loss": record.is_loss,
        "review": status.value if status else None,
        "changes": [_change(change) for change in record.changes],
        "said": [{"field": field, "value": _value(item.value)} for field, items in told for item in items],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "field": change.field,
        "item": _value(change.item),
        "part": change.part,
        "before": _value(change.before),
        "after": _value(change.after),
        "sense": change.sense.value,
        "steps": change.steps,
    }


def _value(value: Value) -> list[dict[str, str]]:
    return [item._asdict() for item in value]
