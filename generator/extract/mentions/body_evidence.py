"""What speaks for a run of capitals being a body's name: what it is called, verbs of companies, a body beside it."""

from collections.abc import Sequence

from generator.extract.mentions.descriptions import DETERMINERS, described_before, is_closed, is_explained
from generator.extract.mentions.mention import Mention, MentionKind
from generator.extract.mentions.runs import joined_spans
from generator.extract.mentions.tokens import Token
from generator.vocab.business import business_words, has_business_form

MOST_TOKENS = 8
"""Longest name of such a body, in tokens."""
_LONGEST_PHRASE = 3
_MOST_DESCRIBING = 4
_SHORT = 6
_AT_PLACES = {"in", "at", "near", "outside", "off", "across", "around", "into", "via", "aboard", "from"}
_MOST_BEFORE = 12
_AWARDS = {"awarded", "award", "awarding", "awards"}
_SIGNS = {"signed", "sign", "signs", "signing", "inked", "initialled"}
_BUYS = {"ordered", "orders", "order", "buy", "buys", "buying", "bought", "purchased", "purchase", "leased", "acquired"}
_GETS = {"signed", "inked", "won", "clinched", "landed", "secured", "got", "received"}
_AUXILIARIES = {"will", "would", "is", "are", "was", "to", "has", "have", "had", "also", "already", "can", "could",
                "did", "not", "may", "must", "should"}  # fmt: skip


def weight_of(tokens: Sequence[Token], start: int, end: int, begin: int, mentions: Sequence[Mention]) -> int:
    """How much speaks for a body here; two is enough."""
    placed = start > 0 and tokens[start - 1].lower in _AT_PLACES
    placed = placed or (start > 1 and tokens[start - 1].lower == "of" and tokens[start - 2].is_capitalised)
    comma = start > 1 and tokens[start - 1].text == ","
    described = described_before(tokens, start - comma) < start - comma and (not comma or is_closed(tokens, end))
    weight = 2 * described + 2 * is_explained(tokens, end) + (begin < start)
    dealt = _is_dealt_with(tokens, start) or _is_awarded(tokens, start) or _is_signed_for(tokens, start, mentions)
    dealt = dealt or _is_bought_from(tokens, start, end, mentions)
    weight += 2 * _acts(tokens, end) + 2 * dealt + _gets_a_contract(tokens, end)
    weight += 2 * (tokens[start - 1].lower == "owned" if start else False)
    if end < len(tokens):
        weight += 2 * _has_behind(tokens, start, end)
    weight += any(has_business_form(token.text) for token in tokens[start:end]) + _is_odd(tokens, start, end)
    return -1 if placed and not (described or dealt) else weight + _is_beside_body(tokens, start, end, mentions)


def _acts(tokens: Sequence[Token], end: int) -> bool:
    """Whether a verb of companies follows, auxiliaries and “of Osaka” passed over."""
    at = end
    if at + 1 < len(tokens) and tokens[at].lower == "of" and tokens[at + 1].is_capitalised:
        at += 2
    while at < len(tokens) and at - end < _MOST_DESCRIBING and tokens[at].lower in _AUXILIARIES:
        at += 1
    return at < len(tokens) and tokens[at].text in business_words("verbs")


def _is_dealt_with(tokens: Sequence[Token], start: int) -> bool:
    at = start - 1 if start and tokens[start - 1].lower in DETERMINERS else start
    return any(
        " ".join(token.lower for token in tokens[at - length : at]) in business_words("dealt")
        for length in range(2, min(_LONGEST_PHRASE, at) + 1)
    )


def _is_awarded(tokens: Sequence[Token], start: int) -> bool:
    """Whether it is told to whom a contract is awarded: “awarded it on 13 November to Bedgman of Australia”."""
    before = tokens[max(0, start - _MOST_BEFORE) : start]
    return bool(before) and before[-1].lower == "to" and any(token.lower in _AWARDS for token in before)


def _is_bought_from(tokens: Sequence[Token], start: int, end: int, mentions: Sequence[Mention]) -> bool:
    """Whether it is told of whom something is bought: “ordered 12 aircraft from Aerovia of Brazil”."""
    before = tokens[max(0, start - _MOST_BEFORE) : start]
    bought = bool(before) and before[-1].lower == "from" and any(token.lower in _BUYS for token in before)
    of_state = end + 1 < len(tokens) and tokens[end].lower == "of"
    return bought and of_state and any(m.span.start == tokens[end + 1].start for m in mentions)


def _is_signed_for(tokens: Sequence[Token], start: int, mentions: Sequence[Mention]) -> bool:
    """Whether a person is told to have signed for it: “signed by Jane Doe for Petrosur”."""
    if not start or tokens[start - 1].lower != "for":
        return False
    signed = any(token.lower in _SIGNS for token in tokens[:start])
    if any(m.kind is MentionKind.PERSON and m.span.end == tokens[start - 2].end for m in mentions):
        return signed
    by = next((n for n in range(start - 2, max(0, start - MOST_TOKENS), -1) if not tokens[n].is_capitalised), 0)
    return signed and start - by > _LONGEST_PHRASE and tokens[by].lower == "by"


def _gets_a_contract(tokens: Sequence[Token], end: int) -> int:
    """One where the name is the subject of “signed a supply contract”, which a minister may be too."""
    verb, behind = tokens[end : end + 1], tokens[end + 1 : end + 1 + _MOST_DESCRIBING]
    if not verb or verb[0].text not in _GETS:
        return 0
    noun = next((n for n, token in enumerate(behind) if token.lower in {"contract", "contracts", "order", "orders"}), 0)
    return int(noun > 0 and behind[0].lower in {"a", "an", "the", "its", "two", "three"})


def _has_behind(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether “group” or the like, one who speaks for it, or what a company owns stands behind the name."""
    behind = tokens[end].text
    if behind in business_words("grouped") and start and not tokens[start - 1].is_capitalised:
        return True
    if tokens[end].lower == "'s":
        return end + 1 < len(tokens) and tokens[end + 1].text in business_words("owns")
    short = (
        end - start == 1
        and len(tokens[start].text) <= _SHORT
        and tokens[start].text[1:] != tokens[start].text[1:].lower()
    )
    return short and behind in business_words("speaks")


def _is_odd(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether capitals or figures inside a word show a made name: “KfW”, “SESTra”, “Space42”."""
    word = tokens[start].text
    mixed = len(word) > 2 and sum(letter.isupper() for letter in word) > 1 and not word.isupper() and word[1:2] != "c"
    return mixed or (end - start > 1 and tokens[end - 1].text.isdigit())


def _is_beside_body(tokens: Sequence[Token], start: int, end: int, mentions: Sequence[Mention]) -> int:
    """One where a body stands right before or behind, joined by “and” or a comma; two behind “between”."""
    bodies = (mention.span for mention in mentions if mention.kind is MentionKind.ORGANISATION)
    left, right = joined_spans(tokens, start, end, bodies)
    between = right and start > 0 and tokens[start - 1].lower == "between"
    return 2 if between else int(left or right)
