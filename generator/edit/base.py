"""The fact base as editing sees it: values as they stand in the files, so that faulty records are edited too."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path, PurePosixPath

from generator import ids
from generator.assemble import baseline
from generator.assemble.baseline import Baseline, baseline_path, read_baselines
from generator.assemble.draft import Data
from generator.edit.suggest import nearest
from generator.errors import StoreError
from generator.model import KINDS, follow
from generator.store.fact_files import fact_files
from generator.store.layout import FOLDERS, REDIRECTS, SUFFIX, relative_path, shown
from generator.store.read import read_document
from generator.store.redirects import HEAD, Redirects, read_redirects
from generator.store.write import field_order, is_half_written
from generator.yamlio import Document, Value, patch, writer

Key = tuple[str, str]
"""Kind and id of a record."""


@dataclass(frozen=True)
class Base:
    """A facts folder.

    Attributes:
        facts: Where it lies.
        documents: Every fact file, by kind and id; one with faults of form has no values.
        redirects: Where former ids lead.
    """

    facts: Path
    documents: Mapping[Key, Document]
    redirects: Redirects

    @cached_property
    def baselines(self) -> tuple[Baseline, ...]:
        """What the extractor said of each article last time.

        Raises:
            StoreError: That cannot be understood.
        """
        return tuple(read_baselines(self.facts))

    def data(self, key: Key) -> Data:
        """The values of a record.

        Raises:
            StoreError: Its file has faults of form.
        """
        document = self.documents[key]
        if document.problems:
            first = document.problems[0]
            place = f"{first.path}:{first.line}:{first.column}"
            raise StoreError(f"{place}: {first.message}", "mend the file first; `factsheet check` tells how")
        return dict(document.data)

    def find(self, named: str) -> Key:
        """The record that a person names: by id, `actors/italy` or the path of its file.

        Raises:
            StoreError: There is none, or there are several of that id.
        """
        found = self.named(named)
        if len(found) == 1:
            return found[0]
        if found:
            either = " or ".join(f"`{kind}s/{record_id}`" for kind, record_id in found)
            raise StoreError(f"there are several records `{named}`", f"name one of them: {either}")
        raise StoreError(f"there is no record `{named}`", self._near(named))

    def named(self, named: str) -> list[Key]:
        """All records that a name may mean; see `find`."""
        folder, _, stem = named.removesuffix(SUFFIX).replace("\\", "/").rpartition("/")
        kinds = [FOLDERS[name]] if (name := folder.rpartition("/")[2]) in FOLDERS else list(KINDS) if not folder else []
        return [(kind, stem) for kind in kinds if (kind, stem) in self.documents]

    def moved(self, named: str) -> Key | None:
        """The record to which a former id leads; None where it is none, or leads to nothing."""
        folder, _, stem = named.removesuffix(SUFFIX).rpartition("/")
        for kind in KINDS:
            present = follow(self.redirects.ids, kind, stem)
            if present and (kind, present) in self.documents and folder in ("", f"{kind}s"):
                return kind, present
        return None

    def _near(self, named: str) -> str:
        if moved := self.moved(named):
            return f"it is `{moved[1]}` now"
        stem = named.removesuffix(SUFFIX).rpartition("/")[2]
        forms = {key: (key[1], *names(dict(document.data))) for key, document in self.documents.items()}
        near = [f"`{kind}s/{record_id}`" for kind, record_id in nearest(stem, forms)]
        return f"did you mean {' or '.join(near)}?" if near else "ids are the names of the files, without `.yaml`"


def names(data: Data) -> list[str]:
    """What people call a record: name and aliases, else its title."""
    aliases = data.get("aliases")
    found = [data.get("name"), data.get("title"), *(aliases if isinstance(aliases, list) else [])]
    return [name for name in found if isinstance(name, str)]


def read_base(facts: Path, root: Path) -> Base:
    """Read a facts folder for editing.

    Raises:
        StoreError: It cannot be read, or its redirects have faults, or it is half written.
    """
    if is_half_written(facts):
        raise StoreError("a command was stopped while it wrote", "run it again: it finishes first")
    documents = {
        (FOLDERS[path.parent.name], path.stem): read_document(path, shown(path, root))
        for path in fact_files(facts, root).paths
    }
    redirects = read_redirects(facts, root)
    if redirects.problems:
        raise StoreError(f"{shown(facts / REDIRECTS, root)} has faults", "`factsheet check` tells which")
    return Base(facts, documents, redirects)


@dataclass(frozen=True)
class Edited:
    """A base with what is to become of it.

    Attributes:
        base: As it is.
        records: The values of each record that changes; None for one that is to go.
        moved: Present id of each record that was renamed or merged, by kind and former id.
    """

    base: Base
    records: Mapping[Key, Data | None]
    moved: Mapping[Key, str]

    def files(self) -> dict[PurePosixPath, str | None]:
        """New text of each file that changes; one field is one line."""
        renamed = {(kind, new): (kind, old) for (kind, old), new in self.moved.items()}
        made: dict[PurePosixPath, str | None] = {}
        for key, data in self.records.items():
            document = self.base.documents.get(key) or self.base.documents[renamed[key]]
            made[relative_path(*key)] = None if data is None else patch.edit(document, data, field_order(key[0]))
        return made | self._baselines() | self._redirects()

    def _baselines(self) -> dict[PurePosixPath, str | None]:
        """What the extractor remembers, by the present ids: else it would take the former ones for deleted."""
        made: dict[PurePosixPath, str | None] = {}
        for old in self.base.baselines:
            new = replace(old, drafts=tuple(draft.with_ids(self.moved) for draft in old.drafts))
            if new == old:
                continue
            if old.path == baseline_path(old.source.id) and new.source.id != old.source.id:
                made[old.path] = None
                new = replace(new, path=baseline_path(new.source.id))
            made[new.path] = baseline.dump(new.file, new.drafts, new.published, new.original, new.reader)
        return made

    def _redirects(self) -> dict[PurePosixPath, str | None]:
        """The file of redirects, each leading straight to the present id."""
        led = dict(self.base.redirects.ids)
        for (kind, old), new in self.moved.items():
            led = {key: new if (key[0], to) == (kind, old) else to for key, to in led.items()} | {(kind, old): new}
        for (kind, _), new in self.moved.items():
            led.pop((kind, new), None)
        gone = {key for key, data in self.records.items() if data is None}
        led = {key: to for key, to in led.items() if (key[0], to) not in gone}
        data: dict[str, Value] = {}
        for folder, kind in FOLDERS.items():
            if of_kind := {old: new for (known, old), new in sorted(led.items()) if known == kind}:
                data[folder] = of_kind  # type: ignore[assignment]
        document, path = self.base.redirects.document, PurePosixPath(REDIRECTS)
        if not data:
            return {path: None} if document.text else {}
        if not document.data:
            return {path: HEAD + writer.mapping(data)}
        return {path: patch.edit(document, data, list(FOLDERS))}


def free_id(base: Base, kind: str, wanted: str) -> str:
    """`wanted`, or with a number behind it, so that no record has or had it."""
    taken = {record_id for known, record_id in base.documents if known == kind}
    former = {record_id for known, record_id in base.redirects.ids if known == kind}
    return ids.unused(wanted, taken | former)
