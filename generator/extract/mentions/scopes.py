"""Reading what follows an office word: “of Trade and Industry”, “of Peru”, “to the United Nations”, “for the Sahel”."""

from collections.abc import Sequence

from generator.extract.mentions.before_scopes import (
    behind_bracket,
    behind_description,
    behind_form_of_state,
    behind_in_charge,
)
from generator.extract.mentions.country_words import country_before
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.names import read_name
from generator.extract.mentions.organisations import ReadBody, read_body
from generator.extract.mentions.owned_scopes import (
    behind_higher_office,
    behind_interim_government,
    of_owner,
    owned,
    owns,
    serving,
    with_country_beside,
)
from generator.extract.mentions.portfolios import read_portfolio
from generator.extract.mentions.scope import Scope
from generator.extract.mentions.short_forms import short_form_of
from generator.extract.mentions.tokens import Token
from generator.extract.mentions.unlisted_bodies import (
    behind_plain_body,
    body_before_name,
    described_firm,
    explained_body,
    firm,
    plain_noun,
)
from generator.vocab.countries import CountryForm
from generator.vocab.organisations import body_words

_PREPOSITIONS = {"of", "for", "to", "on", "at", "in", "with"}
_DETERMINERS = {"the", "its", "their"}
_POSTED = {"to", "at", "in", "with"}
_MOST_WORDS = 8
_MOST_PLAIN = 3
_FEWEST_WORDS = 2
_DONE_TO_SOMEBODY = {"hosting", "receiving", "welcoming", "meeting", "inviting", "sending", "joining", "briefing"}


def read_scope(
    text: str, tokens: Sequence[Token], start: int, level: str, country: str | None, is_local: bool = False
) -> Scope:
    """The phrases behind an office word that ends before token `start`.

    Args:
        text: The article's text.
        tokens: The sentence's tokens.
        start: Where the first preposition may stand.
        level: Of the office. The body or state to which an envoy is posted is not the one that sent the envoy.
        country: Code of the country named before it, or None.
        is_local: Whether it is an office of a town or province, whose name belongs to the title (“mayor of Thiès”).
    """
    scope = Scope(start, start, 0, country, None)
    while (at := behind_bracket(tokens, scope.end)) < len(tokens) and tokens[at].lower in _PREPOSITIONS:
        if charged := behind_in_charge(tokens, at):
            scope = scope._replace(end=charged, title_end=charged)
            continue
        longer = _phrase(text, tokens, at, level, scope)
        if is_local and tokens[at].lower == "of" and (province := _behind_province(text, tokens, at + 1)):
            longer = scope._replace(end=province, title_end=province)
        if longer is None and level == "mission" and (town := _behind_post(text, tokens, at)):
            longer = scope.with_post(town)
        if longer is None:
            break
        further = _behind_further_posts(tokens, longer.end) if level == "mission" and not longer.body else 0
        scope = longer.with_post(further) if further else longer
    return with_country_beside(tokens, scope) if level == "state" else scope


def _phrase(text: str, tokens: Sequence[Token], at: int, level: str, scope: Scope) -> Scope | None:
    """The scope with one more phrase, whose preposition is token `at`."""
    preposition = tokens[at].lower
    if preposition == "on" and scope.country and at + 1 < len(tokens) and not tokens[at + 1].is_capitalised:
        return None  # "the dialogue with the Ambassador of Peru on cooperation"
    start = at + 2 if at + 1 < len(tokens) and tokens[at + 1].lower in _DETERMINERS else at + 1
    start = behind_description(text, tokens, behind_form_of_state(tokens, start))
    if preposition == "of" and (whose := behind_higher_office(tokens, start)):
        return scope._replace(end=whose, title_end=whose)
    firm_of = described_firm(text, tokens, start) if preposition == "of" and level != "mission" else None
    of_firm = (
        scope._replace(end=firm_of.end, body=firm_of, country=scope.country or firm_of.country) if firm_of else None
    )
    if served := of_firm or (serving(text, tokens, start, scope, level) if preposition in {"to", "of"} else None):
        return served
    if (owner := country_before(tokens, start)) and (own := of_owner(text, tokens, start, owner, scope)):
        return own
    if government := behind_interim_government(tokens, start, preposition == "of"):
        return scope._replace(end=government[0], country=government[1])
    place = _place(text, tokens, at, start, level, scope)
    to_another = preposition == "to" and level == "body" and lexicon().heads.at(tokens, start)
    # "Greetings from party leaders to President Doe" are no leaders to a body.
    return place if place is not None or to_another else _charge(text, tokens, at, start, level, scope)


def _behind_province(text: str, tokens: Sequence[Token], at: int) -> int:
    """Behind a town or province, not a country or body, and before a name of two words; 0 where none follows."""
    start = at + (at < len(tokens) and tokens[at].lower == "the")
    if start >= len(tokens) or read_body(text, tokens, start):
        return 0
    if country := lexicon().countries.at(tokens, start):
        return country.end if country.value.form is CountryForm.CAPITAL else 0
    end = read_name(tokens, start)
    if part := next((at + 1 for at in range(start, end) if tokens[at].lower in body_words("parts")), 0):
        return part  # "Central South Region of Kenya"
    closed = end >= len(tokens) or tokens[end].text == ","
    end = end if closed or end - start < _FEWEST_WORDS + 1 else end - _FEWEST_WORDS
    return end if end > start else 0


def _behind_post(text: str, tokens: Sequence[Token], at: int) -> int:
    """Behind a town in which an envoy serves (“consul in Chiang Mai”); 0 where none follows."""
    end = _behind_province(text, tokens, at + 1) if tokens[at].lower == "in" else 0
    return end if end - at <= _MOST_PLAIN else 0


def _place(text: str, tokens: Sequence[Token], at: int, start: int, level: str, scope: Scope) -> Scope | None:
    """The scope with the country or region at token `start`."""
    preposition, words = tokens[at].lower, lexicon()
    hit = words.countries.at(tokens, start)
    if hit and hit.value.form is CountryForm.CAPITAL and preposition in _POSTED:
        explains = (
            hit.end < len(tokens) and tokens[hit.end].text == "," and read_name(tokens, hit.end + 1) > hit.end + 2
        )
        if level == "mission":
            return scope.with_post(hit.end)
        if level == "body" and explains:
            return scope._replace(end=hit.end)
    is_country = hit and hit.value.code and hit.value.form is CountryForm.NAME
    if hit and is_country and not owns(tokens, hit.end) and not _is_longer(text, tokens, start, hit.end):
        is_sent = hit.end < len(tokens) and tokens[hit.end].lower == "to"
        return _of_country(preposition, hit.end, hit.value.code, level, scope, is_sent)
    if hit and is_country and preposition == "of" and (own := owned(text, tokens, hit, scope)):
        return own
    region = words.regions.at(tokens, start) if preposition in {"for", "to"} else None
    if region is None or read_portfolio(tokens, start) > region.end:
        here = level == "mission" and [token.lower for token in tokens[at + 1 : at + 3]] == ["this", "country"]
        return scope._replace(end=at + 3) if here else None
    end = region.end + 1 if region.end < len(tokens) and tokens[region.end].text == "Region" else region.end
    return scope._replace(end=end, title_end=end)


def _charge(text: str, tokens: Sequence[Token], at: int, start: int, level: str, scope: Scope) -> Scope | None:
    """The scope with the portfolio, body or task at token `start`."""
    preposition = tokens[at].lower
    portfolio, body = read_portfolio(tokens, start), read_body(text, tokens, start, scope.country)
    plain = behind_plain_body(tokens, at + 1) if preposition == "of" else 0
    if plain > portfolio and (explained := explained_body(text, tokens, plain)):
        return scope._replace(end=explained.end, body=explained)
    if plain > portfolio and body is None:
        # "Of the company" leads back to a body named before; "of the customs office" is part of the title.
        return scope._replace(end=plain, title_end=plain if plain > at + 3 else scope.title_end, leads_back=True)
    listed = (level == "mission" or preposition == "of") and lexicon().organisations.at(tokens, start)
    ties = body is not None and body.end == portfolio and (bool(body.country or listed) or level == "body")
    if portfolio and level == "state" and _is_charge(tokens, start, portfolio, body):
        body = None
    if portfolio and not (body and (body.end > portfolio or ties)):
        unfit = preposition in _POSTED or lexicon().heads.at(tokens, portfolio)
        end = max(portfolio, _behind_plain_task(tokens, start))  # "for land systems Jane Doe"
        return None if unfit else scope._replace(end=end, title_end=end)
    if body is None and preposition == "of":
        body = plain_noun(text, tokens, start, start > at + 1)
    if body is None and preposition == "of" and start == at + 1:
        body = body_before_name(text, tokens, start)
    if body is None and preposition == "of" and start == at + 1 and level == "body" and not portfolio:
        body = firm(text, tokens, start)
    if body and body.end + 1 < len(tokens) and tokens[body.end].lower == "'s":
        body = read_body(text, tokens, body.end + 1, body.country) or body
    if body and level == "body" and preposition == "of" and _works_for_another(text, tokens, body.end):
        return scope._replace(end=body.end, title_end=body.end)
    if body:
        posted = level == "mission" and preposition in _POSTED
        owned = tokens[start - 1].lower in _DETERMINERS - {"the"}  # "chair of its Audit Committee"
        works_there = level == "body" and preposition in {"in", "at"}  # "a director at the Ministry of Trade"
        is_apart = (preposition == "of" and not owned) or works_there or _is_parted(scope, at)
        end, short = short_form_of(text, tokens, body)
        return scope._replace(
            end=end,
            title_end=scope.title_end if is_apart else body.end,
            body=scope.body if scope.body or posted else body._replace(short=short),  # the narrowest comes first
        )
    end = 0
    is_plain = start < len(tokens) and tokens[start].lower == tokens[start].text
    if preposition in {"of", "for"} and level == "body" and is_plain:
        end = behind_plain_body(tokens, at + 1)
    elif preposition == "for":
        end = _behind_named_task(tokens, start) or _behind_plain_task(tokens, start)
    return scope._replace(end=end, title_end=end) if end else None


def _is_charge(tokens: Sequence[Token], start: int, end: int, body: ReadBody | None) -> bool:
    """Whether a charge that ends before token `end` only looks like a body: “Health and Medical Services of Kenya”."""
    words = lexicon()
    begins_one = words.bodies_before.at(tokens, start) or words.organisations.at(tokens, start)
    return body is not None and not begins_one and end < len(tokens) and tokens[end].lower == "of"


def _works_for_another(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a body follows of which the one before is a part: “Director of Refugee Services in the Home Ministry”."""
    if at + 2 >= len(tokens) or tokens[at].lower not in {"in", "at"}:
        return False
    return read_body(text, tokens, at + 1 + (tokens[at + 1].lower == "the")) is not None


def _is_parted(scope: Scope, at: int) -> bool:
    """Whether words that are no part of the title stand before token `at`, so that none behind it are."""
    return (scope.title_end or scope.start) < at


def _of_country(preposition: str, end: int, code: str, level: str, scope: Scope, is_sent: bool = False) -> Scope | None:
    if preposition == "of":
        return scope._replace(end=end, country=code)
    if preposition == "for" and level == "state":
        return scope._replace(end=end, country=code)  # "chief negotiator for Kenya"
    if preposition == "for" and level == "mission" and is_sent:
        return scope._replace(end=end, country=code)  # "High Commissioner for Kenya to Peru"
    if preposition in {"for", "on"}:
        return scope._replace(end=end) if scope.body else scope._replace(end=end, title_end=end)
    return scope.with_post(end) if level == "mission" else None


def _behind_further_posts(tokens: Sequence[Token], end: int) -> int:
    """Behind more states and bodies to which an envoy is posted: “to Peru, Chile and the European Union, Jane Doe”.

    0 where no mark follows: “the ambassador to Peru and Chile agreed” may be of Peru only.
    """
    if end < _FEWEST_WORDS or tokens[end - 2].lower not in _POSTED | _DETERMINERS:
        return 0
    words, at, joined = lexicon(), end, ""
    while joined not in {"and", "&"} and at + 1 < len(tokens) and tokens[at].lower in {",", "and", "&"}:
        joined = tokens[at].lower
        at += 1 + (joined == "," and tokens[at + 1].lower in {"and", "&"})
        joined = tokens[at - 1].lower
        at += at < len(tokens) and tokens[at].lower == "the"
        hit = words.countries.at(tokens, at) or words.organisations.at(tokens, at)
        if hit is None or owns(tokens, hit.end):
            return 0
        at = hit.end
    if joined not in {"and", "&"}:
        return 0
    at += at < len(tokens) and tokens[at].lower == "institutions"
    closed = at >= len(tokens) or tokens[at].text in {",", ".", ")", ";"}
    return at if closed else 0


def _behind_named_task(tokens: Sequence[Token], start: int) -> int:
    """Behind a task in capitals that no list has (“the Delimitation of Borders”); 0 where a name may follow it."""
    end = at = start
    while at < len(tokens) and at - start < _MOST_WORDS:
        if tokens[at].is_capitalised and tokens[at].text[0].isalpha():
            end = at + 1
        elif tokens[at].lower not in {"of", "and", "the", "for"}:
            break
        at += 1
    if lexicon().countries.at(tokens, start) and end < len(tokens) and tokens[end].lower == "'s":
        return 0  # "thanked the president for Peru's support"
    joined = any(token.lower in {"of", "and"} for token in tokens[start:end])
    return end if joined or end - start == 1 else 0


def _is_longer(text: str, tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a country's name is the beginning of a body's name (“Bangladesh Investment Authority”)."""
    if end >= len(tokens) or not (tokens[end].is_capitalised or tokens[end].text == "-"):
        return False
    body = read_body(text, tokens, start)
    return body is not None and body.end > end


def _behind_plain_task(tokens: Sequence[Token], start: int) -> int:
    """Behind a task in small letters that a name follows (“vice-president for land systems Jane Doe”); 0 else."""
    at = start
    if at < len(tokens) and tokens[at].text in _DONE_TO_SOMEBODY:
        return 0  # "thanked the minister for hosting Jane Doe"
    while at < len(tokens) and at - start < _MOST_PLAIN and tokens[at].text.isalpha() and not tokens[at].is_capitalised:
        at += 1
    named = at + (at < len(tokens) and tokens[at].text == ",")
    return at if start < at and named < len(tokens) and read_name(tokens, named) - named > 1 else 0
