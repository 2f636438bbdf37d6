"""Putting together what several sentences, or several rules, say of one meeting or one agreement of an article."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from generator import dates
from generator.extract.candidate import AgreementCandidate, Attendee, MeetingCandidate, Quoted

_MOST_EVIDENCE = 4
_LADDER = ["proposed", "negotiating", "agreed", "signed", "ratified", "in-force", "suspended", "terminated"]
_SUMMARY = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a number of|many|other|more|"
    r"\d+) (?:[\w-]+ ){0,2}?"
    r"(?:agreements|accords|pacts|deals|treaties|documents|instruments|memoranda(?: of understanding)?|"
    r"MoUs|MOUs|protocols)$",
    re.IGNORECASE,
)
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
        evidence=_evidence(one.evidence, other.evidence),
        date=one.date or other.date,
        place=one.place or other.place,
        country=one.country or other.country,
        topics=_unique((*one.topics, *other.topics)),
    )


def _in_order(attendees: Iterable[Attendee]) -> list[str]:
    return list(dict.fromkeys(attendee.key for attendee in attendees))


def merge_agreements(found: Iterable[AgreementCandidate]) -> list[AgreementCandidate]:
    """One candidate an agreement, in order of the text: the same words, or one noun phrase between the same parties."""
    merged: list[AgreementCandidate] = []
    for candidate in sorted(found, key=lambda agreement: agreement.number):
        twin = next((n for n, other in enumerate(merged) if _is_same_agreement(other, candidate)), None)
        if twin is None:
            merged.append(candidate)
        elif merged[twin].number != candidate.number:
            merged[twin] = _joined_agreement(merged[twin], candidate)
    return _without_summaries(merged)


def _joined_agreement(one: AgreementCandidate, other: AgreementCandidate) -> AgreementCandidate:
    """Two mentions of one agreement: the status is the farthest step, with the date of that step."""
    farther, nearer = (other, one) if _LADDER.index(other.status) > _LADDER.index(one.status) else (one, other)
    return replace(
        one,
        status=farther.status,
        date=farther.date or (nearer.date if nearer.status == farther.status else None),
        evidence=_evidence(one.evidence, other.evidence),
        short=one.short or other.short,
    )


def _without_summaries(found: Sequence[AgreementCandidate]) -> list[AgreementCandidate]:
    """Without “two agreements” where the article names what was agreed."""
    named = [agreement for agreement in found if not _SUMMARY.match(agreement.title)]
    return [
        a
        for a in found
        if not _SUMMARY.match(a.title) or not any(set(a.parties) & set(other.parties) for other in named)
    ]


def _is_same_agreement(one: AgreementCandidate, other: AgreementCandidate) -> bool:
    if set(one.parties) != set(other.parties):
        return False
    if one.short and one.short == other.short:
        return True
    short, long = sorted((_words(one.title), _words(other.title)), key=len)
    return short == long or (short <= long and one.type == other.type and one.number == other.number)


def _words(title: str) -> frozenset[str]:
    return frozenset(title.lower().replace(",", " ").split())


def _evidence(one: Sequence[Quoted], other: Sequence[Quoted]) -> tuple[Quoted, ...]:
    kept = list(one)
    for item in other:
        if len(kept) < _MOST_EVIDENCE and not any(item.span.touches(have.span) for have in kept):
            kept.append(item)
    return tuple(kept)


def _unique(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))
