"""Putting together what several sentences, or several rules, tell of one occasion."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator import dates
from generator.extract.candidate import Attendee, MeetingCandidate
from generator.extract.clauses.places import is_venue
from generator.extract.document import Document
from generator.extract.findings.evidence import joined_evidence, unique
from generator.extract.findings.trips import is_one_visit
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus

_KINDS = ({"meeting", "dialogue", "summit", "conference"}, {"signing", "ceremony"})
_MOST_TELLING = ["meeting", "dialogue", "conference", "summit", "ceremony", "signing"]
_NEXT = 3  # sentences behind an occasion in which “the meeting” means it
_RIGHT_BEFORE = 2  # sentences behind an occasion in which “the trip was called off” means it
_OPEN, _SINCE = "../", "/.."
_DAY = 10  # characters of a day in EDTF
_PAIR = 2
_MANY = {"summit", "conference"}


def merge_meetings(document: Document, found: Iterable[MeetingCandidate]) -> list[MeetingCandidate]:
    """One candidate an occasion, in order of the text.

    Two candidates are one occasion when types and status agree, their dates and places do not contradict each other,
    and those who took part in the one are among those of the other; a state stands for its people. One that only adds
    to another (`is_again`) is added to the nearest before it that it may mean, and is nothing where there is none.
    """
    merged: list[MeetingCandidate] = []
    ordered = sorted(found, key=lambda meeting: meeting.number)
    for candidate in [m for m in ordered if not m.is_again]:
        twins = [n for n, other in enumerate(merged) if _is_same(document, other, candidate)]
        if twins:
            best = min(twins, key=lambda n: _distance(merged[n], candidate))
            merged[best] = _joined(document, merged[best], candidate)
        else:
            merged.append(candidate)
    added: dict[int, int] = {}  # the last sentence that told who else was there
    for candidate in [m for m in ordered if m.is_again]:
        if (
            candidate.status is MeetingStatus.CANCELLED
            and (off := _called_off(document, merged, candidate)) is not None
        ):
            merged[off] = replace(_joined(document, merged[off], candidate), status=MeetingStatus.CANCELLED)
            continue
        near = [n for n, other in enumerate(merged) if _may_mean(document, other, candidate)]
        if candidate.adds_people:
            # Who attended “the meeting” took part in the one that was told last.
            near = [
                n
                for n, m in enumerate(merged)
                if m.number <= candidate.number <= added.get(n, m.number) + _NEXT and _agree(m, candidate)
            ] or _only_one(merged, candidate)
        if candidate.of_all:
            for n in [n for n in near if merged[n].number > candidate.number]:
                merged[n] = _joined(document, merged[n], candidate)
            continue
        if near:
            best = min(
                near,
                key=lambda n: abs(candidate.number - merged[n].number) - (merged[n].number <= candidate.number) / 2,
            )
            merged[best] = _joined(document, merged[best], candidate)
            if candidate.adds_people:
                added[best] = candidate.number
    return sorted(merged, key=lambda meeting: meeting.number)


def _only_one(merged: Sequence[MeetingCandidate], again: MeetingCandidate) -> list[int]:
    """Number of the one occasion told before that “the meeting” may mean, however far it is."""
    before = [n for n, meeting in enumerate(merged) if meeting.number < again.number and _agree(meeting, again)]
    return before if len(before) == 1 else []


def _may_be_within(one: MeetingCandidate, other: MeetingCandidate) -> bool:
    """Whether a conference and a meeting may be one: not what one held with somebody beside a conference."""
    return _parties(one) == _parties(other) and not min(len(one.keys), len(other.keys)) == 1 < len(
        one.keys | other.keys
    )


def _parties(meeting: MeetingCandidate) -> set[str]:
    """The persons and bodies that took part; where there are none, all who did."""
    return {key for key in meeting.keys if not key.startswith("state:")} or meeting.keys


def _called_off(document: Document, merged: Sequence[MeetingCandidate], again: MeetingCandidate) -> int | None:
    """Number of the occasion right before which “the trip was called off” means; None where there is none."""
    before = [n for n, meeting in enumerate(merged) if 0 <= again.number - meeting.number <= _RIGHT_BEFORE]
    before = [n for n in before if _may_mean(document, replace(merged[n], status=again.status), again)]
    return max(before, key=lambda n: merged[n].number, default=None)


def _distance(one: MeetingCandidate, other: MeetingCandidate) -> tuple[bool, int]:
    return (not (one.date and one.date == other.date), abs(one.number - other.number))


def _is_same(document: Document, one: MeetingCandidate, other: MeetingCandidate) -> bool:
    if is_one_visit(document, one, other):
        return True
    if not _agree(one, other):
        return False
    if one.type == other.type == "signing" and abs(one.number - other.number) <= 1:
        return True  # Those who sign and those who look on are told one after the other.
    alike = _may_be_within(one, other) or one.keys == _homes(document, other) or other.keys == _homes(document, one)
    if {one.type, other.type} & _MANY and one.type != other.type and not alike:
        return False
    if _is_far_off(one, other) or _were_received(document, one, other) or _were_received(document, other, one):
        return False
    return _among(document, one, other) or _among(document, other, one)


def _were_received(document: Document, some: MeetingCandidate, others: MeetingCandidate) -> bool:
    """Whether two who met are told elsewhere to have gone to see a third together."""
    hosts = {attendee.key for attendee in others.attendees if attendee.part == "host"}
    guests = {attendee.key for attendee in others.attendees if attendee.part == "guest"}
    told_apart = some.number != others.number and document.parts[some.number].kind is BlockKind.BODY
    return told_apart and bool(hosts) and len(guests) >= _PAIR and guests == some.keys


def _is_far_off(one: MeetingCandidate, other: MeetingCandidate) -> bool:
    """Whether one tells, far from the other, of a dated occasion of states of which the other says no day."""
    dated, undated = (one, other) if one.date else (other, one)
    states = all(key.startswith("state:") for key in dated.keys)
    people = any(key.startswith("person:") for key in undated.keys)
    return bool(dated.date) and not undated.date and states and people and abs(one.number - other.number) > _NEXT


def _may_mean(document: Document, one: MeetingCandidate, again: MeetingCandidate) -> bool:
    if again.type == "conference" and one.type == "meeting":
        return False
    if (again.date or "").endswith(_SINCE) and (not one.date or one.number > again.number):
        return False  # "the session, which had opened on Sunday" is one told before
    return _agree(one, again) and (_among(document, again, one) or _among(document, one, again))


def _agree(one: MeetingCandidate, other: MeetingCandidate) -> bool:
    alike = one.type == other.type or any({one.type, other.type} <= kinds for kinds in _KINDS)
    places = not (one.place and other.place) or _same_place(one.place, other.place)
    days = not (one.date and other.date) or dates.may_overlap(dates.parse(one.date), dates.parse(other.date))
    lands = not (one.country and other.country) or one.country == other.country
    return alike and one.status == other.status and places and days and lands


def _same_place(one: str, other: str) -> bool:
    unnamed = one[0].islower() or other[0].islower()  # "his office"
    return unnamed or one in other or other in one or is_venue(one) != is_venue(other)


def _among(document: Document, some: MeetingCandidate, others: MeetingCandidate) -> bool:
    """Whether all of some are among the others, a state being there in its people."""
    homes = _homes(document, others)
    there = others.keys if some.type == "visit" else others.keys | homes
    return some.keys <= there


def _homes(document: Document, meeting: MeetingCandidate) -> set[str]:
    """The states of the persons who took part."""
    people = [attendee for attendee in meeting.attendees if attendee.key.startswith("person:")]
    return {attendee.side or f"state:{document.entities[attendee.key].country}" for attendee in people}


def _joined(document: Document, one: MeetingCandidate, other: MeetingCandidate) -> MeetingCandidate:
    attendees = {a.key: a for a in (*other.attendees, *one.attendees)}
    order = unique(attendee.key for attendee in (*one.attendees, *other.attendees))
    homes = _homes(document, one) | _homes(document, other) | _stood_for(document, one, other)
    kept = [key for key in order if key not in homes or (one.type == "visit" and attendees[key].part == "host")]
    kinds = sorted((one.type, other.type), key=_rank)
    first, second = one.evidence, other.evidence
    if one.type == "visit" and second[0].span.covers(first[0].span):
        first, second = second, first  # it names the next country of the journey, too
    return replace(
        one,
        type=one.type if other.is_again and one.type != "ceremony" else kinds[-1],
        attendees=tuple(_fuller(attendees[key], one, other) for key in kept),
        evidence=joined_evidence(first, second),
        date=_finer(one.date, other.date),
        place=one.place or (None if _is_leg(one, other) else other.place),
        country=one.country or other.country if not _differ(one.country, other.country) else None,
        topics=unique((*one.topics, *other.topics)),
    )


def _stood_for(document: Document, one: MeetingCandidate, other: MeetingCandidate) -> set[str]:
    """The states that stood for the people of whom another sentence tells: as many, of no state that is known."""
    states = {key for key in one.keys if key.startswith("state:")}
    unknown = all(key.startswith("person:") and document.entities[key].country is None for key in other.keys)
    return states if other.adds_people and states == one.keys and unknown and len(other.keys) >= len(states) else set()


def _is_leg(one: MeetingCandidate, other: MeetingCandidate) -> bool:
    """Whether the other is one stop of a visit, whose town is not the one of all of it."""
    return one.type == "visit" and None not in (one.date, other.date) and one.date != other.date


def _differ(one: str | None, other: str | None) -> bool:
    return None not in (one, other) and one != other


def _rank(kind: str) -> int:
    return _MOST_TELLING.index(kind) if kind in _MOST_TELLING else 0


def _fuller(attendee: Attendee, one: MeetingCandidate, other: MeetingCandidate) -> Attendee:
    """With the part that either of the two gives."""
    known = [a for a in (*one.attendees, *other.attendees) if a.key == attendee.key and a.part]
    return replace(attendee, part=known[0].part) if known and not attendee.part else attendee


def _finer(one: str | None, other: str | None) -> str | None:
    """The more exact of two dates that do not contradict each other; a run of days before one of its days."""
    if one is None or other is None:
        return one or other
    if other.endswith(_SINCE) and len(one) == _DAY:
        return other.removesuffix("..") + one if other[:_DAY] < one else one
    if other.startswith(_OPEN) and len(one) == _DAY:
        return one + other.removeprefix("..")
    return other if len(other) > len(one) else one
