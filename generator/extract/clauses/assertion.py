"""Whether a sentence asserts what a verb tells: not in a question, against the facts, in a fiction, or as false."""

import re

from generator.extract.gates import Gated

_FAR = 240  # characters before a verb in which the words are looked for that take it back
# A relative clause is asserted whatever stands around it: “Will the treaty that they signed hold?”
_PLAIN = r"(?:(?!\b(?:that|which|who|whom)\b)[^,.;:?“”])"
_QUESTION = re.compile(
    rf"(?:^|[,:;“‘\"'—-] ?|\b(?:and|but|so) )(?:(?:why|how|when|where|what|who)\b{_PLAIN}{{0,40}}? )?"
    r"(?:(?P<bare>did|does|do|will|would|can|could|should|may|might|must)(?:n['’]t)?|"
    rf"(?:has|have|had|is|are|was|were)(?:n['’]t)?) {_PLAIN}{{1,{_FAR}}}\Z",
    re.IGNORECASE,
)
_ASKED = re.compile(r"[^.!]*\?")
_PARTICIPLE = re.compile(r"(?:[a-z]+ed|met|held|struck|made|begun|taken|given)\b")
_WHO = r"(?:<[A-Z]\d+>|(?:the|both|either|its|his|her|their)\b)"
_INVERTED = Gated(
    rf"(?:(?:^|[,;:“‘\"'—–] ?|- |\bbut )|\bhave [a-z]+ )(?:had {_WHO}{_PLAIN}*|were {_WHO}{_PLAIN}* to )\Z",
    re.IGNORECASE,
)
_ON_CONDITION = Gated(
    r"\b(?:would|could|might), (?:if|should|were|had)\b[^,;:]{1,80}, \Z|"
    r"(?:^|[“:—–] ?|- )if\b[^,;:]{1,80}, [^,;:]{1,80}\b(?:would|could|might)\b[^,;:]{0,30}\Z",
    re.IGNORECASE,
)
_ALL_BUT = Gated(
    r"\b(?:almost|nearly|all but|as good as|virtually|practically|came (?:[a-z]+ )?close to|came near to|"
    r"(?:stop(?:ped|s)|fell) (?:[a-z]+ )?short of)(?: [a-z]+ly)? \Z",
    re.IGNORECASE,
)
_UNTRUE = (
    r"(?:untrue|false|fake|fabricat(?:ed|ion)|(?:an? )?(?:outright |complete |blatant |total |pure )?"
    r"(?:lies?|myth|hoax|fabrication|invention|fiction|falsehood)|baseless|unfounded|groundless|incorrect|inaccurate|"
    r"invented|made up|nonsense|denied|dismissed|rejected|not true|wrong)\b"
)
_FALSE_THAT = Gated(
    r"(?<!not )(?<!n't )(?<!n’t )\b(?:untrue|not true|n['’]t true|false|a lie|a myth|a hoax|nonsense|no truth|"
    r"not the case|no evidence|fabricated|fiction) that\b[^.;:]*\Z|"
    r"\b(?:falsely|wrongly|mistakenly|erroneously|incorrectly) (?:claim|report|sa[iy]|announc|stat|suggest|assert|post|"
    r"wr[io]t|alleg|impl)[a-z]*\b[^.;:]*\Z|"
    r"\b(?:rumou?rs?|speculation|speculated|rumou?red) (?:[a-z]+ )?that\b[^.;:]*\Z|"
    r"^[“‘\"']?(?:fake|false|hoax|myth|fiction|not true|untrue)(?: (?:news|claim|report))?: [^.;]*\Z",
    re.IGNORECASE,
)
_TOLD_THAT = Gated(
    r"\b(?:reports?|claims?|suggestions?|allegations?|assertions?|stor(?:y|ies)|posts?|headlines?)(?: [\w<>'’-]+){0,4}?"
    r" (?:that|saying|claiming|how)\b[^.;:]*\Z",
    re.IGNORECASE,
)
_IS_FALSE = Gated(
    r"[^.;:]*\b(?:was|were|is|are|as|been|be|being|proved)(?: (?:[a-z]+ly|all|simply|also|later|since|to be))* "
    + _UNTRUE,
    re.IGNORECASE,
)
_NAMED = r"(?:(?!(?:on|about|to|for|with|said|that|whether)\b)[\w<>'’-]+ )"
_NEITHER = Gated(rf"\b(?:neither|none of) {_NAMED}{{1,6}}(?:,? ?\b(?:nor|and|or) {_NAMED}{{1,6}})?\Z", re.IGNORECASE)
_FICTION = Gated(
    r"(?:^|[—–-] )[“‘]?in (?:the|his|her|a|this|that|one) (?:(?!documentary)[\w'’-]+ ){0,3}?(?:film|movie|novel|drama|"
    r"comedy|thriller|sitcom|satire|sketch|cartoon|fantasy|dream|script|simulation|video game)\b[^,;:]{0,60}, [^;]*\Z",
    re.IGNORECASE,
)


def is_asserted(text: str, verb: int) -> bool:
    """Whether a sentence in signs asserts what the verb says that begins at character `verb`."""
    start = max(0, verb - _FAR)
    before = (_INVERTED, _ON_CONDITION, _ALL_BUT, _FALSE_THAT, _NEITHER, _FICTION)
    if any(pattern.search(text, start, verb) for pattern in before):
        return False
    if _TOLD_THAT.search(text, start, verb) and _IS_FALSE.match(text, verb):
        return False
    return not _is_asked(text, start, verb)


def _is_asked(text: str, start: int, verb: int) -> bool:
    """Whether the verb is that of a question; a participle beside a noun is not: “Did the pact signed in May help?”."""
    if "?" not in text or not _ASKED.match(text, verb):
        return False
    question = _QUESTION.search(text, start, verb)
    return question is not None and not (question["bare"] and _PARTICIPLE.match(text, verb))
