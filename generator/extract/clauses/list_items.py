"""Items of a list within a sentence: where each begins and ends, and where the list does."""

import re

ITEMS = re.compile(r"(?:,|;),? and |; |, | and (?=[^,;]*\Z)")
EACH_HAS_ON = re.compile(r"(?:,|,? and) on (?!(?:the )?(?:sidelines|margins|occasion)|\w+day|\d)")
EACH_HAS_FOR = re.compile(r"(?:,|,? and) (?:for|on) ")
_LIST_END = re.compile(
    r"[.:“”—]|, (?:while|when|where|before|following|according to|as(?! well)|which|"
    r"in the presence|as well as (?:in|an?|the)|with|after|during|said)\b"
)
_TAIL = re.compile(
    r" (?:(?:between|by|with) (?:the |their )(?:two|both|ministers|governments|delegations)|"
    r"(?:between|by) (?:the )?<G|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)


def list_end(text: str, start: int) -> int:
    """Where a list that begins at a character ends."""
    end = _LIST_END.search(text, start)
    return end.start() if end else len(text)


def without_tail(text: str, start: int, end: int) -> int:
    """Where a list ends before “between the two” and “on Monday”, which are of all its items."""
    tail = _TAIL.search(text, start, end)
    return tail.start() if tail else end


def items_between(text: str, start: int, end: int, between: re.Pattern[str] = ITEMS) -> list[tuple[int, int]]:
    """Start and end of the items of a list in a stretch, by what stands between them; empty ones left out."""
    spans: list[tuple[int, int]] = []
    at = start
    for match in between.finditer(text, start, end):
        if "<" in text[at : match.start()] and match[0] == " and " and re.match(r"(?:the )?<", text[match.end() :]):
            continue
        spans.append((at, match.start()))
        at = match.end()
    spans.append((at, end))
    return [(a, b) for a, b in spans if text[a:b].strip()]
