"""Reading a person's name at a token."""

from collections.abc import Sequence

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.tokens import HYPHENS, Token, read_once
from generator.vocab.calendar import ambiguous_months
from generator.vocab.countries import CountryForm
from generator.vocab.function_words import english
from generator.vocab.people import digraphs, given_names, person_verbs, postnominals, small_surnames

_MOST_TOKENS = 16
_LONG_VERB = 6  # letters; shorter ones may be surnames
_LONGEST_COUNTRY = 4  # tokens
_QUOTES = {'"', "“", "”", "'", "‘", "’", "«", "»"}
_GLOTTALS = {"'", "‘", "ʻ", "ʼ", "’"}
_OF_FATHER = {"bin", "ibn", "bint", "binti", "ould", "al", "el"}
"""Small words, behind a name or before one, that show that the word beside them is a name, too."""
_BEHIND_OFFICE = {"of", "to"}


@read_once
def read_name(tokens: Sequence[Token], start: int) -> int:
    """Number of the token behind the name that begins at `start`; `start` itself when no name begins there.

    A name is a run of capitalised words, initials, particles (“van der”) and hyphens, with an optional “Jr.” behind it.
    Nothing is said of whether it names a person.
    """
    at, end = start, start
    while at < len(tokens) and at - start < _MOST_TOKENS:
        if at > start and (nickname := _behind_nickname(tokens, at)):
            at = nickname
            continue
        if _is_opening(tokens, at):
            at += 1
        if particle := _particle(tokens, at):
            at = end = _behind_word(tokens, particle) if tokens[particle].is_capitalised else particle
            continue
        is_word = (
            _is_name_word(tokens, at)
            or _is_surname(tokens, start, at)
            or (is_small_surname(tokens, at) if at == start else _ends_in_small_word(tokens, at))
        )
        if _is_postnominal(tokens, start, at) or not is_word or _begins_office(tokens, start, at):
            break
        if at > start and _is_verb_of_headline(tokens, at):
            break
        at = end = _behind_word(tokens, at)
    return _behind_suffix(tokens, end) if end > start else start


def _behind_nickname(tokens: Sequence[Token], at: int) -> int:
    """Behind a nickname in quotation marks inside a name (“Rosa ‘Rosie’ Diaz”); 0 where none stands there."""
    if tokens[at].text not in _QUOTES or at + 3 >= len(tokens) or tokens[at + 2].text not in _QUOTES:
        return 0
    inside = tokens[at + 1].is_capitalised and tokens[at + 1].text.isalpha()
    return at + 3 if inside and tokens[at + 3].is_capitalised and _is_name_word(tokens, at + 3) else 0


def _is_opening(tokens: Sequence[Token], at: int) -> bool:
    """Whether an apostrophe begins a name's word, as glottal stops are printed (“Siaosi 'Ulukala”)."""
    if tokens[at].text not in _GLOTTALS or at + 1 >= len(tokens) or tokens[at].end != tokens[at + 1].start:
        return False
    return at > 0 and tokens[at - 1].end < tokens[at].start and _is_name_word(tokens, at + 1)


def _is_name_word(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if _is_initial(tokens, at) or is_son(tokens, at) or _is_tied_to_a_small_part(tokens, at):
        return True
    if _is_month_in_name(tokens, at):
        return True
    return token.is_capitalised and token.text not in lexicon().never_names and not _begins_something_else(tokens, at)


def _is_tied_to_a_small_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is the first part of a name that a hyphen ties (“Hwang In-beom”), though by itself it is none."""
    tied = at and at + 2 < len(tokens) and tokens[at + 1].text in HYPHENS and _tied(tokens, at + 1)
    behind_name = (
        tied and tokens[at - 1].is_capitalised and tokens[at].is_capitalised and not tokens[at + 2].is_capitalised
    )
    return bool(behind_name) and tokens[at + 2].lower not in english()


def _is_month_in_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a month is part of a name: behind a given name, with no number behind (“Theresa May”), or “May-Elin”."""
    if tokens[at].text not in ambiguous_months():
        return False
    if at + 2 < len(tokens) and tokens[at + 1].text in HYPHENS and _tied(tokens, at + 1):
        return tokens[at + 2].is_capitalised and tokens[at + 2].text not in lexicon().never_names
    if not at or tokens[at - 1].text not in given_names():
        return False
    return at + 1 == len(tokens) or not tokens[at + 1].text[0].isdigit()


def is_small_surname(tokens: Sequence[Token], at: int) -> bool:
    """Whether a small word with a capital begins a name inside a sentence: “and He Weidong”, “President To Lam”."""
    if tokens[at].text not in small_surnames() or not at or at + 1 >= len(tokens):
        return False
    before, behind = tokens[at - 1], tokens[at + 1]
    said_before = not before.is_capitalised or before.lower in lexicon().office_words or _ends_country(tokens, at)
    inside = before.lower.isalpha() and said_before
    is_name = behind.is_capitalised and behind.lower not in english() and _is_name_word(tokens, at + 1)
    return inside and is_name


def _ends_in_small_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether such a word ends a name, though not in a headline, where more capitals follow: “Myo Myint Than said”."""
    alone = at + 1 >= len(tokens) or not tokens[at + 1].is_capitalised
    return alone and tokens[at].text in small_surnames() and tokens[at - 1].is_capitalised


def _ends_country(tokens: Sequence[Token], end: int) -> bool:
    """Whether a country's name ends before token `end`: “the Ambassador to Viet Nam He Wei”."""
    starts = range(max(0, end - _LONGEST_COUNTRY), end)
    return any((hit := lexicon().countries.at(tokens, at)) and hit.end == end for at in starts)


def is_son(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word for a father or family makes the one beside it a name (“Said bin Nasser”, “Al Said”)."""
    if not tokens[at].is_capitalised or not tokens[at].text.isalpha():
        return False
    if at and tokens[at - 1].lower in _OF_FATHER:
        return True
    if at + 2 >= len(tokens):
        return False
    return tokens[at + 1].text in _OF_FATHER - {"al", "el"} and tokens[at + 2].is_capitalised


def _is_surname(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether a country's word is a surname here: right behind a given name (“Luís Montenegro”), and owning nothing."""
    country = lexicon().countries.at(tokens, at)
    if not country or country.end != at + 1 or country.value.form not in (CountryForm.NAME, CountryForm.CAPITAL):
        return False
    owns = at + 1 < len(tokens) and tokens[at + 1].lower == "'s"
    return at > start and not owns and tokens[at - 1].is_capitalised


def _is_postnominal(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether letters for a seat or an honour stand behind a name that is not in capitals itself (“Jane Doe MP”)."""
    behind = at - start > 1 and tokens[at].text in postnominals() and not tokens[at - 1].text.isupper()
    return behind and not _is_initial(tokens, at)


def _begins_office(tokens: Sequence[Token], start: int, at: int) -> bool:
    """Whether an office stands right behind a name, without a comma (“Jane Doe Ambassador of Kenya”)."""
    office = lexicon().heads.at(tokens, at) if at - start > 1 else None
    behind = tokens[office.end].lower if office and office.end < len(tokens) else ""
    return behind in _BEHIND_OFFICE and not (office and office.value.also_name)


def is_long_verb(token: Token) -> bool:
    """Whether a word is a verb of persons in the present that is no surname (“Receives”)."""
    return token.lower.endswith("s") and len(token.text) >= _LONG_VERB and token.lower in person_verbs()


def _is_verb_of_headline(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb with a capital stands between two names, as headlines print it: “Ana Ruiz Meets General Doe”."""
    if tokens[at].lower not in person_verbs() or at + 1 >= len(tokens) or tokens[at].text.isupper():
        return False
    if is_long_verb(tokens[at]):
        return True  # "Minister Doe Receives Ambassador"
    words, behind = lexicon(), at + 1
    listed = (words.ranks, words.honorifics, words.heads, words.countries)
    return tokens[behind].text in given_names() or any(phrases.at(tokens, behind) for phrases in listed)


def _is_initial(tokens: Sequence[Token], at: int) -> bool:
    """Whether a single letter with its full stop is here (“A. R. Rahman”); a bare “A” may be an article."""
    text = tokens[at].text
    short = (len(text) == 1 and tokens[at].is_capitalised) or text in digraphs()
    return short and at + 1 < len(tokens) and _is_stop_of(tokens, at + 1)


def _is_stop_of(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text == "." and tokens[at - 1].end == tokens[at].start


def _begins_something_else(tokens: Sequence[Token], at: int) -> bool:
    words = lexicon()
    country = words.countries.at(tokens, at)
    return bool(
        (country and country.end < len(tokens) and not country.value.is_ambiguous) or words.rank_suffixes.at(tokens, at)
    )


def _behind_word(tokens: Sequence[Token], at: int) -> int:
    """Behind one word with what is tied to it: the full stop of an initial, hyphenated parts."""
    words = lexicon()
    short = words.abbreviated_names.at(tokens, at) or words.name_suffixes.at(tokens, at)
    end = short.end if short else at + 1
    if _is_initial(tokens, at):
        end += 1
    while (
        end + 1 < len(tokens)
        and tokens[end].text in HYPHENS
        and _tied(tokens, end)
        and tokens[end + 1].text[0].isalpha()
    ):
        end += 2
    return end + 1 if _is_glottal(tokens, end) else end


def _is_glottal(tokens: Sequence[Token], at: int) -> bool:
    """Whether an apostrophe ends a word of the name (“Anyang' Nyong'o”)."""
    behind = at + 1 < len(tokens) and tokens[at].text == "'" and tokens[at - 1].end == tokens[at].start
    return behind and tokens[at + 1].is_capitalised


def _tied(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def _particle(tokens: Sequence[Token], at: int) -> int:
    """Behind particles at `at` when a name's word follows, else 0."""
    hit = lexicon().particles.at(tokens, at)
    if not hit or hit.end >= len(tokens):
        return 0
    end = hit.end
    if tokens[end].text in HYPHENS and end + 1 < len(tokens) and _tied(tokens, end):
        end += 1
    of_father = hit.value in _OF_FATHER and tokens[end].is_capitalised  # "Al Said", though "said" is a verb
    return end if of_father or _particle(tokens, end) or _is_name_word(tokens, end) else 0


def _behind_suffix(tokens: Sequence[Token], end: int) -> int:
    comma = end + 1 if end < len(tokens) and tokens[end].text == "," else end
    hit = lexicon().name_suffixes.at(tokens, comma)
    return hit.end if hit else end
