"""The verbs behind an instrument that say what became of it: “was signed”, “expired”, “which both sides ratified”."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.extract.clauses.agreements import CONCLUDED, CONCLUDES
from generator.extract.clauses.named_instrument import LINK, Named
from generator.extract.clauses.patterns import WHOS, agreement_status, agreement_statuses, any_of
from generator.extract.gates import Gated

_BE = r"(?:is|are|was|were|be|been|being|got|gets)"
_ADVERB = (
    r"(?: (?:also|finally|formally|officially|later|first|since|now|already|jointly|then|itself|duly|never|"
    r"last|in \d{4}))*"
)
_AUXILIARY = r"(?: (?:also|both|jointly|has|have|had|will|would|later|recently|had already|have already|then))*"
_BOTH = (
    r"\b(?:the|both|the two|the three) (?:compan(?:ies)|firms|utilities|parties|sides|banks|institutions|governments|"
    r"countries|ministries|neighbours|neighbors|leaders|ministers|shipyards|shipbuilders|yards|manufacturers|carriers|"
    r"airlines|universities|institutes|"
    r"agencies|services|navies|armies|chambers|operators|regulators|authorities|partners|groups|organi[sz]ations)\b"
)
_STOP = re.compile(r"[;:“”—]|\.(?! [a-z])")  # no dot of a company's “hf.” or “Ltd.”
_BREAK = re.compile(
    r"[;:—“”]|\.(?! [a-z])|,? but\b|\b(?:said|according to|ones?|those|replaces?|replaced|follows?|succeeds?|"
    r"includes?|gives?|lets?|"
    r"allows?|covers?|provides?|means|says|joins?|requires?|calls for|despite)\b|,? (?:and|while|as|because|after|"
    r"before|where|when) "
    r"(?:the |an? |its |their |both |his |her |that )?(?:<|it\b|he\b|she\b|they\b|[a-z]+ (?:was|were|is|are)\b)"
)
_BEHIND_PARTICIPLE = (
    r"(?= (?:in|on|by|between|with|at|last|this|earlier|yesterday|today|during|after|under|two|three|four|five|six|"
    r"seven|eight|nine|ten|decades|years|back|here|there)\b|[,.)]|$)"
)
_OPEN = (
    r"\b(?:is|are|was|were|been|remains?|still) (?:still )?(?:under (?:negotiation|discussion)|being negotiated|"
    r"in the (?:works|pipeline)|in (?:its|the) \w+ round of (?:negotiations|talks))|"
    r"\b(?:is|are|was|were) (?:now )?(?:within reach|in sight|(?:nearly|almost) (?:ready|complete|done))|"
    r"\b(?:could|may|might|should) (?:soon )?be (?:ready|signed|concluded|initialled)|"
    r",? ready (?:for (?:signature|signing) )?since|whose text (?:has been|is) ready|"
    r"\b(?:has|have) (?:long )?been (?:negotiating|drafting|discussing|working on)|"
    r", on which (?:talks|negotiations|work) (?:began|started|opened|have|has|are|is|continue)|"
    r"\bstill being (?:negotiated|drafted|finali[sz]ed|discussed)"
)
_AHEAD = (
    r"\b(?:(?:will|would|(?:is|are) (?:due |set )?to) (?:hold its first|meet (?:every|once|twice|annually|regularly)|"
    r"(?:start|begin|resume)\b(?! talks)|be (?:revived|resumed))|"
    r"(?:await(?:s|ing)?|waiting for) (?:the )?(?:signature|signing|approval|ratification))"
)
# What a new body is to do, or in which paper it stands.
_OF_BODY = (
    r"\b(?:will|(?:is|are) (?:due |expected )?to) (?:bring|report|draw up|prepare|work out|submit|present|oversee|"
    r"monitor|check|supervise|examine|study|coordinate|handle|implement)|"
    r",? (?:provided for|foreseen|envisaged) (?:in|by|under)"
)
_A_NEW = re.compile(r"\b[Aa]n? \Z")
_RUNS = (
    r"(?:\b(?:has|have) been|,) (?:(?:already|now) )?(?:at work|working|operating|operational|running|active|in place|"
    r"in operation|in use|in force|"
    r"in effect|under way)(?: (?:between|in|for|with|among|along|at) [^,;.:]{2,50}?)? since|"
    r"\b(?:"
    r"(?:is|are) (?:operating|working|running) (?:well|smoothly)|expires? (?:on|in|at|next))"
)
# A pact that "ended the war" has not ended.
_CEASED = (
    r"\bended(?! (?:an?|its|their|his|her|all|this|that|decades|years|months|weeks|hostilities|fighting|more|"
    r"the (?!(?:following|next|same|previous|day|month|year)\b))\b)"
)
_GONE = r"\b(?:(?:is|was|had been) (?:gone|dead|a dead letter)|has died|fell apart|came apart|broke down)"
_RELATIVE = re.compile(r", (?:which|who|whose|that) [^,;.:]*,")
_GOVERNED = Gated(r"\b(?:under|of|for|in|on|with|by|from|to|into|at) (?:(?:an?|the|its|their|this) )?\Z")
_OTHER_SUBJECT = re.compile(
    r"\b(?:talks|negotiations|deliveries|work|they|it|he|she)\b|,? (?:and|while|but|whose) (?!(?:the )?<)"
)
_LONGEST_GAP = 140
_SESSION_OF = re.compile(
    r"\b(?:session|round|meeting|edition|sitting)s? of (?:the|their|its) (?:<[A-Z]\d+>[-–]?(?:'s)? ?)*\Z"
)
_HELD = ("held", "hold", "convened", "hosted")
_PARTIES = Gated(rf"\b(?:between|with|by|among|of) (?:the |both )?{WHOS}")

_STATUSES = {
    "gone": "terminated",
    "open": "negotiating",
    "ahead": "agreed",
    "body": "agreed",
    "runs": "in-force",
    "closed": "agreed",
}
"""The status that each kind of phrase gives which is no verb of the vocabulary."""


class Step(NamedTuple):
    """A verb that says what became of an instrument.

    Attributes:
        status: The status that it gives.
        start: Where its words begin in the sentence in signs, with who did it.
        verb: Where the verb itself begins.
        end: Where it ends.
        whom: Who is told to have done it, in signs; empty where nobody is.
        is_state: Whether it tells how things stand (“is under negotiation”, “runs since”), not what was done.
        is_participle: Whether it is a mere participle (“, signed in Oslo”).
    """

    status: str
    start: int
    verb: int
    end: int
    whom: str = ""
    is_state: bool = False
    is_participle: bool = False


# “A protocol, setting the details of the agreement, was signed”
_INSERTED = re.compile(r", (?:which|[a-z]+ing|[a-z]+ed)\b[^,;:.]{3,140},(?= (?:is|was|were|are|has|have|had|will)\b)")


@cache
def _verb() -> Gated:
    forms = agreement_statuses()
    intransitive = [form for form, (status, _) in forms.items() if status == "in-force" and " " in form]
    intransitive += ["expired", "lapsed", "collapsed", "ran out"]
    participles = [
        form for form in forms if "…" not in form and not form.endswith("ing") and form.split()[0][-1] != "s"
    ]
    participles = [form for form in participles if not form.startswith(("beg", "start", "resum"))]
    signed = [form for form in participles if form not in _infinitives()]
    return Gated(
        rf"(?P<gone>{_GONE})\b|(?P<open>{_OPEN})\b|(?P<ahead>{_AHEAD})\b|(?P<body>{_OF_BODY})\b|(?P<runs>{_RUNS})\b|"
        rf"(?P<closed>\b(?:talks|negotiations) (?:(?:have|had|were|was|has)(?: been)? )?(?:ended|concluded|"
        rf"completed|finished|"
        rf"wrapped up|finali[sz]ed)(?! (?:without|inconclusively|in (?:failure|deadlock))))|"
        rf"\b(?P<be>{_BE}){_ADVERB} (?P<passive>{any_of(participles)})|"
        rf"(?P<verb>{any_of(intransitive)}|{_CEASED})|"
        rf"(?<!, )(?<!, the )(?P<who>{WHOS}|{_BOTH}){_AUXILIARY} (?P<active>{any_of(signed)}){_BEHIND_PARTICIPLE}|"
        rf"(?<!>)(?:,? |\()(?:(?:first|originally|formally|initially|just|newly|recently) )?"
        rf"(?P<participle>{any_of(signed)}){_BEHIND_PARTICIPLE}",
        re.IGNORECASE,
    )


def _infinitives() -> set[str]:
    """Forms that are an infinitive and no participle too."""
    rows: dict[str, None] = dict.fromkeys(agreement_statuses())
    return {form for form in rows if f"{form}s" in rows or f"{form}es" in rows}


def is_inserted(text: str, named: Named, other: Named) -> bool:
    """Whether another instrument stands within what is only inserted behind one."""
    aside = _INSERTED.match(text, named.end)
    return aside is not None and named.end <= other.start < aside.end()


def stop_of(text: str, named: Named, behind: Sequence[Named]) -> int:
    """Where the words about an instrument end: before the next one, unless both have one verb."""
    own = named
    for other in behind:
        if is_inserted(text, own, other):
            continue
        if not LINK.fullmatch(text, named.end, other.start):
            return other.start
        named = other
    return len(text)


def steps_of(text: str, named: Named, behind: Sequence[Named]) -> Iterator[Step]:
    """The verbs of which the instrument is what they are about, with no new clause before them."""
    stop = stop_of(text, named, behind)
    at = named.end
    while (match := _verb().search(text, at, stop)) and match.start() - at <= _LONGEST_GAP:
        if _is_of_another_clause(text, at, match.start()) or _is_of_session(text, named, _form(match)):
            return
        if step := _step(text, named, match):
            yield step
        at = match.end()


def next_verb_of_instrument(text: str, start: int, stop: int) -> int:
    """Where the next verb of this kind begins, of whatever instrument; else `stop`."""
    following = _verb().search(text, start, stop)
    return following.start() if following else stop


def _is_of_another_clause(text: str, start: int, verb: int) -> bool:
    between = [found.end() for found in _PARTIES.finditer(text, start, verb)]
    # What a relative clause in commas says of the instrument does not part it from its verb.
    words = _RELATIVE.sub(lambda clause: "," * len(clause[0]), text[: verb + 1])[:verb]
    return bool(_BREAK.search(words, max([start, *between])) or _STOP.search(text, start, verb))


def _is_of_session(text: str, named: Named, form: str) -> bool:
    """Whether a session of a body is told, which is an occasion."""
    return named.type == "mechanism" and (form in _HELD or bool(_SESSION_OF.search(text, 0, named.start)))


def _form(match: re.Match[str]) -> str:
    return match["passive"] or match["verb"] or match["active"] or match["participle"] or ""


def _step(text: str, named: Named, match: re.Match[str]) -> Step | None:
    """What a verb tells of the instrument, if it is about it."""
    if form := _form(match):
        fits = _fits(named, form, bool(match["verb"])) and not _is_aside(text, match)
        return _step_of_verb(named, match, form) if fits else None
    status = next(_STATUSES[kind] for kind in _STATUSES if match[kind])
    step = Step(status, match.start(), match.start(), match.end(), is_state=not (match["closed"] or match["gone"]))
    return step if _fits_phrase(text, named, match) else None


def _step_of_verb(named: Named, match: re.Match[str], form: str) -> Step:
    group = next(name for name in ("passive", "verb", "active", "participle") if match[name])
    status = "agreed" if match["participle"] and form == "negotiated" else agreement_status(form)[0]
    if CONCLUDED.search(named.title) and CONCLUDES.match(form):
        status = "signed"
    verb = match.start(group)
    return Step(status, match.start(), verb, match.end(), match["who"] or "", is_participle=group == "participle")


def _fits_phrase(text: str, named: Named, match: re.Match[str]) -> bool:
    """Whether such a phrase is said of the instrument itself, where it may be said of other things too."""
    if match["body"]:
        return named.type == "mechanism" and not named.everyday and bool(_A_NEW.search(text, 0, named.start))
    if match["ahead"] or match["runs"]:
        counts = not named.everyday or (match["runs"] and "<" in match[0])
        return bool(counts) and _is_subject(text, named, match.start())
    return not match["gone"] or _is_subject(text, named, match.start())


def _is_aside(text: str, verb: re.Match[str]) -> bool:
    """Whether who announces it only says what stands around: “talks on a pact, the two leaders announced, will …”."""
    return bool(verb["active"]) and ", <" in verb["who"] and text.startswith(",", verb.end())


def _is_subject(text: str, named: Named, verb: int) -> bool:
    """Whether an instrument itself is the subject of a verb behind it, and no “deliveries under” it."""
    return not (_GOVERNED.search(text, 0, named.start) or _OTHER_SUBJECT.search(text, named.end, verb))


def _fits(named: Named, form: str, intransitive: bool) -> bool:
    """Whether a verb says something of such an instrument: everyday nouns need a verb of agreements."""
    _, weak = agreement_status(form)
    return intransitive or not (weak and named.everyday and named.type != "agreement")
