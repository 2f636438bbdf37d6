"""The page of a meeting: who sat there for which side, when, where, and what came of it."""

from collections import defaultdict
from dataclasses import dataclass

from generator.model import Entry, Meeting, MeetingStatus, MeetingType, Participant, ParticipantPart
from generator.pages import words
from generator.pages.checked import place_of
from generator.pages.links import Link, page_url
from generator.pages.page import Outline, Page, Section
from generator.pages.phrase import Phrase, listed, plain
from generator.pages.rows import agreement_rows, meeting_rows
from generator.pages.sheet import Sheet
from generator.pages.terms import adjectives, days
from generator.pages.views.frame import Fact, closing, lead, present, section, side_by_side, topics
from generator.pages.when import when
from generator.pages.world import World

_BETWEEN = {MeetingType.MEETING, MeetingType.CALL, MeetingType.DIALOGUE}


@dataclass(frozen=True)
class Delegate:
    """One participant.

    Attributes:
        who: The actor.
        office: The role in which they took part; None when not said.
        part: In words; may be empty.
    """

    who: Link
    office: Link | None
    part: str


@dataclass(frozen=True)
class Side:
    """One delegation.

    Attributes:
        name: The state or organisation; None for participants without a side.
        delegates: Its participants; empty when no one is named.
    """

    name: Link | None
    delegates: tuple[Delegate, ...]


def outline(world: World, entry: Entry[Meeting]) -> Outline:
    """What the site knows of a meeting's page."""
    meeting = entry.record
    return Outline(
        url=page_url("meeting", entry.id),
        title=words.capital(entry.name),
        terms=(
            *filter(None, [meeting.place, *meeting.topics]),
            *days(meeting.date),
            *adjectives([meeting.country, *world.codes_of(world.involved(meeting))]),
        ),
        hint=", ".join(
            [words.capital(meeting.type.value), when(meeting.date).words if meeting.date else "date not stated"]
        ),
    )


def page(world: World, entry: Entry[Meeting], known: Outline) -> Page:
    """A meeting's page."""
    meeting = entry.record
    sheet = Sheet(world, known.url)
    sentence = _sentence(sheet, meeting)
    opening = lead(sheet, entry, sentence, _facts)
    sides = section(
        "sides", "Who took part", "sides.html", sides=_sides(sheet, meeting), cites=sheet.cite(entry, "participants")
    )
    sections = present(
        sides, _talks(sheet, entry), _outcome(sheet, entry), _history(sheet, entry), side_by_side(sheet, entry)
    )
    return Page(
        **vars(known),
        label=words.capital(meeting.type.value),
        description=plain(sentence),
        lead=opening,
        sections=(*sections, *closing(sheet)),
        place=place_of(world, entry),
    )


def _sentence(sheet: Sheet, meeting: Meeting) -> Phrase:
    if meeting.status is not MeetingStatus.HELD:
        return (words.capital(words.a(meeting.type.value)), *_who(sheet, meeting), f"{_plan(meeting)}.")
    place = f" in {meeting.place}" if meeting.place else ""
    date = f" {words.on(meeting.date)}" if meeting.date else "; the date is not stated"
    verb = ", held" if place or meeting.date else ""
    return (words.capital(words.a(meeting.type.value)), *_who(sheet, meeting), f"{verb}{place}{date}.")


def _plan(meeting: Meeting) -> str:
    """When and where it was planned, and whether it was cancelled: the date is never that of the cancelling."""
    place = f" in {meeting.place}" if meeting.place else ""
    status = words.MEETING_STATUS[meeting.status].lower()
    if not meeting.date:
        return f", reported as {status}{place}; the date is not stated"
    cancelled = ", reported as cancelled" if meeting.status is MeetingStatus.CANCELLED else ""
    return f", planned {words.planned_for(meeting.date)}{place}{cancelled}"


def _who(sheet: Sheet, meeting: Meeting) -> Phrase:
    if meeting.type is MeetingType.VISIT:
        hosts = [p for p in meeting.participants if p.part is ParticipantPart.HOST]
        guests = [p for p in meeting.participants if p.part is not ParticipantPart.HOST]
        if hosts and guests:
            return (" by ", *_names(sheet, guests), " to ", *_names(sheet, hosts))
    joint = " between " if meeting.type in _BETWEEN and len(meeting.participants) > 1 else " with "
    return (joint, *_names(sheet, meeting.participants))


def _names(sheet: Sheet, participants: tuple[Participant, ...] | list[Participant]) -> Phrase:
    return listed([_named(sheet, participant) for participant in participants])


def _named(sheet: Sheet, participant: Participant) -> Phrase:
    side = sheet.world.side_of(participant)
    name = sheet.in_sentence(participant.actor)
    return (*name, " (", sheet.link("actor", side), ")") if side and side != participant.actor else name


def _facts(sheet: Sheet, entry: Entry[Meeting]) -> list[Fact]:
    meeting, world = entry.record, sheet.world
    facts = [
        Fact("Type", words.capital(meeting.type.value), sheet.cite(entry, "type")),
        Fact("Status", words.MEETING_STATUS[meeting.status], sheet.cite(entry, "status")),
        Fact("Date", when(meeting.date), sheet.cite(entry, "date") if meeting.date else None),
        Fact("Place", meeting.place or words.NOT_STATED, sheet.cite(entry, "place") if meeting.place else None),
    ]
    if meeting.country:
        state = world.state_of_country.get(meeting.country)
        facts.append(
            Fact("Country", sheet.link("actor", state) if state else meeting.country, sheet.cite(entry, "country"))
        )
    if meeting.part_of:
        facts.append(Fact("Part of", sheet.link("meeting", meeting.part_of), sheet.cite(entry, "part_of")))
    if meeting.topics:
        facts.append(Fact("Topics", topics(sheet, entry, meeting.topics)))
    return facts


def _sides(sheet: Sheet, meeting: Meeting) -> list[Side]:
    """Delegations in the order in which the record names them; participants without a side come last."""
    sides: dict[str, list[Delegate]] = defaultdict(list)
    for participant in meeting.participants:
        side = sheet.world.side_of(participant) or ""
        here = sides[side]
        if participant.actor != side:
            part = words.PART[participant.part] if participant.part else ""
            office = sheet.maybe("role", participant.role)
            here.append(Delegate(sheet.link("actor", participant.actor), office.capitalised if office else None, part))
    ordered = sorted(sides.items(), key=lambda item: item[0] == "")
    return [Side(sheet.maybe("actor", side), tuple(delegates)) for side, delegates in ordered]


def _talks(sheet: Sheet, entry: Entry[Meeting]) -> Section | None:
    rows = meeting_rows(sheet, sheet.world.talks_of.get(entry.id, ()))
    return (
        section("talks", f"Talks during this {entry.record.type.value}", "meetings.html", rows=rows) if rows else None
    )


def _outcome(sheet: Sheet, entry: Entry[Meeting]) -> Section | None:
    """Agreements from the occasion itself and from the talks that belonged to it."""
    occasions = [entry, *sheet.world.talks_of.get(entry.id, ())]
    reached = [agreement for meeting in occasions for agreement in sheet.world.agreements_at.get(meeting.id, ())]
    rows = agreement_rows(sheet, reached)
    if not rows and entry.record.status is not MeetingStatus.HELD:
        return None  # nothing can have come of it yet, or at all
    if not rows:
        return section(
            "outcome", "What came of it", "nothing.html", text="No agreement is reported from this occasion."
        )
    return section("outcome", "What came of it", "agreements.html", rows=rows)


def _history(sheet: Sheet, entry: Entry[Meeting]) -> Section | None:
    steps = [
        (words.MEETING_STATUS[step.status], when(step.date), step.quote, sheet.cite_step(entry, index))
        for index, step in enumerate(entry.record.history)
    ]
    return section("history", "Reported earlier", "history.html", steps=steps) if steps else None
