"""What the model expects at some place of a file: the known fields there, and the words that a field may have."""

from collections.abc import Iterable
from enum import Enum
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.model import FieldPath, Record
from generator.model.walk import yaml_name


def known_fields(model: type[Record], path: FieldPath) -> list[str]:
    """Names of the fields of the mapping at `path`; empty where there is to be no mapping of fields."""
    owner = _model_at(model, path)
    return [yaml_name(owner, name) for name in owner.model_fields] if owner else []


def known_values(model: type[Record], path: FieldPath) -> list[str]:
    """The words that the field at `path` may have; empty where any text may stand."""
    owner = _model_at(model, path[:-1])
    info = _field(owner, str(path[-1])) if owner else None
    parts = _parts(info.annotation) if info else []
    choices = next((part for part in parts if isinstance(part, type) and issubclass(part, Enum)), None)
    return [str(member.value) for member in choices] if choices else []


def _model_at(model: type[BaseModel], path: Iterable[str | int]) -> type[BaseModel] | None:
    here: type[BaseModel] | None = model
    for key in path:
        if isinstance(key, int):
            continue
        info = _field(here, key) if here else None
        parts = _parts(info.annotation) if info else []
        here = next((part for part in parts if isinstance(part, type) and issubclass(part, BaseModel)), None)
    return here


def _field(model: type[BaseModel], key: str) -> FieldInfo | None:
    return next((info for name, info in model.model_fields.items() if yaml_name(model, name) == key), None)


def _parts(annotation: Any) -> list[Any]:
    """A type and all types that it is made of."""
    inner = [part for argument in get_args(annotation) for part in _parts(argument)]
    return [annotation, *inner]
