"""Loading the word lists: YAML files beside this one, read once, every row checked."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from generator.errors import VocabularyError
from generator.yamlio import Value, read_bytes

FOLDER = Path(__file__).parent


@cache
def lists(name: str) -> Mapping[str, Value]:
    """The lists of one vocabulary file by their names.

    Args:
        name: File name without `.yaml`.

    Raises:
        VocabularyError: The file is missing or has a fault of form; the message names file, line and column.
    """
    path = FOLDER / f"{name}.yaml"
    try:
        document = read_bytes(path.read_bytes(), path.name)
    except OSError as error:
        raise VocabularyError(f"{path.name}: {error.strerror or error}") from None
    for problem in document.problems:
        raise VocabularyError(f"{path.name}:{problem.line}:{problem.column}: {problem.message}", problem.hint)
    return document.data


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
