"""Reading a group at a token: “both sides”, “the ministers”, “both the Kenyan and Norwegian ministers”."""

from collections.abc import Sequence

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import Mention, MentionKind
from generator.extract.mentions.portfolios import read_portfolio
from generator.extract.mentions.tokens import Token
from generator.spans import Span
from generator.vocab.countries import CountryForm
from generator.vocab.groups import people_nouns, verbs_of_pairs, verbs_with_pairs, words_behind_pairs

_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6}
GROUP_COUNTS = frozenset(_COUNTS)
"""Numbers that may begin a group."""
_ALONE = {"two", "pair", "duo", "three", "trio", "four"}  # "the two discussed trade"
_BEHIND_ALONE = frozenset(verbs_of_pairs())
_BEFORE_ALONE = frozenset(verbs_with_pairs())
_BEHIND_OBJECT = frozenset((*words_behind_pairs(), ",", ".", ";"))
_BETWEEN = ({"the"}, {"the", "of"})  # at the start, and behind it ("both of the two countries")
_MOST_ADJECTIVES = 2


def read_group(tokens: Sequence[Token], start: int) -> tuple[int, Mention] | None:
    """Token behind the group that begins at `start`, and the group; None where none begins."""
    word = tokens[start].lower
    if word == "they":
        span = Span(tokens[start].start, tokens[start].end)
        return start + 1, Mention(MentionKind.GROUP, span, "leaders", span, span)
    if word != "the" and word not in _COUNTS and not lexicon().countries.at(tokens, start):
        return None
    if alone := _alone(tokens, start):
        return alone
    at, counted = _behind_count(tokens, start)
    codes, at = _nationalities(tokens, at)
    if not counted and len(codes) < 2:
        return None
    noun = _noun(tokens, at)
    if noun is None:
        return None
    end, name = noun
    span = Span(tokens[start].start, tokens[end - 1].end)
    count = next((_COUNTS[token.lower] for token in tokens[start:at] if token.lower in _COUNTS), 2)
    return end, Mention(
        MentionKind.GROUP, span, name, Span(tokens[at].start, span.end), span, members=codes, count=count
    )


def _alone(tokens: Sequence[Token], start: int) -> tuple[int, Mention] | None:
    """“The two” or “the pair” before a verb, or behind one of meeting: people, though no noun says so."""
    if tokens[start].lower != "the" or start + 2 >= len(tokens) or tokens[start + 1].lower not in _ALONE:
        return None
    behind = tokens[start + 2].lower
    met = start and tokens[start - 1].lower in _BEFORE_ALONE
    if behind not in _BEHIND_ALONE and not (met and behind in _BEHIND_OBJECT):
        return None
    span = Span(tokens[start].start, tokens[start + 1].end)
    return start + 2, Mention(
        MentionKind.GROUP, span, "leaders", span, span, count=_COUNTS.get(tokens[start + 1].lower, 2)
    )


def _behind_count(tokens: Sequence[Token], start: int) -> tuple[int, bool]:
    at = start
    counted = False
    if tokens[start].lower == "the" and start + 1 < len(tokens) and lexicon().groups.at(tokens, start + 1):
        return start + 1, True
    while (
        at < len(tokens)
        and (tokens[at].lower in _COUNTS or tokens[at].lower in _BETWEEN[at > start])
        and at - start < 4
    ):
        counted = counted or tokens[at].lower in _COUNTS
        at += 1
    return at, counted


def _nationalities(tokens: Sequence[Token], at: int) -> tuple[tuple[str, ...], int]:
    """Codes of “Kenyan and Norwegian”, and the token behind them; none where there are not two."""
    codes: list[str] = []
    here = at
    while hit := lexicon().countries.at(tokens, here):
        if hit.value.form is not CountryForm.ADJECTIVE:
            break
        codes.append(hit.value.code)
        here = hit.end
        if here >= len(tokens) or tokens[here].lower not in {"and", ","}:
            return (tuple(codes), here) if len(codes) > 1 else ((), at)
        here += 1
    return (), at


def _noun(tokens: Sequence[Token], at: int) -> tuple[int, str] | None:
    for here in range(at, min(len(tokens), at + _MOST_ADJECTIVES + 1)):
        if hit := lexicon().groups.at(tokens, here):
            return _behind_charge(tokens, hit.end, hit.value), hit.value
        if not tokens[here].text.isalpha() or tokens[here].is_capitalised:
            return None
    return None


def _behind_charge(tokens: Sequence[Token], end: int, noun: str) -> int:
    """Behind what ministers are in charge of: “the ministers of trade of Kenya and Peru”; `end` without it."""
    charged = people_nouns().get(noun) == "minister" and end + 1 < len(tokens) and tokens[end].lower in {"of", "for"}
    return (read_portfolio(tokens, end + 1) if charged else 0) or end
