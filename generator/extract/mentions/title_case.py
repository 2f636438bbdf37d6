"""Headlines in which each word has a capital: their everyday words are read as if printed small.

In “Foreign Minister Doe Visits Peru” no letter tells where the name ends; that “visits” is a verb does. A word is an
everyday one if it is a listed verb, or the article prints it, or another form of it, without a capital; never where a
sentence prints it as a name.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.runs import is_title_case
from generator.extract.mentions.tokens import Token, Tokens
from generator.vocab.people import acting_verbs, given_names, person_verbs
from generator.vocab.verbs import verb_words

_ENDINGS = ("", "s", "es", "d", "ed")
_SHORTEST = 4  # letters of a word that is known by another form of it


def with_small_words(sentences: Sequence[Tokens]) -> list[Tokens]:
    """The tokens of an article's sentences, those of everyday words in headlines of capitals without theirs."""
    capitals = [is_title_case(tokens, set()) for tokens in sentences]
    if not any(capitals):
        return list(sentences)
    prose = [tokens for tokens, shouted in zip(sentences, capitals, strict=True) if not shouted]
    small = {token.lower for tokens in prose for token in tokens if not token.is_capitalised}
    names = {token.lower for tokens in prose for token in tokens[1:] if token.is_capitalised}
    return [
        _lowered(tokens, small, names) if shouted else tokens
        for tokens, shouted in zip(sentences, capitals, strict=True)
    ]


def _lowered(tokens: Tokens, small: set[str], names: set[str]) -> Tokens:
    found = Tokens()
    listed = set(_listed(tokens))
    for at, token in enumerate(tokens):
        everyday = at and at not in listed and token.is_capitalised and _is_everyday(token, small, names)
        found.append(token._replace(text=token.lower, is_capitalised=False) if everyday else token)
    return found


def _listed(tokens: Sequence[Token]) -> Iterator[int]:
    """Numbers of the tokens in listed names, titles and nouns of bodies (“United States”, “Heads of State”, “Fund”)."""
    words = lexicon()
    lists = (words.countries, words.organisations, words.heads, words.plural_heads, words.portfolios, words.honorifics)
    for at, token in enumerate(tokens):
        if token.text in words.body_noun_words or token.lower in words.portfolio_words:
            yield at
        for phrases in lists:
            if hit := phrases.at(tokens, at):
                yield from range(at, hit.end)


def _is_everyday(token: Token, small: set[str], names: set[str]) -> bool:
    word = token.lower
    if word in names or token.text in given_names() or not word.isalpha():
        return False
    if not _verbs().isdisjoint((word, f"{word}s", f"{word}es")):
        return True
    return len(word) >= _SHORTEST and not small.isdisjoint(_forms(word))


@cache
def _verbs() -> frozenset[str]:
    return verb_words() | person_verbs() | acting_verbs()


def _forms(word: str) -> Iterator[str]:
    """A word's other forms, of verbs and nouns alike: “stress”, “stressed” of “stresses”."""
    stems = {word, word.removesuffix("s"), word.removesuffix("es")}
    return (stem + ending for stem in stems for ending in _ENDINGS)
