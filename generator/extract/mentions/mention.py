"""What the text mentions: persons, states, bodies, offices without a name, groups (“both sides”), “he” and “she”."""

from dataclasses import dataclass, field
from enum import StrEnum

from generator.model import Tenure
from generator.spans import Span


class MentionKind(StrEnum):
    """What is mentioned."""

    PERSON = "P"
    STATE = "S"
    NATIONALITY = "A"
    ORGANISATION = "O"
    OFFICE = "R"
    GROUP = "G"
    PRONOUN = "H"


NOWHERE = Span(0, 0)

DELEGATION = "delegation"  # name of the mention of “the delegation”, which stands for whom it is led by
TOWN = "town"
"""Form of a capital that is a town where something happens, not a government."""


@dataclass(frozen=True)
class OfficeTitle:
    """An office as the text gives it.

    Attributes:
        title: As written, without country, name and words such as “former”.
        span: Its characters.
        tenure: current, former, acting or designate.
        level: For whom it is held by default: state, body, mission or service.
        group: What “the minister” may refer to; see the vocabulary of offices.
        country: Code of the country named with it, or None.
        body: Name of the organisation named with it, or None.
        service: What the armed service is called that the title implies (“Navy”), or None.
        plural: Whether the text speaks of several holders.
        whose: The word that leads to the country or body (“its”, “his”, “group”), in lower case; empty where none does.
        body_span: Characters of the organisation's name.
        body_short: The short form that the text gives it in brackets (“WFP”); empty without one.
        of_land: Whether it is held for a land that is no state (“Scottish First Minister”).
    """

    title: str
    span: Span
    tenure: Tenure = Tenure.CURRENT
    level: str = "state"
    group: str = "official"
    country: str | None = None
    body: str | None = None
    service: str | None = None
    plural: bool = False
    whose: str = ""
    body_span: Span = NOWHERE
    body_short: str = ""
    of_land: bool = False


@dataclass(frozen=True)
class Mention:
    """One stretch of text that speaks of an actor.

    Attributes:
        kind: What is mentioned.
        span: All characters that belong to the mention, offices and country included.
        name: The name as printed, without titles; of a state its short name; of a group its head noun.
        name_span: Characters of the name.
        titled_span: Characters of the name with its ranks and offices, without country (“Navy Chief Jane Doe”).
        ranked_span: Characters of the name with its ranks and courtesy titles (“Lt Gen Jane Doe”).
        offices: Offices that the text gives with it.
        country: Code of the country that the mention names.
        form: How a state is named: name, adjective, people, capital, or `TOWN`.
        members: Codes of the states that a group names.
        count: How many belong to a group.
        holder: Of an office the characters of the mention that holds it (“Jane Doe is the president”), or None.
        short: The short form that the text gives a body in brackets (“WFP”); empty without one.
        counterpart: Whether a person is called the counterpart of one named before.
    """

    kind: MentionKind
    span: Span
    name: str = ""
    name_span: Span = NOWHERE
    titled_span: Span = NOWHERE
    ranked_span: Span | None = None
    offices: tuple[OfficeTitle, ...] = field(default=())
    country: str | None = None
    form: str = ""
    members: tuple[str, ...] = ()
    count: int = 2
    holder: Span | None = None
    short: str = ""
    counterpart: bool = False

    def __hash__(self) -> int:
        """By place, since all else of two mentions of an article hardly ever differs at one place."""
        return hash(self.span)
