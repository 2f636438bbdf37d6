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
    rf"of|by|to|on|for|in|at|from)|"
    rf",? and with|,? with) "
    rf"(?P<whom>{PARTIES})(?!'s? (?!delegation|side|government|team)|-)"
)
_END = re.compile(
    r" (?:follows|followed|comes|came|marks|marked|signals|focused|covered|turned|devoted|(?:was|were|is|"
    r"are)(?! (?:being |"
    r"to be |also |jointly |now )?(?:held|hosted|conducted|scheduled|planned|due|organi[sz]ed|chaired|attended|led|"
    r"convened|expected|set|between|with)\b))\b|"
    r"[;:“”]|\. |,? (?:which|who|whom|while|whereas|where|when|after|before|because|although|but|if|as|amid|that|"
    r"following|during|saying|said|says|told|since)\b|,? and (?:also )?(?:[a-z]{3,}ed|met|held|took|paid|made|"
    r"flew)\b| to (?!(?:the |an? |his |her )?<)[a-z]+ "
)
_BY = Gated(
    rf"\b(?P<part>hosted|chaired|co-chaired|presided over|led|co-led|headed|attended|opened|convened|organi[sz]ed|"
    rf"addressed|"
    rf"joined|represented|under the (?:co-)?chairmanship) (?:jointly )?(?:by|of) (?P<whom>{PARTIES})(?!'s)"
)
_PART_BY = {"hosted": "host", "convened": "host", "organised": "host", "organized": "host"} | dict.fromkeys(
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
_SEPARATE = re.compile(
    r"\b(?:separate|separately|individual|individually|respective|respectively|in turn|back-to-back)\b"
)
_MEAL = re.compile(r"(?:[a-z]+ )?(?:lunch|dinner|breakfast|banquet|reception)\b", re.IGNORECASE)
_MAIN_BEHIND = re.compile(rf", (?P<who>{PARTIES})(?!'s)")


def named_behind(
    document: Document, part: Part, phrase: NounPhrase, parts: dict[str, str]
) -> tuple[list[tuple[str, ...]], int]:
    """Those who are named behind the noun, and the character behind them.

    Several lists where the occasion's subject met them one by one.
    """
    text = part.chunked.text
    stop = _END.search(text, phrase.end)
    limit = min(stop.start() if stop else len(text), phrase.end + _FAR)
    if 0 < phrase.start < _OPENS and (subject := _MAIN_BEHIND.search(text, phrase.end, limit)):
        limit = subject.start()
    found: list[tuple[str, ...]] = []
    end = phrase.end
    for match in _PHRASE.finditer(text, phrase.end, limit):
        by = match["by"].split()[-1].lower()
        call_from = by == "from" and phrase.type == "call"
        meal_for = (by == "for" or match["by"].startswith("in hono")) and _MEAL.match(text, phrase.noun_start)
        if (by in ("in", "at", "for", "from") and not call_from and not meal_for) or (
            by == "of" and match.start() > phrase.end + 1
        ):
            continue
        if (by == "to" and phrase.type != "call") or (
            by == "on" and (match.start() > phrase.end + 1 or not text[phrase.noun_start : phrase.end].endswith("call"))
        ):
            continue
        if by == "by" and _BY.search(text, phrase.end, match.end()):
            continue
        keys = taking_part(document, part, match["whom"])
        if not keys:
            continue
        end = match.end()
        if by == "with" and (phrase.plural or found):
            one_by_one = phrase.plural or _SEPARATE.search(phrase.words)
            found += [(key,) for key in keys] if one_by_one else [tuple(keys)]
        elif _SEPARATE.search(phrase.words) and by == "with":
            found += [(key,) for key in keys]
        elif found:
            found[0] = (*found[0], *keys)
        else:
            found.append(tuple(keys))
    for match in _BY.finditer(text, phrase.end, min(len(text), phrase.end + 2 * _FAR)):
        keys = taking_part(document, part, match["whom"])
        if part_ := _PART_BY.get(match["part"].lower()):
            parts |= dict.fromkeys(keys, part_)
        found = [(*found[0], *keys), *found[1:]] if found else [tuple(keys)]
        end = match.end()
    return found, end


def is_attended(text: str, phrase: NounPhrase) -> bool:
    """Whether words behind the noun say who attended, chaired or hosted it."""
    return bool(_BY.search(text, phrase.end))
