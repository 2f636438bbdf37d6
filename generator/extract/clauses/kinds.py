"""Which type of meeting an occasion is, and whether it has a name of its own."""

import re

from generator.extract.clauses.nouns import NounPhrase, is_paid
from generator.extract.gates import Gated

_SIGNED = Gated(r"\b(?:sign|signs|signed|signing|inked|initialled)\b")
_BY_WIRE = re.compile(r"\b(?:phone|telephone|telephonic|call)\b", re.IGNORECASE)
_NAME_BEHIND = re.compile(r",? (?:code-named |dubbed |called )?[‘'“\"]?[A-Z][a-z]")


def kind_of(text: str, phrase: NounPhrase, article: str) -> str:
    """The noun's type; talks “by phone” are a call, a ceremony at which something is signed a signing.

    A conversation is one face to face in an article that speaks of no telephone.
    """
    face_to_face = phrase.weak and not _BY_WIRE.search(article)
    if phrase.type == "call" and (face_to_face or is_paid(text, phrase.noun_start)):
        return "meeting"
    if phrase.type == "meeting" and _BY_WIRE.search(phrase.words):
        return "call"
    return "signing" if is_signing(text, phrase) else phrase.type


def is_signing(text: str, phrase: NounPhrase) -> bool:
    """Whether something is signed at a ceremony."""
    return phrase.type == "ceremony" and bool(_SIGNED.search(text))


def is_named(text: str, phrase: NounPhrase) -> bool:
    """Whether an exercise has a name of its own: “Exercise Blue Heron”, “the joint exercise ‘Blue Heron’”."""
    return bool(_NAME_BEHIND.match(text, phrase.end) or re.search(r"\b[A-Z]", phrase.words))
