"""The home page's generated part: what is here, what is new, what is open."""

from collections import Counter
from dataclasses import dataclass

from generator.model import Agreement, AgreementStatus, Entry, Meeting, ReviewStatus
from generator.pages import words
from generator.pages.links import HOME, Link, index_url, pair_url
from generator.pages.page import SECTIONS, Outline, Page, Section
from generator.pages.phrase import listed, plain
from generator.pages.pictures.events import MOST as MOST_EVENTS
from generator.pages.pictures.events import Event, events
from generator.pages.pictures.network import MOST as MOST_NODES
from generator.pages.pictures.network import network
from generator.pages.rows import Row, agreement_row, mark_of, meeting_row
from generator.pages.sheet import Sheet
from generator.pages.template import render
from generator.pages.ties import pair_ties
from generator.pages.views.frame import present, section
from generator.pages.when import newest_first, when
from generator.pages.world import World, held

_MOST = 8
_OPEN = {AgreementStatus.PROPOSED, AgreementStatus.NEGOTIATING}


@dataclass(frozen=True)
class Question:
    """Something that is still open.

    Attributes:
        number: How many records it concerns.
        text: What it is, after the number.
        link: Where to look.
    """

    number: int
    text: str
    link: Link


OUTLINE = Outline(HOME, "Home", listed=False)


def page(world: World) -> Page:
    """The home page; a site's own `docs/index.md` stands above its sections."""
    sheet = Sheet(world, HOME, is_list=True)
    sentence = _sentence(world)
    sections = present(
        section("contents", "What is here", "counts.html", counts=_counts(sheet)),
        _news(sheet) if _dated(world) else None,
        _relations(sheet) if world.pairs else None,
        section("open", "Open questions", "questions.html", questions=_questions(sheet))
        if any(world.facts())
        else None,
        section("reading", "How to read these pages", "reading.html"),
    )
    lead = render("plain_lead.html", sentence=(sentence,))
    return Page(**vars(OUTLINE), label="", description=sentence, lead=lead, sections=sections)


def _sentence(world: World) -> str:
    actors, agreements = words.count(len(world.actors), "actor"), words.count(len(world.agreements), "agreement")
    here = plain(listed([(actors,), (words.meetings(world.meetings.values()),), (agreements,)]))
    number = len(world.sources)
    if not number and not any(world.facts()):
        return "Nothing is here yet: no article has been read."
    told = f"{here}, as {words.count(number, 'source')} {'reports' if number == 1 else 'report'} them."
    return told[:1].upper() + told[1:]


def _index(sheet: Sheet, folder: str) -> Link:
    return Link(SECTIONS[folder], sheet.to(index_url(folder)))


def _counts(sheet: Sheet) -> list[tuple[int, Link, str]]:
    """Numbers, the lists of what they count, and what the lists hold beyond that."""
    world = sheet.world
    numbers = {
        "actors": len(world.actors),
        "agreements": len(world.agreements),
        "meetings": held(world.meetings.values()),
        "relations": len(world.pairs),
        "sources": len(world.sources),
    }
    others = words.not_held(world.meetings.values())
    beyond = {"meetings": f" held{others}"} if others else {}
    return [(number, _index(sheet, folder), beyond.get(folder, "")) for folder, number in numbers.items()]


def _dated(world: World) -> list[tuple[str, str, Entry[Meeting] | Entry[Agreement]]]:
    meetings = [(e.record.date, e.id, e) for e in world.meetings.values() if e.record.date]
    agreements = [(e.record.date, e.id, e) for e in world.agreements.values() if e.record.date]
    found: list[tuple[str, str, Entry[Meeting] | Entry[Agreement]]] = [*meetings, *agreements]
    return sorted(found, key=lambda item: (newest_first(item[0]), item[2].kind != "meeting", item[1]))


def _latest(sheet: Sheet) -> list[Row]:
    world = sheet.world
    return [
        meeting_row(sheet, world.meetings[key])
        if entry.kind == "meeting"
        else agreement_row(sheet, world.agreements[key])
        for _, key, entry in _dated(world)[:_MOST]
    ]


def _news(sheet: Sheet) -> Section:
    """The latest of what has a date, as a list, and more of it on a line of time."""
    found = _dated(sheet.world)[:MOST_EVENTS]
    drawn = [
        Event(
            date,
            when(date).words,
            sheet.link(entry.kind, key).capitalised,
            f"{words.capital(entry.kind)}s",
            *mark_of(entry.record),
        )
        for date, key, entry in reversed(found)
    ]
    return section(
        "latest",
        "Latest",
        "latest.html",
        rows=_latest(sheet),
        more=_index(sheet, "meetings"),
        picture=events(drawn),
        label="The latest meetings and agreements in time",
    )


def _relations(sheet: Sheet) -> Section:
    """Which states have to do with one another: those with most ties as a picture, the strongest pairs as a list."""
    world = sheet.world
    tied = Counter(state for pair in world.pairs.values() if pair.strength for state in pair.ids)
    ranked = sorted(tied, key=lambda state: (-tied[state], state))
    picture = network([(state, sheet.link("actor", state)) for state in ranked], pair_ties(world, ranked[:MOST_NODES]))
    return section(
        "relations",
        "Relations",
        "pair_list.html",
        pairs=_pairs(sheet),
        picture=picture,
        label="States that met or agreed on something",
        twin=_index(sheet, "relations"),
    )


def _pairs(sheet: Sheet) -> list[tuple[Link, str]]:
    pairs = sorted(sheet.world.pairs.values(), key=lambda p: (-p.strength, p.ids))[:_MOST]
    return [
        (
            Link(" and ".join(sheet.world.actors[i].name for i in pair.ids), sheet.to(pair_url(*pair.ids)), "relation"),
            f"{words.meetings(pair.meetings)}, {words.count(len(pair.agreements), 'agreement')}",
        )
        for pair in pairs
    ]


def _questions(sheet: Sheet) -> list[Question]:
    world = sheet.world
    facts = list(world.facts())
    unreviewed = sum(entry.review_status is ReviewStatus.UNREVIEWED for entry in facts)
    disputed = sum(entry.review_status is ReviewStatus.DISPUTED for entry in facts)
    undated = sum(entry.record.date is None for entry in world.meetings.values())
    vague = sum(entry.record.date is None for entry in world.agreements.values())
    proposals = sum(entry.record.status in _OPEN for entry in world.agreements.values())
    asked = [
        Question(
            unreviewed, f"of {words.count(len(facts), 'record')} not yet checked by a person", _index(sheet, "actors")
        ),
        Question(disputed, "disputed by a reviewer", _index(sheet, "actors")),
        Question(undated, f"{_noun(undated, 'meeting')} without a stated date", _index(sheet, "meetings")),
        Question(vague, f"{_noun(vague, 'agreement')} without a stated date", _index(sheet, "agreements")),
        Question(
            proposals,
            f"{_noun(proposals, 'agreement')} only proposed or under negotiation",
            _index(sheet, "agreements"),
        ),
    ]
    return [question for question in asked if question.number]


def _noun(number: int, noun: str) -> str:
    return noun if number == 1 else f"{noun}s"
