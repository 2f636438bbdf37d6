"""The subject of a verb: who stands before it, before an insertion, or before the verb that it is joined to."""

import re
from functools import lru_cache

from generator.extract.clauses.who import PARTIES, PARTY
from generator.extract.gates import Gated

_REACH = 320  # characters
_WORDS = (
    r"also|later|last|then|first|again|both|each|jointly|together|earlier|once|now|just|since|further|meanwhile|however|today|"
    r"yesterday|tomorrow|here|there|instead|soon|still|afterwards?|thereafter|thereupon|duly|already|thus|"
    r"have|has|had|having|will|would|shall|is|are|was|were|be|been|being|am|do|does|did|may|might|can|could|should|must|"
    r"to|not|never|yet|no|longer|due|down|set|expected|scheduled|slated|going|about|planned|plan|plans|planning|hopes|"
    r"hoped|hope|wants|wanted|agreed|decided|continues|continued|began|begins|started|hasn't|haven't|didn't|won't|"
    r"wasn't|weren't|doesn't|cannot|all|itself|themselves|himself|herself|alone|respectively|reportedly|"
    r"(?:used|took|seized) (?:the|his|her|their|this|that) [a-z]+(?: in <S\d+>)?|"
    r"(?:found|made|took) (?:the )?time|managed"
)
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week|weekend|month|year|morning|afternoon|evening|night)"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_WHEN = (
    rf"(?:on )?[A-Z][a-z]+day,? (?:the )?(?:{_NTH} (?:of )?[A-Z][a-z]{{2,8}}|[A-Z][a-z]{{2,8}} {_NTH})(?:,? \d{{4}})?"
    rf"|(?:on |in |at |by )?(?:(?:the|this|last|next|early|late|same) )*{_DAY}(?: (?:morning|afternoon|evening|night))?"
    r"|(?:on|in) (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8})(?:,? \d{4})?"
    r"|(?:on )?the (?:next|following|same) (?:day|morning|afternoon|evening)|(?:a day|hours|the day) (?:later|before)"
)
_FILLER = rf"(?:,? (?:{_WORDS}|[a-z]+ly|{_WHEN})(?=[ ,]))*"
_INSERTION = (
    r"(?: and (?:his|her|their) (?:[a-z-]+ ){0,2}(?:delegation|entourage|team|party))?"
    r"(?: \([^()]{1,60}\))?(?:(?:, | whose )[^;:—“”]{1,150},|(?<=>) [-–—](?= ))?"
)
_SUBJECT = re.compile(
    rf"(?P<who>(?:\A{PARTY}, (?=<))?{PARTIES}){_INSERTION}(?P<relative>,? (?:who|which|that))?"
    rf"(?:{_FILLER},? |(?<=>)—)\Z"
)
_JOINED = re.compile(
    r"(?:^|[ ,(])(?:and|but|then|before|after|while|when|where|by|for|in|of|upon|with|to|or|since|following)"
    rf"{_FILLER}(?: (?:he|she|they|it))? \Z|,{_FILLER} \Z"
)
_BEFORE_NO_SUBJECT = re.compile(
    r"\b(?:with|of|by|to|for|in|at|on|from|between|among|against|including|under|per|via|over|about|like|met|"
    r"visited|(?:to|will|would) visit|amid|towards?|than|called|nor|joined) (?:the |a |an |his |her |their |its )?\Z"
)


def _is_governed(text: str, at: int) -> bool:
    """Whether a preposition, or a verb whose object it is, stands right before what begins at a character."""
    return bool(_BEFORE_NO_SUBJECT.search(text, max(0, at - _LONGEST_BEFORE), at))


@lru_cache(maxsize=1024)
def subject_before(text: str, verb: int) -> re.Match[str] | None:
    """The match, with a group `who`, of the subject of the verb at character `verb` of a sentence in signs."""
    if _FIRST_TO.fullmatch(text, 0, verb) and (was := _WAS.search(text, verb)):
        return was  # "The first leader to see <P0> was <P1>"
    if "<" not in text[:verb]:
        return None  # nobody is named before it; the patterns take much longer to find that out
    at = max(0, verb - _REACH)
    near = _SUBJECT.search(text, at, verb)
    governed = near
    for _ in range(_MOST_TRIES):
        if near is None or near["relative"] or not _is_governed(text, near.start()):
            break
        # "In <S0>, <P1> met": the place before the comma is not the first of a list.
        place = _FIRST_OF_LIST.match(near["who"])
        near = _SUBJECT.search(text, near.start("who") + place.end(), verb) if place else None
    if near and _FIRST.search(text, 0, near.start("who")) and (first := main_subject(text, near.start("who"))):
        return first
    if near:
        return _person_of(text, near) if (near["relative"] or "").endswith("who") else near
    return main_subject(text, verb) if governed or _JOINED.search(text, 0, verb) else None


def main_subject(text: str, end: int) -> re.Match[str] | None:
    """The first of those named before character `end` whom no preposition governs; the subject of its clause.

    In “met <P1>, who is in Oslo on a visit” it is <P1>.
    """
    if relative := _RELATIVE.search(text, max(0, end - _RELATIVE_REACH), end):
        return _person_of(text, relative)
    clauses = list(_CLAUSE.finditer(text, 0, end))
    if not clauses:
        return _first_free(text, 0, end)
    last = clauses[-1]
    speaker = _SPEAKER.search(text, max(0, last.start() - _REACH), last.start()) if last[0].startswith("sa") else None
    return _first_free(text, last.end(), end) or speaker or _first_free(text, 0, end)


def _person_of(text: str, relative: re.Match[str]) -> re.Match[str]:
    """Whom “who” means behind an office with its body: the person whose office it is."""
    if not _ENDS_IN_A_BODY.search(relative["who"]):
        return relative
    return _HOLDER.search(text, max(0, relative.end("who") - _RELATIVE_REACH), relative.end("who")) or relative


def _first_free(text: str, start: int, end: int) -> re.Match[str] | None:
    if "<" not in text[start:end]:
        return None
    at = start
    while match := _MAIN.search(text, at, end):
        if not text.startswith("'", match.end()) and not _is_governed(text, match.start()):
            return match
        at = match.start() + 1 if _FIRST_OF_LIST.match(match["who"]) else match.end()
    return None


def subject_behind(text: str, verb: int) -> re.Match[str] | None:
    """The match, with a group `who`, of the subject of a participle that opens the sentence.

    In “After meeting <P0> in <S1>, <P2> said” it is <P2>: the first behind a comma that has a verb of its own.
    """
    if not _PARTICIPLE.match(text, verb) and not _HAVING.search(text, 0, verb):
        return None
    if not _FRONTED.fullmatch(text, 0, verb):
        return None
    return _HAS_A_VERB.search(text, verb, verb + _REACH)


def subject_of(text: str, verb: int) -> re.Match[str] | None:
    """The match, with a group `who`, of the subject of the verb at a character, before it or behind its participle."""
    return subject_before(text, verb) or subject_behind(text, verb)


_FIRST_TO = re.compile(
    r"(?:(?:[^<>]*[,;:] )?[Tt]he (?:first|second|last|latest|only|next)(?: [a-z-]+| <[RA]\d+>){0,4}|<R\d+>) to "
)
_WAS = re.compile(rf"(?<!who )(?<!which )(?<!that )\b(?:was|were)(?:, [^,;:“”<>]{{1,30}},)? (?P<who>{PARTIES})(?!'s)")
_PARTICIPLE = re.compile(r"(?:[a-z]+-)?\w+ing\b")
_HAVING = re.compile(r"\b[Hh]aving(?: (?:also|just|already|earlier|first))* \Z")
_FRONTED = re.compile(
    r"[“\"]?(?:(?:[A-Z][a-z]+)(?: [^,;:“”]{1,60})?, )?"
    r"(?:(?i:(?:[a-z]+ (?:hours|days|minutes) |shortly |soon |immediately |just |even )?(?:after|before|while|when|on|"
    r"upon|by|following|since|besides|prior to|ahead of|in addition to|apart from|as well as|without)) )?"
    r"(?:[a-zA-Z]+ing\b[^;:“”]{0,120}?(?:,| and|, and) )?"
    r"(?:[Hh]aving |(?:also|first|later|then|separately|jointly|earlier) )*"
)
_HAS_A_VERB = re.compile(
    rf", (?P<who>{PARTIES})(?!'s)"
    r"(?=(?:,[^,;:“”]{1,120},)?(?: (?:also|later|then|first|both|each|[a-z]+ly))* "
    r"(?!(?:and|or|in|on|at|of|for|from|with|to|who|whom|whose|which|that|by|as|near|last|next|this|later|earlier|"
    r"before|after|during|where|when)\b)[a-z])"
)
_RELATIVE_REACH = 160
_ENDS_IN_A_BODY = re.compile(r"<[OSA]\d+>\Z")
_HOLDER = re.compile(r"(?P<who><P\d+>)[^<>;:“”]{0,60}(?:<[OSA]\d+>[^<>;:“”]{0,30}){1,2}\Z")
_RELATIVE = re.compile(rf"(?P<who>{PARTY}),? who\b[^,;:“”<]*(?:<S\d+>[^,;:“”<]*)?\Z")
_FIRST_OF_LIST = re.compile(r"(?:the )?<[A-Z]\d+>, (?:<S\d+>, (?=<[PR]))?")  # a town may have its country behind it
_FIRST = re.compile(
    r"\b(?:became|becomes|become|is|was) (?:[^,;:“”<>]{0,40} )?(?:the )?(?:first|second|third|last|only) \Z"
)
_MOST_TRIES = 4
_LONGEST_BEFORE = 20  # characters of the longest words of `_BEFORE_NO_SUBJECT`
_CLAUSE = Gated(
    r"\b(?:that|said|says|saying|whether|because) |"
    r"(?<!>), (?:and|but|while) (?:(?:last|this|next) [a-z]+ |on [A-Z][a-z]+day |yesterday |today |then |later )?"
    r"(?=<[PRH]\d+> (?:(?:was|is) (?:in|at|on)|had|will|would|flew|went|came|travell?ed)\b)"
)
_SPEAKER = re.compile(rf", (?P<who>{PARTIES})(?!'s) \Z")  # "…, <P0> said after talks"
_MAIN = re.compile(rf"(?P<who>{PARTIES})")
