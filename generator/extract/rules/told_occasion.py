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
from generator.extract.clauses.delegations import Delegation, delegations
from generator.extract.clauses.evidence import quoted
from generator.extract.clauses.frames import MULTILATERAL
from generator.extract.clauses.kinds import is_named, kind_of
from generator.extract.clauses.nouns import NounPhrase, noun_pattern, noun_phrase
from generator.extract.clauses.patterns import told_in
from generator.extract.clauses.principals import (
    is_further,
    is_of_several,
    principals,
    side_of,
    sides_of_last,
    visitor_then,
)
from generator.extract.clauses.telling import Told, told_of
from generator.extract.clauses.unplain_nouns import (
    chaired_bodies,
    left_out,
    named_as_bodies,
    names_of_exercises,
    taken_up,
)
from generator.extract.clauses.who import with_their_states
from generator.extract.clauses.whose import of_organisation
from generator.extract.document import Document, Part
from generator.extract.mentions.mention import TOWN, MentionKind
from generator.ingest.article import BlockKind
from generator.model import MeetingStatus
from generator.vocab.countries import CountryForm

_REACH = 3  # sentences behind the occasion in which its delegations are still looked for
_PAIR = 2
_DAY = 10  # characters of a day in EDTF
_HAD_OPENED = re.compile(r",? (?:which|that) had (?:been )?(?:opened|begun|started|convened)\b")
_OPENS = 12  # characters before which a phrase opens the sentence
_TOWNS = (TOWN, CountryForm.CAPITAL)
_ALIKE = {"meeting", "dialogue", "summit"}
_OF_A_BODY = re.compile(
    r" of (?:the|their|its) (?:<O\d+>|"
    r"(?:[Jj]oint |[A-Z]\w+ ){0,3}(?:Committee|Commission|Council|Dialogue|Mechanism)\b)"
)
_WHICH = re.compile(r" (?:of|between|with|on|for|in|at)\b")
_OPEN_TO_ALL = {"conference", "ceremony"}
_JOINT_EXERCISE = re.compile(r"\b(?:joint|multinational|international|multilateral|combined|allied)\b", re.IGNORECASE)
_FOLLOWED = re.compile(r",? (?:followed|(?:came|was) (?:[a-z]+ )?(?:after(?:wards)?|later|next))\b")
_BEHIND_IT = re.compile(r"\b(?:[Aa]fter|[Ff]ollowing|[Aa]t the (?:end|close|conclusion) of) \Z")
_EARLIER = re.compile(r"\b(?:first|previous|last|inaugural) ", re.IGNORECASE)
_OWN_NAME = re.compile(
    r"\b[A-Z]|<[OS]\d+>|\d(?:st|nd|rd|th)\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b"
)


def find(document: Document, found: Sequence[MeetingCandidate]) -> Iterator[MeetingCandidate]:
    """Yields one occasion for each noun; several where one subject met others one by one."""
    heads = list(delegations(document))
    before = list(found)
    names = names_of_exercises(document.parts)
    for number, part in enumerate(document.parts):
        text = part.chunked.text
        nouns = [noun_phrase(text, match) for match in told_in(noun_pattern(), text)]
        phrases = [phrase for phrase in nouns if phrase and not phrase.is_none and phrase.type != "visit"]
        bodies = chain(named_as_bodies(part), chaired_bodies(part))
        for phrase in chain(phrases, bodies, taken_up(text, names), left_out(number, text, before)):
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
    phrase = told.phrase
    ahead = told.status is not MeetingStatus.HELD
    around = around_noun(document, part, told)
    date = around.date
    coming = ahead and is_further(phrase.words) and (around.country or "host" in told.parts.values())
    dated = bool(date or around.place or coming)
    kind = kind_of(part.chunked.text, phrase, document.article.text)
    named = dated or bool(_OWN_NAME.search(phrase.words))
    many = kind in MULTILATERAL or (kind == "exercise" and bool(_JOINT_EXERCISE.search(phrase.words)))
    # "The summit of the African Union" is one of many; only a day or a town tells which.
    named = dated or (named and any(not key.startswith("organisation:") for key in keys))
    several = len(keys) > 1 or (bool(keys) and many and named)
    open_ = not several and dated and not phrase.plural and not told.beside
    near = [h for h in heads if number - _before(phrase, ahead=ahead) <= h.number <= number + _REACH]
    near = near if open_ or (keys and {head.side for head in near} == set(keys)) else []
    attendees = tuple(Attendee(key, None, told.parts.get(key)) for key in keys)
    hosted = "host" in told.parts.values()
    further = ahead and is_further(phrase.words) and not keys
    guest = visitor_then(document, before, keys, date) if not told.beside and kind in _ALIKE else None
    theirs = _of_headline(document, kind, before) if ahead and not keys and _may_be_of_headline(told) else ()
    if near and not further:
        attendees = tuple(_head(head) for head in near)
    elif guest:
        attendees = (Attendee(guest), *attendees)
    elif open_ and date and kind == "exercise" and is_named(part.chunked.text, phrase):
        everyone = keys if hosted else with_their_states(document, [*keys, *_in_it(document, number)])
        attendees = tuple(Attendee(key, None, told.parts.get(key)) for key in everyone)
        attendees = attendees if hosted or len(everyone) > 1 else ()
    elif theirs:
        attendees = theirs
    elif open_ and not told.strange and ((date and around.place) or ahead or is_further(phrase.words)):
        sides = [head.side for head in near] or _whose_it_is(document, number, phrase, kind, before)
        everyone = _with_their_sides(document, keys, sides, hosted=hosted)
        attendees = tuple(Attendee(key, None, told.parts.get(key)) for key in everyone)
    drill = kind == "exercise" and (len(attendees) > 1 or (hosted and dated))
    near = [] if further else near
    enough = bool(near or drill or (several and told.complete) or len(attendees) > len(keys))
    again = not enough or not (dated or told.firm or theirs)
    if date and len(date) == _DAY and phrase.is_definite and _HAD_OPENED.match(part.chunked.text, phrase.end):
        goes_on = any(m.type == kind and m.date and 0 < number - m.number <= _REACH for m in before)
        again, date = again or goes_on, f"{date}/.." if again or goes_on else date
    adds = told.attended and phrase.is_definite and not dated
    adds = adds and (again or _is_told_before(part.chunked.text, number, told, kind, before))
    off = told.status is MeetingStatus.CANCELLED and phrase.is_definite and phrase.start <= _OPENS
    if again and not adds and not off and not (dated and (phrase.is_definite or keys)):
        return
    span = part.chunked.original(min(told.start, around.start), max(told.end, around.end))
    supports = ("type", "date", "place", "country") if near else ()
    evidence = quoted(document, number, span, [] if near else [a.key for a in attendees], supports)
    for sentence in dict.fromkeys(head.number for head in near):
        spans = [head.span for head in near if head.number == sentence]
        evidence += (Quoted(spans[0].join(spans[-1]), None, ("participants",)),)
    yield MeetingCandidate(
        RULE.name,
        number,
        kind,
        tuple(replace(a, part=a.part or "member") for a in attendees) if adds else attendees,
        evidence,
        told.status,
        date,
        around.place,
        around.country,
        around.topics,
        is_again=again or adds,
        of_all=(again or adds) and phrase.plural,
        adds_people=adds,
    )


def _is_told_before(text: str, number: int, told: Told, kind: str, before: Sequence[MeetingCandidate]) -> bool:
    """Whether “the meeting”, of which is only told who attended it, is one that the article told before."""
    alike = [m for m in before if m.number < number and (m.type == kind or {m.type, kind} <= _ALIKE)]
    return not _WHICH.match(text, told.phrase.end) and any(m.status is told.status for m in alike)


def _who_met(number: int, told: Told, before: Sequence[MeetingCandidate]) -> set[str]:
    """Those of the occasion told right before that “the meeting”, without a word of its own, means."""
    if told.phrase.determiner != "the" or told.phrase.words.strip():
        return set()
    near = [m for m in before if 0 < number - m.number <= _REACH and m.type != "visit" and not m.is_again]
    alike = [m for m in near if m.type == told.phrase.type or {m.type, told.phrase.type} <= _ALIKE]
    people = [m for m in alike if sum(key.startswith("person:") for key in m.keys) >= _PAIR]
    return people[-1].keys if people else set()


def _before(phrase: NounPhrase, *, ahead: bool) -> int:
    """How many sentences before it may tell its delegations: of “the first session”, which was before, none."""
    return 0 if not ahead and _EARLIER.search(phrase.words) else 1


def _may_be_of_headline(told: Told) -> bool:
    return told.phrase.is_definite and not (told.phrase.plural or told.beside or told.strange)


def _of_headline(document: Document, kind: str, before: Sequence[MeetingCandidate]) -> tuple[Attendee, ...]:
    """The persons whose one meeting the headline tells: “the dinner was cancelled” is theirs if none is told before."""
    told = [m for m in before if document.parts[m.number].kind is BlockKind.HEADLINE and m.type != "visit"]
    people = [a for a in told[0].attendees if a.key.startswith("person:")] if len(told) == 1 else []
    known = any(m.type == kind or {m.type, kind} <= _ALIKE for m in before)
    return () if known or len(people) < _PAIR else tuple(Attendee(person.key) for person in people)


def _with_their_sides(document: Document, keys: Sequence[str], sides: Sequence[str], *, hosted: bool) -> list[str]:
    """Those who take part, with the other sides of such an occasion where one of them, or only a host, is named."""
    own = {side_of(document, key) for key in keys}
    if not keys or own & set(sides):
        return [*keys, *(side for side in sides if side not in own)]
    return [*sides, *keys] if hosted and sides else list(keys)


def _whose_it_is(
    document: Document, number: int, phrase: NounPhrase, kind: str, before: Sequence[MeetingCandidate]
) -> list[str]:
    """The sides of an occasion that names nobody: of “the next summit” those of the last one, else the article's."""
    alike = _ALIKE if kind in _ALIKE else {kind}
    told = before if is_further(phrase.words) else [m for m in before if number - m.number <= _REACH]
    if kind == "summit" and (bloc := of_organisation(document, document.parts[number], phrase)):
        return bloc
    blocs = [m for m in told if kind == m.type == "summit" and all(key.startswith("organisation:") for key in m.keys)]
    if blocs and (phrase.determiner == "time" or is_further(phrase.words)):
        return [attendee.key for attendee in blocs[-1].attendees]  # "next year's summit" is the bloc's
    of_body = _OF_A_BODY.match(document.parts[number].chunked.text, phrase.end)
    last = [] if of_body else sides_of_last(document, number, alike, told)
    if any(key.startswith("person:") for key in last) and is_further(phrase.words):
        last = list(document.sides) or last  # others may come to the next one
    return last or ([] if kind in _OPEN_TO_ALL else principals(document, number, phrase.start))


def _in_it(document: Document, number: int) -> list[str]:
    """The states that a sentence names but for towns, or else the sides: those who took part in a named exercise."""
    text = document.parts[number].chunked
    named = [
        m for m in text.mentions if m.kind in (MentionKind.STATE, MentionKind.NATIONALITY) and m.form not in _TOWNS
    ]
    states = [key for key in document.meant(named) if key.startswith("state:")]
    return states if len(states) > 1 else list(dict.fromkeys((*states, *principals(document, number, 0))))


def _head(delegation: Delegation) -> Attendee:
    """The head of a delegation; the side itself where it has none."""
    named = delegation.head != delegation.side
    return Attendee(delegation.head, delegation.side if named else None, "head" if named else None)


RULE = MeetingRule("told-occasion", find)
