"""Words of the pages: counts, dates after a verb, and what the closed choices of the model are called."""

from collections import Counter
from collections.abc import Collection, Mapping

from generator import dates
from generator.model import ActorKind, AgreementStatus, Entry, Meeting, MeetingStatus, ParticipantPart, Tenure

NOT_STATED = "not stated"
KIND = {ActorKind.PERSON: "Person", ActorKind.STATE: "State", ActorKind.ORGANISATION: "Organisation"}
KINDS = {ActorKind.STATE: "States", ActorKind.ORGANISATION: "Organisations", ActorKind.PERSON: "People"}
STATUS = {
    AgreementStatus.PROPOSED: "Proposed",
    AgreementStatus.NEGOTIATING: "Under negotiation",
    AgreementStatus.AGREED: "Agreed",
    AgreementStatus.SIGNED: "Signed",
    AgreementStatus.RATIFIED: "Ratified",
    AgreementStatus.IN_FORCE: "In force",
    AgreementStatus.SUSPENDED: "Suspended",
    AgreementStatus.TERMINATED: "Terminated",
}
MEETING_STATUS = {MeetingStatus.HELD: "Held", MeetingStatus.PLANNED: "Planned", MeetingStatus.CANCELLED: "Cancelled"}
TENURE = {
    Tenure.CURRENT: "Current",
    Tenure.FORMER: "Former",
    Tenure.ACTING: "Acting",
    Tenure.DESIGNATE: "Designate",
}
PART = {
    ParticipantPart.HEAD: "head of delegation",
    ParticipantPart.HOST: "host",
    ParticipantPart.GUEST: "guest",
    ParticipantPart.MEMBER: "member",
}
_IRREGULAR = {"person": "people"}


def capital(text: str) -> str:
    """With a capital first letter; the rest as it is."""
    return text[:1].upper() + text[1:]


def count(number: int, noun: str) -> str:
    """`1 meeting`, `3 meetings`, `no meetings`."""
    return f"{number or 'no'} {noun if number == 1 else _IRREGULAR.get(noun, noun + 's')}"


def meetings(found: Collection[Entry[Meeting]]) -> str:
    """`3 meetings`; `3 meetings held (and 1 planned, 2 cancelled)` where not all were held."""
    counted = Counter(entry.record.status for entry in found)
    first = next((status for status in MEETING_STATUS if counted[status]), MeetingStatus.HELD)
    others = _others(counted, first)
    told = f" {MEETING_STATUS[first].lower()}{others}" if others or first is not MeetingStatus.HELD else ""
    return count(counted[first], "meeting") + told


def not_held(found: Collection[Entry[Meeting]]) -> str:
    """` (and 1 planned, 2 cancelled)` for those of some meetings that were not held; empty for none."""
    return _others(Counter(entry.record.status for entry in found), MeetingStatus.HELD)


def _others(counted: Mapping[MeetingStatus, int], first: MeetingStatus) -> str:
    named = [(counted.get(status, 0), name.lower()) for status, name in MEETING_STATUS.items() if status is not first]
    told = ", ".join(f"{number} {name}" for number, name in named if number)
    return f" (and {told})" if told else ""


def a(noun: str) -> str:
    """With its indefinite article."""
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def on(date: str) -> str:
    """A date after a verb: `on 16 October 2025`, `in October 2025`, `on a day of October 2025`."""
    parsed = dates.parse(date)
    points = [point for point in (parsed.start, parsed.end) if point]
    if len(points) < 2 or any(point.qualifier for point in points):
        return parsed.words
    return f"{'on' if points[0].means_day else 'in'} {parsed.words}"


def planned_for(date: str) -> str:
    """A date after `planned`: `for 16 October 2025`, `from 2031`."""
    told = on(date)
    return f"for {told[3:]}" if told[:3] in ("on ", "in ") else told if dates.parse(date).is_interval else f"for {told}"
