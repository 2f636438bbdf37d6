"""The fact base: all records of a folder, looked up by kind and id, with the links between them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from generator.model.evidence import ReviewStatus
from generator.model.marks import Marks
from generator.model.records import Actor, Agreement, Meeting, Record, Role, Source
from generator.model.walk import Reference, references

RecordT_co = TypeVar("RecordT_co", bound=Record, covariant=True)


@dataclass(frozen=True)
class Entry(Generic[RecordT_co]):
    """A record with its id and its place.

    Attributes:
        id: The file's stem.
        record: The typed record.
        path: File relative to the project's root, with forward slashes.
        marks: Where its values stand in the file; empty for records that are not in a file yet.
        text: The file's text; empty likewise.
    """

    id: str
    record: RecordT_co
    path: str = ""
    marks: Marks = field(default_factory=dict, repr=False, compare=False)
    text: str = field(default="", repr=False, compare=False)

    @cached_property
    def kind(self) -> str:
        """`source`, `actor`, `role`, `meeting` or `agreement`."""
        return self.record.kind_name

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference in the record, in field order."""
        return tuple(references(self.record))

    @cached_property
    def review_status(self) -> ReviewStatus | None:
        """What a person said of it; None for sources, which have no review."""
        review = self.record.get("review")
        return review.status if review else None

    @property
    def is_rejected(self) -> bool:
        """Whether a person rejected it; rejected records are kept and not shown."""
        return self.review_status is ReviewStatus.REJECTED

    @cached_property
    def name(self) -> str:
        """What people call it: an actor's name, else its title."""
        return str(getattr(self.record, "name", None) or getattr(self.record, "title", self.id))


class Backlink(NamedTuple):
    """A record that refers to another one, and by which field (`participants[0].actor` gives `participants.actor`)."""

    entry: Entry[Record]
    field: str


def follow(redirects: Mapping[tuple[str, str], str], kind: str, former: str) -> str | None:
    """The id at the end of a chain of redirects; None where there is no redirect, or it runs in a circle."""
    seen = {former}
    here = redirects.get((kind, former))
    while here is not None and (kind, here) in redirects:
        if here in seen:
            return None
        seen.add(here)
        here = redirects[kind, here]
    return here


@dataclass(frozen=True)
class FactBase:
    """All records, each mapping from id to entry in order of ids.

    Attributes:
        redirects: For kind and former id of a record that was renamed or merged the id to which it leads; see `moved`.
    """

    sources: Mapping[str, Entry[Source]] = field(default_factory=dict)
    actors: Mapping[str, Entry[Actor]] = field(default_factory=dict)
    roles: Mapping[str, Entry[Role]] = field(default_factory=dict)
    meetings: Mapping[str, Entry[Meeting]] = field(default_factory=dict)
    agreements: Mapping[str, Entry[Agreement]] = field(default_factory=dict)
    redirects: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def moved(self, kind: str, former: str) -> Entry[Record] | None:
        """The record that a former id leads to; None where it leads nowhere, or is the id of a record again."""
        if self.get(kind, former):
            return None
        present = follow(self.redirects, kind, former)
        return self.get(kind, present) if present else None

    @cached_property
    def former(self) -> Mapping[tuple[str, str], tuple[str, ...]]:
        """For kind and id of a record the ids that it had before, in order."""
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for kind, old in sorted(self.redirects):
            if present := self.moved(kind, old):
                found[kind, present.id].append(old)
        return {key: tuple(ids) for key, ids in found.items()}

    def of_kind(self, kind: str) -> Mapping[str, Entry[Record]]:
        """The entries of one kind, by id."""
        entries: Mapping[str, Entry[Record]] = getattr(self, f"{kind}s")
        return entries

    def get(self, kind: str, record_id: str) -> Entry[Record] | None:
        """The entry, or None where there is none of that kind and id."""
        return self.of_kind(kind).get(record_id)

    def with_kind(self, kind: str, entries: Mapping[str, Entry[Record]]) -> "FactBase":
        """The base with other entries of one kind."""
        of_kind: dict[str, Any] = {f"{kind}s": entries}
        return replace(self, **of_kind)

    def __iter__(self) -> Iterator[Entry[Record]]:
        for entries in (self.sources, self.actors, self.roles, self.meetings, self.agreements):
            yield from entries.values()

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @cached_property
    def backlinks(self) -> Mapping[tuple[str, str], tuple[Backlink, ...]]:
        """For each (kind, id) the records that refer to it, in order of kinds and ids; rejected ones included."""
        links: dict[tuple[str, str], list[Backlink]] = defaultdict(list)
        for entry in self:
            for reference in entry.references:
                name = ".".join(key for key in reference.path if isinstance(key, str))
                links[reference.kind, reference.id].append(Backlink(entry, name))
        return {target: tuple(found) for target, found in links.items()}

    def referring(self, kind: str, record_id: str, by_kind: str) -> list[Entry[Record]]:
        """Entries of kind `by_kind` that refer to a record in whatever field, each once."""
        found = {
            link.entry.id: link.entry
            for link in self.backlinks.get((kind, record_id), ())
            if link.entry.kind == by_kind
        }
        return list(found.values())
