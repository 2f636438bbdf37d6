"""Items of a list within a sentence: where each begins and ends, and where the list does."""

import re

from generator.extract.gates import Gated

_NUMBERS = {
    word: number
    for number, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 2)
}
_NEAR = 6  # words
ITEMS = re.compile(r"(?:,|;),? and |; |, | and (?=[^,;]*\Z)")
EACH_HAS_ON = re.compile(r"(?:,|,? and) on (?!(?:the )?(?:sidelines|margins|occasion)|\w+day|\d)")
EACH_HAS_FOR = re.compile(r"(?:,|,? and) (?:for|on) ")
DEAL_WITH = re.compile(
    r"(?: (?:(?:were|are|have been|had been|will be) )?(?:also |then )?(?:signed|concluded|exchanged|inked|initialled)"
    r"\b[^;:.“”]{0,90}?"
    r"(?=,? (?:covering|covers?|concern|concerning|spanning|relating to|including|in the (?:areas|fields) of)))?"
    r"(?:,? which)?,? (?:deals? with|covers?|covering|concerns?|concerning|relates? to|relating to|pertains? to|spans?|"
    r"spanning|ranges? over|regards?|includes?|including|comprises?|were on|are on|is on|was on|focus(?:es)? on|on|"
    r"for|in the (?:areas|fields) of) "
)
BARE = {"on", "for", "in the areas of", "in the fields of"}
EACH_ON = re.compile(r": (?=(?:on|for|covering) )")  # "three MoUs were exchanged: on energy, on trade and on sport"
THE_OTHERS = re.compile(
    r"(?:The (?:other|remaining|rest of the)|Other)(?: (?:two|three|four|five|six|seven))? "
    r"(?:papers|documents|memoranda|agreements|accords|MoUs|texts|instruments|ones) (?:signed [^.;:,<]{0,40})?"
    r"(?:provide for|cover|deal with|concern|are on|were on|relate to|are about|include)[;:,]? "
)
THEY = re.compile(
    r"(?:They|These|<G\d+>|The (?:papers|documents|texts)) (?:cover|deal with|concern|relate to|are on|were on) "
)
THESE_ARE = re.compile(
    r"(?:They|These|<G\d+>|(?:Among )?(?:[Tt]he|[Tt]hem|[Tt]hese)(?: (?:[\w-]+ ){0,2}"
    r"(?:papers|documents|texts|agreements|accords|instruments|treaties|memoranda|MoUs|MOUs)\b[^.;:“”]{0,90}?)?) "
    r"(?:also )?(?:includes?|included|are|were|is|was|comprised?) (?=(?:an?|the) )"
)
"""“The documents signed included a memorandum”, “Among them are a treaty”, “These are”."""
ORDINAL = Gated(
    r"\b[Tt]he (?:first|second|third|fourth|fifth|sixth|other|last|final)(?: one)? "
    r"(?P<noun>note|memorandum|MoU|MOU|agreement|accord|pact|treaty|protocol|deal|document|paper)"
    r"(?:, which [^,;]{0,140},)?"
    r"(?:, on|, about| deals with| covers| concerns| focuses on| (?:is|was) (?:on|for)| relates to) "
    r"(?P<matter>[^,.;<]+)"
)
# “Peru and Chad signed eight agreements. … The agreements are the following:”
ARE_THESE = re.compile(
    r"\b(?:are|were|include|included)(?: (?:the following|as follows))?:\Z|^(?:The|A) (?:full )?list\b"
)
AMONG_THEM = re.compile(r"(?:Among|Including|They include|These include|These are)(?: (?:them|these))?:\Z")
_SAID = r"(?:said|says|added|told|noted|stressed|explained|underlined)"
_LIST_END = re.compile(
    rf"(?:, |,? and )(?:<[PRH]\d+>|[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:also |then )?{_SAID}\b|"
    r",? and (?:agreed|decided|pledged|vowed|undertook|resolved|welcomed|discussed|stressed|expressed|reaffirmed)\b|"
    r"[.:“”—]|, (?:while|when|where|before|following|according to|as(?! well)|which|"
    r"in the presence|thus|thereby|hence|making|adding|saying|noting|stressing|"
    r"as well as (?:in|an?|the)|with|after|during|said)\b"
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


def counted_in(words: str) -> int | None:
    """The number that the last of the words tell: 3 for “signed three major agreements”."""
    return next((_NUMBERS[word] for word in reversed(words.lower().split()[-_NEAR:]) if word in _NUMBERS), None)
