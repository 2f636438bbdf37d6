"""What sides do, or will do: work and delivery, a change of rules or conduct, or only talk."""

import re
from functools import cache

from generator.extract.clauses.patterns import AMOUNT, QUANTITY, any_of
from generator.extract.gates import Gated
from generator.vocab.things import bodies, doing, founding, things
from generator.vocab.verbs import soft_verbs

_OWN_OBJECT = re.compile(
    r"[a-z-]+(?: (?:out|up|over|off))? (?:an?|the|their|its|his|her|both|all|two|three|four|five|six|ten|another|more|"
    r"\d[\d,.]*|joint|direct|free|new|<\w\d+>) ?(?!issues?\b|matters?\b|situation\b|way\b|need\b)"
)
_LINE = re.compile(
    r"\b(?:telephone|phone|fax|radio|video|communications?|direct|secure|military) (?:line|link|channel)s?\b|"
    r"\bhot ?line\b"
)
_TALK = Gated(
    r"(?:[\w-]+ ){1,5}?(?:talks|meetings?|discussions?|consultations?|negotiations?|dialogue|visits?|views|"
    r"experiences?|information|ties|relations|relationship|cooperation|collaboration|contacts?|communications?|"
    r"friendship|support|attention|importance|momentum|channels?|doors?|exchanges?|chapter|era|efforts|opportunit(?:y|"
    r"ies)|"
    r"path|page|trust|confidence|understanding|peace|stability|security|future|summits?|conferences?|sessions?|rounds?|"
    r"ministers?|delegations?|leaders?|partnerships?|way|ways|steps?|measures|role|results|challenges|potential)\b"
)
_END = re.compile(
    r",? (?:and|but) (?:to|on|that|agreed|said|also|will|would|(?!<[A-Z]\d+>\Z)<)|,? (?:while|after|before|which|"
    r"who|as part|as well as|"
    r"according to|at (?:the|a)|during|following|officials|in a bid|in order|by mid|in exchange)\b|, <|, (?:the|an?|"
    r"its) [^,]*\bsaid\b|, to (?:begin|start|open|run|be)\b|"
    r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|, (?:officials|mediators|he|she|they|it)\b"
)
_SUPPORTS = re.compile(
    r"(?:support|help (?:with|build)|assist (?:with|in)|back) (?:an?|the (?:construction|building) of) "
)
_SUM = re.compile(AMOUNT)
_COUNTED = re.compile(
    rf"[a-z-]+(?: up| over| out)?(?: (?:an?|the|its|their|further|another|new))? (?:{AMOUNT}|{QUANTITY})"
)

PEOPLE = re.compile(
    r"(?:(?!(?:for|of|to|in|with|and|worth)\b)[\w-]+ ){1,3}(?:men|women|children|people|persons|suspects?|prisoners|"
    r"detainees|hostages|"
    r"fugitives|bodies|nationals|citizens|migrants|refugees|fishermen|letters?|documents?|seats?|votes?|medals?|"
    r"players|"
    r"candidates|delegates|observers|guests|visitors|tourists|calls?|messages?|requests?|bids?|offers?|complaints?)\b",
    re.IGNORECASE,
)
"""People behind a verb or noun of giving, who are no delivery: “handed over two suspects”, “sent 200 observers”."""

NO_GOODS = re.compile(
    r"(?:[\w-]+ ){1,2}?(?:per ?cent\b|(?:reasons?|times|points?|days|weeks|months|years|hours|interviews?|"
    r"speech(?:es)?|examples?|warnings?|answers?)(?! of\b|-)\b)|"
    rf"{AMOUNT} (?:(?:per|an?) (?!year|month|annum|day|week)|each|for (?:each|every)) ?[a-z<]",
    re.IGNORECASE,
)
"""A share, a price or a time, behind a verb of giving: “pays 40 percent”, “5 dollars per unit”, “gave two days”."""


def thing_end(text: str, start: int, stop: int) -> int:
    """Where the words about a thing to do end in `text[start:stop]`."""
    cut = _END.search(text[start:stop])
    return start + (cut.start() if cut else stop - start)


def is_talk(text: str, start: int, end: int) -> bool:
    """Whether a verb's object is no concrete thing: “hold talks”, “open a new chapter”."""
    return bool(_TALK.compiled.match(text, start, end))


@cache
def _forms() -> dict[str, str]:
    return {form: kind for kind in ("programme", "agreement") for verb in doing(kind) for form in verb}


def is_listed(words: str) -> bool:
    """Whether the verb with which a stretch begins is one of work, delivery, rules or conduct."""
    return words.split(" ", 1)[0].lower() in _forms()


def kind_of_doing(words: str, strict: bool = False) -> str | None:
    """Whether a thing to do is work or delivery (a programme), or a change of rules (an agreement); else None.

    Args:
        words: From its verb on.
        strict: Whether only work on, or with, a concrete thing counts; sums of money are read elsewhere.
    """
    words = words.lower()
    if founded := kind_of_new(words):
        return founded
    if words.startswith("for "):
        return "programme" if _counted_or_named(words) else None
    if _LINE.search(words):
        return "mechanism"
    verb = words.split(" ", 1)[0]
    kind = _forms().get(verb)
    if strict:
        money = _SUM.search(words)
        return kind if kind == "programme" and not money and _counted_or_named(words) else None
    if kind:
        return kind
    own_object = verb not in soft_verbs() and _OWN_OBJECT.match(words)
    return "programme" if own_object or (_SUPPORTS.match(words) and holds_thing(words)) else None


@cache
def _thing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, things()))})(?:e?s)?\b")


def kind_of_new(words: str) -> str | None:
    """Whether something new that is set up is a mechanism or a programme; None where it is no concrete thing.

    Args:
        words: Lower case, from the verb, or from the article of the thing, on: “set up a joint school in”.
    """
    new = _new().match(words)
    if new is None:
        return None
    heads = list(_new_thing().finditer(words, new.end(), new.end() + _NEAR))
    phrase = _PHRASE_END.search(words, new.end())
    inside = [head for head in heads if phrase is None or head.end() <= phrase.start()]
    if not inside or (phrase and inside[-1].end() != phrase.start()):
        return None
    return "mechanism" if inside[-1]["body"] or _LINE.search(words, 0, inside[-1].end()) else "programme"


@cache
def _new() -> re.Pattern[str]:
    verbs = any_of(founding())
    return re.compile(
        rf"(?:{verbs} (?:at once |jointly |immediately )?)?(?:an?|another|two|three|four|five|six|joint|\d+) "
        r"(?!(?:new )?(?:round|series|chapter|era|page|phase) )"
    )


@cache
def _new_thing() -> re.Pattern[str]:
    named = "|".join(map(re.escape, things()))
    return re.compile(rf"\b(?:(?P<body>{'|'.join(map(re.escape, bodies()))})|{named})(?:e?s)?\b")


# Where the words of a noun phrase end: “a logistics centre | for goods”.
_PHRASE_END = re.compile(
    r"(?: (?:for|in|of|on|at|between|with|to|from|near|under|along|across|that|which|where|by|next|this|as|"
    r"and (?:an?|the|to|its|will))\b|[,.;:]|$)"
)


def holds_thing(words: str) -> bool:
    """Whether words name a concrete thing that is built, given, run or shared."""
    return _thing().search(words.lower(), 0, _NEAR) is not None


def _counted_or_named(words: str) -> bool:
    return bool(_COUNTED.match(words) or _thing().search(words, 0, _NEAR))


_NEAR = 80
