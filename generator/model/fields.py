"""Types of single fields: texts, dates, addresses, references. All are text in YAML; nothing is typed by guess."""

import re
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, GetJsonSchemaHandler, StringConstraints, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from generator import dates, ids


@dataclass(frozen=True)
class Ref:
    """Marks a field whose text is the id of another record.

    Attributes:
        kind: The kind that is referred to.
    """

    kind: str

    def __get_pydantic_json_schema__(self, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Says in the schema what kind of record is referred to."""
        return {**handler(core_schema), "title": f"id of {'an' if self.kind[0] == 'a' else 'a'} {self.kind}"}


def _date(text: str) -> str:
    try:
        dates.parse(text)
    except dates.DateError as error:
        raise _fault("bad_date", str(error)) from None
    return text


def _fault(kind: str, reason: str) -> PydanticCustomError:
    """A fault of a value that whoever reports it can tell from others by its kind."""
    return PydanticCustomError(kind, "{reason}", {"reason": reason})


def _url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _fault("bad_url", f"`{text}` is not a web address; write https://…")
    if parts.username or parts.password or re.search(r"[\s<>\"\\^`{|}\x00-\x1f]", text):
        raise _fault("bad_url", f"`{text}` has characters that a web address must not have")
    return text


def _id(text: str) -> str:
    if not ids.is_id(text):
        raise _fault("bad_id", f"`{text}` is not an id; ids have lower-case ASCII letters, digits and single hyphens")
    return text


def _identifiers(by_name: dict[str, str]) -> dict[str, str]:
    wikidata = by_name.get("wikidata", "Q1")
    if not re.fullmatch(_WIKIDATA, wikidata):
        raise _fault("bad_wikidata", f"`{wikidata}` is not an id of Wikidata")
    return by_name


_WIKIDATA = "Q[1-9][0-9]*"

# A year alone is a number for editors, which know more types of YAML than our reader.
_DATE_SCHEMA = {
    "type": ["string", "integer"],
    "pattern": dates.PATTERN,
    "minimum": 1,
    "maximum": 9999,
    "examples": ["2025-10-16", "2025-10", "2025", "2025-05-05/2025-05-06", "2025-10?", "203X", "2031-21"],
}

Text = Annotated[str, StringConstraints(min_length=1, max_length=20_000, strip_whitespace=True)]
Quote = Annotated[str, StringConstraints(min_length=1, max_length=2_000, strip_whitespace=True)]
Identifiers = Annotated[
    dict[str, Text],
    AfterValidator(_identifiers),
    Field(json_schema_extra={"properties": {"wikidata": {"type": "string", "pattern": f"^{_WIKIDATA}$"}}}),
]
Date = Annotated[str, AfterValidator(_date), WithJsonSchema(_DATE_SCHEMA)]
Url = Annotated[
    str,
    StringConstraints(max_length=2_000),
    AfterValidator(_url),
    WithJsonSchema({"type": "string", "maxLength": 2_000, "pattern": r"^https?://[^\s<>\"\\^`{|}]+$"}),
]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$"), Field(examples=["IT", "BD"])]
Language = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"), Field(examples=["en", "pt-BR"])
]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
_ID_SCHEMA = {"type": "string", "pattern": ids.PATTERN, "maxLength": ids.MAX_LENGTH}
_Id = Annotated[str, AfterValidator(_id), WithJsonSchema(_ID_SCHEMA)]
SourceId = Annotated[_Id, Ref("source")]
ActorId = Annotated[_Id, Ref("actor")]
RoleId = Annotated[_Id, Ref("role")]
MeetingId = Annotated[_Id, Ref("meeting")]
