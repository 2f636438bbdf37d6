"""What is wrong with a found record beside the marked one that it was paired with; empty when all is right."""

from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz

from generator.evaluate.gold import GoldActor, GoldAgreement, GoldMeeting, GoldRole
from generator.evaluate.wording import days
from generator.model import Actor, Agreement, Meeting, Role

_SAME_PLACE = 90.0


def wrong_of_actor(mark: GoldActor, actor: Actor) -> Iterator[str]:
    """The kind."""
    yield from _wrong("kind", actor.kind, mark.kind)


def wrong_of_role(mark: GoldRole, role: Role, names: Mapping[str, str]) -> Iterator[str]:
    """The organisation, where one is marked, and the tenure.

    Args:
        mark: The marked office.
        role: The found one.
        names: The marked actor's name for each found actor that has one.
    """
    if mark.organisation:
        yield from _wrong("organisation", names.get(role.organisation or "", role.organisation), mark.organisation)
    yield from _wrong("tenure", role.tenure, mark.tenure)


def wrong_of_meeting(mark: GoldMeeting, meeting: Meeting) -> Iterator[str]:
    """Type, status, date, and the place where one is marked."""
    yield from _wrong("type", meeting.type, mark.type)
    yield from _wrong("status", meeting.status, mark.status)
    if days(mark.date) != days(meeting.date):
        yield from _wrong("date", meeting.date, mark.date)
    if mark.place and fuzz.partial_ratio(mark.place.lower(), (meeting.place or "").lower()) < _SAME_PLACE:
        yield from _wrong("place", meeting.place, mark.place)


def wrong_of_agreement(mark: GoldAgreement, agreement: Agreement) -> Iterator[str]:
    """Type and status."""
    yield from _wrong("type", agreement.type, mark.type)
    yield from _wrong("status", agreement.status, mark.status)


def _wrong(field: str, found: str | None, marked: str | None) -> Iterator[str]:
    if found != marked:
        yield f"{field} is {found or 'missing'}, marked as {marked or 'missing'}"
