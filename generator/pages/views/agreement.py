"""The page of an agreement: where it stands, by whose word, and whom it binds."""

from dataclasses import dataclass, replace
from heapq import nsmallest

from generator.model import Agreement, AgreementStatus, Entry, Meeting, Signatory
from generator.pages import words
from generator.pages.checked import place_of
from generator.pages.evidence import Cites
from generator.pages.links import Link, page_url, pair_url
from generator.pages.page import Outline, Page, Section
from generator.pages.phrase import Phrase, listed, plain
from generator.pages.rows import agreement_rows
from generator.pages.sheet import Sheet
from generator.pages.standing import latest, standing
from generator.pages.terms import adjectives, days, initials
from generator.pages.views.frame import Fact, closing, lead, present, section, side_by_side, topics
from generator.pages.when import When, newest_first, oldest_first, when
from generator.pages.world import World, quoted_sources

_LADDER = (
    AgreementStatus.PROPOSED,
    AgreementStatus.NEGOTIATING,
    AgreementStatus.AGREED,
    AgreementStatus.SIGNED,
    AgreementStatus.RATIFIED,
    AgreementStatus.IN_FORCE,
)
_MOST_RELATED = 5
_MOST_NAMED = 3
_ENDS = (AgreementStatus.SUSPENDED, AgreementStatus.TERMINATED)


@dataclass(frozen=True)
class Report:
    """One source's word that an agreement had some status.

    Attributes:
        when: Date of the status.
        quote: The source's words.
        language: BCP 47 tag of the quote; empty when not known.
        source: The source.
        cites: Number in the evidence list.
        dated: The date's own, where it rests on other words than the status.
    """

    when: When
    quote: str
    language: str
    source: Link
    cites: Cites
    dated: Cites | None = None


@dataclass(frozen=True)
class Step:
    """One rung of the status ladder.

    Attributes:
        name: In words.
        hook: CSS hook: `now`, `reported` or `open`.
        state: The same in words.
        reports: Who says so; empty for a rung that no source speaks of.
    """

    name: str
    hook: str
    state: str
    reports: tuple[Report, ...]


def outline(world: World, entry: Entry[Agreement]) -> Outline:
    """What the site knows of an agreement's page."""
    agreement = entry.record
    return Outline(
        url=page_url("agreement", entry.id),
        title=words.capital(entry.name),
        terms=(
            *agreement.topics,
            *initials(agreement.title),
            *days(agreement.date),
            *adjectives(world.codes_of(world.bound(agreement))),
        ),
        hint=_hint(world, agreement),
        names=tuple(filter(None, [agreement.short])),
    )


def _hint(world: World, agreement: Agreement) -> str:
    """What it is and whose: many are called “Joint Statement”."""
    parties = [world.actors[party].name for party in agreement.parties if party in world.actors]
    of = f": {', '.join(parties[:_MOST_NAMED])}{' …' if len(parties) > _MOST_NAMED else ''}" if parties else ""
    return f"{words.capital(agreement.type.value)}, {words.STATUS[agreement.status].lower()}{of}"


def page(world: World, entry: Entry[Agreement], known: Outline) -> Page:
    """An agreement's page."""
    agreement = entry.record
    sheet = Sheet(world, known.url)
    sentence = _sentence(sheet, agreement)
    sheet.put_first(entry, standing(world, agreement))  # the sentence tells the status, and shows but a few numbers
    occasion = _occasion(sheet, entry)
    cites = sheet.cite_both(entry, occasion, "date", "place") if occasion and agreement.date else None
    opening = lead(sheet, entry, sentence, _facts, cites)
    ladder = section("status", "Status", "ladder.html", steps=_steps(sheet, entry))
    sections = present(
        ladder, _parties(sheet, entry), _related(sheet, entry), _between_same(sheet, entry), side_by_side(sheet, entry)
    )
    return Page(
        **vars(known),
        label=words.capital(agreement.type.value),
        description=plain(sentence),
        lead=opening,
        sections=(*sections, *closing(sheet)),
        place=place_of(world, entry),
    )


def _sentence(sheet: Sheet, agreement: Agreement) -> Phrase:
    parties = listed([sheet.in_sentence(party) for party in agreement.parties])
    joint = " between " if len(agreement.parties) > 1 else " of "
    status = words.STATUS[agreement.status].lower()
    date = f" {words.on(agreement.date)}" if agreement.date else "; the date is not stated"
    return (words.capital(words.a(agreement.type.value)), joint, *parties, f", reported as {status}{date}.")


def _facts(sheet: Sheet, entry: Entry[Agreement]) -> list[Fact]:
    agreement = entry.record
    facts = [
        Fact("Type", words.capital(agreement.type.value), sheet.cite(entry, "type")),
        Fact("Status", words.STATUS[agreement.status], sheet.cite_places(entry, standing(sheet.world, agreement))),
        Fact("Status as at", _as_at(sheet, entry)),
        Fact("Date of that status", when(agreement.date), _dated(sheet, entry)),
        Fact("Parties", sheet.links("actor", agreement.parties), sheet.cite(entry, "parties")),
    ]
    if agreement.short:
        facts.insert(0, Fact("Short name", agreement.short, sheet.cite(entry, "short", "title")))
    if agreement.meeting:
        occasion = _occasion(sheet, entry)
        cites = sheet.cite(occasion, "date", "place") if occasion else sheet.cite(entry, "meeting")
        facts.append(Fact("Where", sheet.link("meeting", agreement.meeting), cites))
    if agreement.topics:
        facts.append(Fact("Topics", topics(sheet, entry, agreement.topics)))
    return facts


def _as_at(sheet: Sheet, entry: Entry[Agreement]) -> When:
    """The date of the latest source that speaks of the agreement: what came after, the status does not know."""
    return when(latest(sheet.world, quoted_sources(entry.record)))


def _occasion(sheet: Sheet, entry: Entry[Agreement]) -> Entry[Meeting] | None:
    """The meeting from which the agreement has its date; None when it has one of its own.

    An outcome without a date of its own takes that of its meeting, and its own quotes do not hold it then.
    """
    meeting = sheet.world.meetings.get(entry.record.meeting or "")
    own = any({"date", "meeting"} & set(item.supports) for item in entry.record.evidence)
    return meeting if meeting and not own and meeting.record.date == entry.record.date else None


def _dated(sheet: Sheet, entry: Entry[Agreement]) -> Cites | None:
    if not entry.record.date:
        return None
    occasion = _occasion(sheet, entry)
    return sheet.cite(occasion, "date", "place") if occasion else sheet.cite(entry, "date")


def _steps(sheet: Sheet, entry: Entry[Agreement]) -> list[Step]:
    current = entry.record.status
    ends = [
        status for status in _ENDS if status is current or any(step.status is status for step in entry.record.history)
    ]
    return [_step(sheet, entry, status) for status in (*_LADDER, *ends)]


def _step(sheet: Sheet, entry: Entry[Agreement], status: AgreementStatus) -> Step:
    is_now = status is entry.record.status
    reports = _earlier(sheet, entry, status) + (_current(sheet, entry) if is_now else ())
    hook = "now" if is_now else "reported" if reports else "open"
    state = {"now": "latest reported status", "reported": "reported earlier", "open": "not reported"}[hook]
    return Step(words.STATUS[status], hook, state, reports)


def _earlier(sheet: Sheet, entry: Entry[Agreement], status: AgreementStatus) -> tuple[Report, ...]:
    steps = [(index, step) for index, step in enumerate(entry.record.history) if step.status is status]
    steps.sort(key=lambda item: oldest_first(item[1].date))
    return tuple(
        _report(sheet, step.date, step.quote, step.source, sheet.cite_step(entry, index)) for index, step in steps
    )


def _current(sheet: Sheet, entry: Entry[Agreement]) -> tuple[Report, ...]:
    found = standing(sheet.world, entry.record)
    chosen = next(iter(found.values()))
    report = _report(sheet, entry.record.date, chosen.quote, chosen.source, sheet.cite_places(entry, found))
    return (replace(report, dated=_dated(sheet, entry)) if _occasion(sheet, entry) else report,)


def _report(sheet: Sheet, date: str | None, quote: str, source_id: str, cites: Cites) -> Report:
    source = sheet.world.sources.get(source_id)
    language = (source.record.language if source else None) or ""
    return Report(when(date), quote, language, sheet.link("source", source_id), cites)


def _parties(sheet: Sheet, entry: Entry[Agreement]) -> Section:
    """Parties, each with those who signed for it; signatories for nobody named come last."""
    agreement = entry.record
    for_party = {party: [s for s in agreement.signatories if s.for_ == party] for party in agreement.parties}
    rows = [
        (sheet.link("actor", party), _signed(sheet, signed), sheet.cite_naming(entry, party, "parties", "signatories"))
        for party, signed in for_party.items()
    ]
    others = [signatory for signatory in agreement.signatories if signatory.for_ not in for_party]
    return section(
        "parties",
        "Parties and signatories",
        "parties.html",
        rows=rows,
        others=_signed(sheet, others),
        cites=sheet.cite(entry, "signatories") if others else None,
    )


def _signed(sheet: Sheet, signatories: list[Signatory]) -> list[tuple[Link, Link | None]]:
    offices = [sheet.maybe("role", signatory.role) for signatory in signatories]
    return [
        (sheet.link("actor", signatory.actor), office.capitalised if office else None)
        for signatory, office in zip(signatories, offices, strict=True)
    ]


def _related(sheet: Sheet, entry: Entry[Agreement]) -> Section | None:
    """The other agreements of the same occasion."""
    meeting = entry.record.meeting
    siblings = [other for other in sheet.world.agreements_at.get(meeting or "", ()) if other.id != entry.id]
    if not siblings or meeting is None:
        return None
    links = [
        (sheet.link("agreement", other.id).capitalised, words.STATUS[other.record.status], sheet.cite(other))
        for other in siblings
    ]
    return section(
        "related", "From the same meeting", "related.html", meeting=sheet.link("meeting", meeting), links=links
    )


def _between_same(sheet: Sheet, entry: Entry[Agreement]) -> Section | None:
    """The latest other agreements of the same two states, where it binds no others."""
    world = sheet.world
    states, meeting = world.states_in(world.bound(entry.record)), entry.record.meeting
    pair = world.pairs.get((states[0], states[1])) if len(states) == 2 else None
    others = [
        other
        for other in (pair.agreements if pair else ())
        if other.id != entry.id and not (meeting and other.record.meeting == meeting)
    ]
    if pair is None or not others:
        return None
    newest = nsmallest(_MOST_RELATED, others, key=lambda other: (newest_first(other.record.date), other.id))
    names = " and ".join(world.actors[state].name for state in pair.ids)
    return section(
        "between",
        "Between the same two states",
        "between.html",
        rows=agreement_rows(Sheet(world, sheet.url, is_list=True), newest),  # their evidence is on their own pages
        left_out=len(others) - len(newest),
        relations=Link(names, sheet.to(pair_url(*pair.ids)), "relation"),
    )
