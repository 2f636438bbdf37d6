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


class _Leading(NamedTuple):
    """A field that leads to other records: itself, or by the parts that it holds."""

    name: str
    yaml: str
    kind: str
    """Kind of record that its texts refer to; empty for a field of parts."""


@cache
def _leading(model: type[BaseModel]) -> tuple[_Leading, ...]:
    """The fields of a model that hold references, in order: worked out once, since records are walked often."""
    found: list[_Leading] = []
    for name in model.model_fields:
        kind, has_parts = _leads_to(model, name)
        if kind or has_parts:
            found.append(_Leading(name, yaml_name(model, name), kind))
    return tuple(found)


def _leads_to(model: type[BaseModel], name: str) -> tuple[str, bool]:
    """The kind that a field refers to (or an empty string), and whether it holds parts."""
    info = model.model_fields[name]
    pending: list[Any] = [info.annotation, *info.metadata]
    kind, has_parts = "", False
    while pending:
        part = pending.pop()
        if isinstance(part, Ref):
            kind = part.kind
        has_parts = has_parts or (isinstance(part, type) and issubclass(part, BaseModel))
        pending.extend(getattr(part, "__metadata__", ()))
        pending.extend(get_args(part))
    return kind, has_parts


@cache
def referred_kind(model: type[BaseModel], name: str) -> str:
    """The kind of record whose ids stand in a model's field; empty for a field of other values."""
    kind, _ = _leads_to(model, name)
    return kind


def yaml_name(model: type[BaseModel], name: str) -> str:
    """The name of a model's field in YAML (`for_` is `for`)."""
    return model.model_fields[name].alias or name


def references(record: Record) -> Iterator[Reference]:
    """Every reference in a record, in field order."""
    yield from _references(record, ())


def _references(part: BaseModel, path: FieldPath) -> Iterator[Reference]:
    for name, yaml, kind in _leading(type(part)):
        value = getattr(part, name)
        if not value:
            continue
        many = isinstance(value, tuple)
        for index, item in enumerate(value if many else (value,)):
            at = (*path, yaml, index) if many else (*path, yaml)
            if not kind:
                yield from _references(item, at)
            elif item:
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
