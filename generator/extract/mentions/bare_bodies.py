"""Finding bodies whose names have no noun of bodies in them: “the refiner Setia Oils”, “India’s Konkan Petrochem”.

A run of capitals is taken for a body when something in the article speaks for it: what it is called right before or
behind its name, a verb that companies do, the words of a deal, a listed body beside it, the make of its name. A run
that begins with a given name is left to the persons. What describes it belongs to the mention: in “the Chinese builder
Linghe” China is no actor.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.extract.mentions.body_evidence import MOST_TOKENS, weight_of
from generator.extract.mentions.descriptions import (
    STATES,
    described_from,
    is_closed,
)
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import Mention, MentionKind
from generator.extract.mentions.runs import is_title_case, words_of
from generator.extract.mentions.tokens import Token, inside
from generator.spans import Span
from generator.vocab.business import business_words
from generator.vocab.calendar import never_names as calendar_names
from generator.vocab.countries import CountryForm
from generator.vocab.function_words import english
from generator.vocab.instruments import short_forms
from generator.vocab.people import given_names, never_in_names

_ENOUGH = 2
_TIES = {"-", "‐", "‑", "'", "&", "+"}


@dataclass(frozen=True)
class _Run:
    """A run of capitals that may be a body: tokens, the first one that describes it, what speaks for a body, words."""

    start: int
    end: int
    begin: int
    weight: int
    name: str


def bare_bodies(
    text: str, sentences: Sequence[Sequence[Token]], found: Sequence[Sequence[Mention]]
) -> list[list[Mention]]:
    """The mentions of an article's sentences with those of bodies that only their surroundings show added.

    Args:
        text: The article's text.
        sentences: The tokens of each sentence.
        found: The mentions found in each.
    """
    found = [_described(tokens, mentions) for tokens, mentions in zip(sentences, found, strict=True)]
    people = {word for mentions in found for m in mentions if m.kind is MentionKind.PERSON for word in m.name.split()}
    runs = [
        [
            run
            for run in _runs(text, tokens, mentions)
            if not all(token.text in people for token in tokens[run.start : run.end])
        ]
        for tokens, mentions in zip(sentences, found, strict=True)
    ]
    weights: dict[str, int] = defaultdict(int)
    # Of what somebody is the head is a body, elsewhere too.
    weights |= {office.body: _ENOUGH for mentions in found for m in mentions for office in m.offices if office.body}
    for of_sentence in runs:
        for run in of_sentence:
            weights[run.name] = max(weights[run.name], run.weight)
    for tokens, of_sentence in zip(sentences, runs, strict=True):
        for one, other in pairwise(of_sentence):
            names = [run.name for run in (one, other)]
            between = [token.lower for token in tokens[one.end : other.begin]]
            if between in (["and"], ["and", "the"], [","]) and max(weights[name] for name in names) >= _ENOUGH:
                for name in names:
                    weights[name] = max(weights[name], _ENOUGH)
    result = []
    for tokens, mentions, of_sentence in zip(sentences, found, runs, strict=True):
        named = [run for run in of_sentence if weights[run.name] >= _ENOUGH and run.weight >= 0]
        result.append(_with(tokens, mentions, named) if named else list(mentions))
    return result


def _described(tokens: Sequence[Token], mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions of a sentence, listed bodies taken together with the country's words that describe them."""
    result = list(mentions)
    for mention in mentions:
        if mention.kind is not MentionKind.ORGANISATION:
            continue
        start = next(n for n, token in enumerate(tokens) if token.start >= mention.span.start)
        end = next((n for n, token in enumerate(tokens) if token.start >= mention.span.end), len(tokens))
        begin = described_from(tokens, start, end, mentions)
        company = lexicon().company_lines.at(tokens, end - 1) or lexicon().company_forms.at(tokens, end - 1)
        span = Span(tokens[begin].start, _behind_home(tokens, end, mentions) if company else mention.span.end)
        covered = [m for m in result if m.span.touches(span) and m is not mention]
        if span != mention.span and all(m.kind in STATES for m in covered):
            country = mention.country or next((m.country for m in covered), None)
            result = [m for m in result if not m.span.touches(span)]
            result.append(replace(mention, span=span, country=country))
    return sorted(result, key=lambda mention: mention.span.start) if result != mentions else mentions


def _with(tokens: Sequence[Token], mentions: Sequence[Mention], runs: Sequence[_Run]) -> list[Mention]:
    """The mentions with bodies added, each in place of the country's words that describe it."""
    result = list(mentions)
    for run in runs:
        name = Span(tokens[run.start].start, tokens[run.end - 1].end)
        span = Span(tokens[run.begin].start, _behind_home(tokens, run.end, mentions))
        covered = [m for m in result if m.span.touches(span)]
        country = next((m.country for m in covered if m.country), None)
        if all(m.kind in STATES and (m.span.end <= name.start or m.span.end >= name.end) for m in covered):
            result = [m for m in result if not m.span.touches(span)]
            result.append(Mention(MentionKind.ORGANISATION, span, run.name, name, name, country=country))
    return sorted(result, key=lambda mention: mention.span.start)


def _behind_home(tokens: Sequence[Token], end: int, mentions: Sequence[Mention]) -> int:
    """The character behind “of Kenya” or “of Lima”, which says where a body is; else behind the body."""
    at = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].lower == "the")
    if end + 1 >= len(tokens) or tokens[end].lower != "of" or at >= len(tokens):
        return tokens[end - 1].end
    home = next((m for m in mentions if m.kind is MentionKind.STATE and m.span.start == tokens[at].start), None)
    return home.span.end if home else tokens[end - 1].end


def _behind_own_country(tokens: Sequence[Token], end: int, mentions: Sequence[Mention]) -> int:
    """Behind a state that ends a body's name, “Halmont Chile, Vorgas and …”; `end` where none does, or it acts."""
    if end >= len(tokens) or tokens[end - 1].end + 1 != tokens[end].start:
        return end
    own = (m for m in mentions if m.kind is MentionKind.STATE and m.form == CountryForm.NAME)
    state = next((m for m in own if m.span.start == tokens[end].start), None)
    behind = next((n for n in range(end, len(tokens)) if state and tokens[n].start >= state.span.end), len(tokens))
    return behind if state and is_closed(tokens, behind) else end


def _runs(text: str, tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[_Run]:
    taken = inside(tokens, (mention.span for mention in mentions))
    if is_title_case(tokens, taken):
        return
    at = 0
    while at < len(tokens):
        if not tokens[at].is_capitalised:
            at += 1
            continue
        start = _start(tokens, at, taken)
        end = _end(tokens, start, taken) if start is not None else at
        if start is None or end == start:
            at += 1
            continue
        start = _for_what(tokens, start, taken)
        if not _is_thing(tokens, start, end):
            begin = described_from(tokens, start, end, mentions)
            weight = weight_of(tokens, start, end, begin, mentions)
            end = _behind_own_country(tokens, end, mentions)
            yield _Run(start, end, begin, weight, words_of(text, tokens, start, end))
        at = end


def _start(tokens: Sequence[Token], at: int, taken: set[int]) -> int | None:
    """Where a run begins at a token; “Operators” at the head of a sentence describes the run behind it."""
    token = tokens[at]
    if at in taken or not token.is_capitalised or not token.text[0].isalpha():
        return None
    described = at == 0 and token.lower in business_words("described")
    if described:
        return at + 1 if at + 1 < len(tokens) and _is_word(tokens, at + 1, taken) else None
    return at if _is_word(tokens, at, taken) else None


def _for_what(tokens: Sequence[Token], start: int, taken: set[int]) -> int:
    """Where a name begins of which the run is only what it is for: “Doctors for Peace”; else `start`."""
    first = start - 2
    if first < 0 or tokens[start - 1].lower not in {"for", "without"} or first in taken:
        return start
    noun = tokens[first]
    is_name = noun.is_capitalised and noun.text[0].isalpha() and noun.lower not in english()
    is_name = is_name and not (first and tokens[first - 1].is_capitalised)  # "by Jane Doe for Petrosur"
    return first if is_name and noun.text not in calendar_names() else start


def _is_word(tokens: Sequence[Token], at: int, taken: set[int]) -> bool:
    """Whether a word may be part of a body's own name."""
    token, words = tokens[at], lexicon()
    if at in taken or not token.is_capitalised or not token.text[0].isalpha() or token.text in calendar_names():
        return False
    if token.text in words.never_names or (token.lower in english() and not token.text.isupper()):
        return False
    if token.lower not in words.words_of_others:
        return True
    listed = words.countries.at(tokens, at) or words.regions.at(tokens, at) or words.heads.at(tokens, at)
    return not (listed or words.ranks.at(tokens, at) or words.honorifics.at(tokens, at))


def _end(tokens: Sequence[Token], start: int, taken: set[int]) -> int:
    end = at = start
    while at < len(tokens) and at - start < MOST_TOKENS:
        if _is_word(tokens, at, taken) or (at > start and tokens[at].text.isdigit() and _is_tied(tokens, at)):
            at = end = at + 1
        elif at > start and at not in taken and tokens[at].text in lexicon().foreign_links | _TIES:
            at += 1
        else:
            break
    return end


def _is_tied(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].end == tokens[at].start


def _is_thing(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the run is a place, an event or an instrument, or begins with a given name."""
    words = lexicon()
    if tokens[start].text in given_names() and end - start > 1:
        return True
    if any(words.instruments.at(tokens, at) or words.occasions.at(tokens, at) for at in range(start, end)):
        return True
    if any(token.text in short_forms() for token in tokens[start:end]):
        return True
    if tokens[end - 1].text in never_in_names() and end - start > 1:
        return True
    behind = tokens[end] if end < len(tokens) else None
    return behind is not None and bool(behind.text in _TIES and _is_tied(tokens, end))
