"""Giving a record another id, everywhere."""

from pathlib import PurePosixPath

from generator import ids
from generator.assemble.draft import Data, exchange
from generator.edit.base import Base, Edited, Key
from generator.edit.changes import Changes
from generator.errors import StoreError
from generator.model import follow


def rename(base: Base, old: str, new: str) -> Changes:
    """Give a record another id, and lead old links there.

    Args:
        base: The fact base.
        old: The record, by id, `actors/italy` or the path of its file.
        new: Its id from now on.

    Raises:
        StoreError: There is no such record, or the new id cannot be given to it.
    """
    if not base.named(old) and (moved := base.moved(old)) and moved[1] == new:
        return Changes(notes=(f"`{old}` is `{new}` already",))
    kind, present = base.find(old)
    _refuse(base, kind, present, new)
    moved_ids = {(kind, present): new}
    records: dict[Key, Data | None] = {**exchanged(base, moved_ids)}
    records[kind, new] = exchange(kind, base.data((kind, present)), moved_ids)
    records[kind, present] = None
    return Changes(Edited(base, records, moved_ids).files(), unread(base, present))


def _refuse(base: Base, kind: str, old: str, new: str) -> None:
    if not ids.is_id(new):
        slug = ids.slug(PurePosixPath(new).stem)  # of `actors/new` the end
        message = f"`{new}` is not an id; ids have lower-case ASCII letters, digits and single hyphens"
        raise StoreError(message, f"take `{slug}`" if slug != old else "")
    if new == old:
        raise StoreError(f"`{old}` and `{new}` are the same id", "name another one")
    if (kind, new) in base.documents:
        raise StoreError(f"there is {_a(kind)} `{new}` already", f"if the two are one: `factsheet merge {new} {old}`")
    leads_to = follow(base.redirects.ids, kind, new)
    if leads_to not in (None, old):
        raise StoreError(f"old links to `{new}` lead to `{leads_to}`", "take another id")


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] == "a" else f"a {kind}"


def exchanged(base: Base, moved: dict[Key, str]) -> dict[Key, Data]:
    """The values of all records that refer to one of those that moved, with the present ids; these left out."""
    changed: dict[Key, Data] = {}
    for key, document in base.documents.items():
        data = exchange(key[0], dict(document.data), moved)
        if key not in moved and not document.problems and data != document.data:
            changed[key] = data
    return changed


def unread(base: Base, former: str) -> tuple[str, ...]:
    """A note for each file that has faults of form and may name a former id: it was not changed."""
    return tuple(
        f"{document.path} has faults and was left alone; it names `{former}`"
        for document in base.documents.values()
        if document.problems and former in document.text
    )
