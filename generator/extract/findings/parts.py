"""Meetings as parts of the visit to which they belonged."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator import dates
from generator.extract.candidate import MeetingCandidate
from generator.extract.document import Document

_FLIES_ON = re.compile(r"\bbefore (?:fly|travell?|head|leav|depart|go|mov|proceed|continu)ing (?:on )?(?:to|for)\b")
_PARTS = {"meeting", "signing", "ceremony", "dialogue"}


def with_visits(document: Document, meetings: Sequence[MeetingCandidate]) -> list[MeetingCandidate]:
    """Each meeting with the visit that it was part of: the only one of the article that shares a traveller with it.

    A meeting of another status, on a day outside the visit, in another country, or before the visitor flies on to that
    one, is not part of it.
    """
    visits = [meeting for meeting in meetings if meeting.type == "visit"]
    return [
        _with_visit(meeting, [visit for visit in visits if not _is_before(document, visit, meeting)])
        if meeting.type in _PARTS
        else meeting
        for meeting in meetings
    ]


def _is_before(document: Document, visit: MeetingCandidate, meeting: MeetingCandidate) -> bool:
    text = document.parts[meeting.number].chunked.text
    return visit.number == meeting.number and bool(_FLIES_ON.search(text))


def _with_visit(meeting: MeetingCandidate, visits: Sequence[MeetingCandidate]) -> MeetingCandidate:
    fitting = [
        visit
        for visit in visits
        if {a.key for a in visit.attendees if a.part != "host"} & meeting.keys
        and visit.status == meeting.status
        and _may_be_there(visit, meeting)
        and (
            not visit.date or not meeting.date or dates.may_overlap(dates.parse(visit.date), dates.parse(meeting.date))
        )
    ]
    return replace(meeting, part_of=fitting[0]) if len(fitting) == 1 else meeting


def _may_be_there(visit: MeetingCandidate, meeting: MeetingCandidate) -> bool:
    """Whether a meeting was in a country visited, as far as both are known."""
    visited = {a.key.removeprefix("state:") for a in visit.attendees if a.part == "host" and a.key.startswith("state:")}
    visited |= {visit.country} if visit.country else set()
    return not meeting.country or not visited or meeting.country in visited
