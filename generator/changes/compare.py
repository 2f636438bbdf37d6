"""Two fact bases to all that changed between them."""

from collections.abc import Iterator

from generator.changes.change import Change, Comparison, Fate, RecordChange, Sense, Sides
from generator.changes.identity import Identities, identities
from generator.changes.records import changes
from generator.model import KINDS, Entry, Record

_FATES = list(Fate)


def compare(sides: Sides) -> Comparison:
    """Everything that changed, data loss first."""
    known = identities(sides)
    found = [change for kind in KINDS for change in _of_kind(kind, sides, known)]
    moved = sorted((old, new) for (kind, old), new in known.renamed.items() if kind == "source")
    return Comparison(sides, tuple(sorted(found, key=_urgency)), tuple(moved))


def _urgency(record: RecordChange) -> tuple[bool, bool, int, int, str]:
    is_gone = record.fate is Fate.REMOVED or record.is_withdrawn
    return (not is_gone, not record.is_loss, _FATES.index(record.fate), KINDS.index(record.kind), record.id)


def _of_kind(kind: str, sides: Sides, known: Identities) -> Iterator[RecordChange]:
    before, after = sides.before.of_kind(kind), sides.after.of_kind(kind)
    came_from = {new: old for (of, old), new in known.renamed.items() if of == kind and new not in before}
    for key in before:
        if sides.is_unreadable(kind, key):
            continue
        if key not in after:
            if (kind, key) not in known.renamed:
                yield _gone(before[key], known.merged.get((kind, key)), sides, known)
        elif (kind, key) not in sides.same and (found := changes(before[key], after[key], known.new_id)):
            yield RecordChange(Fate.CHANGED, before[key], after[key], found)
    for key in after:
        if key in before or sides.is_unreadable(kind, key):
            continue
        old = before.get(came_from.get(key, ""))
        if old is None:
            yield RecordChange(Fate.ADDED, None, after[key])
        elif (found := changes(old, after[key], known.new_id)) or kind != "source":
            yield RecordChange(Fate.RENAMED, old, after[key], found)


def _gone(old: Entry[Record], into: str | None, sides: Sides, known: Identities) -> RecordChange:
    heir = sides.after.get(old.kind, into) if into else None
    if heir is None:
        return RecordChange(Fate.REMOVED, old, None)
    return RecordChange(Fate.MERGED, old, heir, tuple(_dropped(old, heir, known)))


def _dropped(old: Entry[Record], heir: Entry[Record], known: Identities) -> Iterator[Change]:
    """What a merged record said that its heir does not; its name may be an alias there, and its review is over."""
    aliases = getattr(heir.record, "aliases", ())
    for change in changes(old, heir, known.new_id):
        is_known = change.field == "name" and change.before and change.before[0].text in aliases
        if change.before and not is_known and change.field != "review" and change.sense is not Sense.MORE_PRECISE:
            yield change
