"""Instruments, mechanisms and programmes named in a stretch of a sentence, each with its title, short name and type."""

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.extract.clauses.complements import BETWEEN, COMPLEMENT, WITH_PURPOSE
from generator.extract.clauses.instrument_nouns import is_plural, is_plural_form, nouns_in, row_of, row_of_noun
from generator.extract.clauses.instrument_titles import CALLED, behind_capitals, short_name, title_start
from generator.extract.clauses.named_instrument import Named
from generator.extract.gates import Gated
from generator.vocab.instruments import PAPERS, Instrument

_NONE = Gated(r"\b(?:[Aa]ny|[Nn]o|[Ee]very|[Ss]uch|[Ss]uch an?|[Nn]either|[Ww]hat|[Ww]hich)(?: \w+)? \Z")
_NO_PAPER = re.compile(
    r"\b(?:new chapter|(?:District|City|County|Local|Student|Alumni) Chapter|"
    r"(?:only (?:\w+ )?|legal |regulatory |institutional |legislative )framework|"
    r"own quota|(?:visa|trade|tariff) concessions|, the joint venture|in order)\Z"
)
_OTHERS = re.compile(
    r"(?:\d+ )?(?:similar|previous|past|other|existing|earlier|former|no|any|every|such) ", re.IGNORECASE
)
# “An earlier memorandum on the project, signed in 1975”, “a similar one with Chad” are told apart, unlike “earlier
# agreements”.
_OF_ITS_OWN = re.compile(
    r"(?:earlier|previous|former) [^.;:“”]{3,80}?,? (?:(?:signed|concluded|reached|initialled|made|dating) |"
    r"(?:lapsed|expired|ran out|collapsed)\b)|"
    r"similar (?:[\w-]+ ){1,5}(?:with|to|between) (?:the )?<[SO]\d+>",
    re.IGNORECASE,
)
_WHOM_BEFORE = Gated(r"<[SO]\d+>(?: (?:on|over|about|for|towards?))?(?: an?)? \Z")
_TAKEN_UP = Gated(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?P<noun>plan|proposal|offer|document|text|paper|idea|instrument|move|step|"
    r"arrangement)\b"
    r"(?! (?:of|for|to|on|by|with|said|says)\b)"
)
_ABOUT = re.compile(
    r" (?:on|for|of|about|regarding|concerning|covering|amending|to amend|modifying|revising|implementing|"
    r"supplementing)(?: the| an?| our| their| its)? ",
    re.IGNORECASE,
)
# "A treaty on freight along the North Corridor": a matter without a join.
_ONE_MATTER = re.compile(r" (?:on|for|about|regarding|concerning) (?:(?! (?:and|or|as|to) )[^,;:“”]){1,140}")
# "A deal on police housing and training" is one.
_ABOUT_SEVERAL = re.compile(r" (?:on|for|about|covering|regarding|concerning) [a-z][a-z ,-]*(?:and|,)(?: the)? ?")
_TO_DO = re.compile(r" to (?!<)[a-z]")  # “an agreement to share data and hold joint drills”
# "the treaty with Chad", "the deal that they signed" is told apart from others.
_OWN = re.compile(r" (?:between|among|with|which|that|<[SGP]\d+>)")
_DEFINITE = Gated(
    r"\b(?:the|this|that|these|those|such|its|their|our|both)(?: (?:new|said|same|proposed|planned|two|"
    r"three))*(?: <[AS]\d+>[-–]<[AS]\d+>)? $",
    re.IGNORECASE,
)
_DRAFT_REACH = 40
_PAIR, _NEAR = 2, 160
_SAID_AGAIN = re.compile(r"[^;:—“”]*, an? (?:[\w-]+ ){0,3}?")
_AN_ASIDE = re.compile(r" (?:worth|valued|that|which|under|aimed|designed|intended|to)\b|[.,;)]|$")


def named_instruments(text: str, start: int, end: int, again: bool = False) -> list[Named]:
    """The instruments named in `text[start:end]` of a sentence in signs, in order; a title reaches back to its article.

    The noun ends its phrase: in “training centre” no “training” is found. Those that only take up one named before
    count if `again`.
    """
    return list(_named_instruments(text, start, end, again))


@lru_cache(maxsize=1024)
def _named_instruments(text: str, start: int, end: int, again: bool) -> tuple[Named, ...]:
    """`named_instruments`; several rules ask for those of one stretch."""
    found: list[Named] = []
    for match in nouns_in(text, start, end):
        if found and match.start() < found[-1].end:
            continue
        if found and found[-1].title == "draft" and match.start() - found[-1].end < _DRAFT_REACH:
            found.pop()  # “a draft Protocol on …”
        begin = title_start(text, max(start, found[-1].end if found else start), match.start())
        if found and _only_explains(text, found[-1], begin, match):
            continue
        if (named := _named(text, match, begin, end)) and (again or not named.again):
            found.append(named)
    found = _without_apposition(text, found)
    spans = [(named.start, named.end) for named in found]
    taken_up = _taken_up(text, start, end) if again else ()
    free = [n for n in taken_up if not any(begin < n.end and n.start < stop for begin, stop in spans)]
    return tuple(sorted([*found, *free], key=lambda named: named.start))


def _named(text: str, noun: re.Match[str], begin: int, end: int) -> Named | None:
    """The instrument of a noun whose title begins at `begin`; None where the words around say that there is none."""
    others_told = _NONE.search(text, 0, begin) or _NO_PAPER.search(text, 0, noun.end())
    if others_told or text.startswith(("/", "&"), begin):
        return None  # “agreements/MoUs” are told once
    row, is_capital = row_of(noun), text[noun.start()].isupper()
    behind = behind_capitals(text, noun.end(), end) if is_capital else noun.end()
    short, stop = short_name(text, behind)
    title = text[begin:behind]
    called = None if short else CALLED.match(text, behind)
    if called and " " not in called["name"]:
        short = called["name"]
        title = title if " " in title else short
    if _OTHERS.match(title) and not (_OF_ITS_OWN.match(text, begin) or _is_to_others(text, begin)):
        return None
    definite = bool(_DEFINITE.search(text, 0, begin))
    # "The MoU" names none, "the MLAT" does.
    bare = title == noun["short"] and not (short or row.titled)
    anaphor = (bare and definite) or (not short and _is_anaphor(text, begin, title))
    return Named(
        begin,
        stop,
        title,
        short or noun["short"],
        row.type,
        row.weak,
        capital=title[:1].isupper() and is_capital and (" " in title or text[:begin].endswith("> ")),
        definite=definite,
        again=anaphor,
        plural=is_plural(noun) or is_plural_form(short),
    )


def _only_explains(text: str, before: Named, begin: int, noun: re.Match[str]) -> bool:
    """Whether a noun is what the instrument before it is about, and no instrument with a name of its own."""
    own_name = before.everyday and text[noun.start()].isupper()  # “the quota of the Holiday Scheme”
    return not own_name and _is_what_about(text, before, begin, row_of(noun))


def _is_to_others(text: str, begin: int) -> bool:
    """Whether a similar instrument is told apart by those named right before it: “in talks with Chad on a similar”."""
    return text.startswith("similar ", begin) and bool(_WHOM_BEFORE.search(text, 0, begin))


def _without_apposition(text: str, found: list[Named]) -> list[Named]:
    """Without a noun that only says again what the one before is: “the Girls' Partnership, a five-year programme”."""
    if len(found) < _PAIR or not _AN_ASIDE.match(text, found[-1].end):
        return found
    between = text[found[-2].end : found[-1].start]
    again = len(between) < _NEAR and (_SAID_AGAIN.fullmatch(between) is not None) and not found[-1].capital
    listed = any(re.search(r", an? \Z", text[: named.start]) for named in found[:-1])
    return found[:-1] if again and not listed else found


def _is_what_about(text: str, before: Named, begin: int, row: Instrument) -> bool:
    """Whether a noun only says what the instrument before it is about: “a deal on police housing and training”."""
    apart = BETWEEN.match(text, before.end, begin)
    between = text[apart.end() if apart else before.end : begin]
    several = before.type in WITH_PURPOSE and (row.weak or row.type == "programme")
    if before.type in PAPERS and row.type not in PAPERS and _ONE_MATTER.fullmatch(between):
        return True
    return bool(_ABOUT.fullmatch(between) or (several and (_ABOUT_SEVERAL.fullmatch(between) or _TO_DO.match(between))))


def _taken_up(text: str, start: int, end: int) -> Iterator[Named]:
    """Words that name no instrument by themselves, but may take one up: “the plan”, “this document”."""
    for match in _TAKEN_UP.finditer(text, start, end):
        yield Named(*match.span("noun"), match["noun"], None, "", weak=False, definite=True, again=True)


def _is_anaphor(text: str, begin: int, title: str) -> bool:
    """Whether “the treaty”, “this agreement” speaks of one named before."""
    row = row_of_noun(title.lower())
    if row is None or row.titled or " " in title:
        return False
    behind = begin + len(title)
    is_told_apart = COMPLEMENT.match(text, behind) or _OWN.match(text, behind)
    return not is_told_apart and bool(_DEFINITE.search(text, 0, begin))
