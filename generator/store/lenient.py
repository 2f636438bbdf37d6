"""What can be known of a record with faults, so that the rules find its other faults at once.

Every value that is right is there, at its place; one that is faulty, missing or meant by a misspelt field is unknown:
an empty text, or a list with one unknown item. No record without faults has an empty text, so `if not value` tells.
"""

from collections.abc import Collection
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.ids import nearest
from generator.model import FieldPath, Record, ReviewStatus
from generator.model.walk import yaml_name
from generator.store.validate import given
from generator.yamlio import Document

PartT = TypeVar("PartT", bound=BaseModel)

UNKNOWN = ""
"""Stands for a value that is not known."""


def lenient(document: Document, model: type[Record]) -> Record | None:
    """A record with unknown values where the document has faults; None where nothing of it can be read."""
    if not document.data:
        return None
    return _part(model, given(dict(document.data)), (), document.refused)


def _part(model: type[PartT], raw: Any, path: FieldPath, refused: Collection[FieldPath]) -> PartT:
    """A mapping of fields; all of them are unknown where `raw` is none."""
    is_mapping = isinstance(raw, dict)
    fields = raw if is_mapping else {}
    names = [yaml_name(model, name) for name in model.model_fields]
    absent_unknown = {nearest(key, names) for key in fields if key not in names}
    if not is_mapping or (*path, "<<") in refused:
        absent_unknown.update(names)
    made: dict[str, Any] = {}
    for field, name in zip(model.model_fields, names, strict=True):
        info, at = model.model_fields[field], (*path, name)
        if at in refused or (name not in fields and (info.is_required() or name in absent_unknown)):
            made[name] = _unknown(info.annotation)
        elif name not in fields:
            made[name] = info.get_default(call_default_factory=True)
        else:
            made[name] = _value(model, field, fields[name], at, refused)
    return model.model_construct(**made)


def _value(model: type[BaseModel], field: str, raw: Any, path: FieldPath, refused: Collection[FieldPath]) -> Any:
    """One field's value, as much of it as is right."""
    try:
        return _type(model, field).validate_python(raw)
    except ValidationError as error:
        annotation: Any = model.model_fields[field].annotation
        if get_origin(annotation) is tuple and isinstance(raw, list):
            faulty = {detail["loc"][0] for detail in error.errors() if detail["loc"]}
            items = (_item(annotation, item, (*path, at), at in faulty, refused) for at, item in enumerate(raw))
            return tuple(items) or _unknown(annotation)
        if _is_part(annotation):
            return _part(annotation, raw, path, refused)
        return _review_status(raw) if annotation is ReviewStatus else _unknown(annotation)


def _item(annotation: Any, raw: Any, path: FieldPath, is_faulty: bool, refused: Collection[FieldPath]) -> Any:
    of = get_args(annotation)[0]
    if _is_part(of):
        return _part(of, raw, path, refused)
    return UNKNOWN if is_faulty else raw.strip()


def _unknown(annotation: Any) -> Any:
    """The unknown value of a type."""
    if get_origin(annotation) is tuple:
        return (_unknown(get_args(annotation)[0]),)
    if get_origin(annotation) is dict:
        return {}
    return _part(annotation, None, (), ()) if _is_part(annotation) else UNKNOWN


def _review_status(raw: Any) -> str:
    """The status that was probably meant: of it depends whether the record is looked at at all."""
    near = nearest(str(raw), list(ReviewStatus))
    return ReviewStatus(near) if near else UNKNOWN


def _is_part(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


@cache
def _type(model: type[BaseModel], field: str) -> TypeAdapter[Any]:
    return TypeAdapter(model.model_fields[field].rebuild_annotation())
