"""Reading an office's scope that a country owns: “of Kenya’s Coast Authority”, “of the Kenyan trade ministry”."""

from collections.abc import Sequence

from generator.extract.mentions.country_words import country_before
from generator.extract.mentions.lexicon import CountryWord, lexicon
from generator.extract.mentions.organisations import read_body
from generator.extract.mentions.own_bodies import read_ministry
from generator.extract.mentions.phrases import Hit
from generator.extract.mentions.portfolios import read_portfolio
from generator.extract.mentions.scope import Scope
from generator.extract.mentions.short_forms import short_form_of
from generator.extract.mentions.titled_names import titled_name
from generator.extract.mentions.tokens import Token
from generator.extract.mentions.unlisted_bodies import behind_plain_body
from generator.vocab.countries import CountryForm
from generator.vocab.organisations import body_words

_TEAMS = {"side", "delegation", "team", "section"}
"""What of a country an office is held for at a table of two: “co-chair of the Kenyan side of the commission”."""
_INTERIM = {"interim", "caretaker", "transitional", "provisional", "federal"}
_SERVED = {"head-of-state", "head-of-government", "royal", "minister"}


def of_owner(text: str, tokens: Sequence[Token], start: int, owner: tuple[int, str], scope: Scope) -> Scope | None:
    """The scope with a body or part of a country: “of the Kenyan trade ministry”, “of Kenya’s parliament”."""
    at, country = owner
    ministry = read_ministry(text, tokens, at, country)
    service = lexicon().services.at(tokens, at)
    listed = lexicon().organisations.at(tokens, at)
    if ministry or service or listed:
        body = ministry or read_body(text, tokens, at if listed else start, country)
        return scope._replace(end=body.end, body=body, country=country) if body else None
    if at < len(tokens) and tokens[at].lower in _TEAMS:
        end = behind_plain_body(tokens, at + 2) if at + 1 < len(tokens) and tokens[at + 1].lower == "of" else 0
        return scope._replace(end=max(end, at + 1), country=country)
    if at < len(tokens) and tokens[at].text == "government":  # "President of the Spanish government"
        return scope._replace(end=at + 1, title_end=at + 1, country=country)
    part = at + 1 if at + 1 < len(tokens) and tokens[at].is_capitalised and tokens[at].text.isalpha() else at
    nouns = body_words("parts" if part > at else "chambers")
    if part >= len(tokens) or tokens[part].text not in nouns:
        return None
    return scope._replace(end=part + 1, title_end=part + 1, country=country, owner=(start, at))


def owned(text: str, tokens: Sequence[Token], hit: Hit[CountryWord], scope: Scope) -> Scope | None:
    """The scope with what a country owns: “of Kenya’s Coast Authority”, “of Kenya’s interim government”."""
    body = read_body(text, tokens, hit.end + 1, hit.value.code) if owns(tokens, hit.end) else None
    if body:
        end, short = short_form_of(text, tokens, body)
        return scope._replace(end=end, body=body._replace(short=short))
    government = _behind_government(tokens, hit.end)
    return scope._replace(end=government, country=hit.value.code) if government else None


def behind_interim_government(tokens: Sequence[Token], start: int, is_head: bool) -> tuple[int, str] | None:
    """Behind “interim government of Kenya”, and the country's code; None where that does not stand there.

    Of “head of the government of Kenya” (`is_head`) the government is part of the title.
    """
    at = start + (start < len(tokens) and tokens[start].lower in _INTERIM)
    if is_head and at == start:
        return None
    if [token.lower for token in tokens[at : at + 2]] != ["government", "of"]:
        return None
    hit = lexicon().countries.at(tokens, at + 2 + (at + 2 < len(tokens) and tokens[at + 2].lower == "the"))
    return (hit.end, hit.value.code) if hit and hit.value.code else None


def _behind_government(tokens: Sequence[Token], at: int) -> int:
    """Behind “’s interim government”; 0 where that does not follow."""
    if not owns(tokens, at):
        return 0
    end = next((n for n in range(at + 1, min(len(tokens), at + 4)) if tokens[n].lower == "government"), 0)
    return end + 1 if end else 0


def owns(tokens: Sequence[Token], at: int) -> bool:
    """Whether “’s” stands at a token."""
    return at < len(tokens) and tokens[at].lower == "'s"


def with_country_beside(tokens: Sequence[Token], scope: Scope) -> Scope:
    """The scope with the country between it and a name: “Minister of Trade in Kenya Jane Doe”, “… Kenya Jane Doe”."""
    at = scope.end
    if scope.country or scope.body or at >= len(tokens):
        return scope
    hit = lexicon().countries.at(tokens, at + (tokens[at].lower == "in"))
    if hit is None or not hit.value.code or hit.value.form is not CountryForm.NAME:
        return scope
    named = titled_name(tokens, hit.end)
    is_name = named is not None and named[1] - named[0] > 1
    return scope._replace(end=hit.end, country=hit.value.code) if is_name else scope


def behind_higher_office(tokens: Sequence[Token], start: int) -> int:
    """Behind the one in whose name an office is held (“envoy of the President”); 0 where none follows."""
    words = lexicon()
    republic = start < len(tokens) and tokens[start].text == "Republic"
    if republic and not (start + 1 < len(tokens) and tokens[start + 1].lower == "of"):
        return start + 1
    head = words.heads.at(tokens, start) if tokens[start - 1].lower == "the" else None
    return head.end if head and head.value.level == "state" and not head.value.weak else 0


def serving(text: str, tokens: Sequence[Token], start: int, scope: Scope, level: str) -> Scope | None:
    """The scope with one whom the holder serves and the country of both: “to the Kenyan president”."""
    if level == "mission" and (sent := _of_head_of_body(text, tokens, start, scope)):
        return sent
    if level != "mission" and (charged := _serving_in_charge(tokens, start)):
        return scope._replace(end=charged, title_end=charged)
    owner = country_before(tokens, start)
    head = lexicon().heads.at(tokens, owner[0]) if owner else None
    if owner is None or head is None or head.value.group not in _SERVED or owns(tokens, head.end):
        return None
    return scope._replace(end=head.end, title_end=head.end, country=owner[1], owner=(start, owner[0]))


def _of_head_of_body(text: str, tokens: Sequence[Token], start: int, scope: Scope) -> Scope | None:
    """An envoy's scope with the head of a body who sends him: “of the UN Secretary-General”."""
    listed = lexicon().organisations.at(tokens, start)
    head = lexicon().heads.at(tokens, listed.end if listed else start)
    is_named = listed is not None or tokens[start - 1].lower == "the"
    if head is None or not is_named or head.value.level != "body" or head.value.weak:
        return None
    body = read_body(text, tokens[: listed.end], start) if listed else None
    return scope._replace(end=head.end, title_end=head.end, body=body or scope.body)


def _serving_in_charge(tokens: Sequence[Token], start: int) -> int:
    """Behind one whom the holder serves in some matter: “to the Prime Minister on Trade”; 0 where none follows."""
    end = behind_higher_office(tokens, start)
    if not end or end + 1 >= len(tokens) or tokens[end].lower not in {"on", "for"}:
        return 0
    return read_portfolio(tokens, end + 1)
