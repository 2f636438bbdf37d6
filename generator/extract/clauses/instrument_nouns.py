"""Nouns for what sides agree on, in a sentence in signs: where they stand as the noun of their phrase."""

import re
from collections.abc import Iterator
from functools import cache

from generator.extract.clauses.patterns import any_of
from generator.extract.gates import Gated
from generator.vocab.function_words import english
from generator.vocab.instruments import PAPERS, Instrument, instruments, nouns_behind, words_behind

# Something joint whose noun is in no list: “a joint border unit”.
_JOINT_BODY = (
    r"\b(?:joint|common|trilateral|tripartite|bilateral)(?: (?!and\b|or\b|the\b|of\b)[a-z-]+){1,2} "
    r"(?:unit|cell|team|body|panel|network|hub|desk|board|force|group|cent(?:re|er)|office|teams)\b"
)
_A_JOINT_BODY = Instrument("joint body", (), (), "mechanism", weak=False, titled=False)
_WORD_BEHIND = re.compile(r"[- ](?P<word>[a-z]+)")
_TO_DEAL = re.compile(r"(?<!agree)(?<!agrees)(?<!agreed) to deal with\b")
_CAPITAL_BEHIND = re.compile(r" (?P<word>[A-Z][a-z]+)\b")


@cache
def _nouns() -> dict[str, tuple[Instrument, bool]]:
    """Every form of every noun, lower case (abbreviations as printed), with whether it is an abbreviation."""
    rows: dict[str, tuple[Instrument, bool]] = {}
    for row in instruments():
        for form in (row.noun, *row.plurals):
            rows.setdefault(form, (row, False))
        for form in row.abbreviations:
            rows.setdefault(form, (row, True))
    return rows


@cache
def _plurals() -> frozenset[str]:
    shorts = (short for row in instruments() for short in row.abbreviations if short.endswith("s") and len(short) > 2)
    return frozenset(form for row in instruments() for form in row.plurals) | frozenset(shorts)


@cache
def _pattern() -> Gated:
    words = any_of(form for form, (_, short) in _nouns().items() if not short)
    shorts = any_of(form for form, (_, short) in _nouns().items() if short)
    return Gated(rf"(?i:(?P<noun>{words})|(?P<joint>{_JOINT_BODY}))|(?P<short>{shorts})")


def row_of_noun(form: str) -> Instrument | None:
    """What the list says of a noun, lower case, or of an abbreviation as printed; None where it has none."""
    found = _nouns().get(form)
    return found[0] if found else None


def is_plural(match: re.Match[str]) -> bool:
    """Whether a noun that `nouns_in` found is of several (“treaties”, “MoUs”)."""
    return is_plural_form(match["short"] or (match["noun"] or "").lower())


def is_plural_form(form: str | None) -> bool:
    """Whether a noun, lower case, or an abbreviation as printed stands for several (“five Memorandum … (MOUs)”)."""
    return form in _plurals()


def row_of(match: re.Match[str]) -> Instrument:
    """What the list says of a noun that `nouns_in` found."""
    return _A_JOINT_BODY if match["joint"] else _nouns()[match["short"] or match["noun"].lower()][0]


def nouns_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Each noun that ends its phrase; in “joint operations centre” that is “operations centre”.

    Yields:
        A match with one of the groups `noun`, `joint` (something joint that no list has) and `short` (abbreviation).
    """
    while match := _pattern().search(text, start, end):
        row = row_of(match)
        if (
            _belongs_to_noun_behind(text, match.end(), row.weak)
            or _goes_on(text, match)
            or _TO_DEAL.match(text, match.start() - len(" to "))
            or _begins_longer_noun(text, match, end)
        ):
            space = text.find(" ", match.start(), match.end())
            start = space + 1 if space > 0 else match.end()
        else:
            yield match
            start = match.end()


def _begins_longer_noun(text: str, match: re.Match[str], end: int) -> bool:
    """Whether the last words of a noun begin a longer one: “trilateral statement of intent”."""
    last = text.rfind(" ", match.start(), match.end()) + 1
    longer = _pattern().match(text, last, end) if last > match.start() else None
    return longer is not None and longer.end() > match.end()


def _belongs_to_noun_behind(text: str, end: int, weak: bool) -> bool:
    """Whether another noun follows, of which this one is a part: “training centre”, “treaty obligations”."""
    match = _WORD_BEHIND.match(text, end)
    if not match:
        return False
    if not weak:
        return match["word"] in nouns_behind()
    word = match["word"]
    return word not in english() and word not in words_behind() and not word.endswith("ed")


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether a noun is part of another one: “Package Agreement”, “hotline arrangement”."""
    if text[match.start()].isupper():
        behind = _CAPITAL_BEHIND.match(text, match.end())
        return behind is not None and behind["word"].lower() in _nouns()
    paper = _WORD_BEHIND.match(text, match.end())
    row = _nouns().get(paper["word"]) if paper and row_of(match).type == "mechanism" else None
    return row is not None and row[0].type in PAPERS
