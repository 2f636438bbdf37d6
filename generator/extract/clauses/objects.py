"""Whom a verb of meeting names: its object, further ones with a day or place of their own, “with whom” before it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.extract.clauses.who import PARTIES
from generator.extract.gates import Gated

_ADVERB = (
    r"(?: (?!and\b|but\b|or\b|that\b|to\b|who\b|which\b|as\b|while\b|after\b|before\b|over\b|with\b|of\b|about\b|"
    r"a\b|an\b|no\b|his\b|their\b|her\b)[\w'/.-]+,?| (?:for )?(?:[a-z-]+ ){1,5}(?:hours?|minutes|days),?| (?:in|"
    r"at) (?:the )?<[SO]\d+>,?| \([^()]{1,40}\))"
)
_NOT_OWNER = r"(?!'s? (?!delegation|side|government|team)|-)"
_DIRECT = re.compile(rf"(?: (?:with|to))? (?P<whom>{PARTIES}){_NOT_OWNER}")
_WITH = re.compile(rf"{_ADVERB}{{1,9}}? (?:with|(?<! next )to) (?P<whom>{PARTIES}){_NOT_OWNER}")
_BEHIND_PLACE = re.compile(
    rf"(?:(?:,? (?:in|at|on) (?:his |her |the )?[\w' <>-]{{1,45}}?,?)|,? (?:today|yesterday|earlier|separately|"
    rf"here)){{1,3}}"
    rf" (?P<whom>{PARTIES})(?!'s|-)"
)
_BEHIND_NOUN = re.compile(
    rf"(?:{_ADVERB}{{0,9}}?|[^;:,<>“”]{{0,60}}?) (?:with|for|to|on|in hono[u]?r of) (?P<whom>{PARTIES}){_NOT_OWNER}"
)
_AMONG = re.compile(r"Among (?:those|the (?:[a-z]+ ){1,3}|others)(?: ?who| ?whom| ?that)? ?\Z")
_WERE = re.compile(rf"[^;:“”]{{0,60}}? (?:was|were) (?P<whom>{PARTIES}){_NOT_OWNER}")
_BY = Gated(rf"{_ADVERB}{{0,6}}? by (?P<whom>{PARTIES})(?!'s? (?!delegation|side))")
_AND_BY = re.compile(rf",? and(?: also| later| then)* by (?P<whom>{PARTIES})(?!'s)")
_AND_WITH = re.compile(
    rf"[^;:<>“”]{{0,60}}?,? and(?:,? (?:also|then|later|separately),?)* with (?P<whom>{PARTIES})(?!'s)"
)
_ADJUNCT = (
    r"(?: first\b|,? (?:in|at|on|last|yesterday|today|earlier|early|late|this|over|during|by|next)\b"
    r"(?: (?!and\b)[^ ;:,“”]+){0,6}?)"
)
_NEXT = re.compile(
    rf"(?P<told>{_ADJUNCT}{{0,3}})(?:,? and(?P<later>(?:,? (?:also|then|later|separately|afterwards|subsequently|"
    rf"in turn|finally|individually))*),?(?P<by> with| to| on)?|,(?=[^,;:.“”]{{4,60}} (?:in|on|at) )) "
    rf"(?P<whom>{PARTIES})(?!'s|-)"
    r"(?=[.;]|\Z|,? (?:in|at|on|last|yesterday|today|earlier|later|this|over|during|by|before|separately|next|"
    r"the (?:next|following|same|day))\b|, (?:and\b|<))"
)
_WHOM_BEFORE = Gated(
    rf"(?P<whom>{PARTIES})(?:, [^,;:“”]{{1,80}},|,)? (?:(?:with|to|on|for|by) )?whom"
    r"(?: [a-z]+ly| also| later| then)? \Z"
)
_IN_TALKS = re.compile(
    rf" (?:in|for|at) [^;:<>“”]{{0,60}}?\b(?:talks|meetings?|discussions|lunch|dinner)\b[^;:<>“”]{{0,30}}? with "
    rf"(?P<whom>{PARTIES})(?!'s)"
)
_REACH = 300  # characters
_MOST = 7  # met one by one


class Named(NamedTuple):
    """Those whom a verb names together.

    Attributes:
        whom: They, in signs.
        start: Where what is said of them alone begins: the verb, or they themselves.
        end: Behind them.
        until: Where what is said of the next ones begins, if these have a day or place of their own.
    """

    whom: str
    start: int
    end: int
    until: int | None = None


def direct_object(text: str, end: int) -> re.Match[str] | None:
    """Those named right behind a verb that ends at character `end`: “met <P0>”, “spoke to <P0>”."""
    return _DIRECT.match(text, end)


def object_with(text: str, end: int) -> re.Match[str] | None:
    """Those named behind “with” or “to” after days and other adverbs: “spoke today by phone with <P0>”."""
    return _WITH.match(text, end)


def object_behind_place(text: str, end: int) -> re.Match[str] | None:
    """Those named behind where they were received: “received at the palace on Sunday <P0>”."""
    return _BEHIND_PLACE.match(text, end)


def object_among(text: str, subject: int, end: int) -> re.Match[str] | None:
    """Those named behind “were”, of whom a clause says that they were met: “Among those she met were <P0> and <P1>”."""
    return _WERE.match(text, end) if _AMONG.match(text, 0, subject) else None


def object_of_noun(text: str, end: int) -> re.Match[str] | None:
    """Those named behind an occasion's noun: “talks in Oslo with”, “a dinner for”, “a call on <P0>”."""
    return _BEHIND_NOUN.match(text, end)


def whom_before(text: str, subject: int) -> re.Match[str] | None:
    """Those before “with whom”, where a relative clause's subject begins at character `subject`."""
    return _WHOM_BEFORE.search(text, max(0, subject - _REACH), subject)


def agents(text: str, end: int, *, joined: bool = False) -> Iterator[re.Match[str]]:
    """Those behind “by”, one after the other; where they `joined` talks also with whom these were."""
    if by := _BY.match(text, end):
        yield by
        if further := _AND_BY.match(text, by.end()):
            yield further
        if joined and (talks := _IN_TALKS.match(text, (further or by).end())):
            yield talks


def in_turn(text: str, verb: int, first: re.Match[str], *, alike: bool) -> list[Named]:
    """The first object of a verb that begins at character `verb`, and those who were met after it.

    “<P0> on Monday and <P1> on Tuesday”, “<P0> in <S1>, and <P2> in <S3>”, “<P0> and, separately, <P1>”, and behind a
    verb whose subject is like its object (`alike`) “<P0> and later with <P1>”.
    """
    found = [Named(first["whom"], verb, first.end())]
    while len(found) < _MOST:
        last = found[-1]
        match = _NEXT.match(text, last.end)
        if match is None or not (match["told"] or match["later"] or match["by"]):
            match = _AND_WITH.match(text, last.end) if alike else None
        if match is None:
            break
        told = match.groupdict().get("told")
        own = told and told.strip() != "first"
        found[-1] = last._replace(until=match.end("told") if own else None)
        found.append(Named(match["whom"], match.start("whom"), match.end()))
    return found
