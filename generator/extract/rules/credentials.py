"""Envoys told in a list behind the sentence that says to whom they came: “received the credentials of five envoys”.

“They are <person>, <person> and <person>”, “The envoys who presented their credentials were: <person> …”, one a line.
Refuses lists in which somebody is no envoy.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule, Quoted
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.modality import reported_reading
from generator.extract.clauses.occasions import STATUS, circumstances
from generator.extract.clauses.patterns import PERSON
from generator.extract.clauses.who import taking_part
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_PAPERS = r"(?:credentials|[Ll]etters of [Cc]redence)"
_RECEIVED = Gated(
    rf"(?P<who>{PERSON})[^.;<]{{0,60}}? (?P<verb>receiv(?:es?|ed)|accept(?:s|ed)?|accredit(?:s|ed)?) (?:the )?"
    rf"(?:{_PAPERS} (?:of|from) )?(?:[a-z-]+ ){{0,3}}(?:envoys|ambassadors|diplomats|<[RG]\d+>)"
    rf"|\b(?P<given>present(?:ed)?|submitted|handed over) (?:their|the) {_PAPERS} to (?:the )?(?P<whom>{PERSON})"
)
_OPENS = re.compile(
    r"(?:They|Those|These|The (?:new |[a-z]+ )?(?:envoys|ambassadors|diplomats)|(?:The (?:new |[a-z]+ )?)?<[RG]\d+>)"
    r"[^.;:<]{0,80} (?:are|were|included?|comprised?)\b[ :–—-]*"
)
_ITEM = re.compile(r"[^<]{0,12}<P\d+>")
_PERSON = re.compile(r"<P(?P<number>\d+)>")
_REACH = 5  # sentences
_MOST = 40  # envoys in one list


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields the ceremony of each who received envoys that a list behind it names."""
    for number, part in enumerate(document.parts):
        told = _RECEIVED.search(part.chunked.text) if part.kind is BlockKind.BODY else None
        if told is None:
            continue
        envoys = _listed(document, number)
        host = [key for key in taking_part(document, part, told["who"] or told["whom"]) if key.startswith("person:")]
        reading = reported_reading(part.chunked.text, told.start("verb") if told["verb"] else told.start("given"))
        if not envoys or len(host) != 1 or host[0] in envoys or reading not in STATUS:
            continue
        around = circumstances(document, part, told.start())
        span = part.chunked.original(min(told.start(), around.start), max(told.end(), around.end))
        lists = [document.parts[n] for n in dict.fromkeys(envoys.values())]
        yield MeetingCandidate(
            RULE.name,
            number,
            "ceremony",
            (Attendee(host[0], None, "host"), *(Attendee(key, None, "guest") for key in envoys)),
            quoted(document, number, span, host)
            + tuple(Quoted(other.chunked.span, None, ("participants",)) for other in lists),
            STATUS[reading],
            around.date,
            around.place,
            around.country,
        )


def _listed(document: Document, number: int) -> dict[str, int]:
    """Keys of the envoys whom the first list behind a sentence names, with the numbers of their sentences."""
    for at in range(number + 1, min(len(document.parts), number + 1 + _REACH)):
        opens = _OPENS.match(document.parts[at].chunked.text)
        if opens:
            envoys = _envoys(document, document.parts[at], opens.end())
            found = dict.fromkeys(envoys, at)
            for behind in range(at + 1, min(len(document.parts), at + 1 + _MOST)) if not envoys else ():
                part = document.parts[behind]
                more = _envoys(document, part, 0) if _ITEM.match(part.chunked.text) else []
                if not more:
                    break
                found |= {key: behind for key in more if key not in found}
            if found:
                return found
    return {}


def _envoys(document: Document, part: Part, start: int) -> list[str]:
    """Keys of the persons named behind a character of a sentence, if each of them is an envoy."""
    named = [part.chunked.mentions[int(m["number"])] for m in _PERSON.finditer(part.chunked.text, start)]
    keys = document.meant(named)
    offices = [[title.level for title, _ in document.entities[key].offices] for key in keys]
    return keys if all("mission" in levels for levels in offices) else []


RULE = MeetingRule("credentials", find)
