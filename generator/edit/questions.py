"""What is asked for a new record, kind by kind, and what an answer means."""

from dataclasses import dataclass
from typing import NamedTuple

from generator.edit.base import Base, Key, names
from generator.edit.suggest import nearest
from generator.ids import plain
from generator.model import MODELS
from generator.store.expected import known_fields, known_values
from generator.store.unfilled import is_mark
from generator.store.validate import refusal
from generator.yamlio import Document, Value

_ASKED = {
    "source": ("title", "file", "publisher", "author", "published", "url", "language"),
    "actor": ("name", "kind", "aliases", "country", "part_of"),
    "role": ("person", "title", "organisation", "tenure", "since", "until"),
    "meeting": ("type", "status", "date", "place", "country", "participants", "topics", "part_of", "title"),
    "agreement": ("title", "short", "type", "status", "date", "parties", "signatories", "meeting", "topics"),
}
_REFERS = {"person": "actor", "organisation": "actor", "parties": "actor", "meeting": "meeting"}
_PARTS = {"participants": ("actor", "side", "part"), "signatories": ("actor", "for")}
"""Fields whose items have parts: an answer gives these, parted by colons."""
_MANY = ("aliases", "topics", "parties", *_PARTS)


@dataclass(frozen=True)
class Question:
    """One field of a new record.

    Attributes:
        kind: Of the record.
        field: Its name.
        about: What belongs there, in a sentence.
        choices: The words it may have; empty for any text.
        default: What it is where nothing is said; empty for none.
        is_required: Whether the record cannot be without it.
        is_list: Whether it takes several answers.
        refers: Kind of record that an answer names; empty for none.
        form: How an answer with parts is written, such as `ACTOR:SIDE:PART`; empty for one without.
    """

    kind: str
    field: str
    about: str
    choices: tuple[str, ...] = ()
    default: str = ""
    is_required: bool = False
    is_list: bool = False
    refers: str = ""
    form: str = ""


class UnclearError(Exception):
    """An answer that cannot be taken.

    Attributes:
        near: Kind and id of records that may be meant.
        words: The part of the answer that is not clear.
    """

    def __init__(self, message: str, near: tuple[Key, ...] = (), words: str = "") -> None:
        super().__init__(message)
        self.near, self.words = near, words


def questions(kind: str) -> list[Question]:
    """What is asked for a new record of a kind, in order."""
    model = MODELS[kind]
    asked = []
    for field in _ASKED[kind]:
        info = model.model_fields[field]
        default = info.default if isinstance(info.default, str) else ""
        asked.append(
            Question(
                kind,
                field,
                info.description or field,
                tuple(known_values(model, (field,))),
                str(default),
                info.is_required(),
                field in _MANY,
                kind if field == "part_of" else "actor" if field in _PARTS else _REFERS.get(field, ""),
                ":".join(_PARTS.get(field, ())).upper(),
            )
        )
    return asked


def read_answer(base: Base, question: Question, words: str) -> Value:
    """The value that an answer stands for; of a list, one item.

    Args:
        base: For the records that answers name, by id or by words.
        question: What was asked.
        words: The answer; a mark (`TODO: …`) is taken as it stands.

    Raises:
        UnclearError: It is not one of the choices, has another form, or may mean several records or none.
    """
    words = words.strip()
    if is_mark(words):
        return words
    if parts := _PARTS.get(question.field):
        value: Value = _item(base, question, parts, words)
    else:
        value = record_named(base, question.refers, words) if question.refers else words
    if reason := refusal(MODELS[question.kind], question.field, [value] if question.is_list else value):
        raise UnclearError(reason)
    return value


def _item(base: Base, question: Question, parts: tuple[str, ...], words: str) -> dict[str, Value]:
    """An item with parts, such as `anna-berg:norway:head`; the office of a person who holds one is added."""
    given = [part.strip() for part in words.split(":")]
    if len(given) > len(parts):
        raise UnclearError(f"`{words}` has too many parts; write {question.form}")
    item: dict[str, Value] = {}
    for name, text in zip(parts, given, strict=False):
        if text:
            item[name] = text if name == "part" else record_named(base, "actor", text)
    offices = [key[1] for key, document in base.documents.items() if _is_office_of(key, document, item.get("actor"))]
    if len(offices) == 1:
        item["role"] = offices[0]
    return {name: item[name] for name in known_fields(MODELS[question.kind], (question.field,)) if name in item}


def _is_office_of(key: Key, document: Document, person: Value) -> bool:
    return key[0] == "role" and document.data.get("person") == person


def record_named(base: Base, kind: str, words: str) -> str:
    """The id of the one record that is named by its id, or by its name or an alias.

    Raises:
        UnclearError: There is none, or there are several.
    """
    if (kind, words) in base.documents:
        return words
    if moved := base.moved(f"{kind}s/{words}"):
        return moved[1]
    forms = {key: names(dict(doc.data)) for key, doc in base.documents.items() if key[0] == kind}
    named = [key for key, known in forms.items() if plain(words) in map(plain, known)]
    if len(named) == 1:
        return named[0][1]
    near = tuple(named or nearest(words, {key: (key[1], *known) for key, known in forms.items()}, most=5))
    what = f"several records are called “{words}”" if named else f"there is no {kind} “{words}”"
    raise UnclearError(what, near, words)


class Described(NamedTuple):
    """A record as it is offered for choosing."""

    id: str
    name: str


def described(base: Base, key: Key) -> Described:
    """A record's id and name."""
    return Described(key[1], next(iter(names(dict(base.documents[key].data))), key[1]))
