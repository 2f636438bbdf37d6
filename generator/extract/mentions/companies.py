"""Where a company's name ends: “… Ltd”, “PT …”, “Halden Aviation”."""

from collections.abc import Sequence

from generator.extract.mentions.capitals import MOST_TOKENS, is_holder, is_tied
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.tokens import Token
from generator.vocab.countries import CountryForm
from generator.vocab.people import given_names, never_in_names

_LONG_WORD = 5


def behind_company(tokens: Sequence[Token], start: int) -> int:
    """Behind a company's name: “… Ltd”, “PT …”, “Halden Aviation”; 0 where none begins."""
    words = lexicon()
    first = words.company_forms_before.at(tokens, start)
    end, own = 0, False
    at = first.end if first else start
    while at < len(tokens) and at - start < MOST_TOKENS and (tokens[at].is_capitalised or _is_amp(tokens, at)):
        if at > start and (form := behind_form(tokens, at)) and not _is_shouted(tokens, start, at):
            return form
        if tokens[at].text in words.never_names or is_holder(tokens, at) or words.instruments.at(tokens, at):
            break
        line = words.company_lines.at(tokens, at)
        if line and own and not words.plural_heads.at(tokens, line.end):  # "Allied Defence Ministers"
            end = line.end
        if first:
            end = at + 1
        own = own or not _is_common(tokens, at)
        at += 1
        if line and own and _joins_line(tokens, at):
            at += 1
        if at < len(tokens) and tokens[at].text != "'s" and is_tied(tokens, at):
            at += 1
    return (behind_form(tokens, at) if start < at else 0) or end


def behind_form(tokens: Sequence[Token], at: int) -> int:
    """Behind a legal form; 0 where none stands, or where a hyphen makes it half a word (“Border Co-ordination”)."""
    form = lexicon().company_forms.at(tokens, at) if at < len(tokens) else None
    torn = form and form.end < len(tokens) and tokens[form.end].text == "-" and not is_tied(tokens, form.end)
    return form.end if form and not torn and not _is_middle_name(tokens, at, form.end) else 0


def _is_middle_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a legal form is a part of a person's name: between a given name and another word (“Nguyen Co Thach”)."""
    inside = at and end == at + 1 < len(tokens) and tokens[at - 1].text in given_names()
    return bool(inside) and tokens[end].is_capitalised and not lexicon().heads.at(tokens, end)


def _is_shouted(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a legal form of capitals may be a small word in a headline of capitals (“OSLO PROTESTS AS …”)."""
    return (
        tokens[at].text.isupper()
        and all(token.text.isupper() for token in tokens[start:at])
        and (max(len(token.text) for token in tokens[start:at]) >= _LONG_WORD)
    )


def _joins_line(tokens: Sequence[Token], at: int) -> bool:
    """Whether “and” joins a second line of business here (“Halden Defence and Space”)."""
    return at + 1 < len(tokens) and tokens[at].lower == "and" and bool(lexicon().company_lines.at(tokens, at + 1))


def _is_amp(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text in {"&", "+"}


def _is_common(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is one of a list of things, or a region's, rather than a company's own."""
    words = lexicon()
    country = words.countries.at(tokens, at)
    return bool(
        tokens[at].lower in words.portfolio_words
        or tokens[at].text in never_in_names()
        or words.company_lines.at(tokens, at)
        or words.before.at(tokens, at)
        or words.regions.at(tokens, at)
        or (country and country.value.form is not CountryForm.NAME)
    )
