"""Marks for what is still to be filled in a fact file: a value that begins with `TODO:`.

`new` writes them. The check finds each, and says nothing else of that value.
"""

from collections.abc import Iterator
from dataclasses import replace

from generator.model import FieldPath, dotted
from generator.yamlio import Document, Value

UNFILLED = "F208"
_MARK = "TODO"


def mark(what: str) -> str:
    """The mark for a value that is missing; `what` says what belongs there."""
    return f"{_MARK}: {what}"


def is_mark(value: Value) -> bool:
    """Whether a value is a mark."""
    return isinstance(value, str) and value.partition(":")[0].strip() == _MARK


def without_marks(document: Document) -> Document:
    """The document with each mark a problem, and a value that is not known."""
    if _MARK not in document.text:
        return document
    marked = tuple(_marked(dict(document.data), ()))
    problems = (
        document.problem(UNFILLED, path, f"`{dotted(path)}` is still to be filled", "write what belongs there")
        for path in marked
    )
    data = _emptied(dict(document.data))
    return replace(
        document,
        data=data if isinstance(data, dict) else {},
        problems=(*document.problems, *problems),
        refused=document.refused | set(marked),
    )


def _marked(value: Value, path: FieldPath) -> Iterator[FieldPath]:
    if is_mark(value):
        yield path
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _marked(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _marked(item, (*path, number))


def _emptied(value: Value) -> Value:
    if isinstance(value, dict):
        return {key: _emptied(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_emptied(item) for item in value]
    return None if is_mark(value) else value
