"""Those whom the words behind an occasion’s noun name: “with <person>”, “between <state> and <state>”."""

import re

from generator.extract.clauses.nouns import NounPhrase
from generator.extract.clauses.who import PARTIES, taking_part
from generator.extract.document import Document, Part
from generator.extract.gates import Gated

_FAR = 260  # characters behind the noun in which they are looked for
_OPENS = 12  # characters before which a phrase opens the sentence
_PHRASE = Gated(
    rf"(?P<by>\b(?:in honou?r of|with|between|among|involving|involved|bringing together|brought together|gathered|"
    rf"of|(?<!sponsored )(?<!supported )(?<!financed )by|to|on|for|in|at|from)|"
    rf",? and with|,? with) "
    rf"(?P<whom>{PARTIES})(?!'s? (?!delegation|side|government|team)|-)"
)
# "attended a ceremony in <S0> together with <P0>": the first is the place
_PLACE_THEN = re.compile(r"(?:the )?<S\d+>(?:, <S\d+>)?,? (?:together with|along with|alongside) (?P<with>.+)")
_END = re.compile(
    r" (?:follows|followed|comes|came|marks|marked|signals|focused|covered|turned|devoted|(?:was|were|is|"
    r"are)(?! (?:being |"
    r"to be |also |jointly |now )?(?:held|hosted|conducted|scheduled|planned|due|organi[sz]ed|chaired|attended|led|"
    r"convened|expected|set|between|with)\b))\b|"
    r"[;:“”]|\. |,? (?:which|who|whom|while|whereas|where|when|after|before|because|although|but|if|as|amid|that|"
    r"following|during|saying|said|says|told|since)\b|,? and (?:also )?(?:[a-z]{3,}ed|met|meet|held|hold|took|take|"
    r"paid|pay|made|flew)\b| to (?!(?:the |an? |his |her )?<)[a-z]+ "
)
# "Following the talks the Programme of Cooperation between … was signed", but "talks the next day between"
_NEXT_SUBJECT = re.compile(
    r" (?:the|an?) (?!(?:[a-z]+ )?(?:day|week|month|year|morning|afternoon|evening|night|hour|time)\b)"
)
_BY = Gated(
    r"\b(?:(?P<part>(?:co-)?hosted|(?:co-)?chaired|presided over|(?:co-)?led|headed|attended|opened|closed|convened|"
    r"organi[sz]ed|addressed|joined|represented|witnessed|watched|overseen|observed|inaugurated|launched|moderated|"
    r"given|held|staged|conducted|performed|under the (?:co-)?chairmanship|with the (?:participation|attendance|"
    r"involvement)|in the presence|in attendance)(?: jointly| together| also)? (?:by|of)|"
    r"in front of|(?:bringing|brought|brings)(?: together)?|gather(?:ed|s|ing))"
    rf" (?:(?:some|about|around|nearly|over|more than) )?(?:\d[\d,.]* )?(?P<whom>{PARTIES})(?!'s)"
    rf"|\bwith (?P<as>{PARTIES}) (?P<how>as (?:its |the |joint )?(?:hosts?|co-hosts|chairs?|co-chairs)|in attendance|"
    r"attending|present|looking on|taking part|in the chair|presiding)\b"
    rf"|\b(?:in|at|to) which (?P<there>{PARTIES})(?: (?:is|are|was|were|will|would|also|be|have|has|had))* (?:"
    r"take part|took part|taken part|participat\w+|represented|invited|met|meet|expected|speak|spoke)\b"
)
_PART_BY = dict.fromkeys(("hosted", "co-hosted", "convened", "organised", "organized"), "host") | dict.fromkeys(
    (
        "chaired",
        "co-chaired",
        "presided over",
        "led",
        "co-led",
        "headed",
        "under the chairmanship",
        "under the co-chairmanship",
    ),
    "head",
)
_PART_AS = {"as host": "host", "as hosts": "host", "as its host": "host", "as the host": "host", "presiding": "head"}
_PRESENT = Gated(
    r"\b(?:present|attending|in attendance|participants|participating|guests|speakers|those|represented|taking part)\b"
    r"[^.;:<>]{0,40} (?:at|in) \Z",
    re.IGNORECASE,
)
_UNDER = Gated(
    rf"\bunder the (?:joint |co-)?(?:chairmanship|chairpersonship|presidency|leadership) of (?P<whom>{PARTIES})(?!'s)",
    re.IGNORECASE,
)
_WERE = Gated(rf"\b(?:was|were|is|are|includes?|included) (?P<whom>{PARTIES})(?!'s)")
_SEPARATE = re.compile(
    r"\b(?:separate|separately|individual|individually|respective|respectively|in turn|back-to-back)\b"
)
_OF_THE_DEAD = re.compile(r"(?:state )?(?:funeral|burial|memorial service|requiem)\b", re.IGNORECASE)
_MEAL = re.compile(r"(?:[a-z]+ )?(?:lunch(?:eon)?|dinner|breakfast|banquet|reception)\b", re.IGNORECASE)
_RELATIVE_HOSTS = Gated(
    rf"[^,;:“”<>]{{0,60}}(?:,? which|,? that) (?P<whom>{PARTIES})(?: (?:will|would|is to|are to|had|has|have|"
    r"also|jointly|recently))* (?P<verb>co-host|host|hold|held|convene|chair|co-chair|organi[sz]e|"
    r"stage|attend)(?:s|d|ed)?\b"
)
_MAIN_BEHIND = re.compile(rf", (?P<who>{PARTIES})(?!'s)")


def named_behind(
    document: Document, part: Part, phrase: NounPhrase, parts: dict[str, str]
) -> tuple[list[tuple[str, ...]], int]:
    """Those who are named behind the noun, and the character behind them.

    Several lists where the occasion's subject met them one by one.
    """
    text = part.chunked.text
    found, end = _beside(document, part, phrase)
    if hosts := relative_hosts(text, phrase):
        found, end = _with_more(found, taking_part(document, part, hosts["whom"])), hosts.end()
    if chairs := chairs_of(document, part):
        parts |= dict.fromkeys(chairs, "head")
        found = _with_more(found, chairs)
    if _PRESENT.search(text, 0, phrase.start) and (were := _WERE.search(text, phrase.end)):
        # "Among those present at the ceremony were <P0> and <P1>"
        found, end = _with_more(found, taking_part(document, part, were["whom"])), were.end()
    for match in _BY.finditer(text, phrase.end, min(len(text), phrase.end + 2 * _FAR)):
        keys = taking_part(document, part, match["whom"] or match["as"] or match["there"])
        if part_ := _PART_AS.get(match["how"] or "") or _PART_BY.get((match["part"] or "").lower()):
            parts |= dict.fromkeys(keys, part_)
        found, end = _with_more(found, keys), match.end()
    return found, end


def chairs_of(document: Document, part: Part) -> list[str]:
    """Who chaired what a sentence tells, by a phrase of its own: “under the chairmanship of <person> and <person>”."""
    under = _UNDER.search(part.chunked.text)
    return taking_part(document, part, under["whom"]) if under else []


def _beside(document: Document, part: Part, phrase: NounPhrase) -> tuple[list[tuple[str, ...]], int]:
    """Those behind prepositions of the noun's own clause."""
    text = part.chunked.text
    if _NEXT_SUBJECT.match(text, phrase.end):
        return [], phrase.end
    stop = _END.search(text, phrase.end)
    limit = min(stop.start() if stop else len(text), phrase.end + _FAR)
    opens = 0 < phrase.start < _OPENS and "<" not in text[: phrase.start]
    if opens and (subject := _MAIN_BEHIND.search(text, phrase.end, limit)):
        limit = subject.start()
    found: list[tuple[str, ...]] = []
    end = phrase.end
    for match in _PHRASE.finditer(text, phrase.end, limit):
        company = _PLACE_THEN.match(match["whom"]) if match["by"] in ("in", "at") else None
        of_noun = company or _is_of_noun(text, phrase, match)
        keys = taking_part(document, part, company["with"] if company else match["whom"]) if of_noun else []
        if not keys:
            continue
        end = match.end()
        separate = bool(_SEPARATE.search(phrase.words))
        by = match["by"].split()[-1].lower()
        if (by == "with" and (phrase.plural or found or separate)) or (by == "to" and separate):
            found += [(key,) for key in keys] if phrase.plural or separate else [tuple(keys)]
        else:
            found = _with_more(found, keys)
    return found, end


def _is_of_noun(text: str, phrase: NounPhrase, match: re.Match[str]) -> bool:
    """Whether a preposition behind the noun leads to those who take part, rather than to a place or a matter."""
    by = match["by"].split()[-1].lower()
    beside = match.start() <= phrase.end + 1
    call = phrase.type == "call"
    fits = {
        "for": bool(_MEAL.match(text, phrase.noun_start)),
        "from": call,
        "to": call or text.startswith("audience", phrase.noun_start),
        "on": beside and text[phrase.noun_start : phrase.end].endswith("call"),
        "of": (beside and not _OF_THE_DEAD.match(text, phrase.noun_start)) or match["by"].startswith("in hono"),
        "by": not _BY.search(text, phrase.end, match.end()),
        "in": False,
        "at": False,
    }
    return fits.get(by, True)


def _with_more(found: list[tuple[str, ...]], keys: list[str]) -> list[tuple[str, ...]]:
    """The lists with further people in the first one."""
    return [(*found[0], *keys), *found[1:]] if found else [tuple(keys)]


def relative_hosts(text: str, phrase: NounPhrase) -> re.Match[str] | None:
    """The match, with groups `whom` and `verb`, of those who hold it by its relative clause: “which <state> hosts”."""
    return _RELATIVE_HOSTS.match(text, phrase.end)


def is_attended(text: str, phrase: NounPhrase) -> bool:
    """Whether words behind the noun say who attended, chaired or hosted it."""
    return bool(_BY.search(text, phrase.end) or relative_hosts(text, phrase))
