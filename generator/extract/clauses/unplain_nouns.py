"""Occasions without a plain noun: their name was read as a body’s, is taken up alone, or their noun is left out."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from generator.extract.candidate import MeetingCandidate
from generator.extract.clauses.nouns import NounPhrase
from generator.extract.clauses.patterns import any_of, occasion_types
from generator.extract.clauses.principals import is_of_several
from generator.extract.clauses.told_status import is_predicated
from generator.extract.document import Part
from generator.extract.gates import Gated

_BODY = Gated(r"(?:\b(?:the|this|an?|(?:last|this|next) (?:year|month|week)'s) )?(?P<sign><O(?P<number>\d+)>)(?!')")
_CHAIRED = Gated(
    r"\b(?:(?:co-)?chair(?:ed|ing)?|presid(?:ed?|ing) (?:over|at)) (?P<the>the |their |its |an? )(?:[a-z]+ ){0,2}?"
    r"(?P<body><O\d+>|(?:[Jj]oint|[Mm]ixed|[Bb]ilateral|[Bb]inational|[Tt]rilateral|[Ii]nter-?[Gg]overnmental|"
    r"<[AS]\d+>[-–]<[AS]\d+>) (?:[A-Za-z-]+ ){0,4}?(?:[Cc]ommission|[Cc]ommittee|[Cc]ouncil|[Ww]orking [Gg]roup|"
    r"[Tt]ask [Ff]orce))(?=[,.;]|\Z| (?:in|at|on|with|this|last|yesterday|today|of|for|between)\b)"
)
_ORDINAL = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|last|previous"
_ELLIPSIS = Gated(
    rf"(?:\A|[;:—] |, and |, while |, but )(?P<the>(?:[Tt]he|[Aa]) )(?P<words>{_ORDINAL})"
    r"(?= (?:one )?(?:is|was|will|would|took|takes|has|had|ended|begins|opens|opened|in|fell|followed)\b|, (?:due|in|"
    r"on|held|set|planned|scheduled)\b)"
)
_CLOSED = Gated(
    r"\b(?:concluded?|closed?|completed?|finish(?:ed)?|end(?:ed)?|wrap(?:ped)?|resumed?|continued?|declared?|"
    r"br(?:ing|ought)) "
    r"(?P<it>them|it)(?: (?:up|off|finished|over|closed|concluded|completed?|to an end|to a close))?"
    r"(?= (?:in|at|on|last|this|yesterday|today|earlier)\b)"
)
_TAKEN_SHORT = ("consultations", "dialogue", "talks", "meeting", "forum", "summit", "conference")
_EXERCISE = Gated(r"\b[Ee]xercises? [‘'“\"]?(?P<name>[A-Z]\w+(?: [A-Z]\w+){0,2})")


def named_as_bodies(part: Part) -> Iterator[NounPhrase]:
    """Occasions whose name was read as that of a body: “opened the Africa Trade Forum”."""
    for match in _BODY.finditer(part.chunked.text):
        mention = part.chunked.mentions[int(match["number"])]
        kind = occasion_types().get(mention.name.split()[-1].lower()) if " " in mention.name else None
        if kind and kind not in ("meeting", "call", "visit"):
            yield NounPhrase(
                match.start(), match.start("sign"), match.end(), kind, True, False, "the", None, mention.name + " "
            )


def chaired_bodies(part: Part) -> Iterator[NounPhrase]:
    """Sessions told by the joint body that met, whom people chaired: “co-chaired the Joint Commission in Oslo”."""
    for match in _CHAIRED.finditer(part.chunked.text):
        named = part.chunked.mentioned(match["body"])
        if match["body"][0] != "<" or (len(named) == 1 and is_of_several(named[0].name)) or len(named) > 1:
            start, end = match.start("the"), match.end("body")
            yield NounPhrase(start, match.start("body"), end, "meeting", False, False, "the", None, "")


def given_names(parts: Iterable[Part]) -> dict[str, str]:
    """The names that an article gives occasions, each with its type: “Exercise Blue Heron”, “consultations (BPC)”."""
    names: dict[str, str] = {}
    for part in parts:
        text = part.chunked.text
        names |= dict.fromkeys((match["name"] for match in _EXERCISE.finditer(text)), "exercise")
        names |= {match["name"]: occasion_types()[match["noun"].lower()] for match in _shortened().finditer(text)}
    return names


@cache
def _shortened() -> Gated:
    """Finds an occasion with its short form behind it: “Foreign Office Consultations (FOC)”."""
    return Gated(rf"(?P<noun>{any_of(_TAKEN_SHORT)}) \((?P<name>[A-Z]{{2,6}})s?\)", re.IGNORECASE)


def named_alone(names: Iterable[str]) -> re.Pattern[str] | None:
    """Finds such names where they stand alone: “the next Blue Heron”, “the last round of BPC”."""
    either = "|".join(re.escape(name) for name in sorted(names))
    return (
        re.compile(
            rf"(?<!xercise )(?<!xercise [‘'“\"])(?<!\()(?P<the>(?:\b[Tt]he )?)(?P<words>(?:(?:{_ORDINAL}) )?)"
            rf"(?:(?:round|session|edition)s? of (?:the )?)?(?P<name>{either})s?(?: (?:19|20)?\d\d)?(?![\w-])"
        )
        if either
        else None
    )


def taken_up(text: str, alone: re.Pattern[str] | None, names: Mapping[str, str]) -> Iterator[NounPhrase]:
    """Occasions told by their name alone."""
    for match in alone.finditer(text) if alone else ():
        start, end, kind = match.start(), match.end(), names[match["name"]]
        yield NounPhrase(
            start, match.start("name"), end, kind, True, False, "the", None, match["words"] + match["name"] + " "
        )


def left_out(number: int, text: str, before: Sequence[MeetingCandidate]) -> Iterator[NounPhrase]:
    """The noun that “the second was held in Oslo” or “and closed them in Lima” leaves out: of what was told last."""
    last = next((meeting for meeting in reversed(before) if meeting.type != "visit"), None)
    if last is None:
        return
    for match in _CLOSED.finditer(text) if last.number == number else ():
        yield NounPhrase(match.start("it"), match.start("it"), match.end(), last.type, False, True, "the", None, "")
    for match in _ELLIPSIS.finditer(text):
        end = match.end("words")
        noun = NounPhrase(match.start("the"), end, end, last.type, False, False, "the", None, match["words"])
        if is_predicated(text, noun):
            yield noun
