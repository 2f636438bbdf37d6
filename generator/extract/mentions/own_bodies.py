"""Reading a body with the country before it: “Kenya’s Ministry of Defence”, “the Kenyan defence ministry”."""

from collections.abc import Sequence

from generator.extract.mentions.country_words import country_before
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.organisations import ReadBody, read_body
from generator.extract.mentions.portfolios import read_portfolio
from generator.extract.mentions.tokens import Token
from generator.spans import Span


def read_own_body(text: str, tokens: Sequence[Token], at: int) -> ReadBody | None:
    """The body at a token; a country before it is part of its name, unless it owns it or each state has such a body."""
    before = country_before(tokens, at)
    whole = read_body(text, tokens, at)
    if before is None or (lexicon().organisations.at(tokens, at) and whole):
        return whole
    own = read_body(text, tokens, before[0], before[1]) or read_ministry(text, tokens, *before)
    owns = tokens[before[0] - 1].lower == "'s"
    if owns:
        return own
    if whole and own and whole.end == own.end and lexicon().services.at(tokens, own.start):
        return whole  # "Korea Coast Guard"
    return own if own and (whole is None or _is_of_every_state(tokens, own)) else whole


def read_ministry(text: str, tokens: Sequence[Token], start: int, country: str) -> ReadBody | None:
    """A country's ministry in small letters, with what it is in charge of (“defence ministry”), or None."""
    end = read_portfolio(tokens, start)
    if not end or end >= len(tokens) or tokens[end].text != "ministry":
        return None
    span = Span(tokens[start].start, tokens[end].end)
    return ReadBody(end + 1, span.of(text), span, country, start)


def _is_of_every_state(tokens: Sequence[Token], body: ReadBody) -> bool:
    words = lexicon()
    return any(words.state_bodies.at(tokens, at) for at in range(body.start, body.end)) or body.name.islower()
