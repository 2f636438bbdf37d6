"""Finding the mentions of one sentence: persons with their offices, states, bodies, groups."""

from collections.abc import Sequence
from functools import cache

from generator.extract.mentions.appositions import WHOSE
from generator.extract.mentions.counterparts import COUNTERPARTS, read_counterpart, read_counterparts
from generator.extract.mentions.groups import GROUP_COUNTS, read_group
from generator.extract.mentions.holders import read_explained, read_holder
from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.lists import read_explained_list, read_list
from generator.extract.mentions.mention import DELEGATION, TOWN, Mention, MentionKind
from generator.extract.mentions.names import is_small_surname
from generator.extract.mentions.offices import read_offices
from generator.extract.mentions.organisations import read_body
from generator.extract.mentions.own_bodies import read_own_body
from generator.extract.mentions.short_forms import short_form_of
from generator.extract.mentions.tokens import Token
from generator.spans import Span
from generator.vocab.business import business_words
from generator.vocab.calendar import months
from generator.vocab.countries import CountryForm, countries, towns_too
from generator.vocab.function_words import behind_her
from generator.vocab.groups import combining_forms

_ARTICLES = {"the", "a", "an"}
_DELEGATION_DOES = {"met", "held", "was", "also", "will", "later", "paid", "then", "had", "called", "is", "meets"}
_MADE_UP = {"led", "headed", "made", "composed", "comprised", "also", "due"}  # "The delegation was led by"
_PRONOUNS = {"he", "she", "him", "her"}
_DASHES = {"-", "–", "—"}
_PAPERS = {"treaty", "agreement", "memorandum", "protocol"}
_SET_UP = {
    "Commission",
    "Committee",
    "Council",
    "Dialogue",
    "Forum",
    "Group",
    "Secretariat",
    "Board",
    "Centre",
    "Center",
}
_DETERMINERS = frozenset({*_ARTICLES, *WHOSE, "this", "that"})
_FIRST_WORDS = frozenset({*_PRONOUNS, "both", "two", "they"})
_BEHIND_THE = frozenset({"two", "both", "three", "four", "five", "six", "pair", "duo", "trio", "of", "the", DELEGATION})
_FEWEST_BEFORE = 3  # tokens: “in Abuja ,”
_LONGEST_TOWN = 3  # tokens
_CURRENCIES = business_words("currencies")
_OF_NATION = (CountryForm.ADJECTIVE, CountryForm.PEOPLE)
_TOWN_BEFORE = {"in", "at", "near", "from", "to", "outside", "around", "into", "via"}


@cache
def _only_offices() -> frozenset[str]:
    """Small words of which a mention that they begin is an office."""
    return lexicon().small_office_words - _DETERMINERS - _FIRST_WORDS - GROUP_COUNTS


def find_mentions(text: str, tokens: Sequence[Token]) -> list[Mention]:
    """All mentions of a sentence, in order, none inside another.

    Args:
        text: The article's text.
        tokens: The sentence's tokens.
    """
    found: list[Mention] = []
    at = 0
    said = {token.lower for token in tokens}
    may_list = not said.isdisjoint(lexicon().plural_words)
    may_compare = not said.isdisjoint(COUNTERPARTS)
    while at < len(tokens):
        if not may_begin(tokens, at) and not (may_compare and tokens[at].lower in _DETERMINERS):
            at += 1
            continue
        if behind := _behind_instrument(tokens, at + (tokens[at].lower in _ARTICLES)):
            at = behind
            continue
        if behind := _behind_no_state(tokens, at) or _behind_new_body(text, tokens, at):
            at = behind
            continue
        if may_list and (several := read_list(text, tokens, at) or read_explained_list(text, tokens, at)):
            found += several[1]
            at = several[0]
            continue
        if may_compare and (several := read_counterparts(text, tokens, at)):
            found += several[1]
            at = several[0]
            continue
        hit = (may_compare and read_counterpart(text, tokens, at)) or _read(text, tokens, at)
        if hit:
            found.append(hit[1])
            at = hit[0]
        else:
            at += 1
    return found


def may_begin(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at a token may begin a mention at all; most words of a text do not, and need no further look.

    Counterparts are another matter (“his, as he said, counterpart”).
    """
    token, words = tokens[at], lexicon()
    if token.lower not in _DETERMINERS:
        if token.is_capitalised:
            return token.text not in words.calendar_words
        if token.text[1:2].isupper():
            return True  # "eSwatini"
        return token.lower in words.small_first_words or token.lower in _FIRST_WORDS
    following = tokens[at + 1] if at + 1 < len(tokens) else token
    small = following.lower
    return (
        following.is_capitalised
        or small in words.small_first_words
        or small in words.owner_words
        or small in _BEHIND_THE
        or (small in behind_her() and token.lower == "her")
        or not small.isalpha()
    )


def _behind_no_state(tokens: Sequence[Token], at: int) -> int:
    """Behind a phrase that only holds a country's word (“South China Sea”, “Kuwaiti dinars”); 0 where none begins."""
    hit = lexicon().countries.at(tokens, at)
    money = hit and hit.value.form in _OF_NATION and hit.end < len(tokens) and tokens[hit.end].lower in _CURRENCIES
    return hit.end if hit and (money or not hit.value.code) else _behind_board(tokens, at)


def _behind_board(tokens: Sequence[Token], at: int) -> int:
    """Behind “Board of (Executive) Directors of (the)”, which stands for the body named next; 0 where none begins."""
    words = [token.lower for token in tokens[at : at + 6]]
    if words[:2] != ["board", "of"] or not tokens[at].is_capitalised:
        return 0
    end = 3 + (words[2:3] == ["executive"])
    return at + end + 1 if words[end - 1 : end + 1] in (["directors", "of"], ["governors", "of"]) else 0


def _behind_instrument(tokens: Sequence[Token], at: int) -> int:
    """Behind “Joint Economic Commission” and the like, in which no body and no office is read; 0 where none begins."""
    hit = lexicon().instruments.at(tokens, at) if at < len(tokens) and tokens[at].is_capitalised else None
    if not hit:
        return 0
    end = _behind_matter(tokens, hit.end) if hit.value in _PAPERS else hit.end
    return end if end - at > 1 else 0


def _behind_matter(tokens: Sequence[Token], at: int) -> int:
    """Behind “on International Road Transport”, which is part of a paper's name; countries end it."""
    if at + 1 >= len(tokens) or tokens[at].lower not in {"on", "for", "concerning", "regarding", "establishing"}:
        return at
    end = at
    for here in range(at + 1, len(tokens)):
        if lexicon().countries.at(tokens, here):
            break
        if tokens[here].is_capitalised:
            end = here + 1
        elif tokens[here].lower not in {"of", "and", "the", "in", "for", "on", "-", "to", "&"}:
            break
    return end or at


def _behind_new_body(text: str, tokens: Sequence[Token], at: int) -> int:
    """Behind “a Joint Patrol Committee”: what is about to be set up is no actor yet; 0 where none begins."""
    body = read_body(text, tokens, at + 1) if tokens[at].lower in {"a", "an"} and at + 1 < len(tokens) else None
    return body.end if body and body.span.of(text).split()[-1] in _SET_UP else 0


def _read(text: str, tokens: Sequence[Token], at: int) -> tuple[int, Mention] | None:
    # "Trade between them grew": most small words of offices begin none, and nothing else.
    if tokens[at].text in _only_offices() and not read_offices(text, tokens, at):
        return None
    return (
        read_group(tokens, at)
        or read_holder(text, tokens, at)
        or read_explained(text, tokens, at)
        or _read_organisation(text, tokens, at)
        or _read_combined(tokens, at)
        or _read_country(tokens, at)
        or _read_pronoun(tokens, at)
    )


def _read_pronoun(tokens: Sequence[Token], at: int) -> tuple[int, Mention] | None:
    if tokens[at].lower == "the" and _is_the_delegation(tokens, at):
        span = _span(tokens, at, at + 2)
        return at + 2, Mention(MentionKind.PRONOUN, span, DELEGATION, span, span)
    if tokens[at].lower not in _PRONOUNS or (tokens[at].lower == "her" and not _is_object(tokens, at)):
        return None
    is_title = tokens[at].text == "HE" and at + 1 < len(tokens) and tokens[at + 1].is_capitalised
    if is_title or is_small_surname(tokens, at):
        return None
    span = _span(tokens, at, at + 1)
    return at + 1, Mention(MentionKind.PRONOUN, span, tokens[at].lower, span, span)


def _is_the_delegation(tokens: Sequence[Token], at: int) -> bool:
    """Whether “the delegation” that one leads does something: it stands before a verb and opens its clause."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower != DELEGATION or tokens[at + 2].lower not in _DELEGATION_DOES:
        return False
    made_up = at + 3 < len(tokens) and tokens[at + 3].lower in _MADE_UP
    return not made_up and (at == 0 or tokens[at - 1].text == ",")


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether “her” stands alone rather than before what is hers."""
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    return behind is None or behind.lower in behind_her() or not behind.text[0].isalnum()


def _read_combined(tokens: Sequence[Token], at: int) -> tuple[int, Mention] | None:
    """The first country of “Indo-Maldives”."""
    code = combining_forms().get(tokens[at].text)
    if not code or at + 2 >= len(tokens) or tokens[at + 1].text not in _DASHES:
        return None
    tied = tokens[at].end == tokens[at + 1].start and tokens[at + 1].end == tokens[at + 2].start
    other = lexicon().countries.at(tokens, at + 2) if tied else None
    if not other or not other.value.code:
        return None
    span = _span(tokens, at, at + 1)
    form = CountryForm.ADJECTIVE.value
    return at + 1, Mention(MentionKind.NATIONALITY, span, countries()[code].name, span, span, country=code, form=form)


def _read_country(tokens: Sequence[Token], at: int) -> tuple[int, Mention] | None:
    hit = lexicon().countries.at(tokens, at)
    if not hit:
        return None
    if not hit.value.code or _is_of_currency(tokens, hit.end):
        return None
    span = _span(tokens, at, hit.end)
    adjective = hit.value.form in (CountryForm.ADJECTIVE, CountryForm.PEOPLE)
    kind = MentionKind.NATIONALITY if adjective else MentionKind.STATE
    name = countries()[hit.value.code].name
    capital = hit.value.form is CountryForm.CAPITAL
    is_place = _is_place(tokens, at, hit.end) if capital else _is_only_place(tokens, at, hit.value.code)
    form = TOWN if is_place and not adjective else hit.value.form.value
    return hit.end, Mention(kind, span, name, span, span, country=hit.value.code, form=form)


def _is_of_currency(tokens: Sequence[Token], end: int) -> bool:
    """Whether a country's letters only say whose money it is: “US$20m”, not “lent Kenya $20m”."""
    return end < len(tokens) and tokens[end].text == "$" and tokens[end].start == tokens[end - 1].end


def _is_place(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a capital is a town here: “in Oslo”, “the Oslo meeting”, not “Oslo’s aim”, “in Lima–Oslo ties”."""
    behind = tokens[end] if end < len(tokens) else None
    named = behind is not None and behind.is_capitalised and lexicon().instruments.at(tokens, end)
    if named:
        return True  # "the Oslo Declaration"
    if (len(tokens[start].text) > 1 and tokens[start].text.isupper()) or _is_dated(tokens, start, end):
        return True  # of a dateline
    if behind is not None and (
        behind.lower == "'s" or (behind.text in _DASHES and lexicon().countries.at(tokens, end + 1))
    ):
        return False
    here = start > 0 and tokens[start - 1].lower in _TOWN_BEFORE
    occasion = lexicon().occasions.at(tokens, end) or (lexicon().occasions.at(tokens, end + 1) if behind else None)
    return here or (occasion is not None and start > 0 and tokens[start - 1].lower in _ARTICLES)


def _is_only_place(tokens: Sequence[Token], at: int, code: str) -> bool:
    """Whether a country's name says no more than where: “in Abuja, Nigeria”, “in Luxembourg”, which is a town too."""
    is_town = at > 0 and tokens[at - 1].lower in {"in", "at"} and code in towns_too()
    return is_town or _is_behind_town(tokens, at, code)


def _is_behind_town(tokens: Sequence[Token], at: int, code: str) -> bool:
    """Whether a country only says where a town lies: “in Abuja, Nigeria”."""
    if at < _FEWEST_BEFORE or tokens[at - 1].text != ",":
        return False
    for start in range(at - 2, max(0, at - 2 - _LONGEST_TOWN), -1):
        town = lexicon().countries.at(tokens, start)
        own = town and town.end == at - 1 and town.value.form is CountryForm.CAPITAL and town.value.code == code
        if own and tokens[start - 1].lower in _TOWN_BEFORE:
            return True
    return False


def _is_dated(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a town opens the sentence, and a day follows: “Oslo, 4 May”, “Oslo, May 4”."""
    if start or end + 1 >= len(tokens) or tokens[end].text != ",":
        return False
    return tokens[end + 1].text.isdigit() or tokens[end + 1].lower in months()


def _read_organisation(text: str, tokens: Sequence[Token], at: int) -> tuple[int, Mention] | None:
    start = at + 1 if tokens[at].lower in _ARTICLES else at
    body = read_own_body(text, tokens, start) if start < len(tokens) and start == at else None
    if body is None:
        return None
    end, short = short_form_of(text, tokens, body)
    span = Span(tokens[at].start, tokens[end - 1].end)
    kind = MentionKind.ORGANISATION
    return end, Mention(kind, span, body.name, body.span, body.span, country=body.country, short=short)


def _span(tokens: Sequence[Token], start: int, end: int) -> Span:
    return Span(tokens[start].start, tokens[end - 1].end)
