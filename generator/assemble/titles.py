"""What meetings are called, and the ids of new records: short, readable, the same on every run."""

import re
from collections.abc import Mapping, Sequence

from generator import ids
from generator.assemble.draft import Data
from generator.extract.clauses.places import is_venue
from generator.vocab.countries import countries, with_article
from generator.vocab.general_bodies import is_general, name_words

_TITLES = {
    "meeting": "Meeting of {who}",
    "visit": "Visit of {guests} to {host}",
    "call": "Call between {who}",
    "summit": "Summit of {who}",
    "conference": "Conference with {who}",
    "dialogue": "Dialogue of {who}",
    "signing": "Signing by {who}",
    "ceremony": "Ceremony with {who}",
    "exercise": "Exercise of {who}",
}
_WATERS = re.compile(r"^(?:Gulf|Strait|Bay|Sea|Bight) of |\b(?:Sea|Ocean|Strait|Straits|Channel)$")
_MOST_NAMES = 3
_MOST_WORDS = 7
# Houses and streets have no article, but "the White House"
_BARE = {"House", "Street", "Square", "Airport", "Base", "Castle", "Camp", "Parliament"}
_COLOURS = {"White", "Blue", "Pink", "Red"}
_SMALL = {"a", "an", "and", "between", "for", "in", "its", "of", "on", "or", "the", "their", "to", "with"}


def title_of(meeting: Data, names: Mapping[str, str]) -> str:
    """The title of a meeting.

    Args:
        meeting: Its fields.
        names: Names of actors as in titles, by the ids in them.
    """
    present = meeting.get("participants")
    items = [item for item in present if isinstance(item, dict)] if isinstance(present, list) else []
    is_visit = meeting["type"] == "visit"
    hosts = {str(item["actor"]): None for item in items if is_visit and item.get("part") == "host"}
    others = {str(item["actor"]): None for item in items if str(item["actor"]) not in hosts}
    place = str(meeting["place"]) if meeting.get("place") else None
    return meeting_title(
        str(meeting["type"]),
        [names.get(actor, actor) for actor in others],
        [names.get(actor, actor) for actor in hosts],
        place,
    )


def name_in_title(name: str, kind: str, country: str | None) -> str:
    """An actor's name inside a title: “the United States”, “Ministry of Defence of Kenya”, “Joseph R. Doe Jr.”."""
    name = name.replace(",", "")
    if kind == "state":
        return with_article(name)
    if kind == "organisation" and country and is_general(name_words(name)):
        return f"{name} of {with_article(countries()[country].name)}"
    return name


def meeting_title(kind: str, names: Sequence[str], hosts: Sequence[str], place: str | None) -> str:
    """What, between whom, where.

    Args:
        kind: Type of meeting.
        names: Names of those who took part, hosts left out.
        hosts: Names of the hosts.
        place: Town or venue, or None.
    """
    guests = _listed(names or hosts)
    if kind == "visit" and not hosts:
        title = f"Visit of {guests}"
    else:
        title = _TITLES[kind].format(who=_listed([*names, *hosts]), guests=guests, host=_listed(hosts))
    return f"{title} {_where(place)}" if place and kind != "visit" else title


def _where(place: str) -> str:
    """“in Oslo”, “in the Java Sea”, “at the Élysée Palace”, “at State House”."""
    if not is_venue(place):
        return f"in the {place}" if _WATERS.search(place) else f"in {place}"
    words = place.split()
    bare = words[-1] in _BARE and words[0] not in _COLOURS
    return f"at {place}" if bare or words[0].lower() == "the" else f"at the {place}"


def _listed(names: Sequence[str]) -> str:
    shown = list(names[:_MOST_NAMES])
    if len(names) > _MOST_NAMES:
        shown[-1] = f"{len(names) - _MOST_NAMES + 1} others"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else "unnamed sides"


def actor_id(name: str, kind: str, country: str | None) -> str:
    """Id of an actor: its name; of a body as every state may have one, also the country."""
    is_of_many = kind == "organisation" and is_general(name_words(name))
    return with_country(ids.slug(name), country) if is_of_many else ids.slug(name)


def with_country(actor: str, country: str | None) -> str:
    """An actor's id with the country, if there is one, that tells it from others of the name."""
    return ids.slug(f"{actor} {countries()[country].name}") if country in countries() else actor


def role_id(person: str, title: str) -> str:
    """Id of a role: the person's id and the office."""
    return ids.slug(f"{person} {title}")


def meeting_id(data: Data, names: Sequence[str]) -> str:
    """Id of a meeting: day, kind, place, who (of a visit: who first and where)."""
    date = str(data.get("date") or "").replace("/", " to ")
    who = [names[0], names[-1]] if data["type"] == "visit" and len(names) > 2 else names[:_MOST_NAMES]
    return ids.slug(" ".join([date, str(data["type"]), str(data.get("place") or ""), *who]))


def agreement_id(data: Data, parties: Sequence[str]) -> str:
    """Id of an agreement: the parties and the short name, or what the title names before it goes into particulars."""
    title = str(data.get("short") or _core(str(data["title"])))
    return ids.slug(" ".join([*sorted(parties)[:_MOST_NAMES], title]))


def _core(title: str) -> str:
    """A title up to its first comma or purpose, at most seven words, without a small word at its end."""
    words = title.split(",", maxsplit=1)[0].split()
    purpose = next((at for at, word in enumerate(words) if word == "to" and at > 1), len(words))
    words = words[: min(purpose, _MOST_WORDS)]
    while len(words) > 1 and words[-1].lower() in _SMALL:
        words.pop()
    return " ".join(words)
