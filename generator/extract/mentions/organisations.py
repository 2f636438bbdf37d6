"""Reading a body's name at a token: a listed organisation, a country's armed service, “Ministry of Home Affairs”."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.extract.mentions.body_nouns import behind_noun_first, behind_noun_last
from generator.extract.mentions.capitals import MOST_TOKENS, is_holder, is_small, is_tied
from generator.extract.mentions.companies import behind_company, behind_form
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.phrases import Hit
from generator.extract.mentions.tokens import Token, read_once
from generator.spans import Span
from generator.vocab.calendar import never_names as calendar_names
from generator.vocab.countries import CountryForm, countries
from generator.vocab.organisations import Organisation
from generator.vocab.people import never_in_names

_CROWNED = {"Royal"}
_ORGANS = {"Commission", "Secretariat", "Parliament", "Council"}
_SITTINGS = {"Session", "Sitting", "Meeting", "Summit", "Round"}


class ReadBody(NamedTuple):
    """A body that was read.

    Attributes:
        end: Number of the token behind it.
        name: Its name; of a service “<Country> <Service>” where the text has no more than an adjective.
        span: Its characters.
        country: Code of the country named in it or before it, or None.
        start: Number of its first token.
        short: The short form in brackets behind it; empty without one.
    """

    end: int
    name: str
    span: Span
    country: str | None
    start: int
    short: str = ""


def read_body(text: str, tokens: Sequence[Token], start: int, country: str | None = None) -> ReadBody | None:
    """The body whose name begins at token `start`, or None.

    Args:
        text: The article's text.
        tokens: The sentence's tokens.
        start: Where the name must begin.
        country: Code of a country named right before it (“Kenya’s Ministry of Defence”).
    """
    if start >= len(tokens) or tokens[start].text in calendar_names():
        return None  # "the September IAEA Board of Governors meeting"
    listed = lexicon().organisations.at(tokens, start)
    if listed and (longer := _behind_inner_acronym(tokens, listed.end)) > listed.end:
        span = Span(tokens[start].start, tokens[longer - 1].end)
        name = f"{listed.value.name} {tokens[longer - 1].text}"
        return ReadBody(longer, name, span, listed.value.code or country, start)
    service = None if listed else _read_service(text, tokens, start, country)
    named = _read_named(text, tokens, start, country)
    if service:
        # "Kenyan Defence Forces", but "Kenyan Defence Forces Logistics Command".
        joined = service.end < len(tokens) and tokens[service.end].lower in {"and", "&", ","}
        return named if named and named.end > service.end and not joined else service
    if listed and (named is None or named.end <= listed.end or _is_whole(tokens, listed, named.end)):
        span = Span(tokens[start].start, tokens[listed.end - 1].end)
        return ReadBody(listed.end, listed.value.name, span, listed.value.code or country, start)
    return named


def _is_whole(tokens: Sequence[Token], listed: Hit[Organisation], end: int) -> bool:
    """Whether a listed body is all of a name that ends before token `end`: “the Chamber of Deputies Jane Doe”."""
    nouns = lexicon().body_noun_words
    named = " of " in listed.value.name and not any(token.text in nouns for token in tokens[listed.end : end])
    return named or _is_owner(tokens, listed.end)


def _is_owner(tokens: Sequence[Token], end: int) -> bool:
    """Whether what follows a listed body is no part of a longer name: “the EU of …”, “NATO Defence Chiefs”."""
    words = lexicon()
    charge = words.portfolios.at(tokens, end)
    behind = charge.end if charge else end + (tokens[end].lower in words.portfolio_words)
    return tokens[end].lower in {"of", "for"} or any(words.plural_heads.at(tokens, at) for at in (end, behind))


def _read_service(text: str, tokens: Sequence[Token], start: int, country: str | None) -> ReadBody | None:
    words = lexicon()
    begin = start + 1 if tokens[start].text in _CROWNED else start
    if royal := _behind_majesty(tokens, start):
        span = Span(tokens[start].start, tokens[royal - 1].end)
        return ReadBody(royal, " ".join(span.of(text).split()), span, country, start)
    before = words.countries.at(tokens, begin)
    at = before.end if before and before.value.code else start
    if at < len(tokens) and tokens[at].lower == "'s":
        at += 1
    service = words.services.at(tokens, at)
    code = before.value.code if before and before.value.code else country
    if not service or not code:
        return None
    span = Span(tokens[start].start, tokens[service.end - 1].end)
    word = Span(tokens[at].start, tokens[service.end - 1].end).of(text)
    as_printed = before is not None and (before.value.form is CountryForm.ADJECTIVE or before.end == at)
    name = span.of(text) if as_printed else f"{countries()[code].name} {word}"
    return ReadBody(service.end, name, span, code, start)


def _behind_majesty(tokens: Sequence[Token], start: int) -> int:
    """Behind “His Majesty’s Armed Forces”; 0 where no such service begins."""
    whose = [token.lower for token in tokens[start : start + 3]]
    hit = (
        lexicon().services.at(tokens, start + 3)
        if whose[1:] == ["majesty", "'s"] and whose[0] in {"his", "her"}
        else None
    )
    return hit.end if hit else 0


def _read_named(text: str, tokens: Sequence[Token], start: int, country: str | None) -> ReadBody | None:
    if not tokens[start].is_capitalised:
        return None
    end = _behind_named(tokens, start)
    state = lexicon().countries.at(tokens, start)
    if state and state.end >= end:
        return None  # "Russian Federation"
    if not end or _is_instrument(tokens, start, end) or _is_sitting(tokens, start, end):
        return None
    return _named(text, tokens, start, _behind_inner_acronym(tokens, end), country)


def _is_sitting(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a name is that of an occasion of a body behind “of”: “Extraordinary Session of the African Union”."""
    of = next((at for at in range(start + 1, end) if tokens[at].lower == "of"), 0)
    return of > 0 and tokens[of - 1].text in _SITTINGS


@read_once
def _behind_named(tokens: Sequence[Token], start: int) -> int:
    """Behind capitals that are a body's name by one of its nouns, its form or its initials; 0 where none begins."""
    end = behind_noun_first(tokens, start) or max(behind_company(tokens, start), behind_noun_last(tokens, start))
    end = (end and behind_form(tokens, end)) or end
    return max(end, _behind_defined(tokens, start), _behind_foreign(tokens, start))


def _behind_defined(tokens: Sequence[Token], start: int) -> int:
    """Behind capitals whose initials stand in brackets behind them: “Sudan Relief Movement (SRM)”; 0 where none do."""
    words, initials, at, listed = lexicon(), "", start, False
    while at < len(tokens) and at - start < MOST_TOKENS:
        if tokens[at].text == "(":
            short = tokens[at + 1].text if at + 1 < len(tokens) else ""
            shortened = len(short) > 1 and short.isupper() and short[0] == initials[:1]
            fits = short == initials if listed else _in_order(short, initials)
            return at if shortened and len(initials) > 1 and fits else 0
        if tokens[at].text == "," and at > start:
            listed, at = True, at + 1  # "Association of Chambers of Commerce, Industry and Mines (ACCIM)"
            continue
        if words.instruments.at(tokens, at) or tokens[at].text in never_in_names() or words.countries.at(tokens, start):
            return 0
        if tokens[at].is_capitalised:
            initials += tokens[at].text[0]
        elif not is_small(tokens, at) and tokens[at].lower not in {"'s", "-", "in", "the"}:
            return 0
        at += 1
    return 0


def _behind_foreign(tokens: Sequence[Token], start: int) -> int:
    """Behind a name in another language that a noun for bodies begins: “Ministerio de Defensa”; 0 without one."""
    words = lexicon()
    noun = words.foreign_bodies.at(tokens, start)
    at, end = noun.end if noun else start, 0
    while noun and at < len(tokens) and at - start < MOST_TOKENS:
        if tokens[at].is_capitalised and tokens[at].text[0].isalpha() and not is_holder(tokens, at):
            end = at + 1
        elif tokens[at].text not in words.foreign_links and not is_tied(tokens, at):
            break
        at += 1
    return end


def _in_order(short: str, initials: str) -> bool:
    """Whether most letters of a short form are the initials, in order."""
    rest = iter(initials)
    return sum(any(letter == other for other in rest) for letter in short) >= len(short) - 1


def _behind_inner_acronym(tokens: Sequence[Token], end: int) -> int:
    """Behind a short form in brackets with more of the name behind it: “Institute of Studies (IS) Malaysia”.

    Or with the organ of which it is: “the African Union (AU) Commission”.
    """
    if end + 3 >= len(tokens) or tokens[end].text != "(" or tokens[end + 2].text != ")":
        return end
    if tokens[end + 1].text.isupper() and tokens[end + 3].text in _ORGANS:
        return end + 4
    country = lexicon().countries.at(tokens, end + 3)
    return country.end if country and country.value.form is CountryForm.NAME else end


def _is_instrument(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a run of capitals is what sides agree on: “Status of Forces Agreement”, “Joint Working Group”."""
    instruments = lexicon().instruments
    if end < len(tokens) and tokens[end].is_capitalised and instruments.at(tokens, end):
        return True
    return any((hit := instruments.at(tokens, at)) is not None and hit.end == end for at in range(start, end - 1))


def _named(text: str, tokens: Sequence[Token], start: int, end: int, country: str | None) -> ReadBody:
    span = Span(tokens[start].start, tokens[end - 1].end)
    inside = next(
        (hit.value.code for at in range(start, end) if (hit := lexicon().countries.at(tokens, at)) and hit.value.code),
        None,
    )
    return ReadBody(end, " ".join(span.of(text).split()), span, inside or country, start)
