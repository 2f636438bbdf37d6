"""The short form of a body in brackets behind its name: “World Food Programme (WFP)”."""

from collections.abc import Sequence

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.organisations import ReadBody
from generator.extract.mentions.tokens import Token
from generator.spans import Span

_LONGEST_BRACKET = 14
_BEFORE_SHORT = {":", ",", ";", "–", "—", "or", "abbreviated"}
_TIES = {"-", "'s"}


def short_form_of(text: str, tokens: Sequence[Token], body: ReadBody) -> tuple[int, str]:
    """The token behind the short form that a body has in brackets, and the form; else behind the body, and nothing."""
    if again := _behind_longer_form(tokens, body):
        return again, ""
    end = behind_short_form(tokens, body.end)
    inside = short_form(tokens, body.end, end) if end > body.end else None
    return end, Span(tokens[inside[0]].start, tokens[inside[1] - 1].end).of(text) if inside else ""


def _behind_longer_form(tokens: Sequence[Token], body: ReadBody) -> int:
    """Behind another form of a listed body in brackets, “the UN (United Nations)”; 0 where none follows."""
    if body.end + 2 >= len(tokens) or tokens[body.end].text != "(":
        return 0
    again = lexicon().organisations.at(tokens, body.end + 1)
    closed = again and again.end < len(tokens) and tokens[again.end].text == ")"
    return again.end + 1 if again and closed and again.value.name == body.name else 0


def behind_short_form(tokens: Sequence[Token], end: int) -> int:
    """Behind a short form in brackets, “the World Food Programme (WFP)”, or a foreign one; `end` where none follows."""
    if end >= len(tokens) or tokens[end].text != "(":
        return end
    closing = next((at for at in range(end + 2, min(len(tokens), end + _LONGEST_BRACKET)) if tokens[at].text == ")"), 0)
    return closing + 1 if closing and short_form(tokens, end, closing + 1) else end


def short_form(tokens: Sequence[Token], end: int, behind: int) -> tuple[int, int] | None:
    """First token of the short form in the brackets from token `end` on, and the one behind it; None without one.

    A name in another language may stand before it: “(Ministerio de Defensa: MD)”, “(Statens Vegvesen, SVV)”.
    """
    inside = tokens[end + 1 : behind - 1]
    mark = max((at for at, token in enumerate(inside) if token.text in _BEFORE_SHORT), default=-1)
    short = inside[mark + 1 :]
    is_short = bool(short) and all(is_short_form(token) or token.text in "-&/" for token in short)
    is_short = is_short or _is_native_name(tokens, end + 1, behind - 1)
    is_foreign = all(t.is_capitalised or t.text in lexicon().foreign_links or t.text in _TIES for t in inside[:mark])
    if not is_short or (mark >= 0 and not is_foreign):
        return None
    return end + 2 + mark, behind - 1


def _is_native_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether one capitalised word that no list has stands in brackets: “the Advisory Council (Shura)”."""
    word = tokens[start]
    listed = lexicon().countries.at(tokens, start) or word.lower in lexicon().portfolio_words
    return end == start + 1 and word.is_capitalised and word.text.isalpha() and not listed


def is_short_form(token: Token) -> bool:
    """Whether a word is printed as short forms are: “WFP”, “KfW”, “AfDB”."""
    capitals = sum(letter.isupper() for letter in token.text)
    return token.text.isupper() or (capitals > 1 and token.text[-1].isupper())
