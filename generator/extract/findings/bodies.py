"""The country of a body that the text names without one, and of those who hold its offices."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from generator import ids
from generator.extract.candidate import MeetingCandidate
from generator.extract.document import Document
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.tokens import tokenize
from generator.model import ActorKind
from generator.spans import Span
from generator.vocab.countries import CountryForm

_SAY_LITTLE = {"of", "for", "the", "and", "affairs"}
_ONE_OF_EACH = 2
_OWNS = (CountryForm.NAME, CountryForm.ADJECTIVE)


def by_name(
    document: Document, _meetings: Sequence[MeetingCandidate], known: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """A body whose name holds one country (“Norwegian Ministry of Fish”) is of it."""
    for key, entity in document.entities.items():
        is_open = entity.kind is ActorKind.ORGANISATION and key not in known
        if is_open and (country := country_in(entity.name)):
            yield key, country


def by_body(
    document: Document, _meetings: Sequence[MeetingCandidate], known: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """Who holds an office of one country's body (“the spokesman of the Finnish Navy”) is of that country."""
    for key, entity in document.entities.items():
        if entity.kind is ActorKind.PERSON:
            bodies = [title.body for title, _ in entity.offices if title.body]
            homes = (known.get(f"organisation:{ids.slug(body)}") for body in bodies)
            yield from ((key, home) for home in homes if home)


def by_ministry(
    document: Document, _meetings: Sequence[MeetingCandidate], known: dict[str, str]
) -> Iterator[tuple[str, str]]:
    """A minister and a ministry with one charge are of one country, where the text has one of each."""
    ministries: dict[frozenset[str], set[str]] = {}
    ministers: dict[frozenset[str], set[str]] = {}
    for key, entity in document.entities.items():
        if entity.kind is ActorKind.ORGANISATION and (charge := _charge(entity.name, "ministry")):
            ministries.setdefault(charge, set()).add(key)
        for title, _ in entity.offices if entity.kind is ActorKind.PERSON else ():
            if not title.body and (charge := _charge(title.title, "minister")):
                ministers.setdefault(charge, set()).add(key)
    for charge, keys in ministries.items():
        both = [*keys, *ministers.get(charge, ())]
        homes = {known[key] for key in both if key in known}
        if len(keys) == len(homes) == 1 and len(both) == _ONE_OF_EACH:
            yield from ((key, min(homes)) for key in both if key not in known)


def _charge(name: str, noun: str) -> frozenset[str]:
    """What a minister or ministry is in charge of; empty where a name is of neither."""
    words = frozenset(name.lower().split()) - _SAY_LITTLE
    return words - {noun} if noun in words else frozenset()


@lru_cache(maxsize=1024)
def country_in(name: str) -> str | None:
    """The code of the one country that a body's name holds; None of an organisation that is listed, and of two."""
    tokens = tokenize(name, Span(0, len(name)))
    if lexicon().organisations.at(tokens, 0):
        return None
    found = {
        hit.value.code
        for at in range(len(tokens))
        if (hit := lexicon().countries.at(tokens, at)) and hit.value.code and hit.value.form in _OWNS
    }
    return found.pop() if len(found) == 1 else None
