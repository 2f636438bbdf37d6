"""How sure a verb is: done, denied, planned, proposed or only possible, by the words before it in its clause."""

import re
from enum import StrEnum
from functools import lru_cache

from generator.extract.clauses.assertion import is_asserted
from generator.extract.clauses.patterns import cues_in
from generator.extract.gates import Gated
from generator.vocab.verbs import cues

_REACH = 60
_CLAUSE_START = re.compile(r"[,;:—–“”]|\b(?:while|whereas|but|which|who|that|and then)\b(?!.*[,;:—–“”])|<[PSOGRH]\d+>")


_DENIED_THAT = Gated(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es|ed|"
    r"ing))(?: [\w<>'-]+){0,8}? that\b[^.;:“”]*\Z",
    re.IGNORECASE,
)


_PROPOSED_THAT = Gated(
    r"\b(?:propos(?:es|ed|ing|al)|suggest(?:s|ed|ing|ion)?|recommend(?:s|ed|ing)?|urg(?:es|ed|ing)|request(?:s|ed|"
    r"ing)?|"
    r"asked|insist(?:s|ed)) that\b[^,.;:“”]*\Z",
    re.IGNORECASE,
)


_UNLIKELY_THAT = Gated(
    r"\b(?:unlikely|doubtful|unclear|uncertain|improbable|no (?:certainty|guarantee)) (?:that|if)\b"
    r"[^,.;:“”]*\Z",
    re.IGNORECASE,
)


_CONDITION = Gated(
    r"(?:\b(?:if|unless|whether)\b|(?:^|[,;:—] |\b(?:but|and|that) )(?:once|should|until)\b)[^,.;:—]*\Z", re.IGNORECASE
)


_CALLED_OFF = Gated(
    r"[^.;“”]*\bbut\b[^.;“”]*\b(?:cancell?ed|called off|postponed|scrapped|shelved|abandoned|fell through)\b",
    re.IGNORECASE,
)


_GONE_TO = re.compile(r"\b(?:to|in|for|at|from|via|visit) (?:the )?<S\d+>\Z")
_DONE_BEHIND_AND = re.compile(r"\b(?:and|but)(?: (?:also|then|later|jointly|further))* \Z")
_BARE_AND = re.compile(r"(?:[^,;:<>]{0,60}?,? (?:and|n?or)(?: (?:also|then|later|jointly))*)? ")
_BASE = re.compile(
    r"(?![a-z]+(?:ed|s|ing)\b)(?:sign|ink|initial|conclude|ratify|open|launch|exchange|adopt|announce|"
    r"hold|meet|visit|attend|pay|have|host|receive|address|travel|fly|tour|call|confer|dine|lunch|see|join|take|cancel|"
    r"suspend|terminate|scrap|abandon|renounce|leave)\b"
)
_AND_BE = re.compile(r"\A,?(?: [^,;:<>]{0,40},?)? and(?: (?:also|then|later))* be \Z")
_LAST_CLAUSE = re.compile(r"[;:—–“”]|\b(?:who|which|where|when|that)\b")
_PAST = re.compile(r"(?:[a-z]{3,}ed|met|held|struck|made|began|took|gave)\b")


class Reading(StrEnum):
    """What a verb says of its event."""

    DONE = "done"
    DENIED = "denied"
    PENDING = "pending"
    AGREED = "agreed"
    PLANNED = "planned"
    PROPOSED = "proposed"
    POSSIBLE = "possible"
    CANCELLED = "cancelled"
    NEGOTIATING = "negotiating"


# "Authorised the minister to sign", "asked Peru to ratify": the verb before tells how sure it is.
_TOLD_TO = Gated(
    r"\b(?:(?P<wish>intention|intent|desire|wish|readiness|willingness) of (?:the )?"
    r"(?:<[PSOGRHA]\d+>(?: and (?:the )?)?)+ to|"
    r"(?:(?P<asks>ask|urg|request|invit|encourag|press|call(?=s|ed|ing)|want)|"
    r"(?P<bids>authori[sz]|instruct|order|direct|mandat|task|empower))"
    r"(?:e?[sd]?|ing)(?: on| upon)? (?:the |its |his |her |both )?"
    r"(?:<[PSOGRHA]\d+>(?:(?:,? and|,| of) (?:the )?)?)+(?: [a-z]+)? to) \Z",
    re.IGNORECASE,
)
# The stronger word wins: "has not yet been proposed" is denied.
_ORDER = [
    *(Reading.DENIED, Reading.PENDING, Reading.CANCELLED, Reading.NEGOTIATING),
    *(Reading.PROPOSED, Reading.PLANNED, Reading.AGREED, Reading.POSSIBLE),
]
# "The ministry said that they would sign": what is reported as coming is planned, not only possible.
_REPORTED_WOULD = Gated(
    r"\b(?:said|says|announced|confirmed|added|told|stated|agreed|decided|promised|pledged)\b[^;:]*\bwould\b",
    re.IGNORECASE,
)


_WHEN_ASIDE = re.compile(
    r" (?:(?:late |early )?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:night|evening|morning|afternoon))?|"
    r"yesterday|today|(?:this|last) (?:week|month|year))(?= to\b)"
)
_WOULD = re.compile(r"\bwould\b[^,;:]{0,40}\Z")
_SAID_BEHIND = re.compile(
    r"[^;:“”]*, (?:the )?(?:[^,;:“”]{1,80} )?(?:said|says|announced|confirmed|added|stated)\b"
    r"(?! (?:it|they|he|she|if|that)\b)"
)
_ONLY_IF = re.compile(r"\b(?:if|unless|provided|should|could|might|were)\b")


@lru_cache(maxsize=1024)
def reading_before(text: str, verb: int) -> Reading:
    """The reading of the verb that begins at character `verb` of a sentence in signs.

    Only words between the verb and its subject, or the last break of the sentence, count; and a “but … was cancelled”
    behind it.
    """
    if not is_asserted(text, verb):
        return Reading.POSSIBLE
    window = text[max(0, verb - _REACH) : verb]
    starts = [match.end() for match in _CLAUSE_START.finditer(window)]
    if is_infinitive(text, verb):
        # "Will travel to <S0> on Monday to sign": the place is no subject.
        starts = [start for start in starts if not _GONE_TO.search(window, 0, start)]
    clause = window[starts[-1] :] if starts else window
    if _DONE_BEHIND_AND.search(clause) and _PAST.match(text, verb):
        # "proposed a commission and signed a treaty": what is said of the first verb is not said of the second.
        clause = ""
    if _BARE_AND.fullmatch(clause) and _BASE.match(text, verb):
        # "Is to meet <person> and sign a treaty": one word makes both verbs a plan.
        clause = _LAST_CLAUSE.split(text[:verb])[-1]
    if _AND_BE.search(clause):
        # "Will meet <person> and be received by <person>": so does one word before a passive.
        clause = _LAST_CLAUSE.split(text[:verb])[-1]
    if _DENIED_THAT.search(text, 0, verb):
        return Reading.DENIED
    clause = _WHEN_ASIDE.sub("", clause)  # “failed on Monday to agree”
    if clause and _PROPOSED_THAT.search(text, 0, verb):
        return Reading.PROPOSED
    if _CALLED_OFF.match(text, verb):
        return Reading.CANCELLED
    if _CONDITION.search(text, 0, verb) or _UNLIKELY_THAT.search(text, 0, verb):
        return Reading.POSSIBLE
    return _weakest(text, verb, clause)


def is_asked(text: str, verb: int) -> bool:
    """Whether somebody is asked to do what the verb says: “called on Peru to conclude a treaty”."""
    told_to = _TOLD_TO.search(text, max(0, verb - _REACH), verb)
    return told_to is not None and not told_to["bids"]


def _weakest(text: str, verb: int, clause: str) -> Reading:
    """What the words of a clause before a verb say; of several the one that is least sure."""
    if told_to := _TOLD_TO.search(text, max(0, verb - _REACH), verb):
        return Reading.PLANNED if told_to["bids"] else Reading.PROPOSED
    found = {Reading(cues()[cue]) for cue in cues_in(clause)}
    if found == {Reading.POSSIBLE} and (_REPORTED_WOULD.search(text, 0, verb) or _is_said_behind(text, verb)):
        return Reading.PLANNED
    told = Reading.PLANNED if _TO_COME_IN_HEADLINE.search(clause) and not _ENDED.search(text) else Reading.DONE
    return next((reading for reading in _ORDER if reading in found), told)


# “Peru and Chad to sign pact”: a headline leaves out “are”; “first to sign” tells what is done
_TO_COME_IN_HEADLINE = re.compile(r"\A(?:'s|<A\d+>)?(?: (?!first|second|third|last|latest|only)[a-z]+){0,2},? to \Z")
_ENDED = re.compile(r"[.!?…][”’\"')]*\s*\Z")


def _is_said_behind(text: str, verb: int) -> bool:
    """Whether “would” is told by somebody named behind it: “Norway would send two ferries, the minister said”."""
    said = _SAID_BEHIND.match(text, verb) if _WOULD.search(text, 0, verb) else None
    return said is not None and not _ONLY_IF.search(text)


_SAID = Gated(r"\b(?:said|announced|told|confirmed|added|according to|stated)\b")


def reported_reading(text: str, verb: int) -> Reading:
    """As `reading_before`, of a verb in reported speech: “the talks would open in May, the envoy said” is planned."""
    reading = reading_before(text, verb)
    if reading is Reading.DONE and _is_to_come(text, verb):
        return Reading.PLANNED
    if reading is not Reading.POSSIBLE or not _SAID.search(text) or _CONDITION.search(text, 0, verb):
        return reading
    return Reading.PLANNED if re.search(r"\bwould\b[^,;:]{0,30}\Z", text[:verb]) else reading


_WHEN = re.compile(r"\b(?:when|as)\b[^,;:.“”]{0,80}\Z")
_COMING = {Reading.PLANNED, Reading.AGREED, Reading.POSSIBLE, Reading.PROPOSED}


def _is_to_come(text: str, verb: int) -> bool:
    """Whether a verb of a clause with “when” is of the future that its main clause tells: “will ask when he visits”."""
    when = _WHEN.search(text, max(0, verb - 100), verb)
    if when is None or _PAST.match(text, verb):
        return False
    before = {Reading(cues()[cue]) for cue in cues_in(text, 0, when.start())}
    return bool(before & _COMING)


_PRESENT = re.compile(
    r"(?!was\b|is\b(?! off\b)|has\b|does\b|discuss\b)(?:[a-z]+s|are off|meet|gather|hold|travel|fly|go|"
    r"visit|convene|begin|start|open|"
    r"arrive|come|descend|converge)\b",
    re.IGNORECASE,
)


def is_present(form: str) -> bool:
    """Whether a form of a verb is of the present, so that “on Thursday” beside it is the next one."""
    return bool(_PRESENT.match(form))


def gerund_reading(text: str, subject: int, verb: int) -> Reading:
    """The reading of “before meeting” behind the subject that ends at character `subject`: that of its main verb."""
    found = {Reading(cues()[cue]) for cue in cues_in(text, subject, verb)}
    if not found and _AWAITED.search(text, subject, verb):
        return Reading.PLANNED
    return next((reading for reading in _ORDER if reading in found), Reading.DONE)


_AWAITED = re.compile(r"\b(?:is|are) (?:also |now )?(?:expected|due|awaited)\b")
_WENT = re.compile(
    r"\b(?:travell?ed|(?:had|has|have) been to|"
    r"flew|arrived|came|went|visited|is in|was in|are in|were in|gathered|stayed|remained|returned|"
    r"landed|convened|"
    r"headed|goes|heads|(?:is|are) off|"
    r"travels|flies|arrives|comes|stopped|traveling|travelling|flying|journeyed|sat down|met|"
    r"(?:used|seized) (?:the|his|her|their|this|that)|took (?:the|this|that) (?:opportunity|chance|occasion)|"
    r"(?:found|made|took) (?:the )?time|managed)\b"
)


def infinitive_reading(text: str, subject: int, verb: int) -> Reading:
    """The reading of “to meet” behind the subject that ends at character `subject`: what its main verb makes of it."""
    between = text[subject:verb]
    found = {Reading(cues()[cue]) for cue in cues_in(between)}
    weakest = next((reading for reading in _ORDER if reading in found), None)
    if weakest:
        return weakest
    if _WENT.search(between) or _FIRST_TO.search(text, 0, verb):
        return Reading.DONE
    return Reading.PLANNED if re.fullmatch(r",?(?: (?:is|are|due|set|agreed))* to ", between) else Reading.POSSIBLE


_FIRST_TO = re.compile(
    r"\b(?:became|becomes|become|is|was) (?:(?:[^,;:“”]{0,40} )?the (?:first|second|third|last|only)\b[^,;:“”]{0,60}|"
    r"<R\d+>) to \Z"
)
_INFINITIVE = Gated(r"\bto(?: also| then| later| [a-z]+ly)* \Z")
_MAIN_TO_COME = re.compile(
    r"(?:,[^,;:“”]{1,120},)? (?:[a-z]+ly )?(?:will|shall|is to|are to|is due|are due|is expected|are expected|"
    r"is scheduled|are scheduled|is set|are set|plans?|hopes?|wants?|could|may|might|should)\b"
)
_WAS_TO = Gated(
    r"\b(?:(?:was|were) to|to have|had (?:been (?:due|set|scheduled|expected|supposed|slated)|planned) to)\b"
    r"[^,;:“”]{0,20}\Z"
)

_UNDER_WAY = re.compile(r"(?:\b(?:is|are)|(?<=>)'s|'re)(?: also| now| then)? \Z")
_A_DAY = r"[^,;:“”]{0,90} (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_ON_A_DAY = re.compile(_A_DAY)  # "is meeting <P0> on Thursday"
_GOING_TO = Gated(
    rf"(?:\b(?:(?:is|are) (?:[a-z]+ing|off)|flies|goes|heads|travels|comes|leaves|arrives)\b|(?<=>)'s off){_A_DAY}"
    r"[^,;:“”]{0,40}\bto(?: [a-z]+ly)? \Z"
)


def verb_reading(text: str, verb: re.Match[str], subject: re.Match[str]) -> Reading:
    """The reading of a finite verb, participle or infinitive with its subject, a match with a group `who`.

    A participle that stands before the subject (“After meeting <P0>, <P1> said”) is as sure as what follows.
    """
    reading = reported_reading(text, verb.start())
    if subject.start("who") > verb.start():
        to_come = reading is Reading.DONE and is_to_come(text, subject.end("who"))
        return Reading.PLANNED if to_come else reading
    if verb.group().endswith("ing") and reading is Reading.DONE:
        reading = gerund_reading(text, subject.end("who"), verb.start())
    if is_infinitive(text, verb.start()) and reading in (Reading.DONE, Reading.PLANNED):
        reading = infinitive_reading(text, subject.end("who"), verb.start())
    return reading


def is_to_come(text: str, end: int) -> bool:
    """Whether the verb behind the subject that ends at a character tells of something to come."""
    return bool(_MAIN_TO_COME.match(text, end))


def is_infinitive(text: str, verb: int) -> bool:
    """Whether “to” stands before a verb."""
    return bool(_INFINITIVE.search(text, 0, verb))


def is_ahead(text: str, verb: re.Match[str], reading: Reading) -> bool:
    """Whether a weekday beside a verb is the next one: it is still to come, by its reading or its tense."""
    if reading is Reading.CANCELLED and _WAS_TO.search(text, 0, verb.start()):
        return False
    going_on = verb.group().rstrip().endswith("ing") and _UNDER_WAY.search(text, 0, verb.start())
    if going_on and _ON_A_DAY.match(text, verb.end()):
        return True
    if is_infinitive(text, verb.start()):
        return reading is not Reading.DONE or bool(_GOING_TO.search(text, 0, verb.start()))
    return reading is not Reading.DONE or is_present(verb.group())
