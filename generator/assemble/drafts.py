"""From an article's candidates to drafts of records, with names inside the article for ids."""

from collections.abc import Sequence

from generator import ids, quotes, texts
from generator.assemble import titles
from generator.assemble.draft import Data, Draft
from generator.assemble.quoting import evidence
from generator.extract.candidate import (
    ActorCandidate,
    AgreementCandidate,
    Attendee,
    Facts,
    MeetingCandidate,
    RoleCandidate,
)
from generator.ingest.article import Article
from generator.yamlio import Value

NO_FACTS = "The extractor found no fact in this article."
_UNREVIEWED: Data = {"status": "unreviewed"}
METADATA = ("publisher", "author", "published", "url", "language", "licence")
"""Fields of a source record that come from the article's metadata."""


def drafts_of(article: Article, facts: Facts, source: str) -> list[Draft]:
    """The drafts of one article: its source first, then actors, roles, meetings (visits first), agreements.

    Args:
        article: As read.
        facts: What the rules found.
        source: Id of the source record.
    """
    work = _Drafting(article, facts, source)
    found = [work.actor(c) for c in facts.actors]
    found += [work.role(c, number) for number, c in enumerate(facts.roles)]
    found += [work.meeting(c) for c in sorted(facts.meetings, key=lambda c: c.part_of is not None)]
    found += [work.agreement(c, number) for number, c in enumerate(facts.agreements)]
    return [source_draft(article, source, bool(found)), *found]


def source_draft(article: Article, source: str, has_facts: bool) -> Draft:
    """The source record: what the article says of itself, and the hash of its text."""
    data: Data = {"title": article.title, "file": article.file, "sha256": texts.digest(article.text)}
    data |= {key: article.metadata[key] for key in METADATA if key in article.metadata}
    if article.language:
        data.setdefault("language", article.language)
    notes = [f"Text read with {article.reader}."] if article.reader else []
    if notes or not has_facts:
        data["note"] = " ".join([*notes, *([] if has_facts else [NO_FACTS])])
    return Draft("source", source, data)


class _Drafting:
    """Drafts of one article; knows its names."""

    def __init__(self, article: Article, facts: Facts, source: str) -> None:
        self.text = article.text
        self.source = source
        self.names = {a.key: titles.name_in_title(a.name, a.kind, a.country) for a in facts.actors}
        self.meetings = {id(meeting): f"meeting:{number}" for number, meeting in enumerate(facts.meetings)}
        self.roles: dict[str, list[str]] = {}
        for number, role in enumerate(facts.roles):
            self.roles.setdefault(role.person, []).append(f"role:{number}")

    def actor(self, candidate: ActorCandidate) -> Draft:
        data: Data = {"name": candidate.name, "kind": candidate.kind}
        if candidate.aliases:
            data["aliases"] = list(candidate.aliases)
        if candidate.country:
            data["country"] = candidate.country
        return self._draft("actor", candidate.key, data, candidate)

    def role(self, candidate: RoleCandidate, number: int) -> Draft:
        data: Data = {"person": candidate.person, "title": quotes.squeeze(candidate.title)}
        if candidate.organisation:
            data["organisation"] = candidate.organisation
        data["tenure"] = candidate.tenure.value
        return self._draft("role", f"role:{number}", data, candidate)

    def meeting(self, candidate: MeetingCandidate) -> Draft:
        data: Data = {"title": "", "type": candidate.type, "status": candidate.status.value}
        for key in ("date", "place", "country"):
            if value := getattr(candidate, key):
                data[key] = value
        data["participants"] = [self._participant(attendee) for attendee in candidate.attendees]
        if candidate.topics:
            data["topics"] = list(candidate.topics)
        if candidate.part_of is not None:
            data["part_of"] = self.meetings[id(candidate.part_of)]
        data["title"] = titles.title_of(data, self.names)
        return self._draft("meeting", self.meetings[id(candidate)], data, candidate)

    def _participant(self, attendee: Attendee) -> Value:
        item: Data = {"actor": attendee.key}
        if len(held := self.roles.get(attendee.key, [])) == 1:
            item["role"] = held[0]
        if attendee.side:
            item["side"] = attendee.side
        if attendee.part:
            item["part"] = attendee.part
        return item

    def agreement(self, candidate: AgreementCandidate, number: int) -> Draft:
        data: Data = {"title": candidate.title}
        if candidate.short:
            data["short"] = candidate.short
        data |= {"type": candidate.type, "status": candidate.status}
        if candidate.date:
            data["date"] = candidate.date
        data["parties"] = list(candidate.parties)
        if candidate.meeting is not None:
            data["meeting"] = self.meetings[id(candidate.meeting)]
        return self._draft("agreement", f"agreement:{number}", data, candidate)

    def _draft(
        self,
        kind: str,
        key: str,
        data: Data,
        candidate: ActorCandidate | RoleCandidate | MeetingCandidate | AgreementCandidate,
    ) -> Draft:
        data["evidence"] = evidence(self.text, self.source, candidate.evidence)
        data["review"] = dict(_UNREVIEWED)
        return Draft(kind, key, data, candidate.rule)


def wanted_id(draft: Draft, names: dict[str, str]) -> str:
    """The id that a new record would like to have.

    Args:
        draft: With the final ids of the records that it refers to.
        names: Names of all actors by id.
    """
    data = draft.data
    match draft.kind:
        case "actor":
            return titles.actor_id(str(data["name"]), str(data["kind"]), str(data.get("country") or ""))
        case "role":
            return titles.role_id(str(data["person"]), str(data["title"]))
        case "meeting":
            return titles.meeting_id(data, [names.get(actor, actor) for actor in _actors(data.get("participants"))])
        case "agreement":
            return titles.agreement_id(data, [str(party) for party in _texts(data["parties"])])
    return ids.slug(str(data["title"]))


def _actors(participants: Value) -> list[str]:
    items = participants if isinstance(participants, list) else []
    return [str(item["actor"]) for item in items if isinstance(item, dict) and item.get("actor")]


def _texts(value: Value) -> Sequence[str]:
    return [str(item) for item in value] if isinstance(value, list) else []
