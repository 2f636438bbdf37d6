"""What a record says, value by value, so that two records can be compared whatever their layout and order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.changes.change import Said, Value
from generator.model import Record
from generator.model.evidence import Part
from generator.model.walk import referred_kind, yaml_name

NewId = Callable[[str, str], str]
"""The id that a record of some kind and id has on the newer side."""

_IDENTITY = ("actor", "source", "status", "tenure", "quote")
"""Fields by which two items of a list are known to be one, as far as an item has them."""


def unchanged(_kind: str, record_id: str) -> str:
    """For records whose ids are what they were."""
    return record_id


@dataclass(frozen=True)
class Item:
    """One value of a field: the plain value itself, one item of a list, or one entry of a mapping.

    Attributes:
        key: What tells it from the others of its field; empty where there is only one.
        value: What it says.
        is_listed: Whether there may be others beside it.
    """

    key: Value
    value: Value
    is_listed: bool = True


def said(record: Record, new_id: NewId = unchanged) -> dict[str, tuple[Item, ...]]:
    """For each field that says something its values; references are followed to their new ids by `new_id`."""
    model = type(record)
    found: dict[str, tuple[Item, ...]] = {}
    for name in model.model_fields:
        if items := _items(getattr(record, name), referred_kind(model, name), new_id):
            found[yaml_name(model, name)] = items
    return found


def _items(value: object, refers: str, new_id: NewId) -> tuple[Item, ...]:
    if value is None:
        return ()
    if isinstance(value, tuple):
        # What is listed twice is said once; so are two references to records that have become one.
        return tuple(dict.fromkeys(_item(each, refers, new_id) for each in value))
    if isinstance(value, Mapping):
        return tuple(Item((Said("", str(key)),), (Said("", str(text)),)) for key, text in value.items())
    if isinstance(value, Part):
        return (Item((), _parts(value, new_id), is_listed=False),)
    return (Item((), (_plain("", value, refers, new_id),), is_listed=False),)


def _item(value: object, refers: str, new_id: NewId) -> Item:
    if isinstance(value, Part):
        parts = _parts(value, new_id)
        return Item(tuple(part for part in parts if part.part in _IDENTITY), parts)
    plain = (_plain("", value, refers, new_id),)
    return Item(plain, plain)


def _parts(value: Part, new_id: NewId) -> Value:
    model = type(value)
    found: list[Said] = []
    for name in model.model_fields:
        part, refers = getattr(value, name), referred_kind(model, name)
        many = sorted(map(str, part)) if isinstance(part, tuple) else [part]
        found += [_plain(yaml_name(model, name), text, refers, new_id) for text in many if text is not None]
    return tuple(found)


def _plain(part: str, value: object, refers: str, new_id: NewId) -> Said:
    text = str(value)
    return Said(part, new_id(refers, text) if refers else text, refers)
