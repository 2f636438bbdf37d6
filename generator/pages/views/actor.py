"""The page of a person, a state or an organisation."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.model import Actor, ActorKind, Entry, MeetingStatus, Role, Tenure
from generator.pages import words
from generator.pages.checked import Checked, checked, place_of
from generator.pages.evidence import Cites
from generator.pages.links import Link, anchor, index_url, page_url, pair_url
from generator.pages.page import Outline, Page, Section
from generator.pages.phrase import Phrase, listed, plain
from generator.pages.pictures.bars import Stretch, bars
from generator.pages.pictures.network import MOST, network
from generator.pages.rows import Dated, Row, agreement_rows, in_time, meeting_rows
from generator.pages.sheet import Sheet, takes_article
from generator.pages.standing import latest
from generator.pages.template import render
from generator.pages.terms import adjectives, called
from generator.pages.ties import pair_ties
from generator.pages.views.frame import Fact, closing, lead, present, section
from generator.pages.when import When, when
from generator.pages.world import World, quoted_sources

MOST_ROWS = 200
"""Meetings, and agreements, that a page shows: each brings its evidence along, and a page has to load on a phone."""


@dataclass(frozen=True)
class Office:
    """A role as its page shows it.

    Attributes:
        anchor: Its id on the page.
        former: Anchors that it had under former ids.
        title: As written in the source, with a capital first letter.
        person: Who holds it.
        body: For what it is held; None when not said.
        tenure: In words.
        as_at: Date of the latest source that says so; None where it does not matter or is not known.
        since: When it was taken.
        until: When it was left.
        earlier: Earlier tenures: words, date, citations.
        cites: What it rests on.
        checked: Its review state.
    """

    anchor: str
    former: tuple[str, ...]
    title: str
    person: Link
    body: Link | None
    tenure: str
    as_at: When | None
    since: When
    until: When
    earlier: tuple[tuple[str, When, Cites], ...]
    cites: Cites
    checked: Checked


@dataclass(frozen=True)
class Counterpart:
    """One who sat across the table.

    Attributes:
        id: The actor's.
        link: The actor.
        meetings: How many they shared, of those that were held.
        agreements: How many bind both; counted between states only.
        relations: The page of both; None where there is none.
    """

    id: str
    link: Link
    meetings: int
    agreements: int
    relations: Link | None


def outline(world: World, entry: Entry[Actor]) -> Outline:
    """What the site knows of an actor's page."""
    return Outline(
        page_url("actor", entry.id), entry.name, _terms(world, entry), _hint(world, entry), names=_names(entry)
    )


def page(world: World, entry: Entry[Actor], known: Outline) -> Page:
    """An actor's page."""
    sheet = Sheet(world, known.url)
    sentence = _sentence(sheet, entry)
    opening = lead(sheet, entry, sentence, _facts)
    sections = present(
        _offices(sheet, entry), _meetings(sheet, entry), _agreements(sheet, entry), _counterparts(sheet, entry)
    )
    return Page(
        **vars(known),
        label=words.KIND[entry.record.kind],
        description=plain(sentence),
        lead=opening,
        sections=(*sections, *closing(sheet)),
        place=place_of(world, entry),
    )


def _terms(world: World, entry: Entry[Actor]) -> tuple[str, ...]:
    return (*_titles(world, entry), *adjectives([entry.record.country]))


def _names(entry: Entry[Actor]) -> tuple[str, ...]:
    """What it is also called: a state by its people and its code too."""
    code = entry.record.country if entry.record.kind is ActorKind.STATE else None
    return (*entry.record.aliases, *called([code]), *filter(None, [code]))


def _titles(world: World, entry: Entry[Actor]) -> list[str]:
    return [role.record.title for role in world.roles_of.get(entry.id, ()) if role.record.person == entry.id]


def _hint(world: World, entry: Entry[Actor]) -> str:
    held = _titles(world, entry)
    return words.capital(held[0]) if held else words.KIND[entry.record.kind]


def _sentence(sheet: Sheet, entry: Entry[Actor]) -> Phrase:
    meetings = sheet.world.meetings_of.get(entry.id, ())
    agreements = len(sheet.world.agreements_of.get(entry.id, ()))
    counted = [words.meetings(meetings)] if meetings else []
    counted += [words.count(agreements, "agreement")] if agreements else []
    tail = f"with a part in {' and '.join(counted)}" if counted else "with no meeting or agreement on record"
    name = f"The {entry.name}" if takes_article(entry.record) else entry.name
    return (name, " is ", *_what(sheet, entry), f", {tail}.")


def _what(sheet: Sheet, entry: Entry[Actor]) -> Phrase:
    actor, world = entry.record, sheet.world
    if actor.kind is ActorKind.STATE:
        return ("a state",)
    roles = [role for role in world.roles_of.get(entry.id, ()) if role.record.person == entry.id]
    if roles:
        return ("reported as ", *listed([_office_phrase(sheet, role) for role in roles]))
    noun = "a person" if actor.kind is ActorKind.PERSON else "an organisation"
    state = world.state_of(entry.id)
    return (noun, " of ", *sheet.in_sentence(state)) if state else (noun,)


def _office_phrase(sheet: Sheet, role: Entry[Role]) -> Phrase:
    tenure = "" if role.record.tenure.value == "current" else f"{role.record.tenure.value} "
    body = sheet.maybe("actor", role.record.organisation)
    return (tenure + role.record.title, *((" (", body, ")") if body else ()))


def _facts(sheet: Sheet, entry: Entry[Actor]) -> list[Fact]:
    actor, world = entry.record, sheet.world
    facts = [Fact("Kind", words.KIND[actor.kind], sheet.cite(entry, "kind"))]
    if actor.country and actor.kind is not ActorKind.STATE:
        state = world.state_of_country.get(actor.country)
        country = sheet.link("actor", state) if state else actor.country
        facts.append(Fact("Country", country, sheet.cite(entry, "country")))
    if actor.country and actor.kind is ActorKind.STATE:
        facts.append(Fact("Country code", actor.country))
    if actor.part_of:
        facts.append(Fact("Part of", sheet.link("actor", actor.part_of), sheet.cite(entry, "part_of")))
    if actor.aliases:
        facts.append(Fact("Also written", actor.aliases, sheet.cite(entry, "aliases")))
    if actor.identifiers:
        facts.append(
            Fact("Identifiers", tuple(f"{name}: {value}" for name, value in sorted(actor.identifiers.items())))
        )
    if actor.not_same_as:
        facts.append(Fact("Not the same as", sheet.links("actor", actor.not_same_as)))
    return facts


def _offices(sheet: Sheet, entry: Entry[Actor]) -> Section | None:
    roles = sheet.world.roles_of.get(entry.id, ())
    if not roles:
        return None
    is_person = entry.record.kind is ActorKind.PERSON
    offices = [_office(sheet, role, is_person) for role in roles]
    heading = "Offices" if is_person else "Office-holders"
    picture = bars([_stretch(sheet, role, is_person) for role in roles])
    label = f"{heading} of {entry.name} in time"
    return section(
        "offices", heading, "offices.html", offices=offices, is_person=is_person, picture=picture, label=label
    )


def _stretch(sheet: Sheet, entry: Entry[Role], is_person: bool) -> Stretch:
    """An office in time; where its days are not stated, those of the sources that speak of it."""
    role, sources = entry.record, sheet.world.sources
    reported = [sources[key].record.published for key in sorted(quoted_sources(role)) if key in sources]
    holder = "" if is_person else f", {sheet.link('actor', role.person).text}"
    as_at = _as_at(sheet, role)
    tenure = words.TENURE[role.tenure] + (f" as at {as_at.words}" if as_at else "")
    return Stretch(
        link=Link(words.capital(role.title) + holder, sheet.link("role", entry.id).href, "role"),
        since=role.since,
        until=role.until,
        reported=tuple(day for day in reported if day),
        words=f"{tenure}, from {when(role.since).words} until {when(role.until).words}",
    )


def _as_at(sheet: Sheet, role: Role) -> When | None:
    """When the latest source said that someone holds an office: what came after, the record does not know."""
    if role.tenure is Tenure.FORMER:
        return None
    earlier = {(step.source, step.quote) for step in role.history if step.tenure is not role.tenure}
    date = latest(sheet.world, [item.source for item in role.evidence if (item.source, item.quote) not in earlier])
    return when(date) if date else None


def _office(sheet: Sheet, entry: Entry[Role], is_person: bool) -> Office:
    role, cites = entry.record, sheet.cite(entry)
    earlier = tuple(
        (words.TENURE[step.tenure], when(step.date), sheet.cite_step(entry, index))
        for index, step in enumerate(role.history)
    )
    return Office(
        anchor=anchor("role", entry.id) if is_person else "",
        former=_former_anchors(sheet, entry.id) if is_person else (),
        title=words.capital(role.title),
        person=Link(sheet.link("actor", role.person).text, sheet.link("role", entry.id).href, "person"),
        body=sheet.maybe("actor", role.organisation),
        tenure=words.TENURE[role.tenure],
        as_at=_as_at(sheet, role),
        since=when(role.since),
        until=when(role.until),
        earlier=earlier,
        cites=cites,
        checked=checked(entry),
    )


def _former_anchors(sheet: Sheet, role_id: str) -> tuple[str, ...]:
    return tuple(anchor("role", old) for old in sheet.world.base.former.get(("role", role_id), ()))


def _meetings(sheet: Sheet, entry: Entry[Actor]) -> Section | None:
    return _newest(sheet, "meetings", "Meetings", sheet.world.meetings_of.get(entry.id, ()), meeting_rows)


def _newest(
    sheet: Sheet,
    folder: str,
    heading: str,
    entries: Sequence[Entry[Dated]],
    rows_of: Callable[[Sheet, Iterable[Entry[Dated]]], list[Row]],
) -> Section | None:
    """A table of all that there are, up to a number; then of the newest, and where the others are."""
    if not entries:
        return None
    shown = in_time(entries)[:MOST_ROWS]
    made = section(folder, heading, f"{folder}.html", rows=rows_of(sheet, shown))
    if len(shown) == len(entries):
        return made
    whole = Link(f"list of all {folder}", sheet.to(index_url(folder)))
    cut = render("cut.html", shown=len(shown), others=len(entries) - len(shown), whole=whole)
    return made._replace(html=made.html + cut)


def _agreements(sheet: Sheet, entry: Entry[Actor]) -> Section | None:
    world = sheet.world
    entries = list(world.agreements_of.get(entry.id, ()))
    if entry.record.kind is ActorKind.PERSON:
        attended = [
            agreement
            for meeting in world.meetings_of.get(entry.id, ())
            for agreement in world.agreements_at.get(meeting.id, ())
        ]
        entries = list({agreement.id: agreement for agreement in [*entries, *attended]}.values())
    heading = (
        "Agreements signed or reached at these meetings" if entry.record.kind is ActorKind.PERSON else "Agreements"
    )
    return _newest(sheet, "agreements", heading, entries, agreement_rows)


def _counterparts(sheet: Sheet, entry: Entry[Actor]) -> Section | None:
    """Those across the table, ranked, as a picture and as a table."""
    is_state = entry.record.kind is ActorKind.STATE
    ranked = _ranked_states(sheet, entry) if is_state else _ranked_actors(sheet, entry)
    if not ranked:
        return None
    tied = [one for one in ranked if one.meetings + one.agreements]
    own = {_ends(entry.id, one.id): (one.meetings + one.agreements, _told(entry.name, one)) for one in tied}
    others = pair_ties(sheet.world, [one.id for one in tied[:MOST]]) if is_state else {}
    return section(
        "counterparts",
        "Counterparts",
        "counterparts.html",
        ranked=ranked,
        is_state=is_state,
        picture=network(
            [(one.id, one.link) for one in tied], {**others, **own}, (entry.id, sheet.link("actor", entry.id))
        ),
        label=f"{entry.name} and those it met or agreed with" if is_state else f"{entry.name} and those met",
    )


def _ends(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def _told(name: str, other: Counterpart) -> str:
    shared = [words.count(other.meetings, "meeting")]
    shared += [words.count(other.agreements, "agreement")] if other.agreements else []
    return f"{name}, {other.link.text}: {', '.join(shared)}"


def _ranked_states(sheet: Sheet, entry: Entry[Actor]) -> list[Counterpart]:
    ranked: list[Counterpart] = []
    for pair in sheet.world.pairs_of.get(entry.id, ()):
        other = pair.ids[1] if pair.ids[0] == entry.id else pair.ids[0]
        name = sheet.link("actor", other)
        relations = Link(f"{entry.name} and {name.text}", sheet.to(pair_url(*pair.ids)), "relation")
        ranked.append(Counterpart(other, name, pair.held, len(pair.agreements), relations))
    return ranked


def _ranked_actors(sheet: Sheet, entry: Entry[Actor]) -> list[Counterpart]:
    world, shared = sheet.world, Counter[str]()
    for meeting in world.meetings_of.get(entry.id, ()):
        if meeting.record.status is not MeetingStatus.HELD:
            continue
        sides = {p.actor: world.side_of(p) for p in meeting.record.participants if p.actor in world.actors}
        own = sides.get(entry.id) or world.state_of(entry.id)
        shared.update(actor for actor, side in sides.items() if actor != entry.id and (own is None or side != own))
    ranked = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
    return [Counterpart(actor, sheet.link("actor", actor), number, 0, None) for actor, number in ranked]
