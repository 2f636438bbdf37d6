"""What the extractor said of each record, by the ids that the records have now."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.assemble.baseline import read_baselines
from generator.assemble.compose import Said
from generator.assemble.draft import Data
from generator.assemble.locate import locate
from generator.store import Loaded
from generator.yamlio import read

Key = tuple[str, str]
"""Kind and id of a record."""


@dataclass(frozen=True)
class Remembered:
    """What was said last time, and of what.

    Attributes:
        said: For each record what every article says of it; sources are left out.
        rules: For each record the rules that found it, in order of their names.
        deleted: Records of which a person deleted the file.
    """

    said: Mapping[Key, tuple[Said, ...]] = field(default_factory=dict)
    rules: Mapping[Key, tuple[str, ...]] = field(default_factory=dict)
    deleted: frozenset[Key] = frozenset()


def remember(facts: Path, loaded: Loaded) -> Remembered:
    """Lead what is kept in `facts/.extracted/` to the records of a facts folder.

    Raises:
        StoreError: A file there cannot be understood.
    """
    baselines = read_baselines(facts)
    made = {(draft.kind, draft.id) for baseline in baselines for draft in baseline.drafts}
    there = {(entry.kind, entry.id) for entry in loaded.base} | loaded.broken
    records: dict[Key, Data] = {key: {} for key in there}
    if not made <= there:  # some have other ids now, and are known by their quotes
        others = (entry for entry in loaded.base if (entry.kind, entry.id) not in made)
        records |= {(entry.kind, entry.id): dict(read(entry.text, entry.path).data) for entry in others}
    located = locate(baselines, records)
    published = {e.record.file: e.record.published or "" for e in loaded.base.sources.values()}
    said: dict[Key, list[Said]] = {}
    rules: dict[Key, set[str]] = {}
    for baseline in baselines:
        for draft in (draft.with_ids(located.renamed) for draft in baseline.drafts if draft.kind != "source"):
            key = (draft.kind, draft.id)
            said.setdefault(key, []).append(
                Said(published.get(baseline.file) or baseline.published, baseline.file, draft.data)
            )
            rules.setdefault(key, set()).update({draft.rule} - {""})
    return Remembered(
        {key: tuple(items) for key, items in said.items()},
        {key: tuple(sorted(names)) for key, names in rules.items()},
        frozenset(key for key in located.deleted if key[0] != "source"),
    )
