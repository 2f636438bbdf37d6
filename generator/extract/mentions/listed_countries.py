"""Reading countries side by side, alone or each with a holder: “of Peru (Jane Doe) and Chile (Ole Hansen)”."""

from collections.abc import Sequence
from typing import NamedTuple

from generator.extract.mentions.country_words import country_before
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.names import read_name
from generator.extract.mentions.tokens import Token
from generator.vocab.countries import CountryForm

JOINS = {",", "and", "&"}
_OPENINGS = {",", "(", "–", "—", "-", ":"}
_OF = frozenset({"of"})


class Pair(NamedTuple):
    """A country's code, and the tokens where it begins, where the name beside it begins and ends, and behind both."""

    code: str
    start: int
    name: int
    last: int
    end: int


def with_countries(tokens: Sequence[Token], at: int, links: frozenset[str] = _OF) -> list[Pair]:
    """Each country with its holder: “of Peru, Jane Doe, and Chile, Ole Hansen”, “of Peru (Jane Doe) and …”."""
    found: list[Pair] = []
    while at < len(tokens):
        codes, behind = countries_behind(tokens, at, links)
        bare = lexicon().countries.at(tokens, at) if found and not codes else None
        if bare and bare.value.code and bare.value.form is CountryForm.NAME:
            codes, behind = [bare.value.code], bare.end
        opening = tokens[behind].text if len(codes) == 1 and behind < len(tokens) else ""
        last = behind_name(tokens, behind + 1) if opening in _OPENINGS else 0
        closes = last + (opening == "(")
        if not last or (opening == "(" and (last >= len(tokens) or tokens[last].text != ")")):
            break
        found.append(Pair(codes[0], at, behind + 1, last, closes))
        at = closes
        while at < len(tokens) and tokens[at].lower in {*JOINS, ";", "the"}:
            at += 1
    return found


def countries_behind(tokens: Sequence[Token], end: int, links: frozenset[str] = _OF) -> tuple[list[str], int]:
    """Codes of “of Peru, Chile and Bolivia” at `end`, and the token behind them; `links` may lead to them."""
    if end >= len(tokens) or tokens[end].lower not in links:
        return [], end
    codes: list[str] = []
    at = behind = end + 1
    while at < len(tokens):
        at = at + 1 if tokens[at].lower == "the" else at
        hit = lexicon().countries.at(tokens, at)
        if not hit or not hit.value.code or hit.value.form is not CountryForm.NAME:
            break
        codes.append(hit.value.code)
        at = behind = hit.end
        while at < len(tokens) and tokens[at].lower in JOINS:
            at += 1
    return (codes, behind) if codes else ([], end)


def countries_before(tokens: Sequence[Token], at: int) -> tuple[list[str], int]:
    """Codes of “Peruvian and Chilean” at `at`, and the token behind; none where there are not two."""
    codes: list[str] = []
    here = at
    while before := country_before(tokens, here):
        codes.append(before[1])
        here = before[0]
        if here >= len(tokens) or tokens[here].lower not in JOINS:
            break
        here += 1
    return (codes, here) if len(codes) > 1 else ([], at)


def behind_name(tokens: Sequence[Token], at: int) -> int:
    """Behind a name with its ranks and courtesy titles; 0 where none begins."""
    at = behind_titles(tokens, at)
    end = read_name(tokens, at) if at < len(tokens) else at
    return end if end > at and not lexicon().heads.at(tokens, at) else 0


def behind_titles(tokens: Sequence[Token], at: int) -> int:
    """Behind the ranks and courtesy titles before a name."""
    words = lexicon()
    while at < len(tokens) and (hit := words.honorifics.at(tokens, at) or words.ranks.at(tokens, at)):
        at = hit.end
    return at
