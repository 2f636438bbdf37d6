"""A concrete thing that sides agree, or one offers, to do: “agreed to reopen the crossing”, “offered to build a dam”.

Work and delivery is a programme, a change of rules or conduct an agreement. Refuses “agreed to work together”,
“agreed to strengthen ties”, and what names an instrument, which other rules read.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreements import own_date
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.instruments import named_instruments
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.parties import others_unnamed, parties, subject_before
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind
from generator.vocab.verbs import soft_verbs

_WANTED = {Reading.PLANNED, Reading.PROPOSED, Reading.POSSIBLE}
_WORK = (
    "build|construct|lay|dig|restore|repair|rebuild|train|equip|finance|fund|deploy|send|dispatch|conduct|run|operate|"
    "patrol|carry out|produce|co-produce|manufacture|develop|supply|deliver|provide|donate|invest|contribute|connect|"
    "interconnect|link|station|demarcate|survey|map|host|hold|stage|organise|organize|lend|pay"
)
_RULES = (
    "reopen|open|lift|remove|waive|abolish|exempt|exchange|share|release|free|swap|repatriate|return|extradite|"
    "hand over|transfer|resume|restart|ban|halt|stop|cease|freeze|cap|cut|reduce|slash|raise|double|triple|recognise|"
    "recognize|"
    "allow|let|permit|admit|accept|grant|export|import|withdraw|pull|delimit|extend|appoint|name|base|"
    "normalise|normalize|restore|re-establish|reestablish|drop|ease|relax|align|adopt|limit|refrain from|end"
)
_THING = r"(?P<what>(?:jointly |gradually |fully |immediately )?(?P<do>[a-z-]+) [^.;:—“”]+)"
_OWN_OBJECT = re.compile(
    r"[a-z-]+(?: (?:out|up|over|off))? (?:an?|the|their|its|his|her|both|all|two|three|four|five|six|ten|another|more|"
    r"\d[\d,.]*|joint|direct|free|new|<\w\d+>) ?(?!issues?\b|matters?\b|situation\b|way\b|need\b)"
)
_OFFERED = Gated(
    r"\b(?P<verb>offer(?:s|ed|ing)? to|(?:express|convey|voic|signall?|reiterat|confirm)(?:es|s|ed|ing|e) "
    r"(?:its|his|her|their|a) (?:readiness|willingness|intention|offer) to|"
    r"(?:is|was|were|are) (?:ready|willing|prepared) to) "
    rf"(?P<what>(?P<do>{_WORK}|{_RULES}|support|help|sell) [^.;:—“”]+)",
    re.IGNORECASE,
)
_ASKED = Gated(
    r"\b(?P<verb>ask(?:s|ed|ing)?|request(?:s|ed|ing)?|urg(?:es|ed|ing)) (?:that )?(?:the )?<[SOG]\d+>"
    rf"(?: (?:government|side))? (?:to )?(?P<what>(?P<do>{_WORK}|{_RULES}|pay|consider) [^.;:—“”]+)",
    re.IGNORECASE,
)
_AGREED = Gated(
    r"\b(?P<verb>agree(?:s|d|ing)?)(?: (?:also|further|jointly|in principle|yesterday|by \w+|on \w+day|\w+day|"
    rf"in writing))* to {_THING}",
    re.IGNORECASE,
)
_WORKS, _RULED = re.compile(rf"(?:{_WORK})\b"), re.compile(rf"(?:{_RULES})\b")
_LINE = re.compile(r"\b(?:tele)?(?:phone|fax|radio|video)? ?(?:line|link|channel) between\b|\bhot ?line\b")
_TALK = re.compile(
    r"(?:[\w-]+ ){1,4}?(?:talks|meetings?|discussions?|consultations?|negotiations?|dialogue|visits?|views|"
    r"experiences?|"
    r"information|ties|relations|cooperation|collaboration|contacts?|communications?|friendship|support|attention|"
    r"importance|momentum|channels?|door|exchanges?)\b"
)
_END = re.compile(
    r",? (?:and|but) (?:to|on|that|agreed|said|also|will|would|(?!<[A-Z]\d+>\Z)<)|,? (?:while|after|before|which|"
    r"who|as part|"
    r"as well as|"
    r"according to|at (?:the|a)|during|following|officials|in a bid|in order|by mid|in exchange)\b|, <|, (?:the|an?|"
    r"its) [^,]*\bsaid\b|"
    r" on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|, (?:officials|mediators|he|she|they|it)\b"
)
_SECOND = Gated(rf" and to {_THING}", re.IGNORECASE)


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement for each thing that is to be done."""
    for number, part in enumerate(document.parts):
        if part.kind is not BlockKind.BODY:
            continue
        found = [match for pattern in (_AGREED, _OFFERED, _ASKED) for match in pattern.finditer(part.chunked.text)]
        for match in found:
            proposed = match.re is not _AGREED.compiled and reading_before(part.chunked.text, match.start()) in _WANTED
            if reading_before(part.chunked.text, match.start()) is not Reading.DONE and not proposed:
                continue
            for thing in (match, _SECOND.search(part.chunked.text, match.start("what"), match.end())):
                if thing and (agreement := _thing(document, number, part, match, thing)):
                    yield agreement


def _thing(
    document: Document, number: int, part: Part, verb: re.Match[str], thing: re.Match[str]
) -> AgreementCandidate | None:
    text = part.chunked.text
    cut = _END.search(thing["what"])
    end = thing.start("what") + (cut.start() if cut else len(thing["what"]))
    kind = _kind(text[thing.start("do") : end])
    if (
        kind is None
        or _TALK.match(text, thing.start("what"), end)
        or named_instruments(text, thing.start("what"), end, again=True)
    ):
        return None
    subject = subject_before(part, verb.start())
    unnamed = others_unnamed(part, subject, verb.start())
    sides = parties(document, part, subject, verb.end("verb"), end, alone=unnamed)
    if len(sides) < 2 and not (sides and unnamed):
        return None
    begin = subject.start() if subject else verb.start()
    title = part.chunked.original(thing.start("what"), end)
    return AgreementCandidate(
        RULE.name,
        number,
        " ".join(title.of(document.article.text).split()),
        kind,
        "agreed" if verb.re is _AGREED.compiled else "proposed",
        sides,
        quoted(document, number, part.chunked.original(begin, end), sides),
        date=own_date(document, part, verb.end("verb"), begin),
    )


def _kind(words: str) -> str | None:
    """Whether a thing to do is work or delivery, or a change of rules or conduct; None where it is neither."""
    words = words.lower()
    if _LINE.search(words):
        return "mechanism"
    if _WORKS.match(words):
        return "programme"
    if _RULED.match(words):
        return "agreement"
    verb = words.split()[0]
    return "programme" if verb not in soft_verbs() and _OWN_OBJECT.match(words) else None


RULE = AgreementRule("agreed-to-do", find)
