"""What the rules propose: facts with the words that they rest on and the rule that found them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.extract.document import Document
from generator.model import MeetingStatus, Tenure
from generator.spans import Span


@dataclass(frozen=True)
class Quoted:
    """Words of the article that a fact rests on.

    Attributes:
        span: The quote.
        context: A second stretch that says who is meant, or None.
        supports: Names of the fields that it supports; empty for all.
    """

    span: Span
    context: Span | None = None
    supports: tuple[str, ...] = ()


@dataclass(frozen=True)
class Attendee:
    """Someone who took part in a meeting.

    Attributes:
        key: The actor.
        side: The actor for which a person took part, or None.
        part: head, host, guest, member, or None.
    """

    key: str
    side: str | None = None
    part: str | None = None


@dataclass(frozen=True)
class MeetingCandidate:
    """A meeting.

    Attributes:
        rule: Name of the rule that found it.
        number: Number of the sentence that speaks of it first.
        type: Type of meeting.
        attendees: Who took part; may be empty while other rules still add to it.
        evidence: The words that it rests on.
        status: held, planned or cancelled.
        date: EDTF, or None.
        place: As written, or None.
        country: Code of the country where it took place, or None.
        topics: Noun phrases.
        part_of: The visit or summit to which it belongs.
        is_again: Whether it only adds to an occasion that the article tells elsewhere (“the meeting on Friday”), and
            is none by itself.
        of_all: Whether what it adds holds for all such occasions behind it (“granted several audiences on Friday”).
        adds_people: Whether it adds those who attended to the occasion told last.
    """

    rule: str
    number: int
    type: str
    attendees: tuple[Attendee, ...]
    evidence: tuple[Quoted, ...]
    status: MeetingStatus = MeetingStatus.HELD
    date: str | None = None
    place: str | None = None
    country: str | None = None
    topics: tuple[str, ...] = ()
    part_of: "MeetingCandidate | None" = None
    is_again: bool = False
    of_all: bool = False
    adds_people: bool = False

    @property
    def keys(self) -> set[str]:
        """Keys of those who took part."""
        return {attendee.key for attendee in self.attendees}


@dataclass(frozen=True)
class AgreementCandidate:
    """An agreement.

    Attributes:
        rule: Name of the rule that found it.
        number: Number of the sentence that speaks of it first.
        title: As the article words it.
        type: Type of agreement.
        status: How far it got.
        parties: Keys of the actors.
        evidence: The words that it rests on.
        short: Short name, or None.
        date: EDTF, or None.
        meeting: Where it was reached or put forward, or None.
        again: Whether the words only take up an agreement named elsewhere (“the treaty”).
        definite: Whether they speak of one that is known (“the extradition treaty”).
        plural: Whether they speak of several.
        only_named: Whether no word tells how far it got.
    """

    rule: str
    number: int
    title: str
    type: str
    status: str
    parties: tuple[str, ...]
    evidence: tuple[Quoted, ...]
    short: str | None = None
    date: str | None = None
    meeting: MeetingCandidate | None = None
    again: bool = False
    definite: bool = False
    plural: bool = False
    only_named: bool = False


@dataclass(frozen=True)
class RoleCandidate:
    """An office that a person holds.

    Attributes:
        rule: Name of the rule that found it.
        person: Key of the person.
        title: As written.
        organisation: Key of the actor for which it is held, or None.
        evidence: The words that it rests on.
        tenure: current, former, acting or designate.
        is_of_body: Whether such an office is one of a body rather than a state.
    """

    rule: str
    person: str
    title: str
    organisation: str | None
    evidence: tuple[Quoted, ...]
    tenure: Tenure = Tenure.CURRENT
    is_of_body: bool = False


@dataclass(frozen=True)
class ActorCandidate:
    """An actor.

    Attributes:
        rule: Name of the rule that found it.
        key: Its key in the document.
        name: The fullest form.
        kind: person, state or organisation.
        evidence: The words that it rests on.
        aliases: Other forms met.
        country: Code, or None.
    """

    rule: str
    key: str
    name: str
    kind: str
    evidence: tuple[Quoted, ...]
    aliases: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True)
class MeetingRule:
    """A rule that finds meetings.

    Attributes:
        name: In kebab case.
        find: Yields the meetings of a document; also given what earlier rules found in it.
    """

    name: str
    find: Callable[[Document, Sequence["MeetingCandidate"]], Iterator[MeetingCandidate]]


@dataclass(frozen=True)
class AgreementRule:
    """A rule that finds agreements: its name in kebab case, and its function."""

    name: str
    find: Callable[[Document], Iterator[AgreementCandidate]]


@dataclass(frozen=True)
class ActorRule:
    """A rule that finds actors by what else they do; it yields their keys with the words for it."""

    name: str
    find: Callable[[Document], Iterator[tuple[str, Quoted]]]


@dataclass(frozen=True)
class Facts:
    """All candidates of one article."""

    actors: tuple[ActorCandidate, ...] = ()
    roles: tuple[RoleCandidate, ...] = ()
    meetings: tuple[MeetingCandidate, ...] = ()
    agreements: tuple[AgreementCandidate, ...] = field(default=())
