"""From a verb to the agreements behind it: their names, between whom, how far they got, the words they rest on."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from generator.extract.candidate import AgreementCandidate
from generator.extract.clauses.dating import dates_in
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.instruments import Named, named_instruments, with_complement
from generator.extract.clauses.modality import Reading, reading_before
from generator.extract.clauses.parties import parties, subject_before
from generator.extract.document import Document, Part

_OBJECT_END = re.compile(
    r"[.;:—“”]|,? (?:which|that|while|whereas|who|but|where|particularly|especially)\b|, (?:[a-z]+ing|"
    r"setting|as|according)\b|\bto (?:facilitate|"
    r"coordinate|strengthen|enhance|improve|boost|promote|help|support|combat|manage|prevent|address|ensure|tackle|counter|deepen|expand)\b"
)
# "signed a pact and proposed a treaty", "…, agreed to talk": from here on it is another verb's object.
_NEXT_VERB = re.compile(
    r"(?:,|,? and|,? but|,? while|,? before|,? after)(?: (?:they|it|both|<[A-Z]\d+>))?"
    r"(?: (?:also|then|later|jointly|further|separately|subsequently))* "
    r"(?:(?:will|would|shall|may|might|could|can|did|had|have|has|is|are|was|were)\b|"
    r"(?:[a-z]{3,}ed|[a-z]{3,}ing|struck|put|set up|held|met|made|began|took|gave|drew up)"
    r"(?= (?:an?|the|to|that|on|upon|its|their|his|her|two|three|four|five|six|several|new|for|in|with|out|off|up|<)))"
)
_ONLY_TALK = re.compile(
    r" (?:to )?(?:start |begin |open |resume |launch )?(?:re)?(?:negotiat|consider|explor|discuss|study|draft)"
)
_OWN_DATE_END = re.compile(
    r"[;:—]|\b(?:that|which|who|whose|after|since|until|before|by|following|from|though|while|when|where|"
    r"first|initialled|to be)\b"
)
_PROGRAMME = "programme"
_STATUS_OF_READING = {Reading.PLANNED: "agreed", Reading.PROPOSED: "proposed", Reading.NEGOTIATING: "negotiating"}
_FINISHED = {"signed", "ratified", "in-force"}


class _Said(NamedTuple):
    """What a verb says of all its objects; `start` is where its subject begins in the sentence in signs."""

    rule: str
    number: int
    status: str
    sides: tuple[str, ...]
    date: str | None
    start: int


def agreements_from(
    document: Document,
    number: int,
    verb: re.Match[str],
    status: str,
    rule: str,
    readings: Collection[Reading],
    strict: bool = False,
) -> Iterator[AgreementCandidate]:
    """The agreements that are the object of a verb.

    Args:
        document: The article.
        number: Number of the sentence.
        verb: The verb in the sentence in signs, with a group `verb`.
        status: Status that the verb gives when it is told as done.
        rule: Name of the rule, for the candidates.
        readings: Readings of the verb that count; others yield nothing.
        strict: Whether everyday nouns (“deal”, “programme”) do not count as objects.

    Yields:
        One candidate for each instrument; kinds of work listed together are one programme.
    """
    part = document.parts[number]
    text = part.chunked.text
    reading = reading_before(text, verb.start())
    if reading not in readings or _ONLY_TALK.match(text, verb.end()):
        return
    end = object_end(text, verb.end())
    named = [
        n for n in named_instruments(text, verb.end(), end) if not (strict and n.weak and n.type not in ("agreement",))
    ]
    subject = subject_before(part, verb.start())
    sides = parties(document, part, subject, verb.end(), len(text))
    if not named or not sides or subject is None:
        return
    if reading is not Reading.DONE and status in _FINISHED | {"agreed"}:
        status = _STATUS_OF_READING.get(reading, status)
    date = own_date(document, part, verb.end(), subject.start()) if reading is Reading.DONE else None
    said = _Said(rule, number, status, sides, date, subject.start())
    for together in _together(named):
        behind = next_verb(text, together[-1].end)
        following = next((n.start for n in named if n.start > together[-1].start), behind)
        yield _agreement(document, said, together, following)


def object_end(text: str, start: int) -> int:
    """Where the verb's object ends: at the end of the clause, at the next verb, or where its purpose begins."""
    clause = _OBJECT_END.search(text, start)
    return min(clause.start() if clause else len(text), next_verb(text, start))


def next_verb(text: str, start: int) -> int:
    """Where a further verb of the same sentence begins, with the word that joins it; the text's end where none does."""
    match = _NEXT_VERB.search(text, start)
    return match.start() if match else len(text)


def own_date(document: Document, part: Part, start: int, subject: int) -> str | None:
    """The day that a verb's clause gives, behind the verb from character `start` on, or in front of its subject."""
    text = part.chunked.text
    end = _OWN_DATE_END.search(text, start)
    behind = dates_in(
        document.article.text,
        part.chunked.original(start, end.start() if end else len(text)),
        document.article.published,
    )
    opening = dates_in(document.article.text, part.chunked.original(0, subject), document.article.published)
    found = behind or (
        opening if re.match(r"(?:On|In|Earlier|Last|Yesterday|Today)\b[^;:—]*, (?:the )?$", text[:subject]) else []
    )
    return found[0].value if found else None


def _together(named: list[Named]) -> Iterator[list[Named]]:
    """What makes one agreement: programmes side by side are one."""
    start = 0
    while start < len(named):
        end = start
        while named[start].type == _PROGRAMME and end + 1 < len(named) and named[end + 1].type == _PROGRAMME:
            end += 1
        yield named[start : end + 1]
        start = end + 1


def _agreement(document: Document, said: _Said, together: list[Named], following: int) -> AgreementCandidate:
    """One candidate; `following` is where the next instrument of the sentence begins."""
    text = document.parts[said.number].chunked.text
    first, last = together[0], together[-1]
    single = len(together) == 1
    title = with_complement(text, first, following) if single else text[first.start : last.end]
    # The quote goes as far as the title: the shortest that lets a reader check.
    quote = document.parts[said.number].chunked.original(said.start, max(last.end, first.start + len(title)))
    return AgreementCandidate(
        said.rule,
        said.number,
        title.strip(" ,"),
        first.type,
        said.status,
        said.sides,
        quoted(document, said.number, quote, said.sides),
        first.short if single else None,
        said.date,
    )
