"""Towns and houses that stand for whoever governs from there: “Brussels” for the European Union, “the Élysée”."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from generator.extract.mentions.mention import TOWN, Mention, MentionKind
from generator.extract.mentions.tokens import keys
from generator.spans import Span
from generator.vocab.countries import CountryForm, countries
from generator.vocab.organisations import government_houses, of_states, seats

_PLACE_BEFORE = {"in", "at", "near", "from", "to", "outside", "inside", "into", "behind"}
_LONGEST = 16  # characters before a mention that are looked at


def with_governments(text: str, found: Sequence[list[Mention]]) -> list[list[Mention]]:
    """The mentions of an article's sentences, with such words led to the organisation or the state.

    A town means its own country where the article names that in another way, or the organisation in none. A house whose
    spokesman the article names is a body of its own, and one in which something happens a place.

    Args:
        text: The article's text.
        found: The mentions, sentence by sentence.
    """
    flat = [mention for mentions in found for mention in mentions]
    bodies = {o.body for m in flat for o in m.offices if o.body}
    named = bodies | {m.name for m in flat if m.kind is MentionKind.ORGANISATION}
    towns = {
        town: body for town, body in seats().items() if _is_told(body, named) and not _country_told(text, town, flat)
    }
    houses = government_houses() - bodies
    return [[_house(text, _town(text, m, towns), houses) for m in mentions] for mentions in found]


def _is_told(body: str, named: set[str]) -> bool:
    """Whether an article names an organisation, or another that begins as it does."""
    return not named.isdisjoint(_family(body))


@cache
def _family(body: str) -> frozenset[str]:
    """An organisation, and those that begin as it does."""
    return frozenset(name for name in of_states() if name.startswith(body.split(maxsplit=1)[0])) | {body}


def _country_told(text: str, town: str, mentions: Sequence[Mention]) -> bool:
    codes = {code for code, country in countries().items() if town in country.capitals}
    told = (m for m in mentions if m.country in codes or any(o.country in codes for o in m.offices))
    return any(not _holds(text, m.span, town) for m in told)


def _holds(text: str, span: Span, town: str) -> bool:
    return town in keys(span.of(text))


def _town(text: str, mention: Mention, towns: dict[str, str]) -> Mention:
    town = next((town for town in towns if mention.country and _holds(text, mention.span, town)), "")
    if not town or mention.form == TOWN:
        return mention
    body = towns[town]
    if mention.kind is MentionKind.STATE:
        return replace(mention, kind=MentionKind.ORGANISATION, name=body, country=None, form="")
    offices = tuple(replace(o, country=None, body=body) if o.country and not o.body else o for o in mention.offices)
    return replace(mention, country=None, offices=offices) if offices else mention


def _house(text: str, mention: Mention, houses: frozenset[str]) -> Mention:
    if mention.kind is not MentionKind.ORGANISATION or mention.name not in houses or not mention.country:
        return mention
    before = keys(text[max(0, mention.span.start - _LONGEST) : mention.span.start].lower().removesuffix("the "))
    if before and before[-1] in _PLACE_BEFORE:
        return mention
    name = countries()[mention.country].name
    return replace(mention, kind=MentionKind.STATE, name=name, form=CountryForm.CAPITAL.value)
