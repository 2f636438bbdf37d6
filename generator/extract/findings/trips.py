"""Whether two tellings of visits are of one: its legs, its next country, the visitors told as their state."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from generator import dates
from generator.extract.candidate import MeetingCandidate
from generator.extract.document import Document
from generator.model import MeetingStatus

_UNDER_WAY = re.compile(r"\b(?:is|are) (?:visiting|travell?ing|going|paying|making|undertaking|coming)\b")
_DURING = re.compile(r"\b[Dd]uring (?:this|the|his|her|their) (?:[a-z-]+ ){0,2}(?:visit|trip|stay|tour)\b")
_RIGHT_BEHIND = 2  # sentences
_BETWEEN_LEGS = timedelta(days=3)


def abroad(document: Document, meetings: Sequence[MeetingCandidate]) -> list[MeetingCandidate]:
    """The meetings without visits to the visitors' own country, which only the rest of the text tells to be theirs.

    “During his visit to Kenya” may be said of the other one of two who met.
    """
    none = {id(meeting) for meeting in meetings if meeting.type == "visit" and _is_at_home(document, meeting)}
    kept = [meeting for meeting in meetings if id(meeting) not in none]
    return [replace(m, part_of=None) if m.part_of is not None and id(m.part_of) in none else m for m in kept]


def _is_at_home(document: Document, visit: MeetingCandidate) -> bool:
    homes = {document.entities[key].country for key in _guests(visit)}
    return None not in homes and bool(homes) and {f"state:{country}" for country in homes} == _hosts(visit)


def is_one_visit(document: Document, one: MeetingCandidate, other: MeetingCandidate) -> bool:
    """Whether both tell of one visit, though their towns, countries or days differ."""
    if not one.type == other.type == "visit":
        return False
    next_country = one.number == other.number and one.status == other.status and _days_agree(one, other)
    return (
        (next_country and _guests(one) == _guests(other))
        or _is_leg(one, other)
        or _is_spoken_of(document, one, other)
        or _is_that_visit(document, one, other)
        or _is_told_as_state(document, one, other)
        or _is_told_as_state(document, other, one)
    )


def _is_leg(one: MeetingCandidate, other: MeetingCandidate) -> bool:
    """Whether one goes on within the other's country: “is in Kenya until Friday”, “will go to Mombasa on Thursday”."""
    off = MeetingStatus.CANCELLED in (one.status, other.status)
    if off or not (one.date and other.date) or _guests(one) != _guests(other) or _hosts(one) != _hosts(other):
        return False
    first, second = dates.parse(one.date), dates.parse(other.date)
    if dates.may_overlap(first, second):
        return True
    days = [day for date in (first, second) if (day := date.day)]
    return len(days) == len((first, second)) and abs(days[0] - days[1]) <= _BETWEEN_LEGS


def _is_spoken_of(document: Document, planned: MeetingCandidate, other: MeetingCandidate) -> bool:
    """Whether a visit just told as planned is spoken of: “will be in Kenya on Monday. He is visiting at …”."""
    near = 0 <= other.number - planned.number <= _RIGHT_BEHIND and not other.date
    same = _guests(planned) == _guests(other) and _hosts(planned) == _hosts(other)
    to_come = planned.status is MeetingStatus.PLANNED and other.status is MeetingStatus.HELD
    words = other.evidence[0].span.of(document.article.text)
    return near and same and to_come and bool(_UNDER_WAY.search(words))


def _is_that_visit(document: Document, one: MeetingCandidate, other: MeetingCandidate) -> bool:
    """Whether “during this visit he will …” only says what is done on the visit told before, whose status counts."""
    same = _guests(one) == _guests(other) and _hosts(one) == _hosts(other) and one.number < other.number
    off = MeetingStatus.CANCELLED in (one.status, other.status)
    return same and not off and not other.date and bool(_DURING.search(document.parts[other.number].chunked.text))


def _is_told_as_state(document: Document, state: MeetingCandidate, people: MeetingCandidate) -> bool:
    """Whether “a Kenyan delegation” are the people who are told by name elsewhere."""
    homes = {f"state:{document.entities[key].country}" for key in _guests(people) if key.startswith("person:")}
    same = len(homes) == 1 and _guests(state) == homes and _hosts(state) == _hosts(people)
    return same and state.status == people.status and _days_agree(state, people)


def _days_agree(one: MeetingCandidate, other: MeetingCandidate) -> bool:
    return not (one.date and other.date) or dates.may_overlap(dates.parse(one.date), dates.parse(other.date))


def _guests(visit: MeetingCandidate) -> set[str]:
    return {attendee.key for attendee in visit.attendees if attendee.part != "host"}


def _hosts(visit: MeetingCandidate) -> set[str]:
    return {attendee.key for attendee in visit.attendees if attendee.part == "host"}
