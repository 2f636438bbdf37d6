"""The JSON Schema says the same as the models, as far as a schema can."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.model import KINDS, MODELS
from generator.model.schema import schema, schema_files
from generator.model.walk import yaml_name
from generator.store.validate import validate
from generator.yamlio import read
from generator.yamlio.writer import mapping

ROOT = Path(__file__).resolve().parents[2]
EVIDENCE = [{"source": "a", "quote": "words"}]
GOOD: dict[str, dict[str, Any]] = {
    "source": {"title": "A", "file": "a.txt", "sha256": "0" * 64, "published": "2025-10-16", "url": "https://a.org/b"},
    "actor": {"name": "A", "kind": "state", "country": "NO", "identifiers": {"wikidata": "Q1"}, "evidence": EVIDENCE},
    "role": {"person": "a", "title": "Minister", "since": "2025", "review": {"on": "2025-10"}, "evidence": EVIDENCE},
    "meeting": {
        "title": "Talks",
        "type": "meeting",
        "participants": [{"actor": "a", "part": "head"}],
        "history": [{"status": "planned", "source": "a", "quote": "words"}],
        "evidence": EVIDENCE,
    },
    "agreement": {
        "title": "Treaty",
        "type": "treaty",
        "status": "in-force",
        "date": "2025-05-05/2025-05-06",
        "parties": ["a", "b-2"],
        "signatories": [{"actor": "a", "for": "b-2"}],
        "evidence": EVIDENCE,
    },
}

CHANGES: list[tuple[str, str, Any, bool]] = [
    # kind, field (dotted), value (... deletes it), whether both take it
    ("source", "title", ..., False),
    ("source", "title", "", False),
    ("source", "title", "  ", False),
    ("source", "sha256", "0" * 63, False),
    ("source", "sha256", "A" * 64, False),
    ("source", "text", "withheld", True),
    ("source", "text", "gone", False),
    ("source", "published", "16/10/2025", False),
    ("source", "published", "2025-13", False),
    ("source", "published", "2025-1", False),
    ("source", "published", "../2025", True),
    ("source", "published", "..", False),
    ("source", "published", "", False),
    ("source", "published", None, True),
    ("source", "url", "ftp://a.org", False),
    ("source", "url", "https://a.org/<b>", False),
    ("source", "language", "pt-BR", True),
    ("source", "language", "English", False),
    ("source", "evidence", EVIDENCE, False),
    ("actor", "kind", "person", True),
    ("actor", "kind", "people", False),
    ("actor", "country", "Norway", False),
    ("actor", "country", "no", False),
    ("actor", "aliases", "A", False),
    ("actor", "aliases", ["A", "B"], True),
    ("actor", "aliases", [""], False),
    ("actor", "aliases", None, True),
    ("actor", "identifiers", ["Q1"], False),
    ("actor", "identifiers.wikidata", ["Q1"], False),
    ("actor", "evidence", ..., False),
    ("actor", "evidence", [], False),
    ("actor", "evidence", None, False),
    ("actor", "evidence.0.quote", ..., False),
    ("actor", "evidence.0.qoute", "words", False),
    ("actor", "evidence.0.context", "more words", True),
    ("actor", "evidence.0.quote", "x" * 2001, False),
    ("role", "person", "A B", False),
    ("role", "person", "a" * 81, False),
    ("role", "person", ["a"], False),
    ("role", "tenure", "former", True),
    ("role", "tenure", None, True),
    ("role", "review.status", "confirmed", True),
    ("role", "review.status", "fine", False),
    ("role", "review", "confirmed", False),
    ("role", "parties", ["a"], False),
    ("meeting", "participants", [], False),
    ("meeting", "participants", ["a"], False),
    ("meeting", "participants.0.actor", ..., False),
    ("meeting", "participants.0.side", "b", True),
    ("meeting", "history.0.status", "agreed", False),
    ("meeting", "note", "a *remark*", True),
    ("agreement", "status", ..., False),
    ("agreement", "status", "in force", False),
    ("agreement", "signatories.0.for_", "a", False),
    ("agreement", "parties", {"a": "b"}, False),
]


def changed(data: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """A copy of `data` with one value changed, added or deleted."""
    made = copy.deepcopy(data)
    *way, last = (int(key) if key.isdigit() else key for key in path.split("."))
    here: Any = made
    for key in way:
        here = here[key] if isinstance(key, int) else here.setdefault(key, {})
    if value is ...:
        del here[last]
    else:
        here[last] = value
    return made


def is_taken_by_the_model(kind: str, data: dict[str, Any]) -> bool:
    """Whether the file with this data holds a record."""
    record, problems = validate(read(mapping(data), "x.yaml"), MODELS[kind])
    assert bool(problems) == (record is None)
    return record is not None


@pytest.mark.parametrize("kind", KINDS)
def test_takes_what_is_right(kind: str) -> None:
    Draft202012Validator.check_schema(schema(kind))
    assert Draft202012Validator(schema(kind)).is_valid(GOOD[kind])
    assert is_taken_by_the_model(kind, GOOD[kind])


@pytest.mark.parametrize(("kind", "path", "value", "taken"), CHANGES)
def test_schema_and_model_take_and_refuse_the_same(kind: str, path: str, value: Any, taken: bool) -> None:
    data = changed(GOOD[kind], path, value)
    assert is_taken_by_the_model(kind, data) is taken
    assert Draft202012Validator(schema(kind)).is_valid(data) is taken


def test_a_year_alone_is_a_number_for_editors() -> None:
    assert Draft202012Validator(schema("role")).is_valid({**GOOD["role"], "since": 2025})


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_there_in_order_and_described(kind: str) -> None:
    made = schema(kind)
    model = MODELS[kind]
    assert list(made["properties"]) == [yaml_name(model, name) for name in model.model_fields]
    for part in (made, *made.get("$defs", {}).values()):
        assert part["description"]
        for field in part.get("properties", {}).values():
            target = made["$defs"].get(field.get("$ref", "").rpartition("/")[2], {}) if "$ref" in field else {}
            assert field.get("description") or target["description"]
        if "properties" in part:
            assert part["additionalProperties"] is False


def test_the_text_is_the_same_every_time_and_names_no_host_but_the_dialects() -> None:
    files = schema_files()
    assert files == schema_files()
    for name, text in files.items():
        assert name == f"{json.loads(text)['title'].removeprefix('Factsheet: ')}.schema.json"
        assert text.count("://") - text.count("^https?://") == 1


def parts(schema_part: Any) -> list[dict[str, Any]]:
    """All schemas inside a schema."""
    inner = schema_part.values() if isinstance(schema_part, dict) else schema_part
    found = [part for item in inner if isinstance(item, dict | list) for part in parts(item)]
    return [*found, schema_part] if isinstance(schema_part, dict) else found


@pytest.mark.parametrize("kind", KINDS)
def test_every_schema_is_one_and_its_examples_fit(kind: str) -> None:
    made = schema(kind)
    Draft202012Validator.check_schema(made)
    examples = [(part, example) for part in parts(made) for example in part.get("examples", ())]
    assert examples
    for part, example in examples:
        assert Draft202012Validator(part).is_valid(example), example


def test_visual_studio_code_finds_the_schema_of_each_kind() -> None:
    settings = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == {f"./schema/{kind}.schema.json": f"facts/{kind}s/*.yaml" for kind in KINDS}
