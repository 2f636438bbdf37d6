"""Who is called by what: persons whom the text describes as speaking for nobody (“an analyst”)."""

import re

from generator.extract.document import Document, Part
from generator.model import ActorKind
from generator.vocab.people import private_callings

_DESCRIBED = re.compile(r"<\w+>,? (?:(?:an?|the|now|of|from|at|who) ){1,3}(?:[\w-]+\b ?){0,3}")
_WORD = re.compile(r"[\w-]+")
_FEWEST_WORDS = 2
_OWN = ("his", "her", "their", "its")
_BESIDE = 60  # characters on each side that may describe the person


def is_public(document: Document, key: str) -> bool:
    """Whether a person is named in full, and nowhere by a private calling."""
    entity = document.entities[key]
    if entity.kind is not ActorKind.PERSON or len(entity.name.split()) < _FEWEST_WORDS:
        return False
    return not any(_is_private(part, key, document) for part in document.parts)


def _is_private(part: Part, key: str, document: Document) -> bool:
    """Whether words beside a mention of the person name a private calling."""
    text = part.chunked.text
    for number, mention in enumerate(part.chunked.mentions):
        if key not in document.keys.get(mention, ()):
            continue
        at = part.chunked.sign(number).start
        described = _DESCRIBED.match(text[at : at + _BESIDE])
        before = text[max(0, at - _BESIDE) : at].split()[-2:]
        own = len(before) > 1 and before[-2] in _OWN  # "his visitor Jane Doe"
        words = _WORD.findall((described[0] if described else "") + " " + " ".join(() if own else before))
        if {word.lower() for word in words} & private_callings():
            return True
    return False
