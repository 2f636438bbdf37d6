"""Whether an office is of a land that is no state: “Scottish First Minister”, “Quebec’s Premier”."""

from collections.abc import Sequence

from generator.extract.mentions.country_words import behind_owner
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.tokens import Token

_LONGEST_BEFORE = 4  # tokens, "'s" included
_CHARGES = {"secretary", "affairs", "office"}
"""Words that make a land the charge of a state's minister: “Northern Ireland Secretary”, “Tibetan Affairs Minister”."""


def is_of_land(tokens: Sequence[Token], start: int, title: int, end: int) -> bool:
    """Whether the words of an office, the one before it or the one behind its “of” name a land.

    Args:
        tokens: The sentence's tokens.
        start: First token of the office, words such as “former” included.
        title: First token of its title.
        end: Number of the token behind the title's last word.
    """
    lands = lexicon().lands
    if (hit := lands.at(tokens, title)) and hit.end < end:
        return tokens[hit.end].lower not in _CHARGES
    if end < len(tokens) and tokens[end].lower == "of":
        the = end + 1 < len(tokens) and tokens[end + 1].lower == "the"
        return lands.at(tokens, end + 1 + the) is not None
    before = (lands.at(tokens, at) for at in range(max(0, start - _LONGEST_BEFORE), start))
    return any(hit is not None and behind_owner(tokens, hit.end) == start for hit in before)
