"""Whom a sentence names, before its verb, as the one with whom the subject acts."""

import re

from generator.extract.clauses.patterns import WHO, listed

_SIDES = listed(rf"{WHO}(?: of (?:the )?<S\d+>)?")
# “With <P0>, earlier in the day, <P1> signed”, “<P1> is to meet <P0> and sign”
_OPENING_WITH = re.compile(rf"With (?:the )?(?P<whom>{_SIDES}),(?: [^,;:<]{{1,40}},)? \Z")
_MET_FIRST = re.compile(
    rf"\b(?:meets?|met|receive[sd]?|hosted|welcomed|(?:held|hold|holds) talks)(?: with)? (?:the )?"
    rf"(?P<whom>{WHO})[^;:<“”]{{0,60}}(?:<S\d+>[^;:<“”]{{0,40}})? and (?:[a-z]+ )?[a-z]+\Z"
)


def beside_subject(text: str, subject: re.Match[str], verb_end: int) -> str:
    """Whom a sentence names as the one with whom its subject acts, before the verb that ends at `verb_end`; or ""."""
    opening = _OPENING_WITH.search(text[: subject.start()])
    met = None if opening else _MET_FIRST.search(text, subject.end(), verb_end)
    return (opening or met or {"whom": ""})["whom"]
