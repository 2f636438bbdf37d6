"""JSON Schema (2020-12) of the five kinds, for editors that complete, explain and check fact files as one types.

It is the models' own form. What a schema cannot say (a day that exists, a reference that leads somewhere, a quote that
stands in its source) is left to `factsheet check`.
"""

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import CoreSchema

from generator.model.records import MODELS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Plain(GenerateJsonSchema):
    """Leaves out what only repeats a field's name."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 pydantic gives it
        return False

    def generate(self, schema: CoreSchema, mode: JsonSchemaMode = "validation") -> JsonSchemaValue:
        made: JsonSchemaValue = _tidy(super().generate(schema, mode))
        return made


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of one kind's files."""
    made = MODELS[kind].model_json_schema(by_alias=True, schema_generator=_Plain)
    title = f"Factsheet: {kind}"
    rest = {str(key): value for key, value in made.items() if key != "title"}
    return {"$schema": DIALECT, "title": title, **rest}


def schema_files() -> dict[str, str]:
    """Name and text of each kind's schema file."""
    return {f"{kind}.schema.json": json.dumps(schema(kind), indent=2, ensure_ascii=False) + "\n" for kind in MODELS}


def _tidy(part: Any) -> Any:
    """Says in a schema what our reader does: white space is no text, and an optional field may be there and empty."""
    if isinstance(part, list):
        return [_tidy(item) for item in part]
    if not isinstance(part, dict):
        return part
    tidy = {key: _tidy(value) for key, value in part.items() if key != "default" or isinstance(value, str)}
    if tidy.get("type") == "string" and tidy.get("minLength") and "pattern" not in tidy:
        tidy["pattern"] = r"\S"
    if "properties" in tidy:
        required = tidy.get("required", [])
        fields = tidy["properties"].items()
        tidy["properties"] = {name: field if name in required else _may_be_empty(field) for name, field in fields}
    return tidy


def _may_be_empty(field: dict[str, Any]) -> dict[str, Any]:
    """The same field, which may also be there without a value; `anyOf` only where a `type` cannot say it."""
    choices = [choice for choice in field.get("anyOf", [field]) if choice != _EMPTY]
    about = {key: value for key, value in field.items() if key in ("description", "default")}
    inner = {key: value for key, value in choices[0].items() if key not in about}
    if "type" not in inner:
        return {**about, "anyOf": [inner, _EMPTY]}
    types = inner["type"] if isinstance(inner["type"], list) else [inner["type"]]
    return {**about, **inner, "type": [*types, "null"]}


_EMPTY = {"type": "null"}
