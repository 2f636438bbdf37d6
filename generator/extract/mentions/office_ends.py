"""What may stand right behind an office word (a charge, initials, a body's short form), and what is no office."""

from collections.abc import Sequence

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.mention import OfficeTitle
from generator.extract.mentions.organisations import ReadBody
from generator.extract.mentions.portfolios import JOINS
from generator.extract.mentions.short_forms import is_short_form
from generator.extract.mentions.tokens import Token
from generator.extract.mentions.unlisted_bodies import short_body
from generator.vocab.offices import Office

_HIGH = {"minister", "head-of-government", "head-of-state"}
_OPENS = {"On", "In", "For", "About", "Regarding", "Concerning", "Discussing"}
_LONGEST_INITIALS = 5  # letters
_LONGEST_BRACKET = 6
_LONGEST_SHORT = 5  # letters


def behind_charge(tokens: Sequence[Token], end: int) -> int:
    """Behind a charge in brackets (“Permanent Secretary (Defence)”); 0 where none stands there."""
    if end + 2 >= len(tokens) or tokens[end].text != "(":
        return 0
    closing = next((at for at in range(end + 1, min(len(tokens), end + _LONGEST_BRACKET)) if tokens[at].text == ")"), 0)
    inside = tokens[end + 1 : closing] if closing else []
    is_charge = (
        bool(inside)
        and not _is_name(tokens, end + 1, closing)
        and not (len(inside) == 1 and is_short_form(inside[0]))
        and all((t.is_capitalised and not t.text.isupper()) or t.lower in JOINS for t in inside)
    )
    return closing + 1 if is_charge and not lexicon().countries.at(tokens, end + 1) else 0


def _is_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether several capitals of which no charge is made stand in brackets: “the Foreign Minister (Jane Doe)”."""
    words = lexicon().portfolio_words
    listed = any(token.lower in words or token.lower in JOINS for token in tokens[start:end])
    return end - start > 1 and not listed and not any(lexicon().portfolios.at(tokens, at) for at in range(start, end))


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


def is_of_two(first: OfficeTitle, second: OfficeTitle) -> bool:
    """Whether nobody holds two offices at once: “The Secretary General and Prime Minister Doe” are two persons."""
    general = first.title.lower().replace("-", " ").endswith("secretary general")
    return general and second.group in _HIGH and second.level == "state"


def is_dg(tokens: Sequence[Token], end: int) -> bool:
    """Whether “DG” begins the name of a body (“DG Trade” of the European Commission), and is no director general."""
    return tokens[end - 1].text == "DG" and end < len(tokens) and tokens[end].lower != "of"


def is_no_office(tokens: Sequence[Token], at: int, end: int, office: Office, is_bare: bool) -> bool:
    """Whether words that end in an office word are none: of another clause, or with an agency's name before them."""
    if (
        tokens[at].lower in lexicon().portfolio_words
        and not tokens[at].is_capitalised
        and tokens[end - 1].is_capitalised
    ):
        return True  # "a deal on housing, Prime Minister Doe said"
    if is_bare and office.group in _HIGH and _is_agency(tokens, at, end):
        return True  # "OSLO. NORDINFORM Prime Minister Doe"
    return _begins_behind_comma(tokens, at, end, office.takes_portfolio)


def _is_agency(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a long word in capitals, as agencies print their own name, stands before an office that has none."""
    long = len(tokens[at].text) > _LONGEST_INITIALS and tokens[at].text.isupper()
    return long and end > at + 1 and not tokens[end - 1].text.isupper()


def _begins_behind_comma(tokens: Sequence[Token], start: int, end: int, takes_portfolio: bool) -> bool:
    """Whether the words before a comma in an office are none of it: “Housing, President Doe”, “Council, Minister”."""
    bodies = lexicon().body_noun_words
    commas = [at for at in range(start, end) if tokens[at].text == ","]
    opened = start > 0 and tokens[start - 1].text in _OPENS  # "On Education, Minister Doe"
    small = tokens[start].text.islower() and tokens[end - 1].is_capitalised
    if commas and (opened or small):
        return True
    return bool(commas) and (not takes_portfolio or any(tokens[at - 1].text in bodies for at in commas))


def is_office_here(tokens: Sequence[Token], at: int, end: int, country: str | None) -> bool:
    """Whether a word that is a given name too is an office: “the Amir”, “Amir Sheikh Jaber”, not “Dr Sultan Ali”."""
    words = lexicon()
    before = tokens[at - 1] if at else None
    return bool(country or (before and before.lower in {"the", "'s", "majesty"}) or words.honorifics.at(tokens, end))
