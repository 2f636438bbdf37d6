"""Which names of bodies every state may use: “Ministry of Defence”, “Coast Guard”."""

from functools import lru_cache

from generator import ids
from generator.vocab.comparing import comparing, usual_spellings
from generator.vocab.offices import portfolio_words, service_words
from generator.vocab.organisations import body_nouns_after, body_nouns_before, organisations


def name_words(name: str) -> frozenset[str]:
    """The words of a body's name for comparing: plain letters, usual spellings, without small words."""
    printed = [word for word in ids.slug(name.replace(".", ""), "").split("-") if word]
    return frozenset(usual_spellings().get(word, word) for word in printed) - comparing("small")


@lru_cache(maxsize=1 << 14)
def is_general(words: frozenset[str]) -> bool:
    """Whether every state may have a body whose name has these words."""
    return words <= _general_words() and words not in _listed()


@lru_cache(maxsize=1)
def _listed() -> frozenset[frozenset[str]]:
    """Names of the bodies that are the only ones of their name."""
    return frozenset(name_words(form) for row in organisations() for form in row.forms)


@lru_cache(maxsize=1)
def _general_words() -> frozenset[str]:
    nouns = [*body_nouns_before(), *body_nouns_after(), *(word for words in service_words().values() for word in words)]
    listed = {word for noun in nouns for word in ids.slug(noun, "").split("-")}
    plain = {usual_spellings().get(word, word) for word in listed | portfolio_words()}
    return frozenset(plain) | comparing("general_bodies")
