"""Putting together what several sentences, or several rules, say of one meeting of an article."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from generator import dates
from generator.extract.candidate import Attendee, MeetingCandidate, Quoted

_MOST_EVIDENCE = 4
T = TypeVar("T")


def merge_meetings(found: Iterable[MeetingCandidate]) -> list[MeetingCandidate]:
    """One candidate an occasion, in order of the text.

    Two candidates are one occasion when they have the same type and status, their dates and places do not contradict
    each other, and one's participants are among the other's.
    """
    merged: list[MeetingCandidate] = []
    for candidate in sorted(found, key=lambda meeting: meeting.number):
        twin = next((n for n, other in enumerate(merged) if _is_same_meeting(other, candidate)), None)
        if twin is None:
            merged.append(candidate)
        else:
            merged[twin] = _joined_meeting(merged[twin], candidate)
    return merged


def _is_same_meeting(one: MeetingCandidate, other: MeetingCandidate) -> bool:
    if one.type != other.type or one.status != other.status:
        return False
    if _differ(one.place, other.place) or (one.date and other.date and not _may_be_same_day(one.date, other.date)):
        return False
    return one.keys <= other.keys or other.keys <= one.keys


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other) and one != other


def _may_be_same_day(one: str, other: str) -> bool:
    return dates.may_overlap(dates.parse(one), dates.parse(other))


def _joined_meeting(one: MeetingCandidate, other: MeetingCandidate) -> MeetingCandidate:
    attendees = {a.key: a for a in (*other.attendees, *one.attendees)}
    return replace(
        one,
        attendees=tuple(attendees[key] for key in _in_order((*one.attendees, *other.attendees))),
        evidence=joined_evidence(one.evidence, other.evidence),
        date=one.date or other.date,
        place=one.place or other.place,
        country=one.country or other.country,
        topics=_unique((*one.topics, *other.topics)),
    )


def _in_order(attendees: Iterable[Attendee]) -> list[str]:
    return list(dict.fromkeys(attendee.key for attendee in attendees))


def joined_evidence(one: Sequence[Quoted], other: Sequence[Quoted]) -> tuple[Quoted, ...]:
    """The quotes of both, as many as a record may have; of two that share words the first."""
    kept = list(one)
    for item in other:
        if len(kept) < _MOST_EVIDENCE and not any(item.span.touches(have.span) for have in kept):
            kept.append(item)
    return tuple(kept)


def _unique(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))
