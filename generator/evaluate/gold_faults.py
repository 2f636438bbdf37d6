"""What is wrong with a gold file, a sentence for each fault, with the place in the file."""

from collections.abc import Mapping
from enum import Enum
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.ids import did_you_mean
from generator.model import dotted

_WANTED = {
    "tuple_type": "a list",
    "string_type": "a text",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "model_type": "a mapping",
}


def faults_of(error: ValidationError, values: Mapping[str, type[Enum]]) -> list[str]:
    """All faults that the models found.

    Args:
        error: What pydantic says.
        values: The words that may stand in a field, by list and field (`meetings.type`).
    """
    return [_fault(detail, values) for detail in error.errors(include_url=False)]


def _fault(detail: ErrorDetails, values: Mapping[str, type[Enum]]) -> str:
    where, given = dotted(detail["loc"]), detail["input"]
    if not where:
        return "the file holds no mapping of lists"
    if detail["type"] == "missing":
        return f"`{where}` is missing"
    if detail["type"] == "enum" and isinstance(given, str):
        return f"`{where}` has the unknown value `{given}`; {_nearest(detail, given, values)}"
    if detail["type"] in _WANTED or detail["type"] == "enum":
        return f"`{where}` must be {_WANTED.get(detail['type'], 'a text')}, and is {_shown(given)}"
    if detail["type"] == "string_too_short":
        return f"`{where}` is empty"
    return f"`{where}`: {detail['msg'][:1].lower()}{detail['msg'][1:]}"


def _nearest(detail: ErrorDetails, given: str, values: Mapping[str, type[Enum]]) -> str:
    allowed = [str(word.value) for word in values[f"{detail['loc'][0]}.{detail['loc'][-1]}"]]
    return did_you_mean(given, allowed) or f"one of: {', '.join(allowed)}"


def _shown(given: Any) -> str:
    match given:
        case None:
            return "null"
        case list():
            return "a list"
        case dict():
            return "a mapping"
        case str():
            return "a text"
    return f"`{given}`"
