"""Reading a body's name at a token: a listed organisation, a country's armed service, “Ministry of Home Affairs”."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.portfolios import read_portfolio
from generator.extract.mentions.tokens import Token
from generator.spans import Span
from generator.vocab.countries import CountryForm, countries

_SMALL = {"of", "for", "and", "&", "on"}
_MOST_TOKENS = 14


class ReadBody(NamedTuple):
    """A body that was read.

    Attributes:
        end: Number of the token behind it.
        name: Its name; of a service “<Country> <Service>” where the text has no more than an adjective.
        span: Its characters.
        country: Code of the country named in it or before it, or None.
    """

    end: int
    name: str
    span: Span
    country: str | None


def read_body(text: str, tokens: Sequence[Token], start: int, country: str | None = None) -> ReadBody | None:
    """The body whose name begins at token `start`, or None.

    Args:
        text: The article's text.
        tokens: The sentence's tokens.
        start: Where the name must begin.
        country: Code of a country named right before it (“Kenya’s Ministry of Defence”).
    """
    words = lexicon()
    if hit := words.organisations.at(tokens, start):
        span = Span(tokens[start].start, tokens[hit.end - 1].end)
        return ReadBody(hit.end, hit.value.name, span, hit.value.code or country)
    return _read_service(text, tokens, start, country) or _read_named(text, tokens, start, country)


def _read_service(text: str, tokens: Sequence[Token], start: int, country: str | None) -> ReadBody | None:
    words = lexicon()
    before = words.countries.at(tokens, start)
    at = before.end if before and before.value.code else start
    if at < len(tokens) and tokens[at].lower == "'s":
        at += 1
    service = words.services.at(tokens, at)
    code = before.value.code if before and before.value.code else country
    if not service or not code:
        return None
    span = Span(tokens[start].start, tokens[service.end - 1].end)
    word = Span(tokens[at].start, tokens[service.end - 1].end).of(text)
    adjective = before is not None and before.value.form is CountryForm.ADJECTIVE
    name = span.of(text) if adjective else f"{countries()[code].name} {word}"
    return ReadBody(service.end, name, span, code)


def _read_named(text: str, tokens: Sequence[Token], start: int, country: str | None) -> ReadBody | None:
    if start >= len(tokens) or not tokens[start].is_capitalised:
        return None
    words = lexicon()
    if hit := words.bodies_before.at(tokens, start):
        named = hit.end < len(tokens) and tokens[hit.end].lower in {"of", "for"}
        end = (_behind_portfolio(tokens, hit.end + 1) or _behind_capitals(tokens, hit.end + 1)) if named else 0
        if end:
            return _named(text, tokens, start, end, country)
    end = 0
    for at in range(start + 1, min(len(tokens), start + _MOST_TOKENS)):
        if hit := words.bodies_after.at(tokens, at):
            end = hit.end
        if not tokens[at].is_capitalised and not _is_small(tokens, at):
            break
    return _named(text, tokens, start, end, country) if end and not _is_instrument(tokens, start, end) else None


def _is_instrument(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a run of capitals is what sides agree on: “Status of Forces Agreement”, “Joint Working Group”."""
    instruments = lexicon().instruments
    if end < len(tokens) and tokens[end].is_capitalised and instruments.at(tokens, end):
        return True
    return any((hit := instruments.at(tokens, at)) is not None and hit.end == end for at in range(start, end - 1))


def _behind_portfolio(tokens: Sequence[Token], start: int) -> int:
    """Behind what a ministry is in charge of, so that a name right behind it is left out; 0 where that is not known."""
    end = read_portfolio(tokens, start + 1 if start < len(tokens) and tokens[start].lower == "the" else start)
    return end if end and tokens[end - 1].is_capitalised else 0


def _behind_capitals(tokens: Sequence[Token], start: int) -> int:
    """Behind a run of capitalised words and small words between them; 0 where none begins."""
    end = 0
    for at in range(start, min(len(tokens), start + _MOST_TOKENS)):
        token = tokens[at]
        if token.is_capitalised and token.text[0].isalpha() and token.text not in lexicon().never_names:
            end = at + 1
        elif not _is_small(tokens, at) and not (token.text == "," and _capital_list(tokens, at)):
            break
    return end


def _is_small(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small word may stand inside a name; “the” only behind “of” or “for”."""
    return tokens[at].lower in _SMALL or (tokens[at].lower == "the" and tokens[at - 1].lower in {"of", "for"})


def _capital_list(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma joins parts of a name (“Ministry of Trade, Industry and Energy”)."""
    joint = next((at for at in range(comma + 1, min(len(tokens), comma + 5)) if tokens[at].lower in {"and", "&"}), 0)
    return bool(joint) and all(tokens[at].is_capitalised for at in range(comma + 1, joint))


def _named(text: str, tokens: Sequence[Token], start: int, end: int, country: str | None) -> ReadBody:
    span = Span(tokens[start].start, tokens[end - 1].end)
    inside = next(
        (hit.value.code for at in range(start, end) if (hit := lexicon().countries.at(tokens, at)) and hit.value.code),
        None,
    )
    return ReadBody(end, " ".join(span.of(text).split()), span, inside or country)
