"""Persons whom the sentences behind a group introduce by their countries.

“The energy ministers of Kenya and Peru met on Tuesday. Kenya's Jane Doe and Peru's Juan Roe …”: the text names the
ministers' offices first and who holds them after it.
"""

from collections.abc import Sequence

from generator.extract.document import Document, Part
from generator.extract.mentions.mention import Mention, MentionKind
from generator.ingest.article import BlockKind
from generator.vocab.groups import people_nouns

_REACH = 2  # sentences


def introduced(document: Document, part: Part, mention: Mention, states: Sequence[str]) -> list[str]:
    """For each state of a group of office-holders the one person of it who is first named right behind it; or nobody.

    Where of one state nobody is named, and one person of no known country is, it is he.
    """
    group = _group(mention)
    if group is None or part.kind is not BlockKind.BODY or len(states) < 2:
        return []
    here = document.parts.index(part)
    for other in document.parts[here + 1 : here + 1 + _REACH]:
        if other.kind is BlockKind.BODY and (found := _of_each(document, other, states, group)):
            return found
    return []


def _of_each(document: Document, part: Part, states: Sequence[str], group: str) -> list[str]:
    """The persons whom one sentence introduces, one of each state."""
    new: dict[str, list[str]] = {}
    for mention in part.chunked.mentions:
        for key in document.keys.get(mention, ()) if mention.kind is MentionKind.PERSON else ():
            entity = document.entities[key]
            may_hold = not entity.offices or group == "any" or any(title.group == group for title, _ in entity.offices)
            if entity.mentions[0].span.start >= part.chunked.span.start and may_hold:
                home = f"state:{entity.country}" if entity.country else ""
                if key not in new.setdefault(home, []):
                    new[home].append(key)
    found = {state: new.get(state, []) for state in states}
    open_ = [state for state, people in found.items() if not people]
    if len(open_) == 1 and len(new.get("", [])) == 1:
        found[open_[0]] = new[""]
    return [people[0] for people in found.values()] if all(len(people) == 1 for people in found.values()) else []


def _group(mention: Mention) -> str | None:
    """The group of offices of “the energy ministers”; None for countries, and for anybody."""
    if mention.kind is MentionKind.OFFICE:
        return mention.offices[0].group if mention.offices[0].plural else None
    return people_nouns().get(mention.name) if mention.kind is MentionKind.GROUP else None
