"""The five kinds of record, field by field as the codebook has them; the order of fields is the order in YAML files."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.evidence import Evidence, Part, Review
from generator.model.fields import (
    ActorId,
    Country,
    Date,
    Identifiers,
    Language,
    MeetingId,
    Quote,
    RoleId,
    Sha256,
    SourceId,
    Text,
    Url,
)

_Note = Annotated[Text | None, Field(description="Remark of an editor; Markdown.")]
_Review = Annotated[Review, Field(description="Who checked this record, and what they found.")]
_EvidenceList = Annotated[
    tuple[Evidence, ...], Field(min_length=1, description="The verbatim quotes that the record rests on.")
]
_Topics = Annotated[tuple[Text, ...], Field(description="Short noun phrases from the text.")]


class Record(Part):
    """What all kinds share. The id is the file's stem and not a field."""

    kind_name: ClassVar[str]


class TextState(StrEnum):
    """Whether the source's text is in the repository."""

    KEPT = "kept"
    WITHHELD = "withheld"


class Source(Record):
    """An article."""

    kind_name: ClassVar[str] = "source"
    title: Annotated[Text, Field(description="The article's headline.")]
    file: Annotated[Text, Field(description="Path of the article below the seeds folder.")]
    sha256: Annotated[Sha256, Field(description="SHA-256 of the article's text as read.")]
    text: Annotated[
        TextState, Field(description="Whether the text is kept here; quotes of a withheld text cannot be checked.")
    ] = TextState.KEPT
    publisher: Annotated[Text | None, Field(description="Who published it, if the article or a person says so.")] = None
    author: Annotated[Text | None, Field(description="Who wrote it.")] = None
    published: Annotated[
        Date | None, Field(description="When it was published; feeds the next extraction (“on Saturday”).")
    ] = None
    url: Annotated[Url | None, Field(description="Where it can be read.")] = None
    retrieved: Annotated[Date | None, Field(description="When it was fetched.")] = None
    language: Annotated[Language | None, Field(description="BCP 47 language tag.")] = None
    licence: Annotated[Text | None, Field(description="Licence of the text.")] = None
    note: _Note = None


class ActorKind(StrEnum):
    """Who can act."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"


class Actor(Record):
    """A person, a state or an organisation that acts."""

    kind_name: ClassVar[str] = "actor"
    name: Annotated[
        Text, Field(description="The fullest form in the text, without ranks, courtesy titles and offices.")
    ]
    kind: Annotated[
        ActorKind,
        Field(
            description="A named person; a state, under its common English name; or a named organisation: ministry, "
            "armed force, agency, party, company."
        ),
    ]
    aliases: Annotated[tuple[Text, ...], Field(description="Every other form met that carries the name.")] = ()
    country: Annotated[Country | None, Field(description="ISO 3166-1 alpha-2 code (Kosovo XK).")] = None
    part_of: Annotated[ActorId | None, Field(description="An organisation's parent actor.")] = None
    identifiers: Annotated[
        Identifiers, Field(default_factory=dict, description="Ids elsewhere, such as `wikidata: Q38`.")
    ]
    not_same_as: Annotated[
        tuple[ActorId, ...], Field(description="Actors that are not to be merged with this one.")
    ] = ()
    evidence: _EvidenceList
    review: _Review = Review()
    note: _Note = None


class Tenure(StrEnum):
    """How a person holds an office."""

    CURRENT = "current"
    FORMER = "former"
    ACTING = "acting"
    DESIGNATE = "designate"


class RoleStep(Part):
    """An earlier tenure of a role, as an earlier source gave it."""

    tenure: Annotated[Tenure, Field(description="What the source said.")]
    date: Annotated[Date | None, Field(description="When that was so.")] = None
    source: Annotated[SourceId, Field(description="The source that said so.")]
    quote: Annotated[Quote, Field(description="Its words.")]


class Role(Record):
    """An office that a person holds."""

    kind_name: ClassVar[str] = "role"
    person: Annotated[ActorId, Field(description="Who holds the office.")]
    title: Annotated[
        Text,
        Field(
            description="The office as written, singular, without name and country.",
            examples=["Undersecretary of State for Defence"],
        ),
    ]
    organisation: Annotated[ActorId | None, Field(description="The body or state for which it is held.")] = None
    tenure: Annotated[
        Tenure,
        Field(description="Whether the person holds the office now, held it, stands in for someone, or is to take it."),
    ] = Tenure.CURRENT
    since: Annotated[Date | None, Field(description="When the person took the office.")] = None
    until: Annotated[Date | None, Field(description="When the person left it.")] = None
    history: Annotated[tuple[RoleStep, ...], Field(description="Earlier tenures, each with source and quote.")] = ()
    evidence: _EvidenceList
    review: _Review = Review()
    note: _Note = None


class MeetingType(StrEnum):
    """What kind of occasion."""

    MEETING = "meeting"
    VISIT = "visit"
    CALL = "call"
    SUMMIT = "summit"
    CONFERENCE = "conference"
    DIALOGUE = "dialogue"
    SIGNING = "signing"
    CEREMONY = "ceremony"
    EXERCISE = "exercise"


class MeetingStatus(StrEnum):
    """Whether it took place."""

    HELD = "held"
    PLANNED = "planned"
    CANCELLED = "cancelled"


class ParticipantPart(StrEnum):
    """What a participant did there."""

    HEAD = "head"
    HOST = "host"
    GUEST = "guest"
    MEMBER = "member"


class Participant(Part):
    """Someone who took part."""

    actor: Annotated[ActorId, Field(description="A named person, or a side without one.")]
    role: Annotated[RoleId | None, Field(description="The office in which the person took part.")] = None
    side: Annotated[ActorId | None, Field(description="The state or organisation that the person spoke for.")] = None
    part: Annotated[
        ParticipantPart | None, Field(description="Leader of a delegation, host, guest, or member of a delegation.")
    ] = None


class MeetingStep(Part):
    """An earlier status of a meeting."""

    status: Annotated[MeetingStatus, Field(description="What the source said.")]
    date: Annotated[Date | None, Field(description="When that was so.")] = None
    source: Annotated[SourceId, Field(description="The source that said so.")]
    quote: Annotated[Quote, Field(description="Its words.")]


class Meeting(Record):
    """An occasion on which people or sides got together."""

    kind_name: ClassVar[str] = "meeting"
    title: Annotated[Text, Field(description="What, between whom, where.")]
    type: Annotated[MeetingType, Field(description="What kind of occasion.")]
    status: Annotated[
        MeetingStatus, Field(description="Whether it took place, is said to be coming, or was called off.")
    ] = MeetingStatus.HELD
    date: Annotated[Date | None, Field(description="When, as precisely as the text says.")] = None
    place: Annotated[Text | None, Field(description="Town or venue as written.")] = None
    country: Annotated[Country | None, Field(description="Where it took place.")] = None
    participants: Annotated[tuple[Participant, ...], Field(min_length=1, description="Who took part.")]
    topics: _Topics = ()
    part_of: Annotated[MeetingId | None, Field(description="The visit or summit that it belonged to.")] = None
    history: Annotated[tuple[MeetingStep, ...], Field(description="Earlier statuses, each with source and quote.")] = ()
    evidence: _EvidenceList
    review: _Review = Review()
    note: _Note = None


class AgreementType(StrEnum):
    """What kind of thing was agreed or put forward."""

    TREATY = "treaty"
    AGREEMENT = "agreement"
    MEMORANDUM = "memorandum"
    PROTOCOL = "protocol"
    STATEMENT = "statement"
    MECHANISM = "mechanism"
    PROGRAMME = "programme"
    CONTRACT = "contract"


class AgreementStatus(StrEnum):
    """How far it got; the order is the ladder's."""

    PROPOSED = "proposed"
    NEGOTIATING = "negotiating"
    AGREED = "agreed"
    SIGNED = "signed"
    RATIFIED = "ratified"
    IN_FORCE = "in-force"
    SUSPENDED = "suspended"
    TERMINATED = "terminated"


class Signatory(Part):
    """Someone who signed."""

    actor: Annotated[ActorId, Field(description="Who signed.")]
    for_: Annotated[ActorId | None, Field(alias="for", description="The party for which they signed.")] = None
    role: Annotated[RoleId | None, Field(description="The office in which they signed.")] = None


class AgreementStep(Part):
    """An earlier status of an agreement."""

    status: Annotated[AgreementStatus, Field(description="What the source said.")]
    date: Annotated[Date | None, Field(description="When that was so.")] = None
    source: Annotated[SourceId, Field(description="The source that said so.")]
    quote: Annotated[Quote, Field(description="Its words.")]


class Agreement(Record):
    """What sides have agreed, or put forward to agree."""

    kind_name: ClassVar[str] = "agreement"
    title: Annotated[Text, Field(description="The instrument's name, or a short description in the article's words.")]
    short: Annotated[Text | None, Field(description="Short name, such as MLAT.")] = None
    type: Annotated[
        AgreementType,
        Field(
            description="treaty, agreement, memorandum, protocol: by the word that the text uses; statement: joint "
            "statement or declaration; mechanism: a standing body or process; programme: concrete joint work or "
            "delivery; contract: a purchase or a company deal."
        ),
    ]
    status: Annotated[
        AgreementStatus,
        Field(
            description="How far it got. proposed: offered or suggested; negotiating: under discussion as a draft; "
            "agreed: announced, or set up by this very occasion; in-force: running before it."
        ),
    ]
    date: Annotated[Date | None, Field(description="Date of that status.")] = None
    parties: Annotated[tuple[ActorId, ...], Field(min_length=1, description="Actors that agree, as far as named.")]
    signatories: Annotated[tuple[Signatory, ...], Field(description="Who signed, for which party.")] = ()
    meeting: Annotated[MeetingId | None, Field(description="Where it was reached or put forward.")] = None
    topics: _Topics = ()
    history: Annotated[tuple[AgreementStep, ...], Field(description="Earlier steps, each with source and quote.")] = ()
    evidence: _EvidenceList
    review: _Review = Review()
    note: _Note = None


MODELS: dict[str, type[Record]] = {model.kind_name: model for model in (Source, Actor, Role, Meeting, Agreement)}
KINDS: tuple[str, ...] = tuple(MODELS)
