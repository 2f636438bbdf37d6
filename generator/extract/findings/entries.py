"""The day of an entry of a chronology, quoted for what is told in it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from generator.extract.candidate import AgreementCandidate, MeetingCandidate, Quoted
from generator.extract.clauses.chronology import entry_of
from generator.extract.document import Document

Told = TypeVar("Told", MeetingCandidate, AgreementCandidate)


def with_entries_quoted(document: Document, meetings: Sequence[MeetingCandidate]) -> list[MeetingCandidate]:
    """Each meeting as by `with_entry_quoted`; one that is part of another stays part of it."""
    twins: dict[int, MeetingCandidate] = {}
    for meeting in sorted(meetings, key=lambda meeting: meeting.part_of is not None):
        visit = twins[id(meeting.part_of)] if meeting.part_of is not None else None
        twins[id(meeting)] = replace(with_entry_quoted(document, meeting), part_of=visit)
    return [twins[id(meeting)] for meeting in meetings]


def with_entry_quoted(document: Document, told: Told) -> Told:
    """A fact with the day, month or year that opens its entry, where it has its date from there."""
    entry = entry_of(document.article.text, told.evidence[0].span.start, document.article.published)
    if entry is None or told.date != entry.day or any(item.span.covers(entry.span) for item in told.evidence):
        return told
    return replace(told, evidence=(*told.evidence, Quoted(entry.span, None, ("date",))))
