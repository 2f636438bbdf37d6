"""Finding the word that makes an office in a title: “minister” in “acting Deputy Minister of Trade”."""

from collections.abc import Sequence

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.names import is_long_verb
from generator.extract.mentions.phrases import Hit
from generator.extract.mentions.portfolios import JOINS
from generator.extract.mentions.short_forms import is_short_form
from generator.extract.mentions.titled_names import SPOKEN_TITLES
from generator.extract.mentions.tokens import Token
from generator.vocab.offices import Modifier, Office, appointing_verbs
from generator.vocab.people import given_names, postnominals

_MOST_WORDS_BEFORE = 8
_LONGEST_BEFORE_LETTERS = 2  # words
_FEWEST_IN_NAME = 2  # words
_BEHIND_OFFICE = {"of", "to"}
_AT_PLACES = {"in", "at", "near"}
_HIGH = {"minister", "head-of-government", "head-of-state"}
_NEVER_BEHIND_OTHERS = {"royal"}


def find_head(tokens: Sequence[Token], start: int, is_listed: bool = False) -> tuple[int, Office, bool] | None:
    """The office word that ends the title begun at `start`: token behind it, the office, whether it is a plural.

    Args:
        tokens: The sentence's tokens.
        start: Where the title begins.
        is_listed: Whether all words of the title must be in the lists.
    """
    words = lexicon()
    at, may_join = start, False
    while at < len(tokens) and at - start <= _MOST_WORDS_BEFORE:
        head, several = words.heads.at(tokens, at), words.plural_heads.at(tokens, at)
        if head or several:
            return _chosen_head(tokens, at, at > start and not may_join)
        if (place := words.countries.at(tokens, at)) and not place.value.code:
            at, may_join = place.end, True  # "Northern Ireland Secretary"
            continue
        listed = words.before.at(tokens, at) or words.portfolios.at(tokens, at)
        if listed:
            # "Visiting Peru today, Minister Doe": no comma joins a word that says only when.
            at, may_join = listed.end, not (isinstance(listed.value, Modifier) and listed.value.tenure)
        elif at > start and tokens[at].lower in words.portfolio_words:
            at, may_join = at + 1, True
        elif may_join and tokens[at].lower in JOINS:
            at, may_join = at + 1, False
        elif not is_listed and not _is_joined(tokens, start, at, may_join) and is_unlisted_word(tokens, at):
            at += 1
        else:
            return None
    return None


def _is_joined(tokens: Sequence[Token], start: int, at: int, may_join: bool) -> bool:
    """Whether an unlisted word stands behind a listed one, or behind a join, and so begins something else."""
    if at == start and (tokens[at - 1].text == "," or is_short_form(tokens[at])):
        return False  # “Jane Doe, Halden director,”, “she and ESRO chairman Jane Doe”
    return (at > start and may_join) or tokens[at - 1].lower in JOINS


def _is_spoken_title(tokens: Sequence[Token], at: int, office: Office) -> bool:
    """Whether a word behind a minister's office is said as a courtesy title: “Foreign Minister Senator Jane Doe”."""
    spoken = at + 1 < len(tokens) and tokens[at].text in SPOKEN_TITLES and tokens[at + 1].is_capitalised
    return spoken and office.group in _HIGH


def _chosen_head(tokens: Sequence[Token], at: int, is_behind_unlisted: bool) -> tuple[int, Office, bool] | None:
    """The longest office word at `at`: token behind it, the office, whether it is a plural."""
    words = lexicon()
    head, several = _outside_body(tokens, at), words.plural_heads.at(tokens, at)
    if head and is_behind_unlisted and head.value.group in _NEVER_BEHIND_OTHERS:
        return None  # "Abdul Amir", "Martin King": a part of a name
    if head and (before := words.before.at(tokens, at)):
        # "Deputy Foreign Minister", though "deputy" alone is an office too; but "Opposition Leader" is no "Leader".
        longer_title = find_head(tokens, before.end, True)
        if longer_title and longer_title[0] > head.end:
            return longer_title
    if head and (not several or head.end >= several.end):
        # "Secretary General": a longer title may go on with another office word.
        courtesy = is_rank(tokens, head.end) or _is_spoken_title(tokens, head.end, head.value)
        longer = None if courtesy else words.heads.at(tokens, head.end)
        return (longer.end, longer.value, False) if longer else (head.end, head.value, False)
    return (several.end, several.value, True) if several else None


def _outside_body(tokens: Sequence[Token], at: int) -> Hit[Office] | None:
    """The longest office word at `at` that ends in no body's name: “Speaker” of “Speaker of the House of Lords”."""
    head = lexicon().heads.at(tokens, at)
    body = lexicon().organisations.at(tokens, head.end - 1) if head and head.end - at > 1 else None
    return lexicon().heads.at(tokens[: head.end - 1], at) if head and body and body.end > head.end else head


def is_part_of_another(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the office word that ends before token `end` belongs to a name, or to a place before a person."""
    return (
        _is_half_a_name(tokens, end)
        or _begins_with_a_place(tokens, at, end)
        or _ends_a_name(tokens, at, end)
        or _is_put_into(tokens, at, end)
        or _is_behind_name(tokens, at, end)
    )


def _is_behind_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether a name without a comma stands before an office that goes on: “Jane Doe Ambassador of Kenya”.

    An envoy's office has no words of its own before it; another's may have, but none that is a given name.
    """
    words, first = lexicon(), at
    while first < end and not words.heads.at(tokens, first):
        first += 1
    if first - at < _FEWEST_IN_NAME or end >= len(tokens) or tokens[end].lower not in _BEHIND_OFFICE:
        return False
    head = words.heads.at(tokens, first)
    unlisted = all(is_unlisted_word(tokens, n) and not words.before.at(tokens, n) for n in range(at, first))
    is_envoy = head is not None and head.value.level == "mission"
    return unlisted and (is_envoy or tokens[at].text in given_names())


def _is_put_into(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the office is one into which the person named before it is put (“elected Ana Ruiz president”)."""
    start = at
    while start and tokens[start - 1].is_capitalised:
        start -= 1
    named = end - start > _LONGEST_BEFORE_LETTERS and tokens[at].is_capitalised and tokens[start].text in given_names()
    return named and start > 0 and tokens[start - 1].lower in appointing_verbs()


def _ends_a_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the office word is letters behind a name (“Jane Doe MP”), not behind a party or a place (“Labour MP”)."""
    words = end - at + (at > 0 and tokens[at - 1].is_capitalised and end - at > 1)
    return words > _LONGEST_BEFORE_LETTERS and tokens[end - 1].text in postnominals()


def _is_half_a_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen ties the office word to a name (“Amir-Abdollahi”)."""
    tied = 0 < at < len(tokens) - 1 and tokens[at].text == "-" and tokens[at - 1].end == tokens[at].start
    return tied and tokens[at + 1].is_capitalised


def _begins_with_a_place(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether what stands before the office word is where something happens: “While in Geneva President Doe met …”."""
    words = lexicon()
    behind_preposition = at > 0 and tokens[at - 1].lower in _AT_PLACES
    return (
        behind_preposition
        and end == at + 2
        and is_unlisted_word(tokens, at)
        and not (words.heads.at(tokens, at) or words.portfolios.at(tokens, at) or words.before.at(tokens, at))
    )


def is_rank(tokens: Sequence[Token], at: int) -> bool:
    """Whether a rank or courtesy title stands here (“Adviser Chief Inspector Jane Doe”), not more of the office."""
    return bool(lexicon().ranks.at(tokens, at) or lexicon().honorifics.at(tokens, at))


def is_unlisted_word(tokens: Sequence[Token], at: int) -> bool:
    """Whether a capitalised word may belong to the title though no list has it (“Blue Economy Minister”)."""
    token, words = tokens[at], lexicon()
    country = words.countries.at(tokens, at)
    is_word = token.is_capitalised and token.text[0].isalpha() and token.text not in words.never_names
    is_word = is_word and not is_long_verb(token)
    return is_word and not (country and country.value.code) and not is_rank(tokens, at)
