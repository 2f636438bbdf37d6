"""What stands between an office word and its scope and is no part of either: short forms, charges, descriptions."""

from collections.abc import Sequence

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.organisations import read_body
from generator.extract.mentions.short_forms import is_short_form
from generator.extract.mentions.tokens import Token
from generator.vocab.countries import CountryForm
from generator.vocab.organisations import body_words

_MOST_WORDS = 8
_FORMS_OF_STATE = {"Republic", "Kingdom", "State", "Commonwealth", "Federation", "Union"}


def behind_bracket(tokens: Sequence[Token], at: int) -> int:
    """Behind an office's short form in brackets before its body: “Chief of Staff (CoS) of the Kenya Army”."""
    behind = tokens[at : at + 4]
    shape = [behind[0].text, behind[2].text, behind[3].lower] if len(behind) == 4 else []
    return at + 3 if shape in (["(", ")", "of"], ["(", ")", "for"]) and is_short_form(behind[1]) else at


def behind_in_charge(tokens: Sequence[Token], at: int) -> int:
    """Behind “in charge of Relations with the Commonwealth”; 0 where that does not stand there."""
    if [token.lower for token in tokens[at : at + 3]] != ["in", "charge", "of"]:
        return 0
    end, here = 0, at + 3
    while here < len(tokens) and here - at < _MOST_WORDS + 3:
        if tokens[here].is_capitalised and tokens[here].text[0].isalpha():
            end = here + 1
        elif tokens[here].lower not in {"of", "and", "the", "for", "with", "in"}:
            break
        here += 1
    return end


def behind_form_of_state(tokens: Sequence[Token], start: int) -> int:
    """Behind “Republic of” before a country of which no list has that form; `start` where none follows."""
    if start + 2 >= len(tokens) or tokens[start].text not in _FORMS_OF_STATE or tokens[start + 1].text != "of":
        return start
    at = start + 2 + (tokens[start + 2].lower == "the")
    hit = None if lexicon().countries.at(tokens, start) else lexicon().countries.at(tokens, at)
    return at if hit and hit.value.code and hit.value.form is CountryForm.NAME else start


def behind_description(text: str, tokens: Sequence[Token], start: int) -> int:
    """Behind small words that describe the body behind them (“of the ruling Harvest Party”); `start` without them."""
    at, listed = start, body_words("described")
    while at < len(tokens) and (tokens[at].text in listed or (at > start and tokens[at].text == "-")):
        at += 1
    return at if at > start and read_body(text, tokens, at) else start
