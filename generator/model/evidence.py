"""What a record rests on: verbatim quotes, the steps it went through, and who checked it."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from generator.model.fields import Date, Quote, SourceId, Text


class Part(BaseModel):
    """A mapping inside a record. Unknown fields are faults; nothing changes after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a field that not every kind of part has."""
        return self.__dict__.get(name, default)  # pydantic takes long to say that there is no such attribute


class Evidence(Part):
    """One verbatim quote from one source."""

    source: Annotated[SourceId, Field(description="Id of the source that holds the words.")]
    quote: Annotated[
        Quote, Field(description="The shortest contiguous stretch of whole words that lets a reader check the fact.")
    ]
    supports: Annotated[
        tuple[Text, ...], Field(description="Names of the fields that this quote supports; all, if left out.")
    ] = ()
    context: Annotated[
        Quote | None, Field(description="A second verbatim quote that says who “he” or “both sides” is.")
    ] = None
    prefix: Annotated[
        Quote | None, Field(description="A few words right before the quote, where it occurs more than once.")
    ] = None
    suffix: Annotated[
        Quote | None, Field(description="A few words right after the quote, where it occurs more than once.")
    ] = None


class ReviewStatus(StrEnum):
    """What a person said of a record."""

    UNREVIEWED = "unreviewed"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    REJECTED = "rejected"


class Review(Part):
    """Whether a person has checked the record against its quotes."""

    status: Annotated[ReviewStatus, Field(description="What the reviewer found.")] = ReviewStatus.UNREVIEWED
    by: Annotated[Text | None, Field(description="Who reviewed it.")] = None
    on: Annotated[Date | None, Field(description="When it was reviewed.")] = None
    comment: Annotated[Text | None, Field(description="Why; Markdown.")] = None
