"""Reading several holders of one office at a token: “Presidents Jane Doe of Peru and Ole Hansen of Chile”."""

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.mentions.appositions import behind_closing
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.listed_countries import (
    JOINS,
    behind_name,
    behind_titles,
    countries_before,
    countries_behind,
    with_countries,
)
from generator.extract.mentions.mention import Mention, MentionKind, OfficeTitle
from generator.extract.mentions.offices import affiliation, read_offices
from generator.extract.mentions.portfolios import read_portfolio
from generator.extract.mentions.tokens import Token
from generator.spans import Span
from generator.vocab.countries import CountryForm

_FEWEST = 2
_COLON_REACH = 12
_LONGEST_ASIDE = 5
_MOST_BEFORE = 2
_COUNTS = {"the", "both", "two", "three", "four", "five", "six", "seven", "their"}
_BEHIND = {",", ".", ";", ":", ")", "–", "—", "at", "in", "of", "to", "who", "respectively"}
IN_TURN = "each"
"""What leads holders to the countries of those named before them, one to one."""


def read_list(text: str, tokens: Sequence[Token], start: int) -> tuple[int, list[Mention]] | None:
    """Token behind the holders of an office in the plural that begins at `start`, and the persons; None without any.

    The names follow at once, or behind a colon; each may have its country (“of Peru”, “(Peru)”), or all have them at
    the end (“Jane Doe and Ole Hansen of Peru and Chile”) or before the office (“the Peruvian and Chilean presidents”).
    “Their foreign ministers, Jane Doe and Ole Hansen” are of the countries of those named before, in turn.
    """
    at = start
    while at < len(tokens) and at - start < _MOST_BEFORE and tokens[at].lower in _COUNTS:
        at += 1
    codes, at = countries_before(tokens, at)
    if at >= len(tokens):
        return None
    country, body, at = (None, None, at) if codes else affiliation(text, tokens, at)
    offices = read_offices(text, tokens, at, country, body)
    if len(offices) != 1 or not offices[0].title.plural or _is_verb(tokens, at):
        return None
    plural = _behind_plural(tokens, offices[0].title)
    listed, behind = countries_behind(tokens, plural)
    if not listed and (charge := _behind_charge(tokens, plural)):
        listed, behind = countries_behind(tokens, charge)  # "the Ministers of Energy of Peru and Chile, Jane Doe and …"
    begin = behind if len(listed) > 1 else _behind_colon(tokens, offices[0].end)
    if begin in (behind, offices[0].end) and not behind_name(tokens, begin):
        begin = _behind_opening(tokens, begin)
    title = _singular(text, tokens, offices[0].title)
    if title and (pairs := _paired(text, tokens, plural, title)):
        return pairs
    if title and tokens[start].lower == "their":
        title = replace(title, whose=IN_TURN)
    people = _people(text, tokens, begin, replace(title, country=None) if title and listed else title)
    if len(people) < _FEWEST:
        return None
    codes = codes or (listed if len(listed) > 1 else [])
    end = people[-1][0]
    found = [mention for _, mention in people]
    if not codes and not any(mention.country for mention in found):
        codes, end = countries_behind(tokens, end)
    if codes and len(codes) != len(found):
        return None
    if codes:
        found = [_of(mention, code) for mention, code in zip(found, codes, strict=True)]
    found[0] = replace(found[0], span=Span(tokens[start].start, found[0].span.end))
    return closed(tokens, begin, end, found)


def closed(tokens: Sequence[Token], begin: int, end: int, found: list[Mention]) -> tuple[int, list[Mention]]:
    """Names that a comma before token `begin` opens, with the one that closes them: “the ministers, A and B, met”."""
    if end >= len(tokens) or tokens[end].text != "," or tokens[begin - 1].text != ",":
        return end, found
    last = replace(found[-1], span=Span(found[-1].span.start, tokens[end].end))
    behind = behind_closing(tokens, end, ",")
    return (behind, [*found[:-1], last]) if behind > end else (end, found)


def read_explained_list(text: str, tokens: Sequence[Token], start: int) -> tuple[int, list[Mention]] | None:
    """Token behind names that an office in the plural explains, and the persons; None where none are.

    “Jane Doe and Ole Hansen, then prime ministers of Peru and Chile,”.
    """
    names, at = [], start
    while (end := behind_name(tokens, at)) > at + 1:
        names.append(Span(tokens[at].start, tokens[end - 1].end))
        at = end
        joined = at + 1 < len(tokens) and tokens[at].lower in {"and", "&"}
        if not joined and not (at + 1 < len(tokens) and tokens[at].text == "," and behind_name(tokens, at + 1)):
            break
        at += 1
    if len(names) < _FEWEST or at + 1 >= len(tokens) or tokens[at].text != ",":
        return None
    at += 1
    while at < len(tokens) and tokens[at].lower in _COUNTS:
        at += 1
    country, body, at = affiliation(text, tokens, at) if at < len(tokens) else (None, None, at)
    offices = read_offices(text, tokens, at, country, body) if at < len(tokens) else []
    if len(offices) != 1 or not offices[0].title.plural:
        return None
    codes, behind = countries_behind(tokens, _behind_plural(tokens, offices[0].title))
    behind = max(behind, offices[0].end)
    title = _singular(text, tokens, offices[0].title)
    closed = behind >= len(tokens) or tokens[behind].lower in _BEHIND
    if title is None or not closed or len(codes) not in (0, 1, len(names)):
        return None
    homes = codes if len(codes) == len(names) else [title.country] * len(names)
    found = [_holder(text, name, name, replace(title, country=home)) for name, home in zip(names, homes, strict=True)]
    return behind, [*found[:-1], replace(found[-1], span=Span(names[-1].start, tokens[behind - 1].end))]


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a plural is a verb in truth: “who chairs the bloc”."""
    return at > 0 and tokens[at].text in {"chairs", "heads"} and tokens[at - 1].lower in {"who", "also", "now", "and"}


def _paired(text: str, tokens: Sequence[Token], at: int, title: OfficeTitle) -> tuple[int, list[Mention]] | None:
    """Behind “of Peru, Jane Doe, and of Chile, Ole Hansen”, and the holders; None where there are not two."""
    behind_title = next((n for n, token in enumerate(tokens) if token.start >= title.span.end), len(tokens))
    pairs = with_countries(tokens, at) or with_countries(tokens, behind_title)
    if len(pairs) < _FEWEST:
        return None
    found = [
        _holder(
            text,
            _span(tokens, pair.name, pair.last),
            _span(tokens, pair.start, pair.end),
            replace(title, country=pair.code),
        )
        for pair in pairs
    ]
    found[0] = replace(found[0], span=Span(title.span.start, found[0].span.end))
    return closed(tokens, pairs[-1].name, pairs[-1].end, found)


def _span(tokens: Sequence[Token], start: int, end: int) -> Span:
    return Span(tokens[start].start, tokens[end - 1].end)


def _holder(text: str, name: Span, whole: Span, office: OfficeTitle) -> Mention:
    words = " ".join(name.of(text).split())
    return Mention(MentionKind.PERSON, whole, words, name, name, None, (office,), office.country)


def _behind_plural(tokens: Sequence[Token], title: OfficeTitle) -> int:
    """Behind the office word itself, without what follows it."""
    for at, token in enumerate(tokens):
        if token.start >= title.span.start and (hit := lexicon().plural_heads.at(tokens, at)):
            return hit.end
    return 0


def _behind_charge(tokens: Sequence[Token], at: int) -> int:
    """Behind what the ministers are in charge of; 0 where that is not told."""
    start = at + 2 if [token.lower for token in tokens[at + 1 : at + 2]] == ["the"] else at + 1
    return read_portfolio(tokens, start) if start < len(tokens) and tokens[at].lower in {"of", "for"} else 0


def _behind_opening(tokens: Sequence[Token], at: int) -> int:
    """Behind the mark that parts countries from names: “the presidents of Peru and Chile, Jane Doe and …”."""
    marks = [token.lower for token in tokens[at : at + 3]]
    opens = bool(marks) and marks[0] in {",", "–", "—", "-", "(", ":"}
    in_turn = marks[1:2] == ["respectively"]
    return at + 1 + in_turn + (in_turn and marks[2:] == [","]) if opens else len(tokens)


def _people(text: str, tokens: Sequence[Token], start: int, title: OfficeTitle | None) -> list[tuple[int, Mention]]:
    """The persons of a list from token `start` on, each with the token behind it."""
    people: list[tuple[int, Mention]] = []
    at = start
    while title is not None and (end := behind_name(tokens, at)):
        span = Span(tokens[at].start, tokens[end - 1].end)
        code, end = _own_country(tokens, end)
        office = replace(title, country=code or title.country)
        name = Span(tokens[behind_titles(tokens, at)].start, span.end)
        people.append((end, _holder(text, name, Span(tokens[at].start, tokens[end - 1].end), office)))
        at = behind_join(tokens, end)
        if at == end:
            break
    return people


def behind_join(tokens: Sequence[Token], end: int) -> int:
    """Behind “,” or “and”, and behind an aside between commas (“, the host,”), where the next name may begin."""
    at = end
    while at < len(tokens) and tokens[at].lower in JOINS:
        at += 1
    if at > end and at < len(tokens) and tokens[at].lower in {"the", "a", "an"}:
        closing = next((n for n in range(at, min(len(tokens), at + _LONGEST_ASIDE)) if tokens[n].text == ","), 0)
        return closing + 1 if closing else end
    return at


def _own_country(tokens: Sequence[Token], end: int) -> tuple[str | None, int]:
    """The country right behind a name, “of Peru” or “(Peru)”, unless a second one follows it."""
    if end + 1 >= len(tokens) or tokens[end].lower not in {"of", "(", "from", "for"}:
        return None, end
    start = end + 2 if tokens[end + 1].lower == "the" else end + 1
    hit = lexicon().countries.at(tokens, start)
    if hit and tokens[end].lower == "for" and hit.value.form is CountryForm.CAPITAL:
        # "Jane Doe for Brussels" is the Union's.
        return (None if hit.value.code == "BE" else hit.value.code), hit.end
    if not hit or not hit.value.code or hit.value.form is not CountryForm.NAME:
        return None, end
    if tokens[end].text == "(":
        return (hit.value.code, hit.end + 1) if hit.end < len(tokens) and tokens[hit.end].text == ")" else (None, end)
    several = hit.end + 1 < len(tokens) and tokens[hit.end].lower in {"and", ","}
    second = lexicon().countries.at(tokens, hit.end + 1) if several else None
    return (None, end) if second and second.value.form is CountryForm.NAME else (hit.value.code, hit.end)


def _behind_colon(tokens: Sequence[Token], end: int) -> int:
    """Behind a colon that opens a list of names (“the presidents who came: Jane Doe …”), else `end`."""
    for at in range(end, min(len(tokens), end + _COLON_REACH)):
        if tokens[at].text == ":":
            return at + 1
        if tokens[at].is_capitalised or tokens[at].text in {".", ";"}:
            break
    return end


def _singular(text: str, tokens: Sequence[Token], title: OfficeTitle) -> OfficeTitle | None:
    """A title in the plural as one of its holders has it: “Foreign Ministers” → “Foreign Minister”."""
    for at, token in enumerate(tokens):
        if not title.span.start <= token.start < title.span.end:
            continue
        if hit := lexicon().plural_heads.at(tokens, at):
            head = hit.value.head
            head = _in_title_case(head) if token.is_capitalised else head
            behind = Span(tokens[hit.end - 1].end, title.span.end).of(text)
            words = Span(title.span.start, token.start).of(text) + head + behind
            return replace(title, title=words, plural=False)
    return None


def _in_title_case(head: str) -> str:
    """An office word with capitals, but for “of” (“Head of Government”)."""
    return " ".join(word if word == "of" else word[0].upper() + word[1:] for word in head.split())


def _of(mention: Mention, code: str) -> Mention:
    return replace(mention, country=code, offices=tuple(replace(office, country=code) for office in mention.offices))
