"""Between whom: the states and bodies that are the subject of a verb of agreeing, or stand around the instrument."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from generator.extract.clauses.patterns import WHO, WHOS, listed
from generator.extract.document import Document, Part
from generator.extract.mentions.mention import TOWN, MentionKind
from generator.ingest.article import BlockKind
from generator.vocab.countries import CountryForm
from generator.vocab.groups import combining_forms

_WHOS = re.compile(WHOS)
_SIDE = r"<[ASOG]\d+>"
_NAMED_SIDES = listed(rf"{WHO}(?: of (?:the )?<S\d+>)?")
_WITH = re.compile(rf"\b(?:with|between|among) (?:the |both )?(?P<whom>{_NAMED_SIDES})")
_TO = re.compile(rf"\b(?:to|for|from) (?:the )?(?P<whom>{_NAMED_SIDES})")
_BETWEEN = re.compile(rf"\b(?:between|among|involving|of) (?:the |both )?(?P<whom>{_NAMED_SIDES})")
_BESIDE = re.compile(rf"\b(?:with|(?P<by>by)) (?:the |its |his |her )?(?P<whom>{_NAMED_SIDES})")
_OF_STATE = re.compile(r"(<O\d+>) of (?:the )?<S\d+>")
# "<A0>-<A1> pact", "<S0>'s treaty", "the <A0> and <A1> treaty", "<S0>–<S1> deal"
_BEFORE = re.compile(rf"(?P<whom>{_SIDE}(?:(?:[-–/]| and |, | & ){_SIDE})*)(?:'s)?(?: [\w$€£.-]+){{0,2}} ?\Z")
_OCCASION = re.compile(
    r"\b(?:[Tt]he|[Tt]heir|[Tt]his) (?:[\w-]+ )?(?:meeting|talks|discussions|session|summit|dialogue|visit|"
    r"delegations|conference|consultations|negotiations)\b|\b(?:[Ww]e|I)\b"
)
_SUBJECT_REACH = 70
_JOINED = re.compile(
    r"(?:,|\band|\bbut|\bwhile)(?: (?:they|both))?"
    r"(?: (?:also|then|later|jointly|further|separately|subsequently|will|would|have|has|had))* \Z"
)
_COMBINED = re.compile(rf"\b(?P<form>{'|'.join(combining_forms())})[-–]<A\d+> ?\Z")
_BENEFICIARY = re.compile(r"<A\d+>")
_PHRASE_REACH = 160
_PHRASE_END = re.compile(r"[.;:“”—]|, (?:while|but|after|as)\b")


def subject_before(part: Part, verb: int) -> re.Match[str] | None:
    """The subject of the verb at `verb` of a sentence in signs: the nearest actors, or occasion, before it."""
    text = part.chunked.text
    joined = _JOINED.search(text, 0, verb)
    start = 0 if joined else max(0, verb - _SUBJECT_REACH)
    found = [match for pattern in (_WHOS, _OCCASION) for match in pattern.finditer(text, start, verb)]
    free = [
        match
        for match in found
        if not re.search(r"[;:—]|\. ", text[match.end() : verb]) and not text[match.end() :].startswith("'s")
    ]
    # A verb behind "and" has the subject of the verb before it, not what that verb's object names.
    return (
        min(free, key=lambda match: match.start(), default=None)
        if joined
        else max(free, key=lambda match: match.end(), default=None)
    )


def parties(
    document: Document, part: Part, subject: re.Match[str] | None, start: int, end: int, alone: bool = False
) -> tuple[str, ...]:
    """Keys of the states and bodies that agree.

    Args:
        document: The article.
        part: The sentence.
        subject: The subject of the verb.
        start: Where to look for the other side in the sentence in signs (“with <S1>”).
        end: Where to stop.
        alone: Whether one side may stand alone; else the other one of the article's two is added.

    Returns:
        States in place of persons; the article's two sides where the sentence names an occasion or only one of them.
    """
    chunked = part.chunked
    named = sides_in(document, part, subject[0]) if subject else []
    if other := _WITH.search(chunked.text, start, end):
        named += [key for key in sides_in(document, part, other["whom"]) if key not in named]
    if len(named) == 1 and (other := _TO.search(chunked.text, start, end)):
        named += [key for key in sides_in(document, part, other["whom"]) if key not in named]
    if len(named) == 1:
        helped = document.meant(chunked.mentioned(" ".join(_BENEFICIARY.findall(chunked.text[start:end]))))
        named += [key for key in helped if key not in named][:1]
    if not named:
        named = list(article_sides(document))
    return tuple(named if alone else with_other_side(document, named))


class OfPhrase(NamedTuple):
    """Keys of those whom an instrument's own phrase names, and whether the phrase names all sides."""

    keys: tuple[str, ...]
    all: bool


def phrase_parties(document: Document, part: Part, start: int, end: int, stop: int) -> OfPhrase:
    """Those whom the instrument's own phrase names: “the <A0>-<A1> pact”, “<S0>'s treaty with <S1>”.

    Args:
        document: The article.
        part: The sentence.
        start: First character of the instrument's title in the sentence in signs.
        end: One past its last.
        stop: Where the words about the instrument end.
    """
    text = part.chunked.text
    end, stop = min(end, stop), min(stop, end + _PHRASE_REACH)
    cut = _PHRASE_END.search(text, end, stop)
    stop = cut.start() if cut else stop
    between = _BETWEEN.search(text, end, stop)
    named = sides_in(document, part, between["whom"]) if between else []
    if len(named) > 1:
        return OfPhrase(tuple(named), True)
    if between and between[0].startswith("of"):
        named = []
    before = _BEFORE.search(text[:start])
    if combined := _COMBINED.search(text[:start]):
        named += [f"state:{combining_forms()[combined['form']]}"]
    if before and not (text[start : start + 1].isupper() and _is_town(part, before["whom"])):
        named += [key for key in sides_in(document, part, before["whom"]) if key not in named]
    beside = _BESIDE.search(text, end, stop)
    behind = sides_in(document, part, beside["whom"]) if beside else []
    keys = tuple(dict.fromkeys([*named, *behind]))
    return OfPhrase(
        keys, len(named) > 1 or (len(keys) > 1 and bool(named)) or bool(beside and beside["by"] and behind[1:])
    )


def with_other_side(document: Document, named: Sequence[str]) -> list[str]:
    """The sides, with the other one of the article's two where only one of them is named."""
    sides = article_sides(document)
    if len(named) == 1 and named[0] in sides:
        return [*named, *(key for key in sides if key not in named)]
    return list(named)


def article_sides(document: Document) -> tuple[str, ...]:
    """The two sides that the article is about: those named most, else those of its headline."""
    if document.sides:
        return document.sides
    for part in document.parts:
        if part.kind is BlockKind.HEADLINE:
            named = as_sides(document, document.meant(part.chunked.mentions))
            return tuple(named) if len(named) == 2 else ()
    return ()


def as_sides(document: Document, keys: Sequence[str]) -> list[str]:
    """States and bodies as they are, persons as their states; those without a known state left out."""
    sides: Iterable[str | None] = (_state_of(document, key) if key.startswith("person:") else key for key in keys)
    return list(dict.fromkeys(side for side in sides if side))


def _is_town(part: Part, words: str) -> bool:
    """Whether a stretch is one capital, which may be part of a name (“Tripoli Declaration”)."""
    mentions = part.chunked.mentioned(words)
    return len(mentions) == 1 and mentions[0].form in (TOWN, CountryForm.CAPITAL)


def sides_in(document: Document, part: Part, words: str) -> list[str]:
    """The sides that a stretch names; an office that no known person holds stands for its country."""
    keys: list[str] = []
    for mention in part.chunked.mentioned(_OF_STATE.sub(r"\1", words)):
        office = mention.kind is MentionKind.OFFICE and mention.country and not document.keys.get(mention)
        keys += [f"state:{mention.country}"] if office else document.keys.get(mention, ())
    return as_sides(document, keys)


def _state_of(document: Document, key: str) -> str | None:
    country = document.entities[key].country
    return f"state:{country}" if country else None
