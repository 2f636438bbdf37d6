"""From values to a typed record: every fault of fields, each with its place in the file and the nearest right word."""

from collections.abc import Callable, Collection, Iterator
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from generator.ids import did_you_mean, nearest
from generator.model import FieldPath, Record, dotted
from generator.model.walk import yaml_name
from generator.problems import Problem
from generator.store.expected import known_fields, known_values
from generator.yamlio import Document, Value
from generator.yamlio.reader import MAX_FAULTS

UNKNOWN_FIELD, MISSING_FIELD, WRONG_TYPE, UNKNOWN_VALUE = "F201", "F202", "F203", "F204"
BAD_DATE, BAD_ID, BAD_VALUE, NO_EVIDENCE = "F205", "F206", "F207", "F403"


def validate(document: Document, model: type[Record]) -> tuple[Record | None, list[Problem]]:
    """Type a document's values.

    Returns:
        The record, or None where a field is faulty, with all problems of the document.
    """
    problems = list(document.problems)
    if not document.data:
        return None, problems
    try:
        return model.model_validate(given(dict(document.data))), problems
    except ValidationError as error:
        details = error.errors(include_url=False)[:MAX_FAULTS]
        meant = set(_meant(model, details))
        problems.extend(
            _problem(document, model, detail) for detail in details if not _follows(detail, meant, document.refused)
        )
        return None, problems


def refusal(model: type[Record], field: str, value: Value) -> str:
    """Why a field cannot have a value, and what it can have, in one sentence; empty where it can."""
    name = next(known for known in model.model_fields if yaml_name(model, known) == field)
    try:
        TypeAdapter(model.model_fields[name].rebuild_annotation()).validate_python(given(value))
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        detail["loc"] = (field, *detail["loc"])
        problem = _problem(Document("", ""), model, detail)
        return f"{problem.message}; {problem.hint}" if problem.hint else problem.message
    return ""


def _meant(model: type[Record], details: list[ErrorDetails]) -> Iterator[FieldPath]:
    """The fields that misspelt ones were probably meant to be."""
    for detail in details:
        if detail["type"] == "extra_forbidden":
            *owner, name = detail["loc"]
            if near := nearest(str(name), known_fields(model, tuple(owner))):
                yield (*owner, near)


def _follows(detail: ErrorDetails, meant: Collection[FieldPath], refused: frozenset[FieldPath]) -> bool:
    """Whether the fault only follows from others.

    So does a list too short without its faulty items, a field misspelt above, a value that was refused, or a field that
    a refused merge key would have brought.
    """
    place = detail["loc"]
    if detail["type"] == "missing":
        return place in meant or not refused.isdisjoint((place, place[:-1], (*place[:-1], "<<")))
    return place in refused or (detail["type"] == "too_short" and bool(detail["input"]))


def given(value: Value) -> Any:
    """`value` without the fields that are there but empty (`date:`): they count as not given."""
    if isinstance(value, dict):
        return {key: given(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return ["" if item is None else given(item) for item in value]
    return value


class _Fault(NamedTuple):
    """One fault as the model tells it."""

    document: Document
    model: type[Record]
    path: FieldPath
    detail: ErrorDetails

    @property
    def field(self) -> str:
        return str(self.path[-1]) if self.path else ""

    @property
    def reason(self) -> str:
        return self.detail["msg"]

    def problem(self, code: str, message: str, hint: str = "", at_key: bool = False) -> Problem:
        return self.document.problem(code, self.path, message, hint, at_key)


def _problem(document: Document, model: type[Record], detail: ErrorDetails) -> Problem:
    path: FieldPath = tuple(part for part in detail["loc"] if part != "[key]")
    return _DESCRIBE.get(detail["type"], _bad_value)(_Fault(document, model, path, detail))


def _unknown_field(fault: _Fault) -> Problem:
    known = known_fields(fault.model, fault.path[:-1])
    hint = did_you_mean(fault.field, known) or f"known here: {', '.join(known)}"
    return fault.problem(UNKNOWN_FIELD, f"unknown field `{fault.field}`", hint, at_key=True)


def _missing_field(fault: _Fault) -> Problem:
    if fault.path == ("evidence",):
        return _no_evidence(fault)
    where = f" in `{dotted(fault.path[:-1])}`" if len(fault.path) > 1 else ""
    message, hint = f"field `{fault.field}` is missing{where}", f"add a line `{fault.field}: …`"
    return _beside(fault).problem(MISSING_FIELD, message, hint, at_key=True)


def _no_evidence(fault: _Fault) -> Problem:
    hint = "add `evidence:` with at least one `source` and `quote`"
    return _beside(fault).problem(NO_EVIDENCE, "the record has no quote", hint, at_key=True)


def _beside(fault: _Fault) -> _Fault:
    """The fault at a place that is there: the empty field itself, else the first field beside the missing one."""
    if fault.path in fault.document.marks:
        return fault
    owner = fault.path[:-1]
    beside = (path for path in fault.document.marks if len(path) == len(fault.path) and path[:-1] == owner)
    return fault._replace(path=next(beside, owner))


def _wrong_type(fault: _Fault) -> Problem:
    wanted = {"tuple_type": "a list", "string_type": "a text", "enum": "a text", "dict_type": "a mapping"}.get(
        fault.detail["type"], "a mapping of fields"
    )
    given = fault.detail["input"]
    got = "a list" if isinstance(given, list) else "a mapping" if isinstance(given, dict) else "a text"
    hint = "write each item on a line of its own, behind `- `" if wanted == "a list" else ""
    if wanted == "a text" and got == "a mapping":
        hint = "put text that holds a colon and a space in quotation marks"
    return fault.problem(WRONG_TYPE, f"`{dotted(fault.path)}` must be {wanted}, and is {got}", hint)


def _unknown_value(fault: _Fault) -> Problem:
    given = fault.detail["input"]
    if not isinstance(given, str):
        return _wrong_type(fault)
    allowed = known_values(fault.model, fault.path)
    hint = did_you_mean(given, allowed) or f"one of: {', '.join(allowed)}"
    return fault.problem(UNKNOWN_VALUE, f"`{dotted(fault.path)}` has the unknown value `{given}`", hint)


def _bad_date(fault: _Fault) -> Problem:
    hint = "as precise as the source: 2025, 2025-10, 2025-10-16, 2025-05-05/2025-05-06"
    empty = not fault.detail["input"]
    return fault.problem(BAD_DATE, fault.reason, "delete the field where the source says no date" if empty else hint)


def _bad_id(fault: _Fault) -> Problem:
    return fault.problem(BAD_ID, fault.reason, "ids are the names of the files, without `.yaml`")


def _bad_url(fault: _Fault) -> Problem:
    return fault.problem(BAD_VALUE, fault.reason)


def _bad_wikidata(fault: _Fault) -> Problem:
    hint = "`Q` and a number, as in the address of the item, such as Q38"
    return fault._replace(path=(*fault.path, "wikidata")).problem(BAD_VALUE, fault.reason, hint)


def _too_short(fault: _Fault) -> Problem:
    return _no_evidence(fault) if fault.path == ("evidence",) else _bad_value(fault)


def _bad_value(fault: _Fault) -> Problem:
    hint = {
        "country": "an ISO 3166-1 alpha-2 code in capitals, such as IT",
        "language": "a language tag such as en or pt-BR",
        "sha256": "64 hexadecimal digits; `factsheet extract` writes it",
    }.get(fault.field, "")
    return fault.problem(BAD_VALUE, f"`{dotted(fault.path)}` is not valid: {_plain(fault.detail)}", hint)


def _plain(detail: ErrorDetails) -> str:
    context = detail.get("ctx", {})
    match detail["type"]:
        case "string_too_short":
            return "it is empty"
        case "string_too_long":
            return f"it has more than {context['max_length']:,} characters"
        case "too_short":
            return f"the list needs at least {context['min_length']} item"
        case "string_pattern_mismatch":
            return f"`{detail['input']}` does not have the form that is needed"
    return detail["msg"][:1].lower() + detail["msg"][1:]


_DESCRIBE: dict[str, Callable[[_Fault], Problem]] = {
    "extra_forbidden": _unknown_field,
    "missing": _missing_field,
    "string_type": _wrong_type,
    "tuple_type": _wrong_type,
    "dict_type": _wrong_type,
    "model_type": _wrong_type,
    "model_attributes_type": _wrong_type,
    "enum": _unknown_value,
    "bad_date": _bad_date,
    "bad_id": _bad_id,
    "bad_url": _bad_url,
    "bad_wikidata": _bad_wikidata,
    "too_short": _too_short,
}
