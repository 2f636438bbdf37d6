"""An occasion told by a noun: “held talks with <person>”, “during his visit to <state>”, “the summit in Oslo”.

Who takes part is told by the verb's subject (“<person> attended the conference”), by whose it is (“<person>’s call”),
or behind the noun (“between <person> and <person>”). One told by the way counts only with its day or place. Refuses
general practice (“regular meetings”), what is only wished for (“called for talks”), and occasions of nobody who is
named; these may still add a day or place to one that was told before.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from generator.extract.candidate import Attendee, MeetingCandidate, MeetingRule, Quoted
from generator.extract.clauses.around_nouns import around_noun
from generator.extract.clauses.attendance import ALIKE, REACH, Occasion, attendees_of, heads_near
from generator.extract.clauses.delegations import Delegation, delegations
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.kinds import kind_of
from generator.extract.clauses.nouns import NounPhrase, noun_pattern, noun_phrase
from generator.extract.clauses.patterns import told_in
from generator.extract.clauses.principals import (
    is_further,
    is_of_several,
    principals,
)
from generator.extract.clauses.telling import Told, told_of
from generator.extract.clauses.unplain_nouns import (
    chaired_bodies,
    given_names,
    left_out,
    named_alone,
    named_as_bodies,
    taken_up,
)
from generator.extract.document import Document, Part
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus

_PAIR = 2
_DAY = 10  # characters of a day in EDTF
_HAD_OPENED = re.compile(r",? (?:which|that) had (?:been )?(?:opened|begun|started|convened)\b")
_OPENS = 12  # characters before which a phrase opens the sentence
_WHICH = re.compile(r" (?:of|between|with|on|for|in|at)\b")
_FOLLOWED = re.compile(r",? (?:followed|(?:came|was) (?:[a-z]+ )?(?:after(?:wards)?|later|next))\b")
_BEHIND_IT = re.compile(r"\b(?:[Aa]fter|[Ff]ollowing|[Aa]t the (?:end|close|conclusion) of) \Z")


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one occasion for each noun; several where one subject met others one by one."""
    heads = list(delegations(document))
    before = list(found)
    names = given_names(document.parts)
    alone = named_alone(names)
    for number, part in enumerate(document.parts):
        text = part.chunked.text
        nouns = [noun_phrase(text, match) for match in told_in(noun_pattern(), text)]
        phrases = [phrase for phrase in nouns if phrase and not phrase.is_none and phrase.type != "visit"]
        bodies = chain(named_as_bodies(part), chaired_bodies(part))
        for phrase in chain(phrases, bodies, taken_up(text, alone, names), left_out(number, text, before)):
            for occasion in _occasions(document, number, part, phrase, heads, before):
                before.append(occasion)
                yield occasion


def _occasions(
    document: Document,
    number: int,
    part: Part,
    phrase: NounPhrase,
    heads: Sequence[Delegation],
    before: Sequence[MeetingCandidate],
) -> Iterator[MeetingCandidate]:
    told = told_of(document, number, part, phrase)
    if told is None:
        return
    text = part.chunked.text
    alone = _BEHIND_IT.search(text, 0, phrase.start) and text.startswith(",", phrase.end)
    met = _who_met(number, told, before) if alone else set()
    for keys in (told.keys, *told.others):
        if met and keys and not met & set(keys):
            continue  # "After the meeting, <P2> and <P3> signed": <P0> and <P1> had met
        several = keys and all(_is_of_several(document, key) for key in keys)
        sides = principals(document, number, 0) if several else []
        first = _who_went_on(document, number, part, told, before) if len(keys) == 1 else None
        if first:
            yield from _meeting(document, number, part, replace(told, firm=True), [first, *keys], heads, before)
        else:
            yield from _meeting(document, number, part, told, sides or keys, heads, before)


def _who_went_on(
    document: Document, number: int, part: Part, told: Told, before: Sequence[MeetingCandidate]
) -> str | None:
    """Whose occasion followed on another: “She rang <P0>. They talked about fish. A call to <P1> came right after”."""
    if told.subject or not _FOLLOWED.match(part.chunked.text, told.end):
        return None
    block = [n for n, other in enumerate(document.parts) if other.block == part.block and n < number]
    near = [m for m in before if m.number in block and m.type != "visit" and not m.is_again and m.attendees]
    last = max(near, key=lambda m: m.number, default=None)
    return None if last is None or last.attendees[0].key in told.keys else last.attendees[0].key


def _is_of_several(document: Document, key: str) -> bool:
    """Whether a body stands for its sides: “the second session of the Joint Commission”."""
    return key.startswith("organisation:") and is_of_several(document.entities[key].name)


def _meeting(
    document: Document,
    number: int,
    part: Part,
    told: Told,
    keys: Sequence[str],
    heads: Sequence[Delegation],
    before: Sequence[MeetingCandidate],
) -> Iterator[MeetingCandidate]:
    phrase, text = told.phrase, part.chunked.text
    around = around_noun(document, part, told)
    hosted = around.country or "host" in told.parts.values()
    coming = told.status is not MeetingStatus.HELD and is_further(phrase.words) and hosted
    dated = bool(around.date or around.place or coming)
    kind = kind_of(text, phrase, document.article.text)
    it = Occasion(document, number, part, told, keys, before, kind, around, dated)
    near = heads_near(it, heads)
    led = [] if it.is_further else near
    theirs = _of_headline(document, kind, before) if it.is_ahead and not keys and _may_be_of_headline(told) else ()
    attendees = tuple(_head(head) for head in led) or attendees_of(it, [head.side for head in near], theirs)
    drill = kind == "exercise" and (len(attendees) > 1 or (it.is_hosted and dated))
    enough = bool(led or drill or (it.names_several and told.complete) or len(attendees) > len(keys))
    again = not enough or not (dated or told.firm or theirs)
    date = around.date
    if date and len(date) == _DAY and phrase.is_definite and _HAD_OPENED.match(text, phrase.end):
        goes_on = any(m.type == kind and m.date and 0 < number - m.number <= REACH for m in before)
        again, date = again or goes_on, f"{date}/.." if again or goes_on else date
    adds = told.attended and phrase.is_definite and not dated
    adds = adds and (again or _is_told_before(text, number, told, kind, before))
    off = told.status is MeetingStatus.CANCELLED and phrase.is_definite and phrase.start <= _OPENS
    if again and not adds and not off and not (dated and (phrase.is_definite or keys)):
        return
    yield MeetingCandidate(
        RULE.name,
        number,
        kind,
        tuple(replace(a, part=a.part or "member") for a in attendees) if adds else attendees,
        _evidence(it, [a.key for a in attendees], led),
        told.status,
        date,
        around.place,
        around.country,
        around.topics,
        is_again=again or adds,
        of_all=(again or adds) and phrase.plural,
        adds_people=adds,
    )


def _evidence(it: Occasion, keys: Sequence[str], led: Sequence[Delegation]) -> tuple[Quoted, ...]:
    """The words that tell it, and where delegations take part those that name their heads."""
    span = it.part.chunked.original(min(it.told.start, it.around.start), max(it.told.end, it.around.end))
    supports = ("type", "date", "place", "country") if led else ()
    evidence = quoted(it.document, it.number, span, [] if led else keys, supports)
    for sentence in dict.fromkeys(head.number for head in led):
        spans = [head.span for head in led if head.number == sentence]
        evidence += (Quoted(spans[0].join(spans[-1]), None, ("participants",)),)
    return evidence


def _is_told_before(text: str, number: int, told: Told, kind: str, before: Sequence[MeetingCandidate]) -> bool:
    """Whether “the meeting”, of which is only told who attended it, is one that the article told before."""
    alike = [m for m in before if m.number < number and (m.type == kind or {m.type, kind} <= ALIKE)]
    return not _WHICH.match(text, told.phrase.end) and any(m.status is told.status for m in alike)


def _who_met(number: int, told: Told, before: Sequence[MeetingCandidate]) -> set[str]:
    """Those of the occasion told right before that “the meeting”, without a word of its own, means."""
    if told.phrase.determiner != "the" or told.phrase.words.strip():
        return set()
    near = [m for m in before if 0 < number - m.number <= REACH and m.type != "visit" and not m.is_again]
    alike = [m for m in near if m.type == told.phrase.type or {m.type, told.phrase.type} <= ALIKE]
    people = [m for m in alike if sum(key.startswith("person:") for key in m.keys) >= _PAIR]
    return people[-1].keys if people else set()


def _may_be_of_headline(told: Told) -> bool:
    return told.phrase.is_definite and not (told.phrase.plural or told.beside or told.strange)


def _of_headline(document: Document, kind: str, before: Sequence[MeetingCandidate]) -> tuple[Attendee, ...]:
    """The persons whose one meeting the headline tells: “the dinner was cancelled” is theirs if none is told before."""
    told = [m for m in before if document.parts[m.number].kind is BlockKind.HEADLINE and m.type != "visit"]
    people = [a for a in told[0].attendees if a.key.startswith("person:")] if len(told) == 1 else []
    known = any(m.type == kind or {m.type, kind} <= ALIKE for m in before)
    return () if known or len(people) < _PAIR else tuple(Attendee(person.key) for person in people)


def _head(delegation: Delegation) -> Attendee:
    """The head of a delegation; the side itself where it has none."""
    named = delegation.head != delegation.side
    return Attendee(delegation.head, delegation.side if named else None, "head" if named else None)


RULE = MeetingRule("told-occasion", find)
