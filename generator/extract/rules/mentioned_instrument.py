"""An instrument named with its sides, whatever is told of it: “<state>, whose 2019 memorandum with <state> …”.

Gives what the words before it say: “draft” is negotiating, “planned” proposed, a year signed; else in force. Refuses
everyday nouns, what is called for or of which there is none, and instruments whose sides it does not name.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.extract.candidate import AgreementCandidate, AgreementRule
from generator.extract.clauses.agreements import Said, told_of
from generator.extract.clauses.instruments import Named, named_instruments
from generator.extract.clauses.parties import phrase_parties, subject_before
from generator.extract.clauses.sides import sides_in, with_other_side
from generator.extract.document import Document, Part
from generator.extract.gates import Gated
from generator.ingest.article import BlockKind

_MOST = 8
_PAPERS = {"treaty", "agreement", "memorandum", "protocol", "contract"}
_DRAFT = re.compile(r"\b[Dd]raft (?:[\w-]+ ){0,2}\Z")
_REFUSED = Gated(
    r"\b(?:importance|commitment|need|necessity|call(?:s|ed|ing)? for|urg\w+|without|lack|absence|like|similar to|no|"
    r"any|violat\w+|breach\w*|in line with|in accordance with|pursuant to|spirit|framework|basis|possib\w+|could|"
    r"might|may|if|not|never|den\w+|reject\w*|refus\w+|oppos\w+|under)\b[^.;:]{0,60}\Z",
    re.IGNORECASE,
)
# What is said to be a matter of the courts, or to be important, has no news.
_IS_SOMETHING = re.compile(
    r"[^;:.]{0,80}? (?:is|are|was|were|remains?) (?:an?|the|of|not|important|vital|crucial|key)\b"
)


def find(document: Document) -> Iterator[AgreementCandidate]:
    """Yields one agreement for each."""
    for number, part in enumerate(document.parts):
        if part.kind is not BlockKind.BODY:
            continue
        text = part.chunked.text
        named = named_instruments(text, 0, len(text))
        for at, one in enumerate(named[:_MOST]):
            if (
                _IS_SOMETHING.match(text, one.end)
                or one.everyday
                or one.plural
                or one.type == "statement"
                or _REFUSED.search(text, 0, one.start)
            ):
                continue
            following = named[at + 1].start if at + 1 < len(named) else len(text)
            if sides := _sides(document, part, one, following):
                status = (
                    "negotiating"
                    if _DRAFT.search(text, 0, one.start)
                    else "signed"
                    if one.type in _PAPERS
                    else "in-force"
                )
                said = Said(RULE.name, number, status, sides, None, one.start, alone=True)
                yield from (
                    replace(told, only_named=True) for told in told_of(document, said, [one], one.end, following)
                )


def _sides(document: Document, part: Part, named: Named, following: int) -> tuple[str, ...]:
    """Those whom its own phrase names; of a paper one of them may be the subject, or the other one of the article."""
    keys = phrase_parties(document, part, named.start, named.end, following).keys
    if named.type in _PAPERS and len(keys) == 1:
        subject = subject_before(part, named.start)
        own = sides_in(document, part, subject[0]) if subject else []
        keys = tuple(dict.fromkeys([*keys, *own])) if len(own) == 1 else tuple(with_other_side(document, keys))
    return keys if len(keys) > 1 and (named.type in _PAPERS or named.capital or named.type == "mechanism") else ()


RULE = AgreementRule("mentioned-instrument", find)
