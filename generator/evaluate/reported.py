"""What a fact base says of one article."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from generator.model import Actor, Agreement, Entry, FactBase, Meeting, Role
from generator.store.layout import SUFFIX

_Quoting = TypeVar("_Quoting", Actor, Role, Meeting, Agreement)


@dataclass(frozen=True)
class Reported:
    """The records that quote an article, each mapping in order of the records' files; rejected ones are left out.

    Attributes:
        actors: Actors.
        roles: Offices.
        meetings: Meetings.
        agreements: Agreements.
        named: `actors`, and those without a quote from the article that its other records name, in order of ids.
    """

    actors: Mapping[str, Actor] = field(default_factory=dict)
    roles: Mapping[str, Role] = field(default_factory=dict)
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    agreements: Mapping[str, Agreement] = field(default_factory=dict)
    named: Mapping[str, Actor] = field(default_factory=dict)


class BySource:
    """A fact base, looked up by source."""

    def __init__(self, base: FactBase) -> None:
        self._known = {entry.id: entry.record for entry in base.actors.values()}
        self._actors = _quoting(base.actors.values())
        self._roles = _quoting(base.roles.values())
        self._meetings = _quoting(base.meetings.values())
        self._agreements = _quoting(base.agreements.values())

    def of(self, source: str) -> Reported:
        """The records that quote the source with this id."""
        actors, roles = self._actors.get(source, {}), self._roles.get(source, {})
        meetings, agreements = self._meetings.get(source, {}), self._agreements.get(source, {})
        ids = {*actors, *(role.person for role in roles.values())}
        ids.update(role.organisation for role in roles.values() if role.organisation)
        ids.update(participant.actor for meeting in meetings.values() for participant in meeting.participants)
        ids.update(party for agreement in agreements.values() for party in agreement.parties)
        named = {actor: self._known[actor] for actor in sorted(ids) if actor in self._known}
        return Reported(actors, roles, meetings, agreements, named)


def _quoting(entries: Iterable[Entry[_Quoting]]) -> dict[str, dict[str, _Quoting]]:
    """For each source the records that quote it, by id. The order of files settles ties between equal matches."""
    found: dict[str, dict[str, _Quoting]] = {}
    for entry in sorted(entries, key=lambda entry: entry.id + SUFFIX):
        for source in {item.source for item in entry.record.evidence}:
            if not entry.is_rejected:
                found.setdefault(source, {})[entry.id] = entry.record
    return found
