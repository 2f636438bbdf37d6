"""Where the title of an instrument begins and ends around its noun, and its short name."""

import re

from generator.extract.gates import Gated

_BREAK = re.compile(
    r"[;:()“”—]|(?<!\d)–|–(?!\d)|, (?!and )|,? (?:and|or|as well as) |\b(?:to|for|on|of|in|from|through|into|"
    r"upon|during|under|by|as|covering|concerning|regarding|including|(?:line|accordance|keeping|connection) with)\b "
)
_LEAD = re.compile(
    r"^(?:(?:an?|the|their|its|many|this|these|those|several|both|two|three|four|five|six|seven|eight|nine|ten|dozen|some|"
    r"new|another|"
    r"further|additional|more|broad|wide-ranging|sweeping|far-reaching|long-awaited|separate|landmark|historic|major|"
    r"proposed|planned|draft|also|jointly|finally|key|"
    r"provide|supply|deliver|give|offer|establish|form|create|launch|sign|conclude|negotiate|hold|begin|"
    r"start|draft|prepare|set up|signed|concluded|initialled|exchanged|adopted|launched|established|today|yesterday|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+)+",
    re.IGNORECASE,
)
_THIS = re.compile(r"\s*(?:this|these|those)\s+")
# What cannot stand inside a title: auxiliaries, and the verb right behind its subject.
_VERB_BEFORE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|will|would|shall|could|can|may|might|should|must|did|do|does|not|"
    r"that|which|who|whose|whom|when|where|if|no|any|said|says|represent|represents|became|become|remains?|there|it)\s+"
)
_VERB_OF_SIDE = re.compile(
    r"(?:(?:also|jointly|then|later|both|finally|formally|further|never)\s+)*"
    r"(?:[a-z]+ed|[a-z]+ing|struck|won|bought|sold|set up|took|held|began|put|got|made|sign|signs|ink|inks|seek|"
    r"seeks|want|say|says|see|sees|hail|hails|back|backs|eyes|"
    r"wants|get|gets|eye|eyes|clinch|reach|agree|announce|launch)\s+"
)
CALLED = Gated(
    r"(?: of \d{4})?,? (?:(?:that|which) (?:we|they|is|are|was|were|has|had|came) (?:[a-z]+ ){0,3}?)?"
    r"(?:know(?:n)? as|called|dubbed|named|nicknamed|termed|labelled) (?:the )?[“‘\"']?(?P<name>[A-Z][\w-]+)"
)
"""A name that an instrument is given: “a pact known as ECOWEX”, in the group `name`."""
_INITIALS = re.compile(r"[A-Z]{2}")  # of a name: “START II treaty”
_ABBREVIATION = re.compile(r"\s*\((?P<short>[A-Z][A-Za-z&-]{1,11})\)")
_MOST_WORDS_JOINED = 3
_ARTICLE = re.compile(r"(?:an?|the|their|its|this)\b", re.IGNORECASE)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w'-]*"
_SMALL = r"(?:of|on|for|and|the|in|against|to|concerning|&)"
_CAPITALS_BEFORE = re.compile(
    rf"(?<![\w<])(?!(?:The|A|An|This|Their|Both|In|On)\b){_CAPITAL}(?:,? (?:{_SMALL} )*{_CAPITAL})* (?:{_SMALL} )*\Z"
)
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|April|June|July|August|(?:Sept|Nov|Dec)ember)"
_CAPITALS_BEHIND = re.compile(
    rf"(?:(?: {_SMALL})+ (?!{_DAY}){_CAPITAL}| [A-Z][a-z]+ing)(?:,? (?:{_SMALL} )*{_CAPITAL})*"
)


def title_start(text: str, floor: int, noun: int) -> int:
    """Where the words before the noun begin that belong to its title."""
    breaks = [match for match in _BREAK.finditer(text, floor, noun) if not _joins_words(text, floor, match, noun)]
    begin = max([floor, *(match.end() for match in breaks)])
    if text[noun].isupper():
        begin = min(begin, _before_capitals(text, floor, noun))
    words = text[begin:noun]
    last = max(
        (
            match.end()
            for match in re.finditer(
                r"\b(?:an?|[Tt]he|[Tt]heir|[Ii]ts|[Oo]ur|[Hh]is|[Hh]er|[\w-]+'s)\s+|"
                r"<\w\d+>(?:'s)?[\s–-]*",
                words,
            )
        ),
        default=0,
    )
    begin += last
    verb = max((match.end() for match in _VERB_BEFORE.finditer(text[begin:noun])), default=0)
    if not verb and last and words[:last].rstrip().endswith(">"):
        behind = _VERB_OF_SIDE.match(text[begin:noun])
        verb = behind.end() if behind else 0
    begin += verb
    lead = _LEAD.match(text[begin:noun]) or _THIS.match(text[begin:noun])
    begin += lead.end() if lead and not _INITIALS.search(lead[0]) else 0
    return begin + len(text[begin:noun]) - len(text[begin:noun].lstrip())


def _joins_words(text: str, floor: int, match: re.Match[str], noun: int) -> bool:
    """Whether “and” joins two words before one noun (“a migration and mobility pact”), not two things."""
    if not re.fullmatch(r" and ", match[0]) or _ARTICLE.match(text, match.end()):
        return False
    before = max((m.end() for m in _BREAK.finditer(text, floor, match.start())), default=floor)
    return bool(_ARTICLE.match(text, before)) and len(text[match.end() : noun].split()) <= _MOST_WORDS_JOINED


def _before_capitals(text: str, floor: int, noun: int) -> int:
    """Where a run of capitalised words begins that goes on to a capitalised noun: “Status of Forces Agreement”."""
    run = _CAPITALS_BEFORE.search(text[:noun], floor)
    return run.start() if run else noun


def behind_capitals(text: str, noun_end: int, end: int) -> int:
    """Where the capitalised words end that tell what a capitalised noun is about: “Agreement on Labour Mobility”."""
    match = _CAPITALS_BEHIND.match(text, noun_end, end)
    return match.end() if match else noun_end


def short_name(text: str, end: int) -> tuple[str | None, int]:
    """The short name in brackets behind a title that ends at `end`, or None, and where the title ends with it."""
    match = _ABBREVIATION.match(text, end)
    return (match["short"], match.end()) if match else (None, end)
