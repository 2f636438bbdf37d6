"""What became of an instrument, told behind it: “the treaty with <state> was signed”, “…, signed in Oslo”, “expired”.

Takes passives, participles, relative clauses (“the pact that both sides signed”) and verbs of which the instrument is
the subject; several of them are several steps. “Will be signed” is `agreed`, “has yet to be ratified” is `signed`.
Refuses “could be signed”, and verbs behind the start of another clause.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreement_steps import status_told
from generator.extract.clauses.agreements import CONCLUDED, CONCLUDES, Said, told_of
from generator.extract.clauses.clause_date import own_date
from generator.extract.clauses.complements import BETWEEN
from generator.extract.clauses.instruments import named_instruments
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.named_instrument import LINK, Named
from generator.extract.clauses.parties import parties, phrase_parties
from generator.extract.clauses.patterns import WHOS, agreement_status, agreement_statuses, any_of
from generator.extract.clauses.reached import AMONG_OTHERS
from generator.extract.clauses.sides import COMPANIES, article_sides, near_sides, sides_in, with_other_side
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_MOST = 12  # instruments of one sentence, each of which is followed to its verb
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
# "<S0> sells power to <S1> under a purchase agreement that …": its sides are those of the sentence.
_UNDER = re.compile(r"\bunder (?:an?|the|its|their) (?:[\w-]+ ){0,3}\Z")
_PAIR = 2
_GOVERNED = Gated(r"\b(?:under|of|for|in|on|with|by|from|to|into|at) (?:(?:an?|the|its|their|this) )?\Z")
_OTHER_SUBJECT = re.compile(
    r"\b(?:talks|negotiations|deliveries|work|they|it|he|she)\b|,? (?:and|while|but|whose) (?!(?:the )?<)"
)
_LONGEST_GAP = 140
_SESSION_OF = re.compile(
    r"\b(?:session|round|meeting|edition|sitting)s? of (?:the|their|its) (?:<[A-Z]\d+>[-–]?(?:'s)? ?)*\Z"
)
_HELD = ("held", "hold", "convened", "hosted")
_AGENT = re.compile(
    rf"(?:(?!\b(?:is|are|was|were|be|been) )[^,;:.<]){{0,60}}(?:<S\d+>[^,;:.<]{{0,40}})? by (?:the )?(?P<whom>{WHOS})"
)
_PARTIES = Gated(rf"\b(?:between|with|by|among|of) (?:the |both )?{WHOS}")


class _Step(NamedTuple):
    """A verb that says what became of an instrument, and who it says did it."""

    status: str
    start: int
    verb: int
    end: int
    whom: str


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


_IS_THAT = re.compile(r"(?: \(\w+\))?, an? (?:[\w-]+ ){0,3}")
_GOES_ON = re.compile(r" (?:signed|reached|concluded|adopted|agreed|sealed|struck|that|which|between|under which)\b")
_PROPOSAL = re.compile(
    r"\b(?:proposals?|offers?|bids?|pitch|idea|suggestions?|plea|requests?|calls?) (?:for|of) (?:an? |the )?"
    r"(?:[\w-]+ ){0,2}\Z"
)
# “Gratitude for the assistance that it had offered”: thanks for what was given.
_THANKED = Gated(
    r"\b(?:gratitude|grateful|thank(?:s|ed|ful|ing)?|appreciat\w+|commend\w*|prais\w+) [^.;:]{0,60}?\bfor (?:all )?"
    r"(?:the |its |their |an? )?(?:[\w-]+ ){0,2}\Z"
)
_BEYOND = {"signed", "ratified", "in-force", "suspended", "terminated"}


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement for each step of each instrument that is told behind it."""
    for number, part in enumerate(document.parts):
        if part.kind is BlockKind.HEADING:
            continue
        text = part.chunked.text
        named = named_instruments(text, 0, len(text), again=True)
        for at, instrument in enumerate(named[:_MOST]):
            weak = part.kind is BlockKind.HEADLINE and instrument.weak
            if weak or (at and _explains(text, named[at - 1], instrument)):
                continue
            whom = ""
            for step in _steps(text, instrument, named[at + 1 :]):
                whom = step.whom or whom  # "the pact that <S0> and <S1> signed was dead by May"
                yield from _told(
                    document, number, instrument, step._replace(whom=whom), _stop(text, instrument, named[at + 1 :])
                )


def _explains(text: str, before: Named, named: Named) -> bool:
    """Whether an instrument only says what the one before it is: “the Halden Declaration, a document signed in”."""
    return bool(_IS_THAT.fullmatch(text, before.end, named.start) and _GOES_ON.match(text, named.end))


def _stop(text: str, named: Named, behind: Sequence[Named]) -> int:
    """Where the words about an instrument end: before the next one, unless both have one verb."""
    for other in behind:
        if not LINK.fullmatch(text, named.end, other.start):
            return other.start
        named = other
    return len(text)


def _steps(text: str, named: Named, behind: Sequence[Named]) -> Iterator[_Step]:
    """The verbs of which the instrument is what they are about, with no new clause before them."""
    stop = _stop(text, named, behind)
    at = named.end
    while (match := _verb().search(text, at, stop)) and match.start() - at <= _LONGEST_GAP:
        between = [found.end() for found in _PARTIES.finditer(text, at, match.start())]
        # What a relative clause in commas says of the instrument does not part it from its verb.
        words = _RELATIVE.sub(lambda clause: "," * len(clause[0]), text[: match.start() + 1])[: match.start()]
        if _BREAK.search(words, max([at, *between])) or _STOP.search(text, at, match.start()):
            return
        form = match["passive"] or match["verb"] or match["active"] or match["participle"] or ""
        if named.type == "mechanism" and (form in _HELD or _SESSION_OF.search(text, 0, named.start)):
            return  # a session of it is an occasion
        if match["closed"]:
            yield _Step("agreed", match.start(), match.start(), match.end(), "")
        elif match["body"]:
            if named.type == "mechanism" and not named.everyday and _A_NEW.search(text, 0, named.start):
                yield _Step("agreed", match.start(), match.start(), match.end(), "")
        elif match["ahead"] or match["runs"]:
            between_whom = match["runs"] and "<" in match[0]
            if (not named.everyday or between_whom) and _is_subject(text, named, match.start()):
                status = "agreed" if match["ahead"] else "in-force"
                yield _Step(status, match.start(), match.start(), match.end(), "")
        elif match["open"]:
            yield _Step("negotiating", match.start(), match.start(), match.end(), "")
        elif match["gone"] and _is_subject(text, named, match.start()):
            yield _Step("terminated", match.start(), match.start(), match.end(), "")
        elif form and _fits(named, form, bool(match["verb"])) and not _is_aside(text, match):
            group = next(name for name in ("passive", "verb", "active", "participle") if match[name])
            status = "agreed" if match["participle"] and form == "negotiated" else agreement_status(form)[0]
            if CONCLUDED.search(named.title) and CONCLUDES.match(form):
                status = "signed"
            yield _Step(status, match.start(), match.start(group), match.end(), match["who"] or "")
        at = match.end()


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


def _told(document: Document, number: int, named: Named, step: _Step, stop: int) -> Iterator[AgreementCandidate]:
    part = document.parts[number]
    text = part.chunked.text
    ahead = _verb().match(text, step.start)
    told = ahead and (ahead["ahead"] or ahead["body"] or ahead["runs"] or ahead["open"])
    own = ahead and ahead["participle"] and _UNDER.search(text, 0, named.start)
    # “will work together under a pact signed in May”: what is said before it is not said of the signing.
    reading = (
        Reading.DONE if told else reading_before(" " * named.start + text[named.start :] if own else text, step.verb)
    )
    if reading is Reading.DONE and text[: step.verb].endswith(" to be "):
        reading = Reading.PLANNED  # "the pact, to be signed in May"
    status = status_told(step.status, reading)
    if _PROPOSAL.search(text, 0, named.start) and status not in _BEYOND:
        status = "proposed"  # the verb tells of the proposal: "the offer of a treaty was welcomed"
    if status == "proposed" and (_THANKED.search(text, 0, named.start) or AMONG_OTHERS.match(text, named.end)):
        return
    if status is None or text[named.end : step.verb].count("<") > 6:
        return
    following = _verb().search(text, step.end, stop)
    behind = following.start() if following else stop
    dated = not told or text.endswith(" since", step.start, step.end)  # “in force between <S0> and <S1> since 2012”
    date = own_date(document, part, step.end, named.start, behind) if dated else None
    sides = _sides(document, part, named, step, stop)
    date = date if status == step.status and reading is Reading.DONE else None
    said = Said(RULE.name, number, status, sides, date, named.start)
    about = BETWEEN.match(text, named.end, stop)
    behind = about.end() >= step.end if about else False  # “an MoU was signed on fisheries”
    yield from told_of(document, said, [named], stop if behind else min(step.start, stop), stop)


def _sides(document: Document, part: Part, named: Named, step: _Step, stop: int) -> tuple[str, ...]:
    """Those whom a relative clause names, or who stand around the instrument; else the article's two sides."""
    if step.whom:
        who = re.compile(re.escape(step.whom)).search(part.chunked.text, named.end)
        return parties(document, part, who, step.end, stop, alone=True)
    if named.again:
        return ()
    if phrase_parties(document, part, named.start, named.end, stop).keys:
        return ()
    text = part.chunked.text
    agent = _AGENT.match(text, step.end)
    if agent and len(by := sides_in(document, part, agent["whom"])) > 1:
        return tuple(by)
    return _sides_around(document, part, named)


def _sides_around(document: Document, part: Part, named: Named) -> tuple[str, ...]:
    """Those of whom the words around an instrument speak, which does not name its sides itself."""
    text = part.chunked.text
    if _UNDER.search(text, 0, named.start):
        around = sides_in(document, part, text[: named.start])
        if around:
            return tuple(with_other_side(document, around)) if len(around) <= _PAIR else ()
    if named.commercial:
        return near_sides(document, part, named.start, 1) if COMPANIES.search(text) else ()
    return near_sides(document, part, named.start, 0) or article_sides(document)


RULE = AgreementRule("instrument-subject", find)
