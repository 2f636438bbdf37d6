"""How far an occasion got that a noun tells of: held, planned, cancelled; or only wished for, denied, possible."""

import re

from generator.extract.clauses.modality import Reading, infinitive_reading, reported_reading
from generator.extract.clauses.nouns import NounPhrase
from generator.extract.clauses.occasions import STATUS
from generator.extract.clauses.subjects import subject_before
from generator.extract.gates import Gated
from generator.model import MeetingStatus

_FAR = 260  # characters behind the noun in which its predicate is looked for
_WISHED = Gated(
    r"\b(?:call(?:s|ed|ing)? for|invit\w+|offer(?:s|ed|ing)?|propos\w+|urg(?:e|es|ed|ing)|ready (?:for|to)|"
    r"hop(?:e|es|ed|ing) (?:for|to)|seek(?:s|ing)?|sought|request\w*|demand\w*|ask(?:s|ed|ing)? (?:for|to)|possib\w+|"
    r"potential|prospects? (?:for|of)|chances? (?:for|of)|push\w* for|press\w* for|willing\w*|open to|refus\w+|"
    r"reject\w*|rul\w+ out|den(?:y|ies|ied|ying)|idea of|need for|want(?:s|ed)?(?: to)?|consider\w*|favou?rs?|"
    r"in favou?r of|support(?:s|ed)? (?:for )?|welcom\w+ the (?:idea|prospect)|instead of|no|not|never|"
    r"fail(?:s|ed)? to|without)\b[^,.;:]{0,40}\Z",
    re.IGNORECASE,
)
_PLANNED_WORDS = re.compile(
    r"\b(?:upcoming|forthcoming|coming|planned|scheduled|next|expected|future|following week's)\b", re.IGNORECASE
)
_DROPPED_WORDS = re.compile(r"\b(?:cancell?ed|called-off|postponed|aborted|scrapped|delayed)\b", re.IGNORECASE)
_PREDICATE = Gated(
    r"(?P<dropped>\b(?:fell through|(?:did|could) not (?:take place|happen|go ahead)|failed to materiali[sz]e)\b|"
    r"\b(?:was|were|is|are|been|being) (?:[a-z]+ )?(?:cancell?ed|called off|postponed|scrapped|put off|put back|"
    r"shelved|suspended)\b)|(?P<coming>\b(?:will|shall|is to|are to|is due|are due|is set|are set|is scheduled|"
    r"are scheduled|"
    r"is expected|are expected|is slated|is planned|are planned|was scheduled|scheduled for|planned for|slated for|"
    r"due to|due (?:in|on)|pencilled in|to be held|to take place|starts?|begins?|opens|kicks? off|"
    r"follows(?! (?:the|an?|his|her|their|<)))\b)|"
    r"(?P<done>\b(?:held|hosted|took place|takes place|convened|concluded|ended|wrapped up|began|opened|started|"
    r"kicked off|"
    r"lasted|closed|finished|brought together|gathered|organi[sz]ed|staged|ends|concludes|chaired|co-chaired|attended|"
    r"resumed|was|were|covered|focused|centred|centered|dealt|underscored|discussed|reviewed|took|saw)\b)",
    re.IGNORECASE,
)
_TOOK_PLACE = re.compile(
    r"[^,;:“”]{0,90}?(?:, (?:planned|scheduled|originally due|due|set) [^,;]{0,60},)? (?:(?:was|were|is|are|has been|"
    r"have been|will be|to be|would be|being) (?:jointly |also |then )?(?:held|hosted|convened|scheduled|planned|"
    r"called off|cancell?ed|postponed|chaired|co-chaired)|took place|takes place|"
    r"(?:will|would|to) take place|fell through|pencilled in|(?:will|would) (?:open|begin|start)|ended|"
    r"held (?:in|on|at)|opened (?:in|on)|broke up)\b"
)
_RELATED = re.compile(r"[^,;:]{0,40}, which (?:was|were|took|ended|began|opened|closed)\b")
_CALLED_OFF = re.compile(r"cancel|call(?:s|ed|ing)? off|postpon|scrap|puts? off|putting off", re.IGNORECASE)
_LATER = re.compile(r"[^,;:]{0,20} (?:to|until|till)(?: after)? (?!a later|further|an unspecified|some)")
_INFINITIVE = Gated(r"\bto(?: also| then| later)* \Z")
_ASIDE = re.compile(
    r"[^,;:<>]{0,30}, (?:originally|initially|first|due|planned|scheduled|code-named|dubbed|called|known)\b[^,;]{0,60},"
)
_STOP = re.compile(
    r"[;:“”]|, (?!which|and <|<|will|is |was |are |were |to be|scheduled|planned|due)|\band (?!<|the |his |her |their )"
)


def told_status(text: str, phrase: NounPhrase, support: re.Match[str] | None) -> MeetingStatus | None:
    """How far the occasion got; None where it is only wished for, denied or possible."""
    verb = support.start("verb") if support else phrase.start
    if _RELATED.match(text, phrase.end):
        # "did not outlive the last round, which was held in Oslo"
        return MeetingStatus.HELD
    reading = reported_reading(text, verb)
    if support and _INFINITIVE.search(text, 0, verb) and reading in (Reading.DONE, Reading.PLANNED):
        subject = subject_before(text, verb)
        reading = infinitive_reading(text, subject.end("who"), verb) if subject else Reading.POSSIBLE
    dropped = _DROPPED_WORDS.search(phrase.words) or (support and _CALLED_OFF.match(support["verb"]))
    aside = _ASIDE.match(text, phrase.end)
    stop = _STOP.search(text, aside.end() if aside else phrase.end)
    limit = min(stop.start() if stop else len(text), phrase.end + _FAR)
    predicates = list(_PREDICATE.finditer(text, phrase.end, limit))
    predicate = next((m for m in predicates if m["dropped"]), predicates[0] if predicates else None)
    wished = _WISHED.search(text, max(0, verb - 90), verb) and reading is not Reading.CANCELLED
    if reading not in STATUS or (wished and not dropped):
        return None
    coming = _PLANNED_WORDS.search(phrase.words) or (predicate and predicate["coming"] and not support)
    if dropped or (predicate and predicate["dropped"]):
        later = _LATER.match(text, predicate.end()) if predicate else None
        return MeetingStatus.PLANNED if later else MeetingStatus.CANCELLED
    return MeetingStatus.PLANNED if coming and reading is Reading.DONE else STATUS[reading]


def is_predicated(text: str, phrase: NounPhrase) -> bool:
    """Whether words behind the noun say of the occasion that it took place, will, or was called off."""
    return bool(_TOOK_PLACE.match(text, phrase.end))
