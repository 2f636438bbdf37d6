"""The day of an entry of a chronology, quoted for what is told in it."""

from dataclasses import replace
from typing import TypeVar

from generator.extract.candidate import AgreementCandidate, MeetingCandidate, Quoted
from generator.extract.clauses.chronology import entry_of
from generator.extract.document import Document

Told = TypeVar("Told", MeetingCandidate, AgreementCandidate)


def with_entry_quoted(document: Document, told: Told) -> Told:
    """A fact with the day, month or year that opens its entry, where it has its date from there."""
    entry = entry_of(document.article.text, told.evidence[0].span.start, document.article.published)
    if entry is None or told.date != entry.day or any(item.span.covers(entry.span) for item in told.evidence):
        return told
    return replace(told, evidence=(*told.evidence, Quoted(entry.span, None, ("date",))))
