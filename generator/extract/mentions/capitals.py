"""What may stand inside a run of capitals that names a body: small words, hyphens, lists, and where the run ends."""

from collections.abc import Sequence

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.tokens import Token

_SMALL = {"of", "for", "and", "&", "on"}
MOST_TOKENS = 14
"""Longest name of a body, in tokens."""


def is_holder(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office, a form of address or a rank begins here."""
    words = lexicon()
    return bool(words.heads.at(tokens, at) or words.honorifics.at(tokens, at) or words.ranks.at(tokens, at))


def is_tied(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen or “’s” ties two words of a name here."""
    if tokens[at].text not in {"-", "–", "'s"}:
        return False
    return 0 < at < len(tokens) - 1 and tokens[at - 1].end == tokens[at].start and tokens[at + 1].is_capitalised


def behind_capitals(tokens: Sequence[Token], start: int) -> int:
    """Behind a run of capitalised words and small words between them; 0 where none begins."""
    end = 0
    for at in range(start, min(len(tokens), start + MOST_TOKENS)):
        token = tokens[at]
        if at > start and (is_holder(tokens, at) or _is_owner(tokens, at)):
            break  # "Bank of Ghana Governor Jane Doe"
        if _is_compound(tokens, at):
            continue
        if token.is_capitalised and token.text[0].isalpha() and token.text not in lexicon().never_names:
            end = at + 1
        elif not is_small(tokens, at) and not (token.text == "," and _capital_list(tokens, at)):
            break
    return end


def _is_owner(tokens: Sequence[Token], at: int) -> bool:
    """Whether a country here owns what follows: “… Power and Kenya’s Ministry of Water”."""
    country = lexicon().countries.at(tokens, at)
    return country is not None and country.end < len(tokens) and tokens[country.end].lower == "'s"


def _is_compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen, or the small word behind it, is inside a word: “Vector-borne Disease”."""
    hyphen = at if tokens[at].text == "-" else at - 1
    tied = (
        0 < hyphen < len(tokens) - 1 and tokens[hyphen].text == "-" and tokens[hyphen - 1].end == tokens[hyphen].start
    )
    return tied and tokens[hyphen].end == tokens[hyphen + 1].start


def is_small(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small word may stand inside a name; “the” only behind “of” or “for”."""
    return tokens[at].lower in _SMALL or (tokens[at].lower == "the" and tokens[at - 1].lower in {"of", "for"})


def _capital_list(tokens: Sequence[Token], comma: int) -> bool:
    """Whether a comma joins parts of a name (“Ministry of Trade, Industry and Energy”)."""
    joint = next((at for at in range(comma + 1, min(len(tokens), comma + 5)) if tokens[at].lower in {"and", "&"}), 0)
    last = joint == comma + 1  # "Trade, Industry, and Energy", but "… for Trade, and Halden"
    if last and not any(token.text == "," for token in tokens[max(0, comma - 4) : comma]):
        return False
    return bool(joint) and all(tokens[at].is_capitalised for at in range(comma + 1, joint))
