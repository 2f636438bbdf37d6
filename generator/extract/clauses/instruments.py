"""Instruments, mechanisms and programmes named in a stretch of a sentence, each with its title, short name and type."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.extract.clauses.patterns import any_of
from generator.extract.gates import Gated
from generator.vocab.function_words import english
from generator.vocab.instruments import Instrument, instruments, nouns_behind, topics, words_behind

_BREAK = re.compile(
    r"[;:()“”—]|(?<!\d)–|–(?!\d)|, (?!and )|,? (?:and|or|as well as) |\b(?:to|for|on|of|in|from|through|into|"
    r"under|by|as)\b "
)
_LEAD = re.compile(
    r"^(?:(?:an?|the|their|its|this|these|those|several|both|two|three|four|five|six|seven|eight|nine|ten|dozen|some|new|another|"
    r"further|additional|more|landmark|historic|major|proposed|planned|draft|also|jointly|finally|key|"
    r"provide|supply|deliver|give|offer|establish|form|create|launch|sign|conclude|negotiate|hold|begin|"
    r"start|draft|prepare|set up)\s+)+",
    re.IGNORECASE,
)
# What cannot stand inside a title: auxiliaries, and the verb right behind its subject.
_VERB_BEFORE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|will|would|shall|could|can|may|might|should|must|did|do|does|not|"
    r"that|which|who|whose|whom|when|where|if|no|any|said|says|represent|represents|became|become|remains?|there|it)\s+"
)
_VERB_OF_SIDE = re.compile(
    r"(?:(?:also|jointly|then|later|both|finally|formally|further|never)\s+)*"
    r"(?:[a-z]+ed|[a-z]+ing|struck|won|bought|sold|set up|took|held|began|put|got|made|sign|signs|ink|inks|seek|"
    r"seeks|want|"
    r"wants|get|gets|eye|eyes|clinch|reach|agree|announce|launch)\s+"
)
_NONE = Gated(r"\b(?:[Aa]ny|[Nn]o|[Ee]very|[Ss]uch|[Ss]uch an?|[Nn]either|[Ww]hat|[Ww]hich)(?: \w+)? \Z")
_NO_PAPER = re.compile(r"\b(?:new chapter|only (?:\w+ )?framework|own quota|, the joint venture)\Z")
_CALLED = Gated(
    r"(?: of \d{4})?,? (?:(?:that|which) (?:we|they|is|are|was|were|has|had|came) (?:[a-z]+ ){0,3}?)?"
    r"(?:know(?:n)? as|called|dubbed|named|nicknamed|termed|labelled) (?:the )?[“‘\"']?(?P<name>[A-Z][\w-]+)"
)
_OTHERS = re.compile(r"(?:similar|previous|past|other|existing|earlier|former|no|any|every|such) ", re.IGNORECASE)
_TAKEN_UP = Gated(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat) (?P<noun>plan|proposal|offer|document|text|paper|idea|instrument|move|step|"
    r"arrangement)\b"
    r"(?! (?:of|for|to|on|by|with|said|says)\b)"
)
_ABOUT = re.compile(
    r" (?:on|for|of|about|regarding|concerning|amending|to amend|modifying|revising|implementing|"
    r"supplementing)(?: the| an?| our| their| its)? ",
    re.IGNORECASE,
)
# "A deal on police housing and training" is one.
_ABOUT_SEVERAL = re.compile(r" (?:on|for|about|covering|regarding|concerning) [a-z][a-z ,-]*(?:and|,)(?: the)? ?")
_TO_DO = re.compile(r" to (?!<)[a-z]")  # “an agreement to share data and hold joint drills”
_ABBREVIATION = re.compile(r"\s*\((?P<short>[A-Z][A-Za-z&-]{1,11})\)")
_COMPLEMENT = re.compile(
    r"\s+(?P<words>(?:on(?! board\b| behalf\b)|to|for|of|in the field of|covering|amending|setting up|"
    r"establishing|creating|governing|regulating|concerning|regarding) [^;:()“”—.]+)"
)
_BETWEEN = Gated(
    r"(?: (?:(?:with|between|and) (?:the )?<[A-Z]\d+>(?: \([^)]*\))?|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"worth [^,;.<]{1,30}?|"
    r"yesterday|today|last week|this week))+(?= (?:on|for|to|covering|of) )"
)
_WHEN = re.compile(r"on (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d|[A-Z][a-z]+ \d)")
_WITH_PURPOSE = {"agreement", "treaty", "memorandum", "protocol"}
_COMPLEMENT_END = re.compile(
    r",? (?:and to|according to|worth|under which|and (?:an?|the|said|added)|during|while|as|which|that|after|"
    r"before|when|"
    r"following|at a|at the|in order|this|last|amid|but|though|although|who|where)\b|"
    r",? on (?:<|\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
    r"Sun)day|[A-Z][a-z]+\.? \d)|,? in (?:\d|[A-Z])|"
    r", (?:an?|the|its) | (?:has|have|had|was|were|is|are|will|would)\b|,? in <|,? (?:with |between |and |"
    r"by )?(?:the |its |their |both )?<|,? (?:aimed|signed)\b"
)
# "the treaty with Chad", "the deal that they signed" is told apart from others.
_OWN = re.compile(r" (?:between|among|with|which|that|<[SGP]\d+>)")
_LONGEST_TITLE = 140
# What is joint is more than a word of every day.
_JOINT = re.compile(r"(?:[a-z-]+ ){0,2}(?:joint|coordinated|combined|bilateral|trilateral|tripartite)\b", re.IGNORECASE)
_LOOSE = {"partnership", "partnerships", "alliance", "coalition", "process", "initiative", "platform"}
# Something joint whose noun is in no list: “a joint border unit”.
_JOINT_BODY = (
    r"\b(?:joint|common)(?: (?!and\b|or\b|the\b|of\b)[a-z-]+){1,2} "
    r"(?:unit|cell|team|body|panel|network|hub|desk|board|force|group|cent(?:re|er)|office|teams)\b"
)
_A_JOINT_BODY = Instrument("joint body", (), (), "mechanism", weak=False, titled=False)
_COMMERCIAL = re.compile(
    r"\b(?:loan|financing|credit|shareholders?'?|purchase|supply|offtake|lease|licen[cs]e|licensing|franchise|interconnection|"
    r"swap|insurance|concession) (?:agreement|deal|accord|arrangement)s?\b",
    re.IGNORECASE,
)
_DEFINITE = Gated(
    r"\b(?:the|this|that|these|those|such|its|their|our|both)(?: (?:new|said|same|proposed|planned|two|"
    r"three))* $",
    re.IGNORECASE,
)
_MOST_WORDS_JOINED = 3
_DRAFT_REACH = 40
_PAIR, _NEAR = 2, 160
_SAID_AGAIN = re.compile(r"[^;:—“”]*, an? (?:[\w-]+ ){0,3}?")
_AN_ASIDE = re.compile(r" (?:worth|valued|that|which|under|aimed|designed|intended|to)\b|[.,;)]|$")
_WORD_BEHIND = re.compile(r"[- ](?P<word>[a-z]+)")
_CAPITAL_BEHIND = re.compile(r" (?P<word>[A-Z][a-z]+)\b")
_ARTICLE = re.compile(r"(?:an?|the|their|its|this)\b", re.IGNORECASE)
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ][\w'-]*"
_SMALL = r"(?:of|on|for|and|the|in|against|to|concerning|&)"
_CAPITALS_BEFORE = re.compile(
    rf"(?<![\w<])(?!(?:The|A|An|This|Their|Both|In|On)\b){_CAPITAL}(?:,? (?:{_SMALL} )*{_CAPITAL})* (?:{_SMALL} )*\Z"
)
_CAPITALS_BEHIND = re.compile(rf"(?:(?: {_SMALL})+ {_CAPITAL}| [A-Z][a-z]+ing)(?:,? (?:{_SMALL} )*{_CAPITAL})*")


@dataclass(frozen=True)
class Named:
    """One instrument that the text names.

    Attributes:
        start: First character of its title in the sentence in signs.
        end: One past the last character, short name in brackets included.
        title: Its title, without article.
        short: Short name, or None.
        type: Type of agreement.
        weak: Whether its noun is an everyday word too.
        capital: Whether it is printed as a name (“Young Professionals Scheme”).
        definite: Whether “the”, “this” or “its” stands before it.
        again: Whether it only takes up one named before (“the treaty”).
        plural: Whether there are several (“two treaties”).
    """

    start: int
    end: int
    title: str
    short: str | None
    type: str
    weak: bool
    capital: bool = False
    definite: bool = False
    again: bool = False
    plural: bool = False

    @property
    def everyday(self) -> bool:
        """Whether the words may well be no instrument: an everyday noun that is not printed as a name."""
        words = self.title.lower().split()
        standing = self.type == "mechanism" and words[-1] not in _LOOSE and not topics().isdisjoint(words)
        return self.weak and not self.capital and not standing and not _JOINT.match(self.title)

    @property
    def commercial(self) -> bool:
        """Whether it is one that companies and banks have with each other, or a state with them, rather than states."""
        return self.type == "contract" or bool(_COMMERCIAL.search(self.title))


LINK = re.compile(
    r"(?: \([^)]*\))?(?: (?:on|for|of) [\w -]+?)?(?:, and|,| and| as well as)(?: (?:an?|two|three|four|five|"
    r"several))? \Z"
)
"""What stands between two instruments of which one thing is said: “, a treaty and a protocol”."""


def linked(text: str, named: Sequence[Named]) -> list[Named]:
    """The first of the instruments with those that are listed with it; “the” goes on only behind “the”."""
    found = list(named[:1])
    for other in named[1:]:
        between = text[found[-1].end : other.start]
        if other.definite and not found[-1].definite and " and " not in between:
            break  # “a treaty with Chad, the country's first”
        if found[0].definite and between.endswith(" the "):
            between = between.removesuffix("the ")
        if not LINK.match(between):
            break
        found.append(other)
    return found


@cache
def _nouns() -> dict[str, tuple[Instrument, bool]]:
    """Every form of every noun, lower case (abbreviations as printed), with whether it is an abbreviation."""
    rows: dict[str, tuple[Instrument, bool]] = {}
    for row in instruments():
        for form in (row.noun, *row.plurals):
            rows.setdefault(form, (row, False))
        for form in row.abbreviations:
            rows.setdefault(form, (row, True))
    return rows


@cache
def _plurals() -> frozenset[str]:
    shorts = (short for row in instruments() for short in row.abbreviations if short.endswith("s") and len(short) > 2)
    return frozenset(form for row in instruments() for form in row.plurals) | frozenset(shorts)


@cache
def _pattern() -> Gated:
    words = any_of(form for form, (_, short) in _nouns().items() if not short)
    shorts = any_of(form for form, (_, short) in _nouns().items() if short)
    return Gated(rf"(?i:(?P<noun>{words})|(?P<joint>{_JOINT_BODY}))|(?P<short>{shorts})")


def _row(match: re.Match[str]) -> Instrument:
    return _A_JOINT_BODY if match["joint"] else _nouns()[match["short"] or match["noun"].lower()][0]


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
    for match in _matches(text, start, end):
        row = _row(match)
        if found and match.start() < found[-1].end:
            continue
        if found and found[-1].title == "draft" and match.start() - found[-1].end < _DRAFT_REACH:
            found.pop()  # “a draft Protocol on …”
        begin = _title_start(text, max(start, found[-1].end if found else start), match.start())
        if found and _is_what_about(text, found[-1], begin, row):
            continue
        if _NONE.search(text, 0, begin) or _NO_PAPER.search(text, 0, match.end()):
            continue
        behind = _behind_capitals(text, match.end(), end) if text[match.start()].isupper() else match.end()
        short, stop = _short(text, behind)
        called = None if short else _CALLED.match(text, behind)
        if called and " " not in called["name"]:
            short = called["name"]
        title = text[begin:behind]
        if called and " " not in title and " " not in called["name"]:
            title = called["name"]
        if _OTHERS.match(title):
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
        plural = (match["short"] or (match["noun"] or "").lower()) in _plurals()
        found.append(
            Named(begin, stop, title, short or match["short"], row.type, row.weak, capital, definite, anaphor, plural)
        )
    found = _without_apposition(text, found)
    spans = [(named.start, named.end) for named in found]
    free = [n for n in taken_up if not any(begin < n.end and n.start < stop for begin, stop in spans)]
    return tuple(sorted([*found, *free], key=lambda named: named.start))


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
    between = text[before.end : begin]
    several = before.type in _WITH_PURPOSE and (row.weak or row.type == "programme")
    return bool(_ABOUT.fullmatch(between) or (several and (_ABOUT_SEVERAL.fullmatch(between) or _TO_DO.match(between))))


def _matches(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Each noun that ends its phrase; in “joint operations centre” that is “operations centre”."""
    while match := _pattern().search(text, start, end):
        row = _row(match)
        if (
            _belongs_to_noun_behind(text, match.end(), row.weak)
            or _goes_on(text, match)
            or _begins_longer_noun(text, match, end)
        ):
            space = text.find(" ", match.start(), match.end())
            start = space + 1 if space > 0 else match.end()
        else:
            yield match
            start = match.end()


def _begins_longer_noun(text: str, match: re.Match[str], end: int) -> bool:
    """Whether the last words of a noun begin a longer one: “trilateral statement of intent”."""
    last = text.rfind(" ", match.start(), match.end()) + 1
    longer = _pattern().match(text, last, end) if last > match.start() else None
    return longer is not None and longer.end() > match.end()


def _taken_up(text: str, start: int, end: int) -> Iterator[Named]:
    """Words that name no instrument by themselves, but may take one up: “the plan”, “this document”."""
    for match in _TAKEN_UP.finditer(text, start, end):
        yield Named(*match.span("noun"), match["noun"], None, "", weak=False, definite=True, again=True)


def with_complement(text: str, named: Named, end: int) -> tuple[str, int]:
    """A title that says what the instrument is about, where its noun alone would not: “agreement to exchange data”.

    Words between the noun and what it is about are left out of it: “contract with Israel for 36 howitzers”.

    Args:
        text: The sentence in signs.
        named: The instrument.
        end: Where the words about it must end.

    Returns:
        The title, and the character behind its last word.
    """
    if named.short or not _is_bare(named.title):
        return named.title, named.end
    between = _BETWEEN.match(text, named.end, end)
    start = between.end() if between else named.end
    match = _COMPLEMENT.match(text, start, end)
    if not match or (match["words"].startswith("to ") and (named.type not in _WITH_PURPOSE or between)):
        return named.title, named.end
    words = _COMPLEMENT_END.split(match["words"])[0].rstrip(" ,")
    if _WHEN.match(words):
        return named.title, named.end
    title = f"{named.title} {words}"
    fits = "<" not in title and len(title) <= _LONGEST_TITLE and " " in words
    return (title, match.start("words") + len(words)) if fits else (named.title, named.end)


def _belongs_to_noun_behind(text: str, end: int, weak: bool) -> bool:
    """Whether another noun follows, of which this one is a part: “training centre”, “treaty obligations”."""
    match = _WORD_BEHIND.match(text, end)
    if not match:
        return False
    if not weak:
        return match["word"] in nouns_behind()
    word = match["word"]
    return word not in english() and word not in words_behind() and not word.endswith("ed")


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Whether a capitalised noun is part of a longer name: “Package Agreement”."""
    behind = _CAPITAL_BEHIND.match(text, match.end()) if text[match.start()].isupper() else None
    return behind is not None and behind["word"].lower() in _nouns()


def _is_anaphor(text: str, begin: int, title: str) -> bool:
    """Whether “the treaty”, “this agreement” speaks of one named before."""
    row = _nouns().get(title.lower())
    if row is None or row[0].titled or " " in title:
        return False
    behind = begin + len(title)
    is_told_apart = _COMPLEMENT.match(text, behind) or _OWN.match(text, behind)
    return not is_told_apart and bool(_DEFINITE.search(text, 0, begin))


def _is_bare(title: str) -> bool:
    """Whether a title is no more than a noun that many instruments share (“memorandum of understanding”)."""
    rows = [_nouns().get(form) for form in (title.lower(), title.lower().removeprefix("joint "))]
    return " " not in title or any(row is not None and not row[0].titled for row in rows)


def _title_start(text: str, floor: int, noun: int) -> int:
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
    lead = _LEAD.match(text[begin:noun])
    begin += lead.end() if lead else 0
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


def _behind_capitals(text: str, noun_end: int, end: int) -> int:
    """Where the capitalised words end that tell what a capitalised noun is about: “Agreement on Labour Mobility”."""
    match = _CAPITALS_BEHIND.match(text, noun_end, end)
    return match.end() if match else noun_end


def _short(text: str, end: int) -> tuple[str | None, int]:
    match = _ABBREVIATION.match(text, end)
    return (match["short"], match.end()) if match else (None, end)
