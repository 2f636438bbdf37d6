"""Making two records of one real thing one, everywhere."""

from collections.abc import Iterator

from generator.assemble.draft import Data, exchange
from generator.assemble.match import ENOUGH, likeness
from generator.edit.base import Base, Edited, Key, names
from generator.edit.changes import Changes
from generator.edit.join import Conflict, folded, join, noted
from generator.edit.rename import exchanged, unread
from generator.errors import StoreError
from generator.store.layout import relative_path
from generator.yamlio import Value


def merge(base: Base, into: str, former: str) -> Changes:
    """Make two records one: `into` stays, and old links to `former` lead there.

    Args:
        base: The fact base.
        into: The record that stays, by id, `actors/italy` or the path of its file.
        former: The record that goes; its names, quotes and fields are taken over.

    Raises:
        StoreError: There is no such record, or the two cannot be one.
    """
    stays = base.find(into)
    if not base.named(former) and base.moved(former) == stays:
        return Changes(notes=(f"`{former}` is merged into `{stays[1]}` already",))
    goes = _same_kind(base, former, stays[0])
    _refuse(base, stays, goes)
    return _Merging(base, stays, goes).run()


def _same_kind(base: Base, named: str, kind: str) -> Key:
    """The record that is meant; of several of that id the one of the kind."""
    of_kind = [key for key in base.named(named) if key[0] == kind]
    found = of_kind[0] if len(of_kind) == 1 else base.find(named)
    if found[0] != kind:
        raise StoreError(f"`{found[1]}` is of the kind {found[0]}, not {kind}", "only two records of a kind can be one")
    return found


def _refuse(base: Base, stays: Key, goes: Key) -> None:
    one, other = base.data(stays), base.data(goes)
    if stays == goes:
        raise StoreError(f"`{stays[1]}` cannot be merged into itself", "name two records")
    if stays[0] == "source":
        hint = f"where one article is there twice: `factsheet remove {goes[1]}`"
        raise StoreError("each source is an article of its own, and two are never one", hint)
    for key, data, another in ((stays, one, goes), (goes, other, stays)):
        apart = data.get("not_same_as")
        if _is_rejected(data):
            raise StoreError(f"`{key[1]}` was rejected", "take the rejection back first, if the record is right")
        if isinstance(apart, list) and another[1] in apart:
            raise StoreError(
                f"`{key[1]}` is said to be not the same as `{another[1]}`",
                f"delete that line of `not_same_as` in {base.documents[key].path} first, if it is wrong",
            )
    if stays[0] == "actor" and one.get("kind") != other.get("kind"):
        raise StoreError(f"`{stays[1]}` is a {one.get('kind')} and `{goes[1]}` a {other.get('kind')}", "correct `kind`")


def _is_rejected(data: Data) -> bool:
    """Whether a person rejected a record."""
    review = data.get("review")
    return isinstance(review, dict) and review.get("status") == "rejected"


class _Merging:
    """One merge, with the offices that become one by it."""

    def __init__(self, base: Base, stays: Key, goes: Key) -> None:
        self.base = base
        self.pairs = [(stays, goes)]
        self.moved: dict[Key, str] = {goes: stays[1]}
        if stays[0] == "actor":
            for kept, gone in self._same_offices(stays[1], goes[1]):
                self.pairs.append((kept, gone))
                self.moved[gone] = kept[1]
        self.notes: list[str] = []

    def run(self) -> Changes:
        records: dict[Key, Data | None] = {}
        for key, data in exchanged(self.base, self.moved).items():
            records[key] = self._folded(key, data)
        for stays, goes in self.pairs:
            records[stays] = self._joined(stays, goes)
            records[goes] = None
        left = [note for _, goes in self.pairs for note in unread(self.base, goes[1])]
        files = Edited(self.base, records, self.moved).files()
        return Changes(files, (*self.notes, *left))

    def _same_offices(self, stays: str, goes: str) -> Iterator[tuple[Key, Key]]:
        """Offices that are one by the merge: of the one person, or for the one body; the fullest title stays."""
        roles = {key: self.base.data(key) for key in self.base.documents if key[0] == "role" and self._counts(key)}
        led = {key: exchange("role", data, {("actor", goes): stays}) for key, data in roles.items()}
        taken: set[Key] = set()
        for other in (key for key in roles if led[key] != roles[key]):
            for own in (key for key in roles if led[key] == roles[key] and key not in taken):
                if likeness("role", led[own], led[other]) >= ENOUGH:
                    taken.add(own)
                    is_fuller = len(str(led[other].get("title")).split()) > len(str(led[own].get("title")).split())
                    yield (other, own) if is_fuller else (own, other)
                    break

    def _counts(self, key: Key) -> bool:
        """Whether a record can be folded into another one: it can be read, and nobody rejected it."""
        return not self.base.documents[key].problems and not _is_rejected(self.base.data(key))

    def _joined(self, stays: Key, goes: Key) -> Data:
        kind = stays[0]
        one, other = (exchange(kind, self.base.data(key), self.moved) for key in (stays, goes))
        data, conflicts = join(kind, one, other)
        self.notes += [_told(stays, conflict, f"`{goes[1]}`") for conflict in conflicts]
        if kind == "actor" and names(other)[:1] != names(one)[:1]:
            self.notes += [f"{relative_path(*stays)}: “{name}” is an alias now" for name in names(other)[:1]]
        return self._folded(stays, noted(data, goes[1], other, conflicts))

    def _folded(self, key: Key, data: Data) -> Data:
        """A record in which nobody stands twice, and which is not part of itself."""
        changed = dict(data)
        for field, value in data.items():
            if isinstance(value, list):
                items: list[Value] = [item for item in value if field != "not_same_as" or item != key[1]]
                changed[field], conflicts = folded(field, items)
                self.notes += [_told(key, conflict, "the other entry") for conflict in conflicts]
                changed = noted(changed, self.pairs[0][1][1], {}, tuple(conflicts))
        if changed.get("part_of") == key[1]:
            del changed["part_of"]
        return {field: value for field, value in changed.items() if value != [] or data[field] == []}


def _told(key: Key, conflict: Conflict, other: str) -> str:
    kept = f"stays {conflict.kept}"
    return f"{relative_path(*key)}: `{conflict.field}` {kept}; {other} had {conflict.other}, which is in `note` now"
