"""The page of two states: all that lies between them on one timeline."""

from itertools import groupby

from generator import dates
from generator.model import Agreement, AgreementStatus, Meeting
from generator.pages import words
from generator.pages.links import pair_data_url, pair_url
from generator.pages.page import Outline, Page, Section
from generator.pages.phrase import Phrase, plain
from generator.pages.pictures.events import Event, events
from generator.pages.rows import Row, agreement_row, agreement_rows, mark_of, meeting_row
from generator.pages.sheet import Sheet
from generator.pages.template import render
from generator.pages.terms import adjectives
from generator.pages.views.frame import closing, present, section
from generator.pages.when import oldest_first
from generator.pages.world import Pair, World

_OPEN = {AgreementStatus.PROPOSED, AgreementStatus.NEGOTIATING}
_LANES = {"meeting": "Meetings", "agreement": "Agreements"}


def outline(world: World, pair: Pair) -> Outline:
    """What the site knows of a pair's page."""
    title = " and ".join(world.actors[state].name for state in pair.ids)
    return Outline(pair_url(*pair.ids), title, tuple(adjectives(world.codes_of(pair.ids))), "Relations")


def page(world: World, pair: Pair, known: Outline) -> Page:
    """A pair's page."""
    sheet = Sheet(world, known.url)
    one, other = (sheet.in_sentence(actor) for actor in pair.ids)
    sentence: Phrase = (
        "What the sources report between ",
        *(*one, " and ", *other),
        f": {words.meetings(pair.meetings)} and {words.count(len(pair.agreements), 'agreement')}.",
    )
    lead = render("plain_lead.html", sentence=sentence)
    sections = present(_timeline(sheet, pair), _open(sheet, pair))
    return Page(
        **vars(known),
        label="Two states",
        description=plain(sentence),
        lead=lead,
        sections=(*sections, *closing(sheet)),
        data=pair_data_url(*pair.ids),
    )


def _timeline(sheet: Sheet, pair: Pair) -> Section:
    """One list, oldest first, grouped by year; what no source dates comes last, under its own heading."""
    dated: list[tuple[str | None, Meeting | Agreement, Row]] = []
    for meeting in sorted(pair.meetings, key=lambda entry: (oldest_first(entry.record.date), entry.id)):
        dated.append((meeting.record.date, meeting.record, meeting_row(sheet, meeting)))
    for agreement in sorted(pair.agreements, key=lambda entry: (oldest_first(entry.record.date), entry.id)):
        dated.append((agreement.record.date, agreement.record, agreement_row(sheet, agreement)))
    dated.sort(key=lambda item: oldest_first(item[0]))
    years = [(year, [row for _, _, row in items]) for year, items in groupby(dated, key=lambda item: _year(item[0]))]
    names = " and ".join(sheet.world.actors[state].name for state in pair.ids)
    drawn = [
        Event(date, row.when.words, row.link, _LANES[row.link.kind], *mark_of(record))
        for date, record, row in dated
        if date
    ]
    label = f"Meetings and agreements of {names} in time"
    return section("timeline", "Timeline", "timeline.html", years=years, picture=events(drawn), label=label)


def _year(date: str | None) -> str:
    """The year in which it began (ended, when its beginning is not known)."""
    parsed = dates.parse(date) if date else None
    point = (parsed.start or parsed.end) if parsed else None
    return point.year_words if point else "Date not stated"


def _open(sheet: Sheet, pair: Pair) -> Section | None:
    rows = agreement_rows(sheet, [entry for entry in pair.agreements if entry.record.status in _OPEN])
    return section("open", "Open proposals", "agreements.html", rows=rows) if rows else None
