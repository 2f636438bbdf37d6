"""The lists of all actors, agreements, meetings, pairs of states and sources."""

from generator.model import ActorKind
from generator.pages import words
from generator.pages.links import Link, index_url, pair_url
from generator.pages.page import SECTIONS, Page, Section
from generator.pages.rows import agreement_rows, meeting_rows
from generator.pages.sheet import Sheet, checked
from generator.pages.template import render
from generator.pages.views.frame import section
from generator.pages.when import newest_first, when
from generator.pages.world import World


def pages(world: World) -> list[Page]:
    """One list a folder of the site."""
    makers = {
        "actors": _actors,
        "agreements": _agreements,
        "meetings": _meetings,
        "relations": _relations,
        "sources": _sources,
    }
    return [_page(folder, makers[folder](Sheet(world, index_url(folder), is_list=True))) for folder in SECTIONS]


_SENTENCES = {
    "actors": "The states, organisations and people that the sources report on.",
    "agreements": "What sides have agreed, or put forward to agree, with the latest status that a source reports.",
    "meetings": "Occasions on which people or sides got together, or planned to.",
    "relations": "Every two states with a meeting or an agreement between them.",
    "sources": "The articles that everything on this site rests on.",
}


def _page(folder: str, sections: tuple[Section, ...]) -> Page:
    sentence = _SENTENCES[folder]
    body = sections or (section("none", "Nothing yet", "nothing.html", text="There is no record of this kind yet."),)
    lead = render("plain_lead.html", sentence=(sentence,))
    return Page(index_url(folder), SECTIONS[folder], "", sentence, lead, body, hint="List")


def _actors(sheet: Sheet) -> tuple[Section, ...]:
    return tuple(found for kind in words.KINDS if (found := _actors_of(sheet, kind)))


def _actors_of(sheet: Sheet, kind: ActorKind) -> Section | None:
    world = sheet.world
    entries = [entry for entry in world.actors.values() if entry.record.kind is kind]
    entries.sort(key=lambda entry: (entry.name.casefold(), entry.id))
    rows = [
        (
            sheet.link("actor", entry.id),
            [
                (sheet.link("role", role.id).capitalised, sheet.maybe("actor", role.record.organisation))
                for role in world.roles_of.get(entry.id, ())
                if role.record.person == entry.id
            ],
            _country(sheet, entry.record.country),
            len(world.meetings_of.get(entry.id, ())),
            len(world.agreements_of.get(entry.id, ())),
            sheet.cite(entry),
            checked(entry),
        )
        for entry in entries
    ]
    if not rows:
        return None
    return section(
        f"{kind.value}s", words.KINDS[kind], "actors.html", rows=rows, kind=kind.value, caption=words.KINDS[kind]
    )


def _country(sheet: Sheet, code: str | None) -> Link | None:
    state = sheet.world.state_of_country.get(code) if code else None
    return sheet.link("actor", state) if state else Link(code, "") if code else None


def _agreements(sheet: Sheet) -> tuple[Section, ...]:
    rows = agreement_rows(sheet, sheet.world.agreements.values())
    return (section("all", "All agreements", "agreements.html", rows=rows),) if rows else ()


def _meetings(sheet: Sheet) -> tuple[Section, ...]:
    rows = meeting_rows(sheet, sheet.world.meetings.values())
    return (section("all", "All meetings", "meetings.html", rows=rows),) if rows else ()


def _relations(sheet: Sheet) -> tuple[Section, ...]:
    pairs = sorted(sheet.world.pairs.values(), key=lambda p: (-len(p.meetings) - len(p.agreements), p.ids))
    rows = [(_pair_link(sheet, pair.ids), len(pair.meetings), len(pair.agreements)) for pair in pairs]
    return (section("all", "All pairs of states", "pairs.html", rows=rows),) if rows else ()


def _pair_link(sheet: Sheet, ids: tuple[str, str]) -> Link:
    return Link(" and ".join(sheet.world.actors[actor].name for actor in ids), sheet.to(pair_url(*ids)), "relation")


def _sources(sheet: Sheet) -> tuple[Section, ...]:
    entries = sorted(sheet.world.sources.values(), key=lambda e: (newest_first(e.record.published), e.id))
    rows = [
        (sheet.link("source", e.id), e.record.publisher or "", when(e.record.published), _used(sheet, e.id))
        for e in entries
    ]
    return (section("all", "All sources", "source_list.html", rows=rows),) if rows else ()


def _used(sheet: Sheet, source_id: str) -> int:
    kinds = ("actor", "role", "meeting", "agreement")
    return sum(
        sheet.world.entry(kind, e.id) is not None
        for kind in kinds
        for e in sheet.world.base.referring("source", source_id, kind)
    )
