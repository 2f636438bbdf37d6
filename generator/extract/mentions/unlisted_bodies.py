"""Bodies behind an office word that no list has: “of the customs office”, “of the Senate”, “of Halden, Jane Doe,”."""

from collections.abc import Sequence

from generator.extract.mentions.companies import behind_company
from generator.extract.mentions.country_words import country_before
from generator.extract.mentions.heads import is_unlisted_word
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.names import read_name
from generator.extract.mentions.organisations import ReadBody, read_body
from generator.extract.mentions.short_forms import is_short_form
from generator.extract.mentions.tokens import Token
from generator.spans import Span
from generator.vocab.business import business_words
from generator.vocab.function_words import english
from generator.vocab.organisations import body_words
from generator.vocab.people import given_names, never_in_names
from generator.vocab.regions import region_adjectives

_MOST_WORDS = 8
_MOST_PLAIN = 3
_FEWEST_WORDS = 2
_FEWEST_LETTERS = 2
_CLOSED = {",", ".", ")", ";"}
_TERRITORIAL = {"provincial", "regional", "district", "county", "municipal", "territorial", "divisional",
                "departmental", "metropolitan", "zonal", "state", "federal"}  # fmt: skip
"""Words behind the name of a part of a country, not of a body: “Eastern Provincial Commissioner”."""
_MOST_DESCRIBING = 7  # tokens of “state-owned oil and gas company”


def explained_body(text: str, tokens: Sequence[Token], at: int) -> ReadBody | None:
    """The body that a noun for it leads to: “of the national railway KTZ,”, “of the trade agency, UNCTAD,”."""
    start = at + (at < len(tokens) and tokens[at].text == ",")
    if start >= len(tokens) or not tokens[start].is_capitalised:
        return None
    listed = lexicon().organisations.at(tokens, start)
    closed = start + 1 < len(tokens) and tokens[start + 1].text in _CLOSED
    if listed or not closed:
        return read_body(text, tokens, start) if listed else None
    return short_body(text, tokens, start)


def short_body(text: str, tokens: Sequence[Token], start: int) -> ReadBody | None:
    """A body of which only a short form is told (“Jane Doe, Director General, KTZ,”)."""
    token = tokens[start]
    if len(token.text) < _FEWEST_LETTERS or not is_short_form(token) or not token.text.isalpha():
        return None
    if lexicon().countries.at(tokens, start):
        return None
    span = Span(token.start, token.end)
    return ReadBody(start + 1, span.of(text), span, None, start)


def behind_plain_body(tokens: Sequence[Token], start: int) -> int:
    """Behind a body without a name of its own (“the customs office”, “the mediation panel”); 0 where none follows."""
    if start >= len(tokens) or tokens[start].lower not in {"the", "a", "an", "its", "their"}:
        return 0
    owner = lexicon().organisations.at(tokens, start + 1)  # "the UN trade agency"
    first = owner.end if owner else start + 1
    for at in range(first, min(len(tokens), first + 1 + _MOST_PLAIN)):
        if (hit := lexicon().owners.at(tokens, at)) and hit.value == "organisation" and not tokens[at].is_capitalised:
            return hit.end
        if not tokens[at].text.isalpha() or tokens[at].is_capitalised:
            return 0
    return 0


def plain_noun(text: str, tokens: Sequence[Token], start: int, is_definite: bool) -> ReadBody | None:
    """A body that “the” and a capital make one, or its short form: “president of the Senate”, “of SADC”."""
    alone = start + 1 >= len(tokens) or not tokens[start + 1].is_capitalised
    if start >= len(tokens) or not (alone or _is_before_name(tokens, start + 1)):
        return None
    is_noun = is_definite and tokens[start].text in lexicon().body_noun_words
    is_short = len(tokens[start].text) > 1 and tokens[start].text.isupper()
    is_short = is_short and alone and not lexicon().countries.at(tokens, start)
    if not is_noun and not is_short:
        return None
    span = Span(tokens[start].start, tokens[start].end)
    return ReadBody(start + 1, span.of(text), span, None, start)


def _is_before_name(tokens: Sequence[Token], start: int) -> bool:
    """Whether a name with a given name in it begins here: “the president of the Senate Jane Doe”."""
    end = read_name(tokens, start)
    given = any(token.text in given_names() for token in tokens[start : end - 1])
    return given and not any(token.text in lexicon().body_noun_words for token in tokens[start:end])


def firm(text: str, tokens: Sequence[Token], start: int) -> ReadBody | None:
    """Capitals between “of” and a comma or stop, though nothing says what they are (“of Sohar Port and Freezone,”)."""
    words = lexicon()
    if words.countries.at(tokens, start) or words.regions.at(tokens, start):
        return None
    end = read_name(tokens, start)
    if end + 1 < len(tokens) and tokens[end].lower in {"and", "&"} and read_name(tokens, end + 1) > end + 1:
        end = read_name(tokens, end + 1)
    closed = end < len(tokens) and tokens[end].text in _CLOSED
    plain = closed and not any(lexicon().heads.at(tokens, at) for at in range(start, end))
    if not plain or not start < end <= start + _MOST_WORDS:
        return None
    span = Span(tokens[start].start, tokens[end - 1].end)
    return ReadBody(end, span.of(text), span, None, start)


def body_before_name(text: str, tokens: Sequence[Token], start: int) -> ReadBody | None:
    """A body of one unlisted word that a name follows: “the president of Halden, Jane Doe,”, “of Halden Jane Doe”."""
    words = lexicon()
    if start + 1 >= len(tokens) or not tokens[start].is_capitalised:
        return None
    if words.countries.at(tokens, start) or words.regions.at(tokens, start) or tokens[start].text in words.never_names:
        return None
    parted = tokens[start + 1].text == ","
    behind = start + 1 + parted
    named = read_name(tokens, behind) - behind
    if named < _FEWEST_WORDS or not (parted or (named == _FEWEST_WORDS and _is_own_word(tokens, start))):
        return None
    span = Span(tokens[start].start, tokens[start].end)
    return ReadBody(start + 1, span.of(text), span, None, start)


def _is_own_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether no list has a word, so that it may be a firm's own name, but no person's."""
    words, text = lexicon(), tokens[at].text
    listed = text in given_names() or text in never_in_names() or text.lower() in words.portfolio_words
    return not listed and text not in words.body_noun_words and text.isalpha()


def described_firm(text: str, tokens: Sequence[Token], start: int) -> ReadBody | None:
    """A firm whose name follows what it is: “chairman of state-owned energy company Halden, Jane Doe,”.

    Of several words it is one only with a form of companies in it or a person's name behind it, since “chairman of the
    energy company Jane Doe” is a person.
    """
    start += start < len(tokens) and tokens[start].text in body_words("described")
    owner = country_before(tokens, start)
    first, country = owner[:2] if owner else (start, None)
    begin = _behind_description(tokens, first)
    end = (behind_company(tokens, begin) or read_name(tokens, begin)) if begin else 0
    if end <= begin or lexicon().countries.at(tokens, begin):
        return None
    named = end < len(tokens) and tokens[end].text == "," and read_name(tokens, end + 1) - end - 1 >= _FEWEST_WORDS
    alone = end == begin + 1 and tokens[begin].text not in given_names()
    closed = end >= len(tokens) or tokens[end].text in _CLOSED
    if not (named or (alone and closed) or behind_company(tokens, begin)):
        return None
    span = Span(tokens[begin].start, tokens[end - 1].end)
    return ReadBody(end, span.of(text), span, country, begin)


def _behind_description(tokens: Sequence[Token], start: int) -> int:
    """Behind small words that end with a noun for a firm, where capitals follow; 0 else."""
    nouns, at = business_words("described"), start
    while at + 1 < len(tokens) and at - start < _MOST_DESCRIBING:
        if not (tokens[at].text == "-" or (tokens[at].text.isalpha() and not tokens[at].is_capitalised)):
            return 0
        if tokens[at].lower in nouns and tokens[at + 1].is_capitalised:
            return at + 1
        at += 1
    return 0


def body_before_office(text: str, tokens: Sequence[Token], start: int, country: str | None) -> ReadBody | None:
    """A body whose name begins a title, though nothing says what it is: “Halden chairwoman”."""
    words, end = lexicon(), start
    if start and _is_of_name(tokens[start - 1]):
        return None  # the rest of a longer name: "the Joint Staff Spokesperson"
    while end < len(tokens) and is_unlisted_word(tokens, end) and not words.before.at(tokens, end):
        listed = words.heads.at(tokens, end) or words.portfolios.at(tokens, end) or words.regions.at(tokens, end)
        if listed or tokens[end].lower in words.portfolio_words or tokens[end].text in region_adjectives():
            break
        end += 1
    local = end < len(tokens) and tokens[end].lower in _TERRITORIAL
    if end == start or local or not (words.heads.at(tokens, end) or words.before.at(tokens, end)):
        return None
    span = Span(tokens[start].start, tokens[end - 1].end)
    return ReadBody(end, span.of(text), span, country, start)


def _is_of_name(token: Token) -> bool:
    """Whether a capital may belong to a name: no day, and no small word that only opens the sentence (“With”)."""
    return token.is_capitalised and token.text not in lexicon().calendar_words and token.lower not in english()
