"""The dateline of a dispatch: “OSLO, May 4 (Agency) --”, “New Halden (Agency) —”, “LIMA:”.

It says where and when an article was written, and is no part of its first sentence.
"""

import re
from functools import cache

from generator.extract.mentions.lexicon import lexicon
from generator.extract.mentions.tokens import tokenize
from generator.spans import Span
from generator.vocab.calendar import months
from generator.vocab.countries import CountryForm
from generator.vocab.organisations import news_agencies

_LONGEST = 120  # characters
_FEWEST = 20  # characters of the sentence behind it
_SHOUTED = 3  # letters of a town in capitals
_AGENCY = re.compile(r"[^\W\d_][\w-]*(?: [A-Z][\w-]*)*")


@cache
def _dateline() -> re.Pattern[str]:
    month = "(?:" + "|".join(sorted(map(re.escape, months()), key=lambda form: (-len(form), form))) + r")\.?"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    weekday = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    date = rf"(?P<date>,? {weekday}(?i:{month} {day}|{day} {month})(?:,? \d{{4}})?)"
    name = r"[A-Z][\w'’.]*(?:[ /-][A-Z][\w'’.]*){0,3}"
    agency = r"(?P<agency>[,.]? ?\([^()\n]{1,60}\)| ?[,.]? ?/[^/\n]{1,20}/|,? [A-Z]{2,8}(?= ?[-–—]))"
    return re.compile(
        rf"(?P<town>{name})(?: \[[^\]\n]{{2,30}}\])?(?:, {name}){{0,2}}?{date}?{agency}?,?"
        rf"(?P<end>(?: ?(?:--+|[—–-])|:|(?<=[\d/])\.)(?: |\Z)|(?<=\)) )(?=[“”\"‘'\w]|\Z)"
    )


def dateline_at(text: str, span: Span) -> tuple[Span, Span] | None:
    """The dateline that opens a sentence, and the town in it; None where it has none."""
    match = _dateline().match(text, span.start, min(span.end, span.start + _LONGEST))
    if match is None or not _is_dateline(match):
        return None
    if 0 < span.end - match.end() < _FEWEST:
        return None
    return Span(match.start(), match.start("end") + len(match["end"].rstrip())), Span(*match.span("town"))


def _is_dateline(match: re.Match[str]) -> bool:
    """Whether it is one, by its day or agency, or by a town that is known or printed in capitals."""
    town = _is_town(match["town"])
    agency, mark = _AGENCY.findall(match["agency"] or ""), match["end"].strip()
    cited = not news_agencies().isdisjoint(agency)
    if mark in ("", "."):  # "OSLO, May 4 (Agency) The minister", "OSLO, May 4. /Agency/. The minister"
        return cited or bool(match["date"] and (mark or agency) and town)
    return town or cited or (bool(match["date"]) and mark != ":")


def _is_town(name: str) -> bool:
    """Whether a name is that of a capital, or is printed in capitals and not that of a country or body (“PERU”)."""
    printed = name.title() if name.isupper() else name
    words = tokenize(printed, Span(0, len(printed)))
    known = lexicon().countries.at(words, 0)
    if known and known.end == len(words) and known.value.form is CountryForm.CAPITAL:
        return True
    shouted = name.isupper() and any(len(word.text) >= _SHOUTED for word in words)
    return shouted and not (known or lexicon().organisations.at(tokenize(name, Span(0, len(name))), 0))
