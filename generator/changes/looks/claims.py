"""What a record claims, and whether its quotes speak of it."""

import re
from collections.abc import Iterator

from generator import dates
from generator.changes.change import Change, Comparison, Fate, Look, RecordChange, Sense
from generator.changes.said import said
from generator.model import Agreement, Entry, Record
from generator.quotes import squeeze
from generator.vocab.verbs import agreement_verbs

_NO_CLAIMS = ("evidence", "review", "note", "history", "identifiers", "not_same_as", "file", "sha256", "retrieved")
_IN_WORDS = ("aliases", "topics", "name", "title", "short", "place")
"""Fields whose values are words of the article: new ones may stand in the old quotes."""
_STATUSES = ("status", "tenure")
_SIDES = ("participants", "parties", "signatories")


def words_of(entry: Entry[Record]) -> str:
    """All words that a record quotes, in lower case."""
    items = getattr(entry.record, "evidence", ())
    return squeeze(" ".join(f"{item.quote} {item.context or ''}" for item in items)).casefold()


def without_new_words(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """What is claimed changed, and the quotes are what they were."""
    if record.after is None or record.kind == "source" or record.fate not in (Fate.CHANGED, Fate.RENAMED):
        return
    if any(change.field == "evidence" and _has_new_quote(change) for change in record.changes):
        return
    words = words_of(record.after)
    claims = [change for change in record.changes if change.field not in _NO_CLAIMS and not _is_quoted(change, words)]
    fields = dict.fromkeys(f"`{change.field}`" for change in claims)
    if fields:
        message = f"{' and '.join(fields)} changed, and no quote is new"
        yield Look(record.kind, record.id, "no-new-quote", message)


def _has_new_quote(change: Change) -> bool:
    return any(item.part == "quote" for item in change.after)


def _is_quoted(change: Change, words: str) -> bool:
    """Whether a new value stands in the quotes, letter by letter."""
    after = [squeeze(item.text).casefold() for item in change.after]
    return change.field in _IN_WORDS and bool(after) and all(text in words for text in after)


def status_moved(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """A status went up or down its ladder, or a new one has no word in the quotes."""
    for change in record.changes:
        if change.field in _STATUSES and not change.part and change.before and change.after:
            unsaid = record.after is not None and _is_unsaid(record.after)
            message = f"`{change.field}` went from `{change.before[0].text}` to `{change.after[0].text}`"
            yield Look(record.kind, record.id, "status-moved", message + (_UNSAID if unsaid else ""))
    if record.fate is Fate.ADDED and record.after and _is_unsaid(record.after):
        status = said(record.after.record)["status"][0].value[0].text
        yield Look(record.kind, record.id, "status-not-quoted", f"the status is `{status}`{_UNSAID}")


_UNSAID = ", and no quote has a word for that"


def _is_unsaid(entry: Entry[Record]) -> bool:
    """Whether no quote of an agreement has a verb for its status; where no verb is known, nothing can be said."""
    if not isinstance(entry.record, Agreement):
        return False
    status = entry.record.status.value
    forms = [form for verb in agreement_verbs() if verb.status == status for form in verb.forms]
    first_words = {form.split()[0] for form in forms}
    return bool(first_words) and first_words.isdisjoint(re.findall(r"[\w-]+", words_of(entry)))


def someone_replaced(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """One side of a meeting or an agreement took the place of another."""
    for field in _SIDES:
        whole = [change for change in record.changes if change.field == field and not change.part]
        lost = [change.before[0].text for change in whole if change.sense is Sense.LOST]
        gained = [change.after[0].text for change in whole if change.sense is Sense.GAINED]
        if lost and gained:
            message = f"in `{field}`, {_listed(gained)} took the place of {_listed(lost)}"
            yield Look(record.kind, record.id, "someone-replaced", message)


def _listed(ids: list[str]) -> str:
    return " and ".join(f"`{item}`" for item in ids)


def date_not_quoted(comparison: Comparison, record: RecordChange) -> Iterator[Look]:
    """A new date is more precise than any quote, and than the meeting it belongs to."""
    if record.after is None or record.kind == "source" or record.fate in (Fate.REMOVED, Fate.MERGED):
        return
    words = words_of(record.after)
    for field, text in _new_dates(record):
        if text != _date_of_meeting(comparison, record.after) and (unsaid := _unsaid_parts(text, words)):
            message = f"`{field}` is {dates.parse(text).words}, and no quote holds the {unsaid}"
            yield Look(record.kind, record.id, "date-not-quoted", message)


def _new_dates(record: RecordChange) -> Iterator[tuple[str, str]]:
    names = ("date", "since", "until")
    if record.fate is Fate.ADDED and record.after:
        found = said(record.after.record)
        yield from ((name, found[name][0].value[0].text) for name in names if name in found)
    for change in record.changes:
        if change.field in names and change.after and change.sense is not Sense.LESS_PRECISE:
            yield change.field, change.after[0].text


def _date_of_meeting(comparison: Comparison, entry: Entry[Record]) -> str | None:
    """An outcome without a date of its own takes that of its meeting."""
    meeting = getattr(entry.record, "meeting", None) or getattr(entry.record, "part_of", None)
    found = comparison.sides.after.meetings.get(meeting or "")
    return found.record.date if found else None


def _unsaid_parts(text: str, words: str) -> str:
    """Which of day and month no quote holds; empty where each is there, in words or numbers."""
    parsed = dates.parse(text)
    numbers = {int(number) for number in re.findall(r"\d+", words)}
    for point in (parsed.start, parsed.end):
        if point is None:
            continue
        if point.day and point.day not in numbers:
            return "day"
        if point.month and dates.MONTHS[point.month - 1][:3].casefold() not in words and point.month not in numbers:
            return "month"
    return ""


def history_lost(_: Comparison, record: RecordChange) -> Iterator[Look]:
    """A step that an earlier source reported is not told any more."""
    for change in record.changes:
        if change.field == "history" and change.sense is Sense.LOST and not change.part:
            yield Look(record.kind, record.id, "history-lost", "an earlier step was taken out of `history`")
