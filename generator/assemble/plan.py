"""What a run of the extractor would write: every article's drafts led to records, merged with what people edited."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from generator import ids
from generator.assemble import former, titles
from generator.assemble.baseline import Baseline, baseline_path, dump
from generator.assemble.compose import Said, compose, contradictions
from generator.assemble.draft import Data, Draft
from generator.assemble.drafts import drafts_of, wanted_id
from generator.assemble.linking.group import Groups
from generator.assemble.linking.link import STAGES, Told, World, link, stage_of
from generator.assemble.linking.times import NO_TIME, Times, read_times
from generator.assemble.locate import locate
from generator.assemble.match import pair
from generator.assemble.merge import merge
from generator.assemble.moved import moved
from generator.assemble.note import Note, NoteKind
from generator.extract.candidate import Facts
from generator.ingest.article import Article
from generator.model import KINDS, TextState
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


@dataclass
class _Work:
    """One article on its way to records.

    Attributes:
        article: As read.
        before: What was said of it last time, or None.
        drafts: Its facts, with names inside the article for ids.
        given: Final ids so far, by kind and name inside the article.
    """

    article: Article
    before: Baseline | None
    drafts: list[Draft]
    given: dict[Key, str] = field(default_factory=dict)

    def of_stage(self, stage: str) -> list[Draft]:
        """Its facts of one stage, with the ids known so far in their references."""
        return [d.with_ids(self.given) for d in self.drafts if d.kind != "source" and stage_of(d.kind, d.data) == stage]

    def offices(self, person: str) -> tuple[Data, ...]:
        """The roles that it gives to a person, named as inside the article."""
        return tuple(
            draft.with_ids(self.given).data
            for draft in self.drafts
            if draft.kind == "role" and draft.data.get("person") == person
        )


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
        self.was: dict[Key, list[Said]] = {}
        located = locate(existing.baselines, {key: dict(document.data) for key, document in existing.documents.items()})
        self.before = {
            baseline.file: replace(baseline, drafts=tuple(draft.with_ids(located.renamed) for draft in baseline.drafts))
            for baseline in existing.baselines
        }
        for file, baseline in moved((article for article, _ in self.found), existing.baselines, present).items():
            self.before[file] = self.before.pop(baseline.file)
        self.deleted = located.deleted - existing.broken
        self.records: dict[str, dict[str, Data]] = {kind: {} for kind in KINDS}
        for baseline in self.before.values():
            for draft in baseline.drafts:
                if (draft.kind, draft.id) in self.deleted or (draft.kind, draft.id) in existing.broken:
                    self.records[draft.kind][draft.id] = draft.data
        for (kind, record_id), document in existing.documents.items():
            self.records[kind][record_id] = dict(document.data)
        self.first_lines = {kind: write.schema_line(facts, root, kind) for kind in KINDS}
        self.names: dict[str, str] = {}
        self.titles: dict[str, str] = {}
        self.taken = {kind: set(records) for kind, records in self.records.items()}
        for kind, record_id in existing.former:
            self.taken[kind].add(record_id)

    def run(self) -> Plan:
        works = [self._begun(article, facts) for article, facts in sorted(self.found, key=lambda item: item[0].file)]
        before: dict[str, Sequence[Draft]] = {file: baseline.drafts for file, baseline in self.before.items()}
        then = {file: baseline.published for file, baseline in self.before.items()}
        self.was = self._said(before, then)
        self._name_sources(works)
        told = self._told(works)
        for stage in STAGES:
            self._link(stage, works, told)
        for work in works:
            drafts = [draft.with_ids(work.given) for draft in work.drafts]
            self.plan.drafts[work.article.file] = [*drafts, *self._no_longer_said(work)]
        self._tell_gone()
        self._write_records()
        self._write_baselines()
        self.plan.notes.sort()
        return self.plan

    def _begun(self, article: Article, facts: Facts) -> _Work:
        return _Work(article, self.before.get(article.file), drafts_of(article, facts, "source"))

    def _name_sources(self, works: Sequence[_Work]) -> None:
        by_file = {str(data.get("file")): rid for rid, data in self.records["source"].items()}
        for work in works:
            draft = work.drafts[0]
            known = work.before.source.id if work.before else by_file.get(work.article.file)
            record = known or self._unused("source", wanted_id(draft, {}))
            work.given["source", draft.id] = record
            self.records["source"].setdefault(record, draft.data)

    def _told(self, works: Sequence[_Work]) -> dict[str, Times]:
        """When each source was published; where nothing says so, when the last thing was that it tells of."""
        told = {rid: read_times(data.get("published")) for rid, data in self.records["source"].items()}
        for baseline in self.before.values():
            told[baseline.source.id] = _time_of(baseline.published, baseline.drafts)
        for work in works:
            told[work.given["source", work.drafts[0].id]] = _time_of(work.article.published or "", work.drafts)
        return told

    def _link(self, stage: str, works: Sequence[_Work], told: Mapping[str, Times]) -> None:
        """Lead every article's facts of one stage to records."""
        kind = "actor" if stage in ("body", "person") else stage
        items: list[Told] = []
        owners: list[tuple[_Work, Draft]] = []
        for work in works:
            drafts = work.of_stage(stage)
            old = (
                [d for d in work.before.drafts if d.kind == kind and stage_of(kind, d.data) == stage]
                if work.before
                else []
            )
            pairs = pair(kind, [draft.data for draft in drafts], [draft.data for draft in old])
            for number, draft in enumerate(drafts):
                offices = work.offices(draft.id) if stage == "person" else ()
                known = old[pairs[number]].id if number in pairs else ""
                items.append(Told(work.article.file, draft.data, offices, known))
                owners.append((work, draft))
                if known:
                    self.records[kind].setdefault(known, draft.data)
        records = {rid: data for rid, data in self.records[kind].items() if stage_of(kind, data) == stage}
        roles = self._roles() if stage == "person" else {}
        world = World(self.records["actor"], roles, told, former.of(kind, records, self._was(kind)))
        groups = link(stage, records, items, world)
        self._give_ids(kind, groups, items, owners)

    def _was(self, kind: str) -> dict[str, list[Said]]:
        """What every article said last time of each record of a kind."""
        return {record: items for (of, record), items in self.was.items() if of == kind}

    def _roles(self) -> dict[str, list[Data]]:
        roles: dict[str, list[Data]] = {}
        for data in self.records["role"].values():
            roles.setdefault(str(data.get("person")), []).append(data)
        return roles

    def _give_ids(
        self, kind: str, groups: Groups[Any], items: Sequence[Told], owners: Sequence[tuple[_Work, Draft]]
    ) -> None:
        """Each group's record: the one that is there, else a new one; new ids do not depend on the articles' order."""
        names = {rid: str(data.get("name")) for rid, data in self.records["actor"].items()}
        composed: dict[int, Data] = {}
        for number, node in enumerate(groups.nodes):
            if not node.records:
                works = [owners[member][0].article for member in node.members]
                said = [
                    Said(a.published or "", a.file, items[m].data) for a, m in zip(works, node.members, strict=True)
                ]
                composed[number] = compose(kind, said)
        wanted = {number: wanted_id(Draft(kind, "", data), names) for number, data in composed.items()}
        record_of = {number: next(iter(node.records), "") for number, node in enumerate(groups.nodes)}
        for number in sorted(composed, key=lambda number: (wanted[number], _by_source(composed[number]))):
            record_of[number] = self._unused(kind, wanted[number], str(composed[number].get("country") or ""))
            self.records[kind][record_of[number]] = composed[number]
        for number, node in enumerate(groups.nodes):
            for member in node.members:
                work, draft = owners[member]
                work.given[kind, draft.id] = record_of[number]
        new = {record_of[number] for number in composed}
        self._tell_doubts(kind, [(record_of[one], record_of[other]) for one, other in groups.open], new)

    def _tell_doubts(self, kind: str, pairs: Sequence[tuple[str, str]], new: Container[str]) -> None:
        """Records that may be one, each with all that it may be; of meetings and agreements only while one is new."""
        others: dict[str, list[str]] = {}
        for one, other in map(sorted, pairs):
            is_told = kind == "actor" or one in new or other in new
            if is_told and not self._is_out(kind, one) and not self._is_out(kind, other):
                others.setdefault(one, []).append(other)
        for record, found in others.items():
            data = self.records[kind][record]
            either = " or ".join(f"`{other}`" for other in sorted(found))
            way_out = "if they are one, `factsheet merge` them"
            way_out += "; if not, name the other in `not_same_as`" if kind == "actor" else ""
            message = f"“{data.get('name') or data.get('title')}” may be {either}: {way_out}"
            self.plan.notes.append(Note(NoteKind.DOUBT, self._shown(relative_path(kind, record)), message))

    def _is_out(self, kind: str, record: str) -> bool:
        review = self.records[kind][record].get("review")
        is_rejected = isinstance(review, dict) and review.get("status") == "rejected"
        return is_rejected or (kind, record) in self.deleted

    def _unused(self, kind: str, wanted: str, country: str = "") -> str:
        """The id that a new record gets: not that of a record, nor one that a record had before."""
        if kind == "actor" and wanted in self.taken[kind]:
            wanted = titles.with_country(wanted, country)
        new = ids.unused(wanted, self.taken[kind])
        self.taken[kind].add(new)
        return new

    def _no_longer_said(self, work: _Work) -> Iterable[Draft]:
        """Drafts of last time that the article does not yield now: kept in mind, so that nothing is deleted."""
        matched = {(kind, record) for (kind, _), record in work.given.items()}
        for draft in work.before.drafts if work.before else ():
            key = (draft.kind, draft.id)
            if draft.kind == "source" or key in matched:
                continue
            if key not in self.deleted:
                message = f"{work.article.file} no longer says this; check it, or delete the file"
                self.plan.notes.append(Note(NoteKind.LOST, self._shown(relative_path(*key)), message))
            yield draft

    def _tell_gone(self) -> None:
        for file, baseline in self.before.items():
            is_withheld = self.records["source"].get(baseline.source.id, {}).get("text") == TextState.WITHHELD
            if file not in self.present and not is_withheld:
                count = len(baseline.drafts) - 1
                message = f"the file is gone; its {count} records stay until `factsheet remove {baseline.source.id}`"
                self.plan.notes.append(Note(NoteKind.GONE, file, message))

    def _write_records(self) -> None:
        before: dict[str, Sequence[Draft]] = {file: baseline.drafts for file, baseline in self.before.items()}
        then = {file: baseline.published for file, baseline in self.before.items()}
        now = {article.file: article.published or "" for article, _ in self.found}
        said = self._said(before | self.plan.drafts, then | now)
        for (kind, record_id), items in sorted(said.items()):
            theirs = compose(kind, items)
            if kind == "actor":
                self.names[record_id] = titles.name_in_title(
                    str(theirs["name"]), str(theirs["kind"]), str(theirs.get("country") or "")
                )
            if (kind, record_id) in self.deleted:
                self.plan.deleted += 1
                continue
            path = relative_path(kind, record_id)
            place = self._shown(path)
            if (kind, record_id) in self.existing.broken:
                self.plan.notes.append(Note(NoteKind.LEFT_ALONE, place, "the file has faults; see `factsheet check`"))
                continue
            self.plan.notes += [Note(NoteKind.CONTRADICTION, place, words) for words in contradictions(kind, items)]
            base = compose(kind, self.was.get((kind, record_id), []))
            if kind == "meeting":
                base, theirs = self._titled(record_id, base, theirs, self.was.get((kind, record_id), ()))
            self._write_record(kind, record_id, path, base, theirs)

    def _titled(self, record_id: str, base: Data, theirs: Data, was: Sequence[Said]) -> tuple[Data, Data]:
        """A meeting with a title of the fullest names in all articles; actors come before meetings."""
        self.titles[record_id] = titles.title_of(theirs, self.names)
        document = self.existing.documents.get(("meeting", record_id))
        stands = document.data.get("title") if document else None
        if any(item.data.get("title") == stands for item in was):
            base = {**base, "title": stands}  # as the last article said it, if not the first one
        return base, {**theirs, "title": self.titles[record_id]}

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
            self.plan.changes[path] = write.dump(kind, theirs, self.first_lines[kind])
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
        paths = {baseline.source.id: baseline.path for baseline in reversed(self.existing.baselines)}
        paths |= {baseline.file: baseline.path for baseline in reversed(self.existing.baselines)}
        for file, said in self.plan.drafts.items():
            drafts = self.plan.drafts[file] = [self._as_titled(draft) for draft in said]
            path = paths.get(drafts[0].id) or paths.get(file) or baseline_path(drafts[0].id)
            article = articles[file]
            text = dump(file, drafts, article.published or "", article.original, article.reader)
            if self.existing.texts.get(path) != text:
                self.plan.changes[path] = text

    def _as_titled(self, draft: Draft) -> Draft:
        title = self.titles.get(draft.id) if draft.kind == "meeting" else None
        return replace(draft, data={**draft.data, "title": title}) if title else draft


def _time_of(published: str, drafts: Iterable[Draft]) -> Times:
    """When an article speaks: its day of publication, else the last day that one of its facts has."""
    if published:
        return read_times(published)
    days = [read_times(draft.data.get("date")) for draft in drafts if draft.kind in ("meeting", "agreement")]
    known = [day for day in days if day.first is not None and day.first == day.last]
    return max(known, key=lambda day: day.first or 0) if known else NO_TIME


def _by_source(data: Data) -> str:
    """What tells two new records of one name apart in order: the words that they rest on."""
    return str(data.get("evidence"))
