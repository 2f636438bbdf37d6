"""Between whom: the states and bodies that are the subject of a verb of agreeing, or stand around the instrument."""

import re
from typing import NamedTuple

from generator.extract.clauses.beside import beside_subject
from generator.extract.clauses.instruments import named_instruments
from generator.extract.clauses.patterns import WHO, agreement_acts, agreement_statuses, listed
from generator.extract.clauses.sides import (
    COMPANIES,
    NEAR,
    OF_A_BODY,
    article_sides,
    is_organ,
    near_sides,
    paired_before,
    sides_in,
    states_of_block,
    with_other_side,
)
from generator.extract.clauses.who_agrees import OCCASION, PHRASE_REACH, subject_before
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.extract.mentions.mention import TOWN, MentionKind
from generator.vocab.countries import CountryForm
from generator.vocab.function_words import never_names
from generator.vocab.groups import combining_forms, people_nouns, side_nouns

_SIDE = r"<[ASOG]\d+>"
_NAMED_SIDES = listed(rf"{WHO}(?: of (?:the )?<[SO]\d+>)?")
_GOVERNMENT = r"(?:[Gg]overnments? of (?:the )?)?"
# “with its all-weather ally <S0>”, “with neighbouring <S0>”: but not “with its seat in <S0>”
_DESCRIBED = (
    r"(?:(?:its|their|neighbou?ring|fellow) "
    r"(?:(?!(?:in|on|at|of|for|to|from|by|near|over|and|under|across) )[\w-]+ ){0,3})?"
)
_WITH = Gated(rf"\b(?:with {_DESCRIBED}|between |among )(?:the |both )?{_GOVERNMENT}(?P<whom>{_NAMED_SIDES})")
_TO = Gated(
    rf"\b(?:to|for|from|giving|handing) (?:the )?(?P<whom>{_NAMED_SIDES}(?:(?<=from <S\d>) to (?:the )?<S\d+>)?)"
)
_DATIVE = re.compile(rf" (?:the )?(?P<whom>{WHO}) (?:an?|the|its|for|another|two|three|four|five|six|\d+|[$€£]\S+) ")
_BETWEEN = Gated(
    rf"\b(?:between|among|involving|of) (?:(?P<own>itself|themselves)(?:,| and) )?(?:the |both )?{_GOVERNMENT}"
    rf"(?P<whom>{_NAMED_SIDES})"
)
# “between the <S0> town of Halden and the Lund province of <S1>”: places and bodies that are no actors stand for states
_OF_EACH = Gated(
    r"\bbetween (?:the )?(?:(?:[\w-]+ ){1,8}of (?:the )?(?P<one><S\d+>)|(?P<ones><[SA]\d+>)(?:'s)? [a-z][\w -]{1,60})"
    r",? and (?:the )?(?:(?:[\w-]+ ){1,8}of (?:the )?(?P<other><S\d+>)|(?P<others><[SA]\d+>)(?:'s)? [a-z])"
)
_OF_NATION = Gated(r"(?P<whom><A\d+>)(?: [a-z-]+){1,4} \Z")  # “<A0> government negotiator <P0>”
_ONLY_GROUP = re.compile(r"<G\d+>")
_BESIDE = Gated(
    rf"\b(?:with (?:the |its |his |her )?{_GOVERNMENT}|(?P<by>by) (?:the |its |his |her )?)(?P<whom>{_NAMED_SIDES})"
)
_WORDS = r"(?: (?!(?:under|with|without|on|for|in|of|to|by|an?|the|at|from|into|through)\b)[\w$€£.-]+){0,2}"
# "<A0>-<A1> pact", "<S0>'s treaty", "the <A0> and <A1> treaty", "<S0>–<S1> deal"
_BEFORE = re.compile(rf"(?P<whom>{_SIDE}(?:(?:[-–/]| and |, | & ){_SIDE})*)(?:'s)?{_WORDS} ?\Z")
_COMBINED = re.compile(rf"\b(?P<form>{'|'.join(combining_forms())})[-–]<A\d+> ?\Z")
# "… after a summit between <P0> and <P1>": who met there is another matter.
_ASIDE = re.compile(
    r"\b(?:after|during|following|ahead of|before|when|while|amid|as|where|who|said|says|told|according to|besides|"
    r"apart from|in addition to|in the presence of)\b|[;:]|"
    r"\bof which\b|, the (?=[a-z])|"
    r"\bat (?:an?|the|their) (?:[\w-]+ )?(?:meeting|summit|ceremony|talks|conference|session|dialogue)"
)
# "was signed by <P0> for <S1>; <P2> for <S3>; and <P4> for <S5>"
_SIGNATORIES = Gated(
    r"\b(?:for|on behalf of) (?:the )?<[SO]\d+>,? by (?:the |its )?<[PRO]\d+>"
    r"(?:[;,]? ?(?:and )?(?:for|on behalf of) (?:the )?<[SO]\d+>,? by (?:the |its )?<[PRO]\d+>)+|"
    r"\bby (?:the )?<[PRO]\d+>,? (?:for|on behalf of) (?:the )?<[SO]\d+>"
    r"(?:[;,]? ?(?:and )?(?:by )?(?:the )?<[PRO]\d+>,? (?:for|on behalf of) (?:the )?<[SO]\d+>)+"
)
_FOR_SIDE = re.compile(r"(?:for|of) (?:the )?(<[SO]\d+>)")
_NAME = re.compile(
    r"(?:^|[^\w<])(?P<name>[A-Z][\w-]+)(?:'s)?,?(?: (?:which|who|also|has|have|had|will|would|then|is|are|was|were|"
    r"to|due|set|expected|\w+ly))* \w+(?: \w+)?\Z"
)
_BENEFICIARY = re.compile(r"<A\d+>")
_CLAUSE = re.compile(r";|\b(?:which|whose)\b")
_AND_UNKNOWN = re.compile(r",? and (?:the )?[A-Z]")
_PHRASE_END = re.compile(r"[.;:“”—]|, (?:while|but|after|as)\b|, the (?=[a-z])|\b(?:of|for|under|to) wh(?:ich|om)\b")


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
    named = _companies(document, part, subject) or _subject_sides(document, part, subject) if subject else []
    if aside := _ASIDE.search(chunked.text, start, end):
        end = aside.start()
    if len(named) == 1 and subject and (beside := beside_subject(chunked.text, subject, start)):
        named += [key for key in sides_in(document, part, beside) if key not in named]
    if other := _WITH.search(chunked.text, start, end):
        named += [key for key in sides_in(document, part, other["whom"]) if key not in named]
    if clause := _CLAUSE.search(chunked.text, start, end):
        end = clause.start()
    dative = _DATIVE.match(chunked.text, start, end)
    if len(named) == 1 and (other := dative or _TO.search(chunked.text, start, end)):
        named += [key for key in sides_in(document, part, other["whom"]) if key not in named]
    if len(named) == 1:
        words = OF_A_BODY.sub("", chunked.text[start:end])
        helped = document.meant(chunked.mentioned(" ".join(_BENEFICIARY.findall(words))))
        named += [key for key in helped if key not in named][:1]
    if not named and subject is None:
        if other := _TO.search(chunked.text, start, end):
            named = sides_in(document, part, other["whom"])
        if named or _unknown(chunked.text[:start]):
            return tuple(named)
    if not named:
        taken_up = subject is None or "<G" in subject[0] or bool(OCCASION.match(subject[0]))
        sides = article_sides(document)
        begin = subject.start() if subject else None
        far = not sides or COMPANIES.search(chunked.text)
        near = near_sides(document, part, begin, NEAR if far else 1) if taken_up else ()
        named = list(near or sides)
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
    if signatories := _SIGNATORIES.search(text, end, end + PHRASE_REACH):
        sides = sides_in(document, part, " ".join(_FOR_SIDE.findall(signatories[0])))
        if len(sides) > 1:
            return OfPhrase(tuple(sides), True)
    end, stop = min(end, stop), min(stop, end + PHRASE_REACH)
    cuts = [match.start() for pattern in (_PHRASE_END, _ASIDE) if (match := pattern.search(text, end, stop))]
    stop = min([stop, *cuts])
    if apart := _OF_EACH.search(text, end, stop):
        return OfPhrase(tuple(sides_in(document, part, " ".join(sign for sign in apart.groups() if sign))), True)
    between = _BETWEEN.search(text, end, stop)
    named = _sides_between(document, part, between, start) if between else []
    if len(named) > 1 or (named and between and _AND_UNKNOWN.match(text, between.end(), stop)):
        return OfPhrase(tuple(named), True)
    if between and between[0].startswith("of"):
        named = []
    before = _BEFORE.search(text[:start])
    if combined := _COMBINED.search(text[:start]):
        named += [f"state:{combining_forms()[combined['form']]}"]
    if before and not (_is_town(part, before["whom"]) and not before[0].startswith(f"{before['whom']}'s")):
        named += [key for key in sides_in(document, part, before["whom"]) if key not in named]
    beside = next((match for match in _BESIDE.finditer(text, end, stop) if not _by_others(text, match)), None)
    behind = sides_in(document, part, beside["whom"]) if beside else []
    if beside and beside["by"]:
        behind = [key for key in behind if not is_organ(document, key)]
    keys = tuple(dict.fromkeys([*named, *behind]))
    return OfPhrase(
        keys, len(named) > 1 or (len(keys) > 1 and bool(named)) or bool(beside and beside["by"] and behind[1:])
    )


def _sides_between(document: Document, part: Part, between: re.Match[str], start: int) -> list[str]:
    """Those behind “between”; “itself” is the subject, and “the two countries” are those of whom was spoken last."""
    if _ONLY_GROUP.fullmatch(between["whom"]):
        return _subject_sides(document, part, between)
    own = subject_before(part, start) if between["own"] else None
    named = sides_in(document, part, own[0]) if own else []
    return list(dict.fromkeys([*named, *sides_in(document, part, between["whom"])]))


_DONE_BY = frozenset(
    ("held", "run", "led", "built", "made", "given", "drawn", "kept", "paid", "chosen", "seen", "taken")
)


def _by_others(text: str, match: re.Match[str]) -> bool:
    """Whether those behind “by” did something else than agree: “brokered by”, “chaired by”."""
    word = re.search(r"(\w+) \Z", text[: match.start()]) if match["by"] else None
    done = word is not None and (word[1].endswith("ed") or word[1] in _DONE_BY)
    return word is not None and done and word[1].lower() not in agreement_statuses()


def _unknown(before: str) -> bool:
    """Whether the verb has a subject that is printed as a name, but is no actor that the article makes known."""
    name = _NAME.search(before)
    noun = name["name"].lower() if name else ""
    if name is None or name["name"] in never_names() or noun in side_nouns() or noun in people_nouns():
        return False
    is_act = any(act.startswith(f"{name['name'].lower()} ") for act in agreement_acts())  # “Negotiations on a pact”
    return not is_act and not named_instruments(before, name.start("name"), name.end("name"), again=True)


def _companies(document: Document, part: Part, subject: re.Match[str]) -> list[str]:
    """The bodies that “the two companies” takes up."""
    taken_up = COMPANIES.match(subject[0]) and not part.chunked.mentioned(subject[0])
    return list(near_sides(document, part, subject.start(), NEAR)) if taken_up else []


def _subject_sides(document: Document, part: Part, subject: re.Match[str]) -> list[str]:
    """The sides that a subject names; “both sides”, “the ministers” are those of the sentence before, if it has two."""
    mentions = part.chunked.mentioned(subject[0])
    if any(mention.kind is not MentionKind.GROUP or mention.members for mention in mentions):
        nation = _OF_NATION.search(part.chunked.text, 0, subject.start())
        return sides_in(document, part, subject[0]) or (sides_in(document, part, nation["whom"]) if nation else [])
    states = bool(mentions) and all(mention.name in side_nouns() for mention in mentions)
    article = article_sides(document)
    both = article if len(article) == 2 and all(key.startswith("state:") for key in article) else ()
    if states and (pair := _taken_up_here(document, part, subject.start()) or both):
        return list(pair)
    people = [] if states else sides_in(document, part, subject[0])
    if len(people) > 1 and all(key.startswith("state:") for key in people):
        return people
    if paired := paired_before(document, part, subject.start(), 1):
        return list(paired)
    if len(people) > 1 or (people and len(document.meant(mentions)) > 1):
        return people  # one of them is of a side that the text does not tell
    return list(near_sides(document, part, subject.start(), 1)) or ([] if article else people)


def _taken_up_here(document: Document, part: Part, start: int) -> tuple[str, ...]:
    """The two states that “both countries” take up within a paragraph or bullet: those of which it speaks."""
    goes_on = part is not next(other for other in document.parts if other.block == part.block)
    pair = states_of_block(document, part, start)
    return pair or (paired_before(document, part, start, 1) if goes_on else ())


def _is_town(part: Part, words: str) -> bool:
    """Whether a stretch is one capital, which may be part of a name (“Tripoli Declaration”)."""
    mentions = part.chunked.mentioned(words)
    return len(mentions) == 1 and mentions[0].form in (TOWN, CountryForm.CAPITAL)
