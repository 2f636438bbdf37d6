"""What is wrong in a fact base's own word lists: every fault with its place; ours show what rows look like."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from generator import ids
from generator.problems import Problem
from generator.vocab import load
from generator.yamlio import Value
from generator.yamlio.document import Document

_UNKNOWN, _MISSING, _WRONG_TYPE, _BAD_VALUE = "F201", "F202", "F203", "F204"
_REFERENCES = {
    ("services", "chiefs", "service"): ("services", "services", "service"),
    ("services", "named", "service"): ("services", "services", "service"),
    ("services", "named", "code"): ("countries", "countries", "code"),
    ("organisations", "national", "code"): ("countries", "countries", "code"),
    ("organisations", "groups", "code"): ("countries", "countries", "code"),
    ("countries", "ambiguous", "candidates"): ("countries", "countries", "code"),
}
"""Fields whose words are those of another list."""
_NUMBERS = {("boilerplate", "phrases", "max")}
_MOST_CHOICES = 14
_ROWS_A_CHOICE = 3
_CODE = re.compile("[A-Z]{2}")

Lists = Mapping[str, Mapping[str, Value]]
"""Word lists by file and name."""


def faults(name: str, document: Document) -> Iterator[Problem]:
    """Lists, rows and fields of one file that have another form than ours."""
    known = load.our_lists(name)
    for key, value in document.data.items():
        if key not in known:
            hint = ids.did_you_mean(key, known) or f"lists of this file: {', '.join(known)}"
            yield document.problem(_UNKNOWN, (key,), f"there is no list `{key}` in `{name}`", hint, at_key=True)
        elif not isinstance(value, list):
            yield document.problem(_WRONG_TYPE, (key,), f"`{key}` must be a list", "begin each line with `- `")
        else:
            form = _form(name, key)
            for number, row in enumerate(value):
                yield from _row_faults(form, document, (key, number), row)


class _Form(NamedTuple):
    """What rows of a list look like, as ours do.

    Attributes:
        first: Name of the field that tells rows apart; empty for a list of words.
        fields: For each field whether it is a list.
        choices: The values that a field may have, where they are few.
    """

    first: str
    fields: Mapping[str, bool]
    choices: Mapping[str, Sequence[str]]


@cache
def _form(name: str, key: str) -> _Form:
    found = load.our_lists(name)[key]
    ours = [row for row in (found if isinstance(found, list) else ()) if isinstance(row, dict)]
    if not ours:
        return _Form("", {}, {})
    fields = {field: isinstance(value, list) for row in ours for field, value in row.items()}
    first = next(iter(ours[0]))
    values: dict[str, list[str]] = {}
    for field, is_list in fields.items():
        given = [str(row[field]) for row in ours if row.get(field)]
        different = sorted(set(given))
        is_few = len(different) <= _MOST_CHOICES and len(given) >= _ROWS_A_CHOICE * len(different)
        is_number = (name, key, field) in _NUMBERS
        if is_few and not is_list and not is_number and field != first:
            values[field] = different
    return _Form(first, fields, values)


Place = tuple[str | int, ...]


def _row_faults(form: _Form, document: Document, place: Place, row: Value) -> Iterator[Problem]:
    if not form.first:
        if not isinstance(row, str) or not row.strip():
            yield document.problem(_WRONG_TYPE, place, "each line must be a word or phrase")
        return
    if not isinstance(row, dict):
        yield document.problem(_WRONG_TYPE, place, f"each row must be a mapping that begins with `{form.first}`")
        return
    if not row.get(form.first):
        yield document.problem(_MISSING, place, f"the row has no `{form.first}`", "it is what tells rows apart")
    for field, value in row.items():
        at = (*place, field)
        if field not in form.fields:
            hint = ids.did_you_mean(field, form.fields) or f"fields: {', '.join(form.fields)}"
            yield document.problem(_UNKNOWN, at, f"unknown field `{field}`", hint, at_key=True)
        elif form.fields[field] != isinstance(value, list) or isinstance(value, dict | None):
            wanted = "a list, such as [one, two]" if form.fields[field] else "one text"
            yield document.problem(_WRONG_TYPE, at, f"`{field}` must be {wanted}")
        elif isinstance(value, list):
            yield from _word_faults(document, at, value)
        elif field in form.choices and value not in form.choices[field]:
            hint = ids.did_you_mean(str(value), form.choices[field]) or f"values: {', '.join(form.choices[field])}"
            yield document.problem(_BAD_VALUE, at, f"`{field}` cannot be `{value}`", hint)
        elif field == "code" and not _CODE.fullmatch(value):
            yield document.problem(
                _BAD_VALUE, at, f"`{value}` is not a country's code", "two capitals, as in ISO 3166-1"
            )


def _word_faults(document: Document, place: Place, value: Sequence[Value]) -> Iterator[Problem]:
    for number, word in enumerate(value):
        if not isinstance(word, str) or not word.strip():
            yield document.problem(_WRONG_TYPE, (*place, number), "each item must be a word or phrase")


def loose_ends(name: str, document: Document, lists: Lists) -> Iterator[Problem]:
    """Words that must stand in another list, of ours or of the fact base, and do not; numbers that are none."""
    for key, rows in document.data.items():
        for number, row in enumerate(rows if isinstance(rows, list) else ()):
            for field, value in row.items() if isinstance(row, dict) else ():
                place = (key, number, field)
                if (name, key, field) in _NUMBERS and not str(value).isdecimal():
                    yield document.problem(_BAD_VALUE, place, f"`{field}` must be a number, not `{value}`")
                if target := _REFERENCES.get((name, key, field)):
                    known = _values(target, lists)
                    for at, word in enumerate(value) if isinstance(value, list) else [("", value)]:
                        if word not in known:
                            message = f"`{word}` is not in the list `{target[1]}`"
                            near = ids.did_you_mean(str(word), known)
                            yield document.problem(_BAD_VALUE, (*place, at) if at != "" else place, message, near)


def _values(target: tuple[str, str, str], lists: Lists) -> list[str]:
    name, key, field = target
    found = [load.our_lists(name).get(key), lists.get(name, {}).get(key)]
    return [str(row.get(field)) for rows in found if isinstance(rows, list) for row in rows if isinstance(row, dict)]
