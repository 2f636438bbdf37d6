"""Reading what follows an office word: “of Trade and Industry”, “of Peru”, “to the United Nations”, “for the Sahel”."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.organisations import ReadBody, read_body
from generator.extract.mentions.portfolios import read_portfolio
from generator.extract.mentions.tokens import Token
from generator.vocab.countries import CountryForm

_PREPOSITIONS = {"of", "for", "to", "on", "at", "in", "with"}
_POSTED = {"to", "at", "in", "with"}
_MOST_WORDS = 8


class Scope(NamedTuple):
    """What was read behind an office word.

    Attributes:
        end: Number of the token behind it.
        title_end: Token behind what belongs to the title; 0 where nothing does.
        country: Code of the country for which the office is held, or None.
        body: The organisation for which it is held, or None.
    """

    end: int
    title_end: int
    country: str | None
    body: ReadBody | None


def read_scope(text: str, tokens: Sequence[Token], start: int, level: str, country: str | None) -> Scope:
    """The phrases behind an office word that ends before token `start`.

    Args:
        text: The article's text.
        tokens: The sentence's tokens.
        start: Where the first preposition may stand.
        level: Of the office. The body or state to which an envoy is posted is not the one that sent the envoy.
        country: Code of the country named before it, or None.
    """
    scope = Scope(start, 0, country, None)
    while (at := scope.end) < len(tokens) and tokens[at].lower in _PREPOSITIONS:
        longer = _phrase(text, tokens, at, level, scope)
        if longer is None:
            break
        scope = longer
    return scope


def _phrase(text: str, tokens: Sequence[Token], at: int, level: str, scope: Scope) -> Scope | None:
    """The scope with one more phrase, whose preposition is token `at`."""
    preposition, words = tokens[at].lower, lexicon()
    start = at + 2 if at + 1 < len(tokens) and tokens[at + 1].lower == "the" else at + 1
    place = words.countries.at(tokens, start)
    is_country = place and place.value.code and place.value.form is CountryForm.NAME
    if place and is_country and not _owns(tokens, place.end) and not _is_longer(text, tokens, start, place.end):
        return _of_country(preposition, place.end, place.value.code, level, scope)
    if region := words.regions.at(tokens, start):
        return scope._replace(end=region.end, title_end=region.end) if preposition in {"for", "to"} else None
    portfolio, body = read_portfolio(tokens, start), read_body(text, tokens, start, scope.country)
    if portfolio and not (body and body.end > portfolio):
        if preposition in _POSTED or words.heads.at(tokens, portfolio):
            return None
        return scope._replace(end=portfolio, title_end=portfolio)
    if body:
        posted = level == "mission" and preposition in _POSTED
        title_end = scope.title_end if preposition == "of" else body.end
        return Scope(body.end, title_end, scope.country, scope.body if posted else body)
    named = _behind_named_task(tokens, start) if preposition == "for" else 0
    return scope._replace(end=named, title_end=named) if named else None


def _of_country(preposition: str, end: int, code: str, level: str, scope: Scope) -> Scope | None:
    if preposition == "of":
        return scope._replace(end=end, country=code)
    if preposition in {"for", "on"}:
        return scope._replace(end=end, title_end=end)
    return scope._replace(end=end) if level == "mission" else None


def _behind_named_task(tokens: Sequence[Token], start: int) -> int:
    """Behind a task in capitals that no list has (“the Delimitation of Borders”); 0 where a name may follow it."""
    end = at = start
    while at < len(tokens) and at - start < _MOST_WORDS:
        if tokens[at].is_capitalised and tokens[at].text[0].isalpha():
            end = at + 1
        elif tokens[at].lower not in {"of", "and", "the", "for"}:
            break
        at += 1
    joined = any(token.lower in {"of", "and"} for token in tokens[start:end])
    return end if joined or end - start == 1 else 0


def _is_longer(text: str, tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a country's name is the beginning of a body's name (“Bangladesh Investment Authority”)."""
    if end >= len(tokens) or not (tokens[end].is_capitalised or tokens[end].text == "-"):
        return False
    body = read_body(text, tokens, start)
    return body is not None and body.end > end


def _owns(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower == "'s"
