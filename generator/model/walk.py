"""Walking a record's fields: its references, and all its texts with their paths."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel

from generator.model.fields import Ref
from generator.model.marks import FieldPath
from generator.model.records import Record


class Reference(NamedTuple):
    """One reference to another record: where it stands, the kind it must be of, and the id."""

    path: FieldPath
    kind: str
    id: str


@cache
def _ref_of(model: type[BaseModel], name: str) -> str | None:
    info = model.model_fields[name]
    pending: list[Any] = [info.annotation, *info.metadata]
    while pending:
        part = pending.pop()
        if isinstance(part, Ref):
            return part.kind
        pending.extend(getattr(part, "__metadata__", ()))
        pending.extend(get_args(part))
    return None


def yaml_name(model: type[BaseModel], name: str) -> str:
    """The name of a model's field in YAML (`for_` is `for`)."""
    return model.model_fields[name].alias or name


def references(record: Record) -> Iterator[Reference]:
    """Every reference in a record, in field order."""
    yield from _references(record, ())


def _references(part: BaseModel, path: FieldPath) -> Iterator[Reference]:
    model = type(part)
    for name in model.model_fields:
        value, here = getattr(part, name), (*path, yaml_name(model, name))
        many = isinstance(value, tuple)
        for index, item in enumerate(value if many else (value,)):
            at = (*here, index) if many else here
            if isinstance(item, BaseModel):
                yield from _references(item, at)
            elif isinstance(item, str) and (kind := _ref_of(model, name)):
                yield Reference(at, kind, item)


def texts(record: BaseModel, path: FieldPath = ()) -> Iterator[tuple[FieldPath, str]]:
    """Every text value of a record with its path, in field order."""
    for name in type(record).model_fields:
        yield from _texts(getattr(record, name), (*path, yaml_name(type(record), name)))


def _texts(value: object, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(value, BaseModel):
        yield from texts(value, path)
    elif isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*path, key))
