"""Which person a name means: of a surname the fullest name that it shortens."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.extract.mentions.mention import Mention
from generator.extract.mentions.persons import group_names, is_shorter_form, name_words
from generator.extract.references.offices import same_office

_OF_FATHER = {"bin", "ibn", "bint", "ben"}


def full_names(persons: Sequence[Mention]) -> dict[Mention, str]:
    """For each mention of a person the fullest name; of a surname that fits two that of the office's holder.

    A surname without an office means who alone is named by it with an office: “President Doe” of a president and his
    wife.
    """
    fullest = group_names(mention.name for mention in persons)
    titles: dict[str, set[str]] = defaultdict(set)
    for mention in persons:
        titles[fullest[mention.name]] |= {office.title for office in mention.offices}
    found = {mention: fullest[mention.name] for mention in persons}
    found |= {m: m.name for m, full in found.items() if _is_father(m, full, persons)}
    for name in dict.fromkeys(found.values()):
        words = name_words(name)
        longer = [full for full in titles if full != name and is_shorter_form(words, name_words(full))]
        if len(longer) < 2:
            continue
        led = {m: _holder_of(m, {full: titles[full] for full in longer}) for m, full in found.items() if full == name}
        holders = {full for full in led.values() if full}
        only = next(iter(holders)) if len(holders) == 1 else name
        found |= {m: full or (name if m.offices else only) for m, full in led.items()}
    return found


def _is_father(mention: Mention, full: str, persons: Sequence[Mention]) -> bool:
    """Whether a name with an office is of the father of whom it seems short for: “King Salman”, “Omar bin Salman”."""
    words = name_words(full)
    father = any(word == mention.name.lower() and before in _OF_FATHER for before, word in pairwise(words))
    held = [office.title for m in persons if m.name == full for office in m.offices]
    own = any(same_office(office.title, title) for office in mention.offices for title in held)
    return father and bool(mention.offices and held) and not own


def _holder_of(mention: Mention, titles: Mapping[str, set[str]]) -> str | None:
    """Who of several has one of the offices named with a mention; nobody where none or two have."""
    found = [
        full
        for full, held in titles.items()
        if any(same_office(office.title, title) for office in mention.offices for title in held)
    ]
    return found[0] if len(found) == 1 else None
