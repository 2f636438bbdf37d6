"""Visits told in a list: “visits to <state>, including those of <person> in May 2010 and <person> in June 2011”.

Each person's own days tell the visits apart. Refuses those whose visit has no day, month or year.
"""

import re
from collections.abc import Iterator, Sequence

from generator.extract.candidate import MeetingCandidate, MeetingRule
from generator.extract.clauses.dating import dates_in
from generator.extract.clauses.modality import Reading
from generator.extract.clauses.trips import Trip, other_side, visit_of
from generator.extract.clauses.who import taking_part
from generator.extract.document import Document, Part
from generator.extract.gates import Gated

_LIST = Gated(
    r"\b[Vv]isits\b(?P<about>[^.;:“”]{0,140}?)\b(?:includ(?:e|ed|ing)|such as)(?: also)?(?: those)?"
    r"(?: (?:of|by|from|made by|paid by))? (?:the )?(?=<P)"
)
_ITEM = re.compile(r"(?P<who><P\d+>(?:(?:,|,? and) <P\d+>)*)(?P<rest>[^;<]*(?:<(?!P)[A-Z]\d+>[^;<]*)*)")
_TO = re.compile(r"\bto (?:the )?(?P<where><S\d+>)")
_FROM = re.compile(r"\b(?:from|by|on) (?:the )?(?P<home><[AS]\d+>)")


def find(document: Document, _found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one visit for each day of each person."""
    for number, part in enumerate(document.parts):
        text = part.chunked.text
        if told := _LIST.search(text):
            where = _TO.search(text, *told.span("about"))
            hosts = () if where else _others(document, part, _FROM.search(text, *told.span("about")))
            for item in _ITEM.finditer(text, told.end()):
                for trip in _trips(document, part, item, where["where"] if where else "", hosts):
                    yield from visit_of(document, number, part, trip, RULE.name)


def _others(document: Document, part: Part, home: re.Match[str] | None) -> tuple[str, ...]:
    """The other one of the article's two states, where the visitors are told to come from the one."""
    homes = {f"state:{mention.country}" for mention in part.chunked.mentioned(home["home"])} if home else set()
    others = tuple(side for side in document.sides if side not in homes)
    return others if len(others) == 1 else ()


def _trips(document: Document, part: Part, item: re.Match[str], where: str, hosts: tuple[str, ...]) -> Iterator[Trip]:
    """One trip for each day behind one or several persons."""
    article, chunked = document.article, part.chunked
    visitors = taking_part(document, part, item["who"])
    days = dates_in(article.text, chunked.original(*item.span("rest")), article.published)
    behind = item.end("who")
    for day in days:
        until = chunked.behind(day.span.end)
        to = hosts or (() if where else other_side(document, visitors))
        yield Trip(visitors, where, item.start(), item.end("who"), behind, Reading.DONE, hosts=to, until=until)
        behind = until


RULE = MeetingRule("visits-listed", find)
