"""What sides have done together, or for another, since a day: “the patrol that both countries have run since 2011”.

Gives a programme in force. Takes what they run, share or pay for, told before or behind its verb, and people of one
side who work in or with another (“a <nationality> training team has been working with <nationality> engineers since”).
Refuses talks and meetings, feelings and quarrels, what one side runs at home, and what is told without “since”.
"""

import re
from collections.abc import Iterator

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.clause_date import own_date
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.parties import parties
from generator.extract.clauses.patterns import WHOS
from generator.extract.clauses.sides import sides_in
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_NAME = r"(?:\b[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,4}, )?"
_WORD = r"(?:<A\d+>|(?!that\b|which\b|since\b|and\b|of\b)[a-z]+(?:-[a-z]+)*)"
_RUN = (
    "run|operated|staged|conducted|maintained|shared|financed|funded|carried out|mounted|organi[sz]ed|manned|patrolled"
)
_PHRASE = (
    rf"(?:[Tt]he|[Aa]n?|[Tt]heir|[Ii]ts) (?:{_WORD} ){{0,4}}{_WORD}"
    r"(?: (?:for|of|in|on|at) (?:the )?(?:<[SA]\d+>|[a-z]+(?: [a-z]+)?))?"
    rf"(?=,? (?:that|which|since|in|from|at|on|near|for|with|off|along|to|by|between|under|{_RUN})\b)"
)
_ADVERB = r"(?: (?:also|jointly|together|long|now|already))*"
_DONE = rf"(?P<verb>{_RUN}|paid for|kept up|worked on)"
_SINCE = r"[^.;:“”]{0,80}?\bsince (?=\d|last\b|independence\b|[A-Z][a-z]+ (?:19|20)\d\d)"
_WAYS = (
    Gated(
        rf"(?P<what>{_NAME}{_PHRASE}),? (?:that|which) (?:the )?(?P<who>{WHOS}) (?:have|has){_ADVERB} {_DONE}{_SINCE}"
    ),
    Gated(rf"(?P<who>{WHOS}) (?:have|has){_ADVERB} {_DONE} (?P<what>{_PHRASE}){_SINCE}"),
    Gated(rf"(?P<what>{_NAME}{_PHRASE}),? {_DONE}{_ADVERB} by (?:the )?(?P<who>{WHOS}){_SINCE}"),
)
_PEOPLE = Gated(
    r"(?:\b(?:[Aa]n?|[Tt]he|[A-Za-z]+) |^)(?P<what>(?P<who><A\d+>)(?: [a-z-]+){0,2} (?:teams?|missions?|detachments?|"
    r"contingents?|instructors|trainers|experts|advis[eo]rs|engineers|doctors|medics|teachers|troops|battalion|"
    r"company)) "
    r"(?:has|have) been (?P<verb>working|training|helping|advising|stationed|deployed|based|serving|teaching)\b"
    rf"[^.;:“”]{{0,60}}?(?P<whom><[AS]\d+>){_SINCE}"
)
_NO_WORK = re.compile(
    r"\b(?:talks|negotiations?|discussions?|meetings?|elections?|relations?|relationship|ties|war|wars|border|friendship|"
    r"hopes?|views?|interests?|campaign|company|companies|country|government|state|office|course|values|history)\b"
)
_ARTICLE = re.compile(r"\A(?:an?|the|their|its) ", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:with|in|for|to|of) (?:the )?(?P<whom><[SA]\d+>)")
_WHO = re.compile(WHOS)
_PAIR = 2


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one programme for each thing that two sides or more have done, or one in or for another."""
    for number, part in enumerate(document.parts):
        if part.kind is not BlockKind.BODY:
            continue
        for pattern in (*_WAYS, _PEOPLE):
            for match in pattern.finditer(part.chunked.text):
                if programme := _programme(document, number, part, match):
                    yield programme


def _programme(document: Document, number: int, part: Part, told: re.Match[str]) -> AgreementCandidate | None:
    text = part.chunked.text
    if _NO_WORK.search(told["what"]) or reading_before(text, told.start("verb")) is not Reading.DONE:
        return None
    sides = _sides(document, part, told)
    if len(sides) < _PAIR:
        return None
    title = " ".join(part.chunked.of(told, "what").of(document.article.text).split())
    named = title.split(", ")[0] if title[:1].isupper() and ", " in title else _ARTICLE.sub("", title)
    year = text.find(" ", told.end())
    return AgreementCandidate(
        RULE.name,
        number,
        named,
        "programme",
        "in-force",
        sides,
        quoted(document, number, part.chunked.original(told.start(), year if year > 0 else told.end()), sides),
        date=own_date(document, part, told.end() - len("since "), told.start()),
    )


def _sides(document: Document, part: Part, told: re.Match[str]) -> tuple[str, ...]:
    """Those who do it together; of one alone also those with, in or for whom."""
    text = part.chunked.text
    who = _WHO.match(text, told.start("who"))
    own = (
        parties(document, part, who, told.end(), told.end(), alone=True)
        if who
        else sides_in(document, part, told["who"])
    )
    if len(own) > 1:
        return tuple(own)
    other = told.groupdict().get("whom") or next(
        (
            match["whom"]
            for match in _OTHER.finditer(text, told.start(), told.end())
            if match["whom"] not in told["who"]
        ),
        "",
    )
    return tuple(dict.fromkeys([*own, *sides_in(document, part, other)]))


RULE = AgreementRule("runs-since", find)
