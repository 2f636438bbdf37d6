"""The words that open a sentence, or its next clause, right before a subject: “On Monday”, “… and in Oslo”."""

import re

_OPENING = re.compile(
    r"(?:(?:(?:[A-Z][a-z]*|\d+) (?:[a-z]+ ){0,3}(?:later|earlier|before|afterwards)|"
    r"(?:Meanwhile|Separately|Moreover|Furthermore|In addition|Likewise|However|Also|Then|Finally)|"
    r"(?:That|The) (?:same |next |following )?(?:day|week|month|year|morning|evening)), )?"
    r"(?:[A-Z][a-z'-]+(?: [a-z0-9'-]+){0,6},? "
    r"|(?:(?:[Oo]n|[Ii]n|[Aa]t|Over|Earlier|Later|Yesterday|Last|Today|Also|Tomorrow|Next|This|Late|Early|[Dd]uring|There|"
    r"Here)\b|[A-Z][a-z]+day\b|<S\d+>)"
    r"(?:(?! (?:that|but|which|who|when|where|said|says|told|has|have|had|was|were|is|are|began|"
    r"will)\b)[^.;:—]){0,90}?,? )"
    r"(?:the )?"
)
_RECALLED = re.compile(
    r"(?:It (?:should|will|may|must|is to|can) (?:also )?be (?:recalled|noted|remembered|mentioned)|"
    r"It is worth (?:recalling|noting|mentioning|remembering)|(?:Recall|Note|Remember)(?: also)?)(?: here)? that "
)
_ENTRY = re.compile(r"(?:[•*] ?)?(?:[A-Z][a-z]{2,8}\.? )?(?:\d{1,2}(?:[-–]\d{1,2})?,? )?(?:19|20)\d\d(?: ?: | [-–—] )")
"""The day of an entry of a chronology: “1990: On 29 September, …”."""
_QUOTES = ("“", '"')
# "… in 2016, and on Monday <P0> flew": what stands before is of another day
_NEXT_CLAUSE = re.compile(
    r"(?:(?<!>),|(?<=\w)|(?<=>)(?= and (?:on [A-Z]|yesterday|today|later))) (?:and|but|yet) "
    r"(?P<when>(?:last|this|next|on|in|at|earlier|later|yesterday|today|tomorrow|then)\b"
    r"[^,;:<>“”]{0,40}?),? ?(?:the )?\Z"
)


def opening(text: str, end: int) -> int | None:
    """Where the words begin that open the sentence, or its next clause, right before a character: “On Monday”."""
    opens = _opens(text, end)
    clause = _NEXT_CLAUSE.search(text, opens, end)
    return clause.start("when") if clause else opens if _OPENING.fullmatch(text, opens, end) else None


def _opens(text: str, end: int) -> int:
    """Where a sentence begins behind “it should be recalled that”, or the year of an entry."""
    recalled = _RECALLED.match(text, 0, end) or _ENTRY.match(text, 0, end)
    quoted = int(text[:1] in _QUOTES)  # "“On Monday he will visit", as a spokesman said
    return recalled.end() if recalled else quoted
