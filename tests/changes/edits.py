"""Random edits of real fact files, and what they change by the word of the models alone.

Nothing here knows how the comparison works: a record is its fields as the model dumps them, lists without order.
"""

import json
import random
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any, get_args

from generator.model import MODELS, Record
from generator.store.layout import FOLDERS

Data = dict[str, Any]
Key = tuple[str, str]


def chances(seed: int) -> random.Random:
    """The same choices each time."""
    return random.Random(seed)  # noqa: S311 nothing secret


def read(facts: Path) -> dict[Key, Data]:
    """The values of every fact file, by kind and id."""
    from generator.yamlio import read_bytes

    found: dict[Key, Data] = {}
    for folder, kind in FOLDERS.items():
        for path in sorted((facts / folder).glob("*.yaml")):
            found[kind, path.stem] = json.loads(json.dumps(dict(read_bytes(path.read_bytes(), path.name).data)))
    return found


def write(facts: Path, records: dict[Key, Data], chance: random.Random) -> None:
    """Write the records in another layout each time: order of keys, quotation marks, comments."""
    for (kind, record_id), data in records.items():
        path = facts / f"{kind}s" / f"{record_id}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_laid_out(data, chance), "utf-8")


def _laid_out(data: Data, chance: random.Random) -> str:
    items = list(data.items())
    chance.shuffle(items)
    lines = [f"{key}: {json.dumps(value, ensure_ascii=chance.random() < 0.5)}" for key, value in items]
    return "".join(f"{line}{'  # as told' if chance.random() < 0.2 else ''}\n" for line in ["# moved", *lines])


def facts_of(kind: str, data: Data) -> dict[str, Any]:
    """What a record says by the model: each field's values, lists as sets."""
    dumped = MODELS[kind].model_validate(data).model_dump(mode="json", by_alias=True, exclude_none=True)
    return {field: _unordered(value) for field, value in dumped.items() if value not in ([], {})}


def _unordered(value: Any) -> Any:
    if isinstance(value, list):
        return frozenset(_unordered(item) for item in value)
    if isinstance(value, dict):
        return frozenset((key, _unordered(item)) for key, item in value.items() if item not in ([], {}, None))
    return value


def differences(before: dict[Key, Data], after: dict[Key, Data]) -> set[tuple[str, str, str]]:
    """(kind, id, field) of everything that two sets of records do not both say; `*` for a whole record."""
    found = {(*key, "*") for key in before.keys() ^ after.keys()}
    for key in before.keys() & after.keys():
        old, new = facts_of(key[0], before[key]), facts_of(key[0], after[key])
        changed = {field for field in old.keys() | new.keys() if old.get(field) != new.get(field)}
        if "sha256" not in changed:
            changed.discard("file")  # where a source's text lies is no fact
        found |= {(*key, field) for field in changed}
    return found


def plain_values(kind: str, data: Data) -> dict[str, set[str]]:
    """The texts of each field that holds nothing but texts."""
    found: dict[str, set[str]] = {}
    for field, value in facts_of(kind, data).items():
        texts = value if isinstance(value, frozenset) else {value}
        if all(isinstance(text, str) for text in texts):
            found[field] = set(texts)
    return found


def edit(records: dict[Key, Data], chance: random.Random) -> str:
    """Make one random edit that leaves valid records; what it was."""
    while True:
        key = chance.choice(sorted(records))
        make = chance.choice(_EDITS)
        trial: Data = json.loads(json.dumps(records[key]))
        what = make(MODELS[key[0]], trial, chance)
        if what and _is_valid(key[0], trial):
            records[key] = trial
            return f"{key}: {what}"


def _is_valid(kind: str, data: Data) -> bool:
    from pydantic import ValidationError

    try:
        MODELS[kind].model_validate(data)
    except ValidationError:
        return False
    return True


def _change_text(_: type[Record], data: Data, chance: random.Random) -> str:
    holder, key = chance.choice(_texts(data))
    words = holder[key].split(" ")
    at = chance.randrange(len(words) + 1)
    holder[key] = " ".join(chance.choice([[*words[:at], "indeed", *words[at:]], words[:-1], words[::-1]]))
    return f"changed `{key}`"


def _texts(value: Any) -> list[tuple[Any, Any]]:
    """Every place of a text: its list or mapping, and its key there."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found: list[tuple[Any, Any]] = []
    for key, item in pairs:
        found += [(value, key)] if isinstance(item, str) else _texts(item)
    return found


def _change_word(model: type[Record], data: Data, chance: random.Random) -> str:
    """Another one of the words that a field may have."""
    for name, info in sorted(model.model_fields.items(), key=lambda _: chance.random()):
        kinds = [part for part in (info.annotation, *get_args(info.annotation)) if isinstance(part, type)]
        if words := [word.value for part in kinds if issubclass(part, Enum) for word in part]:
            data[name] = chance.choice(words)
            return f"set `{name}`"
    return ""


def _set_date(model: type[Record], data: Data, chance: random.Random) -> str:
    names = [name for name in ("date", "since", "until", "published", "retrieved") if name in model.model_fields]
    if not names:
        return ""
    name = chance.choice(names)
    data[name] = chance.choice(["2025", "2025-10", "2025-10?", "2025-10-16", "2025-05-05/2025-05-06", "2024/.."])
    return f"dated `{name}`"


def _remove_field(_: type[Record], data: Data, chance: random.Random) -> str:
    name = chance.choice(sorted(data))
    del data[name]
    return f"removed `{name}`"


def _remove_item(_: type[Record], data: Data, chance: random.Random) -> str:
    lists = [name for name in sorted(data) if isinstance(data[name], list)]
    if not lists:
        return ""
    name = chance.choice(lists)
    data[name].pop(chance.randrange(len(data[name])))
    return f"removed an item of `{name}`"


def _add_item(model: type[Record], data: Data, chance: random.Random) -> str:
    names = [name for name in ("aliases", "topics", "not_same_as", "parties") if name in model.model_fields]
    if not names:
        return ""
    name = chance.choice(names)
    data.setdefault(name, []).append(f"added-{chance.randrange(100)}")
    return f"added an item of `{name}`"


def _add_quote(model: type[Record], data: Data, chance: random.Random) -> str:
    if "evidence" not in data:
        return ""
    data["evidence"].append({"source": "another", "quote": f"quite other words {chance.randrange(100)}"})
    return "added a quote"


def _repoint(_: type[Record], data: Data, chance: random.Random) -> str:
    """Another id in place of one (or of any other text that may be one)."""
    holder, key = chance.choice(_texts(data))
    holder[key] = f"another-{chance.randrange(100)}"
    return f"repointed `{key}`"


def _shuffle(_: type[Record], data: Data, chance: random.Random) -> str:
    for value in data.values():
        if isinstance(value, list):
            chance.shuffle(value)
    return "shuffled the lists"


_EDITS: tuple[Callable[[type[Record], Data, random.Random], str], ...] = (
    _change_text,
    _change_text,
    _change_word,
    _set_date,
    _remove_field,
    _remove_item,
    _add_item,
    _add_quote,
    _repoint,
    _repoint,
    _shuffle,
)
