"""Reading an office at a token: “acting Deputy Minister of Trade and Industry”, “Navy Chief”, “ambassador to Peru”."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import OfficeTitle
from generator.extract.mentions.organisations import read_body
from generator.extract.mentions.portfolios import JOINS, read_portfolio
from generator.extract.mentions.tokens import Token
from generator.model import Tenure
from generator.spans import Span
from generator.vocab.countries import CountryForm
from generator.vocab.offices import Office

_OF = {"of", "for", "to", "on", "at", "in"}
_MOST_WORDS_BEFORE = 8


@dataclass(frozen=True)
class ReadOffice:
    """An office that was read.

    Attributes:
        end: Number of the token behind it.
        title: The office.
        is_capitalised: Whether its first word has a capital, as titles before names have.
        start: First token, words such as “acting” included.
        is_weak: Whether its word is an office only beside a country or body (“leader”).
    """

    end: int
    title: OfficeTitle
    is_capitalised: bool
    start: int
    is_weak: bool = False


def read_offices(
    text: str, tokens: Sequence[Token], start: int, country: str | None, body: str | None
) -> list[ReadOffice]:
    """All offices that one phrase joins (“Deputy Prime Minister and Foreign Minister”), from token `start` on.

    Args:
        text: The article's text.
        tokens: The sentence's tokens.
        start: Where the first office must begin.
        country: Code of a country named right before it.
        body: Name of an organisation named right before it.

    Returns:
        Empty when no office begins there.
    """
    found: list[ReadOffice] = []
    at = start
    while office := _read_office(text, tokens, at, country, body):
        found.append(office)
        at = _behind_join(tokens, office.end)
        if at == office.end:
            break
        country = found[-1].title.country
    return found


def _behind_join(tokens: Sequence[Token], end: int) -> int:
    at = end
    while at < len(tokens) and tokens[at].lower in {"and", "&", "/", ",", "also", "as", "well"} and at - end < 3:
        at += 1
    joined = at > end and tokens[at - 1].lower in {"and", "&", "/", "as", "also"}
    return at if joined else end


def _read_office(
    text: str, tokens: Sequence[Token], start: int, country: str | None, body: str | None
) -> ReadOffice | None:
    words = lexicon()
    at, tenure = _behind_tenure(tokens, start)
    if chief := words.chiefs.at(tokens, at):
        title = OfficeTitle(
            _text(text, tokens, at, chief.end),
            _span(tokens, at, chief.end),
            tenure,
            "service",
            "military",
            country,
            None,
            chief.value,
        )
        return _behind(text, tokens, chief.end, title, start)
    head = _find_head(tokens, at)
    if head is None or _is_half_a_name(tokens, head[0]):
        return None
    end, office, plural = head
    title = OfficeTitle(
        _text(text, tokens, at, end),
        _span(tokens, at, end),
        tenure,
        office.level,
        office.group,
        country,
        body,
        None,
        plural,
    )
    read = _behind(text, tokens, end, title, start)
    weak = office.weak and not (read.title.country or read.title.body) and len(title.title.split()) == 1
    return replace(read, is_weak=weak)


def _behind_tenure(tokens: Sequence[Token], start: int) -> tuple[int, Tenure]:
    """Behind words such as “former”, which say a tenure and are no part of the title."""
    at, tenure = start, Tenure.CURRENT
    while (hit := lexicon().before.at(tokens, at)) and hit.value.tenure:
        tenure = Tenure(hit.value.tenure) if hit.value.tenure != Tenure.CURRENT else tenure
        at = hit.end
        while at < len(tokens) and tokens[at].text == "-":
            at += 1
    return at, tenure


def _find_head(tokens: Sequence[Token], start: int) -> tuple[int, Office, bool] | None:
    """The office word that ends the title begun at `start`: token behind it, the office, whether it is a plural."""
    words = lexicon()
    at, may_join = start, False
    while at < len(tokens) and at - start <= _MOST_WORDS_BEFORE:
        head, several = words.heads.at(tokens, at), words.plural_heads.at(tokens, at)
        if head and (before := words.before.at(tokens, at)) and (longer_title := _find_head(tokens, before.end)):
            # "Deputy Foreign Minister", though "deputy" alone is an office too.
            return longer_title
        if head and (not several or head.end >= several.end):
            # "Secretary General": a longer title may go on with another office word.
            longer = words.heads.at(tokens, head.end) if not _is_rank(tokens, head.end) else None
            return (longer.end, longer.value, False) if longer else (head.end, head.value, False)
        if several:
            return several.end, several.value, True
        listed = words.before.at(tokens, at) or words.portfolios.at(tokens, at)
        if listed:
            at, may_join = listed.end, True
        elif may_join and tokens[at].lower in JOINS:
            at, may_join = at + 1, False
        elif (at == start or not may_join) and tokens[at - 1].lower not in JOINS and _is_unlisted_word(tokens, at):
            at += 1
        else:
            return None
    return None


def _is_rank(tokens: Sequence[Token], at: int) -> bool:
    """Whether a rank or courtesy title stands here (“Adviser Chief Inspector Jane Doe”), not more of the office."""
    return bool(lexicon().ranks.at(tokens, at) or lexicon().honorifics.at(tokens, at))


def _is_half_a_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen ties the office word to a name (“Amir-Abdollahi”)."""
    return at + 1 < len(tokens) and tokens[at].text == "-" and tokens[at + 1].is_capitalised


def _is_unlisted_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capitalised word may belong to the title though no list has it (“Blue Economy Minister”)."""
    token, words = tokens[at], lexicon()
    country = words.countries.at(tokens, at)
    is_word = token.is_capitalised and token.text[0].isalpha() and token.text not in words.never_names
    return is_word and not (country and country.value.code)


def _behind(text: str, tokens: Sequence[Token], end: int, title: OfficeTitle, start: int) -> ReadOffice:
    """The office with what follows its head: “-elect”, “of Trade”, “of the European Union”, “of Peru”."""
    words = lexicon()
    tenure, country, body = title.tenure, title.country, title.body
    after = end + 1 if end < len(tokens) and tokens[end].text == "-" else end
    title_end = end
    if hit := words.after.at(tokens, after):
        tenure, end = Tenure(hit.value.tenure or tenure), hit.end
        title_end = title_end if hit.value.tenure else end
    while end < len(tokens) and tokens[end].lower in _OF:
        preposition = tokens[end].lower
        behind_the = end + 2 if end + 1 < len(tokens) and tokens[end + 1].lower == "the" else end + 1
        place = words.countries.at(tokens, behind_the)
        if place and place.value.code and place.value.form is CountryForm.NAME and not _possessive(tokens, place.end):
            if preposition == "of":
                country = place.value.code
            end = place.end
            continue
        portfolio, found = read_portfolio(tokens, behind_the), read_body(text, tokens, behind_the, country)
        if portfolio and not (found and found.end > portfolio):
            end = title_end = portfolio
            continue
        if found:
            end, body = found.end, found.name
            title_end = title_end if preposition == "of" else found.end
        break
    span = Span(title.span.start, tokens[title_end - 1].end)
    made = OfficeTitle(
        span.of(text), span, tenure, title.level, title.group, country, body, title.service, title.plural
    )
    return ReadOffice(end, made, tokens[start].is_capitalised, start)


def _possessive(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower == "'s"


def _span(tokens: Sequence[Token], start: int, end: int) -> Span:
    return Span(tokens[start].start, tokens[end - 1].end)


def _text(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    return _span(tokens, start, end).of(text)
