"""The page of the documentation that lists all fields of all kinds, made from their JSON Schema."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model import KINDS
from generator.model.schema import schema

Schema = Mapping[str, Any]


def field_page() -> str:
    """The page in Markdown. Ends with a line end."""
    parts = [
        "# Fields",
        "A record is one file, `facts/<kind>s/<id>.yaml`; the file's name without `.yaml` is the record's id. "
        "All values are text to Factsheet: `country: NO` is Norway, and `date: 2025` a year. "
        "An optional field may be left out, or be there and empty.",
    ]
    parts += [_kind(kind) for kind in KINDS]
    defined: dict[str, Schema] = {}
    for kind in KINDS:
        defined |= schema(kind).get("$defs", {})
    parts.append("## Parts of records")
    parts += [_part(name, part, defined) for name, part in defined.items() if "properties" in part]
    return "\n\n".join(parts) + "\n"


def _kind(kind: str) -> str:
    whole = schema(kind)
    return f"## {kind}\n\n{_about(whole)} `facts/{kind}s/<id>.yaml`\n\n{_table(whole, whole.get('$defs', {}))}"


def _part(name: str, part: Schema, known: Mapping[str, Schema]) -> str:
    return f"### {_words(name)}\n\n{_about(part)}\n\n{_table(part, known)}"


def _about(part: Schema) -> str:
    return str(part.get("description", ""))


def _table(part: Schema, known: Mapping[str, Schema]) -> str:
    required = part.get("required", [])
    rows = [
        f"| `{name}` | {_form(field, known)} | {'yes' if name in required else ''} | {_meaning(field, known)} |"
        for name, field in part["properties"].items()
    ]
    return "\n".join(["| field | form | required | meaning |", "|---|---|---|---|", *rows])


def _meaning(field: Schema, known: Mapping[str, Schema]) -> str:
    own = field.get("description") or next((_about(target) for _, target in _targets(field, known)), "")
    default = f" Default: `{field['default']}`." if "default" in field else ""
    return f"{own}{default}".replace("|", "\\|")


def _form(field: Schema, known: Mapping[str, Schema]) -> str:
    for name, target in _targets(field, known):
        if "enum" in target:
            return " or ".join([", ".join(f"`{value}`" for value in target["enum"][:-1]), f"`{target['enum'][-1]}`"])
        return f"[{_words(name)}](#{_words(name).replace(' ', '-')})"
    types = field.get("type", "string")
    types = types if isinstance(types, list) else [types]
    if "array" in types:
        return f"list of: {_form(field['items'], known)}"
    if "object" in types:
        return "mapping of texts"
    return str(field.get("title") or ("date" if "integer" in types else "text"))


def _targets(field: Schema, known: Mapping[str, Schema]) -> Iterator[tuple[str, Schema]]:
    """The definitions that a field refers to, by name."""
    for choice in (field, *field.get("anyOf", ())):
        if name := choice.get("$ref", "").rpartition("/")[2]:
            yield name, known.get(name, {})


def _words(name: str) -> str:
    """`AgreementStep` → `agreement step`."""
    return "".join(f" {char.lower()}" if char.isupper() else char for char in name).strip()
