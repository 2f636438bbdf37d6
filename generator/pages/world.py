"""What pages need to know of the whole fact base: who took part in what, for whom, and which states that binds."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import TypeVar

from generator.model import (
    Actor,
    ActorKind,
    Agreement,
    Entry,
    FactBase,
    Meeting,
    MeetingStatus,
    Participant,
    Record,
    Role,
    Source,
)
from generator.pages.excerpts import Excerpt, excerpt
from generator.pages.links import Link
from generator.pages.settings import DEFAULTS, Settings

R = TypeVar("R", bound=Record)
TextOf = Callable[[Entry[Source]], str | None]
"""The stored text of a source; None when it is withheld or missing."""
Rules = Mapping[tuple[str, str, str], str]
"""The rule that found a quote, by kind of record, source and quote."""


@dataclass(frozen=True)
class Pair:
    """Two states and what lies between them.

    Attributes:
        ids: The states' actor ids, sorted.
        meetings: Meetings at which both took part, in order of ids.
        agreements: Agreements that bind or would bind both, in order of ids.
    """

    ids: tuple[str, str]
    meetings: tuple[Entry[Meeting], ...]
    agreements: tuple[Entry[Agreement], ...]

    @property
    def held(self) -> int:
        """How many of the meetings were held, rather than planned or cancelled."""
        return held(self.meetings)

    @property
    def strength(self) -> int:
        """How much there was between them: meetings that were held, and agreements."""
        return self.held + len(self.agreements)


@dataclass(frozen=True)
class World:
    """A fact base without its rejected records, and the connections in it.

    Attributes:
        base: All records, rejected ones included.
        text_of: Gives the stored text of a source.
        settings: What the site's owner decided.
        rules: Which rule of extraction found a quote; one that is not among them was entered by a person.
        mentions: Links that were made already, by where they stand, and by kind and id of what they lead to.
    """

    base: FactBase
    text_of: TextOf
    settings: Settings = DEFAULTS
    rules: Rules = field(default_factory=dict)
    mentions: dict[tuple[str, str, str], Link] = field(default_factory=dict)
    _excerpts: dict[str, Excerpt | None] = field(default_factory=dict)

    @cached_property
    def sources(self) -> Mapping[str, Entry[Source]]:
        """Every source."""
        return self.base.sources

    @cached_property
    def actors(self) -> Mapping[str, Entry[Actor]]:
        """Actors that nobody rejected."""
        return _kept(self.base.actors)

    @cached_property
    def roles(self) -> Mapping[str, Entry[Role]]:
        """Roles that nobody rejected, of persons that nobody rejected."""
        return {key: role for key, role in _kept(self.base.roles).items() if role.record.person in self.actors}

    @cached_property
    def meetings(self) -> Mapping[str, Entry[Meeting]]:
        """Meetings that nobody rejected."""
        return _kept(self.base.meetings)

    @cached_property
    def agreements(self) -> Mapping[str, Entry[Agreement]]:
        """Agreements that nobody rejected."""
        return _kept(self.base.agreements)

    def facts(self) -> Iterator[Entry[Record]]:
        """Everything but sources, without what was rejected, in order of kinds and ids."""
        for entries in (self.actors, self.roles, self.meetings, self.agreements):
            yield from entries.values()

    @cached_property
    def facts_of(self) -> Mapping[str, list[Entry[Record]]]:
        """For each source the facts that quote it, in order of kinds and ids."""
        return _by_key(self.facts(), quoted_sources)

    def excerpt(self, source: Entry[Source]) -> Excerpt | None:
        """What the site shows of a source's text; None when the text is not at hand."""
        if source.id not in self._excerpts:
            text, facts = self.text_of(source), self.facts_of.get(source.id, ())
            self._excerpts[source.id] = excerpt(source, text, facts, self.settings.excerpts) if text else None
        return self._excerpts[source.id]

    def entry(self, kind: str, record_id: str) -> Entry[Record] | None:
        """A record that is shown, or None."""
        entries: Mapping[str, Entry[Record]] = getattr(self, f"{kind}s")
        return entries.get(record_id)

    @cached_property
    def state_of_country(self) -> Mapping[str, str]:
        """The state actor of each country code."""
        states: dict[str, str] = {}
        for actor in self.actors.values():
            if actor.record.kind is ActorKind.STATE and actor.record.country:
                states.setdefault(actor.record.country, actor.id)
        return states

    def codes_of(self, actors: Iterable[str]) -> list[str]:
        """The countries to which actors belong, as far as the records say, each once and sorted."""
        known = (self.actors[actor].record.country for actor in actors if actor in self.actors)
        return sorted({code for code in known if code})

    def state_of(self, actor_id: str | None) -> str | None:
        """The state that an actor is or belongs to, as far as the records say."""
        actor = self.actors.get(actor_id) if actor_id else None
        if actor is None:
            return None
        if actor.record.kind is ActorKind.STATE:
            return actor.id
        return self.state_of_country.get(actor.record.country or "")

    def body_of(self, participant: Participant) -> str | None:
        """The organisation for which a participant holds the office in which they took part."""
        role = self.roles.get(participant.role) if participant.role else None
        return role.record.organisation if role else None

    def side_of(self, participant: Participant) -> str | None:
        """The state, else the organisation, that a participant stands for; None when no record says.

        A named side goes before the office, and the office before the participant's own country: who speaks for an
        international organisation does not speak for a state.
        """
        if body := participant.side or self.body_of(participant):
            return self.state_of(body) or body
        return self.state_of(participant.actor) or self._own_side(participant.actor)

    def _own_side(self, actor_id: str) -> str | None:
        actor = self.actors.get(actor_id)
        return actor_id if actor and actor.record.kind is not ActorKind.PERSON else None

    def involved(self, meeting: Meeting) -> frozenset[str]:
        """Actors with a part in a meeting: participants, their sides, bodies and states."""
        found: set[str | None] = set()
        for participant in meeting.participants:
            found |= {participant.actor, participant.side, self.body_of(participant), self.side_of(participant)}
        return self._shown(found)

    def _shown(self, found: Iterable[str | None]) -> frozenset[str]:
        return frozenset(actor for actor in found if actor and actor in self.actors)

    def bound(self, agreement: Agreement) -> frozenset[str]:
        """Actors with a part in an agreement: parties, signatories and their states."""
        found: set[str | None] = {*agreement.parties, *map(self.state_of, agreement.parties)}
        for signatory in agreement.signatories:
            found |= {signatory.actor, signatory.for_, self.state_of(signatory.for_)}
        return self._shown(found)

    @cached_property
    def meetings_of(self) -> Mapping[str, list[Entry[Meeting]]]:
        """For each actor the meetings it had a part in, in order of ids."""
        return _by_key(self.meetings.values(), self.involved)

    @cached_property
    def agreements_of(self) -> Mapping[str, list[Entry[Agreement]]]:
        """For each actor the agreements it has a part in, in order of ids."""
        return _by_key(self.agreements.values(), self.bound)

    @cached_property
    def roles_of(self) -> Mapping[str, list[Entry[Role]]]:
        """For each actor the roles it holds or that are held for it."""
        return _by_key(self.roles.values(), lambda role: (role.person, *filter(None, [role.organisation])))

    @cached_property
    def agreements_at(self) -> Mapping[str, list[Entry[Agreement]]]:
        """For each meeting the agreements that were reached or put forward there."""
        return _by_key(self.agreements.values(), lambda agreement: filter(None, [agreement.meeting]))

    @cached_property
    def talks_of(self) -> Mapping[str, list[Entry[Meeting]]]:
        """For each visit or summit the meetings that belonged to it."""
        return _by_key(self.meetings.values(), lambda meeting: filter(None, [meeting.part_of]))

    def states_in(self, actors: Iterable[str]) -> list[str]:
        """Those of the actors that are states, sorted."""
        return sorted(actor for actor in actors if self.actors[actor].record.kind is ActorKind.STATE)

    @cached_property
    def pairs(self) -> Mapping[tuple[str, str], Pair]:
        """Every two states with something between them, in order of ids."""
        meetings = _by_key(self.meetings.values(), lambda m: combinations(self.states_in(self.involved(m)), 2))
        agreements = _by_key(self.agreements.values(), lambda a: combinations(self.states_in(self.bound(a)), 2))
        keys = sorted({*meetings, *agreements})
        return {key: Pair(key, tuple(meetings.get(key, ())), tuple(agreements.get(key, ()))) for key in keys}

    @cached_property
    def pairs_of(self) -> Mapping[str, list[Pair]]:
        """For each state the pairs it belongs to, those with most between them first."""
        found: dict[str, list[Pair]] = defaultdict(list)
        for pair in self.pairs.values():
            for state in pair.ids:
                found[state].append(pair)
        for pairs in found.values():
            pairs.sort(key=lambda pair: (-pair.held, -len(pair.agreements), pair.ids))
        return dict(found)


def pairs(base: FactBase) -> Iterable[Pair]:
    """Every two states of a fact base with something between them, in order of ids."""
    return World(base, lambda _: None).pairs.values()


def held(meetings: Iterable[Entry[Meeting]]) -> int:
    """How many of some meetings were held, rather than planned or cancelled."""
    return sum(entry.record.status is MeetingStatus.HELD for entry in meetings)


def quoted_sources(record: Record) -> set[str]:
    """The sources that a record's evidence and history quote."""
    return {part.source for part in (*getattr(record, "evidence", ()), *getattr(record, "history", ()))}


K = TypeVar("K")


def _kept(entries: Mapping[str, Entry[R]]) -> dict[str, Entry[R]]:
    return {key: entry for key, entry in sorted(entries.items()) if not entry.is_rejected}


def _by_key(entries: Iterable[Entry[R]], keys_of: Callable[[R], Iterable[K]]) -> dict[K, list[Entry[R]]]:
    found: dict[K, list[Entry[R]]] = defaultdict(list)
    for entry in entries:
        for key in keys_of(entry.record):
            found[key].append(entry)
    return dict(found)
