"""What changed between two fact bases, as data: records, their fields, and each value before and after."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from generator.model import Entry, FactBase, Record, ReviewStatus, Source

TextOf = Callable[[Entry[Source]], str | None]
"""The stored text of a source; None when it is withheld or missing."""


def no_text(_: Entry[Source]) -> str | None:
    """For fact bases without articles."""
    return None


class Unreadable(NamedTuple):
    """A changed file that holds no usable record on one side, so that it could not be compared.

    Attributes:
        kind: Kind of the records among which the file lies.
        id: The file's stem.
        path: The file, relative to the project's root.
        side: Name of the side.
        reason: Its first fault.
    """

    kind: str
    id: str
    path: str
    side: str
    reason: str


@dataclass(frozen=True)
class Sides:
    """The two fact bases that are compared.

    Attributes:
        before: The older one.
        after: The newer one.
        same: (kind, id) of records that are known to be alike, so that nobody needs to look.
        unreadable: Changed files that could not be read.
        text_before: Texts of the older one's sources.
        text_after: Texts of the newer one's.
        name_before: What people call the older one.
        name_after: What people call the newer one.
    """

    before: FactBase
    after: FactBase
    same: Collection[tuple[str, str]] = frozenset()
    unreadable: tuple[Unreadable, ...] = ()
    text_before: TextOf = no_text
    text_after: TextOf = no_text
    name_before: str = "before"
    name_after: str = "after"

    def is_unreadable(self, kind: str, record_id: str) -> bool:
        """Whether a record cannot be compared, since it cannot be read on one side."""
        return (kind, record_id) in self._unreadable_keys

    @cached_property
    def _unreadable_keys(self) -> frozenset[tuple[str, str]]:
        return frozenset((file.kind, file.id) for file in self.unreadable)


class Sense(StrEnum):
    """What a change does to what is said."""

    SET = "set"
    CLEARED = "cleared"
    CHANGED = "changed"
    GAINED = "gained"
    LOST = "lost"
    MORE_PRECISE = "more precise"
    LESS_PRECISE = "less precise"
    ADVANCED = "advanced"
    SET_BACK = "set back"

    @property
    def is_loss(self) -> bool:
        """Whether something that was said is said no more."""
        return self in (Sense.CLEARED, Sense.LOST, Sense.LESS_PRECISE, Sense.SET_BACK)


class Said(NamedTuple):
    """One value.

    Attributes:
        part: Field of the list item that it belongs to; empty for a plain value.
        text: The value, as in YAML.
        refers: Kind of record whose id it is; empty for other values.
    """

    part: str
    text: str
    refers: str = ""


Value = tuple[Said, ...]
"""A plain value (one `Said`), the fields of a list item, or nothing."""


@dataclass(frozen=True)
class Change:
    """One value of a record that is not what it was.

    Attributes:
        field: The record's field, as in YAML.
        item: What tells the list item or the mapping's entry from others, such as an actor's id; may be empty.
        part: The item's field that changed; empty when the whole item or value did.
        before: What was said; empty when nothing was.
        after: What is said now.
        sense: What that does.
        steps: How many steps of a status ladder it goes up or down.
    """

    field: str
    item: Value
    part: str
    before: Value
    after: Value
    sense: Sense
    steps: int = 0


class Fate(StrEnum):
    """What became of a record; in the order in which people should hear of it."""

    REMOVED = "removed"
    MERGED = "merged"
    CHANGED = "changed"
    RENAMED = "renamed"
    ADDED = "added"


@dataclass(frozen=True)
class RecordChange:
    """One record that is not what it was.

    Attributes:
        fate: What became of it.
        before: The record as it was; None for an added one.
        after: The record as it is, for a merged one the record that it went into; None for a removed one.
        changes: Its values that changed, losses first; of a merged record what the other one does not say.
    """

    fate: Fate
    before: Entry[Record] | None
    after: Entry[Record] | None
    changes: tuple[Change, ...] = ()

    @property
    def entry(self) -> Entry[Record]:
        """The record as people know it now: the new one, of one that is gone the old one."""
        entry = self.before if self.fate is Fate.MERGED else self.after or self.before
        if entry is None:
            raise ValueError("a change of no record")
        return entry

    @property
    def kind(self) -> str:
        """The record's kind."""
        return self.entry.kind

    @property
    def id(self) -> str:
        """The record's id."""
        return self.entry.id

    @property
    def is_withdrawn(self) -> bool:
        """Whether a reviewer rejected it: it is kept, and shown no more."""
        was = self.before is not None and self.before.is_rejected
        return self.after is not None and self.after.is_rejected and not was

    @property
    def is_loss(self) -> bool:
        """Whether something that was said is said no more."""
        return self.fate is Fate.REMOVED or self.is_withdrawn or any(change.sense.is_loss for change in self.changes)

    @property
    def is_reviewed(self) -> bool | None:
        """Whether a person has looked at it as it is now; None where there is nothing to look at."""
        if self.after is None or self.fate is Fate.MERGED or self.after.review_status is None:
            return None
        return self.after.review_status is not ReviewStatus.UNREVIEWED


class Look(NamedTuple):
    """A reason to look at a change twice.

    Attributes:
        kind: Kind of the record.
        id: Its id.
        rule: Short name of the reason, for programs.
        message: One sentence for people, without a full stop.
        quote: The words it is about; may be empty.
    """

    kind: str
    id: str
    rule: str
    message: str
    quote: str = ""


@dataclass(frozen=True)
class Comparison:
    """Everything that changed.

    Attributes:
        sides: The two fact bases.
        records: Records that are not what they were, data loss first.
        moved: Old and new ids of sources whose text is the same: no change in facts.
        looks: Reasons to look twice, in the order of `records`.
    """

    sides: Sides
    records: tuple[RecordChange, ...]
    moved: tuple[tuple[str, str], ...] = ()
    looks: tuple[Look, ...] = field(default=())

    @property
    def is_empty(self) -> bool:
        """Whether the facts are the same."""
        return not self.records and not self.sides.unreadable

    def count(self, fate: Fate) -> int:
        """How many records had that fate."""
        return sum(record.fate is fate for record in self.records)

    @property
    def reviewed(self) -> tuple[int, int]:
        """How many of the changed records a person has looked at, and how many there are to look at."""
        states = [record.is_reviewed for record in self.records if record.is_reviewed is not None]
        return sum(states), len(states)
