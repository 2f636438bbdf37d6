"""A joint body, or unnamed people of the sides, that meet: “the Joint Committee will convene in <town> in May”.

Such a body stands for its sides, which are those of the article. Takes it only with a day or a place, and a named body
only where its name says that it is of several (“Joint”, “Bilateral”); also the organisations of states that we list,
with their people (“ASEAN ministers gathered”), which stand for themselves. Refuses people of one named side (“Kenyan
officials met”), which another rule reads.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.lengths import whole
from generator.extract.clauses.modality import is_present, reported_reading
from generator.extract.clauses.named_behind import chairs_of
from generator.extract.clauses.occasions import STATUS, circumstances
from generator.extract.clauses.patterns import told_in
from generator.extract.clauses.places import where
from generator.extract.clauses.principals import is_of_several, is_of_states, principals, side_of
from generator.extract.clauses.subjects import main_subject
from generator.extract.clauses.who import taking_part
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.extract.mentions.mention import MentionKind
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus
from generator.spans import Span

_SET_UP = r"(?:, (?:set up|created|established|formed|founded|launched) [^<>,;:“”.]{2,60},)?"
_MEETS = (
    r"(?P<verb>(?:re)?convene[sd]?|meets?|met|sits?|sat|sit down|sat down|gather(?:s|ed)?|assembled?)"
    r"(?=[.,;]|\Z| (?:in|at|on|for|to|by|from|before|after|"
    r"via|under|behind|again|next|this|last|here|there|later|earlier|twice|once|yesterday|today|early|late|\d|[A-Z])(?!\w))"
)
_AND_WILL = re.compile(
    r"[^;:“”<>]{0,40}?(?:<S\d+>[^;:“”<>]{0,30}?)?(?:,| and) "
    rf"(?:will|would|(?:is|are) (?:due |set |expected )?to) {_MEETS}"
)  # "which last met in 2019, will convene in Oslo in June"
_COMES = (
    r"(?P<comes>comes?|came|arrived?|travel(?:led)?|flew|fly|head(?:ed)?|descend(?:ed)?|converged?)"
    r"(?= (?:to|in|on|into|together|for)\b)"
)
_PEOPLE = Gated(
    r"\b(?i:commissions?|committees?|council|working groups?|task force|experts|officials|negotiators|delegations|"
    r"technical teams|specialists|commissioners)\b"
    r"(?! of (?:the|an?) (?:company|firm|party|club|bank|union|board|team)\b)"
    r"(?: of <G\d+>(?=,? ))?[^<>,;:“”.]{0,70}?"
    rf"{_SET_UP}(?:, (?:which|who))?[^<>,;:“”.]{{0,30}}? {_MEETS}"
)
_STANDING = Gated(
    r"\b(?i:commission|committee|council|working group|task force|panel|dialogue|mechanism|forum|joint body|team)\b"
)
_SHORT = re.compile(
    r"\b(?:Commission|Committee|Council|Working Group|Task Force|Dialogue|Mechanism|Forum)(?: [A-Z]?\w+){0,4} "
    r"\([“\"‘']?(?P<short>[A-Z]{2,6})[”\"’']?\)"
)  # "the Joint Ministerial Commission (JMC)"
_IT = re.compile(rf"(?:It|This)\b[^<>,;:“”.]{{0,30}}? {_MEETS}")
_PEOPLE_OF = (
    r"(?:ministers|leaders|chiefs|heads of state(?: and government)?|heads of government|members|states|envoys|"
    r"ambassadors)"
)
_OF_STATES = Gated(
    rf"(?:<O(?P<own>\d+)>(?:'s?)?(?: (?:[a-z-]+ ){{0,3}}?(?P<people>{_PEOPLE_OF}))?|"
    rf"(?:{_PEOPLE_OF}|<[RG]\d+>) (?:of|from) (?:the )?<O(?P<other>\d+)>)"
    rf"(?: (?:will|are to|are due to|have|had|last|again))? (?:{_MEETS}|{_COMES})"
)
_HELD = Gated(
    r"<O(?P<own>\d+)>(?: (?:will|is to|are to|is due to|has|have|had|also|last|then))* "
    r"(?P<verb>(?:held|holds?|convene[sd]?|opened|opens?) (?:an?|its|their) "
    r"(?:[\w-]+ ){0,3}(?:meeting|session|summit)\b)"
    r"(?! (?:with|between)\b)"
)  # "ECOWAS has convened an emergency session"
_LEADERS = re.compile(r"\b(?:leaders|heads of (?:state|government)|presidents|prime ministers)\b", re.IGNORECASE)
_BODY = Gated(rf"<O(?P<number>\d+)>(?:,[^,;:“”]{{5,140}},)?[^<>,;:“”.]{{0,40}}? {_MEETS}")
_TOLD_TO = re.compile(r" (?:told|instructed|asked|directed) to (?:[a-z]+ )?\w+\Z")
_OF_ONE = re.compile(r"(?:(?<![-–]<[AS]\d>)(?<=>)(?:'s)?|\b(?:his|her|its|our))(?: [A-Za-z-]+){0,2} \Z")


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one meeting for each such verb; nothing in a sentence that tells of a meeting of somebody who is named."""
    told = {meeting.number for meeting in found if meeting.type != "visit" and not meeting.is_again}
    for number, part in enumerate(document.parts):
        if number in told or part.kind is not BlockKind.BODY:
            continue
        for match, keys in _who_met(document, number, part):
            yield from _meeting(document, number, part, match, keys)


def _who_met(document: Document, number: int, part: Part) -> Iterator[tuple[re.Match[str], list[str]]]:
    """Each telling in a sentence, with the sides that met."""
    text = part.chunked.text
    for match in told_in(_PEOPLE, text):
        if not _OF_ONE.search(text, 0, match.start()):
            keys = _who_set_up(document, number, part, match)
            yield match, keys
            if further := _AND_WILL.match(text, match.end()):
                yield further, keys
    for match in told_in(_BODY, text):
        keys = document.meant([part.chunked.mentions[int(match["number"])]])
        if any(is_of_several(document.entities[key].name) for key in keys):
            yield match, principals(document, number, 0)
    for match in chain(told_in(_OF_STATES, text), told_in(_HELD, text)):
        number_of_body = next(int(sign) for name in ("own", "other") if (sign := match.groupdict().get(name)))
        keys = document.meant([part.chunked.mentions[number_of_body]])
        yield match, [key for key in keys if is_of_states(document.entities[key].name)]
    it = _IT.match(text)
    if it and number and _names_standing(document, document.parts[number - 1]):
        yield it, principals(document, number, 0)


def _names_standing(document: Document, part: Part) -> bool:
    """Whether a sentence names a standing body, by its noun or by the letters that the article gives it: “the JMC”."""
    text = part.chunked.text
    if _STANDING.search(text):
        return True
    bodies = [m for m in part.chunked.mentions if m.kind is MentionKind.ORGANISATION]
    if any(is_of_several(m.name) for m in bodies):
        return True
    short = {match["short"] for match in _SHORT.finditer(document.article.text)}
    return any(re.search(rf"\b{form}\b", text) for form in short)


def _who_set_up(document: Document, number: int, part: Part, match: re.Match[str]) -> list[str]:
    """The sides that the sentence says set up what will meet (“<P0> and <P1> formed a group, which will meet”).

    Else those that the article is about, if they are among them.
    """
    subject = main_subject(part.chunked.text, match.start())
    keys = taking_part(document, part, subject["who"]) if subject else []
    sides = list(dict.fromkeys(side_of(document, key) for key in keys))
    states = [side for side in sides if side.startswith("state:")]
    if len(states) == len(sides) > 1:
        return states
    others = principals(document, number, match.start())
    return others if set(states) <= set(others) else []


def _meeting(
    document: Document, number: int, part: Part, match: re.Match[str], keys: Sequence[str]
) -> Iterator[MeetingCandidate]:
    text, comes = part.chunked.text, match.groupdict().get("comes")
    start, end = match.span("comes" if comes else "verb")
    leaders = match.re is _OF_STATES.compiled and _leaders_of(document, part, match.start(), start)
    if comes and not leaders:
        return
    status = STATUS.get(reported_reading(text, start))
    if status is MeetingStatus.HELD and _TOLD_TO.search(match.group()):
        status = MeetingStatus.PLANNED
    ahead = status is not MeetingStatus.HELD or is_present(text[start:end])
    around = circumstances(document, part, start, Span(match.start(), start) if leaders else None, ahead=ahead)
    if comes and around.place is None:
        place, country, place_end = where(document, part, end, len(text), towards=True)
        around = around.at(place, country, place_end) if place else around
    chairs = [key for key in chairs_of(document, part) if key.startswith("person:")]
    keys = chairs if len(chairs) > 1 else keys
    one = len(keys) == 1 and not keys[0].startswith("organisation:")
    if not keys or one or status is None or not (around.date or around.place):
        return
    quote = part.chunked.original(min(match.start(), around.start), max(match.end(), around.end))
    yield MeetingCandidate(
        RULE.name,
        number,
        "summit" if leaders or text[start:end].endswith("summit") else "meeting",
        tuple(Attendee(key) for key in keys),
        quoted(document, number, quote, keys),
        status,
        whole(text, around.date),
        around.place,
        around.country,
        around.topics,
    )


def _leaders_of(document: Document, part: Part, start: int, end: int) -> bool:
    """Whether those of an organisation who meet are its states' leaders, whose meeting is a summit."""
    return bool(_LEADERS.search(part.chunked.original(start, end).of(document.article.text)))


RULE = MeetingRule("body-met", find)
