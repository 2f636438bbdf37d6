"""Reading what describes a body before or behind its name: “the Chinese builder …”, “Halden, the local operator,”."""

from collections.abc import Sequence

from generator.extract.mentions.mention import Mention, MentionKind
from generator.extract.mentions.tokens import Token
from generator.vocab.business import business_words
from generator.vocab.function_words import english

STATES = (MentionKind.STATE, MentionKind.NATIONALITY)
DETERMINERS = {"the", "a", "an", "its", "their", "this"}
_LONGEST_PHRASE = 3
_MOST_DESCRIBING = 4
_MOST_ASIDE = 6
_ASIDE_ENDS = {",", ".", ";", "that", "which", "in", "of", "based", "behind", "responsible"}


def described_from(tokens: Sequence[Token], start: int, end: int, mentions: Sequence[Mention]) -> int:
    """The first token of what describes a body before its name (“the Chinese builder …”), else `start`."""
    comma = start > 1 and tokens[start - 1].text == ","
    noun = described_before(tokens, start - 1 if comma else start)
    if comma and (noun == start - 1 or not is_closed(tokens, end)):
        return start
    return _owner(tokens, noun, mentions, noun < start)


def described_before(tokens: Sequence[Token], end: int) -> int:
    """The first token of a describing noun that ends before token `end`; `end` where none does."""
    for length in range(min(_LONGEST_PHRASE, end), 0, -1):
        phrase = " ".join(token.lower for token in tokens[end - length : end])
        small = end == length or not tokens[end - length].is_capitalised
        if small and phrase in business_words("described"):
            return end - length
    return end


def _owner(tokens: Sequence[Token], noun: int, mentions: Sequence[Mention], is_described: bool) -> int:
    """The first token of the country that owns a body, or of the words that describe it; `noun` where nothing does."""
    at = noun
    while at > 0 and noun - at < _MOST_DESCRIBING:
        before = tokens[at - 1]
        country = next((m for m in mentions if m.kind in STATES and m.span.start < before.end <= m.span.end), None)
        owns = tokens[at].lower == "'s" if at < noun else False
        if country is not None:
            behind = is_described or owns
            return next(n for n, t in enumerate(tokens) if t.start >= country.span.start) if behind else noun
        if (before.lower == "'s" and at == noun) or (is_described and _may_describe(before)):
            at -= 1
        else:
            return at if is_described and before.lower in DETERMINERS else noun
    return noun


def _may_describe(token: Token) -> bool:
    word = token.text == "-" or token.text[0].isalpha()
    return word and not token.is_capitalised and token.lower not in english()


def is_closed(tokens: Sequence[Token], end: int) -> bool:
    """Whether what ends before token `end` may end an apposition there."""
    return end >= len(tokens) or tokens[end].text in {",", ".", ")", ";", "and"}


def is_explained(tokens: Sequence[Token], end: int) -> bool:
    """Whether a describing noun stands between commas behind the name (“Halden, the local operator, …”)."""
    if end + 2 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].lower not in {"the", "a", "an"}:
        return False
    aside = range(end + 2, min(len(tokens), end + 2 + _MOST_ASIDE))
    closing = next((n for n in aside if tokens[n].text in _ASIDE_ENDS), 0)
    return bool(closing) and described_before(tokens, closing) < closing
