"""Whoever took part or agreed is named by the words that a fact rests on; whom no words name is left out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.extract.candidate import AgreementCandidate, MeetingCandidate
from generator.extract.clauses.evidence import with_all_named
from generator.extract.document import Document


def named_meetings(document: Document, meetings: Sequence[MeetingCandidate]) -> list[MeetingCandidate]:
    """The meetings with all who took part named; without those of which that leaves nobody."""
    named: dict[int, MeetingCandidate] = {}
    for meeting in sorted(meetings, key=lambda meeting: meeting.part_of is not None):
        evidence, unnamed = with_all_named(document, meeting.number, meeting.evidence, meeting.keys)
        attendees = tuple(attendee for attendee in meeting.attendees if attendee.key not in unnamed)
        whole = named[id(meeting.part_of)] if meeting.part_of else None
        part_of = whole if whole and whole.attendees else None
        named[id(meeting)] = replace(meeting, evidence=evidence, attendees=attendees, part_of=part_of)
    return [named[id(meeting)] for meeting in meetings if named[id(meeting)].attendees]


def named_agreements(document: Document, agreements: Iterable[AgreementCandidate]) -> list[AgreementCandidate]:
    """The agreements with all their parties named; without those of which that leaves none."""
    named: list[AgreementCandidate] = []
    for agreement in agreements:
        evidence, unnamed = with_all_named(document, agreement.number, agreement.evidence, agreement.parties)
        parties = tuple(key for key in agreement.parties if key not in unnamed)
        if parties:
            named.append(replace(agreement, evidence=evidence, parties=parties))
    return named
