"""Several instruments, one with each of several partners: “signed trade agreements with <state> and <state>”."""

import re
from collections.abc import Sequence

from generator.extract.clauses.instrument_nouns import row_of_noun
from generator.extract.clauses.named_instrument import Named
from generator.extract.clauses.sides import sides_in
from generator.extract.document import Document, Part

_PARTNERS = r"(?:the )?<[SO]\d+>(?:, (?:the )?<[SO]\d+>)*,? and (?:the )?<[SO]\d+>(?!'s|-)"
_BEHIND = re.compile(rf"(?: (?:on|for|of) [a-z -]+?)? with (?P<whom>{_PARTNERS})")
_OPENING = re.compile(rf"With (?P<whom>{_PARTNERS}), ")
# “Two agreements with Chad and Mali” may be of all three.
_COUNTED = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?: new)? \Z")
OF_THREE = re.compile(r"\b(?:trilateral|tripartite|three-way)\b", re.IGNORECASE)
_OF_ALL = re.compile(r"\b(?:trilateral|tripartite|multilateral|three-way|regional)\b", re.IGNORECASE)


def partners_each(document: Document, part: Part, named: Named, sides: Sequence[str]) -> list[tuple[str, str]]:
    """The sides of each of several instruments that one of `sides` has with the others; none where it is not so."""
    text = part.chunked.text
    told = _BEHIND.match(text, named.end) or _OPENING.match(text)
    if (
        not (named.plural and told)
        or _COUNTED.search(text, 0, named.start + 1 + len(named.title.split()[0]))
        or _OF_ALL.search(named.title)
    ):
        return []
    others = sides_in(document, part, told["whom"])
    own = [key for key in sides if key not in others]
    return [(own[0], other) for other in others] if len(own) == 1 and len(others) > 1 else []


def title_of_one(title: str, named: Named) -> str:
    """The title of one of several: “trade agreement” for “trade agreements”."""
    words = named.title.split(" ")
    for at in range(len(words)):
        if row := row_of_noun(" ".join(words[at:]).lower()):
            return title.replace(" ".join(words[at:]), row.noun, 1)
    return title
