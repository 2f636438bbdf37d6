"""Those who were there too: “Also present were <person> and <person>”, “<person> looked on”, “With them was <person>”.

Also those who joined it (“<person>, who joined the end of the talks”) or signed the minutes. They took part in the
occasion that the article told last, or in the last one of whom they accompanied. Refuses a list without a name.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.who import PARTIES, taking_part
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.model import MeetingStatus

_PRESENT = Gated(
    rf"(?:^|\. )(?:Also )?(?:[Pp]resent|[Ii]n attendance|[Aa]ttending|[Tt]aking part|[Pp]articipating)"
    rf"(?: (?:at|during|in) the [a-z]+(?: [a-z]+)?|(?P<side> (?:on|from|for) the <[AS]\d+>(?:'s)? side))?"
    rf"(?: also)? (?:were|was|included)(?: also)? (?P<whom>{PARTIES}(?:; (?:and )?{PARTIES})*)(?!'s)"
)
_WERE_THERE = Gated(
    rf"^(?P<whom>{PARTIES})(?:, [^,;:“”]{{3,80}},)? (?:(?:was|were)(?: also)? (?:present|"
    rf"in attendance|in the room|at the table|"
    r"among the guests|in the hall)|had come (?:along|too|to (?:listen|watch|look on)|"
    r"as (?:an? )?(?:observer|guest)s?)|"
    r"sat in)(?! of\b)(?: (?:at|during) the [a-z]+)?"
)
_BESIDE = Gated(
    r"^(?:Beside|Next to|Alongside|Behind|With|Around|Opposite) (?:him|her|them|"
    r"<[PH]\d+>) (?:(?:also )?(?:stood|sat|were|was)) "
    r"(?P<whom>(?:(?!, (?:who|which|whose)\b)[^;“”])*<P\d+>)"
)
_CAME_ALONG = Gated(
    rf"^(?:(?P<who>{PARTIES}) (?:was|were|is)(?: also)? (?:accompanied|joined) by|"
    rf"The (?:visitors|(?:visiting |<[AS]\d+>(?:'s)? )?(?:delegation|team|party|side))(?: also)? "
    rf"(?:included|includes|comprised|consisted of)) (?P<whom>{PARTIES})(?!'s)"
)
_CAME_WITH = Gated(
    rf"^(?P<whom>{PARTIES})(?!'s) (?:(?:also )?accompanied|(?:is|are|was|were) (?:also )?(?:accompanying|"
    rf"travell?ing with)) (?:the )?(?P<who>{PARTIES})(?!'s)"
)
_LOOKED_ON = Gated(
    rf"^(?P<whom>{PARTIES})(?!'s)(?:, [^,;:“”]{{3,80}},)?(?: also)? (?:"
    rf"(?:looked on|stood by)(?=[,.;]|\Z| (?:as|from|with)\b)(?:,? as did (?P<too>{PARTIES})(?!'s))?|"
    r"(?:sat|stood) (?:between|beside|behind|alongside|next to|by) (?:them|both|the (?:two|pair|signatories)\b)|"
    r"(?:watched|witnessed|oversaw|presided over|attended) (?:it|the (?:signing|signature|ceremony)\b))"
)
_JOINED_IN = Gated(
    rf"(?P<whom>{PARTIES})(?!'s)(?:, who)?(?: (?:also|later|then|both|briefly))* (?:joined|sat in on) (?:them|"
    rf"(?:the (?:first |second |last |latter )?(?:beginning|start|end|part|half|close) of )?the (?:[a-z]+ )?"
    rf"(?:meeting|talks|call|conversation|discussions?|negotiations|session|lunch|dinner|breakfast))\b"
)
_PAPERS = r"(?:the|its|agreed) (?:(?:agreed|final) )?(?:minutes|record of [a-z]+)\b"
_SIGNED_MINUTES = Gated(
    rf"(?P<whom>{PARTIES}) (?:(?:also|then|later|both|jointly) )?(?:signed|initialled) {_PAPERS}"
    rf"|(?i:{_PAPERS})[^,;:“”]{{0,60}} (?:was|were) (?:signed|"
    rf"initialled) (?:[^,;:“”]{{0,40}} )?by (?P<signers>{PARTIES})(?!'s)"
)  # who sign the minutes were at the session
_SAT = re.compile(r"\b(?:met|meets?|sat|sits?|convened?)\b")
_PERSON = re.compile(r"<P\d+>")
_REACH = 3  # sentences behind the occasion


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields what adds the persons to the nearest occasion before; nothing where there is none."""
    told_here = {meeting.number for meeting in found}
    for number, part in enumerate(document.parts):
        match = _telling(part.chunked.text, is_told=number in told_here)
        people = _people(document, part, match) if match else []
        told = _those_before(document, number, part, match, found) if match and people else []
        if match is None or not told:
            continue
        last = max(told, key=lambda meeting: meeting.number)
        part_ = "member" if match.re is _LOOKED_ON.compiled else None  # who looked on did not agree on what came of it
        yield MeetingCandidate(
            RULE.name,
            number,
            last.type,
            tuple(Attendee(key, None, part_) for key in people),
            quoted(document, number, part.chunked.of(match), people),
            last.status,
            is_again=True,
            adds_people=True,
        )


def _telling(text: str, *, is_told: bool) -> re.Match[str] | None:
    """The words that say who was there; not who looked on at what the sentence itself tells."""
    match = _CAME_ALONG.match(text) or _CAME_WITH.match(text) or _PRESENT.search(text) or _WERE_THERE.match(text)
    match = match or _BESIDE.match(text) or _SIGNED_MINUTES.search(text) or _JOINED_IN.search(text)
    return match or (None if is_told else _LOOKED_ON.match(text))


def _people(document: Document, part: Part, match: re.Match[str]) -> list[str]:
    told = match.groupdict()
    words = told.get("signers") or f"{match['whom']}, {told.get('too') or ''}"
    if match.re is _BESIDE.compiled:
        keys = document.meant(part.chunked.mentioned("".join(_PERSON.findall(words))))
    else:
        keys = taking_part(document, part, words)
    return [key for key in keys if key.startswith("person:")]


def _those_before(
    document: Document, number: int, part: Part, match: re.Match[str], found: Sequence[MeetingCandidate]
) -> list[MeetingCandidate]:
    """The occasions told before at which they may have been."""
    along = match.re in (_CAME_ALONG.compiled, _CAME_WITH.compiled)
    signed = match.re is _SIGNED_MINUTES.compiled
    if match.re is _PRESENT.compiled and match["side"]:
        # At the end of a readout: they took part in what all of it is about, not in what one told the other of.
        main = [m for m in found if m.number < number and m.type != "visit" and not m.is_again]
        return [min(main, key=lambda meeting: meeting.number)] if main else []
    told = [m for m in found if (not signed) <= number - m.number <= _REACH and not m.is_again]
    if signed:
        if _SAT.search(part.chunked.text, 0, match.start()):
            told = [m for m in told if m.number == number]
        return [m for m in told if m.type in ("meeting", "dialogue", "summit", "conference")]
    if along and match["who"]:
        whose = set(taking_part(document, part, match["who"]))
        return [m for m in told if m.keys & whose]
    return told if along else [m for m in told if m.type != "visit" and m.status is MeetingStatus.HELD]


RULE = MeetingRule("also-present", find)
