"""Whose an occasion is that names nobody: “the second round will open in Oslo on Monday”."""

import re
from collections.abc import Iterable, Sequence

from generator import dates
from generator.extract.candidate import Attendee, MeetingCandidate
from generator.extract.clauses.subjects import main_subject
from generator.extract.clauses.who import taking_part
from generator.extract.document import Document
from generator.extract.mentions.mention import TOWN, Mention
from generator.ingest.article import BlockKind
from generator.vocab.organisations import of_states

_LEAD = 2  # sentences of the body that tell what the article is about
_PAIR_OF_SIDES = 2
_BODY = re.compile(r"<O\d+>")
_OF_SEVERAL = re.compile(
    r"\b(?i:joint|mixed|bilateral|binational|trilateral|tripartite|inter-?governmental|coordination|steering)\b|"
    r"\b[A-Z][a-z]+[-–][A-Z][a-z]+ .*\b(?:Committee|Commission|Council|Group|Board|Dialogue)\b"
)
_FURTHER = re.compile(
    r"\b(?:next|new|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|further|another|"
    r"following|follow-up|previous|last|latest|earlier)\b",
    re.IGNORECASE,
)


def principals(document: Document, number: int, at: int) -> list[str]:
    """The sides of an occasion told at character `at` of a sentence that names nobody who takes part.

    They are the article's two sides, else those of its lead or of the paragraph. Nobody where the sentence names a body
    before it, whose occasion it may be.
    """
    if _BODY.search(document.parts[number].chunked.text, 0, at):
        return []
    if document.sides:
        return [key for key in document.sides if key in document.entities]
    bodies = [other for other in document.parts if other.kind is BlockKind.BODY]
    for lead in bodies[:_LEAD]:
        subject = main_subject(lead.chunked.text, len(lead.chunked.text))
        named = taking_part(document, lead, subject["who"]) if subject else []
        states = [key for key in named if key.startswith("state:")]
        if len(states) >= _PAIR_OF_SIDES:
            return states
    block = document.parts[number].block
    here = [other for n, other in enumerate(document.parts) if other.block == block and n <= number]
    near = _states(document, [mention for other in here for mention in other.chunked.mentions if mention.form != TOWN])
    return near if len(near) == _PAIR_OF_SIDES else []


def is_further(words: str) -> bool:
    """Whether the words before a noun say that it is one of a row: “the next summit”, “a second round”."""
    return bool(_FURTHER.search(words))


def is_of_several(name: str) -> bool:
    """Whether a body's name says that it is one of several sides: “Joint Commission”."""
    return bool(_OF_SEVERAL.search(name)) and not is_of_states(name)


def is_of_states(name: str) -> bool:
    """Whether a body is one of the organisations of several states that we list: “ASEAN”."""
    return name in of_states()


def sides_of_last(document: Document, number: int, kinds: Iterable[str], told: Sequence[MeetingCandidate]) -> list[str]:
    """The sides of the last occasion of a kind that was told before a sentence: “the next summit” is of the same."""
    wanted = set(kinds)
    before = [m for m in told if m.number <= number and m.type in wanted and len(m.keys) >= _PAIR_OF_SIDES]
    if not before:
        return []
    last = max(before, key=lambda meeting: meeting.number)
    return list(dict.fromkeys(a.side or side_of(document, a.key) for a in last.attendees))


def visitor_then(
    document: Document, found: Sequence[MeetingCandidate], keys: Sequence[str], date: str | None
) -> str | None:
    """Who was visiting the state of the one person told to have met on a day, where one visit takes the day in."""
    if len(keys) != 1 or not keys[0].startswith("person:") or date is None:
        return None
    home = document.entities[keys[0]].country
    then = dates.parse(date)
    visitors = {
        visit.attendees[0].key
        for visit in found
        if visit.type == "visit"
        and visit.date
        and dates.may_overlap(dates.parse(visit.date), then)
        and (home is None or Attendee(f"state:{home}", None, "host") in visit.attendees)
    }
    people = [key for key in visitors if key.startswith("person:") and key not in keys]
    return people[0] if len(people) == 1 == len(visitors) else None


def side_of(document: Document, key: str) -> str:
    """The state of a person; of others themselves."""
    state = f"state:{document.entities[key].country}"
    return state if key.startswith("person:") and state in document.entities else key


def _states(document: Document, mentions: Iterable[Mention]) -> list[str]:
    """The states of mentions, in order, each once."""
    codes = dict.fromkeys(mention.country for mention in mentions if mention.country)
    return [f"state:{code}" for code in codes if f"state:{code}" in document.entities]
