"""A new record from answers: what was not answered and must be there is marked, the rest is worked out."""

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from generator import ids, texts
from generator.assemble.draft import Data, Draft
from generator.assemble.drafts import wanted_id
from generator.assemble.titles import meeting_title
from generator.edit.base import Base, Key, free_id, names
from generator.edit.changes import Changes
from generator.edit.questions import Question, questions
from generator.errors import ArticleError, StoreError
from generator.store.layout import relative_path
from generator.store.texts import stored_text, text_file
from generator.store.unfilled import is_mark, mark
from generator.store.write import dump, schema_line
from generator.vocab.countries import CountryForm, countries
from generator.yamlio import Value

_NAMING = {
    "source": ("title",),
    "actor": ("name",),
    "role": ("person", "title"),
    "meeting": ("type", "participants"),
    "agreement": ("title", "parties"),
}
"""The fields of which an id is made."""


def compose(base: Base, kind: str, answers: Mapping[str, Value], evidence: Sequence[Value], seeds: Path) -> Data:
    """The values of a new record.

    Args:
        base: For the names of actors.
        kind: Of the record.
        answers: Values by field.
        evidence: Its evidence items.
        seeds: Folder of the articles, for the hash of a source.
    """
    data: Data = {field: value for field, value in answers.items() if value}
    if kind == "source":
        data |= _hashed(data, seeds)
    else:
        unknown: Value = {"source": mark("id of the source"), "quote": mark("its words, letter for letter")}
        data["evidence"] = list(evidence) or [unknown]
        data["review"] = {"status": "unreviewed"}
    if data.get("kind") == "state" and (code := _country(str(data.get("name")))):
        data.setdefault("country", code)
    if kind == "meeting" and "title" not in data and not missing(kind, data, ("type", "participants")):
        data["title"] = _meeting_title(base, data)
    for question in questions(kind):
        if question.is_required and question.field not in data:
            data[question.field] = _unanswered(question)
    return data


def _country(name: str) -> str:
    """The code of the country that has a name; empty where none has."""
    named = (code for code, country in countries().items() if country.forms.get(name) is CountryForm.NAME)
    return next(named, "")


def _unanswered(question: Question) -> Value:
    words = mark(" or ".join(question.choices) if question.choices else question.about)
    if question.field in ("participants", "signatories"):
        return [{"actor": words}]
    return [words] if question.is_list else words


def _hashed(data: Data, seeds: Path) -> Data:
    path = text_file(seeds, str(data["file"])) if "file" in data else None
    try:
        text = stored_text(path, path.name) if path else ""
    except ArticleError:
        text = ""
    return {"sha256": texts.digest(text) if text else mark("`factsheet extract` writes it")}


def _meeting_title(base: Base, data: Data) -> str:
    called = [_name(base, str(item.get("actor"))) for item in _items(data)]
    place = str(data["place"]) if data.get("place") else None
    return meeting_title(str(data["type"]), called, [], place)


def _name(base: Base, actor: str) -> str:
    document = base.documents.get(("actor", actor))
    return next(iter(names(dict(document.data))), actor) if document else actor


def _items(data: Data) -> list[Mapping[str, Value]]:
    participants = data.get("participants")
    return [item for item in participants if isinstance(item, dict)] if isinstance(participants, list) else []


def missing(kind: str, data: Data, fields: Sequence[str] = ()) -> list[str]:
    """Which fields are marked or not there: of those given, or of those that an id is made of."""
    return [field for field in fields or _NAMING[kind] if field not in data or _has_mark(data[field])]


def _has_mark(value: Value) -> bool:
    if isinstance(value, dict):
        return any(map(_has_mark, value.values()))
    return any(map(_has_mark, value)) if isinstance(value, list) else is_mark(value)


def marked(data: Data) -> list[str]:
    """The fields that are still to be filled."""
    return [field for field, value in data.items() if _has_mark(value)]


def new_file(base: Base, kind: str, data: Data, wanted: str, facts: Path, root: Path) -> tuple[Key, Changes]:
    """The file of a new record.

    Args:
        base: The fact base.
        kind: Of the record.
        data: Its values.
        wanted: Its id; empty for one made of its fields.
        facts: The facts folder.
        root: The project's root, for the schema's place.

    Raises:
        StoreError: The id is none, or is taken.
    """
    record_id = _own_id(base, kind, wanted) if wanted else free_id(base, kind, _made_id(base, kind, data))
    path: PurePosixPath = relative_path(kind, record_id)
    return (kind, record_id), Changes({path: dump(kind, data, schema_line(facts, root, kind))})


def _own_id(base: Base, kind: str, wanted: str) -> str:
    if not ids.is_id(wanted):
        raise StoreError(f"`{wanted}` is not an id", f"take `{ids.slug(wanted)}`")
    if free_id(base, kind, wanted) != wanted:
        what = "is the id of another one" if (kind, wanted) in base.documents else "is a former id of another one"
        raise StoreError(f"`{wanted}` {what}", f"`{free_id(base, kind, wanted)}` is free")
    return wanted


def _made_id(base: Base, kind: str, data: Data) -> str:
    if missing(kind, data):
        return f"new-{kind}"
    actors = {record_id: _name(base, record_id) for known, record_id in base.documents if known == "actor"}
    return wanted_id(Draft(kind, "", data), actors)
