"""One article's facts as records, before they meet what is in the fact base."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.yamlio import Value

Data = dict[str, Value]
"""A record's fields as in YAML: texts, lists and mappings."""


@dataclass(frozen=True)
class Draft:
    """What one article says of one record.

    Attributes:
        kind: Kind of record.
        id: Id of the record; as long as it is not linked, a name inside the article.
        data: Its fields, with evidence from this article only.
        rule: Name of the rule that found it; empty for a source.
    """

    kind: str
    id: str
    data: Data
    rule: str = ""

    def with_ids(self, ids: Mapping[tuple[str, str], str]) -> "Draft":
        """The draft with its id and all references exchanged; `ids` maps (kind, old id) to the new one."""
        known = ids.get((self.kind, self.id), self.id)
        return Draft(self.kind, known, exchange(self.kind, self.data, ids), self.rule)


REFERENCES = {
    "source": "source",
    "actor": "actor",
    "side": "actor",
    "person": "actor",
    "organisation": "actor",
    "parties": "actor",
    "for": "actor",
    "not_same_as": "actor",
    "role": "role",
    "meeting": "meeting",
}
"""Kind of record that a field refers to; `part_of` refers to the record's own kind."""


def exchange(kind: str, data: Data, ids: Mapping[tuple[str, str], str]) -> Data:
    """A record's fields with the ids that it refers to exchanged."""

    def walk(value: Value, key: str) -> Value:
        if isinstance(value, str):
            wanted = kind if key == "part_of" else REFERENCES.get(key)
            return ids.get((wanted, value), value) if wanted else value
        if isinstance(value, dict):
            return {name: walk(item, name) for name, item in value.items()}
        return [walk(item, key) for item in value] if isinstance(value, list) else value

    return {name: walk(item, name) for name, item in data.items()}
