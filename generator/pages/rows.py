"""Meetings and agreements as lines of a list or table; every page that lists them uses these."""

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from generator.model import Agreement, AgreementStatus, Entry, Meeting, MeetingStatus
from generator.pages import words
from generator.pages.checked import Checked, checked
from generator.pages.evidence import Cites
from generator.pages.facets import Facets, of_agreement, of_meeting
from generator.pages.links import Link
from generator.pages.sheet import Sheet
from generator.pages.when import When, newest_first, sort_key, when

Dated = TypeVar("Dated", Meeting, Agreement)
_OPEN = {MeetingStatus.PLANNED, AgreementStatus.PROPOSED, AgreementStatus.NEGOTIATING}
_ENDED = {MeetingStatus.CANCELLED, AgreementStatus.SUSPENDED, AgreementStatus.TERMINATED}
_LADDER = {status: str(step) for step, status in enumerate(words.STATUS, 1)}


class Row(NamedTuple):
    """One meeting or agreement.

    Attributes:
        link: Its title.
        short: Short name; may be empty.
        what: Its type, capitalised.
        status: In words; empty for a meeting that was held.
        hook: CSS hook of the status.
        when: Its date.
        place: Where it was; may be empty.
        who: Parties, or the participants' sides.
        cites: What it rests on.
        checked: Its review state.
        order: Sort keys of date and status; empty on pages where nothing is sorted.
        facets: By what a list filters it; none on other pages.
    """

    link: Link
    short: str
    what: str
    status: str
    hook: str
    when: When
    place: str
    who: tuple[Link, ...]
    cites: Cites
    checked: Checked
    order: tuple[str, str] = ("", "")
    facets: Facets = ()


def meeting_row(sheet: Sheet, entry: Entry[Meeting]) -> Row:
    """A meeting on one line."""
    meeting = entry.record
    sides = dict.fromkeys(sheet.world.side_of(p) or p.actor for p in meeting.participants)
    return Row(
        link=sheet.link(entry.kind, entry.id).capitalised,
        short="",
        what=words.capital(meeting.type.value),
        status="" if meeting.status is MeetingStatus.HELD else words.MEETING_STATUS[meeting.status],
        hook=meeting.status.value,
        when=when(meeting.date),
        place=meeting.place or "",
        who=sheet.links("actor", list(sides)),
        cites=sheet.cite(entry),
        checked=checked(entry),
        order=(sort_key(meeting.date), "") if sheet.is_list else ("", ""),
        facets=of_meeting(sheet.world, entry) if sheet.is_list else (),
    )


def agreement_row(sheet: Sheet, entry: Entry[Agreement]) -> Row:
    """An agreement on one line."""
    agreement = entry.record
    return Row(
        link=sheet.link(entry.kind, entry.id).capitalised,
        short=agreement.short or "",
        what=words.capital(agreement.type.value),
        status=words.STATUS[agreement.status],
        hook=agreement.status.value,
        when=when(agreement.date),
        place="",
        who=sheet.links("actor", agreement.parties),
        cites=sheet.cite(entry),
        checked=checked(entry),
        order=(sort_key(agreement.date), _LADDER[agreement.status]) if sheet.is_list else ("", ""),
        facets=of_agreement(sheet.world, entry) if sheet.is_list else (),
    )


def meeting_rows(sheet: Sheet, entries: Iterable[Entry[Meeting]]) -> list[Row]:
    """Newest first, undated last."""
    return [meeting_row(sheet, entry) for entry in in_time(entries)]


def agreement_rows(sheet: Sheet, entries: Iterable[Entry[Agreement]]) -> list[Row]:
    """Newest first, undated last."""
    return [agreement_row(sheet, entry) for entry in in_time(entries)]


def in_time(entries: Iterable[Entry[Dated]]) -> list[Entry[Dated]]:
    """Newest first, undated last."""
    return sorted(entries, key=lambda entry: (newest_first(entry.record.date), entry.id))


def mark_of(record: Meeting | Agreement) -> tuple[str, str]:
    """How a picture marks a meeting or agreement, as hook and words; both empty for what was held, or is agreed."""
    status = record.status
    hook = "open" if status in _OPEN else "ended" if status in _ENDED else ""
    name = words.MEETING_STATUS[record.status] if isinstance(record, Meeting) else words.STATUS[record.status]
    return (hook, name.lower() if hook else "")
