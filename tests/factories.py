"""Records with defaults, so that a test says only what matters to it. All people and articles here are invented."""

from collections.abc import Iterable

from generator.model import (
    KINDS,
    Actor,
    ActorKind,
    Agreement,
    AgreementStatus,
    AgreementType,
    Entry,
    Evidence,
    FactBase,
    Meeting,
    MeetingType,
    Participant,
    Record,
    Role,
    Source,
)
from generator.texts import digest

TEXT = (
    "Norway and Kenya met in Nairobi on 3 March 2031. Minister Ada Testberg of Norway met Minister Juma Mfano of Kenya."
)
"""What the default source says."""


def entry(record_id: str, record: Record) -> Entry[Record]:
    """A record in its usual file."""
    return Entry(record_id, record, f"facts/{record.kind_name}s/{record_id}.yaml")


def evidence(quote: str = "Norway and Kenya met in Nairobi", source: str = "report", **fields: object) -> Evidence:
    """A quote of the default source."""
    return Evidence.model_validate({"source": source, "quote": quote, **fields})


def source(record_id: str = "report", said: str = TEXT, **fields: object) -> Entry[Record]:
    """A source whose text is `said`."""
    given = {"title": "Talks in Nairobi", "file": f"{record_id}.txt", "sha256": digest(said), **fields}
    return entry(record_id, Source.model_validate(given))


def actor(record_id: str = "norway", **fields: object) -> Entry[Record]:
    """A state, unless `kind` says otherwise; its name is made of its id."""
    name = record_id.replace("-", " ").title()
    return entry(
        record_id, Actor.model_validate({"name": name, "kind": ActorKind.STATE, "evidence": [evidence()], **fields})
    )


def role(record_id: str = "testberg-minister", **fields: object) -> Entry[Record]:
    """A minister's office."""
    given = {
        "person": "ada-testberg",
        "title": "Minister",
        "evidence": [evidence("Minister Ada Testberg of Norway")],
        **fields,
    }
    return entry(record_id, Role.model_validate(given))


def meeting(record_id: str = "talks", **fields: object) -> Entry[Record]:
    """A meeting of Norway and Kenya."""
    sides = [Participant(actor="norway"), Participant(actor="kenya")]
    given = {
        "title": "Talks of Norway and Kenya",
        "type": MeetingType.MEETING,
        "participants": sides,
        "evidence": [evidence()],
    }
    return entry(record_id, Meeting.model_validate(given | fields))


def agreement(record_id: str = "fisheries-treaty", **fields: object) -> Entry[Record]:
    """A proposed treaty of Norway and Kenya."""
    given = {
        "title": "fisheries treaty",
        "type": AgreementType.TREATY,
        "status": AgreementStatus.PROPOSED,
        "parties": ["norway", "kenya"],
        "evidence": [evidence()],
    }
    return entry(record_id, Agreement.model_validate(given | fields))


def base(*entries: Entry[Record], with_source: bool = True) -> FactBase:
    """A fact base of the given records, and the default source unless another one is given or none is wanted."""
    found = list(entries)
    if with_source and not any(e.kind == "source" for e in found):
        found.append(source())
    return FactBase(**{f"{kind}s": _of(found, kind) for kind in KINDS})  # type: ignore[arg-type]


def _of(entries: Iterable[Entry[Record]], kind: str) -> dict[str, Entry[Record]]:
    return {e.id: e for e in sorted(entries, key=lambda e: e.id) if e.kind == kind}
