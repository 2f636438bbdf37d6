"""What an instrument is about, said behind a noun that many share: “agreement to exchange data”."""

import re

from generator.extract.clauses.instrument_nouns import row_of_noun
from generator.extract.clauses.named_instrument import Named
from generator.extract.clauses.patterns import AMOUNT
from generator.extract.gates import Gated

COMPLEMENT = re.compile(
    r"\s+(?P<words>(?:on(?! board\b| behalf\b| the (?:sidelines|fringes|occasion|eve|spot|margins of (?:the|an?)|"
    r"same \w+)\b)|to|for|of|in the field of|focus(?:ing|ed) on|covering|amending|setting up|"
    r"establishing|creating|governing|regulating|concerning|regarding) (?:[^;:()“”—.]|(?<=\d)\.(?=\d))+)"
)
"""Words behind a noun that tell what it is about, and all that goes on behind them."""
BETWEEN = Gated(
    r"(?: (?:(?:with|between|and) (?:the )?(?:(?:Government|Cabinet|Ministry) of (?:the )?)?<[A-Z]\d+>(?: \([^)]*\))?|"
    r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"worth [^,;.<]{1,30}?|"
    r"(?:was|were|is|has been|have been|will be) (?:also |then )?(?:signed|concluded|inked|initialled|reached|"
    r"exchanged)|"
    r"yesterday|today|last week|this week))+(?= (?:on|for|to|covering|of) )"
)
"""Words between a noun and what it is about: with whom, when, for how much, and that it was signed."""
_WHEN = re.compile(
    r"on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d|[A-Z][a-z]+ \d)|"
    r"of (?:our|its|their|the) (?:time|era|age|century|year|kind)\b"
)
WITH_PURPOSE = {"agreement", "treaty", "memorandum", "protocol"}
"""Types of agreement that may be “to do” something."""
COMPLEMENT_END = re.compile(
    r",? (?:and to|according to|worth|under which|and (?:an?|another|the|said|added)|during|while|as|which|that|after|"
    r"before|when|"
    r"following|together with|along with|to (?:begin|start|open|run|be)\b|at (?:a|the|talks)|in order|"
    r"this|last|amid|but|if|unless|once|because|despite|pending|"
    r"though|although|who|where)\b|"
    r", (?:[a-z-]+ ){1,4}(?:said|say|says|told|announced|added|reported)\b|"
    r",? on (?:<(?!A\d)|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
    r"Sun)day|[A-Z][a-z]+\.? \d)|,? in (?:\d|[A-Z])|"
    r", (?:an?|the|its|another) | (?:has|have|had|was|were|is|are|will|would|provides|opens|lets|allows|gives|commits|"
    r"obliges|requires|enables|permits|replaces|takes|took|comes|came|enters|entered|expires|expired|runs|ran|"
    r"continues?|continued|remains?|remained|began|begins|ended|ends|failed|stalled|collapsed|followed|lapsed|"
    r"seeks|aims|targets|highlights|marks|paves|sets|establishes)\b|"
    r",? in <(?!A\d)|,? by (?:the end|early|late|mid|next|\d)|"
    r",? (?:with|between|and|to|from|by) (?:the |its |their |both )?<|,? (?:the |its |their |both )?<(?!A\d)|"
    r",? (?:aimed|signed)\b|, (?:dormant|suspended|frozen|idle|inactive|defunct|due)\b"
)
"""Where the words end that tell what an instrument is about."""
# “EUR58 million contract” names no more than “contract”.
_LED_BY = re.compile(
    rf"\A(?:(?:new|separate|second|further|multi-year|long-term|[a-z]+-year|\d+-year|{AMOUNT}) )+", re.IGNORECASE
)
_LONGEST_TITLE = 140
_MENTION = re.compile(r"<(?!A\d)")  # any but a nationality (“agreement on Chadian visas”)


def with_complement(text: str, named: Named, end: int) -> tuple[str, int]:
    """A title that says what the instrument is about, where its noun alone would not: “agreement to exchange data”.

    Words between the noun and what it is about are left out of it: “contract with Israel for 36 howitzers”.

    Args:
        text: The sentence in signs.
        named: The instrument.
        end: Where the words about it must end.

    Returns:
        The title, nationalities in it in signs, and the character behind its last word.
    """
    if (named.short and named.short != named.title) or not _is_bare(named.title):
        return named.title, named.end
    between = BETWEEN.match(text, named.end, end)
    start = between.end() if between else named.end
    match = COMPLEMENT.match(text, start, end)
    if not match or (match["words"].startswith("to ") and (named.type not in WITH_PURPOSE or between)):
        return named.title, named.end
    words = COMPLEMENT_END.split(match["words"])[0].rstrip(" ,")
    if _WHEN.match(words):
        return named.title, named.end
    title = f"{named.title} {words}"
    fits = not _MENTION.search(title) and len(title) <= _LONGEST_TITLE and " " in words
    return (title, match.start("words") + len(words)) if fits else (named.title, named.end)


def _is_bare(title: str) -> bool:
    """Whether a title is no more than a noun that many instruments share (“memorandum of understanding”)."""
    title = _LED_BY.sub("", title)
    rows = [row_of_noun(form) for form in (title.lower(), title.lower().removeprefix("joint "))]
    return " " not in title or any(row is not None and not row.titled for row in rows)
