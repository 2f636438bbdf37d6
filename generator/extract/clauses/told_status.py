"""How far an occasion got that a noun tells of: held, planned, cancelled; or only wished for, denied, possible."""

import re

from generator.extract.clauses.modality import Reading, gerund_reading, infinitive_reading, reported_reading
from generator.extract.clauses.nouns import NounPhrase
from generator.extract.clauses.occasions import STATUS
from generator.extract.clauses.subjects import subject_before
from generator.extract.gates import Gated
from generator.model import MeetingStatus

CALLED_OFF = (
    r"(?:was|were|is|are|been|being|ha[sd] to be) (?:[a-z]+ )?(?:cancell?ed|called off|postponed|scrapped|put off|"
    r"put back|pushed back|shelved|suspended|dropped|abandoned|axed|ditched|aborted)"
)
"""The words that say of an occasion that it was called off."""
_PREPARED = Gated(
    r"\b(?:prepar(?:e|es|ed|ing|ations|atory \w+)|arrangements|agenda|logistics) (?:for|of) \Z", re.IGNORECASE
)
_ANNOUNCED = Gated(r"\b(?:announc(?:e|es|ed|ing)|unveil(?:s|ed|ing)?) \Z")  # “announced her visit”
_FAR = 260  # characters behind the noun in which its predicate is looked for
_WISHED = Gated(
    r"\b(?:call(?:s|ed|ing)? for|invit\w+|offer(?:s|ed|ing)?|propos\w+|urg(?:e|es|ed|ing)|ready (?:for|to)|"
    r"hop(?:e|es|ed|ing) (?:for|to)|await(?:s|ing)?|wait(?:s|ed|ing)? for|"
    r"seek(?:s|ing)?|sought|request\w*|demand\w*|ask(?:s|ed|ing)? (?:for|to)|possib\w+|"
    r"potential|prospects? (?:for|of)|chances? (?:for|of)|push\w* for|press\w* for|willing\w*|open to|refus\w+|"
    r"reject\w*|rul\w+ out|den(?:y|ies|ied|ying)|idea of|need for|want(?:s|ed)?(?: to)?|consider\w*|favou?rs?|"
    r"in favou?r of|support(?:s|ed)? (?:for )?|welcom\w+ the (?:idea|prospect)|instead of|no|not|never|"
    r"fail(?:s|ed)? to|speed(?:ing)? up|accelerat(?:e|ing)|intensify(?:ing)?|step(?:ping)? up|"
    r"without)\b(?:(?<!until )(?!\b(?:after|following|since) (?!all\b))[^,.;:]){0,40}\Z",
    re.IGNORECASE,
)
"""Words that make an occasion behind them a wish; “offered help after the talks” tells of talks that were held."""
_PLANNED_WORDS = re.compile(
    r"\b(?:upcoming|forthcoming|coming|planned|scheduled|next|expected|future|following week's)\b", re.IGNORECASE
)
_DROPPED_WORDS = re.compile(r"\b(?:cancell?ed|called-off|postponed|aborted|scrapped|delayed)\b", re.IGNORECASE)
_PREDICATE = Gated(
    r"(?P<open>\b(?:has|have|had) (?:not|never)(?: yet)? (?:been held|taken place|begun|started|opened|resumed)\b|"
    r"\b(?:is|are) (?:now |still |already )?being (?:prepared|arranged|planned|considered|discussed|organi[sz]ed|"
    r"explored)\b|"
    r"\b(?:could|may|might|should|must|can|cannot|ought to|need(?:s)? to) (?:also |then |only |soon |well )?"
    r"(?:be (?:held|hosted|convened|resumed|organi[sz]ed)|take place|open|begin|start|resume|go ahead|happen|"
    r"follow)\b| (?:often|usually|always|sometimes|normally|regularly|typically|generally) (?:[a-z]+)\b)|"
    r"(?P<dropped>\b(?:(?:was|were) to have (?:been (?:held|hosted|convened|opened)|taken place|begun|opened|started)|"
    r"fell through|(?:did|could) not (?:take place|happen|go ahead|come off|come about)|"
    r"failed to (?:materiali[sz]e|take place)|came to nothing)\b|"
    rf"\b(?:{CALLED_OFF})\b)|(?P<coming>\b(?:will|shall|(?:is|are) (?:to|due|set|scheduled|expected|slated|planned)|"
    r"was scheduled|(?:scheduled|planned|slated) for|would (?:also |then )?(?:be|take|open|begin|start|follow|resume)|"
    r"due (?:to|in|on)|pencilled in|to be held|to take place|resumes?|starts?|begins?|opens|kicks? off|"
    r"follows(?! (?:the|an?|his|her|their|<)))\b)|"
    r"(?P<done>\b(?:held|hosted|took place|takes place|convened|concluded|ended|wrapped up|began|opened|started|"
    r"kicked off|lasted|closed|finished|brought together|gathered|organi[sz]ed|staged|ends|concludes|chaired|"
    r"co-chaired|attended|resumed|was|were|covered|focused|centred|centered|dealt|underscored|discussed|reviewed|"
    r"took|saw)\b)",
    re.IGNORECASE,
)
_TOOK_PLACE = re.compile(
    r"[^,;:“”]{0,90}?(?:, (?:planned|scheduled|originally due|due|set) [^,;]{0,60},|, (?:in|at|on) [^,;]{3,60},)? "
    r"(?:had |has |have )?(?:(?:was|were|is|are|been|will be|to be|would be|being) (?:jointly |also |then )?(?:held|"
    r"hosted|convened|scheduled|planned|set for|due|slated|called off|cancell?ed|postponed|chaired|co-chaired|opened|"
    r"closed|attended|given|organi[sz]ed|witnessed|concluded|resumed|dropped|abandoned|scrapped|put off)|"
    r"did not (?:take place|happen|go ahead|come off)|ha[sd] to be (?:cancell?ed|called off|postponed|put off)|"
    r"took place|takes? place|taken place|"
    r"(?:will|would|to) (?:take place|open|begin|start|resume|run|be held)|fell through|pencilled in|"
    r"(?:ended|resumed?|resumes|began|begins?|concluded|opens?|closed|ran|runs?)(?= (?:in|on|at|from|there|here|"
    r"yesterday|today|late|early|last|next|with|without|[A-Z]))|ended|opened (?:in|on)|broke up|"
    r"brought together|gathered|set for|followed(?=[.,;]|\Z))\b"
    r"|[^,;:“”]{0,90}?,? held (?:in|on|at|off|near|there|here)\b"
    r"|[^,;:“”]{0,120}?, (?:due|planned|scheduled|set) (?:in|for|on)\b"
)
_SETTLED = re.compile(r"[^,;:“”]{0,120}, (?:planned|scheduled|slated|due|set|to be held|held) (?:for|in|on|at)?\b")
_RELATED = re.compile(
    r"[^,;:]{0,40}, which (?:was|were|took|ended|began|opened|closed)\b"
    r"(?! (?:to|due|set|scheduled|expected|planned|supposed|called off|cancell?ed|postponed|put off|scrapped|dropped))"
    r"|[^,;:<>]{0,60}(?<!be),? held (?:in|on|at|off|near|there|here|last|earlier|this|yesterday)\b"
)
# "Discussed the upcoming summit, which will be held in May"
_DISCUSSED = Gated(r"\bdiscuss(?:ed|es|ing)?\b(?:(?!\b(?:possib|potential|propos|idea))[^,;:“”<>]){0,60}\Z")
# "Discussed trade during a meeting with <P1>": trade is what they spoke of, the meeting is where.
_TALKED_THERE = Gated(
    r"\b(?:discuss(?:es|ed|ing)?|talk(?:s|ed|ing)? about|look(?:s|ed|ing)? (?:at|into)|explor(?:es|ed|ing))\b"
    r"[^;:“”]{0,160} (?:during|in the course of|at the (?:end|start) of|on the sidelines of) \Z"
)
_TALKED_OF = re.compile(
    r"[^,;:“”<>]{0,60},? (?:which (?:will|is|are)(?: (?:due|set|scheduled|expected|planned|slated))?(?: to)?|to|"
    r"(?:due|set|scheduled|expected|planned|slated)(?: to)?) (?:be (?:held|hosted|convened)|take place|in|for|on|at|"
    r"open|begin|start)\b"
)
_CALLED_OFF = re.compile(r"cancel|call(?:s|ed|ing)? off|postpon|scrap|puts? off|putting off", re.IGNORECASE)
# Who stays away calls off a meeting of two, but no summit.
_STAYED_AWAY = re.compile(r"stay|skip|pull|back|withdr", re.IGNORECASE)
_WAS_THERE = re.compile(r"attend|t[ao]\w+ part|participat|join|hold|ha[sd]|have|go into", re.IGNORECASE)
_WILL_NOT = re.compile(r"\b(?:(?:will|would|could) not|won't|wouldn't)(?: [a-z]+)? \Z")
_WITH_SOMEBODY = re.compile(r" with (?:[a-z]+ ){0,2}<")
_LATER = re.compile(r"[^,;:]{0,20} (?:to|until|till)(?: after)? (?!a later|further|an unspecified|some)")
_PAST = re.compile(r"\b(?:did not|could not|failed|came to nothing|had (?:been|to be))\b")
_INFINITIVE = Gated(r"\bto(?: also| then| later)* \Z")
_BEFORE_IT = Gated(r"\bbefore \Z")  # "will be welcomed before paying a call"
# "will meet <P0> for talks": they are as sure as the verb that they stand with
_MET_FOR = Gated(
    r"\b(?P<verb>meet|meets|met|sit down|sits down|sat down|gather|gathers|gathered|come together|host|hosts|hosted|"
    r"receive|receives|received|welcome|welcomes|welcomed|join|joins|joined)\b[^;:“”]{0,90}? for \Z"
)
_ASIDE = re.compile(
    r", (?:originally|initially|first|set|due|planned|scheduled|slated|postponed|delayed|put off|put back|held|"
    r"code-named|dubbed|called|known|(?:in|at|to|for) which)\b[^,;]{0,80},"
)
_STOP = re.compile(
    r"(?<=> )(?:[a-z]+ )?(?:said|says|told|announced|added|warned|insisted|argued|hoped)\b(?!,)|"
    r"[;:“”]|, (?!which|and <|<|will|is |was |are |were |has |have |had |did |could |fell |to be|"
    r"scheduled|planned|due)|"
    r"\band (?!<|the |his |her |their |(?:was|were|has|had) )"
)


def behind_telling(text: str, noun: int) -> int:
    """Where what makes an occasion sure or unsure ends: before the verb of what they talked of there, or the noun."""
    talked = _TALKED_THERE.search(text, 0, noun)
    return talked.start() if talked else noun


def is_prepared(text: str, phrase: NounPhrase) -> bool:
    """Whether the words before a noun say that the occasion is to come: “discussed preparations for the visit”."""
    known = phrase.is_definite or phrase.determiner == "owner"
    before = _PREPARED.search(text, 0, phrase.start) or _ANNOUNCED.search(text, 0, phrase.start)
    return known and bool(before)


def _said_behind(text: str, phrase: NounPhrase) -> MeetingStatus | None:
    """What a relative clause behind the noun says of it, whatever is told of it before."""
    if _RELATED.match(text, phrase.end):
        # "did not outlive the last round, which was held in Oslo"
        return MeetingStatus.HELD
    discussed = phrase.is_definite and _DISCUSSED.search(text, 0, phrase.start)
    return MeetingStatus.PLANNED if discussed and _TALKED_OF.match(text, phrase.end) else None


def told_status(text: str, phrase: NounPhrase, support: re.Match[str] | None) -> MeetingStatus | None:
    """How far the occasion got; None where it is only wished for, denied or possible."""
    told_by = support or _MET_FOR.search(text, max(0, phrase.start - _FAR), phrase.start)
    verb = told_by.start("verb") if told_by else behind_telling(text, phrase.start)
    if said_behind := _said_behind(text, phrase):
        return said_behind
    reading = Reading.PLANNED if is_prepared(text, phrase) else reported_reading(text, verb)
    if told_by and _INFINITIVE.search(text, 0, verb) and reading in (Reading.DONE, Reading.PLANNED):
        subject = subject_before(text, verb)
        reading = infinitive_reading(text, subject.end("who"), verb) if subject else Reading.POSSIBLE
    if support and reading is Reading.DONE and _BEFORE_IT.search(text, 0, verb):
        subject = subject_before(text, verb)
        reading = gerund_reading(text, subject.end("who"), verb) if subject else reading
    if support and _STAYED_AWAY.match(support["verb"]) and not _is_of_two(text, phrase):
        return None
    dropped = _DROPPED_WORDS.search(phrase.words) or (support and _is_called_off(text, phrase, support, reading))
    reading = Reading.CANCELLED if dropped and reading is Reading.DENIED else reading
    predicate = _predicate(_without_asides(text, phrase.end), phrase.end) or _predicate(text, phrase.end)
    if predicate and predicate["open"] and not support:
        return None
    wished = _WISHED.search(text, max(0, verb - 90), verb) and reading is not Reading.CANCELLED
    settled = _SETTLED.match(text, phrase.end)
    if reading not in STATUS or (wished and not dropped and not settled):
        return None
    coming = _PLANNED_WORDS.search(phrase.words) or (predicate and predicate["coming"] and not support)
    if dropped or (predicate and predicate["dropped"]):
        later = predicate and predicate["dropped"] and _LATER.match(text, predicate.end())
        return MeetingStatus.PLANNED if later else MeetingStatus.CANCELLED
    return MeetingStatus.PLANNED if coming and reading is Reading.DONE else STATUS[reading]


def _is_called_off(text: str, phrase: NounPhrase, support: re.Match[str], reading: Reading) -> bool:
    """Whether the verb before a noun says that somebody calls it off, or will not go: “would not attend talks with”."""
    stays = _STAYED_AWAY.match(support["verb"])
    goes = _WAS_THERE.match(support["verb"]) and _WILL_NOT.search(text, 0, support.start("verb"))
    absent = reading is not Reading.DENIED if stays else reading is Reading.DENIED and goes
    return bool(_CALLED_OFF.match(support["verb"]) or (absent and _is_of_two(text, phrase)))


def _is_of_two(text: str, phrase: NounPhrase) -> bool:
    """Whether an occasion is none without one of those who were to come: “the meeting with”, but no conference."""
    return bool(_WITH_SOMEBODY.match(text, phrase.end)) and phrase.type not in ("conference", "ceremony")


def _predicate(text: str, start: int) -> re.Match[str] | None:
    """The words behind a noun that tell how far it got; those that say it was dropped before others."""
    stop = _STOP.search(text, start)
    limit = min(stop.start() if stop else len(text), start + _FAR)
    found = list(_PREDICATE.finditer(text, start, limit))
    return next((m for m in found if m["dropped"]), found[0] if found else None)


def _without_asides(text: str, start: int) -> str:
    """The sentence with what is only inserted behind a noun (“, planned for June,”) blanked out."""
    return text[:start] + _ASIDE.sub(lambda aside: " " * len(aside.group()), text[start:])


def did_not_happen(text: str, phrase: NounPhrase) -> bool:
    """Whether its day, by the words behind the noun, is past: “did not take place”, “had been called off”."""
    predicate = _predicate(_without_asides(text, phrase.end), phrase.end)
    return bool(predicate and predicate["dropped"] and _PAST.search(text, phrase.end, predicate.end()))


def is_predicated(text: str, phrase: NounPhrase) -> bool:
    """Whether words behind the noun say of the occasion that it took place, will, or was called off."""
    return bool(_TOOK_PLACE.match(text, phrase.end))
