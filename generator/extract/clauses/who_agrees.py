"""The subject of a verb of agreeing, and whether a side is told without a name: “with the main rebel group”."""

import re
from functools import cache

from generator.extract.clauses.patterns import WHO, any_of, listed
from generator.extract.clauses.sides import as_sides
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.vocab.business import business_words

_WHOS = re.compile(listed(rf"(?:<O\d+> of (?:the )?<S\d+>|{WHO}(?: of (?:the )?<O\d+>)?)"))
OCCASION = Gated(
    r"\b(?:[Tt]he|[Tt]heir|[Tt]his) (?:[\w-]+ )?(?:meeting|talks|discussions|session|summit|dialogue|visit|"
    r"delegations|conference|consultations|negotiations)\b|\b(?:[Ww]e|I)\b|"
    r"\b[Tt]he (?:two|three|four|five|six) (?:[a-z]+ )?(?:leaders|ministers|presidents|premiers|sides|parties|"
    r"states|nations|countries|governments|delegations|allies|partners|neighbours|neighbors|members|compan(?:ies)|firms|utilities)\b|"
    r"\b[Tt]he (?:two|three|four|five|six)(?= (?:also |then |have |had |will )?[a-z]+ed\b)"
)
"""What stands for both sides: “the talks”, “the two ministers”, “we”."""
_NATIONAL = Gated(
    r"<A\d+>(?: [a-z-]+){0,2} (?:side|delegation|government|authorities|parliament|cabinet|administration|ministry|"
    r"minister|officials|negotiators|military|army|navy|company|firm|instructors|trainers|experts|engineers|doctors|"
    r"specialists|advisers|advisors)\b"
)
_SUBJECT_REACH = 70
_PERSON = re.compile(r"<[PG]\d+>(?! of (?:the )?<O)")
_UNNAMED = re.compile(
    r"(?:'s?(?: [a-z-]+){1,4})?,? (?:and|as well as|along with) (?:(?:the|his|her|its|their|an?) [a-z]|[A-Z])[^,;:<]*|"
    r", (?:[\w-]+ ){0,2}(?:rebels|opposition)\b"
)
_JOINED = re.compile(
    r"(?:,|\band|\bbut|\bwhile)(?: (?:they|both))?"
    r"(?: (?:also|then|later|jointly|further|separately|subsequently|will|would|have|has|had|[a-z]+(?:s|ed) to))* \Z"
)
# "Kenya's parliament ratified": an institution acts for its state.
_INSTITUTION = re.compile(
    r"'s (?:[\w-]+ ){0,3}?(?:government|parliament|cabinet|senate|congress|assembly|house|legislature|ministry|army|"
    r"navy|military|air force|state bank|central bank|authorities|officials|negotiators|side|delegation|leaders?|"
    r"leadership|administration|presidency|lawmakers|fund|development bank|coastguard|coast guard|police)\b",
    re.IGNORECASE,
)
# “With the commission meeting again, the two states agreed and signed”
_OPENING = re.compile(r"(?:With|After|During|At|Following|Despite|Amid) [^,;:]{1,160}, ")
_PAIR_APART = re.compile(rf"{WHO} and (?:the )?{WHO}, (?:the )?(?={WHO})")
_BETWEEN_THEM = re.compile(r"\bbetween (?:the )?\Z")
_PLACED = Gated(r"\b(?:in|to|into|at|from|near|outside|around) (?:the )?\Z")
PHRASE_REACH = 160
"""Characters behind an instrument or its verb within which its other side is told."""


@cache
def _with_unnamed() -> Gated:
    """“With the main rebel group”: a body of which no name is told."""
    nouns = any_of([f"{noun}s" for noun in business_words("described")] + [*business_words("described"), "rebels"])
    return Gated(
        rf"\bwith (?:(?!(?:in|on|at|of|for|to|from|by|and)\b)[\w<>'-]+ ){{0,5}}(?:{nouns})"
        r"(?! (?:the )?[<A-Z(“]|, (?:the )?<)"
    )


def is_with_unnamed(text: str, start: int) -> bool:
    """Whether the words from `start` on tell of a side without a name."""
    return _with_unnamed().search(text, start, start + PHRASE_REACH) is not None


def subject_before(part: Part, verb: int) -> re.Match[str] | None:
    """The subject of the verb at `verb` of a sentence in signs: the nearest actors, or occasion, before it."""
    text = part.chunked.text
    joined = _JOINED.search(text, 0, verb)
    start = 0 if joined else max(0, verb - _SUBJECT_REACH)
    found = [match for pattern in (_WHOS, OCCASION, _NATIONAL) for match in pattern.finditer(text, start, verb)]
    free = [
        match
        for match in found
        if not re.search(r"[;:—]|\. ", text[match.end() : verb])
        and (not text.startswith("'s", match.end()) or _INSTITUTION.match(text, match.end()))
        and not _PLACED.search(text, max(0, match.start() - 12), match.start())
    ]
    free = [_last_named(text, match) for match in free]
    if joined and (opening := _OPENING.match(text)):
        free = [match for match in free if match.start() >= opening.end()] or free
    # A verb behind "and" has the subject of the verb before it, not what that verb's object names.
    return (
        min(free, key=lambda match: match.start(), default=None)
        if joined
        else max(free, key=lambda match: match.end(), default=None)
    )


def _last_named(text: str, subject: re.Match[str]) -> re.Match[str]:
    """Of “between <S0> and <S1>, <S2>” the last, which is no part of their list."""
    pair = _PAIR_APART.match(text, subject.start(), subject.end())
    behind = _WHOS.match(text, pair.end()) if pair and _BETWEEN_THEM.search(text, 0, subject.start()) else None
    return behind or subject


def others_unnamed(document: Document, part: Part, subject: re.Match[str] | None, verb: int) -> bool:
    """Whether a side has no known name: “<S0> and the main rebel movement”, “with the rebels”, one of two persons."""
    if subject is None:
        return False
    if is_with_unnamed(part.chunked.text, verb):
        return True
    said = "".join(_PERSON.findall(subject[0]))
    people = [key for key in document.meant(part.chunked.mentioned(said)) if key.startswith("person:")]
    sideless = [key for key in people if not as_sides(document, [key])]
    return bool(_UNNAMED.match(part.chunked.text, subject.end(), verb)) or 0 < len(sideless) < len(people)
