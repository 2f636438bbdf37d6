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
_NO_PAPER = re.compile(r"\b(?:new chapter|only (?:\w+ )?framework|own quota|, the joint venture|in order)\Z")
_OTHERS = re.compile(r"(?:similar|previous|past|other|existing|earlier|former|no|any|every|such) ", re.IGNORECASE)
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
    taken_up = list(_taken_up(text, start, end)) if again else []
    for match in nouns_in(text, start, end):
        row = row_of(match)
        if found and match.start() < found[-1].end:
            continue
        if found and found[-1].title == "draft" and match.start() - found[-1].end < _DRAFT_REACH:
            found.pop()  # “a draft Protocol on …”
        begin = title_start(text, max(start, found[-1].end if found else start), match.start())
        own_name = found and found[-1].everyday and text[match.start()].isupper()  # “the quota of the Holiday Scheme”
        if found and not own_name and _is_what_about(text, found[-1], begin, row):
            continue
        if _NONE.search(text, 0, begin) or _NO_PAPER.search(text, 0, match.end()):
            continue
        behind = behind_capitals(text, match.end(), end) if text[match.start()].isupper() else match.end()
        short, stop = short_name(text, behind)
        called = None if short else CALLED.match(text, behind)
        if called and " " not in called["name"]:
            short = called["name"]
        if text.startswith(("/", "&"), begin):
            continue  # “agreements/MoUs” are told once
        title = text[begin:behind]
        if called and " " not in title and " " not in called["name"]:
            title = called["name"]
        if _OTHERS.match(title) and not (_OF_ITS_OWN.match(text, begin) or _is_to_others(text, begin)):
            continue
        anaphor = not short and _is_anaphor(text, begin, title)
        # "The MoU" names none, "the MLAT" does.
        bare = match["short"] if title == match["short"] and not (short or row.titled) else None
        anaphor = anaphor or (bare is not None and bool(_DEFINITE.search(text, 0, begin)))
        if anaphor and not again:
            continue
        capital = title[:1].isupper() and text[match.start()].isupper()
        capital = capital and (" " in title or text[:begin].endswith("> "))
        definite = bool(_DEFINITE.search(text, 0, begin))
        found.append(
            Named(
                begin,
                stop,
                title,
                short or match["short"],
                row.type,
                row.weak,
                capital,
                definite,
                anaphor,
                is_plural(match) or is_plural_form(short),
            )
        )
    found = _without_apposition(text, found)
    spans = [(named.start, named.end) for named in found]
    free = [n for n in taken_up if not any(begin < n.end and n.start < stop for begin, stop in spans)]
    return tuple(sorted([*found, *free], key=lambda named: named.start))


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
