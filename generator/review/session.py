"""A person goes through the records that wait: every decision is saved at once, and can be undone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from generator.assemble.remembered import Key
from generator.check.quoted import quoted_words
from generator.errors import FactsheetError
from generator.model import Entry, Record, ReviewStatus
from generator.report.cells import visible
from generator.report.style import PLAIN, Style
from generator.report.text import problem_text
from generator.review.card import card
from generator.review.desk import Desk
from generator.review.missed import add
from generator.review.naming import shown
from generator.review.passages import passages
from generator.review.progress import progress
from generator.review.queue import Pending, Reason
from generator.review.screen import Screen
from generator.review.verdict import Texts, Verdict, judged, path_of, rejected_under, resting_on, text_at
from generator.store.layout import FOLDERS, relative_path
from generator.store.unfilled import UNFILLED
from generator.store.write import commit, locked

KEYS = "c confirm  d dispute  r reject  e edit  a add  s skip  u undo  q quit  ? help"
HELP = """\
Compare the record with the words that it rests on, which are marked.

  c  confirm   the words say what the record says
  d  dispute   the words are there, and wrong or contradicted; you are asked why
  r  reject    the words do not say this; you are asked why; it is kept, not shown,
               and never proposed again
  e  edit      opens the file in your editor ($VISUAL or $EDITOR), then checks it
  a  add       a fact that the extractor missed in this article: you choose its
               sentence, and are asked what it means
  s  skip      leaves the record unreviewed; it comes again next time
  u  undo      takes the last decision back
  q  quit      everything is saved; the next session goes on from here

The space bar shows more of a long record."""


@dataclass(frozen=True)
class _Step:
    """Something that was done, for undoing it.

    Attributes:
        before: Text of the files that it changed, as it was; none for a skipped record.
        after: Their text since then.
        items: The records that it took from those that wait.
    """

    before: Texts
    after: Texts
    items: tuple[Pending, ...]


class Session:
    """One session; its state is what waits and what was done."""

    def __init__(self, desk: Desk, by: str, on: str, screen: Screen, style: Style = PLAIN) -> None:
        self.desk, self.by, self.on, self.screen, self.style = desk, by, on, screen, style
        self.facts = desk.here.facts
        self.waiting = list(desk.pending)
        self.steps: list[_Step] = []
        self.skipped = 0
        self._act: Mapping[str, Callable[[Pending], None]] = {
            "c": self._confirm,
            "d": self._dispute,
            "r": self._reject,
            "e": self._edit,
            "a": self._add,
            "s": self._skip,
            "u": self._undo,
            "?": self._help,
        }

    def run(self) -> None:
        """Show one record after the other until none waits, or the person quits."""
        while self.waiting:
            item = self.waiting[0]
            key = self.screen.choose(self._lines(item), KEYS, "cdreasuq?")
            if key == "q":
                break
            try:
                self._act[key](item)
            except FactsheetError as error:
                self.screen.say(*(visible(line) for line in (f"! {error}", error.hint) if line))
        self._tell_end()

    def _tell_end(self) -> None:
        done = progress(self.desk.base)
        left = f", {self.skipped} skipped" if self.skipped else ""
        self.screen.say(f"{done.reviewed:,} of {done.records:,} records are reviewed{left}")

    def _lines(self, item: Pending) -> list[str]:
        entry = item.entry
        title = f"-- {len(self.waiting)} to go ".ljust(self.screen.width, "-")
        if (entry.kind, entry.id) in self.desk.loaded.broken:
            return [title, f"{entry.path} cannot be read:", *self._problems(entry)]
        rules = self.desk.remembered.rules.get((entry.kind, entry.id), ())
        found = passages(entry, self.desk.texts)
        return [title, *card(item, self.desk.base, found, rules, self.screen.width, self.style)]

    def _problems(self, entry: Entry[Record]) -> list[str]:
        blocks = [problem_text(problem, self.style) for problem in self.desk.problems(entry.kind, entry.id)]
        return "\n".join(blocks).splitlines()

    # -- decisions

    def _confirm(self, item: Pending) -> None:
        for target in rejected_under(self.desk.base, item.entry):
            self.screen.say(f"! it rests on {shown(target)}, which is rejected (F303): edit it, or reject it too")
        self._judge([item], ReviewStatus.CONFIRMED, "")

    def _dispute(self, item: Pending) -> None:
        if comment := self.screen.ask("What is wrong? (nothing: no verdict) "):
            self._judge([item], ReviewStatus.DISPUTED, comment)

    def _reject(self, item: Pending) -> None:
        if comment := self.screen.ask("Why? (nothing: no verdict) "):
            self._judge([item], ReviewStatus.REJECTED, comment)
            self._offer_resting(item, comment)

    def _offer_resting(self, item: Pending, comment: str) -> None:
        """Point out what rests on a rejected record, until nothing does or the person wants it otherwise."""
        rejected = [item.entry]
        while others := self._resting(rejected):
            lines = [
                f"These rest on {shown(item.entry)}, which is rejected (F303):",
                *(f"  {shown(other)} ({other.review_status})" for other in others),
            ]
            asked = "r reject them too  l look at them next  n leave them"
            key = self.screen.choose(lines, asked, "rln")
            why = (f"F303: it rests on {shown(item.entry)}, which is rejected",)
            found = [Pending(other, Reason.CHECK, why) for other in others]
            if key == "l":
                self._put_first(found)
            if key != "r":
                return
            self._judge(found, ReviewStatus.REJECTED, f"It rests on {shown(item.entry)}, which is rejected: {comment}")
            rejected += others

    def _resting(self, rejected: list[Entry[Record]]) -> list[Entry[Record]]:
        found = {shown(other): other for entry in rejected for other in resting_on(self.desk.base, entry)}
        return list(found.values())

    def _judge(self, items: list[Pending], status: ReviewStatus, comment: str) -> None:
        verdict = Verdict(status, self.by, self.on, comment)
        self._write({path_of(item.entry): judged(item.entry, verdict) for item in items}, items)
        self.screen.say(*(f"{shown(item.entry)}: {status}" for item in items))

    def _write(self, texts: Texts, items: list[Pending]) -> None:
        """Save what was decided of some records, if they are as they were shown."""
        with locked(self.facts):
            before: Texts = {path: text_at(self.facts, path) for path in texts}
            for item in items:
                if self._is_changed(item):
                    self._see_again([(item.entry.kind, item.entry.id)])
                    raise FactsheetError(f"{item.entry.path} was changed meanwhile", "here it is as it is now")
            commit(self.facts, texts)
        self._done(_Step(before, texts, tuple(items)))

    def _is_changed(self, item: Pending) -> bool:
        key = item.entry.kind, item.entry.id
        now = self.desk.again([key]).entry(*key)
        return now is None or now.text != item.entry.text

    # -- other keys

    def _edit(self, item: Pending) -> None:
        entry = item.entry
        lines = [problem.line for problem in self.desk.problems(entry.kind, entry.id) if problem.line]
        if not self._edit_file(path_of(entry), min(lines, default=1), (item,)):
            self.screen.say("Nothing was changed.")
            return
        self._see_again([(entry.kind, entry.id)])
        if text_at(self.facts, path_of(entry)) is not None:
            self.screen.say(*(self._problems(entry) or ["Checked again: no fault found here."]))

    def _edit_file(self, path: PurePosixPath, line: int, items: tuple[Pending, ...] = ()) -> bool:
        """Let the person edit a file; whether they changed it."""
        before = text_at(self.facts, path)
        self.screen.edit(self.facts / path, line)
        after = text_at(self.facts, path)
        if after != before:
            self.steps.append(_Step({path: before}, {path: after}, items))
        return after != before

    def _add(self, item: Pending) -> None:
        near = [(quoted.source, quoted.words) for quoted in quoted_words(item.entry.record)]
        missed = add(self.desk, self.screen, near)
        if missed is None:
            self.screen.say("Nothing was added.")
            return
        self.steps.append(_Step({missed.path: None}, {missed.path: missed.text}, ()))
        self.desk = self.desk.again([missed.key])
        self.screen.say(f"{self.desk.path(*missed.key)}: added")
        self._look_at_added(missed.key)

    def _look_at_added(self, key: Key) -> None:
        """A new record comes next; one with faults is mended, left with its marks, or taken out again."""
        while faults := [problem for problem in self.desk.problems(*key) if problem.is_error]:
            is_unfinished = all(problem.code == UNFILLED for problem in faults)
            keys = "e edit it now  x take it out again" + ("  l leave it unfinished" if is_unfinished else "")
            lines = [line for problem in faults for line in problem_text(problem, self.style).splitlines()]
            chosen = self.screen.choose(lines, keys, "exl" if is_unfinished else "ex")
            if chosen == "x":
                return self._take_out(relative_path(*key))
            if chosen == "l":
                return None
            self._edit_file(relative_path(*key), faults[0].line or 1)
            self.desk = self.desk.again([key])
        if entry := self.desk.entry(*key):
            self._put_first([Pending(entry, Reason.UNREVIEWED, ("you added it",))])
        return None

    def _take_out(self, path: PurePosixPath) -> None:
        """Undo all that was done to a file that was added."""
        while self.steps and path in self.steps[-1].after:
            self._take_back(self.steps.pop())
        self.screen.say(f"{path}: taken out again")

    def _skip(self, item: Pending) -> None:
        self._done(_Step({}, {}, (item,)))
        self.skipped += 1

    def _undo(self, _item: Pending) -> None:
        if not self.steps:
            self.screen.say("There is nothing to undo.")
            return
        self._take_back(self.steps.pop())
        self.screen.say("Undone.")

    def _take_back(self, step: _Step) -> None:
        with locked(self.facts):
            for path, text in step.after.items():
                if text_at(self.facts, path) != text:
                    raise FactsheetError(f"{path} was changed since, and stays as it is")
            commit(self.facts, step.before)
        if not step.before:
            self.skipped -= 1
        self._put_first(list(step.items))
        self._see_again([(FOLDERS[path.parts[0]], path.stem) for path in step.after])

    def _help(self, _item: Pending) -> None:
        self.screen.choose(HELP.split("\n"), "any of: space, q", " q")

    # -- what waits

    def _done(self, step: _Step) -> None:
        self.steps.append(step)
        gone = {(item.entry.kind, item.entry.id) for item in step.items}
        self.waiting = [item for item in self.waiting if (item.entry.kind, item.entry.id) not in gone]
        self.desk = self.desk.again(gone if step.after else ())

    def _put_first(self, items: list[Pending]) -> None:
        first = {(item.entry.kind, item.entry.id) for item in items}
        self.waiting = [*items, *(item for item in self.waiting if (item.entry.kind, item.entry.id) not in first)]

    def _see_again(self, keys: list[Key]) -> None:
        """Show changed records as they are now; what is gone, or reviewed by now, waits no longer."""
        self.desk = self.desk.again(keys)
        now: list[Pending] = []
        for item in self.waiting:
            key = item.entry.kind, item.entry.id
            entry = self.desk.entry(*key)
            if key not in keys or key in self.desk.loaded.broken:
                now.append(item)
            elif entry and entry.review_status in (ReviewStatus.UNREVIEWED, item.entry.review_status):
                now.append(replace(item, entry=entry))
            else:
                self.screen.say(f"{shown(item.entry)}: {entry.review_status if entry else 'gone'}")
        self.waiting = now
