"""Who stands on another side than whom, and who on which: from verbs between two persons, and from journeys."""

import re
from collections.abc import Iterable, Iterator

from generator.extract.clauses.patterns import PERSON, PERSONS
from generator.extract.document import Document
from generator.extract.gates import Finder, Gated, fitting

_STATE = r"<[SA]\d+>"
_GAP = r"[^.;:<]{0,60}"
_BETWEEN = (
    r"(?:met|meets|meet|meeting|received|receives|receive|hosted|hosts|welcomed|welcomes|telephoned|phoned|rang|rung|"
    r"called|calls|spoke|speaks|talked|greeted|thanked|congratulated|briefed|invited|visited|talks|call|conversation|"
    r"phone call|signed|exchanged|agreed|negotiated|commitment|conferred|alongside|opposite|facing|"
    r"credentials|[Cc]redence|accredited)"
)
_VERB = Gated(
    rf"(?P<one>{PERSON})(?:,[^,<]{{0,60}},)? {_GAP}\b{_BETWEEN}\b(?:{_GAP} (?:with|by|to|between))? (?:the )?"
    rf"(?P<other>{PERSON})"
)
_SIGNED_WITH = Gated(
    rf"(?P<one>{PERSON}) (?:signed|exchanged|concluded|initialled|discussed) [^.;]{{0,90}}? with (?P<other>{PERSON})"
)
_AND = Gated(
    rf"(?:between|(?:signed|initialled|concluded|exchanged) by) (?:the )?(?P<one>{PERSON}),? and (?:the )?"
    rf"(?P<other>{PERSON})"
)
_HOSTED = re.compile(
    rf"(?P<one>{PERSON})(?:,[^,<]{{0,60}},|(?!<P)[^.;]){{0,60}}? (?:his|her) (?:host|guest|visitor|"
    rf"opposite number|interlocutor),? (?P<other>{PERSON})"
)
_CHAIRS = re.compile(
    rf"(?:co-?chair\w*|jointly chaired|chaired jointly) (?:by|of) (?:the )?(?P<one>{PERSON}),? and (?:the )?"
    rf"(?P<other>{PERSON})"
)
_TRAVEL = Gated(
    rf"(?P<one>{PERSON})(?:(?!<P)[^.;]){{0,80}}? (?:visit|trip|journey|tour|travelled|traveled|travels|flew|flies|"
    rf"arrived|arrives|landed|went|came|goes|visited|visits|travel)(?: \w+){{0,2}}? (?:to|in|of) (?:the )?"
    rf"(?P<state>{_STATE}(?:(?:,|,? and) (?:the )?{_STATE})*)"
)
_VISITS = Gated(
    rf"(?P<one>{PERSON}),? (?:who )?(?:(?:will|would|is|to|due|set|scheduled|expected|also|then|had|has|[a-z]+ly) )*"
    rf"(?:visit(?:s|ed|ing)?|tour(?:s|ed|ing)?) (?:the )?(?P<state>{_STATE}(?:(?:,|,? and) (?:the )?{_STATE})*)(?!'s|-)"
)
_TOLD = Gated(
    rf"(?P<one>{PERSON}),? (?:on [A-Z]\w+ )?(?:who )?(?:(?:has|have|had|again|also|then) )*(?:urged|asked|pressed|"
    r"called on|accused|warned|thanked|congratulated|praised|assured|commended|lauded|expressed (?:[a-z]+ ){0,4}?"
    rf"(?:gratitude|appreciation|thanks|condolences|solidarity) (?:to|with)) [“\"]?(?:the )?(?P<state>{_STATE})(?!'s|-)"
)
_HOST = Gated(
    rf"(?:visit|trip|journey|tour) (?:to|of) (?:the )?(?P<state>{_STATE})[^.;]{{0,80}}? (?:received|welcomed|hosted|"
    rf"greeted|met) by (?P<who>{PERSON})"
)
_WELCOMED = Gated(
    rf"(?P<who>{PERSON}) (?:(?:warmly|also) )*(?:welcomed|welcomes) (?:the )?{PERSON}(?:'s?)? "
    rf"(?:[a-z]+ ){{0,3}}(?:visit|trip) to (?:the )?(?P<state>{_STATE})"
)
_WITH_STATE = Gated(
    rf"(?P<who>{PERSONS})[^.;<]{{0,80}}\bwith (?:the )?(?:[\w-]+ ){{0,4}}"
    rf"(?:<[A-Z]\d+>(?: \(<[A-Z]\d+>\))?(?:, | and |, and )(?:the )?)?(?P<state>{_STATE})"
)
_ON_VISIT = Gated(
    rf"(?:with|by) (?:the )?(?P<who>{PERSON})[^.;<]{{0,40}} (?:during|on) (?:his|her|a) (?:[\w-]+ ){{0,2}}"
    rf"(?:trip|visit|tour) to (?:the )?(?P<state>{_STATE})"
)
_SIDE = Gated(
    rf"(?P<state>{_STATE})(?:'s)? (?:(?:side|delegation|team|party|contingent|negotiators|officials|"
    rf"representatives)\b|(?:mission|embassy|consulate)(?: in {_STATE})?)"
    rf"[^.;:<]{{0,40}}?(?::|,? (?:was|were|is|are|included?s?|comprised|consisted of|led by|headed by)| by| through) "
    rf"(?:the )?(?P<who>{PERSONS})"
)
_FOR = Gated(rf"(?P<who>{PERSON}) (?:for|of|representing|on behalf of) (?:the )?(?P<state><S\d+>)")
_DEPUTY = Gated(
    rf"(?P<one>{PERSON})'s (?:\w+ )?(?:deputy|predecessor|successor|aide|adviser|advisor|assistant|envoy|minister|"
    rf"spokesman|spokeswoman|spokesperson|chief of staff|boss|superior|second),? (?P<others>{PERSON})"
)
_FOLLOWED = Gated(
    rf"(?P<one>{PERSON}),? (?:who )?(?:(?:has )?(?:took|takes|taken) over from|succeed(?:s|ed)|replace[sd]) "
    rf"(?P<others>{PERSON})"
)
_UNDER = Gated(
    rf"(?P<one>{PERSON})[^<.;:]{{0,60}}(?:<R\d+>[^<.;:]{{0,30}})? (?:under|"
    rf"in the (?:government|administration|cabinet) of|during the (?:presidency|premiership|reign) of) (?:the )?"
    rf"(?P<others>{PERSON})"
)
_COMPANY = Gated(
    rf"(?P<one>{PERSON}),? (?:who )?(?:was |is |were )?(?:accompanied by|flanked by|joined by|together with|with) "
    rf"(?:his |her |the )?(?P<others>{PERSONS})(?P<behind> at (?:his|her) side)?"
)


def opposed(document: Document) -> dict[str, set[str]]:
    """For each person those who mostly stand on another side: whom one meets, calls, or signs with."""
    return _pairs(document, (_VERB, _SIGNED_WITH, _AND))


def hosted(document: Document) -> dict[str, set[str]]:
    """For each person those who surely stand on another side: one's host or guest, and who chairs together with one."""
    return _pairs(document, (_HOSTED, _CHAIRS))


def _pairs(document: Document, patterns: Iterable[Finder]) -> dict[str, set[str]]:
    pairs: dict[str, set[str]] = {}
    for part in document.parts:
        chunked = part.chunked
        for pattern in patterns:
            for match in pattern.finditer(chunked.text):
                one, other = (document.meant(chunked.mentioned(match[name])) for name in ("one", "other"))
                for key, against in _crossed(one, other):
                    pairs.setdefault(key, set()).add(against)
    return pairs


def _crossed(one: list[str], other: list[str]) -> Iterator[tuple[str, str]]:
    if len(one) == 1 and len(other) == 1 and one != other:
        yield one[0], other[0]
        yield other[0], one[0]


def abroad(document: Document) -> dict[str, set[str]]:
    """For each person the countries to which the text says that they travelled, or with which they dealt."""
    journeys: dict[str, set[str]] = {}
    for part in document.parts:
        found = [
            (match["one"], match["state"])
            for way in (_TRAVEL, _VISITS, _TOLD)
            for match in way.finditer(part.chunked.text)
        ]
        found += [(match["who"], match["state"]) for match in _WITH_STATE.finditer(part.chunked.text)]
        for who, where in found:
            for key in document.meant(part.chunked.mentioned(who)):
                for state in part.chunked.mentioned(where):
                    journeys.setdefault(key, set()).add(state.country or "")
    return journeys


def sided(document: Document) -> Iterator[tuple[str, str]]:
    """Persons whom the text names on a country's side (“on the Kenyan side: Jane Doe and Ali Omar”), and its code."""
    for part in document.parts:
        for pattern in fitting((_SIDE, _FOR, _HOST, _WELCOMED, _ON_VISIT), part.chunked.text):
            for match in pattern.finditer(part.chunked.text):
                for state in part.chunked.mentioned(match["state"]):
                    for key in document.meant(part.chunked.mentioned(match["who"])):
                        if state.country and key.startswith("person:"):
                            yield key, state.country


def accompanied(document: Document) -> Iterator[tuple[str, str]]:
    """Pairs of persons on one side: who came along with whom, who followed whom in an office, or served under whom."""
    for part in document.parts:
        company = [m for m in _COMPANY.finditer(part.chunked.text) if " with " not in m[0] or m["behind"]]
        others = [match for way in (_DEPUTY, _FOLLOWED, _UNDER) for match in way.finditer(part.chunked.text)]
        for match in [*company, *others]:
            for one in document.meant(part.chunked.mentioned(match["one"])):
                for other in document.meant(part.chunked.mentioned(match["others"])):
                    yield one, other
