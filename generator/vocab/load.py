"""Loading the word lists: YAML files beside this one, read once, every row checked."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from generator.errors import VocabularyError
from generator.yamlio import Value, read_bytes

FOLDER = Path(__file__).parent


_own: Mapping[str, Mapping[str, Value]] = {}


def own_lists() -> Mapping[str, Mapping[str, Value]]:
    """The words that a fact base adds, by file and list; see `own`."""
    return _own


def set_own_lists(found: Mapping[str, Mapping[str, Value]]) -> None:
    """Add a fact base's words, whose form was seen to be good; what was made of the lists must then be forgotten."""
    global _own  # noqa: PLW0603 -- one vocabulary a process, as there is one fact base
    _own = found


@cache
def lists(name: str) -> Mapping[str, Value]:
    """The lists of one vocabulary file by their names, with the words of the fact base.

    Args:
        name: File name without `.yaml`.

    Raises:
        VocabularyError: The file is missing or has a fault of form; the message names file, line and column.
    """
    ours, own = our_lists(name), _own.get(name, {})
    return {key: _extended(value, own[key]) if key in own else value for key, value in ours.items()}


@cache
def our_lists(name: str) -> Mapping[str, Value]:
    """The lists of one file beside this one."""
    path = FOLDER / f"{name}.yaml"
    try:
        document = read_bytes(path.read_bytes(), path.name)
    except OSError as error:
        raise VocabularyError(f"{path.name}: {error.strerror or error}") from None
    for problem in document.problems:
        raise VocabularyError(f"{path.name}:{problem.line}:{problem.column}: {problem.message}", problem.hint)
    return document.data


def _extended(ours: Value, own: Value) -> Value:
    """Our rows or words with those of the fact base, which come first: where two say something else, its own counts."""
    if not isinstance(ours, list) or not isinstance(own, list):
        return ours
    places = {_first(row): number for number, row in enumerate(ours)}
    joined, new = list(ours), []
    for row in own:
        number = places.get(_first(row))
        if number is None:
            new.append(row)
        elif isinstance(row, dict) and isinstance(before := joined[number], dict):
            joined[number] = _joined(before, row)
    return [*new, *joined]


def _first(row: Value) -> str:
    """What tells rows apart: the first field; a word is itself."""
    return str(next(iter(row.values()), "")) if isinstance(row, dict) else str(row)


def _joined(ours: Mapping[str, Value], own: Mapping[str, Value]) -> Value:
    joined = dict(ours)
    for field, value in own.items():
        before = joined.get(field)
        if isinstance(value, list) and isinstance(before, list):
            joined[field] = [*before, *(word for word in value if word not in before)]
        else:
            joined[field] = value
    return joined


def rows(name: str, key: str, fields: Mapping[str, type]) -> Iterator[dict[str, str | list[str]]]:
    """The rows of one list of mappings.

    Args:
        name: File name without `.yaml`.
        key: Name of the list in it.
        fields: The fields that a row may have, each `str` or `list`; a missing one is empty.

    Raises:
        VocabularyError: The list is missing, or a row has an unknown field or one of the wrong form.
    """
    found = lists(name).get(key)
    if not isinstance(found, list):
        raise VocabularyError(f"{name}.yaml: there is no list `{key}`")
    for number, row in enumerate(found, 1):
        if not isinstance(row, dict):
            raise VocabularyError(f"{name}.yaml: row {number} of `{key}` is not a mapping")
        if unknown := row.keys() - fields.keys():
            raise VocabularyError(f"{name}.yaml: row {number} of `{key}` has the unknown field `{min(unknown)}`")
        yield {
            field: _typed(row.get(field), form, f"{name}.yaml: row {number} of `{key}`")
            for field, form in fields.items()
        }


def words(name: str, key: str) -> tuple[str, ...]:
    """One list of plain words or phrases.

    Raises:
        VocabularyError: The list is missing or holds something else than texts.
    """
    found = lists(name).get(key)
    if not isinstance(found, list) or not all(isinstance(word, str) and word for word in found):
        raise VocabularyError(f"{name}.yaml: `{key}` is not a list of words")
    return tuple(str(word) for word in found)


def _typed(value: Value, form: type, where: str) -> str | list[str]:
    if value is None:
        return [] if form is list else ""
    if not isinstance(value, form):
        raise VocabularyError(f"{where}: `{value}` is not a {'list' if form is list else 'text'}")
    return [str(item) for item in value] if isinstance(value, list) else str(value)
