"""What rules look at: the fact base, the texts of its sources, and what was worked out of both."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from generator.check.quoted import Quoted
from generator.check.source_texts import SourceTexts
from generator.ids import did_you_mean, plain
from generator.model import Actor, ActorKind, Entry, FactBase, Record, Role, Source
from generator.quotes import squeeze
from generator.vocab.general_bodies import is_general, name_words


@dataclass(frozen=True)
class World:
    """All that a rule may look at.

    Attributes:
        base: The records; values of faulty ones may be unknown, which is an empty text.
        texts: The texts of the sources.
        broken: (kind, id) of files that are there without a usable record: what refers to them does not dangle.
        quoted: For (kind, id) the words that a record quotes, and where they were found.
    """

    base: FactBase
    texts: SourceTexts
    broken: frozenset[tuple[str, str]] = frozenset()
    quoted: Mapping[tuple[str, str], tuple[Quoted, ...]] = field(default_factory=dict)

    def quotes_of(self, entry: Entry[Record]) -> tuple[Quoted, ...]:
        """The words that a record quotes, in the order of its fields."""
        return self.quoted.get((entry.kind, entry.id), ())

    def exists(self, kind: str, record_id: str) -> bool:
        """Whether there is a file of that kind and id, usable or not."""
        return (kind, record_id) in self.broken or self.base.get(kind, record_id) is not None

    def nearest_id(self, kind: str, record_id: str) -> str:
        """A hint with the id of that kind most like a mistyped one; empty where none is."""
        # One slip is often made in many files.
        if (kind, record_id) not in self._hints:
            self._hints[kind, record_id] = did_you_mean(record_id, self.base.of_kind(kind))
        return self._hints[kind, record_id]

    @cached_property
    def _hints(self) -> dict[tuple[str, str], str]:
        return {}

    @cached_property
    def roles_of(self) -> Mapping[str, list[Role]]:
        """For each person's id the roles that are not rejected."""
        found: defaultdict[str, list[Role]] = defaultdict(list)
        for entry in self.base.roles.values():
            if not entry.is_rejected and entry.record.person and entry.record.title:
                found[entry.record.person].append(entry.record)
        return found

    @cached_property
    def unknown_offices(self) -> Mapping[str, str]:
        """For each id of a role that cannot be read whole its person, or an empty text."""
        found = {record_id: "" for kind, record_id in self.broken if kind == "role"}
        for record_id, entry in self.base.roles.items():
            role = entry.record
            if record_id in found and role.person and role.title and role.organisation != "":
                del found[record_id]
            elif record_id in found:
                found[record_id] = role.person
        return found

    @cached_property
    def actors_by_name(self) -> Mapping[str, list[Entry[Actor]]]:
        """For each name or alias (in lower case, without accents) the actors that bear it, in order of ids."""
        found: defaultdict[str, list[Entry[Actor]]] = defaultdict(list)
        for entry in self.base.actors.values():
            if not entry.is_rejected:
                for name in dict.fromkeys(comparable(form) for form in forms(entry.record)):
                    found[name].append(entry)
        return found

    @cached_property
    def sources_by_file(self) -> Mapping[PurePosixPath, list[Entry[Source]]]:
        """For each file below the seeds folder its sources, in order of ids."""
        found: defaultdict[PurePosixPath, list[Entry[Source]]] = defaultdict(list)
        for entry in self.base.sources.values():
            if entry.record.file:
                found[PurePosixPath(entry.record.file)].append(entry)
        return found

    @cached_property
    def sources_by_text(self) -> Mapping[str, list[Entry[Source]]]:
        """For each SHA-256 of a text its sources, in order of ids."""
        found: defaultdict[str, list[Entry[Source]]] = defaultdict(list)
        for entry in self.base.sources.values():
            found[entry.record.sha256].append(entry)
        return found

    def kept_apart(self, one: str, other: str) -> bool:
        """Whether one of two actors is said to be not the same as the other; unknown values may say so."""
        actors = self.base.actors
        return any(
            "" in said or there in said
            for here, there in ((one, other), (other, one))
            for said in (actors[here].record.not_same_as,)
        )


def is_same(one: Actor, other: Actor) -> bool:
    """Whether two actors are one by name, kind and country.

    A body whose name every state may use is not, as long as nobody has said of which state it is; nor is a person of
    whom only one word is told.
    """
    if one.kind is ActorKind.PERSON and " " not in one.name.strip():
        return False
    if one.kind is ActorKind.ORGANISATION and one.country is None and is_general(name_words(one.name)):
        return False
    marks = (comparable(one.name), one.kind, one.country)
    return "" not in marks and marks == (comparable(other.name), other.kind, other.country)


def forms(actor: Actor) -> Iterator[str]:
    """An actor's name and aliases, as far as they are known."""
    yield from filter(None, (actor.name, *actor.aliases))


def comparable(name: str) -> str:
    """A name as it is compared with others: lower case, no accents, single spaces."""
    return plain(squeeze(name))
