"""What may stand right behind an office word: a charge or initials in brackets, a body's short form."""

from collections.abc import Sequence

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.organisations import ReadBody
from generator.extract.mentions.portfolios import JOINS
from generator.extract.mentions.tokens import Token
from generator.extract.mentions.unlisted_bodies import short_body

_LONGEST_BRACKET = 6
_LONGEST_SHORT = 5  # letters


def behind_charge(tokens: Sequence[Token], end: int) -> int:
    """Behind a charge in brackets (“Permanent Secretary (Defence)”); 0 where none stands there."""
    if end + 2 >= len(tokens) or tokens[end].text != "(":
        return 0
    closing = next((at for at in range(end + 1, min(len(tokens), end + _LONGEST_BRACKET)) if tokens[at].text == ")"), 0)
    inside = tokens[end + 1 : closing] if closing else []
    is_charge = bool(inside) and all((t.is_capitalised and not t.text.isupper()) or t.lower in JOINS for t in inside)
    return closing + 1 if is_charge and not lexicon().countries.at(tokens, end + 1) else 0


def behind_own_initials(tokens: Sequence[Token], end: int) -> int:
    """Behind the initials of an office in brackets, “Director General (DG) of”; 0 where none stand there."""
    inside = tokens[end + 1].text if end + 3 < len(tokens) and tokens[end].text == "(" else ""
    own = tokens[max(0, end - len(inside)) : end]
    fits = len(inside) > 1 and inside == "".join(token.text[0].upper() for token in own)
    return end + 3 if fits and tokens[end + 2].text == ")" else 0


def behind_short_body(text: str, tokens: Sequence[Token], end: int) -> ReadBody | None:
    """The body whose short form stands right behind an office (“Director General KTZ”), but in a line of capitals."""
    around = [token for token in (tokens[end - 1], *tokens[end + 1 : end + 2]) if len(token.text) > len("DG")]
    shouted = any(token.text.isupper() for token in around)
    body = short_body(text, tokens, end) if end < len(tokens) and not shouted else None
    return body if body and len(body.name) <= _LONGEST_SHORT else None


def is_dg(tokens: Sequence[Token], end: int) -> bool:
    """Whether “DG” begins the name of a body (“DG Trade” of the European Commission), and is no director general."""
    return tokens[end - 1].text == "DG" and end < len(tokens) and tokens[end].lower != "of"
