"""What a run of the extractor would write: every article's drafts led to records, merged with what people edited."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from generator import ids, texts
from generator.assemble.baseline import Baseline, baseline_path, dump
from generator.assemble.compose import Said, compose, contradictions
from generator.assemble.draft import Data, Draft
from generator.assemble.drafts import drafts_of, wanted_id
from generator.assemble.link import link
from generator.assemble.locate import locate
from generator.assemble.match import pair
from generator.assemble.merge import merge
from generator.assemble.note import Note, NoteKind
from generator.extract.candidate import Facts
from generator.ingest.article import Article
from generator.model import KINDS
from generator.store import write
from generator.store.layout import relative_path
from generator.yamlio import Document, patch

Key = tuple[str, str]
"""Kind and id of a record."""


@dataclass(frozen=True)
class Existing:
    """What is in the fact base.

    Attributes:
        documents: Every readable fact file, by kind and id.
        broken: Kind and id of files with faults; they are left alone.
        baselines: What the extractor said last time.
        texts: Text of every file under the facts folder that may be rewritten, by path below it.
        former: Kind and id that records had before they were renamed or merged; no new record gets one.
    """

    documents: Mapping[Key, Document]
    broken: frozenset[Key]
    baselines: Sequence[Baseline]
    texts: Mapping[PurePosixPath, str]
    former: frozenset[Key] = frozenset()


@dataclass
class Plan:
    """What is to be written, and what is to be told.

    Attributes:
        changes: New text of each file that changes, by path below the facts folder.
        notes: What a person should know.
        drafts: For each article what it says of which record, with the rules that found it.
        created: How many records are new.
        changed: How many records change.
        deleted: How many records that the articles still tell of were deleted by a person, and stay so.
    """

    changes: dict[PurePosixPath, str | None] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    drafts: dict[str, list[Draft]] = field(default_factory=dict)
    created: int = 0
    changed: int = 0
    deleted: int = 0


def plan(
    existing: Existing, found: Sequence[tuple[Article, Facts]], present: frozenset[str], facts: Path, root: Path
) -> Plan:
    """Work out what the articles' facts change.

    Args:
        existing: The fact base as it is.
        found: The articles that were read now, each with its facts.
        present: Paths of all articles in the seeds folder; those of known sources that are missing are reported.
        facts: The facts folder.
        root: The project's root, for the schema's place.
    """
    return _Planning(existing, found, present, facts, root).run()


class _Planning:
    """One run; its state is the ids given so far."""

    def __init__(
        self,
        existing: Existing,
        found: Sequence[tuple[Article, Facts]],
        present: frozenset[str],
        facts: Path,
        root: Path,
    ) -> None:
        self.existing, self.found, self.present, self.facts, self.root = existing, found, present, facts, root
        self.plan = Plan()
        located = locate(existing.baselines, {key: dict(document.data) for key, document in existing.documents.items()})
        self.before = {
            baseline.file: replace(baseline, drafts=tuple(draft.with_ids(located.renamed) for draft in baseline.drafts))
            for baseline in existing.baselines
        }
        self.deleted = located.deleted - existing.broken
        self.records: dict[str, dict[str, Data]] = {kind: {} for kind in KINDS}
        for baseline in self.before.values():
            for draft in baseline.drafts:
                if (draft.kind, draft.id) in self.deleted | existing.broken:
                    self.records[draft.kind][draft.id] = draft.data
        for (kind, record_id), document in existing.documents.items():
            self.records[kind][record_id] = dict(document.data)

    def run(self) -> Plan:
        for article, facts in sorted(self.found, key=lambda item: item[0].file):
            self._draft(article, facts)
        self._tell_gone()
        self._write_records()
        self._write_baselines()
        self.plan.notes.sort()
        return self.plan

    def _draft(self, article: Article, facts: Facts) -> None:
        before = self._baseline_of(article)
        drafts = drafts_of(article, facts, "source")
        given: dict[Key, str] = {}
        final: list[Draft] = []
        matched: set[Key] = set()
        for kind in KINDS:
            of_kind = [draft.with_ids(given) for draft in drafts if draft.kind == kind]
            old = [draft for draft in before.drafts if draft.kind == kind] if before else []
            pairs = pair(kind, [draft.data for draft in of_kind], [draft.data for draft in old])
            for number, draft in enumerate(of_kind):
                known = old[pairs[number]].id if number in pairs else ""
                record = known or self._linked(draft.with_ids(given), article, matched)
                given[kind, draft.id] = record
                matched.add((kind, record))
                self.records[kind].setdefault(record, draft.with_ids(given).data)
        final = [draft.with_ids(given) for draft in drafts]
        final += self._no_longer_said(article, before, matched)
        self.plan.drafts[article.file] = final

    def _baseline_of(self, article: Article) -> Baseline | None:
        """What was said of this article last time, also under another file name if text or title is the same."""
        if article.file in self.before:
            return self.before[article.file]
        gone = [baseline for file, baseline in self.before.items() if file not in self.present]
        same_text = [b for b in gone if b.source.data.get("sha256") == texts.digest(article.text)]
        moved = same_text or [b for b in gone if b.source.data.get("title") == article.title]
        if len(moved) == 1:
            self.before[article.file] = self.before.pop(moved[0].file)
        return self.before.get(article.file)

    def _linked(self, draft: Draft, article: Article, taken: set[Key]) -> str:
        """Id of the record that a draft is of, or a new one; not one `taken` by another fact of the article."""
        records = self.records[draft.kind]
        if draft.kind == "source":
            known = [rid for rid, data in records.items() if data.get("file") == article.file]
            return known[0] if known else self._unused(draft, {})
        found = link(draft, {rid: data for rid, data in records.items() if (draft.kind, rid) not in taken})
        if found.id:
            return found.id
        if found.doubts:
            name = draft.data.get("name") or draft.data.get("title")
            either = " or ".join(f"`{rid}`" for rid in found.doubts)
            message = (
                f"“{name}” may be {either}: a new {draft.kind} was made; merge them, or name the other in `not_same_as`"
            )
            self.plan.notes.append(Note(NoteKind.DOUBT, article.file, message))
        names = {rid: str(data.get("name")) for rid, data in self.records["actor"].items()}
        return self._unused(draft, names)

    def _unused(self, draft: Draft, names: dict[str, str]) -> str:
        """The id that a new record gets; `names` has those of all actors."""
        former = {record_id for kind, record_id in self.existing.former if kind == draft.kind}
        return ids.unused(wanted_id(draft, names), former | self.records[draft.kind].keys())

    def _no_longer_said(self, article: Article, before: Baseline | None, matched: set[Key]) -> Iterable[Draft]:
        """Drafts of last time that the article does not yield now: kept in mind, so that nothing is deleted."""
        for draft in before.drafts if before else ():
            key = (draft.kind, draft.id)
            if draft.kind == "source" or key in matched:
                continue
            if key not in self.deleted:
                message = f"{article.file} no longer says this; check it, or delete the file"
                self.plan.notes.append(Note(NoteKind.LOST, self._shown(relative_path(*key)), message))
            yield draft

    def _tell_gone(self) -> None:
        for file, baseline in self.before.items():
            if file not in self.present:
                count = len(baseline.drafts) - 1
                message = f"the file is gone; its {count} records stay until you delete them"
                self.plan.notes.append(Note(NoteKind.GONE, file, message))

    def _write_records(self) -> None:
        before: dict[str, Sequence[Draft]] = {file: baseline.drafts for file, baseline in self.before.items()}
        then = {file: baseline.published for file, baseline in self.before.items()}
        now = {article.file: article.published or "" for article, _ in self.found}
        was, said = self._said(before, then), self._said(before | self.plan.drafts, then | now)
        for (kind, record_id), items in sorted(said.items()):
            if (kind, record_id) in self.deleted:
                self.plan.deleted += 1
                continue
            path = relative_path(kind, record_id)
            place = self._shown(path)
            if (kind, record_id) in self.existing.broken:
                self.plan.notes.append(Note(NoteKind.LEFT_ALONE, place, "the file has faults; see `factsheet check`"))
                continue
            self.plan.notes += [Note(NoteKind.CONTRADICTION, place, words) for words in contradictions(kind, items)]
            base, theirs = compose(kind, was.get((kind, record_id), [])), compose(kind, items)
            self._write_record(kind, record_id, path, base, theirs)

    def _shown(self, path: PurePosixPath) -> str:
        return str(PurePosixPath(self.facts.name) / path)

    def _said(self, drafts: Mapping[str, Sequence[Draft]], published: Mapping[str, str]) -> dict[Key, list[Said]]:
        """For each record what every article says of it; `published` gives each article's day, empty if unknown."""
        said: dict[Key, list[Said]] = {}
        for file, items in drafts.items():
            for draft in items:
                said.setdefault((draft.kind, draft.id), []).append(Said(published[file], file, draft.data))
        return said

    def _write_record(self, kind: str, record_id: str, path: PurePosixPath, base: Data, theirs: Data) -> None:
        document = self.existing.documents.get((kind, record_id))
        if document is None:
            self.plan.changes[path] = write.dump(kind, theirs, write.schema_line(self.facts, self.root, kind))
            self.plan.created += 1
            return
        merged = merge(base, theirs, dict(document.data))
        for name in merged.conflicts:
            message = f"`{name}`: yours stays, though the article now says `{theirs.get(name, 'nothing')}`"
            self.plan.notes.append(Note(NoteKind.CONFLICT, document.path, message))
        if merged.data != dict(document.data):
            self.plan.changes[path] = patch.edit(document, merged.data, write.field_order(kind))
            self.plan.changed += 1

    def _write_baselines(self) -> None:
        articles = {article.file: article for article, _ in self.found}
        for file, drafts in self.plan.drafts.items():
            known = next(
                (b.path for b in self.existing.baselines if b.source.id == drafts[0].id or b.file == file), None
            )
            path = known or baseline_path(drafts[0].id)
            article = articles[file]
            text = dump(file, drafts, article.published or "", article.original, article.reader)
            if self.existing.texts.get(path) != text:
                self.plan.changes[path] = text
