"""The noun phrase of an occasion: “his two-day visit”, “the sixth round of <S0>-<S1> trade talks”."""

import re
from dataclasses import dataclass
from functools import cache

from generator.extract.clauses.patterns import any_of
from generator.extract.gates import Gated
from generator.vocab.verbs import never_modify, occasions, openings, support_verbs, verbs_too

_MOST_WORDS = 8
_OWNER = re.compile(r"<[PRSOGH]\d+>(?:\)?'s?)\Z")
_ARTICLES = {"a", "an", "another", "one"}
_DEFINITE = {"the", "this", "that", "these", "those", "same"}
_POSSESSIVES = {"his", "her", "their", "its", "our", "my"}
_NEGATIVE = {"no", "any", "neither", "without"}
_TIMES = re.compile(
    r"(?:today|yesterday|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|weekend|summer|autumn|"
    r"spring|winter|january|february|march|april|may|june|july|august|september|october|november|december)'s?\Z",
    re.IGNORECASE,
)
_SIGN = re.compile(r"<[A-Z]\d+>")
_MODIFIER = re.compile(
    r"(?:[‘“\"]?[\w'+/&.]+(?:[-–][\w'+/&.]+)*|(?:[\w']+[-–])?<[PASO]\d+>(?:[-–](?:<[PASO]\d+>|[\w']+))*(?:'s)?|<R\d+>|\d[\d,]*)[”\"]?,?\Z"
)
_NO_MODIFIER = frozenset(never_modify())
_COMPOUND = re.compile(
    r"-| (?:room|hall|venue|table|programme|program|agenda|documents?|papers?|declaration|statement|communiqu\w+|"
    r"records?|notes|minutes|schedule|season|visa|process|proposals?|plans?|goals|logs?|costs?|report|outcomes?|"
    r"results?|participants|attendees|delegates|organi[sz]ers|hosts?|partners?|teams?|members|chair\w*|venues|invitation|"
    r"preparations|diplomacy|track|format|point|points|photo|leaders|cycle|mechanism|framework|series|fatigue|"
    r"centre|center|tracker|site|ban|bans|advisory|agency|agencies|documents?)\b"
)
_NO_OCCASION = Gated(r"\b(?:press|news|media|party|wake-up|roll|close|curtain|phone-in|rallying) \Z", re.IGNORECASE)
_OTHER_ROUND = re.compile(r" of (?!.{0,40}(?:talks|negotiations|consultations|discussions|dialogue))")
_HOUSE = Gated(r"\b(?:presidential|country|mountain|weekend|seaside|lakeside|private|summer) \Z")  # no meeting
_CALL_FOR = re.compile(
    r" (?:for|upon|on (?!(?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]+ \d))|to (?!(?:the |his |her )?<))"
)
_NAME_BEHIND = re.compile(r" [‘'“\"]?[A-Z][a-z]+(?: [A-Z]\w+)*[’'”\"]?[ ,]")  # "Exercise Blue Heron, held off"
_PAID = re.compile(r"\b(?:pay|pays|paid|paying) (?:(?:an?|his|her|their) )?(?:[a-z]+ )?\Z", re.IGNORECASE)
_PAID_REACH = 40
_RATHER_VERB = Gated(r"\b(?:to|will|would|not|and|they|we|could|may|must|should|can) \Z")
_ADJECTIVES = {"planned", "scheduled", "opening", "closing", "closed", "cancelled", "canceled", "postponed", "leading"}
_RATHER_NOUNS = ("talks", "meeting", "exercises", "drills", "visit", "call")
_OF_WHOM = re.compile(r" (?:were|are|was|is) those of\b")  # "The signatures were those of"
_ADJECTIVES_TOO = ("bilateral", "trilateral", "ministerial")
_HEADS_PHRASE = re.compile(
    r"(?:s\b)?(?=[,.;:)]|\Z| (?:with|between|on|in|at|of|about|over|for|during|today|yesterday|last|this|and)\b)"
)
_VERB_TOO = frozenset(verbs_too())
_SOMEBODY = re.compile(r"(?P<with> with)? (?:(?:the|his|her|their|its) )?<[PRHG]\d+>")
_TWO_WORDS = re.compile(
    r"\b(?P<the>an?|the|this|his|her|their) [“\"‘']?[a-z-]+ and \Z"
)  # "a trade and investment forum"
_RATHER_GERUND = re.compile(r"\b(?:after|before|while|when|upon|by|without|besides) \Z", re.IGNORECASE)


@dataclass(frozen=True)
class NounPhrase:
    """An occasion's noun with what stands before it.

    Attributes:
        start: Where it begins in the sentence in signs.
        noun_start: Where the noun begins.
        end: Behind the noun.
        type: Type of meeting.
        weak: Whether the noun is an everyday word too.
        plural: Whether it speaks of several occasions.
        determiner: Article or possessive, lower case; empty where there is none.
        owner: The possessor in signs (`<P0>`), or None.
        words: The words between determiner and noun.
    """

    start: int
    noun_start: int
    end: int
    type: str
    weak: bool
    plural: bool
    determiner: str
    owner: str | None
    words: str

    @property
    def is_definite(self) -> bool:
        """Whether it may mean an occasion that was told before."""
        return self.determiner in _DEFINITE or self.is_possessive or self.determiner == "time"

    @property
    def is_possessive(self) -> bool:
        """Whether “his”, “their” or the like stands before it."""
        return self.determiner in _POSSESSIVES

    @property
    def is_none(self) -> bool:
        """Whether the words say that there is none."""
        return self.determiner in _NEGATIVE


@cache
def _nouns() -> dict[str, tuple[str, bool, bool]]:
    told = {form: (row.type, row.weak, number == 1) for row in occasions() for number, form in enumerate(row.forms)}
    return dict.fromkeys(openings(), ("ceremony", True, False)) | told


@cache
def _supporting() -> frozenset[str]:
    """First words of the verbs that tell of an occasion; some are adjectives as well (“a planned meeting”)."""
    return frozenset(form.split()[0] for form in support_verbs()) - _ADJECTIVES


@cache
def noun_pattern() -> Gated:
    """Finds the nouns of occasions."""
    return Gated(any_of(_nouns()), re.IGNORECASE)


def noun_phrase(text: str, match: re.Match[str]) -> NounPhrase | None:
    """The noun phrase around a noun that `noun_pattern` found; None where it is a verb or part of another noun."""
    noun = match.group().lower()
    if _is_other_noun(text, match, noun):
        return None
    at, determiner, start, owner = match.start(), "", match.start(), None
    for _ in range(_MOST_WORDS):
        before, word = _word_before(text, at)
        determiner, owner = _determiner(word)
        start = before if determiner else at
        if determiner or not _may_modify(word):
            break
        at = start = before
    bare = at == match.start() and " " not in noun
    if joint := None if determiner or bare else _TWO_WORDS.search(text, 0, at):
        start, determiner = joint.start(), joint["the"]
    if noun == "meeting" and not determiner and _meets_somebody(text, match):
        return None
    if at == start == match.start() and _is_verb(text, at, noun) and not _NAME_BEHIND.match(text, match.end()):
        return None
    kind, weak, plural = _nouns()[noun]
    words = text[at : match.start()]
    return NounPhrase(start, match.start(), match.end(), kind, weak, plural, determiner, owner, words)


def _is_other_noun(text: str, match: re.Match[str], noun: str) -> bool:
    """Whether the noun is part of another (“press conference”, “meeting room”) or means something else."""
    other = _NO_OCCASION.search(text, 0, match.start()) or _COMPOUND.match(text, match.end())
    call_for = noun in ("call", "calls") and _CALL_FOR.match(text, match.end()) and not is_paid(text, match.start())
    house = noun == "retreat" and _HOUSE.search(text, 0, match.start())
    duty = noun in ("tour", "tours") and text.startswith(" of duty", match.end())
    signs = noun == "signatures" and _OF_WHOM.match(text, match.end())
    adjective = noun in _ADJECTIVES_TOO and not _HEADS_PHRASE.match(text, match.end())
    return bool(
        other
        or call_for
        or adjective
        or signs
        or duty
        or house
        or (noun == "round" and _OTHER_ROUND.match(text, match.end()))
    )


def _meets_somebody(text: str, match: re.Match[str]) -> bool:
    """Whether “meeting” is a verb with an object: “after meeting <P0>”, “after meeting with <P0>”."""
    somebody = _SOMEBODY.match(text, match.end())
    return bool(somebody and (not somebody["with"] or _RATHER_GERUND.search(text, 0, match.start())))


def is_paid(text: str, noun: int) -> bool:
    """Whether a call is one that is paid: a visit to somebody's office."""
    return bool(_PAID.search(text, max(0, noun - _PAID_REACH), noun))


def _is_verb(text: str, at: int, noun: str) -> bool:
    """Whether a noun without any word of its own before it is a verb (“they visit”)."""
    return noun in _VERB_TOO and (noun not in _RATHER_NOUNS or bool(_RATHER_VERB.search(text, 0, at)))


def _determiner(word: str) -> tuple[str, str | None]:
    """Article, possessive, `owner` or `time` for a word that begins a noun phrase, and the owner; empty for others."""
    lower = word.lower()
    if lower in _ARTICLES | _DEFINITE | _POSSESSIVES | _NEGATIVE:
        return lower, None
    if _OWNER.search(word) and "-" not in word:
        return "owner", word.rstrip("s").rstrip("'").rstrip(")")
    return ("time", None) if _TIMES.match(word) else ("", None)


def _may_modify(word: str) -> bool:
    """Whether a word may stand between an article and its noun."""
    if not word or word.endswith((".", ";", ":", "—")) or not _MODIFIER.match(word):
        return False
    ends = word.endswith(",") and not (word[0].islower() or word[0].isdigit())
    return not ends and word.lower().rstrip(",") not in _NO_MODIFIER | _supporting()


def _word_before(text: str, at: int) -> tuple[int, str]:
    """Where the word before character `at` begins, and the word; empty at the beginning."""
    end = at
    while end > 0 and text[end - 1] == " ":
        end -= 1
    start = text.rfind(" ", 0, end) + 1
    return start, text[start:end]
