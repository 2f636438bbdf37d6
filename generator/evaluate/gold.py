"""Gold files: what careful readers marked in an article by hand, one JSON file an article.

| key | value |
|---|---|
| `actors` | list of `name`, `kind`, `aliases` |
| `roles` | list of `person`, `title`, `organisation`, `tenure` (`current` if left out) |
| `meetings` | list of `type`, `status` (`held` if left out), `date`, `place`, `participants`, `gist`, `quote` |
| `agreements` | list of `title`, `type`, `status`, `parties`, `quote` |

People, participants and parties are names of the file's actors. Each record may be `optional`: whether it is found or
not changes no figure. Other keys are for other readers.
"""

from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

from generator.model import ActorKind, AgreementStatus, AgreementType, MeetingStatus, MeetingType, Tenure
from generator.model.fields import Date, Text


class GoldMark(BaseModel):
    """What all marked records share."""

    model_config = ConfigDict(extra="allow", frozen=True)
    optional: bool = False


class GoldActor(GoldMark):
    """A person, state or organisation."""

    name: Text
    kind: ActorKind
    aliases: tuple[Text, ...] = ()

    @property
    def label(self) -> str:
        """The name."""
        return self.name


class GoldRole(GoldMark):
    """An office; `person` and `organisation` are actors' names."""

    person: Text
    title: Text
    organisation: Text | None = None
    tenure: Annotated[Tenure, BeforeValidator(lambda given: given or Tenure.CURRENT)] = Tenure.CURRENT

    @property
    def label(self) -> str:
        """The title and who holds it."""
        return f"{self.title}, {self.person}"


class GoldMeeting(GoldMark):
    """An occasion; `participants` are actors' names, `quote` is one that it rests on."""

    type: MeetingType
    status: Annotated[MeetingStatus, BeforeValidator(lambda given: given or MeetingStatus.HELD)] = MeetingStatus.HELD
    date: Date | None = None
    place: Text | None = None
    participants: tuple[Text, ...]
    gist: str = ""
    quote: str = ""

    @property
    def label(self) -> str:
        """The reader's description, else who met."""
        return self.gist or f"{self.type} of {', '.join(self.participants)}"


class GoldAgreement(GoldMark):
    """An instrument or programme; `parties` are actors' names, `quote` is one that it rests on."""

    title: Text
    type: AgreementType
    status: AgreementStatus
    parties: tuple[Text, ...]
    quote: str = ""

    @property
    def label(self) -> str:
        """The title."""
        return self.title


@dataclass(frozen=True)
class Gold:
    """The marks of one article; `stem` is the name of its file and of the article's without the extension."""

    stem: str
    actors: tuple[GoldActor, ...] = ()
    roles: tuple[GoldRole, ...] = ()
    meetings: tuple[GoldMeeting, ...] = ()
    agreements: tuple[GoldAgreement, ...] = ()
