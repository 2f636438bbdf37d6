"""A concrete thing that sides agree, or one offers, to do: “agreed to reopen the crossing”, “offered to build a dam”.

Work and delivery is a programme, a change of rules or conduct an agreement. What they only say that they will do counts
where both are named (“<state> will build a dam in <state>”). Refuses “agreed to work together”, “agreed to strengthen
ties”, and what names an instrument, which other rules read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.clause_date import own_date
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.instruments import named_instruments
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.parties import parties
from generator.extract.clauses.patterns import told_in
from generator.extract.clauses.sides import met_before, sides_in
from generator.extract.clauses.things import NO_GOODS, is_listed, is_talk, kind_of_doing, kind_of_new, thing_end
from generator.extract.clauses.who_agrees import others_unnamed, subject_before
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_WANTED = {Reading.PLANNED, Reading.PROPOSED, Reading.POSSIBLE}
_WORDS = r"(?:[^.;:—“”]|(?<=\d)\.(?=\d))"
_THING = rf"(?P<what>(?:jointly |gradually |fully |immediately )?(?P<do>[a-z-]+) {_WORDS}+)"
_OFFERED = Gated(
    r"\b(?P<verb>offer(?:s|ed|ing)? to|(?:express|convey|voic|signall?|reiterat|confirm)(?:es|s|ed|ing|e) "
    r"(?:its|his|her|their|a) (?:readiness|willingness|intention|offer) to|"
    rf"(?:is|was|were|are) (?:ready|willing|prepared) to) {_THING}",
    re.IGNORECASE,
)
# “Proposed (the opening of) a ferry service”, “set up a telephone link”: the thing itself stands behind the verb.
_PROPOSED = Gated(
    r"\b(?P<verb>propos(?:es|ed|ing)|suggest(?:s|ed|ing)?|put(?:s|ting)? forward|float(?:s|ed)?|offer(?:s|ed)?) "
    r"(?:(?:the |to )?(?:establishment of|creation of|opening of|launch of|setting up(?: of)?|introduction of|"
    r"establish|set up|"
    rf"create|open|launch|introduce|start) )?(?P<what>(?P<do>an?|another|two|three|four|five|six|joint) {_WORDS}+)",
    re.IGNORECASE,
)
_SET_UP = Gated(
    r"\b(?P<verb>set up|sets up|establish(?:es|ed)|launch(?:es|ed)|creat(?:es|ed)|open(?:s|ed)|introduc(?:es|ed)|"
    rf"inaugurat(?:es|ed)) (?P<what>(?P<do>an?|another|two|three|four|five|six|joint) {_WORDS}+)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"(?:[\w-]+ ){1,3}?(?:joint|common|shared|cross-border|trilateral|bilateral|direct|telephone)\b|joint\b",
    re.IGNORECASE,
)
_ASKED = Gated(
    r"\b(?P<verb>ask(?:s|ed|ing)?|request(?:s|ed|ing)?|urg(?:es|ed|ing)) "
    r"(?:(?:the )?<[SOG]\d+>(?: (?:government|side))?(?: to|(?= for\b))|that (?:the )?<[SOG]\d+>(?: (?:government|"
    r"side))?) "
    rf"(?:consider )?{_THING}",
    re.IGNORECASE,
)
_AGREED = Gated(
    r"\b(?P<verb>agree(?:s|d|ing)?|decid(?:es|ed)|undertook|undertakes|pledg(?:es|ed)|promis(?:es|ed)|committed)"
    r"(?: (?:also|further|jointly|in principle|yesterday|by \w+|on \w+day|\w+day|"
    rf"in writing))* to {_THING}",
    re.IGNORECASE,
)
_TIES = (
    r"(?:the |their |such |mutual |bilateral )*(?:cooperation|co-operation|collaboration|relations|ties|partnership)\b"
)
_AGREED_THAT = Gated(
    rf"\b(?P<verb>agree(?:s|d|ing)?|decid(?:es|ed)) that (?P<what>(?!{_TIES})[^.;:—“”]{{3,80}}? (?:would|will|should|"
    rf"shall)(?: (?:also|no longer|jointly|from now on))*(?P<be> be)?(?: (?:also|jointly))? "
    rf"(?P<do>[a-z-]+)\b{_WORDS}*)",
    re.IGNORECASE,
)
_ANNOUNCED = Gated(r"\b(?:announc(?:es|ed|ing)|promis(?:es|ed|ing)|pledg(?:es|ed|ing)|undertook|assured)\b[^.;:“”]*\Z")
# "Agreed that the next meeting would be held in Oslo": that is a meeting.
_NEXT = re.compile(
    r"(?:(?:the|their|its) )?(?:next|coming|following|first|second|third|\d+(?:st|nd|rd|th)) (?:[\w-]+ ){0,2}"
    r"(?:meeting|session|round|summit|conference|visit|consultation|talk|exercise|edition)s?\b"
)
_AT_HOME = re.compile(r"\b(?:at home|domestic\w*|its own|nationwide)\b")
_WILL = Gated(rf"\b(?P<verb>will|would|(?:is|are) (?:due |set |expected )?to|shall)(?: (?:also|now))? {_THING}")
# "Agreed to end the drills": work that was.
_ENDS = re.compile(r"(?:end|stop|halt|cancel|scrap|discontinue|(?P<pauses>suspend|freeze|pause)) ")
_NOW = Gated(
    r"\b(?P<verb>(?:is|are|(?:has|have) been)) (?:also |now |currently |jointly |already )*"
    rf"(?P<what>(?P<do>[a-z-]+ing) {_WORDS}+)"
)
_ARTICLE = re.compile(r"\A(?:for (?=an? ))?(?:an? |another )")
_SECOND = Gated(rf" and to {_THING}", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|at|across|near) (?:the )?(?P<whom><S\d+>)(?! on\b)")


_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*"
_NAMED = re.compile(rf"\b(?:two|three|four|five|both) [a-z][a-z -]+, (?P<names>{_NAME}(?:, {_NAME})*,? and {_NAME})\Z")


class _Way(NamedTuple):
    """One way of telling what is to be done: its pattern, the status it gives, whether it is only said to be done."""

    pattern: Gated | re.Pattern[str]
    status: str
    only_said: bool = False


_ONLY_IF = re.compile(r"\b(?:if|unless|provided that)\b")

_WAYS = (
    _Way(_AGREED, "agreed"),
    _Way(_AGREED_THAT, "agreed"),
    _Way(_OFFERED, "proposed"),
    _Way(_ASKED, "proposed"),
    _Way(_PROPOSED, "proposed"),
    _Way(_SET_UP, "agreed"),
    _Way(_WILL, "agreed", only_said=True),
    _Way(_NOW, "in-force", only_said=True),
)


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement for each thing that is to be done."""
    for number, part in enumerate(document.parts):
        if part.kind is not BlockKind.BODY:
            continue
        for way in _WAYS:
            for match in told_in(way.pattern, part.chunked.text):
                yield from _things(document, number, way, match)


def _things(document: Document, number: int, way: _Way, verb: re.Match[str]) -> Iterator[AgreementCandidate]:
    text = document.parts[number].chunked.text
    reading = reading_before(text, verb.start())
    if reading is Reading.DONE or (way.status == "proposed" and reading in _WANTED):
        second = _SECOND.search(text, verb.start("what"), verb.end()) if way.pattern is _AGREED else None
        for thing in (verb, second):
            if thing and (agreement := _thing(document, number, way, verb, thing)):
                yield from _each_named(agreement)


def _each_named(agreement: AgreementCandidate) -> Iterator[AgreementCandidate]:
    """One for each of several that are named: “end two drills, Blue Tide and Red Sand”."""
    found = _NAMED.search(agreement.title)
    names = re.split(r",? and |, ", found["names"]) if found else [agreement.title]
    yield from (replace(agreement, title=name) for name in names)


def _thing(
    document: Document,
    number: int,
    way: _Way,
    verb: re.Match[str],
    thing: re.Match[str],
) -> AgreementCandidate | None:
    part = document.parts[number]
    text = part.chunked.text
    end = thing_end(text, thing.start("what"), thing.end("what"))
    words = text[thing.start("do") : end]
    itself = way.pattern in (_PROPOSED, _SET_UP)
    kind = kind_of_new(words.lower()) if itself else kind_of_doing(words, way.only_said)
    if way.pattern is _SET_UP and not _JOINT.match(words):
        return None  # what one side builds for itself
    if way.pattern is _AGREED_THAT and (_NEXT.match(text, thing.start("what")) or not (verb["be"] or is_listed(words))):
        return None
    if (
        kind is None
        or (way.only_said and _ONLY_IF.search(words))
        or NO_GOODS.match(words.partition(" ")[2])
        or (not itself and is_talk(text, thing.start("do"), end))
    ):
        return None
    named = named_instruments(text, thing.start("what"), end, again=True)
    if any(not n.weak for n in named):
        return None
    ended = _ENDS.match(words) if named and named[0].type == "programme" and way.status == "agreed" else None
    subject = subject_before(part, verb.start())
    sides = _sides(document, part, way, subject, verb, end)
    if not sides:
        return None
    begin = subject.start() if subject else verb.start()
    title = part.chunked.original(thing.start("what"), end)
    return AgreementCandidate(
        RULE.name,
        number,
        _ARTICLE.sub("", " ".join(title.of(document.article.text).split())),
        "programme" if ended else "contract" if way.only_said and _of_companies(sides) else kind,
        ("suspended" if ended["pauses"] else "terminated") if ended else way.status,
        sides,
        quoted(document, number, part.chunked.original(begin, end), sides),
        date=None if way.only_said else own_date(document, part, verb.end("verb"), begin),
    )


def _sides(
    document: Document, part: Part, way: _Way, subject: re.Match[str] | None, verb: re.Match[str], end: int
) -> tuple[str, ...]:
    """Two sides or more; one alone only where the other is somebody unknown."""
    if way.only_said:
        sides = _said_sides(document, part, subject, verb.start("what"), end)
        return sides if len(sides) > 1 else ()
    unnamed = others_unnamed(document, part, subject, verb.start())
    sides = parties(document, part, subject, verb.end("verb"), end, alone=unnamed)
    return sides if len(sides) > 1 or unnamed else ()


def _said_sides(document: Document, part: Part, subject: re.Match[str] | None, start: int, end: int) -> tuple[str, ...]:
    """Those who say that they will do it together, or the one and whom or where it does it for."""
    own = sides_in(document, part, subject[0]) if subject else []
    if len(own) > 1 or not own:
        return tuple(own)
    text = part.chunked.text
    for pattern in (_FOR, _IN):
        if other := pattern.search(text, start, min(len(text), end + _BEYOND)):
            return tuple(dict.fromkeys([*own, *sides_in(document, part, other["whom"])]))
    # What a visitor announces that his side will do is done for the host.
    away = _ANNOUNCED.search(text, 0, start) and not _AT_HOME.search(text, start, end)
    met = met_before(document, part) if away else ()
    return met if own[0] in met else tuple(own)


def _of_companies(sides: Sequence[str]) -> bool:
    return all(side.startswith("organisation:") for side in sides)


_FOR = Gated(r"\b(?:with|to|for|from|between) (?:the )?(?P<whom><[SOA]\d+>(?: and (?:the )?<[SO]\d+>)?)")
_BEYOND = 40


RULE = AgreementRule("agreed-to-do", find)
